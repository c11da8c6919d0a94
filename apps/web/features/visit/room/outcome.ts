import type { Visit } from '@hub/contracts/visit.ts';
import type { CallState } from '../call/call-state.ts';

type Title =
  | 'left'
  | 'leftWaiting'
  | 'ended'
  | 'cancelled'
  | 'replaced'
  | 'tooEarly'
  | 'tooLate'
  | 'notFound'
  | 'signedOut'
  | 'unprotected';

export interface Outcome {
  title: `after.${Title}Title`;
  text: `after.${Exclude<Title, 'ended'>}Text` | 'after.endedPatient' | 'after.endedDoctor';
  canComeBack: boolean;
  comeBackLabel: 'after.comeBack' | 'after.useHere';
}

const REFUSALS: Readonly<Record<string, Exclude<Title, 'ended'>>> = {
  too_early: 'tooEarly',
  too_late: 'tooLate',
  visit_cancelled: 'cancelled',
  unprotected: 'unprotected',
};

/** Why this person takes no part now, and whether they may again. */
export function outcomeOf(
  visit: Visit,
  state: CallState | undefined,
  wasAdmitted: boolean,
): Outcome {
  const say = (title: Exclude<Title, 'ended'>, canComeBack = false): Outcome => ({
    title: `after.${title}Title`,
    text: `after.${title}Text`,
    canComeBack,
    comeBackLabel: title === 'replaced' ? 'after.useHere' : 'after.comeBack',
  });
  if (visit.state === 'cancelled') return say('cancelled');
  if (visit.state === 'ended' || state?.refusal?.code === 'visit_ended') {
    return {
      title: 'after.endedTitle',
      text: visit.you === 'patient' ? 'after.endedPatient' : 'after.endedDoctor',
      canComeBack: false,
      comeBackLabel: 'after.comeBack',
    };
  }
  if (state?.socket === 'signed-out') return say('signedOut');
  if (state?.refusal) {
    const title = REFUSALS[state.refusal.code] ?? 'notFound';
    return say(title, title === 'unprotected');
  }
  if (state?.replaced) return say('replaced', true);
  return say(wasAdmitted || visit.you === 'practitioner' ? 'left' : 'leftWaiting', true);
}
