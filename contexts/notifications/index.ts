import { z } from 'zod';
import { defineContext } from '@hub/kernel/context.ts';
import { deliveryRoutes } from './http/delivery-routes.ts';
import { outboxRoutes } from './http/outbox-routes.ts';
import { createMailer } from './smtp/mailer.ts';
import type { DB } from './store/types.gen.ts';
import { acceptMail } from './usecases/accept-mail.ts';
import { followContact } from './usecases/follow-contact.ts';
import { modeOf } from './usecases/notifications.ts';
import { erasePersonalData, exportPersonalData } from './usecases/personal-data.ts';
import { sendDueMails, sendMail } from './usecases/send-mail.ts';
import { purge, tidyMails } from './usecases/tidy.ts';
import { withdrawMail } from './usecases/withdraw-mail.ts';

const SendMail = z.object({ mailId: z.uuid() });

/** Mail to people: where they are reached, what it says in their language, and what became of it. */
export const notifications = defineContext<DB>({
  name: 'notifications',
  migrations: new URL('./store/migrations/', import.meta.url),
  setup(kernel) {
    const { smtp } = kernel.config;
    const mode = modeOf(kernel.config);
    const mailer = smtp && createMailer(smtp);
    if (mode === 'none')
      kernel.log.warn(
        'NO MAIL IS SENT: set SMTP_URL and MAIL_FROM. Until then nobody can confirm an address or reset a password; mails wait for a day.',
      );
    const parts = { kernel, mode, mailer };
    return {
      routes(app) {
        deliveryRoutes(app, parts);
        if (mode === 'outbox') outboxRoutes(app, parts);
      },
      handlers: {
        'mail.requested.v1': (event, trx) => acceptMail(parts, event, trx),
        'mail.withdrawn.v1': (event, trx) => withdrawMail(parts, event, trx),
        'account.contact-changed.v1': (event, trx) => followContact(parts, event, trx),
        'patient.contact-changed.v1': (event, trx) => followContact(parts, event, trx),
      },
      jobs: {
        'send-mail': { run: (payload) => sendMail(parts, SendMail.parse(payload).mailId) },
        'send-due-mails': { cron: '* * * * *', run: () => sendDueMails(parts) },
        'tidy-mails': { cron: '7 * * * *', run: () => tidyMails(parts) },
      },
      personalData: {
        export: (subject, trx) => exportPersonalData(parts, subject, trx),
        erase: (subject, trx) => erasePersonalData(parts, subject, trx),
      },
      purge: (before) => purge(parts, before),
      stop: async () => mailer?.close(),
    };
  },
});
