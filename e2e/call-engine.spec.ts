/** The call engine in real Chromium against the real server: two pages, fake camera and microphone. */
import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { openClinic } from '../contexts/consultation/test/clinic.ts';
import type { Clinic } from '../contexts/consultation/test/clinic.ts';

let clinic: Clinic;
let vite: ViteDevServer;
let browser: Browser;
let address: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  clinic = await openClinic();
  vite = await createServer({
    configFile: new URL('./call-engine/vite.config.ts', import.meta.url).pathname,
  });
  await vite.listen(0);
  address = `${vite.resolvedUrls!.local[0]!}page.html`;
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
});
test.afterAll(async () => {
  await browser?.close();
  await vite?.close();
  await clinic?.stop();
});

/** `plain` sends media without encryption of its own, which the product has no way to do. */
type How = 'encrypted' | 'plain' | 'wrong keys' | 'leaky';

async function open(
  party: 'patient' | 'practitioner',
  visitId: string,
  how: How = 'encrypted',
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${party}: ${error.message}`));
  await enter(page, party, visitId, how);
  return page;
}

async function enter(
  page: Page,
  party: 'patient' | 'practitioner',
  visitId: string,
  how: How = 'encrypted',
): Promise<void> {
  await page.goto(address);
  const { token } = party === 'patient' ? clinic.patient : clinic.doctor;
  await page.waitForFunction(() => 'engine' in window);
  await page.evaluate((start) => window.engine.start(start), {
    visitId,
    party,
    token,
    origin: clinic.origin,
    ...(how !== 'plain' && { device: party }),
    wrongKeys: how === 'wrong keys',
    leaky: how === 'leaky',
  });
  await page.waitForFunction(() => window.engine.session!.state.get().visit !== null);
}

async function mediaGrows(page: Page): Promise<void> {
  await page.waitForFunction(() => window.engine.session?.state.get().connection === 'connected');
  const before = await page.evaluate(() => window.engine.received());
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => window.engine.received());
        return now.frames > before.frames + 5 && now.energy > before.energy;
      },
      { timeout: 15_000 },
    )
    .toBe(true);
}

async function admitted(patientHow: How = 'encrypted', doctorHow = patientHow) {
  const visitId = await clinic.book();
  const patient = await open('patient', visitId, patientHow);
  const doctor = await open('practitioner', visitId, doctorHow);
  await doctor.evaluate(() => window.engine.session!.admit());
  return { visitId, patient, doctor };
}

async function inCall() {
  const { visitId, patient, doctor } = await admitted();
  await Promise.all([mediaGrows(patient), mediaGrows(doctor)]);
  return { visitId, patient, doctor };
}
const close = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()));
const texts = (page: Page) =>
  page.evaluate(() =>
    window.engine.session!.chat.messages.get().list.map(({ text, delivery }) => [text, delivery]),
  );

test('media flows both ways soon after admission', async () => {
  const visitId = await clinic.book();
  const patient = await open('patient', visitId);
  const doctor = await open('practitioner', visitId);
  // As it is when a doctor looks into the waiting room first: the keys are agreed while one waits.
  for (const page of [patient, doctor])
    await page.waitForFunction(() => window.engine.session!.keys!.state.get().status === 'agreed');
  const admittedAt = Date.now();
  await doctor.evaluate(() => window.engine.session!.admit());
  await Promise.all([mediaGrows(patient), mediaGrows(doctor)]);
  const first = await Promise.all(
    [patient, doctor].map((page) => page.evaluate(() => window.engine.firstFrameAt)),
  );
  const waited = Math.max(...first) - admittedAt;
  console.log(`admit to first remote frame on both sides: ${waited} ms`);
  expect(waited).toBeLessThan(1_500);
  await close(patient, doctor);
});

test('chat is delivered, confirmed, and outlives a reload of either side', async () => {
  const { visitId, patient, doctor } = await inCall();
  await doctor.evaluate(() => window.engine.session!.chat.say('Guten Tag'));
  await patient.evaluate(() => window.engine.session!.chat.say('Bonjour'));
  await expect
    .poll(() => texts(doctor))
    .toEqual([
      ['Guten Tag', 'delivered'],
      ['Bonjour', 'received'],
    ]);
  await enter(patient, 'patient', visitId);
  await Promise.all([mediaGrows(patient), mediaGrows(doctor)]);
  await expect
    .poll(() => texts(patient))
    .toEqual([
      ['Guten Tag', 'received'],
      ['Bonjour', 'delivered'],
    ]);
  await close(patient, doctor);
});

test('muting and the camera are told to the other side, and the picture comes back', async () => {
  const { patient, doctor } = await inCall();
  await patient.evaluate(async () => {
    await window.engine.media!.setMicrophone(false);
    await window.engine.media!.setCamera(false);
  });
  await expect
    .poll(() => doctor.evaluate(() => window.engine.session!.state.get().remoteDevices))
    .toEqual({ camera: 'off', microphone: 'off' });
  await patient.evaluate(async () => {
    await window.engine.media!.setMicrophone(true);
    await window.engine.media!.setCamera(true);
  });
  await expect
    .poll(() => doctor.evaluate(() => window.engine.session!.state.get().remoteDevices))
    .toEqual({ camera: 'on', microphone: 'on' });
  await mediaGrows(doctor);
  await close(patient, doctor);
});

test('either side may reload and is back in the call', async () => {
  const { visitId, patient, doctor } = await inCall();
  for (const [page, party] of [
    [doctor, 'practitioner'],
    [patient, 'patient'],
  ] as const) {
    const before = Date.now();
    await enter(page, party, visitId);
    await Promise.all([mediaGrows(patient), mediaGrows(doctor)]);
    console.log(`reload of the ${party} to flowing media: ${Date.now() - before} ms`);
  }
  await close(patient, doctor);
});

test('hanging up tells the other side; coming back goes on; the practitioner ends for both', async () => {
  const { visitId, patient, doctor } = await inCall();
  await patient.evaluate(() => window.engine.session!.leave());
  await doctor.waitForFunction(() => window.engine.session!.state.get().remoteLeft);
  await doctor.waitForFunction(
    () => window.engine.session!.state.get().visit?.state === 'interrupted',
  );
  await enter(patient, 'patient', visitId);
  await Promise.all([mediaGrows(patient), mediaGrows(doctor)]);
  await doctor.evaluate(() => window.engine.session!.end());
  await patient.waitForFunction(() => window.engine.session!.state.get().visit?.state === 'ended');
  await close(patient, doctor);
});

test('a lost socket does not touch the call, and the page rejoins by itself', async () => {
  const { patient, doctor } = await inCall();
  const epoch = await doctor.evaluate(() => window.engine.session!.state.get().visit!.epoch);
  await clinic.cut(clinic.doctor);
  await doctor.waitForFunction(() => window.engine.session!.state.get().socket !== 'online');
  await doctor.waitForFunction(() => window.engine.session!.state.get().socket === 'online');
  await Promise.all([mediaGrows(patient), mediaGrows(doctor)]);
  expect(await doctor.evaluate(() => window.engine.session!.state.get().visit!.epoch)).toBe(epoch);
  await close(patient, doctor);
});

const framesOf = (page: Page) =>
  page.evaluate(async () => {
    const counts = await window.engine.session!.frameCounts();
    const sum = (direction: 'send' | 'receive', state: 'passed' | 'held'): number =>
      (counts?.[direction].audio[state] ?? 0) + (counts?.[direction].video[state] ?? 0);
    return {
      ...(await window.engine.received()),
      sealed: sum('send', 'passed'),
      opened: sum('receive', 'passed'),
      unreadable: sum('receive', 'held'),
    };
  });
const nothing = { frames: 0, energy: 0, opened: 0 };

test('what is sent can be read with the keys of the call alone', async () => {
  const { patient, doctor } = await inCall();
  for (const page of [patient, doctor]) {
    const { sealed, opened } = await framesOf(page);
    expect(sealed).toBeGreaterThan(20);
    expect(opened).toBeGreaterThan(20);
  }
  const codeOf = (page: Page) => page.evaluate(() => window.engine.session!.keys!.state.get().code);
  await expect.poll(() => codeOf(patient)).toHaveLength(6);
  await expect.poll(() => codeOf(doctor)).toEqual(await codeOf(patient));
  await close(patient, doctor);
});

test('with other keys nothing is decoded, though frames arrive', async () => {
  const { patient, doctor } = await admitted('encrypted', 'wrong keys');
  for (const page of [patient, doctor]) {
    await expect.poll(async () => (await framesOf(page)).unreadable).toBeGreaterThan(20);
    expect(await framesOf(page)).toMatchObject(nothing);
  }
  await close(patient, doctor);
});

test('a page without keys neither gets anything nor is heard, while two such pages hear each other', async () => {
  const mixed = await admitted('encrypted', 'plain');
  await expect.poll(async () => (await framesOf(mixed.patient)).unreadable).toBeGreaterThan(20);
  expect(await framesOf(mixed.patient)).toMatchObject({ ...nothing, sealed: 0 });
  expect(await framesOf(mixed.doctor)).toMatchObject(nothing);
  await close(mixed.patient, mixed.doctor);

  const plain = await admitted('plain');
  await Promise.all([mediaGrows(plain.patient), mediaGrows(plain.doctor)]);
  await close(plain.patient, plain.doctor);
});

test('a browser that leaves the encryption out is noticed, and the call ends before anybody sees the picture', async () => {
  const { patient, doctor } = await admitted('leaky', 'encrypted');
  await patient.waitForFunction(
    () => window.engine.session!.state.get().refusal?.code === 'unprotected',
  );
  expect(await patient.evaluate(() => window.engine.session!.state.get().connection)).toBe('none');
  expect((await framesOf(doctor)).frames).toBe(0);
  await close(patient, doctor);
});
