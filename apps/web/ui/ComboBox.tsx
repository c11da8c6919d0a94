import {
  Button,
  ComboBox as AriaComboBox,
  type ComboBoxProps,
  Input,
  Popover,
} from 'react-aria-components/ComboBox';
import { cx } from './cx.ts';
import { FieldFault, FieldLabel, type FieldProps, fieldStyles } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { listBoxStyles, type Option, OptionList } from './ListBox.tsx';

type Props<Id extends string> = FieldProps &
  Omit<
    ComboBoxProps<Option<Id>>,
    | 'children'
    | 'className'
    | 'style'
    | 'items'
    | 'defaultItems'
    | 'onChange'
    | 'value'
    | 'defaultValue'
  > & {
    options: readonly Option<Id>[];
    value?: Id | null;
    defaultValue?: Id;
    onChange?: (value: Id | null) => void;
    placeholder?: string;
    className?: string;
  };

/** One of a long list, found by typing. Heavy: import it in lazily loaded screens only. */
export function ComboBox<Id extends string>({
  label,
  description,
  isOptional,
  options,
  onChange,
  placeholder,
  className,
  ...rest
}: Props<Id>) {
  return (
    <AriaComboBox
      menuTrigger="focus"
      {...rest}
      defaultItems={options}
      onChange={(key) => onChange?.(key as Id | null)}
      className={cx(fieldStyles.field, className)}
      data-field={rest.name ?? ''}
    >
      <FieldLabel label={label} description={description} isOptional={isOptional} />
      <div className={fieldStyles.group}>
        <Input className={fieldStyles.control} placeholder={placeholder} />
        <Button className={fieldStyles.inside}>
          <Icon name="down" />
        </Button>
      </div>
      <FieldFault />
      <Popover className={listBoxStyles.popover}>
        <OptionList />
      </Popover>
    </AriaComboBox>
  );
}
