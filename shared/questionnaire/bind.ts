import type { CompiledNode, QuestionNode } from './compiled.ts';
import { compile } from './expression/compile.ts';
import type { ExpressionIssue } from './expression/expression.ts';
import { parse } from './expression/parse.ts';
import type { Compiled, Read } from './expression/scope.ts';
import type { Frame } from './frame.ts';
import type { Layout } from './lay-out.ts';
import type { ChoiceOption } from './options-of.ts';
import type { QuestionnaireIssue } from './questionnaire-issue.ts';
import type { Questionnaire } from './questionnaire.ts';
import { noDependencies, scopeOf, type Dependencies } from './scope-of.ts';

/** That the state of one node is worked out from that of another. */
export interface Edge {
  readonly to: CompiledNode;
  /** The expression that says so; empty for the group around. */
  readonly field: string;
  /** It is read in other frames than its own. */
  readonly far: boolean;
}

/** What the nodes of a questionnaire are worked out from. */
export interface Bound {
  /** By the number of the node that depends. */
  readonly edges: readonly Edge[][];
  readonly issues: QuestionnaireIssue[];
}

/** Compiles every expression of a questionnaire onto its node, and notes what each node depends on. */
export function bind(questionnaire: Questionnaire, layout: Layout): Bound {
  const edges: Edge[][] = layout.nodes.map(() => []);
  const issues: QuestionnaireIssue[] = [];

  function expression(
    node: CompiledNode,
    field: string,
    source: string,
    more: { self?: Read<Frame>; filtered?: readonly ChoiceOption[]; follow?: boolean } = {},
  ): Compiled<Frame> | undefined {
    const report = (found: readonly ExpressionIssue[]) => {
      for (const { start, end, ...rest } of found) {
        const written = rest.code === 'tooDeep' ? '' : source.slice(start, end);
        issues.push({ ...rest, found: rest.found || written, node: node.name, field, span: { start, end } });
      }
    };
    const parsed = parse(source);
    if (!parsed.ok) {
      report(parsed.issues);
      return undefined;
    }
    const seen = noDependencies();
    const { self, filtered, follow = true } = more;
    const scope = scopeOf(
      {
        layout,
        block: node.block,
        parentSlot: node.parentSlot,
        sourceLanguage: questionnaire.sourceLanguage,
        choiceLists: questionnaire.choiceLists,
        ...(self && { self }),
        ...(filtered && { filtered }),
      },
      seen,
    );
    const compiled = compile(parsed.tree, scope);
    if (!compiled.ok) {
      report(compiled.issues);
      return undefined;
    }
    if (follow) depend(node, field, seen);
    return compiled.compiled;
  }

  function depend(node: CompiledNode, field: string, seen: Dependencies): void {
    const list = edges[node.id];
    for (const to of seen.far) list?.push({ to, field, far: true });
    for (const to of seen.near) if (!seen.far.has(to)) list?.push({ to, field, far: false });
    if (seen.language) node.languageDependent = true;
  }

  function consent(node: CompiledNode, field: string, name: string): Read<Frame, boolean> | undefined {
    const target = layout.byName.get(name);
    if (target?.kind !== 'question' || target.question.type !== 'consent') {
      issues.push({ code: 'unknownConsent', node: node.name, field, found: name });
      return undefined;
    }
    const seen = noDependencies();
    const { sourceLanguage, choiceLists } = questionnaire;
    const { block, parentSlot } = node;
    const place = { layout, block, parentSlot, sourceLanguage, choiceLists };
    const read = scopeOf(place, seen).reference(name);
    depend(node, field, seen);
    return read && ((frame) => read(frame) === 'yes');
  }

  function bindQuestion(node: QuestionNode): void {
    const { question, slot } = node;
    const self: Read<Frame> = (frame) => frame.value[slot] ?? '';
    // While a value is being worked out, `.` is what stood there before.
    const before: Read<Frame> = (frame) => frame.clean[slot] ?? '';

    if (question.consent !== undefined) set(node, 'consent', consent(node, 'consent', question.consent));
    if (question.relevance !== undefined) {
      set(node, 'relevance', expression(node, 'relevance', question.relevance)?.test);
    }
    if (question.calculation !== undefined) {
      set(node, 'calculation', expression(node, 'calculation', question.calculation, { self: before }));
    }
    if (question.initial !== undefined) {
      const initial = expression(node, 'initial', question.initial, { self: before, follow: false });
      set(node, 'initial', initial?.evaluate);
    }
    if (question.constraint !== undefined) {
      set(
        node,
        'constraint',
        expression(node, 'constraint', question.constraint, { self, follow: false })?.test,
      );
    }
    for (const field of ['required', 'readonly'] as const) {
      const rule = question[field];
      if (typeof rule === 'string')
        set(node, field, expression(node, field, rule, { self, follow: false })?.test);
      else if (rule === true) set(node, field, always);
    }
    if ('choiceFilter' in question && question.choiceFilter !== undefined) {
      const more = { filtered: node.options };
      set(node, 'filter', expression(node, 'choiceFilter', question.choiceFilter, more)?.test);
    }
    if ('shuffle' in question && typeof question.shuffle === 'string') {
      set(node, 'seed', expression(node, 'shuffle', question.shuffle, { follow: false })?.evaluate);
    }
    bindOptionConsents(node);
  }

  function bindOptionConsents(node: QuestionNode): void {
    const { question } = node;
    const rows = question.type === 'matrix' ? question.rows : node.options;
    const field = question.type === 'matrix' ? 'rows' : 'options';
    const consents = new Map<string, Read<Frame, boolean>>();
    rows.forEach((option, index) => {
      if (option.consent === undefined) return;
      const given = consent(node, `${field}[${index}].consent`, option.consent);
      if (given) consents.set(option.code, given);
    });
    if (consents.size > 0) node.optionConsent = consents;
  }

  for (const node of layout.nodes) {
    const around = layout.blocks[node.block];
    const parent = node.slot === 0 ? around?.repeat : around?.nodes[node.parentSlot];
    if (parent) edges[node.id]?.push({ to: parent, field: '', far: node.slot === 0 });

    switch (node.kind) {
      case 'question':
        bindQuestion(node);
        break;
      case 'other':
        edges[node.id]?.push({ to: node.host, field: '', far: false });
        break;
      case 'group':
      case 'repeat': {
        const { relevance, repeat } = node.group;
        if (relevance !== undefined) set(node, 'relevance', expression(node, 'relevance', relevance)?.test);
        if (node.kind === 'repeat' && repeat?.count !== undefined) {
          set(node, 'count', expression(node, 'repeat.count', repeat.count)?.evaluate);
        }
        break;
      }
      case 'derived':
        set(node, 'calculation', expression(node, 'expression', node.derived.expression));
        break;
      case 'screenOut':
        set(node, 'calculation', expression(node, 'when', node.screenOut.when));
        break;
    }
  }
  return { edges, issues };
}

const always = (): boolean => true;

/** Sets a part of a node when there is one: a part that could not be compiled has left an issue. */
function set<N extends CompiledNode, K extends keyof N>(node: N, key: K, value: N[K] | undefined): void {
  if (value !== undefined) node[key] = value;
}
