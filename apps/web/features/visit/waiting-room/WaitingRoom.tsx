import type { WaitingRoomEntry } from '@hub/contracts/visit.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fhir } from '../../../app/fhir.ts';
import { StatusPill } from '../../../ui/Badge.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { List } from '../../../ui/List.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { patientName } from '../patient-name.ts';
import { visitQuery } from '../visit-query.ts';
import { useWaitingRoom } from './use-waiting-room.ts';
import { WaitingPatient } from './WaitingPatient.tsx';

const isShown = ({ state }: WaitingRoomEntry): boolean => state !== 'scheduled';

/** Who waits for this practitioner now; one press lets a patient in and opens the visit. */
export function WaitingRoom({ practitionerId }: { practitionerId: string }) {
  const { t } = useTranslation('visit');
  const navigate = useNavigate();
  const { visits, isLive, admit } = useWaitingRoom(practitionerId);
  const queryClient = useQueryClient();
  const [hasFailed, setFailed] = useState(false);
  const shown = (visits ?? []).filter(isShown);
  usePreloadedVisit(shown.at(0)?.id);
  const nameOf = usePatientNames(shown.map(({ patientId }) => patientId));

  const open = (id: string): void => void navigate({ to: '/visit/$id', params: { id } });
  const admitAndOpen = async (id: string): Promise<void> => {
    setFailed(false);
    try {
      queryClient.setQueryData(visitQuery(id).queryKey, await admit(id));
      open(id);
    } catch {
      setFailed(true);
    }
  };

  return (
    <Card
      title={t('list.title')}
      aside={
        <StatusPill tone={isLive ? 'success' : 'warning'} isLive={isLive}>
          {isLive ? t('list.live') : t('list.reconnecting')}
        </StatusPill>
      }
    >
      {hasFailed && (
        <Banner tone="danger">
          <p>{t('list.failed')}</p>
        </Banner>
      )}
      {visits === undefined && <Skeleton lines={3} hasAvatar />}
      {visits !== undefined && shown.length === 0 && (
        <EmptyState icon="users" title={t('list.empty')}>
          <p>{t('list.emptyText')}</p>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <List label={t('list.title')}>
          {shown.map((visit) => (
            <WaitingPatient
              key={visit.id}
              visit={visit}
              name={nameOf(visit.patientId) ?? t('list.unnamed')}
              onAdmit={() => admitAndOpen(visit.id)}
              onReturn={() => open(visit.id)}
            />
          ))}
        </List>
      )}
      <p className="visually-hidden" role="status">
        {shown
          .filter(({ state }) => state === 'waiting')
          .map(({ patientId }) =>
            t('list.arrived', { name: nameOf(patientId) ?? t('list.unnamed') }),
          )
          .join('. ')}
      </p>
    </Card>
  );
}

/** Fetches the visit screen while somebody waits, so that admitting opens it at once. */
function usePreloadedVisit(id: string | undefined): void {
  const router = useRouter();
  useEffect(() => {
    if (id) void router.preloadRoute({ to: '/visit/$id', params: { id } }).catch(() => undefined);
  }, [router, id]);
}

function usePatientNames(ids: readonly string[]): (id: string) => string | undefined {
  const wanted = [...new Set(ids)].sort();
  const { data } = useQuery({
    queryKey: ['fhir', 'Patient', 'names', wanted],
    queryFn: async ({ signal }) => {
      const patients = await fhir.search(
        'Patient',
        { _id: wanted.join(','), _count: '200' },
        signal,
      );
      return new Map(patients.map((patient) => [patient.id, patientName(patient)]));
    },
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    // A patient who has just booked may not be in this practitioner's care for a moment yet.
    refetchInterval: (query) =>
      query.state.data && query.state.data.size < wanted.length ? 5_000 : false,
  });
  return (id) => data?.get(id);
}
