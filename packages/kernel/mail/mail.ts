import { randomUUID } from 'node:crypto';
import type { QueryExecutorProvider } from 'kysely';
import { z } from 'zod';
import type {
  ContactChanged,
  MailRequested,
  PatientContactChanged,
} from '@hub/contracts/events/notifications.ts';
import { Locale } from '@hub/contracts/locale.ts';
import { MailCalendar, MailTiming, mailTemplates } from '@hub/contracts/mail.ts';
import type { MailParams, MailTemplate } from '@hub/contracts/mail.ts';
import { TimeZone } from '@hub/contracts/time-zone.ts';
import type { Events } from '../events/events.ts';
import type { Secrets } from '../secrets.ts';

const Recipient = z.union([
  z.strictObject({ account: z.uuid() }),
  z.strictObject({ patient: z.uuid() }),
  z.strictObject({ address: z.email(), locale: Locale, timeZone: TimeZone.optional() }),
]);
/** An account or a patient without one, whose address notifications knows, or an address that has no account yet. */
export type Recipient = z.infer<typeof Recipient>;

const Content = z.strictObject({
  to: Recipient,
  params: z.unknown(),
  timing: MailTiming.optional(),
  calendar: MailCalendar.optional(),
});

/** A mail as a context asks for it. */
export interface WantedMail<Template extends MailTemplate> {
  to: Recipient;
  template: Template;
  params: MailParams<Template>;
  /** At once, unless told. */
  timing?: MailTiming | undefined;
  calendar?: MailCalendar | undefined;
}

/** A mail as notifications opens it. */
export interface OpenedMail {
  mailId: string;
  template: MailTemplate;
  to: Recipient;
  /** Of the template's own shape, checked. */
  params: MailParams<MailTemplate>;
  timing: MailTiming | undefined;
  calendar: MailCalendar | undefined;
}

export interface Mail {
  /** Asks notifications for a mail, in the caller's transaction; returns the mail's id. Throws on an address that is none and on params that the template does not take. */
  request<Template extends MailTemplate>(
    trx: QueryExecutorProvider,
    mail: WantedMail<Template>,
  ): Promise<string>;
  /** Takes a request back, in the caller's transaction. A mail that has left stays. */
  withdraw(trx: QueryExecutorProvider, mailId: string, template: MailTemplate): Promise<void>;
  /** Tells notifications where an account can be reached; an address of null forgets it. */
  tellContact(
    trx: QueryExecutorProvider,
    contact: {
      accountId: string;
      locale: Locale;
      address: string | null;
      timeZone?: TimeZone | undefined;
    },
  ): Promise<void>;
  /** Tells notifications where a patient without an account can be reached; an address of null forgets it. */
  tellPatientContact(
    trx: QueryExecutorProvider,
    contact: {
      patientId: string;
      locale: Locale;
      address: string | null;
      /** Whether they were reached elsewhere before. */
      isMoved: boolean;
    },
  ): Promise<void>;
  /** For notifications: what a request says. Throws where it was sealed by another master key. */
  open(request: MailRequested): OpenedMail;
  /** For notifications: the address of an account or a patient; null where it is gone. */
  openContact(contact: ContactChanged | PatientContactChanged): string | null;
}

/** Mail crosses contexts as events, and events are kept: so all that is personal in one is sealed. */
export function createMail(events: Events, secrets: Secrets): Mail {
  const seal = (plain: string, purpose: string): string =>
    secrets.encrypt(plain, purpose).toString('base64');
  const unseal = (sealed: string, purpose: string): string =>
    secrets.decrypt(Buffer.from(sealed, 'base64'), purpose);
  return {
    async request(trx, { to, template, params, timing, calendar }) {
      const mailId = randomUUID();
      const content = JSON.stringify({
        to: Recipient.parse(to),
        params: mailTemplates[template].parse(params),
        timing: timing && MailTiming.parse(timing),
        calendar: calendar && MailCalendar.parse(calendar),
      });
      const sealed = seal(content, `mail/${mailId}`);
      await events.emit(trx, 'mail.requested.v1', mailId, { mailId, template, sealed });
      return mailId;
    },
    async withdraw(trx, mailId, template) {
      await events.emit(trx, 'mail.withdrawn.v1', mailId, { mailId, template });
    },
    async tellContact(trx, { accountId, locale, address, timeZone }) {
      const sealed = address === null ? null : seal(address, `contact/${accountId}`);
      await events.emit(trx, 'account.contact-changed.v1', accountId, {
        accountId,
        locale,
        timeZone,
        sealed,
      });
    },
    async tellPatientContact(trx, { patientId, locale, address, isMoved }) {
      const sealed = address === null ? null : seal(address, `contact/${patientId}`);
      await events.emit(trx, 'patient.contact-changed.v1', patientId, {
        patientId,
        locale,
        sealed,
        isMoved,
      });
    },
    open({ mailId, template, sealed }) {
      const content = Content.parse(JSON.parse(unseal(sealed, `mail/${mailId}`)));
      const { to, params, timing, calendar } = content;
      return {
        mailId,
        template,
        to,
        params: mailTemplates[template].parse(params),
        timing,
        calendar,
      };
    },
    openContact: (contact) =>
      contact.sealed === null
        ? null
        : unseal(
            contact.sealed,
            `contact/${'accountId' in contact ? contact.accountId : contact.patientId}`,
          ),
  };
}
