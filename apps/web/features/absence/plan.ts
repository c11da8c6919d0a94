import type { AffectedVisit } from './queries.ts';

export type Target = { practitionerId: string; practitionerName: string; start: string };

/** What somebody decides about a visit; `other` is a move to a time that they choose themselves. */
export type Choice =
  | { action: 'proposal' | 'keep' | 'cancel'; target?: undefined }
  | { action: 'other'; target: Target | undefined };
export type Choices = ReadonlyMap<string, Choice>;

export type Decision =
  | { appointmentId: string; action: 'keep' | 'cancel' }
  | { appointmentId: string; action: 'move'; practitionerId: string; start: string };

/** At first each visit goes where it is proposed to go; one without a proposal waits for a decision. */
export const choiceOf = (visit: AffectedVisit, choices: Choices): Choice =>
  choices.get(visit.appointmentId) ?? { action: visit.proposal ? 'proposal' : 'keep' };

/** What the server is asked to do about a visit; undefined where a time is still to be chosen. */
export function decisionOf(visit: AffectedVisit, choices: Choices): Decision | undefined {
  const { appointmentId, proposal } = visit;
  const choice = choiceOf(visit, choices);
  if (choice.action === 'keep' || choice.action === 'cancel')
    return { appointmentId, action: choice.action };
  const target = choice.action === 'proposal' ? proposal : choice.target;
  return target
    ? {
        appointmentId,
        action: 'move',
        practitionerId: target.practitionerId,
        start: target.start,
      }
    : undefined;
}

/** So many decisions go to the server at once: few enough that progress is seen. */
const AT_ONCE = 5;

export const inParts = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) =>
    all.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
