import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

const PATIENCE_MS = 30_000;

/**
 * Resolves when every subscriber has taken every event, here or in another process, so that the next
 * step of the demo finds what it needs. Throws where a delivery keeps failing.
 */
export async function settle(owner: pg.Pool): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await owner.query<{ name: string; subscriber: string }>(UNTAKEN);
    const untaken = rows[0];
    if (untaken === undefined) return;
    if (Date.now() > deadline)
      throw new Error(
        `The demo waits in vain: ${untaken.subscriber} does not take ${untaken.name}`,
      );
    await delay(15);
  }
}

const UNTAKEN = `
  select e.name, s.subscriber from kernel.event e join kernel.subscription s on s.event_name = e.name
  where not exists (select from kernel.inbox i where i.subscriber = s.subscriber and i.event_id = e.id) limit 1`;
