import type { Plugin } from 'vite';

/**
 * React Aria carries its own short texts in more than thirty languages. Leaves out those of
 * languages that the hub does not speak.
 */
export function onlyOurLocales(languages: readonly string[]): Plugin {
  const catalogue =
    /react-(?:aria|stately)[\\/]dist[\\/]private[\\/]intl[\\/].*[\\/]([a-z]{2})-[A-Z]{2}\.mjs$/;
  return {
    name: 'hub:only-our-locales',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const language = catalogue.exec(id)?.[1];
      return language && !languages.includes(language) ? 'export default {};' : null;
    },
  };
}
