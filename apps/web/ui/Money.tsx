import { useLocale } from 'react-aria-components/I18nProvider';

/** An amount in the reader's own notation. `amountMinor` is in the currency's minor unit (cents). */
export function Money({ amountMinor, currency }: { amountMinor: number; currency: string }) {
  const { locale } = useLocale();
  return <span>{formatMoney(amountMinor, currency, locale)}</span>;
}

/** `4500, 'EUR', 'de-DE'` → `45,00 €`; not every currency has two decimals. */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** decimals);
}
