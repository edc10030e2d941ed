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

/** In which form the published figures can be taken. */
export const ResultsFormat = z.enum(['csv', 'xlsx']);
export type ResultsFormat = z.infer<typeof ResultsFormat>;

/** What browsers call each kind of file. */
export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  sav: 'application/x-spss-sav',
  parquet: 'application/vnd.apache.parquet',
  xml: 'application/xml',
} as const;

/** How the file of each form of microdata ends, and what it is. */
export const MICRODATA_FILES = {
  csv: { ending: '.csv', type: MEDIA_TYPES.csv },
  sav: { ending: '.sav', type: MEDIA_TYPES.sav },
  parquet: { ending: '.parquet', type: MEDIA_TYPES.parquet },
  ddi: { ending: '.ddi.xml', type: MEDIA_TYPES.xml },
  codebook: { ending: '-codebook.xlsx', type: MEDIA_TYPES.xlsx },
} as const satisfies Record<MicrodataFormat, { readonly ending: string; readonly type: string }>;
