import { useTranslation } from 'react-i18next';
import type { Invitation } from './queries.ts';

/** What an invitation is for, in one line. */
export function useInvitationTitle({ kind, clinicName }: Invitation): string {
  const { t } = useTranslation('account');
  if (kind === 'guardian') return t('invitation.guardianTitle');
  if (kind === 'self') return t('invitation.selfTitle');
  return clinicName
    ? t('invitation.clinicTitle', { clinic: clinicName })
    : t('invitation.platformTitle');
}
