import type { Patient } from '@medplum/fhirtypes';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import styles from './Patients.module.css';

/** How to reach a patient, and in which language. */
export function ContactCard({ patient }: { patient: Patient }) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const reach = (system: 'phone' | 'email') =>
    patient.telecom?.find((one) => one.system === system)?.value;
  const phone = reach('phone');
  const email = reach('email');
  const address = patient.address?.[0];
  const place = [address?.postalCode, address?.city].filter(Boolean).join(' ');
  const code = (
    patient.communication?.find(({ preferred }) => preferred) ?? patient.communication?.[0]
  )?.language?.coding?.[0]?.code;
  const language = code && (new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code);
  const unknown = <span className={styles.quiet}>{t('patients.unknown')}</span>;
  return (
    <Card title={t('patient.contact')}>
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt>{t('patient.phone')}</dt>
          <dd>
            {phone ? (
              <a className={styles.reach} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                {phone}
              </a>
            ) : (
              unknown
            )}
          </dd>
        </div>
        <div className={styles.fact}>
          <dt>{t('patient.email')}</dt>
          <dd>
            {email ? (
              <a className={styles.reach} href={`mailto:${email}`}>
                {email}
              </a>
            ) : (
              unknown
            )}
          </dd>
        </div>
        <div className={styles.fact}>
          <dt>{t('patient.address')}</dt>
          <dd>
            {place
              ? [...(address?.line ?? []), place].map((line) => <div key={line}>{line}</div>)
              : unknown}
          </dd>
        </div>
        <div className={styles.fact}>
          <dt>{t('patient.language')}</dt>
          <dd>{language ?? unknown}</dd>
        </div>
      </dl>
    </Card>
  );
}
