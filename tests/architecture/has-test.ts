import { files, read } from './repository.ts';

/** A test by its file and its name as it is written there. */
export type Shown = readonly [file: string, name: string];

const tree = new Set(files());

/** Whether a file has a test of this name that runs. */
export function hasTest([file, name]: Shown): boolean {
  if (!tree.has(file)) return false;
  const text = read(file);
  const places = ["'", '"', '`'].map((mark) => text.indexOf(`${mark}${name}${mark}`));
  const at = places.find((place) => place !== -1);
  if (at === undefined) return false;
  // The call stands before its name, perhaps with a table of cases in between.
  const calls = [...text.slice(0, at).matchAll(/\b(?:test|it)(?:\.(\w+))?\(/g)];
  return !['skip', 'todo', 'fails'].includes(calls.at(-1)?.[1] ?? '');
}
