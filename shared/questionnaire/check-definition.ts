import type { QuestionNode } from './compiled.ts';
import { DECLINE_CODES } from './decline.ts';
import type { Layout } from './lay-out.ts';
import type { Option } from './option.ts';
import { otherName } from './other-name.ts';
import type { QuestionType } from './question.ts';
import type { DefinitionIssueCode, QuestionnaireIssue } from './questionnaire-issue.ts';
import type { Questionnaire } from './questionnaire.ts';
import { COUNTABLE, REPORTABLE } from './reportable.ts';

/** Names that Peil gives a meaning of its own, and the one that a JavaScript object cannot hold as a key. */
const RESERVED: ReadonlySet<string> = new Set(['language', '__proto__']);
/** Question types whose ways to decline are a form field beside the answer's. */
const DECLINE_FIELD: ReadonlySet<string> = new Set([
  'number',
  'date',
  'time',
  'dateTime',
  'text',
  'ranking',
  'matrix',
]);
/** What is wrong with a questionnaire apart from its expressions and its texts. */
export function checkDefinition(questionnaire: Questionnaire, layout: Layout): QuestionnaireIssue[] {
  const issues: QuestionnaireIssue[] = [];
  const report = (code: DefinitionIssueCode, node: string, field: string, found?: string): void => {
    issues.push({ code, node, field, ...(found !== undefined && { found }) });
  };

  checkNames(layout, report);
  for (const [name, options] of Object.entries(questionnaire.choiceLists ?? {})) {
    checkCodes(options, name, 'options', report, new Set(), twinIdentity);
  }
  for (const node of layout.nodes) if (node.kind === 'question') checkQuestion(node, questionnaire, report);
  for (const derived of questionnaire.derived ?? []) {
    checkCodes(derived.values ?? [], derived.name, 'values', report);
  }
  checkReporting(questionnaire, layout, report);
  return issues;
}

type Report = (code: DefinitionIssueCode, node: string, field: string, found?: string) => void;

function checkNames(layout: Layout, report: Report): void {
  const taken = new Set<string>();
  const ours = new Set(RESERVED);
  for (const node of layout.nodes) {
    if (node.kind !== 'question') continue;
    if (node.other) ours.add(otherName(node.name));
    if (node.decline.length > 0 && DECLINE_FIELD.has(node.question.type)) ours.add(`${node.name}_decline`);
  }
  const screenOuts = new Set<string>();
  for (const { kind, name } of layout.nodes) {
    if (kind === 'entry' || kind === 'other') continue;
    const names = kind === 'screenOut' ? screenOuts : taken;
    if (kind !== 'screenOut' && ours.has(name)) report('reservedName', name, 'name', name);
    else if (names.has(name)) report('duplicateName', name, 'name', name);
    names.add(name);
  }
}

function checkCodes(
  options: readonly Option[],
  node: string,
  field: string,
  report: Report,
  taken = new Set<string>(),
  identity: (option: Option) => string = ({ code }) => code,
): void {
  const kept = new Set(taken);
  options.forEach((option, index) => {
    const is = identity(option);
    if (taken.has(is) || kept.has(option.code))
      report('duplicateCode', node, `${field}[${index}].code`, option.code);
    taken.add(is);
  });
}

/**
 * In a list that is filtered the same answer may stand under several others, as a town's name in two provinces
 * (XLSForm `allow_choice_duplicates`): then its attributes tell the filter which one is meant.
 */
const twinIdentity = ({ code, attributes }: Option): string =>
  attributes ? `${code}\n${JSON.stringify(Object.entries(attributes).sort())}` : code;

/** A code that stands more than once among options. */
const repeatedCode = (options: readonly Option[]): string | undefined =>
  new Set(options.map(({ code }) => code)).size === options.length
    ? undefined
    : options.find(({ code }, index) => options.findIndex((each) => each.code === code) < index)?.code;

function checkQuestion({ question, options }: QuestionNode, { choiceLists }: Questionnaire, report: Report) {
  const { name } = question;
  const declined = new Set<string>(question.decline?.map((why) => DECLINE_CODES[why]));
  if (question.type === 'note' && question.required) report('requiredNote', name, 'required');
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      if (question.options && question.choiceList !== undefined) {
        report('twoOptionSources', name, 'choiceList', question.choiceList);
      } else if (
        question.choiceList !== undefined &&
        !Object.hasOwn(choiceLists ?? {}, question.choiceList)
      ) {
        report('unknownChoiceList', name, 'choiceList', question.choiceList);
      } else if (options.length === 0) report('noOptions', name, 'options');
      if (question.options) {
        const identity = question.choiceFilter === undefined ? undefined : twinIdentity;
        checkCodes(options, name, 'options', report, declined, identity);
        break;
      }
      checkCodes(options, name, 'options', notAgain(report), declined);
      if (question.choiceFilter === undefined) {
        const twins = options.filter((option) => option.attributes !== undefined);
        const code = repeatedCode(twins);
        if (code !== undefined && new Set(twins.map(twinIdentity)).size === twins.length) {
          report('duplicateCode', name, 'choiceList', code);
        }
      }
      break;
    case 'municipality':
      // The 19 come first; a code that an author adds is counted from the author's own list.
      checkCodes(options, name, 'options', report, declined);
      break;
    case 'rating':
      checkCodes(question.steps, name, 'steps', report, declined);
      break;
    case 'matrix':
      checkCodes(question.rows, name, 'rows', report);
      checkCodes(question.columns, name, 'columns', report, declined);
      break;
    case 'number':
      if ((question.minimum ?? -Infinity) > (question.maximum ?? Infinity)) {
        report('emptyRange', name, 'maximum', String(question.maximum));
      }
      break;
  }
}

/** Of a choice list, whose own codes are checked once: only what collides with the ways to decline is new. */
const notAgain =
  (report: Report): Report =>
  (code, node, field, found) => {
    if (found === DECLINE_CODES.dont_know || found === DECLINE_CODES.refused)
      report(code, node, field, found);
  };

function checkReporting({ reporting, derived }: Questionnaire, layout: Layout, report: Report): void {
  const check = (name: string, field: string, fit: ReadonlySet<QuestionType>): void => {
    const node = layout.byName.get(name);
    if (!node) report('unknownReportingName', '', field, name);
    else if (node.kind !== 'question' || node.block !== 0 || !fit.has(node.question.type)) {
      report('unfitReportingName', '', field, name);
    }
  };
  const variable = (name: string) => derived?.find((each) => each.name === name);
  reporting?.overview.forEach((name, index) => {
    // Without values to put in order there is no table; who asks for it must hear that.
    if (variable(name)?.values) return;
    check(name, `reporting.overview[${index}]`, REPORTABLE);
  });
  reporting?.breakdowns.forEach((name, index) => {
    if (name === 'language' || variable(name)) return;
    check(name, `reporting.breakdowns[${index}]`, COUNTABLE);
  });
}
