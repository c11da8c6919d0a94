import { createTransport } from 'nodemailer';
import { addressed } from '../domain/calendar-part.ts';
import type { CalendarPart } from '../domain/calendar-part.ts';
import type { ComposedMail } from '../domain/compose-mail.ts';
import type { Locale } from '@hub/contracts/locale.ts';
import { outcomeOf } from '../domain/smtp-outcome.ts';
import type { Outcome, SmtpFault } from '../domain/smtp-outcome.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;

export interface OutgoingMail {
  id: string;
  to: string;
  locale: Locale;
  writtenAt: Date;
  content: ComposedMail & { calendar: CalendarPart | null };
}

/** Hands mail to the server of SMTP_URL. */
export interface Mailer {
  /** Never throws: what the server or the way there refuses is an outcome. */
  send(mail: OutgoingMail): Promise<Outcome>;
  close(): void;
}

/**
 * Speaks TLS from the start (smtps) or by STARTTLS, and sends nothing without it, but to a server on
 * this very machine.
 */
export function createMailer({ url, from }: { url: string; from: string }): Mailer {
  const server = new URL(url);
  const isLocal = isLoopback(server.hostname);
  const isTls = server.protocol === 'smtps:';
  const sender = addressIn(from);
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (isTls ? 465 : 587),
    secure: isTls,
    requireTLS: !isTls && !isLocal,
    ignoreTLS: !isTls && isLocal,
    ...(server.username && {
      auth: {
        user: decodeURIComponent(server.username),
        pass: decodeURIComponent(server.password),
      },
    }),
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    dnsTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    // A mail carries what its template says, never a file or an address named in a parameter.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, locale, writtenAt, content }) {
      const parties = { from: { name: nameIn(from), address: sender }, to };
      const calendar = content.calendar && addressed(content.calendar, parties);
      try {
        const info = await transport.sendMail({
          from,
          to: { name: '', address: to },
          envelope: { from: sender, to },
          subject: content.subject,
          text: content.text,
          html: content.html,
          date: writtenAt,
          // As an alternative, which mail programs act upon, and as a file, for all others (RFC 6047, 2).
          ...(calendar && {
            icalEvent: { method: calendar.method, filename: 'visit.ics', content: calendar.ics },
          }),
          // The same at each attempt, so that a mail sent twice is shown once.
          messageId: `<${id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
          xMailer: false,
          headers: {
            'Content-Language': locale,
            // RFC 3834: no holiday replies to a machine.
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
          },
        });
        return { kind: 'sent', replyCode: Number.parseInt(info.response, 10) || null };
      } catch (error) {
        return outcomeOf(error as SmtpFault);
      }
    },
    close: () => transport.close(),
  };
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

const nameIn = (from: string): string => /^(.*?)\s*<[^<>]+>$/.exec(from)?.[1] ?? from;

const addressIn = (from: string): string => /<([^<>]+)>$/.exec(from)?.[1] ?? from;
