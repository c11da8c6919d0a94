import { expect, test } from 'vitest';
import { signupSearch, stepAt } from './steps.ts';

const visitor = { isSignedIn: false, hasClinic: false };
const person = { isSignedIn: true, hasClinic: false };
const ready = { isSignedIn: true, hasClinic: true };

test('a visitor says first who they are, whatever the address asks for', () => {
  for (const step of [undefined, 'who', 'clinic', 'plan', 'done'] as const)
    expect(stepAt(signupSearch({ step, clinic: 'x' }), visitor)).toBe('who');
});

test('who is signed in begins with the clinic', () => {
  expect(stepAt({}, person)).toBe('clinic');
  expect(stepAt({ step: 'who' }, person)).toBe('clinic');
});

test('the plan comes after the clinic', () => {
  expect(stepAt({ step: 'plan' }, person)).toBe('clinic');
  expect(stepAt({ step: 'plan' }, ready)).toBe('plan');
});

test('the end is shown for an application that was sent', () => {
  expect(stepAt({ step: 'done' }, ready)).toBe('clinic');
  expect(stepAt({ step: 'done', clinic: 'x' }, person)).toBe('done');
});

test('an unknown step is none', () => expect(signupSearch({ step: 'x' })).toEqual({}));
