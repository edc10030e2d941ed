import type { Expression, Span } from '#shared/questionnaire/expression/expression.ts';
import { listsIn } from '#shared/questionnaire/expression/lists.ts';
import { parse } from '#shared/questionnaire/expression/parse.ts';
import { print } from '#shared/questionnaire/expression/print.ts';
import type { Named, Names } from './names.ts';
import type { SurveyEntry } from './survey-tree.ts';
import type { Place, Report } from './xlsform-issue.ts';

/** What is known of the workbook where an expression stands. */
export interface ExpressionContext {
  readonly names: Names;
  readonly from: SurveyEntry | undefined;
  /** Choice names that had to be changed: what was written, and what it became. */
  readonly codes: ReadonlyMap<string, string>;
  /** In a choice filter: the columns of the choices, with whether this list has anything in them. */
  readonly columns?: ReadonlyMap<string, boolean> | undefined;
  /** A word that names nothing is the text itself: in calculations and defaults. */
  readonly bareText?: boolean;
  /** A question that offers this list, for the label of a choice. */
  asker(list: string): string | undefined;
  /** A list of choices of the workbook or of a file beside it, in which an expression looks something up. */
  lookUp(list: string): LookedUp | undefined;
}

/** A list that is looked up. */
export interface LookedUp {
  /** What Peil calls it. */
  readonly name: string;
  /** Its columns beside `name` and `label`, with whether there is anything in them. */
  readonly columns: ReadonlyMap<string, boolean>;
}

/** Functions that need a device, a file or the XML of an XForm. */
const NOT_CARRIED =
  /(?:^|[^\w.-])(pulldata|jr:itext|search|property|area|distance|geofence|intersects|digest|randomize|base64-decode|decimal-time-zone|extract-signed)\s*\(/;
const LAST_SAVED = /\$\{\s*last-saved#[^}]*\}/g;
/** The label of a choice, as ODK forms look it up in the list itself. */
const LOOK_UP =
  /(?:jr:itext\s*\(\s*)?instance\(\s*(["'])([^"']+)\1\s*\)\/root\/item\[\s*name\s*=\s*([^[\]]+?)\s*\]\/(label|itextId)(\s*\))?/g;
/** Words of choices in general, which an XForm keeps apart from its lists. */
const WORDS = /jr:itext\s*\(\s*(instance\((?:[^()]|\([^()]*\))*?)\/itextId\s*\)/g;
const LONGEST = 10_000;

interface Edit extends Span {
  readonly text: string;
}

/**
 * An expression as the questionnaire holds it: as it was written, save for names that were mended, questions that were
 * left out and choices that got another name. `undefined` when it cannot be carried over, which is told to `report`.
 * What is wrong with it otherwise is for the compiler of questionnaires to say.
 */
export function carryExpression(
  written: string,
  context: ExpressionContext,
  place: Place,
  report: Report,
): string | undefined {
  const saved = written.replace(LAST_SAVED, "''");
  if (saved !== written) report('emptyReference', place, { found: '${last-saved#…}' });
  const source = (parse(saved).ok ? saved : unescaped(saved))
    .replace(LOOK_UP, (whole: string, _, list: string, of: string) => {
      const question = context.asker(list);
      return question === undefined ? whole : `jr:choice-name(${of}, '\${${question}}')`;
    })
    .replace(WORDS, '$1/label');
  const missing = NOT_CARRIED.exec(source);
  if (missing) {
    report('expressionNotCarried', place, { found: missing[1] });
    return undefined;
  }
  if (source.length > LONGEST) {
    report('tooLong', place, { found: String(source.length) });
    return undefined;
  }
  const parsed = parse(source);
  if (!parsed.ok) {
    // What else is wrong is for the compiler to say; data of a device's own have no place here at all.
    if (!/\binstance\s*\(/.test(source)) return source;
    report('expressionNotCarried', place, { found: 'instance' });
    return undefined;
  }
  const unknown = listsIn(parsed.tree).find((list) => context.lookUp(list) === undefined);
  if (unknown !== undefined) {
    report('unknownList', place, { found: unknown });
    return undefined;
  }
  const edits: Edit[] = [];
  const told = new Set<string>();
  collect(parsed.tree, { ...context, root: parsed.tree, source, edits }, (code, found) => {
    if (told.has(code + found)) return;
    told.add(code + found);
    report(code, place, { found });
  });
  return edits.sort((one, other) => other.start - one.start).reduce(apply, source);
}

/** Signs as they stand in XML, which is where some workbooks' expressions were copied from. */
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const apply = (source: string, { start, end, text }: Edit): string =>
  `${source.slice(0, start)}${text}${source.slice(end)}`;

interface Walk extends ExpressionContext {
  readonly root: Expression;
  readonly source: string;
  readonly edits: Edit[];
}

type Tell = (
  code: 'emptyReference' | 'noteWithoutValue' | 'ambiguousName' | 'bareText',
  found: string,
) => void;

function collect(node: Expression, walk: Walk, tell: Tell): void {
  switch (node.kind) {
    case 'reference':
      replace(node, node.name, walk, tell, node.name);
      return;
    case 'path':
      collectPath(node, walk, tell);
      return;
    case 'string': {
      const code = walk.codes.get(node.value);
      if (code !== undefined) walk.edits.push({ start: node.start, end: node.end, text: quote(code) });
      return;
    }
    case 'items':
      collectItems(node, walk, tell);
      return;
    case 'call':
      node.arguments.forEach((argument, index) => {
        if (node.name === 'jr:choice-name' && index === 1 && argument.kind === 'string')
          renameQuoted(argument, walk);
        else collect(argument, walk, tell);
      });
      return;
    case 'binary':
      collect(node.left, walk, tell);
      collect(node.right, walk, tell);
      return;
    case 'negate':
      collect(node.operand, walk, tell);
      return;
    case 'number':
  }
}

function collectItems(node: Extract<Expression, { kind: 'items' }>, walk: Walk, tell: Tell): void {
  const list = walk.lookUp(node.list);
  if (!list) return;
  const columns = new Map([...list.columns, ['label', true] as const]);
  if (node.column !== undefined && columns.get(node.column) === false) {
    walk.edits.push({ start: node.start, end: node.end, text: "''" });
    return;
  }
  if (list.name !== node.list) {
    const start = walk.source.indexOf(node.list, node.start);
    walk.edits.push({ start, end: start + node.list.length, text: list.name });
  }
  for (const test of node.tests) collect(test, { ...walk, columns }, tell);
}

/** The question that `jr:choice-name` is told between quotation marks. */
function renameQuoted(argument: Extract<Expression, { kind: 'string' }>, walk: Walk): void {
  const name = /^\s*\$\{\s*(.+?)\s*\}\s*$/.exec(argument.value)?.[1];
  const target = name === undefined ? undefined : walk.names.find(name, walk.from);
  if (target?.kind !== 'question' || target.name === name) return;
  walk.edits.push({ start: argument.start, end: argument.end, text: quote(`\${${target.name}}`) });
}

const quote = (text: string): string => print({ kind: 'string', value: text, start: 0, end: 0 });

function collectPath(node: Extract<Expression, { kind: 'path' }>, walk: Walk, tell: Tell): void {
  const last = node.steps.at(-1) ?? '';
  if (['', '.', '..', '*', 'current()'].includes(last)) return;
  const isBare = !node.absolute && node.steps.length === 1;
  if (isBare && walk.columns) {
    if (last === 'name') return;
    const filled = walk.columns.get(last);
    // A column that exists and is empty in this list is the empty text, as in an XForm.
    if (filled === false) walk.edits.push({ start: node.start, end: node.end, text: "''" });
    if (filled !== undefined) return;
  }
  const known = walk.names.find(last, walk.from);
  if (isBare && !known && walk.bareText && node === walk.root) {
    tell('bareText', last);
    walk.edits.push({ start: 0, end: walk.source.length, text: quote(last) });
    return;
  }
  const around = node.steps.slice(0, -1).filter((step) => !['.', '..', '*', 'current()'].includes(step));
  const mended = (node.absolute ? around.slice(1) : around).some((step) => {
    const group = walk.names.find(step, walk.from);
    return group?.kind !== 'group' || group.name !== step;
  });
  replace(node, last, walk, tell, mended ? '' : last);
}

/** Puts a name's new form, or the empty text, where the name stands; nothing when it is `written` so already. */
function replace(at: Span, name: string, walk: Walk, tell: Tell, written: string): void {
  const named: Named = walk.names.find(name, walk.from);
  if (!named) return;
  switch (named.kind) {
    case 'ambiguous':
      tell('ambiguousName', name);
      return;
    case 'empty':
      if (!named.today) tell('emptyReference', name);
      walk.edits.push({ start: at.start, end: at.end, text: named.today ? 'today()' : "''" });
      return;
    case 'note':
      tell('noteWithoutValue', name);
      walk.edits.push({ start: at.start, end: at.end, text: "''" });
      return;
    default:
      if (named.name !== written)
        walk.edits.push({ start: at.start, end: at.end, text: `\${${named.name}}` });
  }
}

const PIPE = /\$\{\s*([^{}]*?)\s*\}/g;

/** A text for people in which names of questions are what Peil calls them; what has no value leaves nothing. */
export function carryText(
  written: string,
  { names, from }: Pick<ExpressionContext, 'names' | 'from'>,
  place: Place,
  report: Report,
): string {
  return written.replace(PIPE, (whole: string, name: string) => {
    const named = names.find(name, from);
    switch (named?.kind) {
      case 'empty':
        report('emptyReference', place, { found: name });
        return '';
      case 'note':
        report('noteWithoutValue', place, { found: name });
        return '';
      case 'ambiguous':
        report('ambiguousName', place, { found: name });
        return whole;
      case 'question':
        return named.name === name ? whole : `\${${named.name}}`;
      default:
        if (!name.startsWith('last-saved#')) return whole;
        report('emptyReference', place, { found: name });
        return '';
    }
  });
}
