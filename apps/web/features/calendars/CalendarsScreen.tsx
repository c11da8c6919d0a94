import { useTranslation } from 'react-i18next';
import { useAccount } from '../../app/use-session.ts';
import { SettingsSection } from '../account/settings/SettingsSection.tsx';
import { FeedsCard } from './FeedsCard.tsx';
import { SourcesCard } from './SourcesCard.tsx';

/** Appointments in a person's own calendar and, for doctors, their own calendars here. */
export default function CalendarsScreen() {
  const { t } = useTranslation('calendars');
  const practitionerId = useAccount()?.practitionerId ?? null;
  return (
    <SettingsSection title={t('title')} description={t('lead')}>
      {practitionerId !== null && <SourcesCard practitionerId={practitionerId} />}
      <FeedsCard />
    </SettingsSection>
  );
}
