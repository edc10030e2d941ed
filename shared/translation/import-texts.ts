import type { LanguageTag } from '#shared/language/tag.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import { pipesOf } from '#shared/questionnaire/pipe.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { ImportLine, ImportOutcome, ImportWarning } from './import-report.ts';
import { comparable, textHash } from './text-hash.ts';
import { stateOf, stillRight, type TranslationRecord } from './translation-record.ts';
import { unitsOf, type Unit } from './unit.ts';

/** One translation as a file holds it. */
export interface FoundText {
  readonly key: string;
  readonly language: LanguageTag;
  readonly text: string;
  readonly line: number;
  /** The source text that stood beside it, where the file holds one. */
  readonly source?: string | undefined;
  /** The file says that somebody has looked at it: words that stay the same are right for the source beside them. */
  readonly done: boolean;
}

/** As long as a text can be. */
const MAX_LENGTH = 5000;

/**
 * Compares translations with a draft: a report of every line, and the changes that would take them over. A line with
 * a warning is taken and can be left out by hand; a line that cannot be meant (unknown key, no words) is not.
 */
export function importTexts(
  draft: Questionnaire,
  record: TranslationRecord,
  found: readonly FoundText[],
): ImportOutcome {
  const units = new Map(unitsOf(draft).map((unit) => [unit.key, unit]));
  const seen = new Map<string, string>();
  const lines: ImportLine[] = [];
  const changes: Change[] = [];
  const languages = new Set<LanguageTag>();
  for (const each of found) {
    const unit = units.get(each.key);
    const place = `${each.key}\n${each.language}`;
    const read = unit ? compare(draft, record, unit, each, seen.get(place)) : notTaken('unknownKey', each);
    if (read.change) {
      changes.push(read.change);
      languages.add(each.language);
    }
    if (unit && read.line.code !== 'empty') seen.set(place, each.text);
    lines.push(read.line);
  }
  if (lines.length === 0) return { ok: false, issues: [{ code: 'nothing' }] };
  const newLanguages = [...languages].filter((language) => !draft.languages.includes(language));
  return {
    ok: true,
    lines,
    changes: [...newLanguages.map((language): Change => ({ do: 'addLanguage', language })), ...changes],
    newLanguages,
  };
}

interface Read {
  readonly line: ImportLine;
  readonly change?: Change;
}

const notTaken = (code: ImportLine['code'], { key, language, line, text }: FoundText): Read => ({
  line: { code, key, language, line, ...(text !== '' && { after: text }), warnings: [] },
});

function compare(
  draft: Questionnaire,
  record: TranslationRecord,
  unit: Unit,
  found: FoundText,
  earlier: string | undefined,
): Read {
  const { key, language, line, text } = found;
  const source = unit.text[draft.sourceLanguage] ?? '';
  const before = unit.text[language] ?? '';
  if (text.trim() === '') return notTaken('empty', found);
  if (text.length > MAX_LENGTH) return notTaken('tooLong', found);
  if (earlier !== undefined) return notTaken(earlier === text ? 'same' : 'twice', found);
  const isChanged = found.source !== undefined && comparable(found.source) !== comparable(source);
  const warnings = [
    ...placeholderWarnings(source, text),
    ...(isChanged ? [{ code: 'sourceChanged' as const, inFile: found.source ?? '', now: source }] : []),
  ];
  const shared = { key, language, line, ...(before !== '' && { before }), after: text, warnings };
  if (text === before) {
    const isOutdated = stateOf(record, unit, language, draft.sourceLanguage) === 'outdated';
    return found.done && isOutdated && !isChanged
      ? { line: { code: 'confirmed', ...shared }, change: stillRight(unit, language, draft.sourceLanguage) }
      : { line: { code: 'same', ...shared, warnings: [] } };
  }
  return {
    line: { code: before.trim() === '' ? 'new' : 'changed', ...shared },
    change: {
      do: 'setText',
      of: unit.of,
      field: unit.field,
      language,
      text,
      ...(isChanged && { madeFrom: textHash(found.source ?? '') }),
    },
  };
}

/** Piped answers that a translation has lost, and those that it has too many. */
export function placeholderWarnings(source: string, translation: string): ImportWarning[] {
  const wanted = pipesOf(source).map(({ name }) => name);
  const there = pipesOf(translation).map(({ name }) => name);
  return [
    ...[...new Set(wanted)]
      .filter((name) => !there.includes(name))
      .map((name) => ({ code: 'placeholderLost' as const, name })),
    ...[...new Set(there)]
      .filter((name) => !wanted.includes(name))
      .map((name) => ({ code: 'placeholderUnknown' as const, name })),
  ];
}
