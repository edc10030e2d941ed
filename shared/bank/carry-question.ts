import type { LanguageTag } from '#shared/language/tag.ts';
import type { Change, Place } from '#shared/questionnaire/edit/change.ts';
import { endingsOf, freshName, isReserved, namesIn } from '#shared/questionnaire/edit/names.ts';
import { publishedWithOtherType, type EditContext } from '#shared/questionnaire/edit/published.ts';
import { renamed } from '#shared/questionnaire/edit/rename-node.ts';
import { layOut } from '#shared/questionnaire/lay-out.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Group, Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { canonicalContent, type Content } from '#shared/response/canonical-content.ts';
import { outdatedTexts } from './outdated-texts.ts';
import type { TranslationRecord } from '#shared/translation/translation-record.ts';
import { withoutStrangeRules, type NotCarried } from './without-strange-rules.ts';

/** What comes of carrying a question into a draft. */
export interface Carried {
  /** What `edit` takes: all of it or nothing, and one step to undo. */
  readonly change: Change;
  readonly question: Question;
  /** Another name than it had where that is taken: answers to the two are then not lined up. */
  readonly name: string;
  /** Its list of answers, when it has one of those that questions share. */
  readonly list?: { readonly name: string; readonly how: 'there' | 'added' };
  readonly notCarried: readonly NotCarried[];
  /** Languages of the draft in which the question has no words yet. */
  readonly untranslated: readonly LanguageTag[];
}

/**
 * Carries a question from one questionnaire into the draft of another: its words in all languages, its answers, and the
 * rules whose questions are there as well. It keeps its name, by which answers of waves and surveys are lined up, unless
 * something else has that name. `undefined` when no such question is asked.
 */
export function carryQuestion(
  from: { readonly questionnaire: Questionnaire; readonly translations?: TranslationRecord },
  name: string,
  draft: Questionnaire,
  place: Place,
  context: EditContext = {},
): Carried | undefined {
  const found = find(from.questionnaire.children, name, []);
  if (!found) return undefined;
  const { question: original, groups } = found;
  const bare = withoutStrangeRules(original, groups, from.questionnaire, draft);
  const list = listFor(bare.question, from.questionnaire, draft, bare.options);
  const listed = list ? ({ ...bare.question, choiceList: list.name } as Question) : bare.question;
  const names = namesFor(listed, list?.options ?? [], draft, context);
  const question = renamed(listed, names);
  const changes: Change[] = [];
  if (list?.how === 'added')
    changes.push({ do: 'addChoiceList', name: list.name, options: [...list.options] });
  changes.push({ do: 'addNode', node: question, place }, ...outdatedTexts(from, original, question, draft));
  return {
    change: { do: 'several', changes },
    question,
    name: question.name,
    ...(list && { list: { name: list.name, how: list.how } }),
    notCarried: bare.notCarried,
    untranslated: draft.languages.filter((language) => (question.label?.[language] ?? '').trim() === ''),
  };
}

interface Found {
  readonly question: Question;
  readonly groups: readonly Group[];
}

function find(nodes: readonly Node[], name: string, groups: readonly Group[]): Found | undefined {
  for (const node of nodes) {
    if (node.type !== 'group') {
      if (node.name === name && node.type !== 'calculation') return { question: node, groups };
      continue;
    }
    const inside = find(node.children, name, [...groups, node]);
    if (inside) return inside;
  }
  return undefined;
}

interface ListToCarry {
  readonly name: string;
  readonly how: 'there' | 'added';
  readonly options: readonly Option[];
}

/** The list of answers: the one of the draft where it is the same, else one more, under its own name if that is free. */
function listFor(
  question: Question,
  { choiceLists }: Questionnaire,
  draft: Questionnaire,
  carried: (options: readonly Option[]) => readonly Option[],
): ListToCarry | undefined {
  if (!('choiceList' in question) || question.choiceList === undefined) return undefined;
  const known = choiceLists?.[question.choiceList];
  if (!known) return undefined;
  const options = carried(known);
  const lists = draft.choiceLists ?? {};
  const own = Object.hasOwn(lists, question.choiceList) ? lists[question.choiceList] : undefined;
  if (own && contentOf(own) === contentOf(options))
    return { name: question.choiceList, how: 'there', options };
  const isFree = (name: string): boolean => !Object.hasOwn(lists, name) && !isReserved(name);
  return { name: freshName(question.choiceList, isFree), how: 'added', options };
}

// What a questionnaire holds is stored as JSON, so it is content.
const contentOf = (options: readonly Option[]): string => canonicalContent(options as unknown as Content);

/** What its names become: each stays as it is, unless one of them is taken or was of another type in a version. */
function namesFor(
  question: Question,
  options: readonly Option[],
  draft: Questionnaire,
  context: EditContext,
): ReadonlyMap<string, string> {
  const taken = namesIn(draft);
  const choiceLists =
    'choiceList' in question && question.choiceList ? { [question.choiceList]: [...options] } : {};
  const [node] = layOut({
    ...draft,
    choiceLists,
    children: [question],
    derived: [],
    screenOuts: [],
  }).nodes.filter(({ kind }) => kind === 'question');
  const endings = ['', ...(node?.kind === 'question' ? endingsOf(node) : [])];
  const fresh = freshName(
    question.name,
    (name) =>
      !isReserved(name) &&
      endings.every((ending) => !taken.has(`${name}${ending}`)) &&
      !publishedWithOtherType(context, { ...question, name }),
  );
  return new Map(endings.map((ending) => [`${question.name}${ending}`, `${fresh}${ending}`]));
}
