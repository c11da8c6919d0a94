import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.tsx';
import { clinicQuery } from './queries.ts';
import type { ClinicSearch } from './routes.tsx';

type Props = { ids: readonly string[]; clinicId: string; tab: ClinicSearch['tab'] };

/** For people who work in more than one practice. */
export function ClinicChoice({ ids, clinicId, tab }: Props) {
  const { t } = useTranslation('clinic');
  const navigate = useNavigate();
  const clinics = useQueries({ queries: ids.map(clinicQuery) });
  return (
    <Select
      label={t('choose')}
      value={clinicId}
      onChange={(clinic) =>
        void navigate({ to: '/clinic', search: { clinic, ...(tab && { tab }) } })
      }
      options={ids.map((id, index) => ({ id, label: clinics[index]?.data?.name ?? '…' }))}
    />
  );
}
