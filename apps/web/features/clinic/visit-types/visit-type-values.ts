import type { Money } from '@hub/contracts/money.ts';

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
