import { targetAt } from '../edit/target.ts';
import type { Path } from '../every-expression.ts';
import type { Option } from '../option.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';
import type { Sensitive } from '../sensitive.ts';
import type { Finding, OwnCheckCode, Severity } from './finding.ts';

/** Special categories of personal data (GDPR, article 9): only for those who have agreed to them apart. */
const SPECIAL: ReadonlySet<Sensitive['category']> = new Set([
  'health',
  'ethnic_origin',
  'belief',
  'orientation',
]);

/** That sensitive questions and options say why they are asked, can be skipped, and wait for a consent where they must. */
export function checkSensitive(draft: Questionnaire): Finding[] {
  const findings: Finding[] = [];
  const report = (code: OwnCheckCode, severity: Severity, node: string, path: Path): void => {
    const { within } = targetAt(draft, path);
    findings.push({ code, severity, place: { path, node, field: within.join('.') }, details: { node } });
  };
  const checkMark = (
    marked: { readonly sensitive?: Sensitive | undefined; readonly consent?: string | undefined },
    node: string,
    path: Path,
    covered: boolean,
  ): void => {
    const { sensitive, consent } = marked;
    if (!sensitive) return;
    const reason = sensitive.reason?.[draft.sourceLanguage] ?? '';
    if (reason.trim() === '')
      report('sensitiveWithoutReason', 'error', node, [...path, 'sensitive', 'reason']);
    if (SPECIAL.has(sensitive.category) && consent === undefined && !covered) {
      report('sensitiveWithoutConsent', 'warning', node, [...path, 'consent']);
    }
  };
  const walk = (nodes: readonly Node[], around: Path): void => {
    nodes.forEach((node, index) => {
      const path = [...around, index];
      if (node.type === 'group') {
        walk(node.children, [...path, 'children']);
        return;
      }
      checkMark(node, node.name, path, false);
      if (node.sensitive && node.required)
        report('sensitiveRequired', 'error', node.name, [...path, 'required']);
      for (const [list, options] of listsOf(node)) {
        options.forEach((option, at) => {
          // An option of a question that waits for a consent waits with it.
          checkMark(option, node.name, [...path, list, at], node.consent !== undefined);
        });
      }
    });
  };
  walk(draft.children, ['children']);
  for (const [name, options] of Object.entries(draft.choiceLists ?? {})) {
    options.forEach((option, at) => {
      checkMark(option, name, ['choiceLists', name, at], false);
    });
  }
  return findings;
}

function listsOf(question: Exclude<Node, { type: 'group' }>): (readonly [string, readonly Option[]])[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
    case 'municipality':
      return question.options ? [['options', question.options]] : [];
    case 'rating':
      return [['steps', question.steps]];
    case 'matrix':
      return [
        ['rows', question.rows],
        ['columns', question.columns],
      ];
    default:
      return [];
  }
}
