import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anotherReminder,
  faultOf,
  minutesBefore,
  minutesOf,
  reminderOf,
  timesText,
} from './reminders.ts';

test('a time is said in the largest unit that says it exactly', () => {
  expect(reminderOf(2880)).toMatchObject({ amount: 2, unit: 'day' });
  expect(reminderOf(90)).toMatchObject({ amount: 90, unit: 'minute' });
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 20_160 }), (minutes) => {
      expect(minutesOf(reminderOf(minutes))).toBe(minutes);
    }),
  );
});

test('what is out of range, empty or there twice is a fault of one line', () => {
  const day = reminderOf(1440);
  const hours = { ...reminderOf(60), amount: 24 };
  expect(faultOf(day, [day, hours])).toBeUndefined();
  expect(faultOf(hours, [day, hours])).toBe('twice');
  expect(faultOf({ ...day, amount: 15 }, [])).toBe('range');
  expect(faultOf({ ...day, amount: 9, unit: 'minute' }, [])).toBe('range');
  expect(faultOf({ ...day, amount: Number.NaN }, [])).toBe('range');
});

test('what is added is never there already', () => {
  let reminders = [reminderOf(60)];
  for (let count = 1; count < 5; count += 1) reminders = [...reminders, anotherReminder(reminders)];
  expect(new Set(minutesBefore(reminders)).size).toBe(5);
});

test('the preview says the times in words, the earliest first', () => {
  expect(timesText([60, 1440], 'en')).toBe('1 day and 1 hour');
  expect(timesText([60, 2880, 30], 'de')).toBe('2 Tage, 1 Stunde und 30 Minuten');
  expect(timesText([60, 1440], 'fr')).toBe('1\u00A0jour et 1\u00A0heure');
});
