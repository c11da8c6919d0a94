import { useLocale } from 'react-aria-components/I18nProvider';

/** A moment to the second, with its year: a log is read long after. */
export function EntryTime({ at }: { at: string }) {
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
