import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import styles from './Integrations.module.css';
import type { WithSecret } from './queries.ts';

/** The secret of an integration, the only time that it can be read. */
export function SecretCard({
  integration: { name, clientId, clientSecret },
  onDone,
}: {
  integration: WithSecret;
  onDone: () => void;
}) {
  const { t } = useTranslation('integrations');
  return (
    <Card title={t('secret.title', { name })}>
      <div className={styles.secret}>
        <Banner tone="warning">{t('secret.once')}</Banner>
        <CopyField label={t('secret.clientId')} value={clientId} />
        <CopyField label={t('secret.clientSecret')} value={clientSecret} />
        <CopyField
          label={t('secret.tokenAddress')}
          value={`${location.origin}/api/v1/identity/oauth/token`}
        />
        <div>
          <Button onPress={onDone}>{t('secret.kept')}</Button>
        </div>
      </div>
    </Card>
  );
}
