import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';
import { session } from './session.ts';

/** The cache of everything read from the API. Emptied when the person changes. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the server refused stays refused; only faults of the way or the server are tried again.
      retry: (failures, error) =>
        failures < 2 &&
        (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500),
    },
  },
});

let person: string | undefined;
session.subscribe(() => {
  const state = session.get();
  const next = state.status === 'signed-in' ? state.account.id : undefined;
  // An expired session keeps the page as it is until the person signs in again.
  if (state.status === 'expired' || next === person) return;
  if (person !== undefined) queryClient.clear();
  person = next;
});
