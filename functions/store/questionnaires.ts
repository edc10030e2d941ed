import type { QuestionnaireHead } from '#shared/contract/questionnaires.ts';
import type { Design } from '#shared/design/design.ts';
import type { History } from '#shared/questionnaire/edit/history.ts';
import { historyWrite } from './design-history.ts';
import { type Act, auditEntry } from './audit.ts';
import { ABSENT, type Condition, hasRevision } from './conditions.ts';
import { getItem, type Item, queryItems, transact, type Write } from './dynamodb.ts';
import { designKey, designPartition, designPrefix, QUESTIONNAIRES, questionnaireKey } from './keys.ts';
import { fromParts, MOST_PARTS, toParts } from './parts.ts';
import { StoreUnavailable } from './unavailable.ts';

/** A draft as it is now. */
export interface OpenedDesign {
  readonly head: QuestionnaireHead;
  readonly design: Design;
}

/** The keys are the table's business, and so is how many parts the draft has. */
function headOf({ pk: _pk, sk: _sk, ...head }: Item): QuestionnaireHead {
  return head as unknown as QuestionnaireHead;
}

/** All questionnaires that staff work on, by id. */
export async function listQuestionnaires(): Promise<QuestionnaireHead[]> {
  const heads: QuestionnaireHead[] = [];
  for await (const item of queryItems('registry', QUESTIONNAIRES)) heads.push(headOf(item));
  return heads;
}

export async function readHead(id: string): Promise<QuestionnaireHead | undefined> {
  const item = await getItem('registry', questionnaireKey(id));
  return item && headOf(item);
}

/** How often a reader tries again when the draft is saved twice while it is being read. */
const ATTEMPTS = 5;

/** A draft with its head, both of the same revision; `undefined` when there is no such questionnaire. */
export async function readDesign(id: string): Promise<OpenedDesign | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await readHead(id);
    if (!head) return undefined;
    const parts: Item[] = [];
    const prefix = designPrefix(head.revision);
    for await (const part of queryItems('registry', designPartition(id), { prefix })) parts.push(part);
    const own = parts.filter(({ revision }) => revision === head.revision);
    // Parts of an older and longer draft may stand behind those of this one.
    if (own.length > 0 && own.length === own[0]?.['parts'])
      return { head, design: fromParts(own.map(({ bytes }) => bytes as Uint8Array)) as Design };
  }
  throw new StoreUnavailable('The draft changes faster than it can be read.');
}

/** Adds a questionnaire with its draft. */
export const createDesign = (
  head: QuestionnaireHead,
  design: Design,
  act: Act,
  what: string,
): Promise<'saved' | 'raced' | 'tooLarge'> => write(head, design, ABSENT, act, what);

/** A draft as somebody changed it, with the history that it has by then. */
export interface ChangedDesign {
  readonly before: QuestionnaireHead;
  /** With its revision, one more than that of `before`. */
  readonly head: QuestionnaireHead;
  readonly design: Design;
  readonly history: History;
}

/**
 * Puts a draft in the place of the one that it was made from.
 *
 * @param what the change in a word, for the audit.
 * @returns `raced` when somebody else saved the draft in the meantime; then nothing is written.
 */
export async function saveDesign(
  { before, head, design, history }: ChangedDesign,
  act: Act,
  what: string,
): Promise<'saved' | 'raced' | 'tooLarge'> {
  return write(head, design, hasRevision(before.revision), act, what, [historyWrite(head, history)]);
}

async function write(
  head: QuestionnaireHead,
  design: Design,
  condition: Condition,
  act: Act,
  what: string,
  beside: readonly Write[] = [],
): Promise<'saved' | 'raced' | 'tooLarge'> {
  const writes = designWrites(head, design, condition);
  if (!writes) return 'tooLarge';
  const entry = await auditEntry(head.id, act, what, 'questionnaire');
  const outcome = await transact([...writes, ...beside, entry]);
  return outcome.done ? 'saved' : 'raced';
}

/**
 * What stores a draft, for a transaction.
 *
 * @param most how many parts it may have: a publication needs as many again for the version.
 */
export function designWrites(
  head: QuestionnaireHead,
  design: Design,
  condition: Condition,
  most = MOST_PARTS,
): Write[] | undefined {
  const parts = toParts(design);
  if (!parts || parts.length > most) return undefined;
  const { revision } = head;
  return [
    { table: 'registry', put: { ...questionnaireKey(head.id), ...head }, condition },
    ...parts.map((bytes, part): Write => ({
      table: 'registry',
      put: { ...designKey(head.id, revision, part), bytes, revision, parts: parts.length },
    })),
  ];
}
