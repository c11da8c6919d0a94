import { useLocale } from 'react-aria-components/I18nProvider';
import { Select } from '../../ui/Select.tsx';

/** ISO 3166-1 codes of the countries that the hub serves, and their neighbours. */
const countries = [
  'DE',
  'FR',
  'CH',
  'AT',
  'BE',
  'DK',
  'ES',
  'GB',
  'IT',
  'LI',
  'LU',
  'NL',
  'PL',
  'CZ',
] as const;

/** A country by its name in the reader's language. */
export function CountrySelect({
  name,
  label,
  defaultValue,
}: {
  name: string;
  label: string;
  defaultValue: string;
}) {
  const { locale } = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const codes: readonly string[] = /^[A-Z]{2}$/.test(defaultValue)
    ? [...new Set([...countries, defaultValue])]
    : countries;
  return (
    <Select
      name={name}
      label={label}
      defaultValue={defaultValue || undefined}
      options={codes.map((id) => ({ id, label: names.of(id) ?? id }))}
    />
  );
}
