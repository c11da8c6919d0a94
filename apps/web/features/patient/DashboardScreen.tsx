import { useTranslation } from 'react-i18next';
import { useDependant, usePatientId } from '../../app/acting.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { PasskeyOfferSlot } from '../account/enrol/PasskeyOfferSlot.tsx';
import { usePersonName } from '../family/person.ts';
import { IntakeTask } from '../intake/IntakeTask.tsx';
import { OfferCards, WaitingCard } from '../waiting/WaitingCards.tsx';
import { CalledOff } from './CalledOff.tsx';
import styles from './DashboardScreen.module.css';
import { LaterVisits } from './LaterVisits.tsx';
import { NextVisit } from './NextVisit.tsx';
import { PastVisits } from './PastVisits.tsx';
import { RequestedVisits } from './RequestedVisits.tsx';
import { useVisits } from './use-visits.ts';

/** What is next for a patient, and what was. */
export default function DashboardScreen() {
  const patientId = usePatientId();
  return patientId ? <Dashboard key={patientId} patientId={patientId} /> : null;
}

function Dashboard({ patientId }: { patientId: string }) {
  const { t } = useTranslation('patient');
  const name = usePersonName(useDependant());
  const visits = useVisits(patientId);
  const { coming, requested, past, calledOff, practitioners, now, error } = visits;
  const [next, ...later] = coming;
  return (
    <div className={styles.page}>
      <PageHeader title={name ? t('titleOf', { name }) : t('title')} />
      <PasskeyOfferSlot />
      <OfferCards patientId={patientId} />
      {visits.isPending && !error && (
        <Card>
          <Skeleton lines={5} hasAvatar />
        </Card>
      )}
      {error && coming.length + past.length === 0 && (
        <Card>
          <ErrorState error={error} onRetry={visits.retry} />
        </Card>
      )}
      {calledOff.map(({ appointment }) => (
        <CalledOff
          key={appointment.id}
          appointment={appointment}
          practitioner={practitioners?.get(appointment.practitionerId)}
        />
      ))}
      {requested.length > 0 && <RequestedVisits visits={requested} practitioners={practitioners} />}
      {next && (
        <NextVisit
          visit={next}
          practitioner={practitioners?.get(next.appointment.practitionerId)}
          now={now}
        />
      )}
      {next && <IntakeTask appointment={next.appointment} />}
      {!next && requested.length === 0 && !visits.isPending && !error && (
        <Card>
          <EmptyState
            icon="calendar"
            title={t('empty.title')}
            action={<ButtonLink to="/find">{t('empty.action')}</ButtonLink>}
          >
            {t('empty.text')}
          </EmptyState>
        </Card>
      )}
      {later.length > 0 && <LaterVisits visits={later} practitioners={practitioners} />}
      <WaitingCard patientId={patientId} />
      {!visits.isPending && (past.length > 0 || next) && (
        <PastVisits
          patientId={patientId}
          visits={past}
          practitioners={practitioners}
          earlier={visits.earlier}
        />
      )}
    </div>
  );
}
