import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.tsx';
import { clinicQuery } from './queries.ts';

type Props = { ids: readonly string[]; clinicId: string };

/** For people who work in more than one practice; leads to the chosen one's first page. */
export function ClinicChoice({ ids, clinicId }: Props) {
  const { t } = useTranslation('clinic');
  const navigate = useNavigate();
  const clinics = useQueries({ queries: ids.map(clinicQuery) });
  return (
    <Select
      label={t('choose')}
      value={clinicId}
      onChange={(clinic) => void navigate({ to: '/clinic', search: { clinic } })}
      options={ids.map((id, index) => ({ id, label: clinics[index]?.data?.name ?? '…' }))}
    />
  );
}
