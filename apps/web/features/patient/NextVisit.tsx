import { useTranslation } from 'react-i18next';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useLocalized } from '../../i18n/localized.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge, StatusPill } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatRelative } from '../../ui/time-format.ts';
import { SlotWhen } from '../booking/SlotWhen.tsx';
import { ByPhone } from '../appointment/ByPhone.tsx';
import { Address } from '../find/Address.tsx';
import { capitalised, zoneOf } from '../find/formats.ts';
import type { Practitioner } from '../find/queries.ts';
import { useSpecialtyNames } from '../find/specialty-names.ts';
import { JoinWaiting } from '../waiting/JoinWaiting.tsx';
import { CancelVisit } from './CancelVisit.tsx';
import { MoveVisit } from './MoveVisit.tsx';
import styles from './NextVisit.module.css';
import type { Visit } from './use-visits.ts';
import { VisitDoor } from './VisitDoor.tsx';

type Props = { visit: Visit; practitioner: Practitioner | undefined; now: Date };

/** Nobody comes much earlier than this. */
const DAY_MS = 86_400_000;

/** The next visit: when, with whom, and the door to it once it opens. */
export function NextVisit({ visit, practitioner, now }: Props) {
  const { t } = useTranslation(['patient', 'codes', 'common', 'appointment', 'waiting']);
  const { locale } = useLocale();
  const localized = useLocalized();
  const specialtyNames = useSpecialtyNames();
  const { appointment, standing } = visit;
  const start = new Date(appointment.start);
  const relative = formatRelative(start, now, locale) ?? t('common:time.now');
  return (
    <Card
      title={t('patient:next.title')}
      aside={
        standing === 'running' || standing === 'waiting' ? (
          <StatusPill tone="success" isLive>
            {t(`patient:next.${standing}`)}
          </StatusPill>
        ) : (
          <Badge icon={appointment.mode === 'video' ? 'video' : 'building'}>
            {t(`codes:mode.${appointment.mode}`)}
          </Badge>
        )
      }
    >
      <div className={styles.visit}>
        <div className={styles.words}>
          <p className={styles.relative}>{capitalised(relative, locale)}</p>
          <div>
            <SlotWhen
              start={appointment.start}
              durationMinutes={(Date.parse(appointment.end) - start.getTime()) / 60_000}
              mode={appointment.mode}
              practitioner={appointment}
            />
          </div>
          <div className={styles.who}>
            <Avatar
              name={practitioner ? `${practitioner.givenName} ${practitioner.familyName}` : ''}
              photoUrl={practitioner?.photoUrl ?? null}
            />
            <div>
              <p className={styles.name}>
                {practitioner?.displayName ?? t('patient:unknownDoctor')}
              </p>
              <p className={styles.quiet}>
                {practitioner && `${specialtyNames(practitioner)} · `}
                {localized(appointment.visitTypeName)}
              </p>
            </div>
          </div>
          {appointment.delayMinutes !== null && (
            <Banner tone="warning" isAnnounced={false}>
              {t('appointment:delay', { count: appointment.delayMinutes })}
            </Banner>
          )}
          {appointment.reason && (
            <div>
              <p className={styles.term}>{t('patient:next.reason')}</p>
              <p className={styles.reason}>{appointment.reason}</p>
            </div>
          )}
        </div>
        <div className={styles.actions}>
          {appointment.mode === 'in-person' && practitioner && (
            <div className={styles.place}>
              <p className={styles.term}>{t('patient:next.arrive')}</p>
              <Address clinic={practitioner.clinic} />
            </div>
          )}
          <VisitDoor visit={visit} />
          {(standing === 'coming' || (standing === 'open' && start > now)) && (
            <>
              {appointment.canRescheduleUntil !== null ? (
                <MoveVisit
                  appointment={appointment}
                  isFullWidth
                  phone={practitioner?.clinic.phone}
                />
              ) : (
                appointment.canCancelUntil !== null && (
                  <ByPhone what="move" phone={practitioner?.clinic.phone} />
                )
              )}
              <CancelVisit
                appointment={appointment}
                isFullWidth
                phone={practitioner?.clinic.phone}
              />
              {start.getTime() - now.getTime() > DAY_MS && (
                <JoinWaiting
                  label={t('waiting:join.earlier')}
                  isFullWidth
                  wish={{
                    practitionerId: appointment.practitionerId,
                    visitTypeId: appointment.visitTypeId,
                    zone: zoneOf(appointment.mode, appointment),
                    appointment,
                  }}
                />
              )}
            </>
          )}
        </div>
      </div>
    </Card>
  );
}
