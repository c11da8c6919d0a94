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

type Props = { name: string; label: string; value: string; onChange: (country: string) => void };

/** A country by its name in the reader's language. */
export function CountrySelect({ name, label, value, onChange }: Props) {
  const { locale } = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const codes: readonly string[] = /^[A-Z]{2}$/.test(value)
    ? [...new Set([...countries, value])]
    : countries;
  return (
    <Select
      name={name}
      label={label}
      value={value || null}
      onChange={onChange}
      options={codes.map((id) => ({ id, label: names.of(id) ?? id }))}
    />
  );
}
