import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const server = process.env.YIMEN_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig(({ command }) => {
  // Tests start the product with their own NODE_ENV; what they build is what `npm start` then serves, so React must not be the slow one.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    plugins: [react()],
    // No hand-made chunk groups: pages are lazy routes, and the bundler finds the best cuts by itself.
    build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2500 },
    server: { proxy: { '/api': { target: server, changeOrigin: false } } },
  };
});
