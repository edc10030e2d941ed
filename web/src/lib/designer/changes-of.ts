import type { Change } from '#shared/questionnaire/edit/change.ts';
import { codeFromText } from '#shared/questionnaire/edit/code-from-text.ts';
import type { NodeTarget } from '#shared/questionnaire/edit/target.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { optionLists } from './option-lists.ts';
import { ruleExpression } from './simple-rule.ts';

/** The texts of a question that are written on one form, by the name of the field. */
export const TEXT_FIELDS = ['label', 'hint', 'guidance', 'requiredMessage', 'constraintMessage'] as const;

/** Picked in place of a rule: the expression in the field beside it is meant. */
export const BY_EXPRESSION = 'expression';

/**
 * What the form of a question or section says that is not so yet, as changes of the draft. A field that is not on the
 * form changes nothing. Words are in the language that the questionnaire is written in; the translations follow in
 * their own screen.
 */
export function changesOf(draft: Questionnaire, node: Node, form: FormData): readonly Change[] {
  const of: NodeTarget = { at: 'node', name: node.name };
  const changes: Change[] = [];
  const given = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : undefined;
  };
  const setText = (field: string, now: string | undefined): void => {
    const text = given(field);
    if (text === undefined || text === (now ?? '')) return;
    changes.push({ do: 'setText', of, field, language: draft.sourceLanguage, text });
  };
  const setField = (field: string, now: unknown, value: unknown): void => {
    if (JSON.stringify(now) !== JSON.stringify(value)) changes.push({ do: 'setField', of, field, value });
  };
  const fields = node as Readonly<Record<string, unknown>>;
  for (const field of TEXT_FIELDS)
    setText(field, (fields[field] as Readonly<Record<string, string>> | undefined)?.[draft.sourceLanguage]);

  const when = given('when');
  if (when !== undefined) setField('relevance', node.relevance, relevanceOf(draft, when, given('relevance')));
  if (node.type !== 'group' && form.has('asked')) {
    // An expression decides where there is one; taking the tick away takes the expression with it.
    const requiredIf = form.has('required') || typeof node.required !== 'string' ? given('requiredIf') : '';
    setField('required', node.required || undefined, requiredIf || form.has('required') || undefined);
    const readonlyIf = given('readonlyIf');
    if (readonlyIf !== undefined && !(node.readonly === true && readonlyIf === 'true()'))
      setField('readonly', node.readonly || undefined, readonlyIf || undefined);
    for (const field of ['constraint', 'initial', 'choiceFilter', 'calculation'] as const) {
      const expression = given(field);
      // A calculated value without a calculation would be nothing at all.
      const none = field === 'calculation' && node.type === 'calculation' ? "''" : undefined;
      if (expression !== undefined) setField(field, fields[field], expression || none);
    }
    const decline = (['dont_know', 'refused'] as const).filter((why) => form.getAll('decline').includes(why));
    if (form.has('declines')) setField('decline', node.decline, decline.length > 0 ? decline : undefined);
  }
  if (node.type === 'group' && form.has('asked')) {
    setField('together', node.together || undefined, form.has('together') || undefined);
    const count = given('count') || undefined;
    setField('repeat', node.repeat, form.has('repeats') ? { ...(count && { count }) } : undefined);
  }
  if (node.type === 'text') setField('long', node.long || undefined, form.has('long') || undefined);
  if (node.type === 'number') {
    for (const field of ['minimum', 'maximum'] as const) {
      const text = given(field);
      if (text !== undefined)
        setField(field, node[field], text === '' ? undefined : Number(text.replace(',', '.')));
    }
    setField('decimals', node.decimals || undefined, form.has('decimals') || undefined);
  }
  changes.push(...optionChanges(draft, node, given));
  const name = given('name');
  if (name !== undefined && name !== '' && name !== node.name) changes.push({ do: 'rename', of, to: name });
  return changes;
}

function relevanceOf(draft: Questionnaire, when: string, expression: string | undefined): string | undefined {
  if (when === BY_EXPRESSION) return expression === '' ? undefined : expression;
  const cut = when.indexOf('=');
  if (cut < 0) return undefined;
  return ruleExpression(draft, { question: when.slice(0, cut), code: when.slice(cut + 1) });
}

function optionChanges(
  draft: Questionnaire,
  node: Node,
  given: (name: string) => string | undefined,
): readonly Change[] {
  return optionLists(node, draft).flatMap(({ list, owner, options }): Change[] => {
    const changed = options.flatMap(({ code, label }): Change[] => {
      const text = given(`${list}:${code}`);
      if (text === undefined || text === (label[draft.sourceLanguage] ?? '')) return [];
      const of = { at: 'option', owner, code } as const;
      // Emptied words take the option out; that it holds answers is found by the edit.
      return text === ''
        ? [{ do: 'remove', of }]
        : [{ do: 'setText', of, field: 'label', language: draft.sourceLanguage, text }];
    });
    const taken = options.map(({ code }) => code);
    const added = (given(`${list}+`) ?? '')
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
