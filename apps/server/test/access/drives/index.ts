import type { Drives } from '../drive.ts';
import { consultationDrives } from './consultation.ts';
import { directoryDrives } from './directory.ts';
import { identityDrives } from './identity.ts';
import { kernelDrives } from './kernel.ts';
import { recordsDrives } from './records.ts';
import { schedulingDrives } from './scheduling.ts';

/** How every row of the table is driven. */
export const drives: Drives = {
  ...kernelDrives,
  ...identityDrives,
  ...directoryDrives,
  ...schedulingDrives,
  ...consultationDrives,
  ...recordsDrives,
};
