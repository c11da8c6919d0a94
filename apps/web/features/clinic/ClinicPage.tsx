import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ClinicChoice } from './ClinicChoice.tsx';
import { ClinicNav } from './ClinicNav.tsx';
import { type Clinic, clinicQuery } from './queries.ts';
import { StandingBanner } from './StandingBanner.tsx';
import { useClinic } from './use-clinic.ts';

export type AtClinic = { clinic: Clinic; clinicId: string; isAdmin: boolean };

type Props = {
  /** The practice's own name where none is given. */
  title?: string;
  description?: ReactNode;
  above?: ReactNode;
  actions?: (at: AtClinic) => ReactNode;
  children: (at: AtClinic) => ReactNode;
};

/** What every page of a practice has: its parts, which practice it is, and whether it is public yet. */
export function ClinicPage({ title, description, above, actions, children }: Props) {
  const { t } = useTranslation('clinic');
  const { clinic: wanted } = useSearch({ strict: false });
  const { clinicId = '', ids, isAdmin } = useClinic(wanted);
  const found = useQuery({ ...clinicQuery(clinicId), enabled: clinicId !== '' });
  const clinic = found.data;
  const at = clinic && { clinic, clinicId, isAdmin };
  return (
    <>
      {ids.length > 1 && <ClinicChoice ids={ids} clinicId={clinicId} />}
      <ClinicNav isAdmin={isAdmin} clinic={wanted} />
      {clinic && <StandingBanner clinic={clinic} isAdmin={isAdmin} />}
      <PageHeader
        title={title ?? clinic?.name ?? t('title')}
        description={description}
        above={above}
        actions={at && actions?.(at)}
      />
      {at ? (
        children(at)
      ) : found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </>
  );
}
