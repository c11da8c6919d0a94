import {
  DateField as AriaDateField,
  type DateFieldProps,
  DateInput,
  DateSegment,
  type DateValue,
} from 'react-aria-components/DateField';
import { cx } from './cx.ts';
import styles from './DateField.module.css';
import { FieldFault, FieldLabel, type FieldProps, fieldStyles } from './Field.tsx';

type Props<Value extends DateValue> = FieldProps &
  Omit<DateFieldProps<Value>, 'children' | 'className' | 'style'> & { className?: string };

/**
 * A date that is typed, in the reader's own order of day, month and year. Its form value is ISO
 * (`1984-05-23`). Heavy: import it in lazily loaded screens only.
 */
export function DateField<Value extends DateValue>({
  label,
  description,
  isOptional,
  className,
  ...rest
}: Props<Value>) {
  return (
    <AriaDateField
      {...rest}
      className={cx(fieldStyles.field, className)}
      data-field={rest.name ?? ''}
    >
      <FieldLabel label={label} description={description} isOptional={isOptional} />
      <DateInput className={cx(fieldStyles.control, styles.input)}>
        {(segment) => <DateSegment segment={segment} className={styles.segment} />}
      </DateInput>
      <FieldFault />
    </AriaDateField>
  );
}
