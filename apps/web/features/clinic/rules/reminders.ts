/** The units in which a time before a visit is said. */
export const UNITS = ['day', 'hour', 'minute'] as const;
export type Unit = (typeof UNITS)[number];

/** One reminder under edit; the amount is NaN while its field is empty. */
export type Reminder = { key: number; amount: number; unit: Unit };

export type ReminderFault = 'range' | 'twice';

export const MOST_REMINDERS = 5;

const MINUTES: Record<Unit, number> = { day: 1440, hour: 60, minute: 1 };
const SHORTEST_MINUTES = 10;
const LONGEST_MINUTES = 14 * 1440;
/** What is offered when another is added, the usual first. */
const USUAL_MINUTES = [1440, 60, 2 * 1440, 120, 7 * 1440, 30];

let lastKey = 0;

/** A time in minutes before a visit, in the largest unit that says it exactly. */
export function reminderOf(minutes: number): Reminder {
  const unit = UNITS.find((one) => minutes % MINUTES[one] === 0) ?? 'minute';
  lastKey += 1;
  return { key: lastKey, amount: minutes / MINUTES[unit], unit };
}

/** NaN while nothing is entered. */
export const minutesOf = ({ amount, unit }: Omit<Reminder, 'key'>): number =>
  amount * MINUTES[unit];

/** A reminder to add: the usual time that is not there yet. */
export function anotherReminder(reminders: readonly Reminder[]): Reminder {
  const there = new Set(reminders.map(minutesOf));
  return reminderOf(USUAL_MINUTES.find((minutes) => !there.has(minutes)) ?? SHORTEST_MINUTES);
}

/** What is wrong with one of the reminders: of two at the same time, the later one in the list. */
export function faultOf(
  reminder: Reminder,
  reminders: readonly Reminder[],
): ReminderFault | undefined {
  const minutes = minutesOf(reminder);
  if (!(minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES)) return 'range';
  const first = reminders.find((other) => minutesOf(other) === minutes);
  return first?.key === reminder.key ? undefined : 'twice';
}

/** The reminders as the API takes them, the earliest first. */
export const minutesBefore = (reminders: readonly Reminder[]): number[] =>
  reminders.map(minutesOf).toSorted((a, b) => b - a);

/** "1 day, 2 hours and 30 minutes": times before a visit in the reader's language, the earliest first. */
export function timesText(minutes: readonly number[], locale: string): string {
  const words = minutes
    .toSorted((a, b) => b - a)
    .map(reminderOf)
    .map(({ amount, unit }) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
    );
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}
