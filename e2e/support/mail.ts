/** Mails as their readers get them, from the outbox of a demonstration. */

export interface ReadMail {
  id: string;
  to: string;
  template: string;
  subject: string;
  text: string;
  html: string;
  at: string;
  code: string | null;
  link: string | null;
  /** The calendar entry that goes with it (RFC 5545). */
  calendar: string | null;
}

const WAIT_MS = 10_000;
const POLL_MS = 100;

/**
 * The newest mail to this address, of this template where one is named; waits up to 10 s for it.
 * Name the mail read before as `after` where another of the same kind is awaited.
 */
export async function latestMail(
  { baseUrl }: { baseUrl: string },
  address: string,
  template?: string,
  after?: Pick<ReadMail, 'id'>,
): Promise<ReadMail> {
  const outbox = `${baseUrl}/api/v1/notifications/outbox`;
  for (const end = Date.now() + WAIT_MS; Date.now() < end;) {
    const { items } = await ask<{ items: Pick<ReadMail, 'id' | 'to' | 'template'>[] }>(outbox);
    const found = items.find(
      (item) =>
        item.to === address.toLowerCase() && (template === undefined || item.template === template),
    );
    if (found && found.id !== after?.id) return ask<ReadMail>(`${outbox}/${found.id}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`No mail ${template ?? ''} to ${address} within ${WAIT_MS / 1000} s`);
}

async function ask<Answer>(url: string): Promise<Answer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as Answer;
}
