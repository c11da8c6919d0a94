/** A patient waits, the doctor admits, they talk, write, lose each other and find each other again. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { accountOf, ask, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

interface Person {
  page: Page;
  /** Frames of the other person's picture shown so far. */
  frames(): Promise<number>;
}

/** Notes when the first frame of the other person is on the screen. */
async function watchFirstFrame(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const marks = window as unknown as { firstFrameAt?: number };
    new MutationObserver(() => {
      const video = document.querySelector<HTMLVideoElement>('video:not([data-watched])');
      if (!video || video.muted || !video.srcObject) return;
      video.dataset['watched'] = '';
      video.requestVideoFrameCallback(() => (marks.firstFrameAt = Date.now()));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

async function person(
  browser: Browser,
  baseUrl: string,
  account: Parameters<typeof signedIn>[2],
  viewport: { width: number; height: number },
): Promise<Person> {
  const page = await signedIn(browser, baseUrl, account, {
    viewport,
    locale: 'en-GB',
    permissions: ['camera', 'microphone'],
  });
  return {
    page,
    frames: () =>
      page.evaluate(() =>
        Math.max(
          0,
          ...[...document.querySelectorAll('video')]
            .filter((video) => !video.muted)
            .map((video) => video.getVideoPlaybackQuality().totalVideoFrames),
        ),
      ),
  };
}

/** The visit that is due now, of the demo's first patient. */
async function dueVisit(patient: Page): Promise<string> {
  const { items } = await ask<{ items: { id: string; mode: string; start: string }[] }>(
    patient,
    '/api/v1/scheduling/appointments?state=booked',
  );
  const soon = items.find(
    ({ mode, start }) => mode === 'video' && Math.abs(Date.parse(start) - Date.now()) < 60 * 60_000,
  );
  if (!soon) throw new Error('No visit is due in the demo');
  return soon.id;
}

/** The picture advances twice in a row; the count begins anew with each new connection. */
async function pictureMoves({ frames }: Person): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    let last = await frames();
    await expect
      .poll(
        async () => {
          const before = last;
          last = await frames();
          return last > before;
        },
        { timeout: 20_000 },
      )
      .toBe(true);
  }
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    grave.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
  ).toEqual([]);
}

test('without a camera the page says what to do, and one can join with what works', async ({
  browser,
  hub,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'anna.keller'), {
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
  });
  const visitId = await dueVisit(page);
  const open = async (): Promise<void> => void (await page.goto(`/visit/${visitId}/ready`));
  const join = page.getByRole('button', { name: 'Join the waiting room' });

  await test.step('a camera that is denied, missing or in use', async () => {
    await page.addInitScript(() => {
      const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const fault = sessionStorage.getItem('test.fault');
        if (fault?.startsWith('all ') || (fault && constraints?.video))
          throw new DOMException('refused', fault.split(' ').at(-1));
        return real(constraints);
      };
    });
    for (const [fault, title] of [
      ['NotAllowedError', 'The camera is not allowed'],
      ['NotFoundError', 'No camera found'],
      ['NotReadableError', 'The camera is in use'],
    ] as const) {
      await page.evaluate((name) => sessionStorage.setItem('test.fault', name), fault);
      await open();
      await expect(page.getByText(title)).toBeVisible();
      await expect(
        page.getByText('You join with your microphone only.', { exact: false }),
      ).toBeVisible();
      await expect(join).toBeEnabled();
    }
    await accessible(page);
    await page.evaluate(() => sessionStorage.removeItem('test.fault'));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('You join with camera and microphone.')).toBeVisible();
  });

  await test.step('neither camera nor microphone: still into the waiting room', async () => {
    await page.evaluate(() => sessionStorage.setItem('test.fault', 'all NotAllowedError'));
    await open();
    await expect(
      page.getByText('You join without camera and microphone.', { exact: false }),
    ).toBeVisible();
    await join.click();
    await expect(page.getByRole('heading', { name: 'You are in the waiting room' })).toBeVisible();
    await expect(page.getByText('You have no microphone')).toBeVisible();
    await page.getByRole('button', { name: 'Leave' }).click();
    await expect(
      page.getByRole('heading', { name: 'You have left the waiting room' }),
    ).toBeFocused();
  });

  await test.step('a page without encryption, and a browser that cannot call', async () => {
    await page.addInitScript(() => {
      if (sessionStorage.getItem('test.insecure'))
        Object.defineProperty(window, 'isSecureContext', { value: false });
      if (sessionStorage.getItem('test.old')) Reflect.deleteProperty(window, 'RTCPeerConnection');
    });
    await page.evaluate(() => sessionStorage.setItem('test.insecure', '1'));
    await open();
    await expect(page.getByText('This page was opened without encryption')).toBeVisible();
    await expect(join).toBeHidden();
    await page.evaluate(() => sessionStorage.setItem('test.old', '1'));
    await open();
    await expect(page.getByText('Video visits do not work in this browser')).toBeVisible();
    await expect(join).toBeHidden();
    await expect(page.getByText('You can also call the practice', { exact: false })).toBeVisible();
  });
  await page.context().close();
});

test('a visit of other people stays closed', async ({ browser, hub }) => {
  const patient = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'anna.keller'));
  const visitId = await dueVisit(patient);
  const stranger = await signedIn(
    browser,
    hub.baseUrl,
    accountOf(hub.demoAccounts, 'james.whitfield'),
    { locale: 'en-GB' },
  );
  for (const path of [`/visit/${visitId}`, `/visit/${visitId}/ready`]) {
    await stranger.goto(path);
    await expect(
      stranger.getByRole('heading', { name: 'This visit is not open to you' }),
    ).toBeVisible();
  }
  await patient.context().close();
  await stranger.context().close();
});

test('waiting room, admission, call, chat, mute, reload and hang-up', async ({ browser, hub }) => {
  test.setTimeout(180_000);
  const patient = await person(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'anna.keller'), {
    width: 360,
    height: 740,
  });
  const doctor = await person(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'lena.hartmann'), {
    width: 1440,
    height: 900,
  });
  await watchFirstFrame(patient.page);
  await watchFirstFrame(doctor.page);
  const visitId = await dueVisit(patient.page);

  await test.step('the patient gets ready and waits', async () => {
    // Straight to the visit: first the devices are tried.
    await patient.page.goto(`/visit/${visitId}`);
    await expect(patient.page).toHaveURL(`/visit/${visitId}/ready`);
    await expect(patient.page.getByText('You join with camera and microphone.')).toBeVisible();
    await accessible(patient.page);
    await patient.page.getByRole('button', { name: 'Join the waiting room' }).click();
    await expect(
      patient.page.getByRole('heading', { name: 'You are in the waiting room' }),
    ).toBeVisible();
    await accessible(patient.page);
  });

  await test.step('the doctor sees it at once and admits', async () => {
    await doctor.page.goto('/today');
    const admit = doctor.page.getByRole('button', { name: /^Admit Anna Marie Keller/ });
    await expect(admit).toBeVisible({ timeout: 30_000 });
    await patient.page.getByRole('button', { name: 'Leave' }).click();
    await expect(admit).toBeHidden();
    await patient.page.getByRole('button', { name: 'Come back' }).click();
    await expect(admit).toBeVisible();
    const admittedAt = Date.now();
    await admit.click();
    await expect(doctor.page).toHaveURL(`/visit/${visitId}`);
    await Promise.all([pictureMoves(patient), pictureMoves(doctor)]);
    const firstFrameAt = await patient.page.evaluate(
      () => (window as unknown as { firstFrameAt: number }).firstFrameAt,
    );
    console.log(
      `admit on the day list to the patient's first frame of the doctor: ${firstFrameAt - admittedAt} ms`,
    );
    await accessible(patient.page);
    await accessible(doctor.page);
  });

  await test.step('both see that nobody else listens, and can make sure of it', async () => {
    const codes: string[] = [];
    for (const { page } of [patient, doctor]) {
      await page.getByRole('button', { name: 'End-to-end encrypted' }).click();
      const dialog = page.getByRole('dialog', { name: 'End-to-end encrypted' });
      await expect(dialog.getByTestId('safety-code')).toHaveText(/^(\d{5}){6}$/);
      codes.push(await dialog.getByTestId('safety-code').innerText());
      await accessible(page);
      await page.screenshot({ path: test.info().outputPath(`code-${codes.length}.png`) });
      await page.keyboard.press('Escape');
    }
    expect(codes[0]).toBe(codes[1]);
  });

  await test.step('they write to each other', async () => {
    await doctor.page.getByRole('button', { name: 'Chat' }).click();
    await doctor.page.getByLabel('Your message').fill('Please turn to the light.');
    await doctor.page.keyboard.press('Enter');
    await expect(doctor.page.getByText('Delivered')).toBeVisible();
    await patient.page.getByRole('button', { name: /Chat.*1 new message/ }).click();
    await expect(patient.page.getByText('Please turn to the light.')).toBeVisible();
    await accessible(patient.page);
    await patient.page.getByRole('button', { name: 'Close the chat' }).click();
    await expect(patient.page.getByRole('button', { name: 'Chat' })).toBeFocused();
  });

  await test.step('muting is said in words, and stays over a reload', async () => {
    await patient.page.keyboard.press('Alt+m');
    await expect(patient.page.getByText('Your microphone is off')).toBeVisible();
    await expect(doctor.page.getByText('Anna Marie Keller: microphone off')).toBeVisible();
    await patient.page.reload();
    await Promise.all([pictureMoves(patient), pictureMoves(doctor)]);
    await expect(patient.page.getByText('Your microphone is off')).toBeVisible();
    await patient.page.getByRole('button', { name: 'Unmute' }).click();
    await expect(doctor.page.getByText('Anna Marie Keller: microphone off')).toBeHidden();
    // The chat came back from the other page.
    await patient.page.getByRole('button', { name: 'Chat' }).click();
    await expect(patient.page.getByText('Please turn to the light.')).toBeVisible();
    await patient.page.getByRole('button', { name: 'Close the chat' }).click();
  });

  await test.step('the patient hangs up and comes back, the doctor ends the visit', async () => {
    await patient.page.getByRole('button', { name: 'Leave' }).click();
    await expect(
      patient.page.getByRole('heading', { name: 'You have left the visit' }),
    ).toBeFocused();
    await expect(doctor.page.getByText('Anna Marie Keller has left the call.')).toBeVisible();
    await accessible(patient.page);
    await patient.page.getByRole('button', { name: 'Come back' }).click();
    await Promise.all([pictureMoves(patient), pictureMoves(doctor)]);
    await doctor.page.getByRole('button', { name: 'End visit' }).click();
    await expect(patient.page.getByRole('heading', { name: 'The visit has ended' })).toBeVisible();
    await expect(doctor.page.getByRole('heading', { name: 'The visit has ended' })).toBeVisible();
    await accessible(doctor.page);
  });

  await Promise.all([patient, doctor].map(({ page }) => page.context().close()));
});
