import * as z from 'zod';
import { BankQuestion } from '#shared/bank/bank-question.ts';
import { NewText } from '#shared/design/change-texts.ts';
import { Design } from '#shared/design/design.ts';
import { DraftStep, DraftSteps } from '#shared/design/draft-step.ts';
import { LanguageTag } from '#shared/language/tag.ts';
import { Change } from '#shared/questionnaire/edit/change.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { TranslationRecord } from '#shared/translation/translation-record.ts';
import { PLACES } from './places.ts';
import {
  Beginning,
  Finding,
  MOST_WORKBOOK_BODY,
  QuestionnaireHead,
  QuestionnaireId,
  Revision,
  SentFile,
  VersionChange,
  VersionHead,
  VersionNumber,
  WorkbookCells,
  WorkbookReport,
} from './questionnaires.ts';
import { RIGHTS } from './rights.ts';
import { route } from './route.ts';

const Of = z.object({ questionnaire: QuestionnaireId });

/** More edits than a pause in typing gathers; an import of translations makes many. */
const MOST_CHANGES = 20_000;
/** A draft as large as any that can be published, changed all over at once. */
const MOST_CHANGE_BODY = 4_000_000;

/** A draft with its revision, what can be undone in it, and what has been published of it. */
const OpenedDraft = z.object({
  head: QuestionnaireHead,
  design: Design,
  steps: DraftSteps,
  versions: z.array(VersionHead),
});

/** Questionnaires as staff make them: drafts, their texts, and the versions published of them. */
export const QUESTIONNAIRE_ROUTES = {
  listQuestionnaires: route({
    ...PLACES.listQuestionnaires,
    access: RIGHTS.listQuestionnaires,
    summary: 'All questionnaires that staff work on, with their last published version.',
    input: z.object({}),
    output: z.object({ questionnaires: z.array(QuestionnaireHead) }),
    problems: [],
  }),
  createQuestionnaire: route({
    ...PLACES.createQuestionnaire,
    access: RIGHTS.designQuestionnaires,
    summary: 'Begins a questionnaire: with nothing, a starter survey, a published version or a workbook.',
    input: z.object({ beginning: Beginning }),
    output: QuestionnaireHead,
    problems: ['unknownQuestionnaire', 'unknownVersion', 'workbookRefused', 'questionnaireTooLarge'],
    mostBytes: MOST_WORKBOOK_BODY,
  }),
  readQuestionnaire: route({
    ...PLACES.readQuestionnaire,
    access: RIGHTS.readQuestionnaires,
    summary: 'The draft of a questionnaire, and which versions have been published.',
    input: Of,
    output: OpenedDraft,
    problems: ['unknownQuestionnaire'],
  }),
  changeQuestionnaire: route({
    ...PLACES.changeQuestionnaire,
    access: RIGHTS.designQuestionnaires,
    summary:
      'Makes edits to a draft, all or none. Whoever saw another revision gets the draft as it is now, and nothing is changed.',
    input: Of.extend({
      revision: Revision,
      changes: z.array(Change).min(1).max(MOST_CHANGES),
      /** Kept while somebody was typing: with more of the same text under the same mark, it is undone as one step. */
      typed: z.string().min(1).max(40).optional(),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('changed'), revision: Revision }),
      OpenedDraft.extend({ outcome: z.literal('changedMeanwhile') }),
    ]),
    problems: ['unknownQuestionnaire', 'editRefused', 'questionnaireTooLarge'],
    mostBytes: MOST_CHANGE_BODY,
  }),
  retraceChanges: route({
    ...PLACES.retraceChanges,
    access: RIGHTS.designQuestionnaires,
    summary:
      'Takes the last step of a draft back, or makes the step again that was taken back last. A step of somebody else is taken back only by who says so.',
    input: Of.extend({
      revision: Revision,
      way: z.enum(['undo', 'redo']),
      /** Also when the step is somebody else's. */
      evenOfAnother: z.boolean().optional(),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('changed'), revision: Revision, step: DraftStep }),
      z.object({ outcome: z.literal('ofAnother'), step: DraftStep }),
      z.object({ outcome: z.literal('nothing') }),
      z.object({ outcome: z.literal('changedMeanwhile') }),
    ]),
    problems: ['unknownQuestionnaire', 'questionnaireTooLarge'],
  }),
  readTexts: route({
    ...PLACES.readTexts,
    access: RIGHTS.translateTexts,
    summary: 'The texts of a draft without its rules, and which translations have fallen behind.',
    input: Of,
    output: z.object({
      head: QuestionnaireHead,
      texts: Questionnaire,
      translations: TranslationRecord,
    }),
    problems: ['unknownQuestionnaire'],
  }),
  changeTexts: route({
    ...PLACES.changeTexts,
    access: RIGHTS.translateTexts,
    summary: 'Puts translations into a draft, all or none: never over words that changed in the meantime.',
    input: Of.extend({ texts: z.array(NewText).min(1).max(MOST_CHANGES) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('changed'), revision: Revision }),
      z.object({ outcome: z.literal('changedMeanwhile'), keys: z.array(z.string()) }),
    ]),
    problems: ['unknownQuestionnaire', 'editRefused', 'notATranslation', 'questionnaireTooLarge'],
    mostBytes: MOST_CHANGE_BODY,
  }),
  searchBank: route({
    ...PLACES.searchBank,
    access: RIGHTS.readQuestionnaires,
    summary:
      'Questions of all questionnaires (drafts, published versions, starter surveys) that can be added to this one, found by words, type and need domain.',
    input: Of.extend({
      text: z.string().max(200).optional(),
      type: BankQuestion.shape.type.optional(),
      domain: z.string().max(40).optional(),
      /** How many come before the first that is asked for. */
      from: z.coerce.number().pipe(z.int().nonnegative()).optional(),
    }),
    output: z.object({
      /** How many there are; they come by twenty. */
      count: z.int().nonnegative(),
      questions: z.array(BankQuestion),
    }),
    problems: ['unknownQuestionnaire'],
  }),
  checkQuestionnaire: route({
    ...PLACES.checkQuestionnaire,
    access: RIGHTS.readQuestionnaires,
    summary: 'What to look at before publishing, and how the draft differs from the last version.',
    input: Of,
    output: z.object({
      revision: Revision,
      findings: z.array(Finding),
      changes: z.array(VersionChange),
    }),
    problems: ['unknownQuestionnaire'],
  }),
  publishVersion: route({
    ...PLACES.publishVersion,
    access: RIGHTS.designQuestionnaires,
    summary: 'Publishes the draft as the next version, which never changes.',
    input: Of.extend({
      revision: Revision,
      /** Only these languages, beside the source language; all when it is left out. */
      languages: z.array(LanguageTag).optional(),
      /** The changes of which staff say that the meaning is the same, by their keys. */
      sameMeaning: z.array(z.string().max(20_000)).max(2000).optional(),
    }),
    output: VersionHead,
    problems: [
      'unknownQuestionnaire',
      'draftChanged',
      'questionnaireInvalid',
      'meaningUnconfirmed',
      'nothingToPublish',
      'questionnaireTooLarge',
    ],
  }),
  readPublished: route({
    ...PLACES.readPublished,
    access: RIGHTS.readQuestionnaires,
    summary: 'A published version of a questionnaire.',
    input: Of.extend({ version: VersionNumber }),
    output: Questionnaire,
    problems: ['unknownVersion'],
  }),
  exportQuestionnaire: route({
    ...PLACES.exportQuestionnaire,
    access: RIGHTS.readQuestionnaires,
    summary: 'The draft, or a published version, as an XLSForm workbook.',
    input: Of.extend({ version: VersionNumber.optional() }),
    output: SentFile,
    problems: ['unknownQuestionnaire', 'unknownVersion', 'questionnaireTooLarge'],
  }),
  reportWorkbook: route({
    ...PLACES.reportWorkbook,
    access: RIGHTS.designQuestionnaires,
    summary: 'What an XLSForm workbook would become, row by row. Nothing is kept of it.',
    input: z.object({ file: SentFile, language: LanguageTag.optional() }),
    output: WorkbookReport,
    problems: [],
    mostBytes: MOST_WORKBOOK_BODY,
  }),
  readWorkbook: route({
    ...PLACES.readWorkbook,
    access: RIGHTS.translateTexts,
    summary: 'The cells of a workbook as text, such as one with translations. Nothing is kept of it.',
    input: z.object({ file: SentFile }),
    output: WorkbookCells,
    problems: [],
    mostBytes: MOST_WORKBOOK_BODY,
  }),
} as const;
