import type { components } from '@hub/api-client/schema.gen.ts';
import type { Money } from '@hub/contracts/money.ts';

type VisitType = components['schemas']['VisitType'];

/** What of a visit type most kinds of visit leave as it is. */
export type Terms = Pick<
  VisitType,
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'slotIntervalMinutes'
  | 'dailyLimit'
  | 'weeklyLimit'
  | 'payers'
  | 'audience'
  | 'capacity'
  | 'bookableBy'
  | 'approvalHours'
>;

/** The terms of a visit type: those that it has, or those that a new one begins with. */
export const termsOf = (type: VisitType | undefined): Terms => ({
  bufferBeforeMinutes: type?.bufferBeforeMinutes ?? 0,
  bufferAfterMinutes: type?.bufferAfterMinutes ?? 0,
  slotIntervalMinutes: type?.slotIntervalMinutes ?? null,
  dailyLimit: type?.dailyLimit ?? null,
  weeklyLimit: type?.weeklyLimit ?? null,
  payers: type?.payers ?? null,
  audience: type?.audience ?? 'any',
  capacity: type?.capacity ?? 1,
  bookableBy: type?.bookableBy ?? ['patient', 'guest', 'staff'],
  approvalHours: type?.approvalHours ?? null,
});

/** Where prices are usually in another currency than the euro. */
const USUAL: Readonly<Record<string, Money['currency']>> = {
  CH: 'CHF',
  LI: 'CHF',
  GB: 'GBP',
  US: 'USD',
};

/** The currency that prices in a country (ISO 3166-1) are usually in. */
export const currencyOf = (country: string): Money['currency'] => USUAL[country] ?? 'EUR';

/** 32.5 → 3250 minor units; null where nothing was entered. All four currencies have two decimals. */
export const priceOf = (amount: number | null, currency: Money['currency']): Money | null =>
  amount === null || Number.isNaN(amount)
    ? null
    : { amountMinor: Math.round(amount * 100), currency };
