import { inLocale } from '@hub/contracts/localized-text.ts';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../i18n/languages.ts';
import { Card } from '../../../ui/Card.tsx';
import { zoneName } from '../../../ui/time-format.ts';
import type { Clinic } from '../queries.ts';
import styles from './Profile.module.css';

/** The practice's profile for those who may read it only. */
export function ProfileView({ clinic }: { clinic: Clinic }) {
  const { t, i18n } = useTranslation('clinic');
  const { locale } = useLocale();
  const { address, phone, email, website, description, timeZone } = clinic;
  const country =
    new Intl.DisplayNames(locale, { type: 'region' }).of(address.country) ?? address.country;
  const lines = [
    address.line1,
    address.line2,
    `${address.postalCode} ${address.city}`,
    country,
  ].filter(Boolean);
  const facts = [
    [t('profile.place'), lines.join(', ')],
    [t('profile.phone'), phone],
    [t('profile.email'), email],
    [t('profile.website'), website],
    [t('profile.timeZone'), zoneName(timeZone)],
  ] as const;
  return (
    <div className={styles.column}>
      <Card title={t('profile.about')}>
        <div className={styles.fields}>
          {description && <p>{inLocale(description, i18n.language as Language)}</p>}
          <dl className={styles.facts}>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value ?? t('profile.none')}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Card>
    </div>
  );
}
