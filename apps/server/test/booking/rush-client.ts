import { randomUUID } from 'node:crypto';
import type { TestActor, TestPatient } from '@hub/testkit/actors.ts';
import { get, post } from './client.ts';
import type { Answer } from './client.ts';

/** What a client may be told; everything else is a fault. */
const ANSWERS = new Set([200, 201, 204, 404, 409, 429, 503]);

/** What came about in a rush, by all its clients. */
export class Tally {
  readonly booked = new Set<string>();
  readonly cancelled = new Set<string>();
  readonly moved = new Set<string>();
  readonly taken = new Set<string>();
  readonly declined = new Set<string>();
  /** Status and code of each answer, with how often it was given. */
  readonly answers = new Map<string, number>();
  readonly faults = new Set<string>();
}

export interface RushWorld {
  isOver(): boolean;
  /** Where the next call goes. */
  url(): string;
  practitionerId: string;
  /** What this client wants, and the starts that all of them want. */
  visitTypeId: string;
  starts: readonly string[];
  tally: Tally;
}

interface Held {
  id: string;
  token: string;
  start: string;
}

const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!;

/** One patient who holds, books, moves, cancels and waits at random until it is over. */
export async function rush(world: RushWorld, patient: TestPatient): Promise<void> {
  const { isOver, practitionerId, visitTypeId, starts, tally } = world;
  let held: Held | undefined;
  const mine: string[] = [];
  const check = (path: string, answer: Answer): Answer => {
    const told = `${answer.status} ${answer.code ?? ''}`.trim();
    tally.answers.set(told, (tally.answers.get(told) ?? 0) + 1);
    if (!ANSWERS.has(answer.status)) tally.faults.add(`${path} ${told}`);
    return answer;
  };
  const ask = async (path: string, payload: object, actor?: TestActor, key?: string) =>
    check(path, await post(world.url(), path, payload, actor, key));
  const visit = (start: string) => ({ practitionerId, visitTypeId, start });
  const keep = (id: string): void => {
    tally.booked.add(id);
    mine.push(id);
  };

  const acts: (() => Promise<unknown>)[] = [
    async function hold() {
      const instead = held && Math.random() < 0.7 ? { id: held.id, token: held.token } : undefined;
      const actor = Math.random() < 0.8 ? patient : undefined;
      const wish = { ...visit(pick(starts)), ...(instead && { instead }) };
      const answer = await ask('/holds', wish, actor);
      if (answer.status === 201) held = answer.body as unknown as Held;
    },
    async function book() {
      const start = held && Math.random() < 0.8 ? held.start : pick(starts);
      const hold = held && { id: held.id, token: held.token };
      const key = randomUUID();
      const send = (): Promise<Answer> =>
        ask('/appointments', { ...visit(start), ...(hold && { hold }) }, patient, key);
      const answers = await Promise.all(Math.random() < 0.3 ? [send(), send()] : [send()]);
      const ids = answers.filter(({ status }) => status === 201).map(({ body }) => body['id']);
      if (new Set(ids).size > 1) tally.faults.add('one key, two bookings');
      if (ids.length > 0) held = undefined;
      for (const id of new Set(ids as string[])) keep(id);
    },
    async function cancel() {
      const [id] = mine.splice(Math.floor(Math.random() * mine.length), 1);
      if (id === undefined) return;
      const answer = await ask(`/appointments/${id}/cancel`, {}, patient);
      if (answer.status === 200) tally.cancelled.add(id);
      else mine.push(id);
    },
    async function move() {
      const id = pick(mine);
      if (id === undefined) return;
      const wish = { start: pick(starts) };
      const answer = await ask(`/appointments/${id}/reschedule`, wish, patient);
      if (answer.status === 200) tally.moved.add(id);
    },
    async function keepOrLetGo() {
      if (!held) return;
      const { id, token } = held;
      const act = Math.random() < 0.5 ? 'extend' : 'release';
      await ask(`/holds/${id}/${act}`, { token });
      if (act === 'release') held = undefined;
    },
    async function wait() {
      // For a visit, or for an earlier time of one of theirs.
      const id = Math.random() < 0.3 ? pick(mine) : undefined;
      const until = new Date(Date.parse(starts.at(-1)!) + 3_600_000).toISOString();
      const wish = { practitionerId, visitTypeId, until, ...(id && { appointmentId: id }) };
      await ask('/waiting-list', wish, patient);
    },
    async function answerOffer() {
      const path = '/waiting-list';
      const { status, body } = check(path, await get(world.url(), path, patient));
      if (status !== 200) return;
      for (const { offer } of body['items'] as { offer: { id: string } | null }[]) {
        if (offer === null) continue;
        const does = Math.random() < 0.7 ? 'take' : 'decline';
        const answer = await ask(`/offers/${offer.id}/${does}`, {}, patient);
        if (answer.status !== 200) continue;
        tally[does === 'take' ? 'taken' : 'declined'].add(offer.id);
        const id = answer.body['appointmentId'] as string | null;
        if (does === 'take' && id !== null && !mine.includes(id)) keep(id);
      }
    },
  ];
  while (!isOver()) await pick(acts)();
}
