/** A doctor is away: of three visits one goes to a colleague, one to another time, and one is cancelled. */
import type { Page } from '@playwright/test';
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { newAccount, newBrowser, signIn } from '../support/accounts.ts';
import { pointer as hands } from '../support/hands.ts';
import { latestMail } from '../support/mail.ts';
import { accountOf, send, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
/** Whom no other journey needs, and who works in the same zone as a colleague. */
const DOCTOR = 'katarzyna-nowak';

interface Visit {
  id: string;
  start: string;
  practitionerId: string;
  state: string;
}
interface Patient {
  page: Page;
  email: string;
  visit: Visit;
}

test('an absence moves one visit to a colleague, one to another time, and cancels one', async ({
  browser,
  hub,
}) => {
  test.setTimeout(180_000);
  const doctor = await signedIn(
    browser,
    hub.baseUrl,
    accountOf(hub.demoAccounts, 'katarzyna.nowak'),
  );
  const { id: doctorId } = await send<{ id: string }>(
    doctor,
    'GET',
    `/api/v1/directory/practitioners/${DOCTOR}`,
  );
  const types = await send<{ items: { id: string; mode: string }[] }>(
    doctor,
    'GET',
    `/api/v1/scheduling/practitioners/${doctorId}/visit-types`,
  );
  const visitTypeId = types.items.find(({ mode }) => mode === 'video')!.id;
  const { slots } = await send<{ slots: { start: string }[] }>(
    doctor,
    'GET',
    `/api/v1/scheduling/practitioners/${doctorId}/slots?visitTypeId=${visitTypeId}`,
  );
  // One day, a week away, with three visits.
  const day = slots.at(-1)!.start.slice(0, 10);
  const starts = slots.filter(({ start }) => start.startsWith(day)).slice(-3);
  const patients: Patient[] = [];
  for (const { start } of starts) {
    const page = await newBrowser(browser, hub.baseUrl);
    const account = await newAccount(hub);
    await signIn(page, text, account);
    const booking = { practitionerId: doctorId, visitTypeId, start };
    const visit = await send<Visit>(page, 'POST', '/api/v1/scheduling/appointments', booking);
    patients.push({ page, email: account.email, visit });
  }
  const choices = doctor.getByRole('dialog').getByRole('listitem');
  const choose = async (index: number, name: string): Promise<void> => {
    await hands.press(choices.nth(index).getByRole('button').first());
    await hands.press(doctor.getByRole('option', { name }));
  };

  await test.step('the doctor says when, and sees which visits are meant', async () => {
    await doctor.goto('/calendar/absences');
    await hands.press(doctor.getByRole('button', { name: text('absence:open') }));
    const dialog = doctor.getByRole('dialog');
    const [year, month, date] = day.split('-');
    for (const field of ['firstDay', 'lastDay'])
      await hands.typeDate(
        dialog.getByRole('group', { name: text(`absence:form.${field}`) }),
        `${date}${month}${year}`,
      );
    await expectAccessible(doctor);
    await hands.press(dialog.getByRole('button', { name: text('absence:form.next') }));
    await expect(choices).toHaveCount(patients.length);
    await expectFits(doctor);
    await expectAccessible(doctor);
  });

  await test.step('one goes where it is proposed, one is cancelled, one goes to another time', async () => {
    await choose(1, text('absence:choice.cancel'));
    await choose(2, text('absence:choice.other'));
    const other = choices.nth(2);
    // The same doctor, three days later.
    const later = new Date(Date.parse(day) + 3 * 86_400_000);
    await expect(other.getByRole('group', { name: text('absence:other.day') })).toBeVisible();
    for (let ahead = 0; ahead < 7; ahead += 1) {
      const on = new Date(later.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
      const [year, month, date] = on.split('-');
      await hands.typeDate(
        other.getByRole('group', { name: text('absence:other.day') }),
        `${date}${month}${year}`,
      );
      const times = other.getByRole('button', {
        name: new RegExp(`\\b${text('absence:other.time')}\\b`),
      });
      const none = other.getByText(/Nothing/);
      await expect(times.or(none)).toBeVisible();
      if (await none.isVisible()) continue;
      await hands.press(times);
      await hands.press(doctor.getByRole('option').first());
      break;
    }
    await hands.press(doctor.getByRole('button', { name: text('absence:plan.save') }));
    await expect(doctor.getByText(text('absence:result.title'))).toBeVisible();
    await expectAccessible(doctor);
    await hands.press(
      doctor.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last(),
    );
  });

  await test.step('each patient is told and finds the visit where it is now', async () => {
    const now = await Promise.all(
      patients.map(({ page, visit }) =>
        send<Visit>(page, 'GET', `/api/v1/scheduling/appointments/${visit.id}`),
      ),
    );
    expect(now[0]!.practitionerId === doctorId && now[0]!.start === patients[0]!.visit.start).toBe(
      false,
    );
    expect(now[1]!.state).toBe('cancelled');
    expect(now[2]!.practitionerId).toBe(doctorId);
    expect(now[2]!.start > patients[2]!.visit.start).toBe(true);
    await latestMail(hub, patients[0]!.email, 'appointment-rescheduled');
    await latestMail(hub, patients[1]!.email, 'appointment-cancelled');
    await latestMail(hub, patients[2]!.email, 'appointment-rescheduled');
  });

  await test.step('the absence is called off again, and its time can be booked', async () => {
    await hands.press(doctor.getByRole('button', { name: /^Call off the absence/ }).first());
    await hands.press(
      doctor.getByRole('alertdialog').getByRole('button', { name: text('absence:end.confirm') }),
    );
    await expect(doctor.getByText(text('absence:list.empty'))).toBeVisible();
  });
});
