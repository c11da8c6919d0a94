import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { BannerTone } from './Banner.tsx';
import { Icon } from './Icon.tsx';
import styles from './Toast.module.css';

type Act = { label: string; onPress: () => void };
type Message = { id: number; text: string; tone: BannerTone; act?: Act };

const shownMs = 8_000;
const shownWithActMs = 12_000;
const listeners = new Set<() => void>();
let messages: readonly Message[] = [];
let lastId = 0;

function set(next: readonly Message[]): void {
  messages = next;
  for (const listener of listeners) listener();
}

function dismiss(id: number): void {
  set(messages.filter((message) => message.id !== id));
}

/** Says that something was done. It goes by itself after 8 s, with a way back after 12, except for a fault. */
export function toast(text: string, tone: BannerTone = 'success', act?: Act): void {
  lastId += 1;
  const id = lastId;
  set([...messages, { id, text, tone, ...(act && { act }) }]);
  if (tone !== 'danger') setTimeout(() => dismiss(id), act ? shownWithActMs : shownMs);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear; drawn once, by the shell. */
export function ToastRegion() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(subscribe, () => messages);
  return (
    <div role="status" aria-live="polite" className={styles.region}>
      {shown.map((message) => (
        <div key={message.id} className={styles.toast}>
          <Icon
            name={
              message.tone === 'success' ? 'success' : message.tone === 'info' ? 'info' : 'alert'
            }
          />
          <span className={styles.text}>{message.text}</span>
          {message.act && (
            <Button
              className={styles.act}
              onPress={() => {
                message.act?.onPress();
                dismiss(message.id);
              }}
            >
              {message.act.label}
            </Button>
          )}
          <Button
            className={styles.close}
            aria-label={t('action.close')}
            onPress={() => dismiss(message.id)}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
    </div>
  );
}
