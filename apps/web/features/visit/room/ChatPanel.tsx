import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { formatTime } from '../../../ui/time-format.ts';
import { CHAT_MAX_LENGTH } from '../call/channel-message.ts';
import type { Chat } from '../call/chat.ts';
import { useObservable } from '../use-observable.ts';
import styles from './ChatPanel.module.css';

interface Props {
  chat: Chat;
  otherName: string;
  onClose: () => void;
}

/** What the two write to each other; nobody else gets it. */
export function ChatPanel({ chat, otherName, onClose }: Props) {
  const { t } = useTranslation('visit');
  const { locale } = useLocale();
  const { list } = useObservable(chat.messages);
  const [text, setText] = useState('');
  const end = useRef<HTMLLIElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [list.length]);

  const send = (): void => {
    chat.say(text);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method's Enter chooses a word and must not send.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <section className={styles.panel} aria-label={t('chat.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('chat.title')}</h2>
        <PlainButton className={styles.close} onPress={onClose} aria-label={t('chat.close')}>
          <Icon name="close" />
        </PlainButton>
      </div>
      <p className={styles.privacy}>{t('chat.privacy')}</p>
      {/* Scrolls by itself, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.log} role="log" aria-label={t('chat.title')} tabIndex={0}>
        {list.length === 0 && <p className={styles.empty}>{t('chat.empty')}</p>}
        <ul className={styles.list}>
          {list.map((message, index) => {
            const isOwn = message.delivery !== 'received';
            return (
              <li
                key={message.id}
                ref={index === list.length - 1 ? end : null}
                className={styles.message}
                data-own={isOwn || undefined}
              >
                <p className={styles.meta}>
                  {isOwn ? t('people.you') : otherName},{' '}
                  {formatTime(new Date(message.at), 'time', locale)}
                </p>
                <p className={styles.text}>{message.text}</p>
                {isOwn && (
                  <p className={styles.meta}>
                    {message.delivery === 'sending' ? t('chat.sending') : t('chat.delivered')}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      </div>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextArea
          label={t('chat.label')}
          description={t('chat.hint')}
          rows={2}
          value={text}
          onChange={setText}
          onKeyDown={onKeyDown}
          maxLength={CHAT_MAX_LENGTH}
        />
        <Button type="submit" size="small">
          {t('chat.send')}
        </Button>
      </form>
    </section>
  );
}
