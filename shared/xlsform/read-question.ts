import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import { readAppearance, type Appearance } from './appearance.ts';
import type { OfferedList } from './choice-lists.ts';
import { initialOf, literal } from './default.ts';
import { isNote, mendName } from './names.ts';
import { rangeOf, readParameters } from './parameters.ts';
import { present, readQuestionMarks } from './read-marks.ts';
import type { QuestionContext } from './question-context.ts';
import { readMedia } from './read-media.ts';
import { expressionOf, initialIn, isWritten, readRules, relevanceOf } from './read-rules.ts';
import { readShuffle } from './read-shuffle.ts';
import { placeOf, readText } from './read-text.ts';
import * as marked from './read-marked-type.ts';
import type { SurveyEntry, SurveyQuestion } from './survey-tree.ts';
import { cellOf } from './table.ts';
import type { QuestionWord, TypeExtras, TypeWord } from './type-word.ts';

const NOTHING = literal('');

/** What a row of the survey sheet asks. `undefined` when it cannot be asked, which is told. */
export function readQuestion(entry: SurveyQuestion, context: QuestionContext): Question | undefined {
  const { row, type } = entry;
  const { report, names } = context;
  switch (type.kind) {
    case 'metadata':
      report('metadataNotStored', placeOf(row, 'type'), { found: type.word });
      return undefined;
    case 'notCarried':
      report('typeNotCarried', placeOf(row, 'type'), { found: type.word });
      return undefined;
    case 'row':
      report('unknownType', placeOf(row, 'type'), { found: cellOf(row, 'type') });
      return undefined;
    case 'select':
      return readSelect(entry, type, context);
    case 'question':
  }
  const name = names.of(entry);
  const { word } = type;
  if (word === 'calculate' || word === 'hidden') return readCalculation(entry, name, word, context);
  const appearance = appearanceOf(entry, kindOf(word), context);
  const base = readBase(entry, name, word, appearance, context, type);
  switch (word) {
    case 'note':
      // A note that works something out shows it under its words.
      return isNote(entry) ? { ...base, type: 'note' } : { ...base, type: 'text', readonly: true };
    case 'integer':
    case 'decimal':
      return {
        ...base,
        ...marked.numberMarks(entry, context),
        ...present({ decimals: word === 'decimal' || undefined }),
        type: 'number',
      };
    case 'range':
      return readRange(entry, base, context);
    case 'date':
      return { ...base, ...present({ precision: appearance.precision }), type: 'date' };
    case 'time':
    case 'dateTime':
    case 'acknowledge':
      return { ...base, type: word };
    case 'text': {
      const rows = Number(cellOf(row, 'rows'));
      const long = appearance.long || rows > 1;
      return {
        ...base,
        ...marked.textMarks(entry, context),
        ...present({ long: long || undefined }),
        type: 'text',
      };
    }
    default:
      return undefined;
  }
}

const kindOf = (word: QuestionWord): string =>
  word.startsWith('select') || word === 'rank' ? 'select' : word;

export function appearanceOf(entry: SurveyEntry, kind: string, { report }: QuestionContext): Appearance {
  const appearance = readAppearance(cellOf(entry.row, 'appearance'), kind);
  const place = placeOf(entry.row, 'appearance');
  if (appearance.external) report('externalApp', place);
  if (appearance.ignored.length > 0)
    report('ignoredAppearance', place, { found: appearance.ignored.join(' ') });
  return appearance;
}

/** What every question has. */
export function readBase(
  entry: SurveyEntry,
  name: string,
  word: QuestionWord | 'matrix',
  appearance: Appearance,
  context: QuestionContext,
  extras: TypeExtras,
) {
  const { row } = entry;
  const numeric = word === 'integer' || word === 'decimal' || word === 'range';
  const kept =
    extras.appearance === undefined ? appearance.kept : [...new Set([...appearance.kept, extras.appearance])];
  const initial = word === 'note' ? undefined : initialIn(entry, numeric, context);
  return {
    name,
    ...labelAndHint(entry, name, context),
    ...readRules(entry, word, context, extras.constraint),
    ...present({
      calculation: isWritten(entry, 'calculation') ? expressionOf(entry, 'calculation', context) : undefined,
      initial,
      appearance: kept.length > 0 ? kept : undefined,
      media: readMedia(row, context),
    }),
    ...readQuestionMarks(row, entry, context),
  };
}

/** The label, or what can stand in for it: a question without words cannot be answered, nor read aloud. */
function labelAndHint(
  entry: SurveyEntry,
  name: string,
  context: QuestionContext,
): { label: LocalizedText; shortLabel?: LocalizedText; hint?: LocalizedText; guidance?: LocalizedText } {
  const { row } = entry;
  const label = readText(row, 'label', entry, context);
  const hint = readText(row, 'hint', entry, context);
  const more = present({
    shortLabel: readText(row, 'peil::short_label', entry, context),
    guidance: readText(row, 'guidance_hint', entry, context),
  });
  if (label) return { label, ...present({ hint }), ...more };
  const place = placeOf(row, 'label');
  if (hint) {
    context.report('labelFromHint', place);
    return { label: hint, ...more };
  }
  context.report('noLabel', place, { expected: name });
  return { label: { [context.languages.source]: name }, ...more };
}

function readCalculation(
  entry: SurveyQuestion,
  name: string,
  word: 'calculate' | 'hidden',
  context: QuestionContext,
): Question {
  const { row } = entry;
  const fixed = cellOf(row, 'default');
  let calculation: string | undefined;
  if (isWritten(entry, 'calculation')) {
    calculation = expressionOf(entry, 'calculation', context);
    if (calculation === undefined)
      context.report('calculationNotCarried', placeOf(row, 'calculation'), { found: name });
  } else if (fixed !== '')
    calculation = expressionOf(entry, 'default', context, { text: initialOf(fixed, false) });
  else context.report('emptyCalculation', placeOf(row, word === 'hidden' ? 'default' : 'calculation'));
  return {
    name,
    ...present({ label: readText(row, 'label', entry, context), relevance: relevanceOf(entry, context) }),
    ...readQuestionMarks(row, entry, context),
    calculation: calculation ?? NOTHING,
    type: 'calculation',
  };
}

function readRange(
  entry: SurveyQuestion,
  base: ReturnType<typeof readBase>,
  context: QuestionContext,
): Question {
  const range = rangeOf(readParameters(cellOf(entry.row, 'parameters')));
  if (typeof range === 'string') {
    context.report('wrongParameter', placeOf(entry.row, 'parameters'), { found: range });
    return { ...base, decimals: true, type: 'number' };
  }
  const { decimals, ...bounds } = range;
  return {
    ...base,
    ...marked.numberMarks(entry, context),
    ...bounds,
    ...present({ decimals: decimals || undefined }),
    type: 'number',
  };
}

function readSelect(
  entry: SurveyQuestion,
  type: Extract<TypeWord, { kind: 'select' }>,
  context: QuestionContext,
): Question | undefined {
  const { row } = entry;
  const { report, names } = context;
  const parameters = readParameters(cellOf(row, 'parameters'));
  const list = context.lists.offer(type, parameters, placeOf(row, 'type'));
  const shuffle = readShuffle(entry, parameters, context);
  const ignored = [...parameters.keys()].filter(
    (name) => !['randomize', 'seed', 'value', 'label'].includes(name),
  );
  if (ignored.length > 0)
    report('ignoredParameter', placeOf(row, 'parameters'), { found: ignored.join(', ') });
  const appearance = appearanceOf(entry, 'select', context);
  const base = readBase(entry, names.of(entry), type.word, appearance, context, {});
  const own = list && marked.markedSelect(entry, type.word, base, shuffle, list, context);
  if (own) {
    context.inlined.add(list.name);
    return own;
  }
  const choices = {
    choiceList: list?.name ?? mendName(type.list) ?? 'choices',
    ...present({ choiceFilter: filterOf(entry, list, context) }),
    ...shuffle,
  };
  switch (type.word) {
    case 'select_one':
      return { ...base, ...choices, type: 'single' };
    case 'select_multiple':
      return { ...base, ...choices, ...marked.multipleMarks(entry, context), type: 'multiple' };
    case 'rank':
      return { ...base, ...choices, type: 'ranking' };
  }
}

function filterOf(
  entry: SurveyQuestion,
  list: OfferedList | undefined,
  context: QuestionContext,
): string | undefined {
  if (!list || !isWritten(entry, 'choice_filter')) return undefined;
  const filter = expressionOf(entry, 'choice_filter', context, { columns: list.columns });
  const { type } = entry;
  // The choice that `or_other` adds has no columns that a filter could let through.
  const keepsOther = type.kind === 'select' && type.orOther && filter !== undefined;
  return keepsOther ? `(${filter}) or name = 'other'` : filter;
}
