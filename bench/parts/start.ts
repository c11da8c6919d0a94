import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Part } from '../support/figure.ts';
import { startHubProcess } from '../support/hub-process.ts';

const webBuild = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));

/** `npm start` after the packages are installed: the first time (build, database, demo), and again. */
export const start: Part = {
  names: ['start.first_s', 'start.second_s'],
  async measure() {
    const dataDir = await mkdtemp(join(tmpdir(), 'hub-bench-'));
    await rm(webBuild, { recursive: true, force: true });
    const seconds = async (): Promise<number> => {
      const hub = await startHubProcess({ viaNpm: true, env: { HUB_DATA_DIR: dataDir } });
      await hub.stop();
      return hub.readyAfterMs / 1000;
    };
    try {
      return {
        'start.first_s': { value: await seconds(), unit: 's' },
        'start.second_s': { value: await seconds(), unit: 's' },
      };
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};
