import type { Composition, Encounter } from '@medplum/fhirtypes';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/Badge.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Time } from '../../../ui/Time.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { practitionersQuery } from '../../find/queries.ts';
import { encountersQuery, notesQuery } from '../queries.ts';
import { NoteDetails } from './NoteDetails.tsx';
import styles from './Patients.module.css';

const idIn = (reference: string | undefined, type: string): string | undefined =>
  reference?.startsWith(`${type}/`) ? reference.slice(type.length + 1) : undefined;
const doctorOf = (visit: Encounter) =>
  idIn(visit.participant?.[0]?.individual?.reference, 'Practitioner');

/** What the author of a visit's note can do with it next. */
function actOf(notes: readonly Composition[]): 'write' | 'continue' | 'add' {
  if (notes.length === 0) return 'write';
  return notes.some(({ status }) => status !== 'final') ? 'continue' : 'add';
}

/** Every visit that has begun or whose time is over, newest first, with its note and addenda. */
export function PastVisits({
  patientId,
  practitionerId,
}: {
  patientId: string;
  practitionerId: string | undefined;
}) {
  const { t } = useTranslation(['doctor', 'codes', 'schedule']);
  const now = useNow(60_000);
  const encounters = useQuery(encountersQuery(patientId));
  const notes = useQuery(notesQuery(patientId));
  const past = (encounters.data ?? []).filter(
    ({ status, period }) =>
      status !== 'cancelled' &&
      (status !== 'planned' || (period?.end !== undefined && new Date(period.end) < now)),
  );
  const doctors = useQuery(practitionersQuery(past.flatMap((visit) => doctorOf(visit) ?? [])));
  const notesOf = (id: string | undefined): Composition[] =>
    (notes.data ?? [])
      .filter((note) => idIn(note.encounter?.reference, 'Encounter') === id)
      .toReversed();
  const failed = encounters.error ?? notes.error;

  return (
    <Card title={t('patient.visits')}>
      {encounters.isPending || notes.isPending ? (
        <Skeleton lines={5} />
      ) : failed ? (
        <ErrorState
          error={failed}
          onRetry={() => void Promise.all([encounters.refetch(), notes.refetch()])}
        />
      ) : past.length === 0 ? (
        <EmptyState icon="file" title={t('patient.noVisits')}>
          {t('patient.noVisitsText')}
        </EmptyState>
      ) : (
        <ol className={styles.visits}>
          {past.map((visit) => {
            const doctor = doctorOf(visit);
            const own = doctor === practitionerId;
            const found = notesOf(visit.id);
            return (
              <li key={visit.id} className={styles.visit}>
                <div className={styles.visitHead}>
                  <h3 className={styles.visitTitle}>
                    {visit.period?.start && <Time at={visit.period.start} format="date" />}
                  </h3>
                  {found.length === 0 && visit.status === 'finished' && (
                    <Badge>{t('patient.noNote')}</Badge>
                  )}
                </div>
                <p className={styles.quiet}>
                  <span>
                    {own
                      ? t('patient.withYou')
                      : (doctors.data?.get(doctor ?? '')?.displayName ?? '…')}
                  </span>
                  <span aria-hidden="true">·</span>
                  <span>
                    {t(`codes:mode.${visit.class.code === 'VR' ? 'video' : 'in-person'}`)}
                  </span>
                  {visit.status === 'in-progress' && (
                    <Badge tone="info">{t('schedule:state.in-visit')}</Badge>
                  )}
                </p>
                {found.map((note) => (
                  <NoteDetails key={note.id} note={note} />
                ))}
                {own && visit.id && (
                  <p>
                    <ButtonLink
                      to="/patients/$patientId/notes/$encounterId"
                      params={{ patientId, encounterId: visit.id }}
                      variant={actOf(found) === 'add' ? 'quiet' : 'secondary'}
                      size="small"
                    >
                      {t(`note.act.${actOf(found)}`)}
                    </ButtonLink>
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </Card>
  );
}
