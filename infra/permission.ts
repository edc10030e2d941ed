import type { TableKey } from '#functions/store/tables.ts';
import type { RouteName } from '#shared/contract/routes.ts';

/** What the store does with a table, in the words of the store, and what IAM calls it. */
export const ACTIONS = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  put: ['dynamodb:PutItem'],
  add: ['dynamodb:UpdateItem'],
  delete: ['dynamodb:DeleteItem'],
  check: ['dynamodb:ConditionCheckItem'],
} as const;
export type Verb = keyof typeof ACTIONS;

/** The same for the files of recordings and pictures. */
export const MEDIA_ACTIONS = { put: 's3:PutObject', delete: 's3:DeleteObject' } as const;
export type MediaVerb = keyof typeof MEDIA_ACTIONS;

/** What one function may do, table by table. What is not named it may not. */
export interface Permission {
  readonly tables: Partial<Readonly<Record<TableKey, readonly Verb[]>>>;
  /** Of the table `results` only these partitions, where the table holds more than the function may see. */
  readonly partitions?: readonly string[];
  /** Whether it sees who of the staff did what, and what they are called. */
  readonly audit?: true;
  /** Whether it turns a receipt into the key under which answers stand. */
  readonly receipts?: true;
  /** What it does with the files of recordings and pictures. Nobody reads them but by their address. */
  readonly media?: readonly MediaVerb[];
  /** Whether it knows the record keys, which make the noise in published counts. */
  readonly disclosure?: true;
  /** Whether it attacks what is to be published, for which it needs the solver. */
  readonly attacks?: true;
}

/** Of all that is counted, published snapshots only: what a council can read has passed disclosure control. */
const PUBLISHED = ['LATEST', 'SNAPSHOTS#*'];

/**
 * Of the registry, what nobody may change or take away once it is there, whatever else they may do with the table: the
 * entries of the audit. The counter of their numbers has a partition of its own.
 */
export const APPEND_ONLY = ['AUDIT#*'];
/** Of the registry, what only the audit's page reads: its entries, and the names of accounts. */
export const FOR_ADMINISTRATORS = [...APPEND_ONLY, 'ACCOUNTS'];

/** Counters of drafts by page, which whoever saves or ends a draft moves and cannot read. */
const STOPS = ['STOPS#*'];

/** What staff made of open answers; not the answers. */
const CODINGS = ['CODINGS#*'];

const DESIGN_READS = { tables: { registry: ['read'] } } as const satisfies Permission;
const STAFF_READS = { tables: { registry: ['read'], results: ['read'] } } as const satisfies Permission;
// With each act goes an entry of the audit, whose number is counted up.
const STAFF_WRITES = { tables: { registry: ['read', 'put', 'add'] } } as const satisfies Permission;
// It counts the columns, and sees no answer as it was sent.
const PUBLISHES = {
  tables: { registry: ['read', 'put', 'add'], results: ['read', 'put'] },
  disclosure: true,
  attacks: true,
} as const satisfies Permission;

const FOLDS = ['read', 'put', 'add', 'delete', 'check'] as const;

const SUBMITS = {
  tables: { registry: ['read'], responses: ['read', 'put'], invitations: ['read', 'put'] },
  receipts: true,
} as const satisfies Permission;

export const ROUTE_PERMISSIONS: Readonly<Record<RouteName, Permission>> = {
  openapi: { tables: {} },
  openChannel: { tables: { registry: ['read'] } },
  readVersion: { tables: { registry: ['read'] } },
  readMedia: { tables: { registry: ['read'] } },
  // It reads for who sends again, after closing, what did arrive.
  // It signs with a key that follows from the secret of receipts; it reads nothing.
  readChallenge: { tables: {}, receipts: true },
  submitResponse: SUBMITS,
  submitSealed: SUBMITS,
  // The public key follows from the secret; it reads nothing.
  readSealingKey: { tables: {}, receipts: true },
  readResponse: { tables: { registry: ['read'], responses: ['read'] }, receipts: true },
  withdrawResponse: {
    tables: {
      registry: ['read', 'put'],
      responses: ['read', 'put'],
      interviews: ['put'],
      results: ['add', 'delete'],
    },
    partitions: [...STOPS, ...CODINGS],
    receipts: true,
  },
  readInvitation: { tables: { invitations: ['read'] } },
  saveDraft: {
    tables: { registry: ['read'], interviews: ['put'], results: ['add'] },
    partitions: STOPS,
    receipts: true,
  },
  readDraft: { tables: { interviews: ['read'] }, receipts: true },
  deleteDraft: { tables: { interviews: ['put'], results: ['add'] }, partitions: STOPS, receipts: true },
  listSurveys: STAFF_READS,
  readSurvey: STAFF_READS,
  createSurvey: STAFF_WRITES,
  changePlan: STAFF_WRITES,
  changeVersion: STAFF_WRITES,
  changeSurveyStatus: STAFF_WRITES,
  confirmTrust: STAFF_WRITES,
  changeCalendar: STAFF_WRITES,
  listMedia: { tables: { registry: ['read'] } },
  addMedium: { ...STAFF_WRITES, media: ['put', 'delete'] },
  removeMedium: { tables: { registry: ['read', 'put', 'add', 'delete'] }, media: ['delete'] },
  readMargins: { tables: { registry: ['read'] } },
  putMargins: STAFF_WRITES,
  removeMargins: STAFF_WRITES,
  changeWeighting: STAFF_WRITES,
  createChannel: STAFF_WRITES,
  createInvitations: { tables: { registry: ['read', 'put', 'add'], invitations: ['put'] } },
  countInvitations: { tables: { registry: ['read'], invitations: ['read'] } },
  readTargets: DESIGN_READS,
  putTargets: STAFF_WRITES,
  publishSnapshot: PUBLISHES,
  listOpenQuestions: {
    tables: { registry: ['read'], responses: ['read'], results: ['read'] },
    partitions: CODINGS,
  },
  // Handles are sealed with the survey's secret.
  listOpenAnswers: {
    tables: { registry: ['read'], responses: ['read'], results: ['read'] },
    partitions: CODINGS,
    disclosure: true,
  },
  saveThemes: { tables: { registry: ['read', 'put', 'add'], results: ['read'] }, partitions: CODINGS },
  codeOpenAnswer: {
    tables: { registry: ['read', 'put', 'add'], responses: ['read', 'check'], results: ['read', 'put'] },
    partitions: CODINGS,
    disclosure: true,
  },
  listQuestionnaires: DESIGN_READS,
  createQuestionnaire: STAFF_WRITES,
  readQuestionnaire: DESIGN_READS,
  changeQuestionnaire: STAFF_WRITES,
  retraceChanges: STAFF_WRITES,
  readTexts: DESIGN_READS,
  changeTexts: STAFF_WRITES,
  searchBank: DESIGN_READS,
  checkQuestionnaire: DESIGN_READS,
  publishVersion: STAFF_WRITES,
  readPublished: DESIGN_READS,
  exportQuestionnaire: DESIGN_READS,
  reportWorkbook: { tables: {} },
  readWorkbook: { tables: {} },
  // The name comes out of the token, so nothing has to be read.
  nameAccount: { tables: { registry: ['put'] } },
  readAudit: { ...DESIGN_READS, audit: true },
  listResults: { tables: { results: ['read'] }, partitions: PUBLISHED },
  readSnapshot: { tables: { results: ['read'] }, partitions: PUBLISHED },
  // It writes who took what into the audit. The pseudonyms come of the survey's secret.
  exportMicrodata: {
    tables: { registry: ['read', 'put', 'add'], responses: ['read'], results: ['read'] },
    partitions: CODINGS,
    disclosure: true,
  },
  exportResults: { tables: { results: ['read'] }, partitions: PUBLISHED },
};

/** The functions that no route calls, by their file, seen from the repository's root. */
export const OTHER_PERMISSIONS = {
  'functions/stream/fold-responses.ts': { tables: { registry: ['read'], results: FOLDS }, disclosure: true },
  'functions/job/rebuild-columns.ts': {
    tables: { registry: ['read'], responses: ['read'], results: FOLDS },
    disclosure: true,
  },
  'functions/job/reconcile-columns.ts': {
    tables: { registry: ['read'], responses: ['read'], results: FOLDS },
    disclosure: true,
  },
  'functions/job/publish-snapshots.ts': PUBLISHES,
  'functions/job/purge-responses.ts': {
    tables: { registry: ['read', 'put', 'add'], responses: ['read', 'delete'], results: ['delete'] },
    partitions: CODINGS,
  },
  'functions/job/install-starters.ts': STAFF_WRITES,
} as const satisfies Readonly<Record<string, Permission>>;
