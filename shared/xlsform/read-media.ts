import type { Media } from '#shared/questionnaire/media.ts';
import { textsOf } from './read-languages.ts';
import { placeOf, type TextContext } from './read-text.ts';
import type { TableRow } from './table.ts';

/** The files that are shown or played beside a text. They are no part of the workbook, which `report` is told. */
export function readMedia(row: TableRow, { languages, report }: TextContext): Media | undefined {
  const media: Record<string, Record<string, string>> = {};
  for (const kind of ['image', 'audio', 'video']) {
    const key = `media::${kind}`;
    const files = textsOf(row, key, languages);
    if (Object.keys(files).length === 0) continue;
    media[kind] = files;
    for (const file of new Set(Object.values(files)))
      report('mediaApart', placeOf(row, key), { found: file });
  }
  return Object.keys(media).length > 0 ? media : undefined;
}
