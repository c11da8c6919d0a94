import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ListItem } from '../../../ui/List.tsx';
import { Time } from '../../../ui/Time.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { type KnownDevice, sessionsQuery } from './queries.ts';
import styles from './Settings.module.css';
import { deviceIcon, useDeviceWords } from './use-device-words.ts';

/** A device on which the password is enough for a while. Forgetting it only means to be asked again. */
export function DeviceRow({ device: known }: { device: KnownDevice }) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const name = useDeviceWords()(known.device);
  const forget = useMutation({
    mutationFn: () =>
      call(api.DELETE('/api/v1/identity/devices/{id}', { params: { path: { id: known.id } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
      toast(t('sessions.forgotten', { name }));
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  return (
    <ListItem
      leading={<Icon name={deviceIcon(known.device)} />}
      trailing={
        <Button
          size="small"
          variant="quiet"
          aria-label={t('sessions.forgetName', { name })}
          isPending={forget.isPending}
          onPress={() => forget.mutate()}
        >
          {t('sessions.forget')}
        </Button>
      }
    >
      <p className={styles.name}>
        {name} {known.current && <Badge tone="success">{t('sessions.this')}</Badge>}
      </p>
      <p className={styles.small}>
        {t('sessions.until')} <Time at={known.rememberedUntil} format="date" />
      </p>
    </ListItem>
  );
}
