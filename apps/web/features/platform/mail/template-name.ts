import type { MailTemplate } from '@hub/contracts/mail.ts';
import { useTranslation } from 'react-i18next';

const templates = [
  'verify-email',
  'address-known',
  'reset-password',
  'password-changed',
  'factor-changed',
  'new-sign-in',
  'invitation',
  'guardian-invitation',
  'guardianship-ending',
  'clinic-approved',
  'clinic-declined',
  'clinic-suspended',
  'registration-checked',
  'export-ready',
  'appointment-booked',
  'appointment-requested',
  'appointment-approved',
  'appointment-declined',
  'appointment-lapsed',
  'appointment-rescheduled',
  'appointment-cancelled',
  'appointment-reminder',
  'appointment-delayed',
  'waiting-offer',
] as const satisfies readonly MailTemplate[];

/** Says which email it is; one that this build does not know goes by its code. */
export function useTemplateName(): (template: string) => string {
  const { t } = useTranslation('platform');
  return (template) => {
    const known = templates.find((one) => one === template);
    return known ? t(`template.${known}`) : template;
  };
}
