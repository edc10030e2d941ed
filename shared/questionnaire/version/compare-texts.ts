import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { VersionChange, Weight } from './difference.ts';
import { weighWording } from './wording.ts';

/** How much the words of a field can weigh: those that are answered, those beside them, those of the council. */
export type TextRole = 'answered' | 'beside';

/**
 * The changes of one text, language by language. Only the words of the source language that people answer to can
 * change the meaning; a translation that changes alone was mended, and one that came or went changes no answer.
 */
export function compareTexts(
  place: Pick<VersionChange, 'node' | 'field'>,
  before: LocalizedText | undefined,
  after: LocalizedText | undefined,
  { role, sourceLanguage }: { readonly role: TextRole; readonly sourceLanguage: LanguageTag },
): VersionChange[] {
  if (before === after) return [];
  const changes: VersionChange[] = [];
  for (const language of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const old = before?.[language] ?? '';
    const now = after?.[language] ?? '';
    const wording = weighWording(old, now);
    if (wording === 'same') continue;
    changes.push({
      what: 'textChanged',
      weight:
        language === sourceLanguage
          ? weightOf(wording, role, old, now)
          : old === '' || now === ''
            ? 'harmless'
            : lighter(wording),
      ...place,
      language,
      ...(old !== '' && { before: old }),
      ...(now !== '' && { after: now }),
    });
  }
  return changes;
}

function weightOf(wording: Weight, role: TextRole, before: string, after: string): Weight {
  if (role === 'answered') return wording;
  // A hint that came or went was read beside the question: worth a note.
  return before === '' || after === '' ? 'note' : lighter(wording);
}

const lighter = (weight: Weight): Weight => (weight === 'meaning' ? 'note' : weight);
