import type { PublicHoliday } from '../store/booking-policies.ts';
import type { HolidayRegions } from '../schemas/booking-policy.ts';

const DAY_MS = 86_400_000;
const LOCALES = ['en', 'de', 'fr'] as const;

/** Half a second and some megabytes: loaded by the job and the few who choose a region, never for a slot. */
const load = async () => (await import('date-holidays')).default;

/**
 * The public holidays of a country such as DE or a part of it such as DE-BY, of some years, by
 * date-holidays. What closes only for hours, banks or schools is left out.
 */
export async function publicHolidays(
  region: string,
  years: readonly number[],
): Promise<PublicHoliday[]> {
  const Holidays = await load();
  const [country = '', part] = region.split('-');
  const calendar = part === undefined ? new Holidays(country) : new Holidays(country, part);
  const found = new Map<string, PublicHoliday['name']>();
  for (const year of years) {
    for (const locale of LOCALES) {
      for (const { type, date, start, end, name } of calendar.getHolidays(year, locale)) {
        if (type !== 'public' || !date.includes(' 00:00:00')) continue;
        const days = Math.max(1, Math.floor((end.getTime() - start.getTime()) / DAY_MS));
        for (let day = 0; day < days; day += 1) {
          const key = new Date(Date.parse(date.slice(0, 10)) + day * DAY_MS)
            .toISOString()
            .slice(0, 10);
          found.set(key, { [locale]: name, ...found.get(key) });
        }
      }
    }
  }
  return [...found]
    .map(([date, name]) => ({ date, name }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The parts of a country that have holidays of their own, with their names; none for a country unknown. */
export async function holidayRegions(country: string): Promise<HolidayRegions> {
  const Holidays = await load();
  const parts = Object.entries(new Holidays().getStates(country) ?? {});
  return {
    items: parts
      .map(([part, name]) => ({ region: `${country}-${part}`, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}
