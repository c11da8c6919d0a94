import { useLocale } from 'react-aria-components/I18nProvider';
import styles from './Address.module.css';
import type { Practitioner } from './queries.ts';

/** Name and postal address of a practice. */
export function Address({ clinic }: { clinic: Practitioner['clinic'] }) {
  const { locale } = useLocale();
  const { line1, line2, postalCode, city, country } = clinic.address;
  return (
    <address className={styles.address}>
      <span>{clinic.name}</span>
      <span>{line1}</span>
      {line2 && <span>{line2}</span>}
      <span>
        {postalCode} {city}
      </span>
      <span>{new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country}</span>
    </address>
  );
}
