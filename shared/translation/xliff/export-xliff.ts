import { languageOf } from '#shared/language/languages.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { textHash } from '../text-hash.ts';
import { stateOf, type TranslationRecord } from '../translation-record.ts';
import { unitsOf, type Unit } from '../unit.ts';
import { placeholdersOf, printInline, printText } from './inline.ts';
import { escapeAttribute } from '#shared/xml/xml-text.ts';

/** The id of a unit: an NMTOKEN, the same in every file, so that an agency's memory knows the text again. */
export const unitId = (key: string): string => `u${textHash(key)}`;

/**
 * The texts of a draft for one language, as XLIFF 2.1 (OASIS Standard, 13 February 2018). A text that is missing is
 * `initial`; one whose source has changed is `initial` too, with the old words as a beginning and the sub-state
 * `peil:outdated`; one that is up to date is `translated`. `only: 'open'` leaves the last kind out. `undefined` when
 * there is nothing to translate: a file without units is none.
 */
export function exportXliff(
  draft: Questionnaire,
  record: TranslationRecord,
  language: LanguageTag,
  { only = 'all' }: { readonly only?: 'all' | 'open' } = {},
): string | undefined {
  const { sourceLanguage } = draft;
  const units = unitsOf(draft)
    .map((unit) => ({ unit, state: stateOf(record, unit, language, sourceLanguage) }))
    .filter(({ unit, state }) => {
      const hasSource = (unit.text[sourceLanguage] ?? '').trim() !== '';
      return hasSource && (only === 'all' || state !== 'current');
    })
    .map(({ unit, state }) => printUnit(unit, state, sourceLanguage, language));
  if (units.length === 0) return undefined;
  const directions = `srcDir="${languageOf(sourceLanguage).direction}" trgDir="${languageOf(language).direction}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${sourceLanguage}" trgLang="${language}">`,
    `  <file id="${escapeAttribute(draft.id)}" original="${escapeAttribute(draft.id)}" canResegment="no" ${directions}>`,
    ...units,
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

function printUnit(
  { key, text }: Unit,
  state: ReturnType<typeof stateOf>,
  sourceLanguage: LanguageTag,
  language: LanguageTag,
): string {
  const source = text[sourceLanguage] ?? '';
  const target = text[language] ?? '';
  const placeholders = placeholdersOf(source, target);
  const data = [...placeholders].map(
    ([written, id]) => `        <data id="${id}">${printText(written)}</data>`,
  );
  const mark = {
    missing: 'state="initial"',
    outdated: 'state="initial" subState="peil:outdated"',
    current: 'state="translated"',
  }[state];
  return [
    `    <unit id="${unitId(key)}" name="${escapeAttribute(key)}" xml:space="preserve">`,
    ...(data.length > 0 ? ['      <originalData>', ...data, '      </originalData>'] : []),
    `      <segment id="s1" ${mark}>`,
    `        <source xml:lang="${sourceLanguage}" xml:space="preserve">${printInline(source, placeholders)}</source>`,
    ...(state === 'missing'
      ? []
      : [
          `        <target xml:lang="${language}" xml:space="preserve">${printInline(target, placeholders)}</target>`,
        ]),
    '      </segment>',
    '    </unit>',
  ].join('\n');
}
