import { useEffect, useRef, useState } from 'react';
import { api, call } from '../../app/api.ts';
import { ApiProblem } from '../../app/problem.ts';
import type { Appointment } from '../find/queries.ts';
import type { BookingRequest } from './request.ts';

export type BookingState =
  | { status: 'idle' }
  | { status: 'sending' }
  /** The server was not reached or is away; sent again by itself. */
  | { status: 'waiting' }
  | { status: 'refused'; error: unknown };

const timeoutMs = 20_000;
const longestPauseMs = 15_000;

function passesByItself(error: unknown): boolean {
  return error instanceof ApiProblem && [0, 502, 503, 504].includes(error.status);
}

/**
 * Books, once however often it is asked. What fails for want of a connection is sent again, with the
 * same key, until there is an answer or the page is left.
 */
export function useBooking(
  onBooked: (appointment: Appointment) => void,
  /** What is being booked; with another slot everything begins anew. */
  subject: string,
): {
  state: BookingState;
  book: (request: BookingRequest, key: string) => Promise<void>;
  tryNow: () => void;
} {
  const [state, setState] = useState<BookingState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  const wake = useRef<() => void>(undefined);

  useEffect(
    () => () => {
      running.current?.abort();
      running.current = undefined;
      setState({ status: 'idle' });
    },
    [subject],
  );

  async function send(
    request: BookingRequest,
    key: string,
    signal: AbortSignal,
  ): Promise<Appointment> {
    return call(
      api.POST('/api/v1/scheduling/appointments', {
        params: { header: { 'idempotency-key': key } },
        body: request,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      }),
    );
  }

  async function book(request: BookingRequest, key: string): Promise<void> {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setState({ status: 'sending' });
    for (let failures = 0; !control.signal.aborted; failures += 1) {
      try {
        const appointment = await send(request, key, control.signal);
        onBooked(appointment);
        return;
      } catch (error) {
        if (control.signal.aborted) return;
        if (!passesByItself(error)) {
          running.current = undefined;
          setState({ status: 'refused', error });
          return;
        }
        setState({ status: 'waiting' });
        await pause(Math.min(1000 * 2 ** failures, longestPauseMs), wake);
      }
    }
  }

  return { state, book, tryNow: () => wake.current?.() };
}

/** Waits, but no longer than until the browser is online again or `wake` is called. */
function pause(ms: number, wake: { current: (() => void) | undefined }): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(go, ms);
    function go() {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    }
    window.addEventListener('online', go);
    wake.current = go;
  });
}
