import type { Locale } from '@hub/contracts/locale.ts';

type Catalogue = Record<string, unknown>;
const features = [
  'home',
  'find',
  'account',
  'appointment',
  'booking',
  'patient',
  'visit',
  'notes',
  'record',
  'doctor',
  'requests',
  'calendars',
  'clinic',
  'people',
  'signon',
  'signup',
  'platform',
  'outbox',
  'profile',
  'privacy',
  'family',
  'intake',
  'schedule',
  'desk',
  'frontdesk',
  'waiting',
  'absence',
] as const;
export type Feature = (typeof features)[number];

/** Finds a text by its key, such as `booking:confirm.submit`, filled in with values. */
export type Text = (key: `${Feature}:${string}`, values?: Record<string, string>) => string;

/** The product's own texts in one language, so that a journey can be walked in each. */
export async function textsOf(locale: Locale): Promise<Text> {
  const catalogues = new Map<string, Catalogue>();
  for (const feature of features) {
    const module = (await import(`../../apps/web/features/${feature}/i18n/${locale}.ts`)) as {
      default: Catalogue;
    };
    catalogues.set(feature, module.default);
  }
  return (key, values = {}) => {
    const [feature = '', path = ''] = key.split(':');
    const found = path
      .split('.')
      .reduce<unknown>(
        (at, step) => (at as Catalogue | undefined)?.[step],
        catalogues.get(feature),
      );
    if (typeof found !== 'string') throw new Error(`There is no text ${key} in ${locale}`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}
