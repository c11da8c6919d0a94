import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a server says instead of taking a mail; undefined takes it. */
type Answer = { code: number; text: string } | undefined;

export interface Sink {
  /** `smtp://` on loopback, or on an address that does not count as this machine's own. */
  url(host?: string): string;
  port: number;
  mails: ParsedMail[];
  /** The same, as they came over the line. */
  raw: string[];
  /** The next answers to RCPT TO and to the end of DATA, one a mail. */
  onRecipient: Answer[];
  onData: Answer[];
  /** Runs once a mail has arrived, before it is confirmed. */
  beforeReply: (() => void) | undefined;
  close(): Promise<void>;
}

export interface SinkOptions {
  port?: number;
  /** Offers STARTTLS with a certificate of its own making. */
  offersTls?: boolean;
  user?: { name: string; password: string };
}

/** A real SMTP server that keeps what it takes. */
export async function startSink({
  port = 0,
  offersTls = false,
  user,
}: SinkOptions = {}): Promise<Sink> {
  const fault = ({ code, text }: { code: number; text: string }): Error =>
    Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    ...(!offersTls && { disabledCommands: ['STARTTLS'] }),
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === user?.name && password === user?.password
        ? done(null, { user: username })
        : done(fault({ code: 535, text: 'Not known' })),
    onRcptTo(address, _session, done) {
      const answer = sink.onRecipient.shift();
      done(answer ? fault({ ...answer, text: `${answer.text} <${address.address}>` }) : null);
    },
    async onData(stream, _session, done) {
      const bytes = await buffer(stream).catch(() => undefined);
      // A sender that was killed in the middle of a mail has sent none, as with any mail server.
      if (bytes === undefined) return done(new Error('The connection ended within a mail'));
      const mail = await simpleParser(bytes);
      const answer = sink.onData.shift();
      if (answer === undefined) {
        sink.mails.push(mail);
        sink.raw.push(bytes.toString());
      }
      sink.beforeReply?.();
      return done(answer ? fault(answer) : null);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(port, '0.0.0.0', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The sink has no port');
  const sink: Sink = {
    url: (host = '127.0.0.1') => `smtp://${host}:${address.port}`,
    port: address.port,
    mails: [],
    raw: [],
    onRecipient: [],
    onData: [],
    beforeReply: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}
