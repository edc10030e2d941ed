import type { CompiledNode } from '../compiled.ts';
import { everyExpression, type PlacedExpression } from '../every-expression.ts';
import { comparedCodes, type ComparedCode } from '../expression/compared-codes.ts';
import { parse } from '../expression/parse.ts';
import { suggest } from '../expression/suggest.ts';
import { numberOfText } from '../expression/value.ts';
import { layOut, type Layout } from '../lay-out.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Finding } from './finding.ts';

/**
 * Comparisons with a code that does not exist, and comparisons with `=` of a question that takes several answers. A
 * question with options can have no other code than theirs and those of its ways to decline.
 */
export function checkCodes(draft: Questionnaire): Finding[] {
  const layout = layOut(draft);
  return everyExpression(draft).flatMap((placed) => {
    const parsed = parse(placed.source);
    if (!parsed.ok) return [];
    const bare = placed.field === 'choiceFilter' ? 'column' : 'question';
    return comparedCodes(parsed.tree, bare).flatMap((compared) => checkOne(placed, compared, layout));
  });
}

function checkOne(
  { node, field, path }: PlacedExpression,
  compared: ComparedCode,
  layout: Layout,
): Finding[] {
  const known = codesOf(compared, node, layout);
  if (!known) return [];
  const { code, by, numeric, start, end } = compared;
  const place = { path, node, field, span: { start, end } };
  const codes = by === '=' || by === '!=' ? code.split(/\s+/) : [code];
  const isKnown = (each: string): boolean =>
    known.codes.includes(each) ||
    (numeric && known.codes.some((other) => numberOfText(other) === numberOfText(each)));
  const strange = codes.find((each) => !isKnown(each));
  if (strange !== undefined) {
    const meant = suggest(strange, known.codes);
    const details = {
      found: strange,
      name: known.name,
      expected: meant ?? known.codes.slice(0, 8).join(', '),
    };
    // A derived variable may give a value that has no words.
    return [{ code: 'unknownCode', severity: known.sure ? 'error' : 'warning', place, details }];
  }
  if (known.many && (by === '=' || by === '!=') && codes.length === 1) {
    return [{ code: 'comparesList', severity: 'warning', place, details: { found: code, name: known.name } }];
  }
  return [];
}

interface KnownCodes {
  readonly name: string;
  readonly codes: readonly string[];
  /** Several can be chosen. */
  readonly many: boolean;
  readonly sure: boolean;
}

function codesOf({ with: compared, by }: ComparedCode, at: string, layout: Layout): KnownCodes | undefined {
  // A list may hold less than what is looked for in it.
  if (compared.kind === 'item') return undefined;
  if (compared.kind === 'column') {
    // Only the code itself is known of an option; its other columns hold anything.
    return compared.name === 'name' ? codesOfNode(layout.byName.get(at), by) : undefined;
  }
  const name = compared.kind === 'self' ? at : compared.name;
  return codesOfNode(layout.byName.get(name), by) ?? codesOfRow(name, layout);
}

function codesOfNode(node: CompiledNode | undefined, by: ComparedCode['by']): KnownCodes | undefined {
  if (node?.kind === 'derived') {
    const values = node.derived.values;
    return values && { name: node.name, codes: values.map(({ code }) => code), many: false, sure: false };
  }
  if (node?.kind !== 'question' || node.options.length === 0 || node.question.calculation !== undefined) {
    return undefined;
  }
  // Only real answers have a label of the author's.
  const decline = by === 'jr:choice-name' ? [] : node.decline;
  const codes = [...node.options, ...decline].map(({ code }) => code);
  const { type } = node.question;
  const many = type === 'multiple' || type === 'ranking' || type === 'matrix';
  return { name: node.name, codes, many, sure: true };
}

/** `${matrix.row}` is the column chosen in that row. */
function codesOfRow(name: string, { byName }: Layout): KnownCodes | undefined {
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const matrix = byName.get(name.slice(0, dot));
    if (matrix?.kind !== 'question' || matrix.question.type !== 'matrix') continue;
    return { name, codes: matrix.options.map(({ code }) => code), many: false, sure: true };
  }
  return undefined;
}
