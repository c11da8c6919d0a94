import type { ReactNode } from 'react';
import {
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps,
} from 'react-aria-components/RadioGroup';
import { cx } from './cx.ts';
import { FieldFault, FieldLabel, type FieldProps, fieldStyles } from './Field.tsx';

type Props<Value extends string> = FieldProps &
  Omit<
    RadioGroupProps,
    'children' | 'className' | 'style' | 'onChange' | 'value' | 'defaultValue'
  > & {
    options: readonly { id: Value; label: ReactNode; description?: ReactNode }[];
    value?: Value | null;
    defaultValue?: Value;
    onChange?: (value: Value) => void;
    className?: string;
  };

/** One of a few choices that are all worth seeing. */
export function RadioGroup<Value extends string>({
  label,
  description,
  isOptional,
  options,
  onChange,
  className,
  ...rest
}: Props<Value>) {
  return (
    <AriaRadioGroup
      {...rest}
      onChange={(value) => onChange?.(value as Value)}
      className={cx(fieldStyles.field, className)}
      data-field={rest.name ?? ''}
    >
      <FieldLabel label={label} description={description} isOptional={isOptional} />
      <div className={fieldStyles.options}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id}>
            <RadioButton className={fieldStyles.choice}>
              <span className={cx(fieldStyles.box, fieldStyles.round)} />
              <span className={fieldStyles.words}>
                <span>{option.label}</span>
                {option.description && (
                  <span className={fieldStyles.description}>{option.description}</span>
                )}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldFault />
    </AriaRadioGroup>
  );
}
