import type { Role } from './role.ts';

/**
 * What may be done, and which roles may do it. The one table of rights: the routes take their `access` from it, and
 * the pages of staff ask it what to show.
 */
export const RIGHTS = {
  /** That there are questionnaires, with their titles and languages. */
  listQuestionnaires: ['designer', 'translator', 'fieldwork', 'analyst', 'administrator'],
  /** Questionnaires as a whole: drafts, versions, findings. */
  readQuestionnaires: ['designer', 'fieldwork', 'analyst', 'administrator'],
  /** Make, import and change a draft, and publish a version of it. */
  designQuestionnaires: ['designer'],
  /** The texts of a draft and nothing else: read them, and write what they say in another language. */
  translateTexts: ['designer', 'translator'],

  /** Surveys with their channels and how many responses came in; never answers. */
  readSurveys: ['designer', 'fieldwork', 'analyst', 'administrator'],
  /** Make a survey, open and close it, hand out channels, move it to a newer version. */
  runFieldwork: ['fieldwork'],
  /** Note that a data protection officer has confirmed the trust text. */
  confirmTrust: ['fieldwork', 'administrator'],

  /** What has been published: figures in which nobody can be recognised. */
  readResults: ['council', 'designer', 'fieldwork', 'analyst', 'administrator'],
  /** Publish figures, and set how often. */
  publishResults: ['analyst'],
  /** Put population margins down for a survey, and choose whether its answers are weighted to them. */
  weighResults: ['fieldwork', 'analyst'],

  /** Take the responses away, each under a pseudonym. */
  exportMicrodata: ['analyst'],

  /** Read what residents wrote in their own words, bring it under themes, and release quotes. */
  codeOpenAnswers: ['analyst'],

  /** Stand in the audit by a name, beside the number of the account: whoever can do something that is noted there. */
  standByName: ['designer', 'translator', 'fieldwork', 'analyst', 'administrator'],
  /** Who of the staff did what, and on which day; the only one to see their names. */
  readAudit: ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof RIGHTS;

/** Whether somebody with these roles has the right. */
export const may = (right: Right, roles: readonly Role[]): boolean =>
  (RIGHTS[right] as readonly Role[]).some((role) => roles.includes(role));
