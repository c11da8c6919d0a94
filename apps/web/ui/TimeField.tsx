import {
  DateInput,
  DateSegment,
  TimeField as AriaTimeField,
  type TimeFieldProps,
  type TimeValue,
} from 'react-aria-components/TimeField';
import { cx } from './cx.ts';
import styles from './DateField.module.css';
import { FieldFault, FieldLabel, type FieldProps, fieldStyles } from './Field.tsx';

type Props<Value extends TimeValue> = FieldProps &
  Omit<TimeFieldProps<Value>, 'children' | 'className' | 'style'> & { className?: string };

/** A time of day in the reader's own notation; its form value is `14:30:00`. */
export function TimeField<Value extends TimeValue>({
  label,
  description,
  isOptional,
  className,
  ...rest
}: Props<Value>) {
  return (
    <AriaTimeField
      {...rest}
      className={cx(fieldStyles.field, className)}
      data-field={rest.name ?? ''}
    >
      <FieldLabel label={label} description={description} isOptional={isOptional} />
      <DateInput className={cx(fieldStyles.control, styles.input)}>
        {(segment) => <DateSegment segment={segment} className={styles.segment} />}
      </DateInput>
      <FieldFault />
    </AriaTimeField>
  );
}
