import { describe, expect, it } from 'vitest';
import { findSearch } from './find-search.ts';

describe('the search in an address', () => {
  it('keeps what it knows', () => {
    const search = {
      q: 'rash',
      specialty: 'dermatology',
      city: 'Köln',
      language: 'tr',
      mode: 'video',
      payer: 'private',
    };
    expect(findSearch(search)).toEqual(search);
  });

  it('leaves out what is unknown, empty or mistyped', () => {
    expect(
      findSearch({ q: '  ', specialty: 'magic', mode: 'phone', language: 5, other: 'x' }),
    ).toEqual({});
  });

  it('takes a number as text and cuts what is too long', () => {
    expect(findSearch({ q: 50667, city: 'x'.repeat(300) })).toEqual({
      q: '50667',
      city: 'x'.repeat(100),
    });
  });
});
