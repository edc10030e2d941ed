import type { Expression, Span } from './expression.ts';

/** A name and where it stands. */
export interface NamedSpan extends Span {
  readonly name: string;
}

const QUOTED_REFERENCE = /^\s*\$\{\s*([^{}\s]+)\s*\}\s*$/;
const QUOTED_PATH = /^\s*(?:\/|\.\.\/)(?:[^/\s]+\/)*([^/\s]+)\s*$/;

/**
 * The question whose options `jr:choice-name` looks through: its second argument, which XLSForm wants between
 * quotes (`'${need}'`), and which people also write without them or as a path.
 */
export function choiceQuestion(argument: Expression): NamedSpan | undefined {
  if (argument.kind === 'reference') return { name: argument.name, start: argument.start, end: argument.end };
  if (argument.kind === 'path') {
    const name = argument.steps.at(-1);
    if (name === undefined || ['.', '..', '*', 'current()'].includes(name)) return undefined;
    return { name, start: argument.end - name.length, end: argument.end };
  }
  if (argument.kind !== 'string') return undefined;
  const match = QUOTED_REFERENCE.exec(argument.value) ?? QUOTED_PATH.exec(argument.value);
  const name = match?.[1];
  if (name === undefined) return undefined;
  // Strings have no escapes, so the content stands in the source just as it is, one quote further.
  const start = argument.start + 1 + argument.value.lastIndexOf(name);
  return { name, start, end: start + name.length };
}
