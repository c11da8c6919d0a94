import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { rememberedWanted } from '../call/device-memory.ts';
import { visitQuery } from '../visit-query.ts';
import { OverView } from './OverView.tsx';
import styles from './Room.module.css';
import { Room } from './Room.tsx';
import { RoomLayout } from './RoomLayout.tsx';
import { VisitProblem } from './VisitProblem.tsx';

const route = getRouteApi('/visit/$id');

/** The visit itself: the waiting room, then the call. */
export default function VisitScreen() {
  const { id } = route.useParams();
  const { t } = useTranslation('visit');
  const query = useQuery(visitQuery(id));
  const visit = query.data;
  if (query.error && !visit) {
    return (
      <div className={styles.alone}>
        <VisitProblem error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  if (!visit) {
    return (
      <div className={styles.alone}>
        <PageHeader title={t('title')} />
        <Skeleton lines={6} />
      </div>
    );
  }
  if (visit.state === 'ended' || visit.state === 'cancelled') {
    return (
      <RoomLayout visit={visit}>
        <OverView visit={visit} />
      </RoomLayout>
    );
  }
  // A patient who comes straight here has not tried the devices yet.
  if (visit.you === 'patient' && !rememberedWanted(id)) {
    return <Navigate to="/visit/$id/ready" params={{ id }} replace />;
  }
  return <Room visit={visit} />;
}
