/** A hub with notifications alone, and accounts that ask it for mail as other contexts do. */
import { randomUUID } from 'node:crypto';
import type { Locale } from '@hub/contracts/locale.ts';
import type { MailParams, MailTemplate } from '@hub/contracts/mail.ts';
import type { Config } from '@hub/kernel/config.ts';
import type { Recipient, WantedMail } from '@hub/kernel/mail/mail.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { notifications } from '../index.ts';
import type { DB } from '../store/types.gen.ts';

export const FROM = 'Praxis Hügel <hub@praxis.example>';

export interface Post {
  hub: TestHub;
  lines: string[];
  /** Asks for a mail and lets everything that is due run. */
  request<Template extends MailTemplate>(
    to: Recipient,
    template: Template,
    params: MailParams<Template>,
    more?: Pick<WantedMail<Template>, 'timing' | 'calendar'>,
  ): Promise<string>;
  contact(
    accountId: string,
    locale: Locale,
    address: string | null,
    timeZone?: string,
  ): Promise<void>;
  /** Lets time pass, then runs what is due. */
  later(minutes: number): Promise<void>;
  delivery(id: string): Promise<Record<string, unknown> | undefined>;
  stop(): Promise<void>;
}

export async function openPost(config: Partial<Config> = {}): Promise<Post> {
  const lines: string[] = [];
  const hub = await startHub([notifications], { config, onLog: (line) => void lines.push(line) });
  const kernel = hub.kernel<DB>('notifications');
  return {
    hub,
    lines,
    async request(to, template, params, more) {
      const id = await kernel.db
        .transaction()
        .execute((trx) => kernel.mail.request(trx, { to, template, params, ...more }));
      await hub.drain();
      return id;
    },
    async contact(accountId, locale, address, timeZone) {
      await kernel.db
        .transaction()
        .execute((trx) => kernel.mail.tellContact(trx, { accountId, locale, address, timeZone }));
      await hub.drain();
    },
    async later(minutes) {
      hub.clock.advance(minutes * 60_000);
      const { jobs } = hub.hub.parts.get('notifications')!;
      await jobs!['send-due-mails']!.run({});
      await jobs!['tidy-mails']!.run({});
      await hub.drain();
    },
    async delivery(id) {
      const { rows } = await hub.owner.query<Record<string, unknown>>(
        'select * from notifications.delivery where id = $1',
        [id],
      );
      return rows[0];
    },
    stop: () => hub.stop(),
  };
}

/** An address that stands in nothing but what a test says. */
export const someAddress = (): string => `juergen.${randomUUID().slice(0, 8)}@patient.example`;
