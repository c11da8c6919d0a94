import { ApiProblem, problemFrom } from './problem.ts';
import { session } from './session.ts';

const listeners = new Set<() => void>();
let asking: { answer: Promise<boolean>; settle: (isConfirmed: boolean) => void } | undefined;

function tell(): void {
  for (const listener of listeners) listener();
}

/** Whether the person is being asked to confirm that it is them. The dialog of the shell settles it. */
export const stepUp = {
  isAsking: (): boolean => asking !== undefined,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** Resolves when the person has confirmed or called off; whoever asks meanwhile waits for the same answer. */
  ask(): Promise<boolean> {
    if (!asking) {
      let settle: (isConfirmed: boolean) => void = () => undefined;
      const answer = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      asking = { answer, settle };
      tell();
    }
    return asking.answer;
  },

  settle(isConfirmed: boolean): void {
    asking?.settle(isConfirmed);
    asking = undefined;
    tell();
  },
};

/**
 * `fetch` as the signed-in person. Where the server wants a fresh proof of identity first, the person
 * is asked for it, and the request is sent once more with a new token.
 * Throws `ApiProblem` `confirmation_cancelled` where the person called it off: nothing was changed.
 */
export async function fetchConfirmed(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await session.fetch(request);
  if (!(await wantsFreshProof(answer))) return answer;
  if (!(await stepUp.ask())) throw new ApiProblem(403, 'confirmation_cancelled', '');
  return session.fetch(again);
}

async function wantsFreshProof(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false;
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined);
  return problemFrom(403, body).code === 'fresh_factor_required';
}

// Nobody to ask any more: what waits for the answer must not wait for ever.
session.subscribe(() => {
  if (asking && session.get().status !== 'signed-in') stepUp.settle(false);
});
