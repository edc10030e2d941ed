import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/language/languages.ts';
import { files, read } from './repository.ts';

test('the map in the README names every folder at the top', () => {
  const folders = new Set(
    files()
      .filter((path) => path.includes('/') && !path.startsWith('.'))
      .map((path) => path.split('/')[0]),
  );
  const readme = read('README.md');
  for (const folder of folders) expect(readme).toContain(`\`${folder}/\``);
});

test('every npm script that a paper names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const paper of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'])
    for (const [, name = ''] of read(paper).matchAll(/`?npm run (?:--silent )?([a-z:]+)/g))
      expect(Object.keys(scripts), `${paper} names npm run ${name}`).toContain(name);
});

test('every path that a paper points at exists', () => {
  const all = files();
  for (const paper of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'])
    for (const [, path = ''] of read(paper).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g))
      expect(
        all.some((file) => file === path || file.startsWith(path)),
        `${paper} points at ${path}`,
      ).toBe(true);
});

test('publiccode.yml names the licence of package.json and languages that Peil knows', () => {
  const paper = read('publiccode.yml');
  const { license } = JSON.parse(read('package.json')) as { license: string };
  expect(paper).toContain(`license: ${license}`);
  const listed = /availableLanguages:\n((?:\s+- [a-z]+\n)+)/.exec(paper)?.[1]?.match(/[a-z]+/g) ?? [];
  const complete = LANGUAGES.map(({ tag }) => tag);
  expect(listed.length).toBeGreaterThan(0);
  for (const language of listed) expect(complete).toContain(language);
});
