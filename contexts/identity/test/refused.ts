import { expect } from 'vitest';
import type { Answer } from './browser.ts';

/** A problem document with the right status that says nothing of how the server is built. */
export function expectRefused(
  answer: Pick<Answer, 'status' | 'body' | 'contentType'>,
  status: number,
): void {
  expect([answer.status, answer.contentType.split(';')[0]]).toEqual([
    status,
    'application/problem+json',
  ]);
  expect(answer.body).not.toMatch(/\bat \S+ \(|node_modules|\.ts:\d|stack|select |insert /i);
}
