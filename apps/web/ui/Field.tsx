import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label, Text } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';
import { useFaultText } from './fault-text.ts';

/** What every field has in common. `label` is always visible; `description` is help below it. */
export type FieldProps = {
  label: string;
  description?: ReactNode;
  /** Says "(optional)" beside the label. */
  isOptional?: boolean;
};

/** Label and help of a field, above its control. */
export function FieldLabel({ label, description, isOptional = false }: FieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <Label className={styles.label} data-field-label={label}>
        {label}
        {isOptional && <span className={styles.optional}> ({t('state.optional')})</span>}
      </Label>
      {description && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
    </>
  );
}

/** The fault of a field, below its control, in the language of the page. */
export function FieldFault() {
  const faultText = useFaultText();
  return (
    <FieldError className={styles.fault} data-field-fault="">
      {(validation) => (
        <>
          <Icon name="alert" size={18} />
          <span>{faultText(validation)}</span>
        </>
      )}
    </FieldError>
  );
}

export { styles as fieldStyles };
