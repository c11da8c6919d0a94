import { MINUTE_MS } from './interval.ts';

/** Where a clinic has decided nothing: a day and an hour before. */
export const DEFAULT_REMINDERS: readonly number[] = [24 * 60, 60];

/** A reminder of a visit as it is kept. Times in epoch milliseconds. */
export interface Reminder {
  minutesBefore: number;
  dueAt: number;
  state: 'waiting' | 'requested' | 'void';
}

/** A visit that is reminded of; null where it does not take place, or is not certain yet. */
export type Reminded = { start: number } | null;

/**
 * What becomes of a visit's reminders at `now`, one for each that was kept or is wanted. What was sent
 * for this very time stays sent; what has become due before anybody planned it is left out, since the
 * visit was booked later than that. Minutes are elapsed time, also across a change of the clocks.
 */
export function planReminders(
  visit: Reminded,
  rules: readonly number[],
  kept: readonly Reminder[],
  now: number,
): Reminder[] {
  const all = new Set([...rules, ...kept.map(({ minutesBefore }) => minutesBefore)]);
  return [...all].flatMap((minutesBefore): Reminder[] => {
    const before = kept.find((reminder) => reminder.minutesBefore === minutesBefore);
    if (visit === null || !rules.includes(minutesBefore))
      return before ? [ended(before, visit)] : [];
    const dueAt = visit.start - minutesBefore * MINUTE_MS;
    if (before?.dueAt === dueAt && before.state === 'requested') return [before];
    if (dueAt > now) return [{ minutesBefore, dueAt, state: 'waiting' }];
    // Due, and about to be asked for.
    if (before?.dueAt === dueAt && before.state === 'waiting' && visit.start > now) return [before];
    return before ? [{ minutesBefore, dueAt, state: 'void' }] : [];
  });
}

/** A reminder that was sent of a visit that still takes place stays what it is, whatever the rules say now. */
const ended = (reminder: Reminder, visit: Reminded): Reminder =>
  reminder.state === 'requested' &&
  visit?.start === reminder.dueAt + reminder.minutesBefore * MINUTE_MS
    ? reminder
    : { ...reminder, state: 'void' };
