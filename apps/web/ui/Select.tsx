import {
  Button,
  Popover,
  Select as AriaSelect,
  type SelectProps,
  SelectValue,
} from 'react-aria-components/Select';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { FieldFault, FieldLabel, type FieldProps, fieldStyles } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { listBoxStyles, type Option, OptionList } from './ListBox.tsx';

type Props<Id extends string> = FieldProps &
  Omit<
    SelectProps<Option<Id>>,
    'children' | 'className' | 'style' | 'onChange' | 'value' | 'defaultValue'
  > & {
    options: readonly Option<Id>[];
    value?: Id | null;
    defaultValue?: Id;
    onChange?: (value: Id) => void;
    className?: string;
  };

/** One of a short list. For long lists use ComboBox. */
export function Select<Id extends string>({
  label,
  description,
  isOptional,
  options,
  onChange,
  placeholder,
  className,
  ...rest
}: Props<Id>) {
  const { t } = useTranslation();
  return (
    <AriaSelect
      {...rest}
      placeholder={placeholder ?? t('form.choose')}
      onChange={(key) => onChange?.(key as Id)}
      className={cx(fieldStyles.field, className)}
      data-field={rest.name ?? ''}
    >
      <FieldLabel label={label} description={description} isOptional={isOptional} />
      <Button className={cx(fieldStyles.control, fieldStyles.trigger)}>
        <SelectValue className={listBoxStyles.value}>
          {({ isPlaceholder, selectedText, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <Icon name="down" />
      </Button>
      <FieldFault />
      <Popover className={listBoxStyles.popover}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}
