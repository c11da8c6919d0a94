import { useEffect, useState } from 'react';
import type { Chat } from '../call/chat.ts';
import { useObservable } from '../use-observable.ts';

/** How many messages have come since the chat was last open. */
export function useUnread(chat: Chat, isOpen: boolean): number {
  const { list } = useObservable(chat.messages);
  const received = list.filter(({ delivery }) => delivery === 'received').length;
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    if (isOpen) setSeen(received);
  }, [isOpen, received]);
  return isOpen ? 0 : Math.max(0, received - seen);
}
