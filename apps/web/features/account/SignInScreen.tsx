import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';

/** SignIn. */
export default function SignInScreen() {
  const { t } = useTranslation('account');
  return <PageHeader title={t('title')} />;
}
