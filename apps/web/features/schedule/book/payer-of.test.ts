import { expect, test } from 'vitest';
import { payerOf } from './PayerField.tsx';

test('what the practice knows of the patient is taken where the visit takes it', () => {
  expect(payerOf({ payers: null }, undefined, 'private')).toBe('private');
  expect(payerOf({ payers: ['statutory', 'private'] }, undefined, 'private')).toBe('private');
  expect(payerOf({ payers: ['statutory', 'self-pay'] }, undefined, 'private')).toBeUndefined();
});

test('what somebody chose counts, as long as the visit takes it', () => {
  expect(payerOf({ payers: null }, 'self-pay', 'private')).toBe('self-pay');
  expect(payerOf({ payers: ['statutory', 'private'] }, 'self-pay', 'private')).toBeUndefined();
});

test('where a visit takes one only it is that, and where it takes all nothing need be said', () => {
  expect(payerOf({ payers: ['self-pay'] }, undefined, 'statutory')).toBe('self-pay');
  expect(payerOf({ payers: null }, undefined, null)).toBeUndefined();
});
