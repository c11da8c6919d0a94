import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export interface MediaReceived {
  framesDecoded: number;
  audioEnergy: number;
}

/** Keeps every connection that the page makes, so that its statistics can be read. Call before the page opens. */
export async function watchConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: RTCPeerConnection[] = [];
    Object.assign(window, { connectionsOfTest: kept });
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        kept.push(this);
      }
    };
  });
}

/** What the page has received by now over connections that are open, as WebRTC itself counts it. */
export function mediaReceived(page: Page): Promise<MediaReceived> {
  return page.evaluate(async () => {
    const { connectionsOfTest } = window as unknown as { connectionsOfTest: RTCPeerConnection[] };
    const total = { framesDecoded: 0, audioEnergy: 0 };
    for (const connection of connectionsOfTest) {
      if (connection.connectionState !== 'connected') continue;
      for (const report of (await connection.getStats()).values() as Iterable<
        Record<string, unknown>
      >) {
        if (report['type'] !== 'inbound-rtp') continue;
        if (report['kind'] === 'video') total.framesDecoded += Number(report['framesDecoded'] ?? 0);
        else total.audioEnergy += Number(report['totalAudioEnergy'] ?? 0);
      }
    }
    return total;
  });
}

/** Waits until picture and sound of the other side arrive, and keep arriving. */
export async function expectMediaFlows(page: Page): Promise<void> {
  await expect
    .poll(async () => (await mediaReceived(page)).framesDecoded, { timeout: 20_000 })
    .toBeGreaterThan(0);
  const before = await mediaReceived(page);
  await expect
    .poll(async () => (await mediaReceived(page)).framesDecoded, { timeout: 20_000 })
    .toBeGreaterThan(before.framesDecoded + 5);
  // Chromium's fake microphone beeps once a second.
  await expect
    .poll(async () => (await mediaReceived(page)).audioEnergy, { timeout: 20_000 })
    .toBeGreaterThan(before.audioEnergy);
}

/** Notes the moment at which the other person's first picture is on the screen. Call before the page opens. */
export async function watchFirstFrame(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const video = document.querySelector<HTMLVideoElement>('video:not([data-watched])');
      if (!video || video.muted || !video.srcObject) return;
      video.dataset['watched'] = '';
      video.requestVideoFrameCallback(() => Object.assign(window, { firstFrameAt: Date.now() }));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** Epoch milliseconds of that moment, waited for. */
export async function firstFrameAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => (window as unknown as { firstFrameAt?: number }).firstFrameAt,
    undefined,
    { polling: 50 },
  );
  return (await handle.jsonValue())!;
}
