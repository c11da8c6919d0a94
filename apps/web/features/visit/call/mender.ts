/** Decides when a broken media connection gets an ICE restart and when it is built anew. */
import type { LinkState } from './peer-link.ts';

export interface MenderActions {
  /** False while it would be of no use: no socket, or nobody at the other end. */
  canAct(): boolean;
  restartIce(): void;
  rebuild(): void;
}

/** A short gap often closes by itself. */
const FIRST_RESTART_MS = 700;
const RESTART_EVERY_MS = 4_000;
/** After this long without media, a new connection is better than another restart. */
const REBUILD_AFTER_MS = 13_000;
/** The other page may just be reloading, and begins a new epoch by itself then. */
const AFTER_FAILURE_MS = 1_500;
const CONNECT_WITHIN_MS = 10_000;

export class Mender {
  readonly #actions: MenderActions;
  #state: LinkState | 'none' = 'none';
  #brokenSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: MenderActions) {
    this.#actions = actions;
  }

  /** Told of each change of the connection. */
  watch(state: LinkState | 'none'): void {
    if (state === 'none' || state === 'connected') {
      this.#state = state;
      clearTimeout(this.#timer);
      return;
    }
    if (this.#state !== 'disconnected' || state !== 'disconnected')
      this.#brokenSince = performance.now();
    this.#state = state;
    if (state === 'disconnected') this.#later(FIRST_RESTART_MS);
    else if (state === 'failed') this.#later(AFTER_FAILURE_MS);
    else this.#later(CONNECT_WITHIN_MS);
  }

  /** The socket is back: what could not be done meanwhile is done now. */
  retry(): void {
    if (this.#state === 'disconnected' || this.#state === 'failed') this.#later(0);
  }

  stop(): void {
    this.watch('none');
  }

  #later(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#act(), delayMs);
  }

  #act(): void {
    this.#later(RESTART_EVERY_MS);
    if (!this.#actions.canAct()) return;
    const brokenMs = performance.now() - this.#brokenSince;
    if (this.#state === 'disconnected' && brokenMs < REBUILD_AFTER_MS) this.#actions.restartIce();
    else this.#actions.rebuild();
  }
}
