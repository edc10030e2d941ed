import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { lambda } from './adapter/adapter.ts';
import { contentPolicy } from './adapter/content-policy.ts';
import manifest from '../package.json' with { type: 'json' };

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: lambda(),
      csp: { mode: 'nonce', directives: contentPolicy },
      // Absolute addresses: one stylesheet address for every page, whatever its depth.
      paths: { relative: false },
      version: { name: manifest.version },
    }),
  ],
  worker: { format: 'es' },
  build: { target: 'es2022' },
});
