import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { KeepAccountSlot } from '../account/guest/KeepAccountSlot.tsx';
import { PasskeyOfferSlot } from '../account/enrol/PasskeyOfferSlot.tsx';
import { type Appointment, appointmentQuery, practitionerQuery } from '../find/queries.ts';
import { ForWhom } from '../family/ForWhom.tsx';
import { IntakeTask } from '../intake/IntakeTask.tsx';
import styles from './BookedScreen.module.css';
import { NextSteps } from './NextSteps.tsx';
import { RequestSteps } from './RequestSteps.tsx';
import { Summary } from './Summary.tsx';

const route = getRouteApi('/booked/$appointmentId');

/** After booking: that it worked, and what happens next. */
export default function BookedScreen() {
  const { t } = useTranslation('booking');
  const { appointmentId } = route.useParams();
  const appointment = useQuery(appointmentQuery(appointmentId));
  if (appointment.isError) {
    return (
      <>
        <PageHeader title={t('summary.title')} />
        <ErrorState error={appointment.error} onRetry={() => void appointment.refetch()} />
      </>
    );
  }
  if (!appointment.data) {
    return (
      <Card>
        <Skeleton lines={6} hasAvatar />
      </Card>
    );
  }
  return <Booked appointment={appointment.data} />;
}

const titles = {
  booked: 'done.title',
  pending: 'approval.title',
  cancelled: 'done.cancelledTitle',
  declined: 'approval.declinedTitle',
  lapsed: 'approval.lapsedTitle',
} as const;
const marks = { booked: 'check', pending: 'clock', cancelled: 'warning' } as const;

/** What became of it; a request that never was certain ends otherwise than a visit. */
function outcomeOf({ state, cancelledBy, confirmedAt }: Appointment): keyof typeof titles {
  if (state !== 'cancelled' || confirmedAt !== null) return state;
  if (cancelledBy === 'system') return 'lapsed';
  return cancelledBy === 'clinic' ? 'declined' : 'cancelled';
}

function Booked({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('booking');
  const practitioner = useQuery(practitionerQuery(appointment.practitionerId));
  const { state } = appointment;
  const title = t(titles[outcomeOf(appointment)]);
  const heading = usePageTitle(title);
  const durationMinutes = (Date.parse(appointment.end) - Date.parse(appointment.start)) / 60_000;
  return (
    <div className={styles.page}>
      <header className={styles.header} data-state={state}>
        <span className={styles.mark}>
          <Icon name={marks[state]} size={28} />
        </span>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <ForWhom patientId={appointment.patientId} />
      </header>
      <div className={styles.main}>
        {state === 'pending' && <RequestSteps appointment={appointment} />}
        {state === 'booked' && <NextSteps appointment={appointment} />}
        {appointment.cancelReason && <p>{appointment.cancelReason}</p>}
        {outcomeOf(appointment) === 'lapsed' && <p>{t('approval.lapsed')}</p>}
        <IntakeTask appointment={appointment} />
        <KeepAccountSlot />
        <PasskeyOfferSlot />
        <ButtonLink to="/home" variant="secondary" className={styles.home}>
          {t('done.home')}
        </ButtonLink>
      </div>
      <div className={styles.summary}>
        {practitioner.data ? (
          <Summary
            practitioner={practitioner.data}
            visitType={{ ...appointment, name: appointment.visitTypeName, durationMinutes }}
            start={appointment.start}
          />
        ) : (
          <Card>
            <Skeleton lines={6} hasAvatar />
          </Card>
        )}
      </div>
    </div>
  );
}
