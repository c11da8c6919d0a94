import { expect, test } from 'vitest';
import { sectionsFor } from './sections.ts';

const built = new Set(['/settings/profile', '/settings/sign-in', '/settings/display']);
const sectionsOf = (patientId: string | null) =>
  sectionsFor({ patientId }, (path) => built.has(path)).map(({ to }) => to);

test('a patient begins with the profile', () => {
  expect(sectionsOf('p')).toEqual(['/settings/profile', '/settings/sign-in', '/settings/display']);
});

test('who has no record has no profile of a patient', () => {
  expect(sectionsOf(null)).toEqual(['/settings/sign-in', '/settings/display']);
});
