import { type Adapter } from '@sveltejs/kit';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const HANDLER = fileURLToPath(new URL('handler.ts', import.meta.url));

/**
 * Builds the SvelteKit app for one Lambda function behind API Gateway (payload format 2.0).
 * It writes `build/server/index.js`, one bundled file that exports `handler`, and `build/client`, the static
 * files with a Brotli and a gzip twin beside each text file; those under `_app/immutable` never change.
 */
export function lambda(): Adapter {
  return {
    name: 'lambda',
    async adapt(builder) {
      builder.rimraf('build');
      builder.writeClient('build/client');
      builder.writePrerendered('build/client');
      await builder.compress('build/client');

      const instance = `${builder.getBuildDirectory('lambda')}/server.js`;
      builder.generateServerInstance(instance);
      await build({
        entryPoints: [HANDLER],
        outfile: 'build/server/index.js',
        bundle: true,
        platform: 'node',
        target: 'node24',
        format: 'esm',
        // Packages that are not modules themselves ask for parts of Node in their own way.
        banner: {
          js: "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);",
        },
        minifySyntax: true,
        legalComments: 'none',
        sourcemap: true,
        alias: { 'svelte-kit-server': instance },
        logLevel: 'warning',
      });
    },
    supports: { read: () => false },
  };
}
