import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** For a doctor's account that no practice has linked to a profile. */
export function NoProfile() {
  const { t } = useTranslation('doctor');
  return (
    <EmptyState icon="user" title={t('noProfile.title')}>
      {t('noProfile.text')}
    </EmptyState>
  );
}
