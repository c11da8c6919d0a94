import { parentPort, workerData } from 'node:worker_threads';
import { adapterOf } from './adapters.ts';
import { discoverCalendars } from './caldav-adapter.ts';
import { failureOf } from './http.ts';
import type { ThreadAnswer, ThreadTask } from './in-thread.ts';

/** Speaks to a calendar and reads what it says, apart from everything else in the process. */
async function answerTo(task: ThreadTask): Promise<ThreadAnswer> {
  try {
    return task.kind === 'discover'
      ? { found: await discoverCalendars(task.access) }
      : { busy: await adapterOf(task.access).fetchBusy(task.request) };
  } catch (error) {
    return { failure: failureOf(error).failure };
  }
}

parentPort?.postMessage(await answerTo(workerData as ThreadTask));
