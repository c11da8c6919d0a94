import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

/** For an address that leads nowhere. */
export function NotFoundScreen() {
  const { t } = useTranslation();
  return (
    <PageHeader
      title={t('notFound.title')}
      description={t('notFound.text')}
      below={<ButtonLink to="/">{t('action.backHome')}</ButtonLink>}
    />
  );
}
