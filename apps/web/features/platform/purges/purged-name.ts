import { CONTEXTS } from '@hub/contracts/contexts.ts';
import { useTranslation } from 'react-i18next';

const kinds = [
  'appointment-reason',
  'waiting-entry',
  'consent-of-erased',
  'device',
  'former-contact',
  'message',
  'purge-report',
  'receipt',
  'request',
  'retained-record',
  'session-address',
  'visit',
] as const;

/** Says what was purged; a kind that this build does not know goes by its code. */
export function usePurgedName(): (kind: string) => string {
  const { t } = useTranslation('platform');
  return (kind) => {
    const known = kinds.find((one) => one === kind);
    return known ? t(`purged.${known}`) : kind;
  };
}

/** Names the part of the product. */
export function useAreaName(): (context: string) => string {
  const { t } = useTranslation('platform');
  return (context) => {
    const known = CONTEXTS.find((one) => one === context);
    return known ? t(`area.${known}`) : context;
  };
}
