import type { Kernel } from '@hub/kernel/context.ts';
import type { Mailer } from '../smtp/mailer.ts';
import type { DB } from '../store/types.gen.ts';

/** How mail leaves: by a server; shown in the outbox of a demonstration; or not until there is a server. */
export type MailMode = 'smtp' | 'outbox' | 'none';

/** What the use cases of notifications stand on. */
export interface Notifications {
  kernel: Kernel<DB>;
  mode: MailMode;
  mailer: Mailer | undefined;
}

export const modeOf = ({ smtp, demo }: { smtp: unknown; demo: boolean }): MailMode =>
  smtp !== undefined ? 'smtp' : demo ? 'outbox' : 'none';
