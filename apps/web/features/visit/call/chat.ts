/** The chat of one visit: kept in the memory of the two pages and nowhere else. */
import type { VisitParty } from '@hub/contracts/visit.ts';
import type { ChannelMessage, ChatText } from './channel-message.ts';
import { Store } from './store.ts';
import { uuid } from './uuid.ts';

export interface ChatMessage extends ChatText {
  /** `sending` until the other side has confirmed it; what arrives is `received`. */
  delivery: 'sending' | 'delivered' | 'received';
}

export class Chat {
  readonly messages = new Store<{ list: readonly ChatMessage[] }>({ list: [] });
  readonly #party: VisitParty;
  readonly #send: (message: ChannelMessage) => boolean;

  /** `send` answers false while no connection is open; the message then goes with the next one. */
  constructor(party: VisitParty, send: (message: ChannelMessage) => boolean) {
    this.#party = party;
    this.#send = send;
  }

  say(text: string): void {
    const trimmed = text.trim();
    if (trimmed === '') return;
    const chat: ChatText = { id: uuid(), from: this.#party, text: trimmed, at: Date.now() };
    this.#put({ ...chat, delivery: 'sending' });
    this.#send({ type: 'chat', chat });
  }

  known = (): string[] => this.messages.get().list.map((message) => message.id);

  /** Sends what the other side lacks: what was written while it was away, and after its reload all. */
  fill(have: readonly string[]): void {
    const there = new Set(have);
    for (const { delivery, ...chat } of this.messages.get().list) {
      if (!there.has(chat.id)) this.#send({ type: 'chat', chat });
      else if (delivery === 'sending') this.confirm(chat.id);
    }
  }

  receive(chat: ChatText): void {
    // Confirmed even when known already: the first confirmation may have been lost.
    this.#send({ type: 'received', id: chat.id });
    if (this.messages.get().list.some((message) => message.id === chat.id)) return;
    this.#put({ ...chat, delivery: chat.from === this.#party ? 'delivered' : 'received' });
  }

  confirm(id: string): void {
    const list = this.messages
      .get()
      .list.map((message) =>
        message.id === id && message.delivery === 'sending'
          ? { ...message, delivery: 'delivered' as const }
          : message,
      );
    this.messages.update({ list });
  }

  #put(message: ChatMessage): void {
    const list = [...this.messages.get().list, message].sort((a, b) => a.at - b.at);
    this.messages.update({ list });
  }
}
