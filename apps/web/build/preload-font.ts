import type { Plugin } from 'vite';

/** Asks for the Latin part of the typeface with the page, so that text does not change shape. */
export function preloadFont(): Plugin {
  return {
    name: 'hub:preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((file) =>
          /inter-latin-wght.*\.woff2$/.test(file),
        );
        if (!font) throw new Error('The typeface is not in the bundle');
        return [
          {
            tag: 'link',
            injectTo: 'head',
            attrs: {
              rel: 'preload',
              href: `/${font}`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: true,
            },
          },
        ];
      },
    },
  };
}
