/** Where an item stands. Every key of every table is made in this file and nowhere else. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/**
 * A survey's responses are spread over this many partitions: one takes 1,000 writes a second, and a recount
 * reads them side by side.
 */
export const SHARDS: readonly string[] = Array.from({ length: 16 }, (_, at) => String(at).padStart(2, '0'));

/** The shard of a response follows from its lookup, so that a receipt leads to one key in each survey. */
export const shardOf = (lookup: string): string =>
  String(Number.parseInt(lookup.slice(0, 1), 16)).padStart(2, '0');

const padded = (number: number): string => String(number).padStart(6, '0');

/** Table `responses`. `lookup` is the keyed hash of the receipt, in hexadecimal. */
export const responseShard = (survey: string, shard: string): string => `S#${survey}#${shard}`;
/** Answers and tombstones lie under it. */
export const RESPONSES = 'R#';
export const responseKey = (survey: string, lookup: string): Key => ({
  pk: responseShard(survey, shardOf(lookup)),
  sk: `${RESPONSES}${lookup}`,
});
/** The lookup in the sort key of a response. */
export const lookupIn = (id: string): string => id.slice(RESPONSES.length);

/** Table `interviews`. */
export const draftKey = (lookup: string): Key => ({ pk: `R#${lookup}`, sk: 'DRAFT' });

/** Table `invitations`: those of a channel lie together, in the order of their hashes, which says nothing. */
export const invitationsPartition = (channel: string): string => `I#${channel}`;
export const invitationKey = (channel: string, lookup: string): Key => ({
  pk: invitationsPartition(channel),
  sk: lookup,
});

/** Table `registry`: all surveys in one partition, as there are few and staff read them together. */
export const SURVEYS = 'SURVEYS';
export const surveyKey = (survey: string): Key => ({ pk: SURVEYS, sk: survey });
/** A channel stands twice: under its code for residents, under its survey for staff. */
export const channelKey = (code: string): Key => ({ pk: `CHANNEL#${code}`, sk: 'CHANNEL' });
export const surveyPartition = (survey: string): string => `SURVEY#${survey}`;
export const CHANNELS = 'CHANNEL#';
export const surveyChannelKey = (survey: string, code: string): Key => ({
  pk: surveyPartition(survey),
  sk: `${CHANNELS}${code}`,
});
/** The population margins that staff uploaded for a survey. */
export const marginsKey = (survey: string): Key => ({ pk: surveyPartition(survey), sk: 'MARGINS' });
/** How many responses staff want of a survey. */
export const targetsKey = (survey: string): Key => ({ pk: surveyPartition(survey), sk: 'TARGETS' });
/** The themes that staff made for the answers to an open question of a survey. */
export const themesKey = (survey: string, question: string): Key => ({
  pk: surveyPartition(survey),
  sk: `THEMES#${question}`,
});
export const versionsPartition = (questionnaire: string): string => `VERSIONS#${questionnaire}`;
export const partPrefix = (number: number): string => `${padded(number)}#`;
export const versionKey = (questionnaire: string, version: number, part: number): Key => ({
  pk: versionsPartition(questionnaire),
  sk: `${partPrefix(version)}${String(part).padStart(2, '0')}`,
});
/** Recordings and pictures stand with the questionnaire: a text that stays has them in the next version too. */
export const mediaPartition = (questionnaire: string): string => `MEDIA#${questionnaire}`;
export const mediumItemKey = (questionnaire: string, medium: string): Key => ({
  pk: mediaPartition(questionnaire),
  sk: medium,
});
/** The audit, a partition for each month; and how many entries there have been. */
export const auditPartition = (month: string): string => `AUDIT#${month}`;
export const auditKey = (day: string, sequence: number): Key => ({
  pk: auditPartition(day.slice(0, 7)),
  sk: `${day}#${String(sequence).padStart(9, '0')}`,
});
export const AUDIT_COUNTER: Key = { pk: 'AUDIT', sk: 'COUNTER' };
/** The names of accounts, by their number: apart from the audit, which holds no name. */
export const ACCOUNTS = 'ACCOUNTS';
export const accountKey = (subject: string): Key => ({ pk: ACCOUNTS, sk: subject });
/** Questionnaires that staff work on, in one partition as the surveys are; their drafts stand apart, in parts. */
export const QUESTIONNAIRES = 'QUESTIONNAIRES';
export const questionnaireKey = (questionnaire: string): Key => ({ pk: QUESTIONNAIRES, sk: questionnaire });
export const designPartition = (questionnaire: string): string => `DESIGN#${questionnaire}`;
/** Every other revision takes the other slot, so that a reader of the one before is not disturbed. */
export const designPrefix = (revision: number): string => `${String(revision % 2)}#`;
export const designKey = (questionnaire: string, revision: number, part: number): Key => ({
  pk: designPartition(questionnaire),
  sk: `${designPrefix(revision)}${String(part).padStart(2, '0')}`,
});
/** The steps in which a draft came about, for undo: beside both slots. */
export const designHistoryKey = (questionnaire: string): Key => ({
  pk: designPartition(questionnaire),
  sk: 'HISTORY',
});
/** What is known of each published version beside its content. */
export const versionHeadsPartition = (questionnaire: string): string => `VERSIONHEADS#${questionnaire}`;
export const versionHeadKey = (questionnaire: string, version: number): Key => ({
  pk: versionHeadsPartition(questionnaire),
  sk: padded(version),
});
/** What must be withdrawn again after a backup of the responses was put back. */
export const withdrawalKey = (survey: string, lookup: string): Key => ({
  pk: `WITHDRAWN#${survey}#${shardOf(lookup)}`,
  sk: `R#${lookup}`,
});

/**
 * Table `results`. Trial and real responses are counted apart, so that they never mix; what is counted is kept in
 * generations, of which a rebuild makes a new one.
 */
export const headKey = (survey: string, mode: string): Key => ({ pk: `COLUMNS#${survey}`, sk: mode });

/** The columns of one survey in one mode, as they were made at one time. */
export interface Generation {
  readonly survey: string;
  readonly mode: string;
  readonly number: number;
}
const generationName = ({ survey, mode, number }: Generation): string =>
  `${survey}#${mode}#${String(number)}`;

export const fieldworkKey = (generation: Generation): Key => ({
  pk: `FIELDWORK#${generation.survey}`,
  sk: `${generation.mode}#${String(generation.number)}`,
});
/** What staff made of the open answers of a response: who publishes reads it, and no answer. */
export const codingsPartition = (survey: string, shard: string): string => `CODINGS#${survey}#${shard}`;
export const codingKey = (survey: string, lookup: string): Key => ({
  pk: codingsPartition(survey, shardOf(lookup)),
  sk: lookup,
});
/** How many drafts of a version lie on each page; nothing of whose they are. */
export const stopsKey = (survey: string, mode: string, version: number): Key => ({
  pk: `STOPS#${survey}`,
  sk: `${mode}#${padded(version)}`,
});
/** Says up to which of its revisions a response has been folded, and as what it is counted. */
export const foldedPartition = (generation: Generation, shard: string): string =>
  `FOLDED#${generationName(generation)}#${shard}`;
export const foldedKey = (generation: Generation, lookup: string): Key => ({
  pk: foldedPartition(generation, shardOf(lookup)),
  sk: lookup,
});
export const blocksPartition = (generation: Generation): string => `BLOCKS#${generationName(generation)}`;
/** What came in one batch lies under `NEW`; what was merged, under `MERGED`, is in the directory as well. */
export const NEW = 'NEW#';
export const MERGED = 'MERGED#';
export const blockKey = (generation: Generation, block: string): Key => ({
  pk: blocksPartition(generation),
  sk: block,
});
/** What the merged blocks hold, so that a row is found without reading them all. */
export const directoryPartition = (generation: Generation): string =>
  `DIRECTORY#${generationName(generation)}`;
export const directoryKey = (generation: Generation, block: string): Key => ({
  pk: directoryPartition(generation),
  sk: block,
});
export const snapshotsPartition = (survey: string): string => `SNAPSHOTS#${survey}`;
export const snapshotKey = (survey: string, number: number, part: number): Key => ({
  pk: snapshotsPartition(survey),
  sk: `${partPrefix(number)}${String(part).padStart(2, '0')}`,
});
/**
 * What is remembered between the snapshots of a survey, trial and real apart. It holds true counts: the council's
 * routes cannot read it.
 */
export const ledgerPartition = (survey: string): string => `LEDGER#${survey}`;
export const ledgerKey = (survey: string, mode: string, part: number): Key => ({
  pk: ledgerPartition(survey),
  sk: `${mode}#${String(part).padStart(2, '0')}`,
});
/** The latest snapshot of each survey, in one partition: the list that a council opens with. */
export const LATEST = 'LATEST';
export const latestKey = (survey: string): Key => ({ pk: LATEST, sk: survey });
