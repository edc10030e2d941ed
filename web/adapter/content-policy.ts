import type { Config } from '@sveltejs/kit/vite';

type CspDirectives = NonNullable<NonNullable<Config['csp']>['directives']>;

/**
 * What a page of Peil may load: its own files and nothing else (Content Security Policy level 3). There is no
 * `unsafe-inline`: a script that SvelteKit writes into a page carries a nonce, and styles stand in files, so a
 * component may not use a `style` attribute. `form-action` also holds for where a form is redirected to: sign-in
 * goes by a link, because a form that ends at the identity provider is refused.
 */
export const contentPolicy: CspDirectives = {
  'default-src': ['none'],
  'script-src': ['self'],
  'style-src': ['self'],
  // One exception, by its hash: the region in which SvelteKit tells a screen reader of a new page hides itself
  // with a `style` attribute. Without it the title of the page would stand there for all to see.
  'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
  'img-src': ['self', 'data:'],
  'media-src': ['self'],
  'font-src': ['self'],
  'connect-src': ['self'],
  'manifest-src': ['self'],
  'form-action': ['self'],
  'base-uri': ['none'],
  'frame-ancestors': ['none'],
};
