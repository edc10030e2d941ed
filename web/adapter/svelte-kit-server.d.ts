/** The server that SvelteKit generates at build time; the adapter points this name at it. */
declare module 'svelte-kit-server' {
  import type { Server } from '@sveltejs/kit';

  export const server: Server;
}
