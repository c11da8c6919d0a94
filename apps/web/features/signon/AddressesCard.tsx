import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import type { SignOn } from './queries.ts';
import styles from './SignOn.module.css';

/** What the administrator enters at the provider, and the address to try it with. */
export function AddressesCard({
  signOn: { redirectUri, logoutRedirectUri, backChannelLogoutUri, provider },
}: {
  signOn: SignOn;
}) {
  const { t } = useTranslation('signon');
  return (
    <Card title={t('addresses.title')}>
      <div className={styles.fields}>
        <p className={styles.quiet}>{t('addresses.text')}</p>
        <CopyField label={t('addresses.redirect')} value={redirectUri} />
        <CopyField label={t('addresses.logout')} value={logoutRedirectUri} />
        {backChannelLogoutUri && (
          <CopyField label={t('addresses.backChannel')} value={backChannelLogoutUri} />
        )}
        {provider && (
          <>
            <CopyField
              label={t('addresses.test')}
              value={`${location.origin}/api/v1/identity/sso/${provider.id}/start?next=/start`}
            />
            <p className={styles.quiet}>{t('addresses.testHelp')}</p>
          </>
        )}
      </div>
    </Card>
  );
}
