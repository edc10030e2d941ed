import type { Change } from '#shared/questionnaire/edit/change.ts';
import { codeFromText } from '#shared/questionnaire/edit/code-from-text.ts';
import type { Target } from '#shared/questionnaire/edit/target.ts';
import type { DerivedVariable, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { reportableIn } from '#shared/questionnaire/reportable.ts';
import { proposeReporting } from '#shared/results/publication/propose-reporting.ts';
import type { FormReader } from './form-reader.ts';

/** The word of the plan's lexicon that a variable of origin classes informs: its classes are those of the gap. */
export const ORIGIN_GAP = 'lexicon:herkomstkloof';

/** What the forms about the results ask for: what the council sees, and the variables worked out for it. */
export function resultsChanges(draft: Questionnaire, form: FormReader): readonly Change[] {
  switch (form.text('intent')) {
    case 'reporting':
      return reporting(draft, chosenReporting(draft, form));
    case 'reporting:proposal':
      return reporting(draft, proposeReporting(draft));
    case 'reporting:remove':
      return reporting(draft, undefined);
    case 'variable:add':
      return newVariable(draft, form);
    case 'variable:save':
      return variableChanges(draft, form);
    case 'variable:remove':
      return [{ do: 'remove', of: { at: 'derived', name: form.text('variable') ?? '' } }];
    default:
      return [];
  }
}

type Reported = NonNullable<Questionnaire['reporting']>;

function reporting(draft: Questionnaire, value: Reported | undefined): readonly Change[] {
  return JSON.stringify(draft.reporting) === JSON.stringify(value)
    ? []
    : [{ do: 'setField', of: { at: 'questionnaire' }, field: 'reporting', value }];
}

/** The names that the council can be shown, with those that are named and cannot (the checker says why). */
export function reportingRows(draft: Questionnaire): Reported {
  const possible = reportableIn(draft);
  const now = draft.reporting ?? { overview: [], breakdowns: [] };
  return {
    overview: [...new Set([...possible.overview, ...now.overview])],
    breakdowns: [...new Set([...possible.breakdowns, ...now.breakdowns])],
  };
}

/** By the place that was typed; without one behind the others, in the order of the questionnaire. */
function chosenReporting(draft: Questionnaire, form: FormReader): Reported {
  const rows = reportingRows(draft);
  const chosen = (part: keyof Reported): readonly string[] => {
    const ticked = new Set(form.all(part));
    const place = (name: string): number => {
      const typed = Number(form.text(`${part}:${name}`) || Number.NaN);
      return Number.isFinite(typed) ? typed : Number.MAX_SAFE_INTEGER;
    };
    return rows[part]
      .filter((name) => ticked.has(name))
      .map((name, index) => ({ name, index, place: place(name) }))
      .toSorted((one, other) => one.place - other.place || one.index - other.index)
      .map(({ name }) => name);
  };
  return { overview: [...chosen('overview')], breakdowns: [...chosen('breakdowns')] };
}

function newVariable(draft: Questionnaire, form: FormReader): readonly Change[] {
  const { sourceLanguage } = draft;
  const name = form.text('name') ?? '';
  const derived: DerivedVariable = {
    name,
    label: { [sourceLanguage]: form.text('label') ?? '' },
    expression: form.text('expression') ?? '',
  };
  const values = valuesOf(form.text('values+') ?? '', [], sourceLanguage);
  return [{ do: 'addDerived', derived: { ...derived, ...(values.length > 0 && { values }) } }];
}

function variableChanges(draft: Questionnaire, form: FormReader): readonly Change[] {
  const derived = draft.derived?.find(({ name }) => name === form.text('variable'));
  if (!derived) return [];
  const of: Target = { at: 'derived', name: derived.name };
  const owner = { at: 'derived', name: derived.name } as const;
  const language = draft.sourceLanguage;
  const changes: Change[] = [];
  for (const field of ['label', 'shortLabel', 'definition'] as const) {
    const text = form.text(field);
    if (text !== undefined && text !== (derived[field]?.[language] ?? ''))
      changes.push({ do: 'setText', of, field, language, text });
  }
  const expression = form.text('expression');
  if (expression !== undefined && expression !== derived.expression)
    changes.push({ do: 'setField', of, field: 'expression', value: expression });
  const taken = (derived.values ?? []).map(({ code }) => code);
  for (const option of valuesOf(form.text('values+') ?? '', taken, language))
    changes.push({ do: 'addOption', to: owner, option });
  for (const { code, label } of derived.values ?? []) {
    const text = form.text(`values:${code}`);
    const option = { at: 'option', owner, code } as const;
    if (text === '') changes.push({ do: 'remove', of: option });
    else if (text !== undefined && text !== (label[language] ?? ''))
      changes.push({ do: 'setText', of: option, field: 'label', language, text });
  }
  const plan = (derived.plan ?? []).filter((each) => each !== ORIGIN_GAP);
  if (form.has('origin')) plan.push(ORIGIN_GAP);
  if (form.has('origin') !== (derived.plan?.includes(ORIGIN_GAP) === true))
    changes.push({ do: 'setField', of, field: 'plan', value: plan.length > 0 ? plan : undefined });
  const name = form.text('name');
  if (name !== undefined && name !== '' && name !== derived.name)
    changes.push({ do: 'rename', of, to: name });
  return changes;
}

/** A value a line, as `code = words`; without a code it is made from the words. */
function valuesOf(lines: string, before: readonly string[], language: string) {
  const taken = [...before];
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, written, words = line] = /^(\S{1,64})\s*=\s*(.+)$/.exec(line) ?? [];
      const code = written ?? codeFromText(words, taken);
      taken.push(code);
      return { code, label: { [language]: words } };
    });
}
