import { useTranslation } from 'react-i18next';
import en from './i18n/en.ts';
import type { Failure } from './queries.ts';

const isFailure = (reason: unknown): reason is Failure =>
  typeof reason === 'string' && Object.hasOwn(en.failure, reason);

/** What went wrong with a calendar, and what its owner can do. */
export function useFailureText(): (reason: unknown) => string {
  const { t } = useTranslation('calendars');
  return (reason) => t(`failure.${isFailure(reason) ? reason : 'server-error'}`);
}
