import type { Visit } from '@hub/contracts/visit.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { VisitProblem } from '../room/VisitProblem.tsx';
import { OverView } from '../room/OverView.tsx';
import { visitQuery } from '../visit-query.ts';
import { Preparation } from './Preparation.tsx';

const route = getRouteApi('/visit/$id/ready');

/** Before a visit: camera, microphone and loudspeaker are tried, then one waits. */
export default function ReadyScreen() {
  const { id } = route.useParams();
  const { t } = useTranslation('visit');
  const visit = useQuery(visitQuery(id));
  if (visit.error) return <VisitProblem error={visit.error} onRetry={() => void visit.refetch()} />;
  if (!visit.data) {
    return (
      <>
        <PageHeader title={t('ready.title')} />
        <Skeleton lines={6} />
      </>
    );
  }
  const data: Visit = visit.data;
  if (data.state === 'ended' || data.state === 'cancelled') return <OverView visit={data} />;
  return <Preparation visit={data} />;
}
