import type { Change } from '#shared/questionnaire/edit/change.ts';
import { codeFromText } from '#shared/questionnaire/edit/code-from-text.ts';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import type { NodeTarget } from '#shared/questionnaire/edit/target.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { Question } from '#shared/questionnaire/question.ts';
import { formReader, type FormReader } from './form-reader.ts';
import { markChanges, optionMarkChanges } from './marks-of.ts';
import { optionLists } from './option-lists.ts';
import { listChanges, parameterChanges } from './parameters-of.ts';
import { placeIn } from './place-in.ts';
import { ruleExpression, simpleRule } from './simple-rule.ts';

/** The texts of a question that are written on one form, by the name of the field. */
export const TEXT_FIELDS = [
  ...['label', 'shortLabel', 'hint', 'guidance', 'unit', 'requiredMessage', 'constraintMessage'],
] as const;

/** Picked in place of a rule: the expression in the field beside it is meant. */
export const BY_EXPRESSION = 'expression';

/**
 * What the form of a question or section says that is not so yet, as changes of the draft. A field that is not on the
 * form changes nothing. Words are in the language that the questionnaire is written in; the translations follow in
 * their own screen.
 */
export function changesOf(draft: Questionnaire, node: Node, data: FormData): readonly Change[] {
  const form = formReader(data);
  const of: NodeTarget = { at: 'node', name: node.name };
  const changes: Change[] = [
    ...textChanges(draft, node, form),
    ...expressionChanges(draft, node, form),
    ...markChanges(draft, node, form),
    ...optionChanges(draft, node, form),
    ...optionMarkChanges(draft, node, form),
    ...parameterChanges(node, form),
  ];
  // Answers move from one list to another with what was just written in them.
  const made = edit(draft, { do: 'several', changes });
  const after = made.ok ? placeIn(made.draft, node.name)?.node : undefined;
  if (made.ok && after) changes.push(...listChanges(made.draft, after, form));
  const type = Question.options.find(({ shape }) => shape.type.value === form.text('type'))?.shape.type.value;
  if (type !== undefined && type !== node.type) changes.push({ do: 'changeType', of, type });
  const name = form.text('name');
  if (name !== undefined && name !== '' && name !== node.name) changes.push({ do: 'rename', of, to: name });
  return changes;
}

function textChanges(draft: Questionnaire, node: Node, form: FormReader): readonly Change[] {
  const of: NodeTarget = { at: 'node', name: node.name };
  const language = draft.sourceLanguage;
  const texts = node as unknown as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  return TEXT_FIELDS.flatMap((field): readonly Change[] => {
    const text = form.text(field);
    return text === undefined || text === (texts[field]?.[language] ?? '')
      ? []
      : [{ do: 'setText', of, field, language, text }];
  });
}

/** Rules and calculations, and what they decide together with a tick. */
function expressionChanges(draft: Questionnaire, node: Node, form: FormReader): readonly Change[] {
  const of: NodeTarget = { at: 'node', name: node.name };
  const changes: Change[] = [];
  const set = (field: string, now: unknown, value: unknown): void => {
    if (JSON.stringify(now) !== JSON.stringify(value)) changes.push({ do: 'setField', of, field, value });
  };
  const when = form.text('when');
  if (when !== undefined)
    set('relevance', node.relevance, relevanceOf(draft, node, when, form.text('relevance')));
  if (node.type === 'group' || !form.has('asked')) return changes;
  const now = node as Readonly<Record<string, unknown>>;
  // An expression decides where there is one; taking the tick away takes the expression with it.
  const ifs = form.has('required') || typeof node.required !== 'string' ? form.text('requiredIf') : '';
  set('required', node.required || undefined, ifs || form.has('required') || undefined);
  const readonlyIf = form.text('readonlyIf');
  if (readonlyIf !== undefined && !(node.readonly === true && readonlyIf === 'true()'))
    set('readonly', node.readonly || undefined, readonlyIf || undefined);
  for (const field of ['constraint', 'initial', 'choiceFilter', 'calculation'] as const) {
    const expression = form.text(field);
    // A calculated value without a calculation would be nothing at all.
    const none = field === 'calculation' && node.type === 'calculation' ? "''" : undefined;
    if (expression !== undefined) set(field, now[field], expression || none);
  }
  if (form.has('declines')) {
    const decline = (['dont_know', 'refused'] as const).filter((why) => form.all('decline').includes(why));
    set('decline', node.decline, decline.length > 0 ? decline : undefined);
  }
  return changes;
}

function relevanceOf(
  draft: Questionnaire,
  node: Node,
  when: string,
  expression: string | undefined,
): string | undefined {
  const rule = simpleRule(node.relevance);
  const shown = rule ? `${rule.question}=${rule.code}` : '';
  // Who types an expression and leaves the list as it was means the expression.
  const typed = expression !== undefined && expression !== (node.relevance ?? '') && when === shown;
  if (when === BY_EXPRESSION || (typed && expression !== ''))
    return expression === '' ? undefined : expression;
  const cut = when.indexOf('=');
  if (cut < 0) return undefined;
  return ruleExpression(draft, { question: when.slice(0, cut), code: when.slice(cut + 1) });
}

function optionChanges(draft: Questionnaire, node: Node, form: FormReader): readonly Change[] {
  return optionLists(node, draft).flatMap(({ list, owner, options }): Change[] => {
    const changed = options.flatMap(({ code, label }): Change[] => {
      const text = form.text(`${list}:${code}`);
      if (text === undefined || text === (label[draft.sourceLanguage] ?? '')) return [];
      const of = { at: 'option', owner, code } as const;
      // Emptied words take the option out; that it holds answers is found by the edit.
      return text === ''
        ? [{ do: 'remove', of }]
        : [{ do: 'setText', of, field: 'label', language: draft.sourceLanguage, text }];
    });
    const taken = options.map(({ code }) => code);
    const added = (form.text(`${list}+`) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line): Change => {
        const code = list === 'steps' ? String(taken.length + 1) : codeFromText(line, taken);
        taken.push(code);
        return { do: 'addOption', to: owner, option: { code, label: { [draft.sourceLanguage]: line } } };
      });
    return [...added, ...changed];
  });
}
