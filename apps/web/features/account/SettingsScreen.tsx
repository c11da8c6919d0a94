import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';

/** Settings. */
export default function SettingsScreen() {
  const { t } = useTranslation('account');
  return <PageHeader title={t('title')} />;
}
