import '#lib/offline/keep-pages.ts';
