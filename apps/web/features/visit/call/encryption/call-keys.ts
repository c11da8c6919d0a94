/**
 * Agrees on the keys of a call: the practitioner's page conducts the group and lets the patient's
 * page in. What gets lost on the way is asked for again.
 */
import { fromBase64, toBase64 } from '@hub/e2ee/bytes.ts';
import type { Bytes } from '@hub/e2ee/bytes.ts';
import { CallGroup } from '@hub/e2ee/group/call-group.ts';
import type { DeviceKey } from '@hub/e2ee/group/device.ts';
import { makeKeyPackage } from '@hub/e2ee/group/key-package.ts';
import type { OwnKeyPackage } from '@hub/e2ee/group/key-package.ts';
import { safetyCode } from '@hub/e2ee/group/safety-code.ts';
import type { KeyMessage } from '@hub/contracts/signalling.ts';
import type { VisitParty } from '@hub/contracts/visit.ts';
import { Store } from '../store.ts';

export interface KeyState {
  /**
   * - `agreeing`: nobody else is in the group yet
   * - `agreed`: media can be read by the members and nobody else
   * - `refused`: somebody tried what the rules of the group forbid; nothing was sent to them
   */
  status: 'agreeing' | 'agreed' | 'refused';
  /** Six groups of five digits, to be compared by voice; null before the keys are agreed. */
  code: readonly string[] | null;
}

export interface CallKeysOptions {
  callId: string;
  clientId: string;
  party: VisitParty;
  device(): Promise<DeviceKey>;
  send(message: KeyMessage): void;
}

const ASK_AGAIN_MS = 2_000;

export class CallKeys {
  readonly state = new Store<KeyState>({ status: 'agreeing', code: null });
  readonly #options: CallKeysOptions;
  readonly #listeners = new Set<() => void>();
  #group: CallGroup | undefined;
  /** The patient's: what they can be let in with, once. */
  #offered: OwnKeyPackage | undefined;
  /** The practitioner's: who wants to come in, and the answer that they got. */
  #wanted: string | undefined;
  #answered: { keyPackage: string; message: KeyMessage } | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #isOtherThere = false;
  #isStopped = false;
  /** Changes of the group run one after another. */
  #steps: Promise<void> = Promise.resolve();

  constructor(options: CallKeysOptions) {
    this.#options = options;
  }

  /**
   * This page is connected, for the first time or again, and the other one is there or not. Whoever waits
   * alone for an hour need not ask all the time.
   */
  follow(isOtherThere: boolean): void {
    const isNews = isOtherThere && !this.#isOtherThere;
    this.#isOtherThere = isOtherThere;
    if (this.#options.party === 'practitioner') this.#step(() => this.#conduct());
    else if (isNews) this.#step(() => this.#offer());
  }

  /** The connection was lost: what was sent meanwhile may be lost with it. */
  lost(): void {
    this.#isOtherThere = false;
  }

  receive(message: KeyMessage): void {
    this.#step(() => this.#onMessage(message));
  }

  get group(): CallGroup | undefined {
    return this.state.get().status === 'agreed' ? this.#group : undefined;
  }

  /** Called after each new epoch. */
  onEpoch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#again);
  }

  async #conduct(): Promise<void> {
    if (this.#group) return;
    const { callId } = this.#options;
    const own = await this.#keyPackage();
    const id = crypto.getRandomValues(new Uint8Array(16));
    this.#group = await CallGroup.create(callId, own, id);
    this.#options.send({ type: 'ask' });
    await this.#letIn();
  }

  async #offer(): Promise<void> {
    clearTimeout(this.#again);
    if (this.state.get().status === 'agreed' || !this.#isOtherThere) return;
    this.#offered ??= await this.#keyPackage();
    this.#options.send({ type: 'key-package', keyPackage: toBase64(this.#offered.encoded) });
    // The other page may not have been there, or the answer got lost.
    this.#again = setTimeout(() => this.#step(() => this.#offer()), ASK_AGAIN_MS);
  }

  async #onMessage(message: KeyMessage): Promise<void> {
    const isConductor = this.#options.party === 'practitioner';
    switch (message.type) {
      case 'ask':
        // Whoever conducts has begun anew; what was not taken yet can be offered to them as well.
        this.#isOtherThere = true;
        if (!isConductor) await (this.#offered ? this.#offer() : this.#offerAnew());
        return;
      case 'key-package':
        if (!isConductor) return;
        if (message.keyPackage === this.#answered?.keyPackage)
          return this.#options.send(this.#answered.message);
        this.#wanted = message.keyPackage;
        return this.#letIn();
      case 'welcome':
        if (!isConductor && message.to === this.#options.clientId)
          await this.#welcome(fromBase64(message.welcome));
    }
  }

  /**
   * One patient at a time: whoever comes in takes the place of the page before. Also while they wait, so
   * that the picture need not wait for keys: before they are admitted there is nothing that these open.
   */
  async #letIn(): Promise<void> {
    if (!this.#group || this.#wanted === undefined) return;
    const keyPackage = this.#wanted;
    this.#wanted = undefined;
    const before = [...this.#group.members].filter(([leaf]) => leaf !== this.#group?.ownLeaf);
    const leaving = before.map(([leaf]) => leaf);
    const { group, welcome } = await this.#group.change([fromBase64(keyPackage)], leaving);
    const [comer] = [...group.members.values()].filter(({ party }) => party === 'patient');
    if (comer === undefined || welcome === undefined) return this.#refuse();
    this.#group = group;
    const message = { type: 'welcome', to: comer.clientId, welcome: toBase64(welcome) } as const;
    this.#answered = { keyPackage, message };
    this.#options.send(message);
    await this.#agreed(group);
  }

  async #welcome(welcome: Bytes): Promise<void> {
    const own = this.#offered;
    if (!own) return;
    this.#offered = undefined;
    this.#group = await CallGroup.join(this.#options.callId, own, welcome);
    clearTimeout(this.#again);
    await this.#agreed(this.#group);
  }

  async #offerAnew(): Promise<void> {
    this.#group = undefined;
    this.#offered = undefined;
    this.state.update({ status: 'agreeing', code: null });
    await this.#offer();
  }

  async #agreed(group: CallGroup): Promise<void> {
    this.state.update({ status: 'agreed', code: null });
    for (const listener of this.#listeners) listener();
    // It takes some milliseconds, which the picture need not wait for.
    void safetyCode(group.members.values()).then((code) => {
      if (this.#group === group) this.state.update({ code });
    });
  }

  #refuse(): void {
    if (this.state.get().status !== 'agreed') this.state.update({ status: 'refused' });
  }

  async #keyPackage(): Promise<OwnKeyPackage> {
    const { callId, clientId, party, device } = this.#options;
    return makeKeyPackage(await device(), callId, { clientId, party });
  }

  #step(run: () => Promise<void>): void {
    this.#steps = this.#steps.then(async () => {
      if (this.#isStopped) return;
      try {
        await run();
      } catch {
        // Forged, damaged or of another group. Nothing was agreed by it; a real page is let in on its next try.
        this.#refuse();
        if (this.#options.party === 'patient' && this.state.get().status !== 'agreed')
          this.#again = setTimeout(() => this.#step(() => this.#offerAnew()), ASK_AGAIN_MS);
      }
    });
  }
}
