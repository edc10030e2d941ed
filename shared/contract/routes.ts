import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { LocalizedText } from '#shared/language/localized-text.ts';
import { Answers } from '#shared/questionnaire/answer.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { KeptMedium, Medium, MediumKind } from '#shared/media/medium.ts';
import { ExportFile, ExportLanguage, MicrodataFormat, ResultsFormat } from '#shared/export/export-file.ts';
import { ReachMargin, Snapshot } from '#shared/results/snapshot.ts';
import { NamedEntry } from './audit-entry.ts';
import { Challenge, MOST_PROOF } from './challenge.ts';
import { MOST_INVITATIONS } from './invitations.ts';
import { Line } from './line.ts';
import { OPEN_ANSWER_ROUTES } from './open-answer-routes.ts';
import { MOST_SEALED, SealingKey, Submission, TypedInvitation, TypedReceipt } from './submission.ts';
import { PLACES } from './places.ts';
import { QUESTIONNAIRE_ROUTES } from './questionnaire-routes.ts';
import { QuestionnaireId } from './questionnaires.ts';
import { RIGHTS } from './rights.ts';
import { route } from './route.ts';
import {
  Channel,
  ChannelCode,
  Day,
  DraftCounts,
  Fieldwork,
  SnapshotDays,
  Survey,
  SurveyId,
  SurveyMode,
  SurveyStatus,
} from './survey.ts';
import { SurveyPlan } from './survey-plan.ts';
import { Targets } from './targets.ts';

const Empty = z.object({});

/** What a resident needs to begin: which survey, which version, whether it can be filled in. */
const OpenedChannel = z.object({
  channel: ChannelCode,
  survey: SurveyId,
  version: z.int().positive(),
  status: SurveyStatus,
  mode: SurveyMode,
  title: LocalizedText,
  languages: z.array(LanguageTag),
  /** Answers come in only with a one-time invitation. */
  invited: z.boolean().optional(),
});

/** By what a medium of a survey is found. */
const MediumPlace = z.object({
  survey: SurveyId,
  kind: MediumKind,
  ...Medium.pick({ language: true, text: true }).shape,
});

/** An interview saved before submission. */
const Draft = z.object({
  channel: ChannelCode,
  version: z.int().positive(),
  language: LanguageTag,
  /** The page the resident was on. */
  page: z.string().max(40),
  answers: Answers,
});

const SurveyDetail = z.object({
  survey: Survey,
  channels: z.array(Channel),
  fieldwork: Fieldwork,
  drafts: DraftCounts,
  snapshot: z.object({ number: z.int(), publishedOn: Day }).optional(),
});

/** The population margins of a survey, and what margins it can have. */
const SurveyMargins = z.object({
  margins: z.array(ReachMargin),
  /** When they were uploaded. */
  day: Day.optional(),
  weighted: z.boolean(),
  variables: z.array(
    z.object({
      name: z.string(),
      label: LocalizedText,
      shortLabel: LocalizedText.optional(),
      classes: z.array(z.object({ code: z.string(), label: LocalizedText })),
    }),
  ),
});

/** How an interview was taken. */
const Handed = z.object({
  outcome: z.enum(['received', 'alreadyReceived']),
  /** The code that proves and withdraws the response: another one when the code was in use for other answers. */
  receipt: z.string(),
});

const SUBMISSION_PROBLEMS = [
  'unknownChannel',
  'unknownVersion',
  'surveyNotOpen',
  'surveyClosed',
  'answersRefused',
  'nothingAnswered',
  'screenedOut',
  'forgedReceipt',
  'erasedReceipt',
  'syntheticRefused',
  'tooManyNow',
  'invitationNeeded',
  'invitationUnknown',
  'invitationSpent',
] as const;

/** Every route of Peil by its name; the handler of each stands in `functions/http` under the same name. */
export const ROUTES = {
  openapi: route({
    ...PLACES.openapi,
    access: 'public',
    summary: 'This contract as an OpenAPI 3.1 document.',
    input: Empty,
    output: z.looseObject({ openapi: z.string() }),
    problems: [],
    maxAge: 300,
  }),
  openChannel: route({
    ...PLACES.openChannel,
    access: 'public',
    summary: 'Which survey a channel leads to, and whether it can be filled in now.',
    input: z.object({ channel: z.string().max(100) }),
    output: OpenedChannel,
    problems: ['unknownChannel'],
  }),
  readVersion: route({
    ...PLACES.readVersion,
    access: 'public',
    summary: 'A published version of the questionnaire of a survey. It never changes.',
    input: z.object({ survey: SurveyId, version: z.coerce.number().pipe(z.int().positive()) }),
    output: Questionnaire,
    problems: ['unknownSurvey', 'unknownVersion'],
    maxAge: 31_536_000,
  }),
  readMedia: route({
    ...PLACES.readMedia,
    access: 'public',
    summary: 'The recordings and pictures that go with the texts of a version. A changed text has none.',
    input: z.object({ survey: SurveyId, version: z.coerce.number().pipe(z.int().positive()) }),
    output: z.object({ media: z.array(Medium) }),
    problems: ['unknownSurvey', 'unknownVersion'],
    maxAge: 60,
  }),
  readChallenge: route({
    ...PLACES.readChallenge,
    access: 'public',
    summary:
      'A small proof of work for who is about to hand in under this receipt (ALTCHA, version 2). It holds ten to twenty minutes.',
    input: z.object({ channel: ChannelCode, receipt: TypedReceipt }),
    output: Challenge,
    problems: ['forgedReceipt'],
  }),
  submitResponse: route({
    ...PLACES.submitResponse,
    access: 'public',
    summary: 'Hands in a filled-in interview. Sending it again with the same receipt changes nothing.',
    input: Submission,
    output: Handed,
    problems: [...SUBMISSION_PROBLEMS],
  }),
  submitSealed: route({
    ...PLACES.submitSealed,
    access: 'public',
    summary: 'Hands in an interview that waited on a device, sealed to the key of its survey.',
    input: z.object({
      survey: SurveyId,
      /** A submission as JSON, as JWE in its compact form (RFC 7516): ECDH-ES on P-256, A256GCM. */
      sealed: z.string().min(1).max(MOST_SEALED),
      /** As in a submission: it is made when the device can send, after it sealed. */
      proof: z.string().max(MOST_PROOF).optional(),
      /** In the place of the one under the seal, after that one was refused. */
      invitation: TypedInvitation.optional(),
    }),
    output: Handed,
    problems: [...SUBMISSION_PROBLEMS, 'brokenSeal'],
    mostBytes: MOST_SEALED + 1000,
  }),
  readSealingKey: route({
    ...PLACES.readSealingKey,
    access: 'public',
    summary: 'The public key of a survey (JWK, P-256), to which a device seals the answers that wait on it.',
    input: z.object({ survey: SurveyId }),
    output: SealingKey,
    problems: [],
    maxAge: 86_400,
  }),
  readResponse: route({
    ...PLACES.readResponse,
    access: 'public',
    summary: 'The answers under a receipt code. The code travels in the body, never in the address.',
    input: z.object({ receipt: TypedReceipt }),
    output: z.object({
      survey: SurveyId,
      title: LocalizedText,
      version: z.int().positive(),
      language: LanguageTag,
      day: Day,
      answers: Answers,
    }),
    problems: ['forgedReceipt', 'unknownReceipt', 'erasedReceipt'],
  }),
  withdrawResponse: route({
    ...PLACES.withdrawResponse,
    access: 'public',
    summary: 'Deletes the answers under a receipt code, for good and also from the results.',
    input: z.object({ receipt: TypedReceipt }),
    output: z.object({ outcome: z.enum(['withdrawn', 'alreadyWithdrawn']) }),
    problems: ['forgedReceipt', 'unknownReceipt'],
  }),
  readInvitation: route({
    ...PLACES.readInvitation,
    access: 'public',
    summary: 'Whether an invitation can still be used, before somebody fills in a survey in vain.',
    input: z.object({ channel: ChannelCode, invitation: TypedInvitation }),
    output: z.object({ state: z.enum(['unused', 'spent', 'unknown']) }),
    problems: [],
  }),
  saveDraft: route({
    ...PLACES.saveDraft,
    access: 'public',
    summary: 'Keeps an interview that is not handed in yet, under its receipt code, for a limited time.',
    input: Draft.extend({ receipt: TypedReceipt }),
    output: Empty,
    problems: ['forgedReceipt', 'unknownChannel'],
  }),
  readDraft: route({
    ...PLACES.readDraft,
    access: 'public',
    summary: 'The saved interview under a receipt code.',
    input: z.object({ receipt: TypedReceipt }),
    output: Draft.extend({ survey: SurveyId }),
    problems: ['forgedReceipt', 'unknownDraft'],
  }),
  deleteDraft: route({
    ...PLACES.deleteDraft,
    access: 'public',
    summary: 'Forgets the saved interview under a receipt code.',
    input: z.object({ receipt: TypedReceipt }),
    output: Empty,
    problems: ['forgedReceipt'],
  }),

  listSurveys: route({
    ...PLACES.listSurveys,
    access: RIGHTS.readSurveys,
    summary: 'All surveys with their channels and fieldwork counts.',
    input: Empty,
    output: z.object({ surveys: z.array(SurveyDetail) }),
    problems: [],
  }),
  readSurvey: route({
    ...PLACES.readSurvey,
    access: RIGHTS.readSurveys,
    summary: 'One survey with its channels and fieldwork counts.',
    input: z.object({ survey: SurveyId }),
    output: SurveyDetail,
    problems: ['unknownSurvey'],
  }),
  createSurvey: route({
    ...PLACES.createSurvey,
    access: RIGHTS.runFieldwork,
    summary: 'Makes a survey of a published version, with its first channels. It is not open yet.',
    input: SurveyPlan.extend({
      questionnaire: QuestionnaireId,
      version: z.int().positive(),
      /** For the address of its pages; the questionnaire's title is what residents read. */
      name: Line.min(1).max(60).optional(),
      channels: z.array(Line.min(1).max(120)).max(50),
    }),
    output: Survey,
    problems: ['unknownVersion', 'planRefused'],
  }),
  changePlan: route({
    ...PLACES.changePlan,
    access: RIGHTS.runFieldwork,
    summary: 'Sets when a survey takes answers (Brussels time), in which languages, and which wave it is.',
    input: SurveyPlan.extend({ survey: SurveyId }),
    output: Survey,
    problems: ['unknownSurvey', 'planRefused', 'wrongTransition'],
  }),
  changeVersion: route({
    ...PLACES.changeVersion,
    access: RIGHTS.runFieldwork,
    summary: 'Goes on with a newer version. Who is filling in ends on the version that they began with.',
    input: z.object({ survey: SurveyId, version: z.int().positive() }),
    output: Survey,
    problems: ['unknownSurvey', 'unknownVersion', 'olderVersion', 'trustUnconfirmed', 'wrongTransition'],
  }),
  changeSurveyStatus: route({
    ...PLACES.changeSurveyStatus,
    access: RIGHTS.runFieldwork,
    summary: 'Opens or closes a survey.',
    input: z.object({ survey: SurveyId, status: z.enum(['open', 'closed']), mode: SurveyMode.optional() }),
    output: Survey,
    problems: ['unknownSurvey', 'wrongTransition', 'trustUnconfirmed'],
  }),
  confirmTrust: route({
    ...PLACES.confirmTrust,
    access: RIGHTS.confirmTrust,
    summary: 'Notes that a data protection officer has confirmed each sentence of the trust text.',
    input: z.object({ survey: SurveyId, by: Line.min(2).max(120) }),
    output: Survey,
    problems: ['unknownSurvey'],
  }),
  changeCalendar: route({
    ...PLACES.changeCalendar,
    access: RIGHTS.publishResults,
    summary: 'Sets how many days lie between two snapshots of real answers, at least.',
    input: z.object({ survey: SurveyId, snapshotDays: SnapshotDays }),
    output: Survey,
    problems: ['unknownSurvey'],
  }),
  listMedia: route({
    ...PLACES.listMedia,
    access: RIGHTS.readSurveys,
    summary:
      'All recordings and pictures that are kept with the questionnaire of a survey, also of earlier texts.',
    input: z.object({ survey: SurveyId }),
    output: z.object({ media: z.array(KeptMedium) }),
    problems: ['unknownSurvey'],
  }),
  addMedium: route({
    ...PLACES.addMedium,
    access: RIGHTS.designQuestionnaires,
    summary:
      'Puts a recording or a picture with a text, in the place of the one before. What it is, its first bytes say; what else stands in a picture than the picture is taken out.',
    input: MediumPlace.extend({
      spoken: LanguageTag.optional(),
      /** Of the file, as it was called where it came from. */
      name: z.string().max(200),
      bytes: z.base64().min(1),
    }),
    output: KeptMedium,
    problems: ['unknownSurvey', 'unknownText', 'mediumRefused'],
    // In base64 four bytes stand for three; some more, so that what is a little too large is told why.
    mostBytes: 2_000_000,
  }),
  removeMedium: route({
    ...PLACES.removeMedium,
    access: RIGHTS.designQuestionnaires,
    summary: 'Removes a recording or a picture, with its file. Where there is none, nothing happens.',
    input: MediumPlace,
    output: Empty,
    problems: ['unknownSurvey'],
  }),
  readMargins: route({
    ...PLACES.readMargins,
    access: RIGHTS.readSurveys,
    summary: 'The population margins of a survey, and the variables that it can be weighted on.',
    input: z.object({ survey: SurveyId }),
    output: SurveyMargins,
    problems: ['unknownSurvey'],
  }),
  putMargins: route({
    ...PLACES.putMargins,
    access: RIGHTS.weighResults,
    summary: 'Puts population margins (CSV) in the place of those that a survey has.',
    input: z.object({ survey: SurveyId, csv: z.string().max(200_000) }),
    output: SurveyMargins,
    problems: ['unknownSurvey', 'marginsRefused'],
  }),
  removeMargins: route({
    ...PLACES.removeMargins,
    access: RIGHTS.weighResults,
    summary: 'Takes the population margins of a survey away; its answers are then not weighted.',
    input: z.object({ survey: SurveyId }),
    output: Empty,
    problems: ['unknownSurvey'],
  }),
  changeWeighting: route({
    ...PLACES.changeWeighting,
    access: RIGHTS.weighResults,
    summary: 'Says whether the answers of a survey are weighted to its population margins.',
    input: z.object({ survey: SurveyId, weighted: z.boolean() }),
    output: Survey,
    problems: ['unknownSurvey', 'noMargins'],
  }),
  createChannel: route({
    ...PLACES.createChannel,
    access: RIGHTS.runFieldwork,
    summary: 'Makes a link for one partner or place.',
    input: z.object({
      survey: SurveyId,
      code: ChannelCode.optional(),
      label: Line.min(1).max(120),
      invited: z.boolean().optional(),
    }),
    output: Channel,
    problems: ['unknownSurvey', 'channelExists'],
  }),
  createInvitations: route({
    ...PLACES.createInvitations,
    access: RIGHTS.runFieldwork,
    summary: 'Makes one-time invitations. Their codes are told now and kept nowhere.',
    input: z.object({
      survey: SurveyId,
      channel: ChannelCode,
      count: z.int().positive().max(MOST_INVITATIONS),
    }),
    output: z.object({ codes: z.array(z.string()) }),
    problems: ['unknownSurvey', 'unknownChannel', 'notInvited'],
  }),
  countInvitations: route({
    ...PLACES.countInvitations,
    access: RIGHTS.readSurveys,
    summary: 'How many invitations of a channel were made and how many were used: never which.',
    input: z.object({ survey: SurveyId, channel: ChannelCode }),
    output: z.object({ made: z.int().nonnegative(), spent: z.int().nonnegative() }),
    problems: ['unknownSurvey', 'unknownChannel'],
  }),
  readTargets: route({
    ...PLACES.readTargets,
    access: RIGHTS.readSurveys,
    summary:
      'How many responses staff want, in all and by channel, language or group. Never how many there are.',
    input: z.object({ survey: SurveyId }),
    output: Targets,
    problems: ['unknownSurvey'],
  }),
  putTargets: route({
    ...PLACES.putTargets,
    access: RIGHTS.runFieldwork,
    summary: 'Puts targets in the place of those that a survey has.',
    input: Targets.extend({ survey: SurveyId }),
    output: Targets,
    problems: ['unknownSurvey', 'unknownTarget', 'targetsChanged'],
  }),
  publishSnapshot: route({
    ...PLACES.publishSnapshot,
    access: RIGHTS.publishResults,
    summary: 'Counts the responses anew and publishes what the council may see.',
    input: z.object({ survey: SurveyId }),
    output: z.object({
      number: z.int().positive(),
      publishedOn: Day,
      /** With the noise of every published count. */
      responses: z.int(),
      /** Not enough is new for another snapshot: it is the one that stood there. */
      unchanged: z.boolean(),
      /** Enough is new, but nearly all of it came through one channel: until others bring some, figures stay. */
      oneSource: z.boolean().optional(),
    }),
    problems: ['unknownSurvey', 'snapshotRefused', 'resultsFrozen'],
  }),

  ...OPEN_ANSWER_ROUTES,
  ...QUESTIONNAIRE_ROUTES,

  nameAccount: route({
    ...PLACES.nameAccount,
    access: RIGHTS.standByName,
    summary: 'Keeps the name in the token of who is signed in, for the audit. Nobody else can be named.',
    input: Empty,
    output: Empty,
    problems: [],
  }),
  readAudit: route({
    ...PLACES.readAudit,
    access: RIGHTS.readAudit,
    summary: 'What staff did in a month, the last first. It can be read and not changed.',
    input: z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, as in 2027-03') }),
    output: z.object({ entries: z.array(NamedEntry) }),
    problems: [],
  }),

  listResults: route({
    ...PLACES.listResults,
    access: RIGHTS.readResults,
    summary: 'The surveys of which results have been published.',
    input: Empty,
    output: z.object({
      results: z.array(
        Snapshot.pick({
          survey: true,
          number: true,
          publishedOn: true,
          title: true,
          kind: true,
          mode: true,
          synthetic: true,
          responses: true,
        }),
      ),
    }),
    problems: [],
  }),
  readSnapshot: route({
    ...PLACES.readSnapshot,
    access: RIGHTS.readResults,
    summary: 'The latest published snapshot of a survey.',
    input: z.object({ survey: SurveyId }),
    output: Snapshot,
    problems: ['noSnapshot'],
  }),
  exportResults: route({
    ...PLACES.exportResults,
    access: RIGHTS.readResults,
    summary: 'The figures of the latest published snapshot as a file: those of the pages and nothing more.',
    input: z.object({ survey: SurveyId, format: ResultsFormat, language: ExportLanguage }),
    output: ExportFile,
    problems: ['noSnapshot'],
  }),
  exportMicrodata: route({
    ...PLACES.exportMicrodata,
    access: RIGHTS.exportMicrodata,
    summary:
      'Every response under a pseudonym, or its codebook, as a file. Each file that is taken stands in the audit.',
    input: z.object({
      survey: SurveyId,
      format: MicrodataFormat,
      language: ExportLanguage,
      /** With what residents wrote in their own words, which may name somebody. */
      openAnswers: z.boolean(),
    }),
    output: ExportFile,
    problems: ['unknownSurvey', 'exportTooLarge'],
  }),
} as const;

export type RouteName = keyof typeof ROUTES;
export type InputOf<Name extends RouteName> = z.infer<(typeof ROUTES)[Name]['input']>;
export type OutputOf<Name extends RouteName> = z.infer<(typeof ROUTES)[Name]['output']>;
