import type { Path } from '../every-expression.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { ChangeOf } from './change.ts';
import { listAt, partAt, withMember, withPart } from './path.ts';

/** One step back: put this part at this path (in a list: as a new member, or out of it). */
export type Part = ChangeOf<'restore'>['parts'][number];

/** A question, group or derived variable that has another name now. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** A draft while a change is made to it, which remembers how to take every step back. */
export class Revision {
  draft: Questionnaire;
  private readonly back: Part[] = [];
  /** Names that have changed, in order: what published versions and their answers are found again by. */
  readonly renamed: Renamed[] = [];

  constructor(draft: Questionnaire) {
    this.draft = draft;
  }

  /** What undoes all steps, the last one first. */
  get undo(): ChangeOf<'restore'> {
    return { do: 'restore', parts: this.back.toReversed() };
  }

  /** How many steps have been made: to return to, when what follows turns out not to be possible. */
  mark(): number {
    return this.back.length;
  }

  return(draft: Questionnaire, steps: number): void {
    this.draft = draft;
    this.back.length = steps;
  }

  /** Another value at a path; `undefined` takes the key away. */
  set(path: Path, value: unknown): void {
    const before = partAt(this.draft, path);
    if (before === value) return;
    // What is made on the way goes with it.
    const missing = path.findIndex((_, at) => partAt(this.draft, path.slice(0, at + 1)) === undefined);
    this.back.push(part(missing < 0 ? path : path.slice(0, missing + 1), 'set', before));
    this.draft = withPart(this.draft, path, value);
    if (path.at(-1) === 'name' && typeof before === 'string' && typeof value === 'string') {
      this.renamed.push({ from: before, to: value });
    }
  }

  /** A new member in a list; the list is made if it is not there. */
  insert(list: Path, index: number, member: unknown): void {
    if (partAt(this.draft, list) === undefined) {
      this.set(list, [member]);
      return;
    }
    this.back.push(part([...list, index], 'take', undefined));
    this.draft = withMember(this.draft, list, index, member);
  }

  /** A member out of its list. */
  take(list: Path, index: number): void {
    this.back.push(part([...list, index], 'insert', listAt(this.draft, list)[index]));
    this.draft = withPart(this.draft, [...list, index], undefined);
  }
}

const part = (path: Path, how: Part['how'], value: unknown): Part => ({
  path: [...path],
  how,
  ...(value !== undefined && { value }),
});
