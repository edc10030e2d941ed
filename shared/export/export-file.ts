import * as z from 'zod';
import { EXPORT_LANGUAGES } from './export-words.ts';

/** In which form analysts take microdata. */
export const MicrodataFormat = z.enum(['csv', 'sav', 'parquet', 'ddi', 'codebook']);
export type MicrodataFormat = z.infer<typeof MicrodataFormat>;

export const ExportLanguage = z.enum(EXPORT_LANGUAGES);

/** A file that is taken away. */
export const ExportFile = z.object({
  name: z.string(),
  /** Its media type. */
  type: z.string(),
  /** Its bytes, packed by gzip and written in base64. */
  content: z.base64(),
});
export type ExportFile = z.infer<typeof ExportFile>;

/** What each form is called as a file. */
export const MICRODATA_FILES = {
  csv: { ending: '.csv', type: 'text/csv; charset=utf-8' },
  sav: { ending: '.sav', type: 'application/x-spss-sav' },
  parquet: { ending: '.parquet', type: 'application/vnd.apache.parquet' },
  ddi: { ending: '.ddi.xml', type: 'application/xml' },
  codebook: {
    ending: '-codebook.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const satisfies Record<MicrodataFormat, { readonly ending: string; readonly type: string }>;
