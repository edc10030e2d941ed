import { startInterview } from '#shared/interview/interview.ts';
import type { ShownPage } from '#shared/interview/shown.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { Surroundings } from '#shared/questionnaire/expression/scope.ts';

/**
 * A question or section as residents see it, whatever is answered before it: by the same engine and components as the
 * real form. `undefined` when nothing of it is ever shown, or a rule in it is wrong.
 */
export function previewOf(
  draft: Questionnaire,
  node: Node,
  language: LanguageTag,
  surroundings: Surroundings,
): ShownPage | undefined {
  const alone = {
    ...draft,
    children: [bare(node)],
    choiceLists: Object.fromEntries(
      Object.entries(draft.choiceLists ?? {}).map(([name, options]) => [name, options.map(withoutConsent)]),
    ),
    screenOuts: [],
    derived: [],
    reporting: undefined,
  };
  const outcome = compileQuestionnaire(alone);
  if (!outcome.ok) return undefined;
  const interview = startInterview(outcome.compiled, {
    language,
    surroundings,
    seed: 'preview',
  });
  const [first] = interview.pages();
  return first === undefined ? undefined : interview.page(first);
}

/** Without what depends on other questions; a piped answer is shown as its name. */
function bare(node: Node): Node {
  if (node.type === 'group')
    return {
      type: 'group',
      name: node.name,
      children: node.children.map(bare),
      ...(node.label && { label: plain(node.label) }),
      ...(node.together && { together: true }),
      ...(node.appearance && { appearance: node.appearance }),
    };
  const {
    relevance: _relevance,
    required: _required,
    constraint: _constraint,
    readonly: _readonly,
    initial: _initial,
    consent: _consent,
    ...rest
  } = node;
  const shown = 'choiceFilter' in rest ? { ...rest, choiceFilter: undefined } : withoutConsents(rest);
  if (shown.type === 'calculation') return { ...shown, calculation: "''" };
  return {
    ...shown,
    calculation: undefined,
    label: plain(shown.label),
    ...(shown.hint && { hint: plain(shown.hint) }),
  };
}

/** All answers are shown, also those that wait for a consent: it is given in another place. */
function withoutConsents<Question extends Exclude<Node, { type: 'group' }>>(question: Question): Question {
  if (!('options' in question) || question.options === undefined) return question;
  return { ...question, options: question.options.map(withoutConsent) };
}

const withoutConsent = ({ consent: _consent, ...option }: Option): Option => option;

const plain = (text: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, words.replaceAll(/\$\{([^}]*)\}/g, '[$1]')]),
  );
