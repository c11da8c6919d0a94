import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave } from './autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A save whose answers the test gives. */
function slowServer() {
  const kept: string[] = [];
  const open: { answer: () => void; refuse: (error: Error) => void }[] = [];
  const save = (draft: string) =>
    new Promise<void>((resolve, reject) => {
      kept.push(draft);
      open.push({ answer: resolve, refuse: reject });
    });
  const next = async (settle: (call: (typeof open)[number]) => void) => {
    settle(open.shift()!);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { kept, save, next };
}

test('waits for a pause in typing and saves the newest once', async () => {
  const { kept, save, next } = slowServer();
  const autosave = createAutosave(save, 1000);
  autosave.change('M');
  await vi.advanceTimersByTimeAsync(900);
  autosave.change('Mi');
  await vi.advanceTimersByTimeAsync(900);
  autosave.change('Mia');
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept).toEqual(['Mia']);
  expect(autosave.state().status).toBe('saving');
  await next(({ answer }) => answer());
  expect(autosave.state().status).toBe('saved');
  await vi.advanceTimersByTimeAsync(10_000);
  autosave.flush();
  expect(kept).toEqual(['Mia']);
});

test('saves one after the other, so that an older draft never comes last', async () => {
  const { kept, save, next } = slowServer();
  const autosave = createAutosave(save, 1000);
  autosave.change('first');
  autosave.flush();
  autosave.change('second');
  autosave.change('third');
  autosave.flush();
  expect(kept).toEqual(['first']);
  await next(({ answer }) => answer());
  expect(kept).toEqual(['first', 'third']);
  await next(({ answer }) => answer());
  expect(autosave.state().status).toBe('saved');
});

test('keeps what could not be saved, and tries it again when asked', async () => {
  const { kept, save, next } = slowServer();
  const autosave = createAutosave(save, 1000);
  const error = new Error('away');
  autosave.change('Mia');
  autosave.flush();
  await next(({ refuse }) => refuse(error));
  expect(autosave.state()).toEqual({ status: 'failed', error });
  autosave.flush();
  expect(kept).toEqual(['Mia', 'Mia']);
  await next(({ answer }) => answer());
  expect(autosave.state().status).toBe('saved');
});

test('leaves alone what is not fit to be saved', async () => {
  const { kept, save } = slowServer();
  const autosave = createAutosave(save, 1000);
  autosave.change('Mia');
  autosave.change(undefined);
  await vi.advanceTimersByTimeAsync(5000);
  autosave.flush();
  expect(kept).toEqual([]);
});
