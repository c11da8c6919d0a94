import { SESSION_SOCKET_PATH } from '@hub/contracts/session-socket.ts';
import type { Kernel } from '@hub/kernel/context.ts';

/**
 * Lets every open page learn at once that its session was ended elsewhere: the kernel closes the
 * sockets of a revoked session. Nothing is sent on it; a message would be dropped.
 */
export function createSessionSocket(kernel: Pick<Kernel<unknown>, 'realtime'>): void {
  kernel.realtime({ path: SESSION_SOCKET_PATH });
}
