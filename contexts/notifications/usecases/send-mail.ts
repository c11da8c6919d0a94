import { ATTEMPT_LEASE_MS, isExpired, nextAttempt } from '../domain/retry.ts';
import type { Outcome } from '../domain/smtp-outcome.ts';
import type { Mailer } from '../smtp/mailer.ts';
import { claim, dueMails, finish, postpone } from '../store/deliveries.ts';
import type { DeliveryRow } from '../store/deliveries.ts';
import type { Notifications } from './notifications.ts';
import { writeMail } from './write-mail.ts';

const BATCH = 200;

/**
 * One attempt at one mail, where it is due. A process killed between sending and writing that down
 * leaves the mail due again: it is then sent once more with the same Message-ID.
 */
export async function sendMail(notifications: Notifications, mailId: string): Promise<void> {
  const { kernel, mailer } = notifications;
  if (mailer === undefined) return;
  const now = kernel.clock.now();
  const leaseUntil = new Date(now.getTime() + ATTEMPT_LEASE_MS);
  const row = await claim(kernel.db, mailId, { now, leaseUntil });
  if (row === undefined) return;
  if (row.void_after !== null && row.void_after <= now) {
    await finish(kernel.db, row.id, { failure: 'void', replyCode: row.reply_code, at: now });
    return;
  }
  if (isExpired(row.not_before ?? row.requested_at, now)) {
    await giveUp(notifications, row, 'expired', row.reply_code);
    return;
  }
  const outcome = await attempt(notifications, mailer, row);
  await settle(notifications, row, outcome);
}

/** Every mail that is due: waiting retries, and what a killed process left. */
export async function sendDueMails(notifications: Notifications): Promise<void> {
  const { kernel, mailer } = notifications;
  if (mailer === undefined) return;
  for (const id of await dueMails(kernel.db, kernel.clock.now(), BATCH))
    await kernel.jobs.add(kernel.db, 'send-mail', { mailId: id }, { key: `send-mail:${id}` });
}

async function attempt(
  { kernel }: Notifications,
  mailer: Mailer,
  row: DeliveryRow,
): Promise<Outcome> {
  if (row.content === null) return { kind: 'later', replyCode: null };
  const mail = await writeMail(kernel, { ...row, content: row.content });
  if (mail === undefined) return { kind: 'later', replyCode: null };
  return mailer.send({
    id: row.id,
    to: mail.to,
    locale: mail.locale,
    writtenAt: row.not_before ?? row.requested_at,
    content: mail,
  });
}

async function settle(
  notifications: Notifications,
  row: DeliveryRow,
  { kind, replyCode }: Outcome,
): Promise<void> {
  const { kernel } = notifications;
  const at = kernel.clock.now();
  if (kind === 'sent') {
    await finish(kernel.db, row.id, { failure: null, replyCode, at });
    return;
  }
  const dueAt =
    kind === 'later'
      ? nextAttempt(row.not_before ?? row.requested_at, row.attempts, at)
      : undefined;
  if (dueAt === undefined) {
    await giveUp(notifications, row, kind === 'refused' ? 'refused' : 'expired', replyCode);
    return;
  }
  await postpone(kernel.db, row.id, { dueAt, replyCode });
  kernel.log.info(
    { mailId: row.id, replyCode, attempts: row.attempts },
    'a mail will be tried again',
  );
}

async function giveUp(
  { kernel }: Notifications,
  { id, template, attempts }: DeliveryRow,
  failure: 'refused' | 'expired',
  replyCode: number | null,
): Promise<void> {
  await finish(kernel.db, id, { failure, replyCode, at: kernel.clock.now() });
  kernel.log.warn(
    { mailId: id, template, attempts, failure, replyCode },
    'a mail was not delivered',
  );
}
