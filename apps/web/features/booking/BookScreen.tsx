import { useQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../app/problem.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { practitionerQuery, visitTypesQuery } from '../find/queries.ts';
import { decodeSlot, type SlotRef } from '../find/slot-ref.ts';
import { Booking } from './Booking.tsx';

const route = getRouteApi('/book/$slot');

/** Books the slot that the address names. */
export default function BookScreen() {
  const { slot: segment } = route.useParams();
  const slot = decodeSlot(segment);
  return slot ? <Offer key={slot.practitionerId} slot={slot} /> : <Gone />;
}

function Offer({ slot }: { slot: SlotRef }) {
  const { t } = useTranslation('booking');
  const [practitioner, visitTypes] = useQueries({
    queries: [practitionerQuery(slot.practitionerId), visitTypesQuery(slot.practitionerId)],
  });
  const error = practitioner.error ?? visitTypes.error;
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422))
    return <Gone />;
  if (error) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ErrorState
          error={error}
          onRetry={() => {
            void practitioner.refetch();
            void visitTypes.refetch();
          }}
        />
      </>
    );
  }
  if (!practitioner.data || !visitTypes.data) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Card>
          <Skeleton lines={6} hasAvatar />
        </Card>
      </>
    );
  }
  const visitType = visitTypes.data.find(({ id }) => id === slot.visitTypeId);
  if (!visitType) return <Gone />;
  return <Booking slot={slot} practitioner={practitioner.data} visitType={visitType} />;
}

function Gone() {
  const { t } = useTranslation('booking');
  return (
    <>
      <PageHeader title={t('gone.title')} description={t('gone.text')} />
      <ButtonLink to="/find">{t('gone.action')}</ButtonLink>
    </>
  );
}
