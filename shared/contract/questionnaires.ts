import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { LocalizedText } from '#shared/language/localized-text.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { Origins } from '#shared/questionnaire/version/origins.ts';
import type { Finding as CheckFinding, CheckCode, Severity } from '#shared/questionnaire/check/finding.ts';
import type { VersionChange as Change, Weight } from '#shared/questionnaire/version/difference.ts';
import { Line } from './line.ts';
import { Day } from './survey.ts';

export const QuestionnaireId = Questionnaire.shape.id;
export const VersionNumber = z.coerce.number().pipe(z.int().positive());
/** How often a draft has been changed: whoever changes it says which state they saw. */
export const Revision = z.int().nonnegative();

/** A questionnaire as the list of staff shows it. */
export const QuestionnaireHead = z.object({
  id: QuestionnaireId,
  title: LocalizedText,
  kind: Questionnaire.shape.kind,
  sourceLanguage: LanguageTag,
  languages: z.array(LanguageTag),
  /** Of the draft. */
  revision: Revision,
  createdOn: Day,
  changedOn: Day,
  /** The last published version, and the revision that it was made of: a higher one has changes that nobody sees yet. */
  published: z.object({ version: z.int().positive(), day: Day, revision: Revision }).optional(),
});
export type QuestionnaireHead = z.infer<typeof QuestionnaireHead>;

/** What is known of a published version beside its content. */
export const VersionHead = z.object({
  version: z.int().positive(),
  publishedOn: Day.optional(),
  languages: z.array(LanguageTag),
  /** Names of this version that the one before it has under another name. */
  origins: Origins,
});
export type VersionHead = z.infer<typeof VersionHead>;

/** The starter surveys that a questionnaire can begin with. */
export const Starter = z.enum(['needs', 'participation']);
export type Starter = z.infer<typeof Starter>;

/** A file as it goes over the wire. */
export const SentFile = z.object({ name: z.string().max(200), bytes: z.base64().min(1) });

/** The largest workbook that is taken, in bytes: with its base64 it passes through a Lambda function. */
export const MOST_WORKBOOK_BYTES = 3_000_000;
/** The body that such a workbook comes in. */
export const MOST_WORKBOOK_BODY = 4_100_000;

/** What a new questionnaire begins with. */
export const Beginning = z.discriminatedUnion('with', [
  z.object({
    with: z.literal('nothing'),
    title: Line.min(1).max(200),
    language: LanguageTag,
    kind: Questionnaire.shape.kind,
  }),
  z.object({ with: z.literal('starter'), starter: Starter, title: Line.min(1).max(200).optional() }),
  z.object({
    with: z.literal('version'),
    questionnaire: QuestionnaireId,
    version: z.int().positive(),
    title: Line.min(1).max(200).optional(),
  }),
  z.object({ with: z.literal('workbook'), file: SentFile, language: LanguageTag.optional() }),
]);
export type Beginning = z.infer<typeof Beginning>;

/** One remark on a workbook. The words are in `shared/xlsform/message`, by code. */
export const WorkbookIssue = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  sheet: z.string(),
  row: z.int().optional(),
  column: z.string().optional(),
  found: z.string().optional(),
  expected: z.string().optional(),
});

/** What came of reading a workbook; nothing is kept of it. */
export const WorkbookReport = z.object({
  /** Why the file itself cannot be read. */
  unreadable: z.enum(['empty', 'tooLarge', 'damaged', 'notAWorkbook', 'protected']).optional(),
  issues: z.array(WorkbookIssue),
  /** What a questionnaire made of it would be; nothing when no question is left. */
  found: z
    .object({
      title: LocalizedText,
      languages: z.array(LanguageTag),
      questions: z.int(),
      choices: z.int(),
    })
    .optional(),
});
export type WorkbookReport = z.infer<typeof WorkbookReport>;

/** The cells of a spreadsheet file as text, or why it cannot be read; nothing is kept of it. */
export const WorkbookCells = z.object({
  unreadable: WorkbookReport.shape.unreadable,
  sheets: z.array(
    z.object({
      name: z.string(),
      /** With the number that the spreadsheet shows; rows without any cell are left out. */
      rows: z.array(z.object({ number: z.int().positive(), cells: z.array(z.string()) })),
    }),
  ),
});
export type WorkbookCells = z.infer<typeof WorkbookCells>;

/** One remark of the checker. The words are in `shared/questionnaire/check/message`, by code. */
export const Finding = z.object({
  code: z.string() as unknown as z.ZodType<CheckCode>,
  severity: z.enum(['error', 'warning', 'hint']) satisfies z.ZodType<Severity>,
  place: z.object({
    path: z.array(z.union([z.string(), z.number()])),
    node: z.string(),
    field: z.string(),
    language: LanguageTag.optional(),
    span: z.object({ start: z.int(), end: z.int() }).optional(),
  }),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
}) as unknown as z.ZodType<CheckFinding>;

/** One difference from the last published version. */
export const VersionChange = z.object({
  what: z.string(),
  weight: z.enum(['harmless', 'note', 'meaning', 'refused']) satisfies z.ZodType<Weight>,
  node: z.string(),
  field: z.string(),
  language: LanguageTag.optional(),
  before: z.string().optional(),
  after: z.string().optional(),
}) as unknown as z.ZodType<Change>;
