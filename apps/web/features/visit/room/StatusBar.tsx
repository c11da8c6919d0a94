import type { Visit } from '@hub/contracts/visit.ts';
import { Keyboard, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { Badge, StatusPill } from '../../../ui/Badge.tsx';
import { ForWhom } from '../../family/ForWhom.tsx';
import { isAdmitted } from '../call/call-state.ts';
import type { CallState } from '../call/call-state.ts';
import type { KeyState } from '../call/encryption/call-keys.ts';
import { callStatus, qualityTone, remoteStates } from './call-status.ts';
import styles from './Room.module.css';

interface Props {
  visit: Visit;
  state: CallState;
  name: string;
  keys: KeyState | undefined;
  onHelp: () => void;
  onEncryption: () => void;
}

/** Who is there, and how the connection is, in words that are read out when they change. */
export function StatusBar({ visit, state, name, keys, onHelp, onEncryption }: Props) {
  const { t } = useTranslation('visit');
  const status = callStatus(visit, state);
  const isConnected = status === 'connected';
  const { quality } = state.quality;
  return (
    <div className={styles.status}>
      <div className={styles.who}>
        <p className={styles.name}>{name}</p>
        {visit.you === 'patient' && <ForWhom patientId={visit.patientId} />}
        {visit.you === 'practitioner' && visit.patientAs === 'guardian' && (
          <Badge tone="info" icon="users">
            {t('people.guardian')}
          </Badge>
        )}
        {isConnected &&
          remoteStates(state.remoteDevices).map((key) => (
            <p key={key} className={styles.remoteState} role="status">
              {t(`call.remote.${key}`, { name })}
            </p>
          ))}
      </div>
      {isConnected && (
        <div className={styles.quality}>
          <StatusPill tone={qualityTone(quality)}>{t(`call.quality.${quality}`)}</StatusPill>
        </div>
      )}
      {keys && isAdmitted(visit) && (
        <Button
          className={styles.lock}
          data-agreed={keys.status === 'agreed'}
          onPress={onEncryption}
        >
          <Lock size={18} strokeWidth={1.75} aria-hidden="true" />
          {t(keys.status === 'agreed' ? 'encryption.on' : 'encryption.agreeing')}
        </Button>
      )}
      <Button className={styles.help} onPress={onHelp} aria-label={t('call.shortcuts')}>
        <Keyboard size={20} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <p
        className={isConnected && quality !== 'poor' ? 'visually-hidden' : styles.message}
        role="status"
        data-status={status}
      >
        {isAdmitted(visit) || state.socket !== 'online'
          ? isConnected && quality === 'poor'
            ? t('call.poorHint')
            : t(`call.state.${status}`, { name })
          : ''}
      </p>
      {visit.you === 'patient' && isAdmitted(visit) && (
        <p className="visually-hidden" role="alert">
          {t('call.admitted', { name })}
        </p>
      )}
    </div>
  );
}
