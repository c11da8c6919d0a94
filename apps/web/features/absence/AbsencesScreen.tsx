import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { NoProfile } from '../doctor/NoProfile.tsx';
import { usePractitioner } from '../doctor/use-practitioner.ts';
import { AbsencePanel } from './AbsencePanel.tsx';

/** A doctor's own absences. */
export default function AbsencesScreen() {
  const { t } = useTranslation('absence');
  const { id, profile, zone } = usePractitioner();
  return (
    <>
      <PageHeader
        title={t('list.title')}
        above={<Link to="/calendar">{t('toCalendar')}</Link>}
        description={t('text')}
      />
      {id === undefined ? (
        <NoProfile />
      ) : profile.data ? (
        <AbsencePanel practitionerId={id} clinicId={profile.data.clinic.id} zone={zone} />
      ) : (
        <Skeleton lines={5} />
      )}
    </>
  );
}
