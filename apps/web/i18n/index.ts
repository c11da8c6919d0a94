import i18next, { type BackendModule, type CustomTypeOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { initialLanguage, type Language, languages, storeLanguage } from './languages.ts';
import './resources.ts';

type Texts = { default: Record<string, unknown> };

// One small file for each feature and language: only the language in use is ever fetched.
const shared = import.meta.glob<Texts>('./{common,codes,rules}/{en,de,fr}.ts');
const features = import.meta.glob<Texts>('../features/*/i18n/{en,de,fr}.ts');

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load =
      shared[`./${namespace}/${language}.ts`] ??
      features[`../features/${namespace}/i18n/${language}.ts`];
    if (!load) {
      done(new Error(`No catalogue ${namespace} in ${language}`), null);
      return;
    }
    load().then(
      (texts) => done(null, texts.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** Loads the texts of the first language; resolves when the shell can be drawn. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: initialLanguage(),
      supportedLngs: languages,
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      // React escapes by itself.
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Changes the language of the page. `remember` keeps it for the next visit with this browser. */
export async function changeLanguage(
  language: Language,
  { remember = true }: { remember?: boolean } = {},
): Promise<void> {
  if (remember) storeLanguage(language);
  await i18next.changeLanguage(language);
}

/** A feature's texts, the `common` ones, or the names of `codes`. */
export type Namespace = keyof CustomTypeOptions['resources'];

/** Loads texts before the screen that shows them is drawn. */
export async function loadTexts(namespaces: Namespace | Namespace[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}
