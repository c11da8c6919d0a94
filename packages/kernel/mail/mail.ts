import { randomUUID } from 'node:crypto';
import type { QueryExecutorProvider } from 'kysely';
import { z } from 'zod';
import type { ContactChanged, MailRequested } from '@hub/contracts/events/notifications.ts';
import { Locale } from '@hub/contracts/locale.ts';
import { mailTemplates } from '@hub/contracts/mail.ts';
import type { MailParams, MailTemplate } from '@hub/contracts/mail.ts';
import type { Events } from '../events/events.ts';
import type { Secrets } from '../secrets.ts';

const Recipient = z.union([
  z.strictObject({ account: z.uuid() }),
  z.strictObject({ address: z.email(), locale: Locale }),
]);
/** An account, whose address notifications knows, or an address that has no account yet. */
export type Recipient = z.infer<typeof Recipient>;

const Content = z.strictObject({ to: Recipient, params: z.unknown() });

/** A mail as notifications opens it. */
export interface OpenedMail {
  mailId: string;
  template: MailTemplate;
  to: Recipient;
  /** Of the template's own shape, checked. */
  params: MailParams<MailTemplate>;
}

export interface Mail {
  /** Asks notifications for a mail, in the caller's transaction; returns the mail's id. Throws on an address that is none and on params that the template does not take. */
  request<Template extends MailTemplate>(
    trx: QueryExecutorProvider,
    mail: { to: Recipient; template: Template; params: MailParams<Template> },
  ): Promise<string>;
  /** Tells notifications where an account can be reached; an address of null forgets it. */
  tellContact(
    trx: QueryExecutorProvider,
    contact: { accountId: string; locale: Locale; address: string | null },
  ): Promise<void>;
  /** For notifications: what a request says. Throws where it was sealed by another master key. */
  open(request: MailRequested): OpenedMail;
  /** For notifications: the address of an account; null where it is gone. */
  openContact(contact: ContactChanged): string | null;
}

/** Mail crosses contexts as events, and events are kept: so all that is personal in one is sealed. */
export function createMail(events: Events, secrets: Secrets): Mail {
  const seal = (plain: string, purpose: string): string =>
    secrets.encrypt(plain, purpose).toString('base64');
  const unseal = (sealed: string, purpose: string): string =>
    secrets.decrypt(Buffer.from(sealed, 'base64'), purpose);
  return {
    async request(trx, { to, template, params }) {
      const mailId = randomUUID();
      const content = JSON.stringify({
        to: Recipient.parse(to),
        params: mailTemplates[template].parse(params),
      });
      const sealed = seal(content, `mail/${mailId}`);
      await events.emit(trx, 'mail.requested.v1', mailId, { mailId, template, sealed });
      return mailId;
    },
    async tellContact(trx, { accountId, locale, address }) {
      const sealed = address === null ? null : seal(address, `contact/${accountId}`);
      await events.emit(trx, 'account.contact-changed.v1', accountId, {
        accountId,
        locale,
        sealed,
      });
    },
    open({ mailId, template, sealed }) {
      const { to, params } = Content.parse(JSON.parse(unseal(sealed, `mail/${mailId}`)));
      return { mailId, template, to, params: mailTemplates[template].parse(params) };
    },
    openContact: ({ accountId, sealed }) =>
      sealed === null ? null : unseal(sealed, `contact/${accountId}`),
  };
}
