import { fillBank, type BankSource } from '#shared/bank/fill-bank.ts';
import { searchBank } from '#shared/bank/search-bank.ts';
import { namesIn } from '#shared/questionnaire/edit/names.ts';
import { STARTERS } from '#shared/starter/starters.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { listQuestionnaires, readDesign } from '#functions/store/questionnaires.ts';
import { readPublished } from '#functions/store/versions.ts';

/** As many as somebody looks through before they search better. */
const A_PAGE = 20;

export const handler = handleSignedIn('searchBank', async ({ questionnaire: id, from = 0, ...search }) => {
  const heads = await listQuestionnaires();
  const designed = (await readDesign(id))?.design.questionnaire;
  if (!designed) return refuse('unknownQuestionnaire');
  const others = await Promise.all(heads.map((head) => sourcesOf(head.id, head.id !== id)));
  // What comes with Peil first: it is asked in most languages, and others begin with it.
  const sources = [
    ...STARTERS.map((starter): BankSource => ({
      place: { from: 'starter', questionnaire: starter.id },
      questionnaire: starter,
    })),
    ...others.flat(),
  ];
  const found = searchBank(fillBank(sources, namesIn(designed)), search);
  return reply({ count: found.length, questions: found.slice(from, from + A_PAGE) });
});

/** What can be taken from a questionnaire, the newest first. Nobody adds what stands in the draft already. */
async function sourcesOf(id: string, withDraft: boolean): Promise<BankSource[]> {
  const [draft, versions] = await Promise.all([withDraft ? readDesign(id) : undefined, readPublished(id)]);
  return [
    ...(draft
      ? [{ place: { from: 'draft', questionnaire: id } as const, questionnaire: draft.design.questionnaire }]
      : []),
    ...versions.toReversed().map(({ version, questionnaire }) => ({
      place: { from: 'version', questionnaire: id, version } as const,
      questionnaire,
    })),
  ];
}
