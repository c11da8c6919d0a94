import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';

/** Register. */
export default function RegisterScreen() {
  const { t } = useTranslation('account');
  return <PageHeader title={t('title')} />;
}
