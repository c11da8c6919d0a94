import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './FormFoot.module.css';

type Props = {
  /** Names the act itself. */
  submitLabel: string;
  isPending: boolean;
  isDestructive?: boolean;
  onCancel: () => void;
};

/** The two buttons below a form in a dialog. */
export function FormFoot({ submitLabel, isPending, isDestructive = false, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.foot}>
      <Button variant="quiet" onPress={onCancel}>
        {t('action.cancel')}
      </Button>
      <Button type="submit" variant={isDestructive ? 'danger' : 'primary'} isPending={isPending}>
        {submitLabel}
      </Button>
    </div>
  );
}
