import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { JoinWaiting } from '../waiting/JoinWaiting.tsx';
import styles from './DoctorBooking.module.css';
import { zoneOf } from './formats.ts';
import { type Practitioner, visitTypesQuery } from './queries.ts';
import { SlotWeek } from './SlotWeek.tsx';
import { VisitTypeFacts } from './VisitTypeFacts.tsx';

const route = getRouteApi('/doctors/$slug');

/** What can be booked with a practitioner, and when. Both choices stand in the address. */
export function DoctorBooking({ practitioner }: { practitioner: Practitioner }) {
  const { t } = useTranslation(['find', 'waiting']);
  const localized = useLocalized();
  const search = route.useSearch();
  const navigate = useNavigate();
  const visitTypes = useQuery(visitTypesQuery(practitioner.id));

  if (visitTypes.isPending) {
    return (
      <Card title={t('doctor.book')}>
        <Skeleton lines={6} />
      </Card>
    );
  }
  if (visitTypes.isError) {
    return (
      <Card title={t('doctor.book')}>
        <ErrorState error={visitTypes.error} onRetry={() => void visitTypes.refetch()} />
      </Card>
    );
  }
  const { type, from } = search;
  const { slug } = practitioner;
  function show(change: Partial<typeof search>) {
    const next = { ...search, ...change };
    void navigate({
      to: '/doctors/$slug',
      params: { slug },
      search: next,
      replace: true,
      resetScroll: false,
    });
  }
  // Whoever comes without a choice begins with the kind of visit that is free soonest.
  const soonest = practitioner.nextSlots[0]?.visitTypeId;
  const wanted = type ?? soonest;
  const chosen = visitTypes.data.find(({ id }) => id === wanted) ?? visitTypes.data[0];
  if (!chosen) {
    return (
      <Card title={t('doctor.book')}>
        <EmptyState
          icon="calendar"
          title={t('doctor.noVisits')}
          action={<ButtonLink to="/find">{t('doctor.findOther')}</ButtonLink>}
        >
          {t('doctor.noVisitsText')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t('doctor.book')} className={styles.card}>
      {visitTypes.data.length > 1 ? (
        <RadioGroup
          label={t('visit.label')}
          options={visitTypes.data.map((visitType) => ({
            id: visitType.id,
            label: localized(visitType.name),
            description: <VisitTypeFacts visitType={visitType} />,
          }))}
          value={chosen.id}
          onChange={(id) => show({ type: id })}
        />
      ) : (
        <div>
          <p className={styles.only}>{localized(chosen.name)}</p>
          <p className={styles.facts}>
            <VisitTypeFacts visitType={chosen} />
          </p>
        </div>
      )}
      <SlotWeek
        key={chosen.id}
        practitioner={practitioner}
        visitType={chosen}
        from={from}
        onFrom={(day) => show({ from: day })}
        part={search.part ?? 'any'}
        onPart={(part) => show({ part: part === 'any' ? undefined : part })}
      />
      <div className={styles.wait}>
        <span>{t('waiting:join.ask')}</span>
        <JoinWaiting
          wish={{
            practitionerId: practitioner.id,
            visitTypeId: chosen.id,
            zone: zoneOf(chosen.mode, practitioner),
          }}
        />
      </div>
    </Card>
  );
}
