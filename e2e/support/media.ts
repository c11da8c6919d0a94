import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export interface MediaReceived {
  /** Which connection, counted from the page's first; -1 while none is open. */
  connection: number;
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

/** What the page has received by now over its newest open connection, as WebRTC itself counts it. */
export function mediaReceived(page: Page): Promise<MediaReceived> {
  return page.evaluate(async () => {
    const { connectionsOfTest } = window as unknown as { connectionsOfTest: RTCPeerConnection[] };
    const connection = connectionsOfTest.findLastIndex(
      ({ connectionState }) => connectionState === 'connected',
    );
    const total = { connection, framesDecoded: 0, audioEnergy: 0 };
    const reports = await connectionsOfTest[connection]?.getStats();
    reports?.forEach((report: Record<string, unknown>) => {
      if (report['type'] !== 'inbound-rtp') return;
      if (report['kind'] === 'video') total.framesDecoded += Number(report['framesDecoded'] ?? 0);
      else total.audioEnergy += Number(report['totalAudioEnergy'] ?? 0);
    });
    return total;
  });
}

const MORE_FRAMES = 5;

/** Waits until picture and sound of the other side keep arriving over one connection; a reload brings a new one. */
export async function expectMediaFlows(page: Page): Promise<void> {
  let first: MediaReceived | undefined;
  const growth = async (): Promise<{ picture: boolean; sound: boolean }> => {
    const now = await mediaReceived(page);
    if (first?.connection !== now.connection) first = now;
    return {
      picture: now.framesDecoded > first.framesDecoded + MORE_FRAMES,
      // Chromium's fake microphone beeps once a second.
      sound: now.audioEnergy > first.audioEnergy,
    };
  };
  await expect.poll(growth, { timeout: 30_000 }).toEqual({ picture: true, sound: true });
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
