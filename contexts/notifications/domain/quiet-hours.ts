import type { MailTiming } from '@hub/contracts/mail.ts';

/** Nobody is woken for what can wait: from 21:00 to 7:00 by the reader's clock. */
const NIGHT_FROM_HOUR = 21;
const NIGHT_UNTIL_HOUR = 7;

/** What has to be read by some time leaves at least this long before, or at once. */
const LEAD_MS = 60 * 60_000;

/** Every zone in use is a multiple of a quarter of an hour away from UTC, and changes its clocks by one. */
const STEP_MS = 15 * 60_000;

/** Where a mail is late, or not wanted: never. */
type SendingTime = Date | 'void';

/**
 * When a mail leaves that is wanted `now`, for a reader in `zone`: at once, in the morning, or never,
 * since it would come too late to be of use. What could not be read in time if it waited for the
 * morning does not wait.
 */
export function sendingTime(
  timing: Pick<MailTiming, 'canWait' | 'by' | 'isVoidAfter'>,
  now: Date,
  zone: string,
): SendingTime {
  const by = timing.by === null ? Infinity : Date.parse(timing.by);
  if (timing.isVoidAfter && now.getTime() >= by) return 'void';
  if (!timing.canWait) return now;
  const day = nextDay(now, zone);
  return day.getTime() + LEAD_MS <= by ? day : now;
}

/** The first moment from `from` on that is not at night in the zone: itself by day. */
export function nextDay(from: Date, zone: string): Date {
  const hourOf = hoursIn(zone);
  if (isDay(hourOf(from))) return from;
  let at = Math.ceil(from.getTime() / STEP_MS) * STEP_MS;
  while (!isDay(hourOf(new Date(at)))) at += STEP_MS;
  return new Date(at);
}

const isDay = (hour: number): boolean => hour >= NIGHT_UNTIL_HOUR && hour < NIGHT_FROM_HOUR;

function hoursIn(timeZone: string): (at: Date) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  return (at) => Number.parseInt(format.format(at), 10);
}
