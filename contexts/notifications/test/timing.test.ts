import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MailCalendar, MailTiming } from '@hub/contracts/mail.ts';
import { FROM, openPost } from './post.ts';
import type { Post } from './post.ts';
import { startSink } from './sink.ts';
import type { Sink } from './sink.ts';

let sink: Sink;
let post: Post;
beforeEach(async () => {
  sink = await startSink();
  post = await openPost({ smtp: { url: sink.url(), from: FROM } });
});
afterEach(async () => {
  await post.stop();
  await sink.close();
});

const address = 'nora.keller@patient.example';
const visit = {
  clinicName: 'Praxis am Park',
  practitionerName: 'Dr. Lena Hartmann',
  phone: null,
  mode: 'video',
  start: '2026-03-04T09:00:00.000Z',
  end: '2026-03-04T09:30:00.000Z',
  timeZone: 'Europe/Berlin',
  isForOther: false,
  link: 'https://hub.example.org/appointment#abc',
} as const;
const timing: MailTiming = {
  canWait: true,
  by: visit.start,
  isVoidAfter: true,
  timeZone: 'Europe/Berlin',
};

async function remind(more: { timing?: MailTiming; calendar?: MailCalendar } = {}) {
  const accountId = randomUUID();
  await post.contact(accountId, 'de', address, 'Asia/Tokyo');
  const id = await post.request({ account: accountId }, 'appointment-reminder', visit, {
    timing,
    ...more,
  });
  return { id, accountId };
}

test('what can wait is not sent in the night of the reader, wherever the practice is, and then once', async () => {
  // Noon in Berlin, and 21:00 in Tokyo.
  post.hub.clock.set('2026-03-02T12:00:00Z');
  const { id } = await remind();
  expect(sink.mails).toHaveLength(0);
  await post.later(9 * 60 + 59);
  expect(sink.mails).toHaveLength(0);
  expect(await post.delivery(id)).toMatchObject({ state: 'queued', attempts: 0 });
  await post.later(1);
  await post.later(1);
  expect(sink.mails).toHaveLength(1);
  expect(sink.mails[0]!.messageId).toBe(`<${id}@praxis.example>`);
});

test('a time is told by the reader’s clock, and by the practice’s where that differs', async () => {
  await remind({ timing: { ...timing, canWait: false, isVoidAfter: false } });
  const text = sink.mails[0]!.text!;
  expect(text).toContain('Mittwoch, 4. März 2026, 18:00–18:30 (GMT+9)');
  expect(text).toContain('Uhrzeit der Praxis: Mittwoch, 4. März 2026, 10:00–10:30 (MEZ)');
});

test('a change of the address does not bring a mail out of the night', async () => {
  post.hub.clock.set('2026-03-02T12:00:00Z');
  const { id, accountId } = await remind();
  await post.contact(accountId, 'de', 'new@patient.example', 'Asia/Tokyo');
  expect(sink.mails).toHaveLength(0);
  expect(await post.delivery(id)).toMatchObject({ attempts: 0 });
});

test('a reminder that would come after the visit is never sent, also when the server was away', async () => {
  post.hub.clock.set('2026-03-04T08:00:00Z');
  sink.onData.push({ code: 451, text: 'Come back later' });
  const { id: late } = await remind();
  await post.later(61);
  expect(await post.delivery(late)).toMatchObject({
    state: 'failed',
    failure: 'void',
    content: null,
  });
  const { id: past } = await remind();
  expect(await post.delivery(past)).toMatchObject({
    state: 'failed',
    failure: 'void',
    attempts: 0,
  });
  expect(sink.mails).toHaveLength(0);
});

test('a mail that is withdrawn in the night does not come in the morning', async () => {
  post.hub.clock.set('2026-03-02T12:00:00Z');
  const { id } = await remind();
  const kernel = post.hub.kernel('notifications');
  await kernel.mail.withdraw(kernel.db, id, 'appointment-reminder');
  await post.hub.drain();
  await post.later(12 * 60);
  expect(sink.mails).toHaveLength(0);
  expect(await post.delivery(id)).toMatchObject({
    state: 'failed',
    failure: 'void',
    content: null,
  });
});

test('a mail that is sent already stays sent when it is withdrawn', async () => {
  const { id } = await remind({ timing: { ...timing, canWait: false, isVoidAfter: false } });
  const kernel = post.hub.kernel('notifications');
  await kernel.mail.withdraw(kernel.db, id, 'appointment-reminder');
  await post.hub.drain();
  expect(await post.delivery(id)).toMatchObject({ state: 'sent' });
});

test('a calendar entry goes as an alternative and as a file, addressed to its reader, in their language', async () => {
  const entry = (title: string) =>
    [
      'BEGIN:VCALENDAR',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      `SUMMARY:${title}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
  await remind({
    timing: { ...timing, canWait: false, isVoidAfter: false },
    calendar: {
      method: 'REQUEST',
      ics: { en: entry('Appointment'), de: entry('Termin'), fr: entry('Rendez-vous') },
    },
  });
  const raw = sink.raw[0]!;
  expect(raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i);
  expect(raw.indexOf('multipart/alternative')).toBeLessThan(raw.search(/text\/calendar/i));
  const [file] = sink.mails[0]!.attachments.filter(({ filename }) => filename === 'visit.ics');
  const ics = file!.content.toString();
  expect(ics).toContain('SUMMARY:Termin');
  expect(ics).toContain('ORGANIZER;CN="Praxis Hügel":mailto:hub@praxis.example');
  expect(ics.replaceAll('\r\n ', '')).toContain(`:mailto:${address}`);
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
