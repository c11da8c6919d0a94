import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Logger } from '../log.ts';
import type { Checkpoints } from './checkpoint.ts';

const INTERVAL_MS = 1000;
const BATCH = 5000;
/** Turns from one signed checkpoint to the next: a minute. */
const TURNS = 60;

export interface Sealer {
  start(): void;
  /** Seals every row that is committed now; returns how many. */
  sealAll(): Promise<number>;
  stop(): Promise<void>;
}

/** Chains committed audit rows every second. Several processes may run one each: the database lets one work at a time. */
export function createSealer(
  kernelDb: Kysely<unknown>,
  checkpoints: Checkpoints,
  log: Logger,
): Sealer {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const sealAll = async (): Promise<number> => {
    let total = 0;
    for (;;) {
      const result = await sql<{
        sealed: number;
      }>`select kernel.seal_audit(${BATCH}) as sealed`.execute(kernelDb);
      const sealed = result.rows[0]?.sealed ?? 0;
      total += sealed;
      if (sealed < BATCH) return total;
    }
  };
  let turns = 0;
  const turn = (): void => {
    running = sealAll()
      .then(async () => {
        turns += 1;
        if (turns % TURNS === 1) await checkpoints.write(kernelDb);
      })
      .catch((error: unknown) =>
        log.warn({ err: error }, 'sealing the audit log failed; it is tried again'),
      )
      .finally(() => {
        if (timer !== undefined) timer = setTimeout(turn, INTERVAL_MS);
      });
  };
  return {
    sealAll,
    start() {
      timer = setTimeout(turn, INTERVAL_MS);
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await running;
    },
  };
}
