import type { CompiledNode, QuestionNode } from '../compiled.ts';
import { locate, type Target } from '../edit/target.ts';
import { parse } from '../expression/parse.ts';
import { referencesOf } from '../expression/references.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Finding, OwnCheckCode, Severity } from './finding.ts';
import { filled, not, variablesOf, type Formula } from './route/formula.ts';
import { parentOf, routeModel, type RouteModel } from './route/route-model.ts';
import { satisfiable } from './route/satisfiable.ts';

/**
 * Walks the routes: questions and groups that no answers lead to, stops that nobody can pass, questions without an
 * answer that leads on, sections in which nothing is shown, questions decided by what comes later. What is reported
 * is sure; what a condition says beyond codes, numbers and their combinations is left open.
 */
export function checkRoutes(draft: Questionnaire): Finding[] {
  const model = routeModel(draft);
  const can: Can = (node, ...conditions) => satisfiable(conditions, model.rulesAt(node));
  const findings: Finding[] = [];
  const report = (
    code: OwnCheckCode,
    severity: Severity,
    node: CompiledNode,
    field: string,
    details: Finding['details'] = {},
  ): void => {
    const path = locate(draft, targetOf(node));
    if (path) {
      findings.push({
        code,
        severity,
        place: { path: [...path, ...field.split('.')], node: node.name, field },
        details: { node: node.name, ...details },
      });
    }
  };

  const canGoOn = can(undefined, model.goesOn);
  if (!canGoOn) {
    for (const node of model.layout.nodes) {
      if (node.kind === 'screenOut' && !can(undefined, not(model.condition(node.screenOut.when, node)))) {
        report('alwaysStops', 'error', node, 'when');
      }
    }
  }
  const never = new Set<CompiledNode>();
  for (const node of model.layout.nodes) {
    if (node.kind !== 'question' && node.kind !== 'group' && node.kind !== 'repeat') continue;
    const around = parentOf(node, model.layout.blocks);
    // Inside a group that is never shown, one finding says it all.
    if (around && never.has(around)) {
      never.add(node);
      continue;
    }
    const asked = model.asked(node);
    if (canGoOn && !can(node, asked, model.goesOn)) {
      never.add(node);
      const field = ruleField(node);
      const names = [...variablesOf(ownRule(model, node))].join(', ');
      report('neverAsked', isHidden(node) ? 'warning' : 'error', node, field, { because: names });
      continue;
    }
    if (node.kind === 'question') {
      checkAnswers(node, model, can, canGoOn, report);
    }
    checkOrder(node, model, report);
  }
  for (const node of model.layout.nodes) {
    if (node.kind !== 'group' && node.kind !== 'repeat') continue;
    const around = parentOf(node, model.layout.blocks);
    if (never.has(node) || (around && isEmptyPage(around, model, never))) continue;
    if (isEmptyPage(node, model, never)) report('emptyPage', 'warning', node, 'children');
  }
  return findings;
}

/** Whether conditions can hold together by the time that a node is reached. */
type Can = (node: CompiledNode | undefined, ...conditions: readonly Formula[]) => boolean;

type Report = (
  code: OwnCheckCode,
  severity: Severity,
  node: CompiledNode,
  field: string,
  details?: Finding['details'],
) => void;

function checkAnswers(
  node: QuestionNode,
  model: RouteModel,
  can: Can,
  canGoOn: boolean,
  report: Report,
): void {
  const { question } = node;
  const takesAnswer =
    question.type !== 'note' && question.type !== 'calculation' && question.calculation === undefined;
  if (!takesAnswer || !canGoOn) return;
  // A question without options is the compiler's to report.
  if (node.options.length === 0 && ['single', 'multiple', 'ranking'].includes(question.type)) return;
  if (can(node, model.asked(node), filled(node.name), model.goesOn)) return;
  const isRequired = question.required === true;
  const field = question.constraint !== undefined ? 'constraint' : 'required';
  report('noAnswerPossible', isRequired ? 'error' : 'warning', node, field);
}

/** A question that waits for an answer that comes after it is asked only of those who go back. */
function checkOrder(node: CompiledNode, { layout }: RouteModel, report: Report): void {
  const source =
    node.kind === 'question'
      ? node.question.relevance
      : node.kind === 'group' || node.kind === 'repeat'
        ? node.group.relevance
        : undefined;
  const parsed = source === undefined ? undefined : parse(source);
  if (!parsed?.ok) return;
  const later = referencesOf(parsed.tree, 'question').find(({ name }) => {
    const read = layout.byName.get(name);
    return (
      read?.kind === 'question' &&
      read.question.type !== 'calculation' &&
      read.question.calculation === undefined &&
      read.id > node.id
    );
  });
  if (later) report('decidedLater', 'warning', node, 'relevance', { found: later.name });
}

/** Whether nothing in a group is ever shown: only calculations, or questions that no answers lead to. */
function isEmptyPage(group: CompiledNode, model: RouteModel, never: ReadonlySet<CompiledNode>): boolean {
  if (group.kind === 'entry') return false;
  return !model.layout.nodes.some(
    (node) => node.kind === 'question' && !never.has(node) && !isHidden(node) && stands(node, group, model),
  );
}

function stands(node: CompiledNode, group: CompiledNode, model: RouteModel): boolean {
  for (
    let around = parentOf(node, model.layout.blocks);
    around;
    around = parentOf(around, model.layout.blocks)
  ) {
    if (around === group) return true;
  }
  return false;
}

const isHidden = (node: CompiledNode): boolean =>
  node.kind === 'question' && node.question.type === 'calculation';

function ownRule(model: RouteModel, node: CompiledNode): Formula {
  const source =
    node.kind === 'question'
      ? node.question.relevance
      : node.kind === 'group' || node.kind === 'repeat'
        ? node.group.relevance
        : undefined;
  return model.condition(source, node);
}

const ruleField = (node: CompiledNode): string => {
  if (node.kind !== 'question' || node.question.relevance !== undefined) return 'relevance';
  return node.question.consent === undefined ? 'relevance' : 'consent';
};

function targetOf(node: CompiledNode): Target {
  if (node.kind === 'screenOut') return { at: 'screenOut', name: node.name };
  return { at: 'node', name: node.name };
}
