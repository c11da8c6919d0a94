import { expect, test } from 'vitest';
import { tokenIn } from './link-token.ts';

test.each([
  ['#token=abcDEF0123456789_-', 'abcDEF0123456789_-'],
  ['token=abcDEF0123456789.x~', 'abcDEF0123456789.x~'],
  ['#abcDEF0123456789', 'abcDEF0123456789'],
])('%j carries a token', (hash, token) => expect(tokenIn(hash)).toBe(token));

test.each(['', '#', '#content', '#token=', '#token=short', '#token=<script>alert(1)</script>'])(
  '%j carries none',
  (hash) => expect(tokenIn(hash)).toBeUndefined(),
);
