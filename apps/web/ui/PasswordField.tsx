import { useState } from 'react';
import { Input, TextField } from 'react-aria-components/TextField';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { FieldFault, FieldLabel, fieldStyles } from './Field.tsx';
import { Icon } from './Icon.tsx';
import type { TextFieldOwnProps } from './TextField.tsx';

/** A password that can be shown while it is typed. */
export function PasswordField({
  label,
  description,
  className,
  ...rest
}: Omit<TextFieldOwnProps, 'type'>) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...rest}
      type={isShown ? 'text' : 'password'}
      className={cx(fieldStyles.field, className)}
      data-field={rest.name ?? ''}
    >
      <FieldLabel label={label} description={description} />
      <div className={fieldStyles.group}>
        <Input className={fieldStyles.control} autoCapitalize="none" spellCheck={false} />
        <ToggleButton
          className={fieldStyles.inside}
          isSelected={isShown}
          onChange={setShown}
          aria-label={t('action.showPassword')}
        >
          <Icon name={isShown ? 'hide' : 'show'} />
        </ToggleButton>
      </div>
      <FieldFault />
    </TextField>
  );
}
