/**
 * The keys of one call: an MLS group (RFC 9420) whose leaves are the pages that take part. The
 * practitioner's page makes the group and alone lets pages in and puts them out, so the order of
 * commits is theirs; the server carries messages that it cannot read, forge or add to.
 */
import {
  createCommit,
  createGroup,
  decodeMlsMessage,
  defaultKeyPackageEqualityConfig,
  defaultKeyRetentionConfig,
  defaultLifetimeConfig,
  defaultPaddingConfig,
  emptyPskIndex,
  encodeMlsMessage,
  joinGroup,
  mlsExporter,
  processMessage,
} from 'ts-mls';
import type {
  ClientConfig,
  ClientState,
  Credential,
  IncomingMessageCallback,
  Proposal,
} from 'ts-mls';
import { bytesOf, toBase64, utf8 } from '../bytes.ts';
import type { Bytes } from '../bytes.ts';
import { readKeyPackage } from './key-package.ts';
import type { OwnKeyPackage } from './key-package.ts';
import { memberOf } from './member.ts';
import type { Member } from './member.ts';
import { cipherSuite } from './suite.ts';

/** Somebody broke the rules of the call's group: a forged, foreign or forbidden message. */
export class GroupFault extends Error {
  override name = 'GroupFault';
}

export interface Change {
  /** For those who were in the group before. */
  commit: Bytes;
  /** For those who come in; undefined where nobody does. */
  welcome: Bytes | undefined;
}

/** Who makes the group has its first leaf. */
const CONDUCTOR_LEAF = 0;

export class CallGroup {
  readonly callId: string;
  readonly #state: ClientState;
  readonly members: ReadonlyMap<number, Member>;

  private constructor(callId: string, state: ClientState, members: ReadonlyMap<number, Member>) {
    this.callId = callId;
    this.#state = state;
    this.members = members;
  }

  /** The practitioner's own group. */
  static async create(callId: string, own: OwnKeyPackage, groupId: Bytes): Promise<CallGroup> {
    const { publicPackage, privatePackage } = own;
    const suite = await cipherSuite();
    const config = configOf(callId);
    return CallGroup.#checked(
      callId,
      await createGroup(groupId, publicPackage, privatePackage, [], suite, config),
    );
  }

  /** Comes in by the welcome to the own key package. Throws GroupFault for one that is not of this call. */
  static async join(callId: string, own: OwnKeyPackage, welcome: Uint8Array): Promise<CallGroup> {
    const [message] = decodeMlsMessage(welcome, 0) ?? [];
    if (message?.wireformat !== 'mls_welcome') throw new GroupFault('This is no welcome');
    const state = await orFault(
      joinGroup(
        message.welcome,
        own.publicPackage,
        own.privatePackage,
        emptyPskIndex,
        await cipherSuite(),
        undefined,
        undefined,
        configOf(callId),
      ),
    );
    return CallGroup.#checked(callId, state);
  }

  /** Grows by one with each change of the members. */
  get epoch(): number {
    return Number(this.#state.groupContext.epoch);
  }

  /** Tells this group from those that were made for the same call before. */
  get id(): string {
    return toBase64(this.#state.groupContext.groupId);
  }

  get ownLeaf(): number {
    return this.#state.privatePath.leafIndex;
  }

  /** Lets pages in and puts pages out, in one new epoch. Only the practitioner's page may. */
  async change(
    joining: readonly Uint8Array[],
    leaving: readonly number[],
  ): Promise<{ group: CallGroup } & Change> {
    if (this.ownLeaf !== CONDUCTOR_LEAF)
      throw new GroupFault('Only who conducts the call changes its members');
    const proposals: Proposal[] = leaving.map((removed) => ({
      proposalType: 'remove',
      remove: { removed },
    }));
    for (const encoded of joining) {
      const keyPackage = readKeyPackage(encoded);
      if (keyPackage === undefined) throw new GroupFault('This is no key package');
      proposals.push({ proposalType: 'add', add: { keyPackage } });
    }
    const { newState, commit, welcome, consumed } = await orFault(
      createCommit(
        { state: this.#state, cipherSuite: await cipherSuite() },
        { extraProposals: proposals, ratchetTreeExtension: true },
      ),
    );
    wipe(consumed);
    return {
      group: await CallGroup.#checked(this.callId, newState),
      commit: bytesOf(encodeMlsMessage(commit)),
      welcome:
        welcome &&
        bytesOf(encodeMlsMessage({ version: 'mls10', wireformat: 'mls_welcome', welcome })),
    };
  }

  /** Follows a change that the practitioner's page made. Undefined where it puts this page out. */
  async follow(commit: Uint8Array): Promise<CallGroup | undefined> {
    const [message] = decodeMlsMessage(commit, 0) ?? [];
    if (message?.wireformat !== 'mls_private_message')
      throw new GroupFault('This is no change of the group');
    let isPutOut = false;
    const allow: IncomingMessageCallback = (incoming) => {
      if (!isByConductor(incoming)) return 'reject';
      isPutOut = incoming.proposals.some(({ proposal }) => removes(proposal, this.ownLeaf));
      return isPutOut ? 'reject' : 'accept';
    };
    const { newState, consumed, ...result } = await orFault(
      processMessage(message, this.#state, emptyPskIndex, allow, await cipherSuite()),
    );
    if (isPutOut) return undefined;
    if (result.kind !== 'newState' || result.actionTaken !== 'accept')
      throw new GroupFault('Only who conducts the call changes its members');
    wipe(consumed);
    return CallGroup.#checked(this.callId, newState);
  }

  /** A secret of this epoch for one purpose (RFC 9420 section 8.5), 16 bytes. */
  async secret(label: string, context: string): Promise<Bytes> {
    const { exporterSecret } = this.#state.keySchedule;
    return bytesOf(
      await mlsExporter(exporterSecret, label, utf8(context), 16, await cipherSuite()),
    );
  }

  /** Throws GroupFault unless the group is what this product's calls are. */
  static async #checked(callId: string, state: ClientState): Promise<CallGroup> {
    const members = new Map<number, Member>();
    for (const [index, node] of state.ratchetTree.entries()) {
      if (node?.nodeType !== 'leaf') continue;
      const member = await vouchedFor(callId, node.leaf.credential, node.leaf.signaturePublicKey);
      if (member === undefined) throw new GroupFault('A member that no device vouches for');
      members.set(index / 2, member);
    }
    const parties = [...members.values()];
    if (members.get(CONDUCTOR_LEAF)?.party !== 'practitioner')
      throw new GroupFault('The group is not conducted by the practitioner');
    if (parties.filter(({ party }) => party === 'practitioner').length > 1)
      throw new GroupFault('A second practitioner is in the group');
    if (new Set(parties.map(({ clientId }) => clientId)).size < members.size)
      throw new GroupFault('A page is in the group twice');
    return new CallGroup(callId, state, members);
  }
}

type Incoming = Parameters<IncomingMessageCallback>[0];

/** Adds and removals by the conductor; all else that MLS knows has no place in a call. */
const isByConductor = (incoming: Incoming): incoming is Extract<Incoming, { kind: 'commit' }> =>
  incoming.kind === 'commit' &&
  incoming.senderLeafIndex === CONDUCTOR_LEAF &&
  incoming.proposals.every(
    ({ proposal }) => proposal.proposalType === 'add' || proposal.proposalType === 'remove',
  );

const removes = (proposal: Proposal, leaf: number): boolean =>
  proposal.proposalType === 'remove' && proposal.remove.removed === leaf;

const vouchedFor = async (
  callId: string,
  credential: Credential,
  leafKey: Uint8Array,
): Promise<Member | undefined> =>
  credential.credentialType === 'basic'
    ? memberOf(credential.identity, callId, leafKey)
    : undefined;

const configOf = (callId: string): ClientConfig => ({
  keyRetentionConfig: defaultKeyRetentionConfig,
  lifetimeConfig: defaultLifetimeConfig,
  keyPackageEqualityConfig: defaultKeyPackageEqualityConfig,
  paddingConfig: defaultPaddingConfig,
  // The library's own service takes every credential.
  authService: {
    validateCredential: async (credential, leafKey) =>
      (await vouchedFor(callId, credential, leafKey)) !== undefined,
  },
});

const wipe = (secrets: readonly Uint8Array[]): void => {
  for (const secret of secrets) secret.fill(0);
};

async function orFault<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new GroupFault((error as Error).message, { cause: error });
  }
}
