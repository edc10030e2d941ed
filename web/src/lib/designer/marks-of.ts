import { fieldsMessages } from '#lib/messages/fields/fields.ts';
import { message } from '#lib/messages/message.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import { freshName, namesIn } from '#shared/questionnaire/edit/names.ts';
import type { Target } from '#shared/questionnaire/edit/target.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { Sensitive } from '#shared/questionnaire/sensitive.ts';
import type { FormReader } from './form-reader.ts';
import { optionLists } from './option-lists.ts';
import { placeIn } from './place-in.ts';

/** Chosen in place of a consent question: one is put before this question. */
export const NEW_CONSENT = '+new';

export const CATEGORIES = [
  'health',
  'ethnic_origin',
  'residence',
  'belief',
  'orientation',
  'other',
] as const satisfies readonly Sensitive['category'][];

/** What a form says of the marks of a question (sensitive, consent, results of the plan), as far as it is not so yet. */
export function markChanges(draft: Questionnaire, node: Node, form: FormReader): readonly Change[] {
  if (node.type === 'group' || !form.has('marks')) return [];
  const of: Target = { at: 'node', name: node.name };
  const changes: Change[] = [...sensitiveChanges(of, node.sensitive, form, '', draft)];
  const wanted = form.all('plan');
  // In the order of the plan, as the form has them; one that the plan does not have is kept.
  if (JSON.stringify(node.plan ?? []) !== JSON.stringify(wanted) && !sameSet(node.plan ?? [], wanted))
    changes.push({ do: 'setField', of, field: 'plan', value: wanted.length > 0 ? wanted : undefined });
  const consent = form.text('consent');
  if (consent === NEW_CONSENT) {
    const added = newConsent(draft, node);
    changes.push(added.change, { do: 'setField', of, field: 'consent', value: added.name });
  } else if (consent !== undefined && consent !== (node.consent ?? ''))
    changes.push({ do: 'setField', of, field: 'consent', value: consent || undefined });
  return changes;
}

/** What a form says of the marks of the answers of a question. */
export function optionMarkChanges(draft: Questionnaire, node: Node, form: FormReader): readonly Change[] {
  return optionLists(node, draft).flatMap(({ list, owner, options }) =>
    options.flatMap((option): readonly Change[] => {
      const key = `${list}:${option.code}`;
      // An answer whose words were emptied is taken out.
      if (!form.has(`marks:${key}`) || form.text(key) === '') return [];
      return oneOption(draft, { at: 'option', owner, code: option.code }, option, form, key);
    }),
  );
}

function oneOption(
  draft: Questionnaire,
  of: Target,
  option: Option,
  form: FormReader,
  key: string,
): readonly Change[] {
  const changes: Change[] = [];
  const set = (field: keyof Option, value: unknown): void => {
    if (JSON.stringify(option[field]) !== JSON.stringify(value))
      changes.push({ do: 'setField', of, field, value });
  };
  for (const field of ['specify', 'exclusive'] as const)
    if (form.has(`${field}?:${key}`)) set(field, form.has(`${field}:${key}`) || undefined);
  for (const field of ['missing', 'domain', 'consent'] as const) {
    const value = form.text(`${field}:${key}`);
    if (value !== undefined) set(field, value || undefined);
  }
  const columns = form.text(`attributes:${key}`);
  if (columns !== undefined && columns !== columnsText(option.attributes))
    set('attributes', columnsOf(columns));
  return [...changes, ...sensitiveChanges(of, option.sensitive, form, `:${key}`, draft)];
}

function sensitiveChanges(
  of: Target,
  now: Sensitive | undefined,
  form: FormReader,
  key: string,
  { sourceLanguage }: Questionnaire,
): readonly Change[] {
  const category = CATEGORIES.find((each) => each === form.text(`sensitive${key}`));
  if (!form.has(`sensitive${key}`)) return [];
  if (!category) return now ? [{ do: 'setField', of, field: 'sensitive' }] : [];
  const { [sourceLanguage]: _replaced, ...others } = now?.reason ?? {};
  const written = form.text(`reason${key}`) ?? now?.reason?.[sourceLanguage] ?? '';
  const reason = written === '' ? others : { ...now?.reason, [sourceLanguage]: written };
  const value: Sensitive = { category, ...(Object.keys(reason).length > 0 && { reason }) };
  return JSON.stringify(now) === JSON.stringify(value)
    ? []
    : [{ do: 'setField', of, field: 'sensitive', value }];
}

/** A consent question right before the one that waits for it. */
function newConsent(draft: Questionnaire, node: Node): { readonly name: string; readonly change: Change } {
  const taken = namesIn(draft);
  const name = freshName('consent', (each) => !taken.has(each));
  const { sourceLanguage } = draft;
  const label = { [sourceLanguage]: message(fieldsMessages(sourceLanguage), 'consent.first') };
  const standing = placeIn(draft, node.name);
  const parent = standing?.parents.at(-1);
  return {
    name,
    change: {
      do: 'addNode',
      node: { type: 'consent', name, label },
      place: {
        ...(parent && { parent: { at: 'node', name: parent.name } }),
        ...(standing && { index: standing.index }),
      },
    },
  };
}

/** The further columns of an option as one line: `town=anderlecht; side=west`. */
export const columnsText = (attributes: Option['attributes'] = {}): string =>
  Object.entries(attributes)
    .map(([column, value]) => `${column}=${value}`)
    .join('; ');

function columnsOf(line: string): Record<string, string> | undefined {
  const pairs = line.split(';').flatMap((part): [string, string][] => {
    const cut = part.indexOf('=');
    const column = (cut < 0 ? part : part.slice(0, cut)).trim();
    return column === '' ? [] : [[column, cut < 0 ? '' : part.slice(cut + 1).trim()]];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));
