import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { formatTime } from '../../ui/time-format.ts';
import { SlotWhen } from '../booking/SlotWhen.tsx';
import { zoneOf } from '../find/formats.ts';
import styles from './Waiting.module.css';
import type { LinkedOffer } from './queries.ts';

/** What is offered: when, with whom, and which visit it would take the place of. */
export function OfferFacts({ offer }: { offer: LinkedOffer }) {
  const { t } = useTranslation(['waiting', 'codes']);
  const { locale } = useLocale();
  const localized = useLocalized();
  const minutes = (Date.parse(offer.end) - Date.parse(offer.start)) / 60_000;
  return (
    <div className={styles.facts}>
      <SlotWhen
        start={offer.start}
        durationMinutes={minutes}
        mode={offer.mode}
        practitioner={offer}
      />
      <div>
        <p className={styles.name}>{offer.practitionerName}</p>
        <p className={styles.quiet}>
          {localized(offer.visitTypeName)} · {t(`codes:mode.${offer.mode}`)}
          {offer.clinicName && ` · ${offer.clinicName}`}
        </p>
      </div>
      {offer.movesFrom && (
        <p>
          {t('waiting:offer.moves', {
            when: formatTime(
              new Date(offer.movesFrom),
              'dateTime',
              locale,
              zoneOf(offer.mode, offer),
            ),
          })}
        </p>
      )}
    </div>
  );
}
