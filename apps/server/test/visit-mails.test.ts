import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestPatient } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { notifications } from '../../../contexts/notifications/index.ts';
import { scheduling } from '../../../contexts/scheduling/index.ts';
import { openClinic } from './practice.ts';
import type { Clinic } from './practice.ts';

/** Sunday afternoon; the visit is on Tuesday at 10:00 in Berlin. */
const NOW = '2026-03-01T14:00:00Z';
const START = '2026-03-03T09:00:00Z';
const MAILS = '/api/v1/notifications/outbox';

interface Item {
  id: string;
  to: string;
  subject: string;
  template: string;
}
type Mail = Item & { text: string; html: string; link: string; calendar: string | null };

let hub: TestHub;
let clinic: Clinic;
let patient: TestPatient;
beforeEach(async () => {
  hub = await startHub([scheduling, notifications], { now: NOW, config: { demo: true } });
  clinic = await openClinic(hub, 30);
  patient = await hub.actors.patient();
  await live('de', 'America/New_York');
});
afterEach(() => hub.stop());

async function live(locale: 'de' | 'fr', timeZone: string): Promise<void> {
  const { db, mail } = hub.kernel('notifications');
  const { accountId } = patient;
  await mail.tellContact(db, { accountId, locale, timeZone, address: 'nora@patient.example' });
}

const read = async <T>(path: string): Promise<T> => {
  const headers = { host: 'localhost:3000' };
  const response = await hub.app.inject({ url: path, headers, remoteAddress: '127.0.0.1' });
  return response.json<T>();
};
/** The mails of the outbox of one kind, newest first. */
async function mails(template: string): Promise<Mail[]> {
  await hub.drain();
  const { items } = await read<{ items: Item[] }>(MAILS);
  const wanted = items.filter((item) => item.template === template);
  return Promise.all(wanted.map(({ id }) => read<Mail>(`${MAILS}/${id}`)));
}
async function remind(at: string): Promise<void> {
  hub.clock.set(at);
  await hub.hub.parts.get('scheduling')!.jobs!['send-reminders']!.run({});
}

test('a booking is told in the reader’s language, by their clock and the practice’s, and never why or for what', async () => {
  await clinic.book(patient, START);
  const [mail, ...more] = await mails('appointment-booked');
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    to: 'nora@patient.example',
    subject: 'Ihr Termin am 3. März ist gebucht',
    link: expect.stringMatching(/^http:\/\/localhost:\d+\/appointment#[\w-]{43}$/),
  });
  expect(mail!.text).toContain('Wann: Dienstag, 3. März 2026, 04:00–04:30 (GMT-5)');
  expect(mail!.text).toContain('Uhrzeit der Praxis: Dienstag, 3. März 2026, 10:00–10:30 (MEZ)');
  expect(mail!.text).toContain('Bei: Dr. Lena Hartmann');
  expect(mail!.text).toContain('Telefon: +49 30 5550100');
  // The invitation, under a neutral title, for the reader's own calendar.
  expect(mail!.calendar).toContain('METHOD:REQUEST');
  expect(mail!.calendar).toContain('SUMMARY:Termin\r\n');
  expect(mail!.calendar).toContain('DTSTART:20260303T090000Z');
  expect(JSON.stringify(mail)).not.toMatch(/Kopfweh|Schmerz/);
});

test('the reminder of a visit tomorrow is in the outbox, in German', async () => {
  await live('de', 'Europe/Berlin');
  await clinic.book(patient, START);
  await remind('2026-03-02T09:00:00Z');
  const [mail, ...more] = await mails('appointment-reminder');
  expect(more).toEqual([]);
  expect(mail!.subject).toBe('Erinnerung: Ihr Termin am 3. März');
  expect(mail!.text).toContain('Wann: Dienstag, 3. März 2026, 10:00–10:30 (MEZ)');
  expect(mail!.text).toContain('Versichertenkarte');
  expect(mail!.text).not.toContain('Uhrzeit der Praxis');
});

test('a cancelled visit takes its reminder out of the outbox, and its mail leads to another one', async () => {
  const id = await clinic.book(patient, START);
  await remind('2026-03-02T09:00:00Z');
  expect(await mails('appointment-reminder')).toHaveLength(1);
  const token = await hub.tokens.sign({
    accountId: patient.accountId,
    sessionId: patient.sessionId,
    mfa: false,
  });
  await clinic.cancel({ ...patient, headers: { authorization: `Bearer ${token}` } }, id);
  expect(await mails('appointment-reminder')).toEqual([]);
  const [mail] = await mails('appointment-cancelled');
  expect(mail!.subject).toBe('Ihr Termin am 3. März wurde abgesagt');
  expect(mail!.link).toMatch(/\/doctors\/lena-hartmann$/);
  expect(mail!.calendar).toContain('METHOD:CANCEL');
  expect(mail!.calendar).toContain('STATUS:CANCELLED');
});
