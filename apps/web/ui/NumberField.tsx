import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps,
} from 'react-aria-components/NumberField';
import { cx } from './cx.ts';
import { FieldFault, FieldLabel, type FieldProps, fieldStyles } from './Field.tsx';
import styles from './NumberField.module.css';

type Props = FieldProps &
  Omit<NumberFieldProps, 'children' | 'className' | 'style'> & { className?: string };

/** A number in the reader's own notation, with steps. `formatOptions` sets unit or currency. */
export function NumberField({ label, description, isOptional, className, ...rest }: Props) {
  return (
    <AriaNumberField
      {...rest}
      className={cx(fieldStyles.field, className)}
      data-field={rest.name ?? ''}
    >
      <FieldLabel label={label} description={description} isOptional={isOptional} />
      <Group className={styles.group}>
        <Input className={fieldStyles.control} />
        <Button slot="decrement" className={styles.step}>
          −
        </Button>
        <Button slot="increment" className={styles.step}>
          +
        </Button>
      </Group>
      <FieldFault />
    </AriaNumberField>
  );
}
