import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { appointmentQuery } from '../../find/queries.ts';

const REFRESH_MS = 60_000;

/** Says that the practice runs late, as soon as it says so; nothing where it does not, or nothing is known. */
export function RunningLate({ visitId }: { visitId: string }) {
  const { t } = useTranslation('appointment');
  const { data } = useQuery({ ...appointmentQuery(visitId), refetchInterval: REFRESH_MS });
  const delayMinutes = data?.delayMinutes ?? null;
  // Stays in the page, so that a delay that is said while one waits is read out.
  return (
    <div role="status">
      {delayMinutes !== null && (
        <Banner tone="warning" isAnnounced={false}>
          {t('delay', { count: delayMinutes })}
        </Banner>
      )}
    </div>
  );
}
