import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * What starts processes of its own runs one file at a time, and one project after the other (`groupOrder`), so that
 * one test does not slow another down.
 */
const heavy = {
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 300_000,
  // Tests send more at once than people do; those of the limit itself set their own.
  env: { ANSWERS_WITHOUT_PROOF: '1000000' },
};

export default defineConfig({
  test: {
    // Each request writes its line of log: worth reading only when something fails.
    silent: 'passed-only',
    projects: [
      {
        // Without a file of settings of its own: SvelteKit's are in web/vite.config.ts.
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'unit',
          // Properties try hundreds of cases: patience for a machine that does other work as well.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
          include: [
            'shared/**/*.test.ts',
            'functions/**/*.test.ts',
            'infra/**/*.test.ts',
            'web/**/*.test.ts',
            'tests/{architecture,attack,corpus,export,reference}/**/*.test.ts',
          ],
        },
      },
      {
        // The handlers against the real emulator, which is started once for all files.
        test: {
          ...heavy,
          name: 'flow',
          sequence: { groupOrder: 1 },
          include: ['tests/flow/**/*.test.ts'],
          globalSetup: ['tests/flow/emulator-setup.ts'],
        },
      },
      {
        // The parts of `npm start` itself.
        test: {
          ...heavy,
          name: 'local',
          sequence: { groupOrder: 2 },
          include: ['tests/{local,chaos}/**/*.test.ts'],
        },
      },
      {
        // The whole product, used by people in a browser.
        test: {
          ...heavy,
          name: 'browser',
          // A page that puts itself right in place takes as long as the machine does.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 3 },
          include: ['tests/browser/**/*.test.ts'],
        },
      },
    ],
  },
});
