import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { formatLocale, type Language } from '../i18n/languages.ts';

/** Gives the components' own texts, dates and numbers the language of the page. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return <I18nProvider locale={formatLocale(i18n.language as Language)}>{children}</I18nProvider>;
}
