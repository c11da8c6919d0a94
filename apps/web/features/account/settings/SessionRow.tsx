import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ListItem } from '../../../ui/List.tsx';
import { Time } from '../../../ui/Time.tsx';
import type { OpenSession } from './queries.ts';
import styles from './Settings.module.css';
import { deviceIcon, useDeviceWords } from './use-device-words.ts';

type Props = { session: OpenSession; onEnd: (name: string) => void };

/** One place where the account is signed in. */
export function SessionRow({ session, onEnd }: Props) {
  const { t } = useTranslation('account');
  const name = useDeviceWords()(session.device);
  return (
    <ListItem
      leading={<Icon name={deviceIcon(session.device)} />}
      trailing={
        session.current ? (
          <Badge tone="success" icon="check">
            {t('sessions.this')}
          </Badge>
        ) : (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('sessions.endName', { name })}
            onPress={() => onEnd(name)}
          >
            {t('sessions.end')}
          </Button>
        )
      }
    >
      <p className={styles.name}>{name}</p>
      <p className={styles.small}>
        {t('sessions.lastSeen')} <Time at={session.lastSeenAt} isRelative />
      </p>
      <p className={styles.small}>
        {t('sessions.since')} <Time at={session.createdAt} /> · {t(`sessions.by.${session.method}`)}
      </p>
      {session.address && (
        <p className={styles.small}>{t('sessions.address', { address: session.address })}</p>
      )}
    </ListItem>
  );
}
