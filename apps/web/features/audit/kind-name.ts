import { useTranslation } from 'react-i18next';

/** What the log is mostly about, as it names it; anything else is shown by its own code. */
export const auditKinds = [
  'Patient',
  'Encounter',
  'Composition',
  'Coverage',
  'QuestionnaireResponse',
  'appointment',
  'hold',
  'visit',
  'visit-type',
  'intake-form',
  'calendar-feed',
  'calendar-source',
  'availability',
  'absence',
  'waiting-entry',
  'waiting-offer',
  'running-late',
  'booking-policy',
  'clinic',
  'practitioner',
  'registration-check',
  'membership',
  'invitation',
  'integration',
  'sso-provider',
  'session',
  'second-factor',
  'account',
  'consent',
  'restriction',
  'audit-log',
] as const;

/** Says what an entry of the log is about. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation('audit');
  return (kind) => {
    const known = auditKinds.find((one) => one === kind);
    return known ? t(`kind.${known}`) : kind;
  };
}
