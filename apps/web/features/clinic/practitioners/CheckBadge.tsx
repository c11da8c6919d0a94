import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/Badge.tsx';
import type { RegistrationCheck } from '../queries.ts';

const tones = { pending: 'warning', confirmed: 'success', refused: 'danger' } as const;

/** Whether a registration number was checked. */
export function CheckBadge({ status }: { status: RegistrationCheck['status'] }) {
  const { t } = useTranslation('clinic');
  return <Badge tone={tones[status]}>{t(`check.${status}`)}</Badge>;
}
