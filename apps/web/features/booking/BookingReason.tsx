import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './BookingReason.module.css';

const longest = 1000;
/** From how few characters left on the end is told. */
const warnFrom = 100;

type Props = { value: string; onChange: (value: string) => void };

/** Why the patient comes, in their own words. */
export function BookingReason({ value, onChange }: Props) {
  const { t } = useTranslation('booking');
  const left = longest - value.length;
  return (
    <div className={styles.reason}>
      <TextArea
        label={t('reason.label')}
        description={t('reason.help')}
        isOptional
        value={value}
        onChange={onChange}
        maxLength={longest}
        autoComplete="off"
      />
      <p role="status" className={styles.left}>
        {left <= warnFrom && t('reason.left', { count: left })}
      </p>
      <p className={styles.emergency}>{t('reason.emergency')}</p>
    </div>
  );
}
