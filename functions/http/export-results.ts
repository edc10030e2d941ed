import { gzipSync } from 'node:zlib';
import { csvOf } from '#shared/export/csv.ts';
import { MEDIA_TYPES } from '#shared/export/export-file.ts';
import type { Cell } from '#shared/export/export-variable.ts';
import { figureCodebook, figureRows } from '#shared/export/result-tables.ts';
import { FIGURE_WORDS } from '#shared/export/result-words.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readLatest } from '#functions/store/snapshots.ts';
import { writeWorkbookFile } from '#functions/workbook/write-workbook-file.ts';

export const handler = handleSignedIn('exportResults', async ({ survey, format, language }) => {
  const snapshot = await readLatest(survey);
  if (!snapshot) return refuse('noSnapshot');
  const figures = figureRows(snapshot, language);
  const { figures: figuresName, codebook } = FIGURE_WORDS[language];
  const bytes =
    format === 'csv'
      ? Buffer.from(csvOf(figures), 'utf8')
      : writeWorkbookFile({
          sheets: [sheet(figuresName, figures), sheet(codebook, figureCodebook(snapshot, language))],
        });
  return reply({
    name: `${survey}-${String(snapshot.number)}-${language}.${format}`,
    type: MEDIA_TYPES[format],
    content: gzipSync(bytes).toString('base64'),
  });
});

const sheet = (name: string, rows: readonly (readonly Cell[])[]) => ({
  name,
  rows: rows.map((cells, at) => ({ number: at + 1, cells: [...cells] })),
});
