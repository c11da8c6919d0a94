import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite-call-engine',
  logLevel: 'warn',
  server: { fs: { allow: ['../..'] }, hmr: false },
  optimizeDeps: { include: ['socket.io-client', 'ts-mls', '@noble/curves/nist.js', 'zod'] },
});
