/** Countries in which the hub's clinics are: the European Economic Area, Switzerland and their neighbours. */
const COUNTRIES = [
  'AT',
  'BE',
  'BG',
  'CH',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GB',
  'GR',
  'HR',
  'HU',
  'IE',
  'IS',
  'IT',
  'LI',
  'LT',
  'LU',
  'LV',
  'MC',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
  'TR',
  'UA',
  'CA',
  'IN',
  'US',
] as const;

/** Countries by name in the reader's language; `present` is one that the list may lack. */
export function countryOptions(locale: string, present?: string): { id: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const codes = new Set<string>(present ? [...COUNTRIES, present] : COUNTRIES);
  return sorted(
    [...codes].map((id) => ({ id, label: names.of(id) ?? id })),
    locale,
  );
}

/** Time zones as `Zurich (Europe)`, so that typing a city finds them. */
export function zoneOptions(present?: string): { id: string; label: string }[] {
  const zones = new Set([
    ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/')),
    ...(present ? [present] : []),
  ]);
  return sorted(
    [...zones].map((id) => {
      const [area = '', ...place] = id.split('/');
      const city = place.join(', ').replaceAll('_', ' ');
      return { id, label: city ? `${city} (${area})` : id };
    }),
    'en',
  );
}

/** Codes by name, in the alphabet of the reader's language. */
export function sorted<One extends { label: string }>(options: One[], locale: string): One[] {
  const order = new Intl.Collator(locale);
  return options.toSorted((a, b) => order.compare(a.label, b.label));
}
