import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { chromiumOptions } from '../../e2e/support/chromium.ts';
import { startHub } from '../../e2e/support/hub.ts';
import type { HubUnderTest } from '../../e2e/support/hub.ts';
import { firstFrameAt, watchFirstFrame } from '../../e2e/support/media.ts';
import { accountOf, ask, signedIn } from '../../e2e/support/people.ts';
import { textsOf } from '../../e2e/support/texts.ts';
import type { Part } from '../support/figure.ts';
import { median } from '../support/statistics.ts';

const VISITS = 3;

/** From the doctor's click on "admit" to the first picture of the doctor on the patient's screen, in two real browsers on this machine. */
export const call: Part = {
  names: ['call.admit_to_first_frame_ms'],
  async measure() {
    const hub = await startHub('one process');
    const browser = await chromium.launch(chromiumOptions());
    try {
      const pair = {
        patient: await open(browser, hub, 'anna.keller'),
        doctor: await open(browser, hub, 'lena.hartmann'),
      };
      await watchFirstFrame(pair.patient);
      const samples: number[] = [];
      for (const visitId of await bookVisits(pair.patient))
        samples.push(await admitToFirstFrame(pair, visitId));
      return { 'call.admit_to_first_frame_ms': { value: median(samples), unit: 'ms' } };
    } finally {
      await browser.close();
      await hub.stop();
    }
  },
};

const open = (browser: Browser, hub: HubUnderTest, account: string): Promise<Page> =>
  signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, account), {
    locale: 'de-DE',
    language: 'de',
    permissions: ['camera', 'microphone'],
  });

/** Visits of the demo's first patient that are due soon enough to be held now. */
async function bookVisits(patient: Page): Promise<string[]> {
  const { items } = await ask<{
    items: {
      id: string;
      practitionerId: string;
      visitTypeId: string;
      mode: string;
      start: string;
    }[];
  }>(patient, '/api/v1/scheduling/appointments?state=booked');
  const due = items.find(
    ({ mode, start }) => mode === 'video' && Math.abs(Date.parse(start) - Date.now()) < 3_600_000,
  );
  if (due === undefined) throw new Error('No visit of the demo is due');
  const { slots } = await ask<{ slots: { start: string }[] }>(
    patient,
    `/api/v1/scheduling/practitioners/${due.practitionerId}/slots?visitTypeId=${due.visitTypeId}`,
  );
  const soon = slots
    .filter(({ start }) => Date.parse(start) < Date.now() + 3_500_000)
    .slice(0, VISITS - 1);
  const booked = await patient.evaluate(
    async ({ starts, practitionerId, visitTypeId }) => {
      const { accessToken } = (await (
        await fetch('/api/v1/identity/token', { method: 'POST' })
      ).json()) as { accessToken: string };
      const headers = {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
      };
      const ids: string[] = [];
      for (const start of starts) {
        const answer = await fetch('/api/v1/scheduling/appointments', {
          method: 'POST',
          headers,
          body: JSON.stringify({ practitionerId, visitTypeId, start }),
        });
        ids.push(((await answer.json()) as { id: string }).id);
      }
      return ids;
    },
    {
      starts: soon.map(({ start }) => start),
      practitionerId: due.practitionerId,
      visitTypeId: due.visitTypeId,
    },
  );
  return [due.id, ...booked];
}

async function admitToFirstFrame(
  { patient, doctor }: { patient: Page; doctor: Page },
  visitId: string,
): Promise<number> {
  const text = await textsOf('de');
  await patient.goto(`/visit/${visitId}/ready`);
  await patient.getByRole('button', { name: text('visit:ready.join') }).click();
  await patient.getByRole('heading', { name: text('visit:waiting.heading') }).waitFor();
  await doctor.goto('/today');
  const admit = doctor
    .getByRole('button', { name: text('visit:list.admitName', { name: 'Anna Marie Keller' }) })
    .first();
  await admit.waitFor();
  const clickedAt = Date.now();
  await admit.click();
  const elapsed = (await firstFrameAt(patient)) - clickedAt;
  await doctor.getByRole('button', { name: text('visit:call.end') }).click();
  await patient.getByRole('heading', { name: text('visit:after.endedTitle') }).waitFor();
  return elapsed;
}
