import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { lambda } from './adapter/adapter.ts';
import { contentPolicy } from './adapter/content-policy.ts';
import manifest from '../package.json' with { type: 'json' };

/** The page that loads such a script links the styles of its components: the script brings none of its own. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (/\.svelte\?.*type=style/.test(id) ? '\0no-style' : undefined),
  load: (id) => (id === '\0no-style' ? '' : undefined),
};

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: lambda(),
      csp: { mode: 'nonce', directives: contentPolicy },
      // Absolute addresses: one stylesheet address for every page, whatever its depth.
      paths: { relative: false },
      version: { name: manifest.version },
      // Registered by the residents' own script: the pages of staff and council do not work without network.
      serviceWorker: { register: false },
    }),
  ],
  worker: { format: 'es', plugins: () => [withoutStyles, svelte({ configFile: false })] },
  build: {
    target: 'es2022',
    rolldownOptions: {
      output: {
        // One file of styles for all that a resident sees: what the first page brings, the questions need not wait for.
        codeSplitting: {
          groups: [{ name: 'resident', test: /web[\\/]src[\\/]lib[\\/](page|question)[\\/]/ }],
        },
      },
    },
  },
});
