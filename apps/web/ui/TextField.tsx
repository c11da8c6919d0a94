import {
  Input,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import { FieldFault, FieldLabel, type FieldProps, fieldStyles } from './Field.tsx';

export type TextFieldOwnProps = FieldProps &
  Omit<TextFieldProps, 'children' | 'className' | 'style'> & {
    className?: string;
    placeholder?: string;
  };

/** One line of text. `name` is the field's path in the API, so that a 422 finds it. */
export function TextField({
  label,
  description,
  isOptional,
  className,
  placeholder,
  ...rest
}: TextFieldOwnProps) {
  return (
    <AriaTextField
      {...rest}
      className={cx(fieldStyles.field, className)}
      data-field={rest.name ?? ''}
    >
      <FieldLabel label={label} description={description} isOptional={isOptional} />
      <Input className={fieldStyles.control} placeholder={placeholder} />
      <FieldFault />
    </AriaTextField>
  );
}
