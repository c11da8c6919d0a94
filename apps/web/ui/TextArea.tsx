import { TextArea as AriaTextArea, TextField } from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import { FieldFault, FieldLabel, fieldStyles } from './Field.tsx';
import type { TextFieldOwnProps } from './TextField.tsx';

/** Several lines of text; grows with what is written. */
export function TextArea({
  label,
  description,
  isOptional,
  className,
  placeholder,
  rows = 3,
  ...rest
}: TextFieldOwnProps & { rows?: number }) {
  return (
    <TextField {...rest} className={cx(fieldStyles.field, className)} data-field={rest.name ?? ''}>
      <FieldLabel label={label} description={description} isOptional={isOptional} />
      <AriaTextArea
        className={cx(fieldStyles.control, fieldStyles.multiline)}
        rows={rows}
        placeholder={placeholder}
      />
      <FieldFault />
    </TextField>
  );
}
