import { useTranslation } from 'react-i18next';
import type { Practitioner } from './queries.ts';
import styles from './Registration.module.css';

/** A practitioner's number in the register of the country, with the register named. */
export function Registration({
  registration,
}: {
  registration: NonNullable<Practitioner['registration']>;
}) {
  const { t } = useTranslation('find');
  return (
    <>
      <span className={styles.number}>{registration.number}</span>
      <span className={styles.kind}>{t(`doctor.${registration.kind}`)}</span>
    </>
  );
}
