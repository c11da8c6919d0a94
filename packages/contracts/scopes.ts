/**
 * What a clinic may let other programs do: names of access rules, each with those that it cannot do
 * without. What is public, such as the directory, visit types and free slots, needs none.
 */
export const SCOPES = {
  'scheduling.appointment.read': [],
  'scheduling.appointment.book': [
    'scheduling.appointment.book-for-patient',
    'scheduling.appointment.read',
    'scheduling.hold.staff-only',
  ],
  'scheduling.appointment.cancel': ['scheduling.appointment.read'],
  'scheduling.appointment.reschedule': ['scheduling.appointment.read'],
  'scheduling.availability.read': [],
  'scheduling.availability.write': ['scheduling.availability.read'],
} as const satisfies Record<string, readonly string[]>;

/** A scope that a clinic's admin may give. */
export type Scope = keyof typeof SCOPES;
export const SCOPE_NAMES = Object.keys(SCOPES) as [Scope, ...Scope[]];

/** The access rules that scopes open, each once, in the order of the alphabet. */
export const rulesOfScopes = (scopes: readonly Scope[]): string[] =>
  [...new Set(scopes.flatMap((scope) => [scope, ...SCOPES[scope]]))].toSorted();
