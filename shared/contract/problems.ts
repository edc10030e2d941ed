import type { Problem, ProblemIssue } from './problem.ts';

/** One entry of the catalogue: a number that never changes its meaning, a status, a name for messages. */
interface ProblemEntry {
  readonly number: number;
  readonly status: number;
  readonly title: string;
}

/**
 * Every problem that a route can answer with (RFC 9457). A retired number stays retired. The key names the
 * message that pages show in the reader's language; `title` is for logs and for developers.
 *
 * Plain data, apart from the schemas in `problem.ts`, so that a browser can have it without zod.
 */
export const PROBLEMS = {
  /** `issues`: where in the input, and what. */
  invalidInput: {
    number: 1000,
    status: 400,
    title: 'The input does not have the form that this route expects.',
  },
  malformedJson: { number: 1001, status: 400, title: 'The body is not JSON.' },
  bodyTooLarge: { number: 1002, status: 413, title: 'The body is larger than this route takes.' },
  notFound: { number: 1003, status: 404, title: 'There is no such route.' },
  methodNotAllowed: { number: 1004, status: 405, title: 'The route does not know this method.' },
  unsupportedMediaType: { number: 1005, status: 415, title: 'The body must be application/json.' },
  /** Something broke on our side; nothing was changed. */
  unexpected: { number: 1006, status: 500, title: 'Something went wrong on our side.' },
  /** The store is overloaded or away; trying again is safe. */
  unavailable: { number: 1007, status: 503, title: 'The service is busy. Try again in a moment.' },

  notSignedIn: { number: 1100, status: 401, title: 'Sign in first.' },
  sessionExpired: { number: 1101, status: 401, title: 'The session has ended. Sign in again.' },
  /** `issues`: the roles that may (`limit`). */
  notAllowed: { number: 1102, status: 403, title: 'This account may not do that.' },

  unknownChannel: { number: 1200, status: 404, title: 'There is no survey at this link.' },
  surveyNotOpen: { number: 1201, status: 409, title: 'The survey has not opened yet.' },
  surveyClosed: { number: 1202, status: 410, title: 'The survey is closed.' },
  unknownVersion: { number: 1203, status: 404, title: 'The questionnaire has no such version.' },
  unknownSurvey: { number: 1204, status: 404, title: 'There is no such survey.' },
  noSnapshot: { number: 1205, status: 404, title: 'No results have been published for this survey yet.' },

  /** `issues`: one for each answer that cannot be accepted. */
  answersRefused: { number: 1300, status: 422, title: 'Some answers cannot be accepted.' },
  /** The interview ended kindly (for instance under 13): nothing is stored. */
  screenedOut: { number: 1301, status: 422, title: 'This interview is not stored.' },
  forgedReceipt: {
    number: 1302,
    status: 400,
    title: 'The receipt code is not one of ours: check it for typing errors.',
  },
  unknownReceipt: { number: 1303, status: 404, title: 'There are no answers under this receipt code.' },
  erasedReceipt: { number: 1304, status: 410, title: 'The answers under this receipt code were deleted.' },
  syntheticRefused: {
    number: 1305,
    status: 409,
    title: 'Synthetic answers are only taken in a trial survey.',
  },
  brokenSeal: {
    number: 1310,
    status: 422,
    title: 'These answers cannot be opened: they were not sealed to the key of this survey.',
  },
  invitationNeeded: {
    number: 1311,
    status: 409,
    title: 'This channel takes answers of people with an invitation only.',
  },
  invitationUnknown: { number: 1312, status: 409, title: 'There is no such invitation in this channel.' },
  invitationSpent: { number: 1313, status: 409, title: 'This invitation has been used.' },
  /** Nothing is stored yet; a proof of work is taken at any time. */
  tooManyNow: {
    number: 1314,
    status: 429,
    title: 'Too many answers come in through this channel at once. Try again in a minute.',
  },
  unknownDraft: { number: 1306, status: 404, title: 'There is no saved interview here (any more).' },
  nothingAnswered: { number: 1307, status: 422, title: 'No question was answered, so nothing is stored.' },

  trustUnconfirmed: {
    number: 1400,
    status: 409,
    title: 'A data protection officer must confirm the trust text before a real survey opens.',
  },
  channelExists: { number: 1401, status: 409, title: 'A channel with this code exists already.' },
  notInvited: { number: 1409, status: 409, title: 'This channel takes answers without an invitation.' },
  /** `issues`: the target (`path`) of which the survey has no such channel, language or group, or that stands twice. */
  unknownTarget: { number: 1411, status: 422, title: 'The survey has no such channel, language or group.' },
  targetsChanged: {
    number: 1412,
    status: 409,
    title: 'A colleague changed the targets in the meantime; look at them again.',
  },
  wrongTransition: {
    number: 1402,
    status: 409,
    title: 'The survey cannot go from its present status to this one.',
  },
  questionnaireInvalid: { number: 1403, status: 422, title: 'The questionnaire cannot be published.' },
  questionnaireTooLarge: { number: 1404, status: 413, title: 'The questionnaire is too large to publish.' },
  snapshotRefused: { number: 1405, status: 409, title: 'No results can be published from these responses.' },
  /** Answers of the survey were removed after the time that residents were told: the last results stand. */
  resultsFrozen: {
    number: 1406,
    status: 409,
    title: 'Answers of this survey were removed: its last results stay as they are.',
  },
  exportTooLarge: {
    number: 1450,
    status: 413,
    title: 'The file is larger than can be sent in one piece: leave the open answers out, or take Parquet.',
  },
  /** `issues`: the line, what is wrong with it, and the values of its message. */
  marginsRefused: { number: 1407, status: 422, title: 'The population margins cannot be used.' },
  noMargins: { number: 1408, status: 409, title: 'This survey has no population margins to weight to.' },

  /** The words were changed since the page was opened, or hold an answer. */
  unknownText: { number: 1500, status: 409, title: 'The questionnaire has no such text.' },
  /** `issues`: `kind` (not a file that is taken), `size` (with the most bytes in `limit`), `damaged`. */
  mediumRefused: { number: 1501, status: 422, title: 'The file cannot be taken.' },
  unknownQuestionnaire: { number: 1600, status: 404, title: 'There is no such questionnaire.' },
  /** `issues`: which of the changes (`path`), why (`code`), at which field (`message`). */
  editRefused: { number: 1601, status: 422, title: 'This change cannot be made; the draft stays as it is.' },
  draftChanged: {
    number: 1602,
    status: 409,
    title: 'The draft was changed in the meantime; look at it again.',
  },
  /** `issues`: the changes that may mean something else, by their key (`path`). */
  meaningUnconfirmed: {
    number: 1603,
    status: 409,
    title: 'Changes to published questions may have changed their meaning: say that it is the same.',
  },
  nothingToPublish: { number: 1604, status: 409, title: 'The last published version says the same.' },
  /** `issues`: the languages. */
  notATranslation: {
    number: 1605,
    status: 422,
    title: 'The questionnaire has no translation in this language.',
  },
  /** `issues`: what is wrong with the file. */
  workbookRefused: { number: 1606, status: 422, title: 'No questionnaire can be made of this file.' },
  /** `issues`: at which field, and what. */
  planRefused: { number: 1607, status: 422, title: 'The survey cannot be planned like this.' },
  olderVersion: { number: 1608, status: 409, title: 'A survey goes on with a newer version only.' },

  unknownOpenQuestion: { number: 1700, status: 404, title: 'The survey has no such open question.' },
  unknownOpenAnswer: { number: 1701, status: 404, title: 'This answer is not there (any more).' },
  /** `issues`: the code (`path`). */
  unknownTheme: { number: 1702, status: 422, title: 'The question has no such theme.' },
  /** `issues`: the codes (`path`). */
  themeInUse: { number: 1703, status: 409, title: 'A theme under which answers stand cannot be removed.' },
  /**
   * `issues`: `statement` where it is missing; else what tells (`path` `text`) or may tell (`confirmed`) who said it
   * (`code`), and the words (`message`).
   */
  quoteRefused: { number: 1704, status: 422, title: 'A quote with personal details cannot be released.' },
  codingChanged: {
    number: 1705,
    status: 409,
    title: 'A colleague changed this in the meantime; look at it again.',
  },
} as const satisfies Record<string, ProblemEntry>;

export type ProblemKey = keyof typeof PROBLEMS;

/** The problem with this key, as it goes over the wire. */
export function problem(key: ProblemKey, more: { detail?: string; issues?: ProblemIssue[] } = {}): Problem {
  const { number, status, title } = PROBLEMS[key];
  return { type: `urn:peil:problem:${number}`, number, key, status, title, ...more };
}
