/** What came of handing a mail over. `replyCode` is the server's answer, null where it gave none. */
export type Outcome =
  | { kind: 'sent'; replyCode: number | null }
  /** For good: no later attempt would fare better. */
  | { kind: 'refused'; replyCode: number | null }
  | { kind: 'later'; replyCode: number | null };

/** The parts of a fault that say what it was. Its message may quote the address and is not looked at. */
export interface SmtpFault {
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
}

/** Steps at which a server speaks about this mail. A refused sign-in or sender is a fault of our settings, to be put right. */
const ABOUT_THE_MAIL = new Set(['RCPT TO', 'DATA']);

/** A 5xx about the recipient or the content is final (RFC 5321, 4.2.1); all else may pass. */
export function outcomeOf({ command, responseCode }: SmtpFault): Outcome {
  const replyCode = isReply(responseCode) ? responseCode : null;
  const isFinal = replyCode !== null && replyCode >= 500 && ABOUT_THE_MAIL.has(command ?? '');
  return { kind: isFinal ? 'refused' : 'later', replyCode };
}

const isReply = (code: number | undefined): code is number =>
  code !== undefined && code >= 100 && code <= 599;
