import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../app/problem.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';

/** The visit could not be loaded: mostly because it is somebody else's. */
export function VisitProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('visit');
  const isHidden = error instanceof ApiProblem && (error.status === 404 || error.status === 403);
  if (isHidden)
    return <PageHeader title={t('after.notFoundTitle')} description={t('after.notFoundText')} />;
  return (
    <>
      <PageHeader title={t('title')} />
      <ErrorState error={error} onRetry={onRetry} />
    </>
  );
}
