import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { List } from '../../../ui/List.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { DeviceRow } from './DeviceRow.tsx';
import { sessionsQuery } from './queries.ts';
import { SessionRow } from './SessionRow.tsx';
import styles from './Settings.module.css';

type Ending = { name: string; id: string } | 'others';

/** Where the account is signed in, with a way to end each, and the devices that are remembered. */
export function SessionsCard() {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [ending, setEnding] = useState<Ending>();
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: async (which: Ending) => {
      if (which === 'others') await call(api.DELETE('/api/v1/identity/sessions'));
      else {
        const params = { path: { id: which.id } };
        await call(api.DELETE('/api/v1/identity/sessions/{id}', { params }));
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
      toast(t('sessions.ended'));
      setEnding(undefined);
    },
  });
  const hasOthers = sessions.data?.items.some(({ current }) => !current);
  return (
    <Card title={t('sessions.title')}>
      <p className={styles.quiet}>{t('sessions.text')}</p>
      {sessions.isPending && <Skeleton lines={4} />}
      {sessions.isError && (
        <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.data && (
        <List label={t('sessions.title')}>
          {sessions.data.items.map((one) => (
            <SessionRow
              key={one.id}
              session={one}
              onEnd={(name) => setEnding({ id: one.id, name })}
            />
          ))}
        </List>
      )}
      {hasOthers && (
        <Button className={styles.act} onPress={() => setEnding('others')}>
          {t('sessions.endOthers')}
        </Button>
      )}
      {sessions.data && sessions.data.devices.length > 0 && (
        <div className={styles.devices}>
          <h3 className={styles.subtitle}>{t('sessions.remembered')}</h3>
          <p className={styles.quiet}>{t('sessions.rememberedText')}</p>
          <List label={t('sessions.remembered')}>
            {sessions.data.devices.map((device) => (
              <DeviceRow key={device.id} device={device} />
            ))}
          </List>
        </div>
      )}
      <ConfirmDialog
        title={
          ending === 'others' || !ending
            ? t('sessions.endOthersTitle')
            : t('sessions.endTitle', { name: ending.name })
        }
        confirmLabel={t(ending === 'others' ? 'sessions.endOthers' : 'sessions.end')}
        isDestructive
        isOpen={ending !== undefined}
        isPending={end.isPending}
        onOpenChange={(isOpen) => {
          end.reset();
          if (!isOpen) setEnding(undefined);
        }}
        onConfirm={() => ending && end.mutate(ending)}
      >
        <p>{t(ending === 'others' ? 'sessions.endOthersText' : 'sessions.endText')}</p>
        {end.error && <Banner tone="danger">{problemText(end.error)}</Banner>}
      </ConfirmDialog>
    </Card>
  );
}
