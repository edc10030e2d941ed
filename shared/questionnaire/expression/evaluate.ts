import { compile } from './compile.ts';
import type { ExpressionIssue } from './expression.ts';
import { parse } from './parse.ts';
import { withHint } from './with-hint.ts';
import type { Compiled, Scope, Surroundings, Value } from './scope.ts';

/** What an expression is tried out on. */
export interface Example {
  /** By question. A name that is not here does not exist. */
  readonly answers?: Readonly<Record<string, Value>>;
  /** By question of a repeat, one value an entry; by repeat, one for each entry. */
  readonly entries?: Readonly<Record<string, readonly Value[]>>;
  /** Columns of the option that a choice filter looks at. */
  readonly columns?: Readonly<Record<string, Value>>;
  /** The value of `.`. */
  readonly self?: Value;
  readonly position?: number;
  /** By question, the label of each code. */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The options of choice lists, by column. */
  readonly lists?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly surroundings?: Partial<Surroundings>;
}

export type Evaluation =
  | { readonly ok: true; readonly value: Value; readonly compiled: Compiled<Example> }
  | { readonly ok: false; readonly issues: readonly ExpressionIssue[] };

const own = <Member>(
  record: Readonly<Record<string, Member>> | undefined,
  name: string,
): Member | undefined => (record && Object.hasOwn(record, name) ? record[name] : undefined);

/** Names as an example has them. What the example does not have does not exist. */
export function scopeOfExample(example: Example): Scope<Example> {
  const answer = (name: string): ((frame: Example) => Value) | undefined =>
    own(example.answers, name) === undefined ? undefined : (frame) => own(frame.answers, name) ?? '';
  return {
    reference: (name) =>
      answer(name) ?? (own(example.entries, name) && ((frame) => own(frame.entries, name)?.[0] ?? '')),
    nodeset: (name) => {
      if (own(example.entries, name)) return (frame) => own(frame.entries, name) ?? [];
      const read = answer(name);
      return read && ((frame) => [read(frame)]);
    },
    path: (absolute, steps) => {
      const last = steps.at(-1) ?? '';
      const isColumn = !absolute && steps.length === 1 && own(example.columns, last) !== undefined;
      return isColumn ? (frame) => own(frame.columns, last) ?? '' : answer(last);
    },
    ...(example.self !== undefined && { self: (frame: Example) => frame.self ?? '' }),
    ...(example.position !== undefined && { position: () => (frame: Example) => frame.position ?? 1 }),
    choiceName: (question) =>
      own(example.labels, question) && ((frame, code) => own(own(frame.labels, question), code) ?? ''),
    items: (name) => {
      const list = own(example.lists, name);
      return (
        list && {
          count: list.length,
          column: (column) =>
            list.some((option) => own(option, column) !== undefined)
              ? (_, at) => own(list[at], column) ?? ''
              : undefined,
        }
      );
    },
    surroundings: ({ surroundings }) => ({
      today: '',
      now: '',
      random: () => 0,
      uuid: () => '',
      ...surroundings,
    }),
  };
}

/**
 * Works an expression out on an example: what the designer shows beside an expression while it is written, and what
 * a test writes its cases in.
 */
export function evaluate(source: string, example: Example = {}): Evaluation {
  const parsed = parse(source);
  if (!parsed.ok) return parsed;
  const compilation = compile(parsed.tree, scopeOfExample(example));
  if (!compilation.ok) {
    const issues = compilation.issues.map((issue) =>
      withHint({ ...issue, found: issue.found || source.slice(issue.start, issue.end) }),
    );
    return { ok: false, issues };
  }
  const { compiled } = compilation;
  return { ok: true, value: compiled.evaluate(example), compiled };
}
