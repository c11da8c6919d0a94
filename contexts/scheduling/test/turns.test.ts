import { expect, test } from 'vitest';
import { inTurn } from '../usecases/turns.ts';

test('work of one key runs four at a time in order, other keys do not wait, and a failure hands the turn on', async () => {
  const pool = {};
  const started: number[] = [];
  const finish: (() => void)[] = [];
  const work = (n: number) =>
    inTurn(pool, 'a', async () => {
      started.push(n);
      await new Promise<void>((done) => finish.push(done));
      if (n === 0) throw new Error('failed');
      return n;
    });
  const all = Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
  expect(started).toEqual([0, 1, 2, 3]);
  expect(await inTurn(pool, 'b', async () => 'at once')).toBe('at once');
  finish.shift()!();
  await expect.poll(() => started).toEqual([0, 1, 2, 3, 4]);
  while (finish.length > 0 || started.length < 6) {
    finish.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await all).map(({ status }) => status)).toEqual([
    'rejected',
    ...Array.from({ length: 5 }, () => 'fulfilled'),
  ]);
});
