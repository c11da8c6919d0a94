/** Visits that a journey changes: booked over the API, and looked for where anybody finds free slots. */
import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { newAccount } from './accounts.ts';
import type { HubUnderTest } from './hub.ts';
import { latestMail } from './mail.ts';
import type { ReadMail } from './mail.ts';
import { send, signedIn } from './people.ts';
import type { SignedInOptions } from './people.ts';

export interface FreeDay {
  practitionerId: string;
  visitTypeId: string;
  /** The date in UTC. */
  day: string;
  /** Starts of free slots by video on that day, in order. */
  starts: string[];
}

/** The doctor's next day with room, from tomorrow on. */
export async function freeDayOf({ baseUrl }: HubUnderTest, slug: string): Promise<FreeDay> {
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await (await fetch(`${baseUrl}/api/v1/${path}`)).json()) as Answer;
  const { id } = await get<{ id: string }>(`directory/practitioners/${slug}`);
  const { items } = await get<{ items: { id: string; mode: string }[] }>(
    `scheduling/practitioners/${id}/visit-types`,
  );
  const visitTypeId = items.find(({ mode }) => mode === 'video')!.id;
  const { slots } = await get<{ slots: { start: string }[] }>(
    `scheduling/practitioners/${id}/slots?visitTypeId=${visitTypeId}`,
  );
  const days = Map.groupBy(
    slots.map(({ start }) => start),
    (start) => start.slice(0, 10),
  );
  const today = new Date().toISOString().slice(0, 10);
  const [day, starts] = [...days].find(([date, free]) => date > today && free.length > 6)!;
  return { practitionerId: id, visitTypeId, day, starts };
}

export interface Patient {
  page: Page;
  email: string;
}

/** A patient of this journey's own, signed in. */
export async function newSignedIn(
  browser: Browser,
  hub: HubUnderTest,
  options: SignedInOptions = {},
): Promise<Patient> {
  const account = await newAccount(hub);
  return { page: await signedIn(browser, hub.baseUrl, account, options), email: account.email };
}

export interface BookedVisit {
  id: string;
  start: string;
  /** The mail that says so, with the link that opens it. */
  mail: ReadMail;
}

/** Books for the patient, and waits for the mail. */
export async function bookFor(
  hub: HubUnderTest,
  { page, email }: Patient,
  { practitionerId, visitTypeId }: FreeDay,
  start: string,
  before?: ReadMail,
): Promise<BookedVisit> {
  const { id } = await send<{ id: string }>(page, 'POST', '/api/v1/scheduling/appointments', {
    practitionerId,
    visitTypeId,
    start,
  });
  return { id, start, mail: await latestMail(hub, email, 'appointment-booked', before) };
}

/** Fails unless the doctor's public page offers these starts of one day, or does not. */
export async function expectOffered(
  page: Page,
  slug: string,
  expected: Readonly<Record<string, boolean>>,
): Promise<void> {
  const day = Object.keys(expected)[0]!.slice(0, 10);
  await page.goto(`/doctors/${slug}?from=${day}`);
  await expect(page.locator('[data-slot]').first()).toBeVisible();
  for (const [start, isOffered] of Object.entries(expected))
    await expect(page.locator(`[data-slot="${start}"]`)).toHaveCount(isOffered ? 1 : 0);
}

/** A value of a calendar entry, such as its UID or its SEQUENCE (RFC 5545). */
export function calendarValue({ calendar }: ReadMail, name: string): string | undefined {
  const lines = (calendar ?? '').replaceAll('\r\n ', '').split('\r\n');
  return lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
}
