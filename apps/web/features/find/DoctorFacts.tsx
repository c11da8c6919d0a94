import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { Card } from '../../ui/Card.tsx';
import { Address } from './Address.tsx';
import styles from './DoctorFacts.module.css';
import { useLanguageName } from './formats.ts';
import type { Practitioner } from './queries.ts';
import { Registration } from './Registration.tsx';

/**
 * What a patient must be able to see before a visit: address, fees, languages and the registration
 * number (HAS, "Bonnes pratiques de téléconsultation", 2019).
 */
export function DoctorFacts({ practitioner }: { practitioner: Practitioner }) {
  const { t } = useTranslation(['find', 'codes']);
  const localized = useLocalized();
  const languageName = useLanguageName();
  const { clinic, languages, payers, fees, registration } = practitioner;
  return (
    <Card title={t('find:doctor.facts')}>
      <dl className={styles.facts}>
        <Fact term={t('find:doctor.practice')}>
          <Address clinic={clinic} />
        </Fact>
        {clinic.phone && (
          <Fact term={t('find:doctor.phone')}>
            <a className={styles.link} href={`tel:${clinic.phone.replaceAll(/[^+\d]/g, '')}`}>
              {clinic.phone}
            </a>
          </Fact>
        )}
        {clinic.website && (
          <Fact term={t('find:doctor.website')}>
            <a className={styles.link} href={clinic.website} rel="noreferrer external">
              {new URL(clinic.website).hostname.replace(/^www\./, '')}
            </a>
          </Fact>
        )}
        <Fact term={t('find:doctor.languages')}>{languages.map(languageName).join(', ')}</Fact>
        {payers.length > 0 && (
          <Fact term={t('find:doctor.payers')}>
            {payers.map((payer) => (
              <span key={payer} className={styles.line}>
                {t(`codes:payer.${payer}`)}
              </span>
            ))}
          </Fact>
        )}
        {fees && <Fact term={t('find:doctor.fees')}>{localized(fees)}</Fact>}
        {registration && (
          <Fact term={t('find:doctor.registration')}>
            <Registration registration={registration} />
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
