import type { LocalizedText } from '#shared/language/localized-text.ts';
import { partAt } from '#shared/questionnaire/edit/path.ts';
import { locate } from '#shared/questionnaire/edit/target.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { Unit } from '../unit.ts';

/** As much of a question as is needed to know which one it is. */
const LONGEST = 60;

/**
 * Where a text stands, for somebody who translates it without seeing the questionnaire: the labels around it in the
 * source language, the outermost first (`Wonen › Waar woont u?`). Empty for the texts of the questionnaire itself.
 */
export function placeOf(draft: Questionnaire, { of, field }: Unit): string {
  const path = locate(draft, of) ?? [];
  const whole = field === 'label' ? path.length - 1 : path.length;
  const names: string[] = [];
  for (let length = 1; length <= whole; length += 1) {
    const name = nameOf(partAt(draft, path.slice(0, length)), draft.sourceLanguage);
    // A list that several questions share has no words of its own: it is known by its name.
    if (name !== undefined) names.push(name);
    else if (length === 2 && path[0] === 'choiceLists') names.push(String(path[1]));
  }
  return names.join(' › ');
}

function nameOf(part: unknown, language: string): string | undefined {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return undefined;
  const { label, name } = part as { readonly label?: LocalizedText; readonly name?: string };
  const words = (label?.[language] ?? '').replaceAll(/\s+/g, ' ').trim();
  if (words === '') return name;
  const signs = [...words];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : words;
}
