import { expect, test } from 'vitest';
import { files, read } from './repository.ts';

const BINARY = /\.(png|jpg|woff2|xlsx|xls|ico)$/;

/** What may not stand in the repository, and why. Written in parts, so that this file does not find itself. */
const UNWANTED: readonly (readonly [string, RegExp])[] = [
  [
    'a package registry, which is a matter of whoever installs',
    new RegExp('\\bregistry' + '\\.[a-z0-9-]+\\.[a-z]{2,}'),
  ],
  [
    'an absolute path of one machine',
    new RegExp('(^|[\\s"\'`(=:])/' + '(home|root|Users|work|mnt|private|tmp)/[a-z0-9._-]+', 'im'),
  ],
];

const texts = files()
  .filter((path) => !BINARY.test(path))
  .map((path) => ({ path, text: read(path) }));

test.each(UNWANTED)('no file names %s', (_what, pattern) => {
  const found = texts.flatMap(({ path, text }) => {
    const match = pattern.exec(text);
    return match ? [`${path}: ${match[0].trim()}`] : [];
  });
  expect(found).toEqual([]);
});

test('the lock file does not tie an installation to where the packages were first fetched', () => {
  expect(read('package-lock.json')).not.toContain('"resolved": "http');
});
