import { z } from 'zod';
import { MailCalendar, MailTiming, mailTemplates } from '@hub/contracts/mail.ts';
import type { MailParams, MailTemplate } from '@hub/contracts/mail.ts';
import type { Secrets } from '@hub/kernel/secrets.ts';

const Content = z.strictObject({
  /** Null: that of the account's contact, as it is when the mail is sent. */
  address: z.email().nullable(),
  params: z.unknown(),
  timing: MailTiming.optional(),
  calendar: MailCalendar.optional(),
});

/** What is needed to write a mail, as long as it is not sent. */
export interface MailContent {
  address: string | null;
  params: MailParams<MailTemplate>;
  timing?: MailTiming | undefined;
  calendar?: MailCalendar | undefined;
}

const purpose = (mailId: string): string => `notifications/mail/${mailId}`;
const contactPurpose = (accountId: string): string => `notifications/contact/${accountId}`;

export const sealContent = (secrets: Secrets, mailId: string, content: MailContent): Buffer =>
  secrets.encrypt(JSON.stringify(content), purpose(mailId));

/** Throws where the row was moved or changed. */
export function openContent(
  secrets: Secrets,
  mail: { id: string; template: MailTemplate; content: Buffer },
): MailContent {
  const plain: unknown = JSON.parse(secrets.decrypt(mail.content, purpose(mail.id)));
  const content = Content.parse(plain);
  return { ...content, params: mailTemplates[mail.template].parse(content.params) };
}

export const sealAddress = (secrets: Secrets, accountId: string, address: string): Buffer =>
  secrets.encrypt(address, contactPurpose(accountId));

export const openAddress = (secrets: Secrets, accountId: string, sealed: Buffer): string =>
  secrets.decrypt(sealed, contactPurpose(accountId));
