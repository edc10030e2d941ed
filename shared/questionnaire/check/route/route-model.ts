import type { Block, CompiledNode, QuestionNode } from '../../compiled.ts';
import { parse } from '../../expression/parse.ts';
import type { BareName } from '../../expression/references.ts';
import { layOut, type Layout } from '../../lay-out.ts';
import type { Option } from '../../option.ts';
import type { Questionnaire } from '../../questionnaire.ts';
import { holdsValue } from '../../scope-of.ts';
import type { Domain } from './domain.ts';
import { all, any, atom, not, TRUE, UNKNOWN, type Formula } from './formula.ts';
import { readCondition, type Reading, type WorkedOut } from './read-condition.ts';
import type { Rules } from './satisfiable.ts';

/** A questionnaire as the checker walks it: what each condition says, and what each question allows. */
export interface RouteModel {
  readonly layout: Layout;
  /**
   * What holds by the time that a question or group is reached: what had to be answered on the pages before it is
   * answered. Without one, nothing is said of the order.
   */
  readonly rulesAt: (node?: CompiledNode) => Rules;
  /** When a question or group is asked: its own rule and consent, and those of the groups around it. */
  readonly asked: (node: CompiledNode) => Formula;
  /** What an answer to a question must satisfy. */
  readonly valid: (node: QuestionNode) => Formula;
  /** That no kind stop ends the interview. */
  readonly goesOn: Formula;
  /** An expression at a node, as a condition. */
  readonly condition: (source: string | undefined, node: CompiledNode, bare?: BareName) => Formula;
}

/** Reads the conditions of a questionnaire. Expressions that cannot be read are `unknown`. */
export function routeModel(questionnaire: Questionnaire): RouteModel {
  const layout = layOut(questionnaire);
  const { byName, blocks } = layout;
  const askedOf = new Map<CompiledNode, Formula>();

  /** A name that means one value here: its question stands in the same repeat or around it. */
  function variable(name: string, from: CompiledNode): string | undefined {
    const node = byName.get(name) ?? rowOwner(name, byName);
    if (!node || !(holdsValue(node) || node.kind === 'derived')) return undefined;
    return isAround(blocks, node.block, from.block) ? name : undefined;
  }

  function reading(from: CompiledNode, bare: BareName): Reading {
    return {
      bare,
      variable: (name) => variable(name, from),
      self: from.kind === 'question' ? from.name : undefined,
      workedOut,
    };
  }

  function workedOut(name: string): WorkedOut | undefined {
    const node = byName.get(name);
    if (!node) return undefined;
    const source =
      node.kind === 'derived'
        ? node.derived.expression
        : node.kind === 'question'
          ? node.question.calculation
          : undefined;
    if (source === undefined) return undefined;
    const parsed = parse(source);
    if (!parsed.ok) return undefined;
    const always = node.kind === 'derived' || isAlwaysAsked(node);
    return { expression: parsed.tree, reading: reading(node, 'question'), always };
  }

  function condition(source: string | undefined, node: CompiledNode, bare: BareName = 'question'): Formula {
    if (source === undefined) return TRUE;
    const parsed = parse(source);
    return parsed.ok ? readCondition(parsed.tree, reading(node, bare)) : UNKNOWN;
  }

  const consentTo = (name: string | undefined): Formula =>
    name === undefined || byName.get(name)?.kind !== 'question'
      ? TRUE
      : atom({ variable: name, says: 'is', code: 'yes' });

  function asked(node: CompiledNode): Formula {
    const known = askedOf.get(node);
    if (known) return known;
    // A circle is the compiler's to report; here it only has to end.
    askedOf.set(node, UNKNOWN);
    const around = parentOf(node, blocks);
    const formula = all(around ? asked(around) : TRUE, ownRule(node));
    askedOf.set(node, formula);
    return formula;
  }

  function ownRule(node: CompiledNode): Formula {
    switch (node.kind) {
      case 'question':
        return all(condition(node.question.relevance, node), consentTo(node.question.consent));
      case 'group':
      case 'repeat':
        return condition(node.group.relevance, node);
      case 'other':
        return all(
          asked(node.host),
          any(...[...node.codes].map((code) => atom({ variable: node.host.name, says: 'has', code }))),
        );
      default:
        return TRUE;
    }
  }

  function isAlwaysAsked(node: CompiledNode): boolean {
    const around = parentOf(node, blocks);
    const isFree =
      (node.kind === 'question' &&
        node.question.relevance === undefined &&
        node.question.consent === undefined) ||
      ((node.kind === 'group' || node.kind === 'repeat') && node.group.relevance === undefined) ||
      node.kind === 'entry';
    return isFree && (around === undefined || isAlwaysAsked(around));
  }

  const valid = (node: QuestionNode): Formula => {
    const { question } = node;
    // A declined answer keeps to no rule but that it was offered.
    const declined = node.decline.map(({ code }) => atom({ variable: node.name, says: 'has', code }));
    return question.constraint === undefined ? TRUE : any(...declined, condition(question.constraint, node));
  };

  const pages = pageNumbers(layout);
  const nodeOf = (name: string): CompiledNode | undefined => byName.get(name) ?? rowOwner(name, byName);
  const rulesAt = (reached?: CompiledNode): Rules => ({
    domain: (name) => {
      const row = byName.has(name) ? undefined : rowOwner(name, byName);
      return row ? { kind: 'one', codes: row.options.map(({ code }) => code) } : domainOf(byName.get(name));
    },
    whenFilled: (name) => {
      const node = nodeOf(name);
      if (!node || node.kind === 'derived') return [];
      return node.kind === 'question' && node.name === name ? [asked(node), valid(node)] : [asked(node)];
    },
    whenEmpty: (name) => {
      const node = byName.get(name);
      const isBefore = node && reached && (pages.get(node) ?? Infinity) < (pages.get(reached) ?? -Infinity);
      return isBefore && node.kind === 'question' && node.question.required === true
        ? [not(asked(node))]
        : [];
    },
    whenChosen: (name, code) => {
      const node = byName.get(name);
      const option: Option | undefined =
        node?.kind === 'question' ? node.options.find((each) => each.code === code) : undefined;
      return option?.consent === undefined ? [] : [consentTo(option.consent)];
    },
    order: (name) => nodeOf(name)?.id ?? 0,
  });

  const goesOn = all(
    ...layout.nodes.flatMap((node) =>
      node.kind === 'screenOut' ? [not(condition(node.screenOut.when, node))] : [],
    ),
  );
  return { layout, rulesAt, asked, valid, goesOn, condition };
}

/** On which page a question stands, and on which a group begins. */
function pageNumbers({ pages, blocks }: Layout): ReadonlyMap<CompiledNode, number> {
  const numbers = new Map<CompiledNode, number>();
  const walk = (steps: Layout['pages']): void => {
    for (const step of steps) {
      if ('repeat' in step) {
        walk([...step.steps]);
        continue;
      }
      for (const node of step.nodes) {
        for (let at: CompiledNode | undefined = node; at; at = parentOf(at, blocks)) {
          if (!numbers.has(at)) numbers.set(at, step.number);
        }
      }
    }
  };
  walk(pages);
  return numbers;
}

/** What a question can be answered with. */
function domainOf(node: CompiledNode | undefined): Domain {
  if (node?.kind !== 'question' || node.question.calculation !== undefined) return { kind: 'text' };
  const { question, options, decline } = node;
  const codes = [...options, ...decline].map(({ code }) => code);
  switch (question.type) {
    case 'single':
    case 'municipality':
    case 'consent':
    case 'acknowledge':
    case 'rating':
      return { kind: 'one', codes };
    case 'multiple':
    case 'ranking':
      return {
        kind: 'many',
        codes,
        alone: new Set([...options.filter(({ exclusive }) => exclusive), ...decline].map(({ code }) => code)),
      };
    case 'number':
      return {
        kind: 'number',
        least: question.minimum ?? -Infinity,
        most: question.maximum ?? Infinity,
        whole: question.decimals !== true,
        codes: decline.map(({ code }) => code),
      };
    default:
      return { kind: 'text' };
  }
}

/** The matrix whose row a name means. */
function rowOwner(name: string, byName: ReadonlyMap<string, CompiledNode>): QuestionNode | undefined {
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const matrix = byName.get(name.slice(0, dot));
    if (matrix?.kind !== 'question' || matrix.question.type !== 'matrix') continue;
    if (matrix.question.rows.some(({ code }) => code === name.slice(dot + 1))) return matrix;
  }
  return undefined;
}

/** The group, repeat or entry around a node. */
export function parentOf(node: CompiledNode, blocks: readonly Block[]): CompiledNode | undefined {
  const block = blocks[node.block];
  if (node.slot === 0) return block?.repeat;
  return block?.nodes[node.parentSlot];
}

/** Whether a block is another one or stands around it. */
function isAround(blocks: readonly Block[], outer: number, inner: number): boolean {
  for (let at: number | undefined = inner; at !== undefined; at = blocks[at]?.repeat?.block) {
    if (at === outer) return true;
  }
  return false;
}
