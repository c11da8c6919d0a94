import { useTranslation } from 'react-i18next';
import type { Language } from './languages.ts';

type LocalizedText = { en?: string | undefined; de?: string | undefined; fr?: string | undefined };

/** Reads a text that a clinic wrote, in the language of the page or else in one that there is. */
export function useLocalized(): (text: LocalizedText | null | undefined) => string {
  const { i18n } = useTranslation();
  return (text) => text?.[i18n.language as Language] ?? text?.en ?? text?.de ?? text?.fr ?? '';
}
