import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { List } from '../../../ui/List.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { hasPasskeys } from '../passkey.ts';
import { EnrolDialog } from './EnrolDialog.tsx';
import { PasskeyRow } from './PasskeyRow.tsx';
import { passkeysQuery } from './queries.ts';
import styles from './Settings.module.css';

/** The passkeys of the account: add, rename, remove. */
export function PasskeysCard() {
  const { t } = useTranslation('account');
  const [isAdding, setAdding] = useState(false);
  const passkeys = useQuery(passkeysQuery);
  return (
    <Card title={t('passkey.title')}>
      <p className={styles.quiet}>{t('passkey.text')}</p>
      {passkeys.isPending && <Skeleton lines={2} />}
      {passkeys.isError && (
        <ErrorState error={passkeys.error} onRetry={() => void passkeys.refetch()} />
      )}
      {passkeys.data && passkeys.data.length > 0 && (
        <List>
          {passkeys.data.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </List>
      )}
      <div className={styles.act}>
        <Button
          onPress={() => setAdding(true)}
          disabledReason={hasPasskeys() ? undefined : t('passkey.unsupported')}
        >
          {t('passkey.add')}
        </Button>
      </div>
      {isAdding && <EnrolDialog way="passkey" onClose={() => setAdding(false)} />}
    </Card>
  );
}
