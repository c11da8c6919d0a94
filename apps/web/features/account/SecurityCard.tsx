import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../app/session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EnrolDialog } from './EnrolDialog.tsx';
import styles from './settings/Settings.module.css';

/** How the account is protected. */
export function SecurityCard({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const [isEnrolling, setEnrolling] = useState(false);
  return (
    <Card title={t('settings.security')}>
      <div className={styles.facts}>
        <div>
          <p className={styles.factHead}>{account.email}</p>
          <p className={styles.quiet}>{t('settings.emailText')}</p>
        </div>
        <div>
          <p className={styles.factHead}>
            {t('settings.totp')}
            {/* Where a second step is set up no one comes in without it, so this session tells. */}
            {account.mfa ? (
              <Badge tone="success" icon="check">
                {t('settings.totpOn')}
              </Badge>
            ) : (
              <Badge tone="neutral">{t('settings.totpOff')}</Badge>
            )}
          </p>
          <p className={styles.quiet}>
            {account.mfa ? t('settings.totpOnText') : t('settings.totpOffText')}
          </p>
          {!account.mfa && (
            <Button className={styles.act} onPress={() => setEnrolling(true)}>
              {t('settings.totpTurnOn')}
            </Button>
          )}
        </div>
      </div>
      {isEnrolling && <EnrolDialog onClose={() => setEnrolling(false)} />}
    </Card>
  );
}
