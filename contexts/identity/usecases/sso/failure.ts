import { AuthorizationResponseError } from 'openid-client';
import { OutboundError } from '@hub/kernel/http/outbound.ts';
import type { SsoRefusal } from '../../domain/sso.ts';
import { UnsuitableProvider } from './provider-client.ts';

/** A sign-in through a provider that came to nothing. */
export class SsoFailure extends Error {
  override name = 'SsoFailure';
  readonly refusal: SsoRefusal;
  readonly providerId: string | null;
  constructor(refusal: SsoRefusal, providerId: string | null, cause?: unknown) {
    super('A sign-in through a provider was refused', { cause });
    this.refusal = refusal;
    this.providerId = providerId;
  }
}

/** What a failed call of the provider means to the person: it is away, they gave up, or its answer is wrong. */
export function failureOf(error: unknown, providerId: string): SsoFailure {
  if (error instanceof SsoFailure) return error;
  const isDenied = error instanceof AuthorizationResponseError && error.error === 'access_denied';
  const isAway = outboundOf(error) !== undefined || error instanceof UnsuitableProvider;
  return new SsoFailure(
    isDenied ? 'denied' : isAway ? 'unavailable' : 'refused',
    providerId,
    error,
  );
}

/** The request that failed, beneath whatever wraps it. */
export function outboundOf(error: unknown): OutboundError | undefined {
  if (error instanceof OutboundError) return error;
  return error instanceof Error && error.cause !== undefined ? outboundOf(error.cause) : undefined;
}

/** What may be logged of it: codes and fixed words, never what the provider sent. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof UnsuitableProvider) return error.reason;
  const { name = 'Error', code } = (error ?? {}) as { name?: string; code?: unknown };
  return typeof code === 'string' ? `${name} ${code}` : name;
};
