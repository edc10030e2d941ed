import { freshName } from '#shared/questionnaire/edit/names.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import type { NodeTarget } from '#shared/questionnaire/edit/target.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { FormReader } from './form-reader.ts';

/** Chosen in place of a list of answers: one is made of the question's own answers. */
export const NEW_LIST = '+new';

/** The looks that can be picked, of those that XLSForm has words for. */
export const LOOKS = {
  options: ['minimal', 'search', 'minimal search', 'columns', 'columns-2', 'columns-3', 'columns-pack'],
  single: ['likert'],
  text: ['numbers'],
  number: ['rating'],
  group: ['table-list'],
} as const;

/** The looks that a kind of question can have. */
export function looksOf({ type }: Node): readonly string[] {
  switch (type) {
    case 'single':
      return [...LOOKS.options, ...LOOKS.single];
    case 'multiple':
      return LOOKS.options;
    case 'municipality':
      return ['minimal', 'search', 'minimal search', 'columns'];
    case 'text':
      return LOOKS.text;
    case 'number':
      return LOOKS.number;
    case 'group':
      return LOOKS.group;
    default:
      return [];
  }
}

/** What a form says of the parameters that go with one kind of question, as far as it is not so yet. */
export function parameterChanges(node: Node, form: FormReader): readonly Change[] {
  const of: NodeTarget = { at: 'node', name: node.name };
  const changes: Change[] = [];
  const now = node as Readonly<Record<string, unknown>>;
  const set = (field: string, value: unknown): void => {
    if (JSON.stringify(now[field]) !== JSON.stringify(value))
      changes.push({ do: 'setField', of, field, value });
  };
  const tick = (field: string): void => {
    if (now[field] !== undefined || form.has(field)) set(field, form.has(field) || undefined);
  };
  const number = (field: string): void => {
    const text = form.text(field);
    // What is no number is sent as it is: that it does not fit is said with the field.
    if (text !== undefined) set(field, text === '' ? undefined : numberOf(text));
  };
  const pick = (field: string): void => {
    const value = form.text(field);
    if (value !== undefined) set(field, value || undefined);
  };

  if (!form.has('asked')) return changes;
  switch (node.type) {
    case 'number':
      for (const field of ['minimum', 'maximum', 'step']) number(field);
      tick('decimals');
      break;
    case 'text':
      tick('long');
      number('maxLength');
      break;
    case 'date':
      pick('precision');
      break;
    case 'multiple':
      number('maxSelected');
      break;
    case 'group': {
      tick('together');
      const count = form.text('count');
      if (count !== undefined)
        set('repeat', form.has('repeats') ? { ...(count !== '' && { count }) } : undefined);
      break;
    }
  }
  if (node.type === 'single' || node.type === 'multiple' || node.type === 'ranking') {
    if (typeof node.shuffle === 'string') pick('shuffle');
    else tick('shuffle');
  }
  const look = form.text('appearance');
  if (look !== undefined && look !== (node.appearance ?? []).join(' '))
    set('appearance', look === '' ? undefined : look.split(/\s+/));
  if (node.type !== 'group' && form.has('roles')) set('role', form.has('paradata') ? 'paradata' : undefined);
  return changes;
}

function numberOf(text: string): number | string {
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}

/** Answers of its own become a list that others can use, and the other way round; no answer is lost by it. */
export function listChanges(draft: Questionnaire, node: Node, form: FormReader): readonly Change[] {
  if (node.type !== 'single' && node.type !== 'multiple' && node.type !== 'ranking') return [];
  const of: NodeTarget = { at: 'node', name: node.name };
  const wanted = form.text('choiceList');
  if (wanted === undefined || wanted === (node.choiceList ?? '')) return [];
  const lists = draft.choiceLists ?? {};
  const listed = (name: string | undefined): readonly Change[] => [
    { do: 'setField', of, field: 'choiceList', value: name },
  ];
  if (wanted === '') {
    const options = lists[node.choiceList ?? ''] ?? [];
    return [...listed(undefined), { do: 'setField', of, field: 'options', value: options }];
  }
  const without: Change = { do: 'setField', of, field: 'options' };
  if (wanted !== NEW_LIST) return [without, ...listed(wanted)];
  const name = freshName(node.name, (each) => !Object.hasOwn(lists, each));
  return [
    { do: 'addChoiceList', name, options: [...(node.options ?? lists[node.choiceList ?? ''] ?? [])] },
    without,
    ...listed(name),
  ];
}
