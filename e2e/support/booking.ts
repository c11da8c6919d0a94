import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { decodeSlot } from '../../apps/web/features/find/slot-ref.ts';
import type { Hands } from './hands.ts';
import { latestMail } from './mail.ts';
import type { Text } from './texts.ts';

export interface NewPatient {
  givenName: string;
  familyName: string;
  email: string;
}

let count = 0;

/** A person whom the hub does not know yet. */
export function newPatient(): NewPatient {
  count += 1;
  return {
    givenName: 'Mira',
    familyName: `Journey ${count}`,
    email: `mira.${count}.${Date.now()}@mail.example`,
  };
}

export const REASON = 'Cough for three days';

/**
 * From the start page to a booked visit: search for the doctor, choose the first slot, say why,
 * register, confirm. Returns the appointment's id.
 */
export async function bookAsNewPatient(
  page: Page,
  hands: Hands,
  text: Text,
  patient: NewPatient,
  doctor: string,
): Promise<string> {
  await page.goto('/');
  await hands.type(page.getByLabel(text('home:search.what')), doctor);
  await hands.press(page.getByRole('button', { name: text('home:search.submit') }));
  const slot = await lastingSlot(page);
  await expect(slot).toContainText(doctor);
  await hands.press(slot);

  await hands.type(page.getByLabel(text('booking:reason.label')), REASON);
  await hands.press(page.getByRole('button', { name: text('booking:account.register') }));
  await hands.type(
    page.getByLabel(text('account:register.givenName'), { exact: true }),
    patient.givenName,
  );
  await hands.type(
    page.getByLabel(text('account:register.familyName'), { exact: true }),
    patient.familyName,
  );
  // Day, month, year in all three languages.
  await hands.typeDate(
    page.getByRole('group', { name: text('account:register.birthDate') }),
    '23051984',
  );
  await hands.type(page.getByLabel(text('account:email')), patient.email);
  await hands.type(
    page.getByLabel(text('account:password'), { exact: true }),
    'four words in a row',
  );
  await agreeToAll(page, hands);
  await hands.press(page.getByRole('button', { name: text('account:register.submit') }));
  await enterMailedCode(page, hands, text, patient.email);

  await hands.press(page.getByRole('button', { name: text('booking:confirm.submit') }));
  await expect(
    page.getByRole('heading', { level: 1, name: text('booking:done.title') }),
  ).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

/** Ticks the box of each text that has to be agreed to. */
export async function agreeToAll(page: Page, hands: Hands): Promise<void> {
  const boxes = page.getByRole('checkbox').and(page.locator('[name="consent"]'));
  await expect(boxes.first()).toBeAttached();
  for (const box of await boxes.all()) await hands.press(box);
}

/** Confirms the address by the code from the mail; the page goes on as soon as it is complete. */
export async function enterMailedCode(
  page: Page,
  hands: Hands,
  text: Text,
  email: string,
): Promise<void> {
  const field = page.getByLabel(text('account:verify.code'));
  await expect(field).toBeVisible();
  const { code } = await latestMail({ baseUrl: new URL(page.url()).origin }, email, 'verify-email');
  await hands.type(field, code ?? '');
}

/** How long a person may take from choosing a slot to confirming it. */
const TYPING_MS = 5 * 60_000;

/** The first slot shown that does not begin while the visitor is still typing. */
async function lastingSlot(page: Page): Promise<Locator> {
  const slots = page.locator('a[href^="/book/"]').filter({ hasText: /\d/ });
  await expect(slots.first()).toBeVisible();
  for (const slot of await slots.all()) {
    const segment = (await slot.getAttribute('href'))?.split('/').at(-1) ?? '';
    const start = decodeSlot(segment)?.start;
    if (start !== undefined && Date.parse(start) > Date.now() + TYPING_MS) return slot;
  }
  throw new Error('Every slot shown begins within minutes');
}
