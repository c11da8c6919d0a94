import { useTranslation } from 'react-i18next';
import styles from './ByPhone.module.css';

type What = 'change' | 'cancel' | 'move';
type Props = { what: What; phone: string | null | undefined };

/** That something is left to be done by telephone only, and the number to press. */
export function ByPhone({ what, phone }: Props) {
  const { t } = useTranslation('appointment');
  return (
    <p className={styles.byPhone}>
      {t(`deadline.over.${what}`)}{' '}
      {phone ? (
        <>
          {t('deadline.call')}{' '}
          <a className={styles.number} href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </>
      ) : (
        t('deadline.callUnknown')
      )}
    </p>
  );
}

/** The same as a text, for what a refusal says. */
export function useByPhone(phone: string | null | undefined): (what: What) => string {
  const { t } = useTranslation('appointment');
  return (what) =>
    `${t(`deadline.over.${what}`)} ${phone ? `${t('deadline.call')} ${phone}` : t('deadline.callUnknown')}`;
}
