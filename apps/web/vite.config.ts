import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkGroups } from './build/chunks.ts';
import { onlyOurLocales } from './build/only-our-locales.ts';
import { preloadFont } from './build/preload-font.ts';
import { precompress } from './build/precompress.ts';

const api = process.env.HUB_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), onlyOurLocales(['en', 'de', 'fr']), preloadFont(), precompress()],
  // The hub answers below /api and /fhir; the socket of a visit lives there too.
  server: { proxy: { '/api': { target: api, ws: true }, '/fhir': api } },
  build: {
    target: 'es2022',
    // Nothing inlined: the content security policy allows no data: fonts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // Schemas of the contracts that only the server uses are left out.
      treeshake: { manualPureFunctions: ['z'] },
      output: { codeSplitting: { groups: chunkGroups } },
    },
  },
});
