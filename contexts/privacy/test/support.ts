import { CONTEXTS } from '@hub/contracts/contexts.ts';
import { defineContext } from '@hub/kernel/context.ts';
import type { Context } from '@hub/kernel/context.ts';
import type { ErasurePart, ExportPart } from '@hub/kernel/privacy/personal-data.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub, TestHubOptions } from '@hub/testkit/hub.ts';
import { privacy } from '../index.ts';

/** What the contexts around privacy answer in a test; they fail while they are told to. */
export interface Others {
  failing: Set<string>;
  exports: Map<string, ExportPart>;
  erasures: Map<string, ErasurePart>;
}

const migrations = new URL('./fixtures/empty/', import.meta.url);

/** A context with the kernel's own machinery round it. */
const other = (name: string, { failing, exports, erasures }: Others): Context =>
  defineContext({
    name,
    migrations,
    setup: () => ({
      personalData: {
        async export() {
          if (failing.has(name)) throw new Error('the part fails');
          return exports.get(name) ?? { data: {} };
        },
        async erase() {
          if (failing.has(name)) throw new Error('the part fails');
          return erasures.get(name) ?? { erased: [], kept: [] };
        },
      },
    }),
  });

export interface PrivacyHub extends TestHub {
  others: Others;
  /** Lets time pass for work that failed, and tries it again. */
  retryWork(): Promise<void>;
}

/** Privacy and every context that it waits for, but those left out. */
export async function startPrivacy(
  options: TestHubOptions & { without?: string } = {},
): Promise<PrivacyHub> {
  const others: Others = { failing: new Set(), exports: new Map(), erasures: new Map() };
  const around = CONTEXTS.filter((name) => name !== 'privacy' && name !== options.without);
  const hub = await startHub([...around.map((name) => other(name, others)), privacy], options);
  return {
    ...hub,
    others,
    async retryWork() {
      await hub.owner.query('update graphile_worker._private_jobs set run_at = now()');
      await hub.drain();
    },
  };
}
