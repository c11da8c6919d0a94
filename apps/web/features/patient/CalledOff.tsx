import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { zoneOf } from '../find/formats.ts';
import type { Appointment, Practitioner } from '../find/queries.ts';

/** A request that the practice did not accept was no visit yet. */
const wordsOf = ({ confirmedAt, cancelledBy }: Appointment) =>
  confirmedAt !== null ? 'title' : cancelledBy === 'system' ? 'lapsedTitle' : 'declinedTitle';

type Props = { appointment: Appointment; practitioner: Practitioner | undefined };

/** A visit ahead that the practice has called off. */
export function CalledOff({ appointment, practitioner }: Props) {
  const { t } = useTranslation('patient');
  const { locale } = useLocale();
  const when = formatTime(
    new Date(appointment.start),
    'dateTime',
    locale,
    zoneOf(appointment.mode, appointment),
  );
  return (
    <Banner
      tone="warning"
      title={t(`cancelled.${wordsOf(appointment)}`)}
      isAnnounced={false}
      action={
        practitioner?.active ? (
          <ButtonLink
            to="/doctors/$slug"
            params={{ slug: practitioner.slug }}
            variant="secondary"
            size="small"
          >
            {t('cancelled.action')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/find" variant="secondary" size="small">
            {t('empty.action')}
          </ButtonLink>
        )
      }
    >
      <p>
        {practitioner
          ? t('cancelled.text', { name: practitioner.displayName, when })
          : t('cancelled.textUnknown', { when })}
      </p>
      {appointment.cancelReason && (
        <p>{t('cancelled.reason', { reason: appointment.cancelReason })}</p>
      )}
    </Banner>
  );
}
