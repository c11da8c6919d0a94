import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';

/** The start page. */
export default function HomeScreen() {
  const { t } = useTranslation('home');
  return <PageHeader title={t('title')} />;
}
