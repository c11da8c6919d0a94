/**
 * Who may what, told again from the words of the design and from nothing in the access module: an
 * access rule that is wrong in SQL must not be wrong here in the same way.
 */

/** An access fact; times in hours from the moment that is asked about. */
export interface Fact {
  subject: string;
  kind: string;
  object: string;
  from: number;
  /** Null: no end. */
  until: number | null;
}

export type Asker =
  | { kind: 'anonymous' }
  | { kind: 'account'; id: string; mfa: boolean; isGuest: boolean }
  | { kind: 'program'; id: string; scopes: readonly string[] };

/** What the record is about. */
export interface Subject {
  patient: string | null;
  practitioner: string | null;
  clinic: string | null;
  visit: string | null;
}

/** Whether one grant of the rule lets the asker at the record, with these facts. */
export function mayAsk(
  facts: readonly Fact[],
  asker: Asker,
  ruleName: string,
  grants: readonly string[],
  record: Subject,
): boolean {
  const now = facts.filter(({ from, until }) => from <= 0 && (until === null || until > 0));
  const is = (subject: string, kind: string, object: string | null): boolean =>
    object !== null &&
    now.some((fact) => fact.subject === subject && fact.kind === kind && fact.object === object);
  const isRestricted = record.patient !== null && is(record.patient, 'restricted', record.patient);

  const asPerson = (id: string, grant: string): boolean => {
    if (grant === 'person') return true;
    if (grant === 'patient:self') return is(id, 'self', record.patient);
    if (grant === 'patient:guardian') return is(id, 'guardian', record.patient);
    if (grant === 'guest:visit') return is(id, 'guest', record.visit);
    return false;
  };
  const asStaff = (id: string, grant: string): boolean => {
    switch (grant) {
      case 'doctor:own':
        return is(id, 'practitioner', record.practitioner);
      case 'doctor:care':
        return (
          !isRestricted &&
          now.some(
            ({ subject, kind, object }) =>
              subject === id && kind === 'practitioner' && is(object, 'care', record.patient),
          )
        );
      case 'doctor:clinic':
        return !isRestricted && is(id, 'doctor', record.clinic);
      case 'desk:clinic':
        return !isRestricted && is(id, 'desk', record.clinic);
      case 'admin:clinic':
        return !isRestricted && is(id, 'admin', record.clinic);
      case 'pharmacist:clinic':
        return !isRestricted && is(id, 'pharmacist', record.clinic);
      case 'authority':
        return now.some(({ subject, kind }) => subject === id && kind === 'health-authority');
      case 'platform':
        return now.some(({ subject, kind }) => subject === id && kind === 'platform-admin');
      default:
        return false;
    }
  };

  return grants.some((grant) => {
    if (grant === 'anyone') return true;
    switch (asker.kind) {
      case 'anonymous':
        return false;
      case 'account':
        if (grant === 'account') return !asker.isGuest;
        return asPerson(asker.id, grant) || (asker.mfa && asStaff(asker.id, grant));
      case 'program':
        return (
          grant === 'integration:clinic' &&
          asker.scopes.includes(ruleName) &&
          !isRestricted &&
          is(asker.id, 'integration', record.clinic)
        );
    }
  });
}
