import { expect, test } from 'vitest';
import { isOwnPage } from './own-page.ts';

test.each(['/', '/home', '/book/lena-hartmann?slot=2026-03-02T09:00:00Z#top', '/a/../b', '/ä'])(
  '%j is a page of ours',
  (address) => expect(isOwnPage(address)).toBe(true),
);

test.each([
  undefined,
  '',
  'home',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '\t//elsewhere.example',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
  'javascript:alert(1)',
])('%j is none', (address) => expect(isOwnPage(address)).toBe(false));
