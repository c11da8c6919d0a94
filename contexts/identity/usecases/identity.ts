import { createHmac } from 'node:crypto';
import type { Kernel } from '@hub/kernel/context.ts';
import type { Auth } from '../store/auth.ts';
import type { DB } from '../store/types.gen.ts';

/** What identity's use cases stand on. */
export interface Identity {
  kernel: Kernel<DB>;
  auth: Auth;
}

/** A key that stands for an account or an address without holding it. */
export function counterKey(
  { kernel }: Pick<Identity, 'kernel'>,
  kind: 'account' | 'address' | 'registering-address' | 'factor' | 'email-proof' | 'mailbox',
  value: string,
): Buffer {
  return createHmac('sha256', kernel.secrets.derive('identity/sign-in-failures'))
    .update(`${kind}:${value}`)
    .digest();
}
