import { headAfter } from '#shared/contract/head-after.ts';
import { check, mayBePublished } from '#shared/questionnaire/check/check.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { changeKey } from '#shared/questionnaire/version/difference.ts';
import { compareVersions } from '#shared/questionnaire/version/compare.ts';
import { onlyLanguages } from '#shared/translation/only-languages.ts';
import { tidyRecord } from '#shared/translation/translation-record.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { auditEntry } from '#functions/store/audit.ts';
import { hasRevision } from '#functions/store/conditions.ts';
import { contentHash } from '#functions/store/content-hash.ts';
import { MOST_PARTS, toParts } from '#functions/store/parts.ts';
import { designWrites, readDesign } from '#functions/store/questionnaires.ts';
import { publishVersion, readPublished } from '#functions/store/versions.ts';

/** So many remarks are enough to mend a draft. */
const MOST_ISSUES = 100;

export const handler = handleSignedIn(
  'publishVersion',
  async ({ questionnaire: id, revision, languages, sameMeaning = [] }, { subject }) => {
    const opened = await readDesign(id);
    if (!opened) return refuse('unknownQuestionnaire');
    const { head, design } = opened;
    if (head.revision !== revision) return refuse('draftChanged');
    const { origins, translations } = design;
    const draft = design.questionnaire;
    const version: Questionnaire = languages ? onlyLanguages(draft, languages) : draft;

    const published = await readPublished(id);
    const last = published.at(-1);
    if (last && contentHash(last.questionnaire) === contentHash(version)) return refuse('nothingToPublish');
    const findings = check(version, { translations, origins, published });
    if (!mayBePublished(findings))
      return refuse('questionnaireInvalid', {
        issues: findings
          .filter(({ severity }) => severity === 'error')
          .slice(0, MOST_ISSUES)
          .map(({ code, place }) => ({ path: place.path.join('.'), code })),
      });
    const said = new Set(sameMeaning);
    const doubted = compareVersions(published, { questionnaire: version, origins }).changes.filter(
      (change) => change.weight === 'meaning' && !said.has(changeKey(change)),
    );
    if (doubted.length > 0)
      return refuse('meaningUnconfirmed', {
        issues: doubted
          .slice(0, MOST_ISSUES)
          .map((change) => ({ path: changeKey(change), code: change.what })),
      });

    const number = (last?.version ?? 0) + 1;
    const day = today();
    const after = {
      ...headAfter(head, draft, day),
      published: { version: number, day, revision: head.revision + 1 },
    };
    const next = { questionnaire: draft, origins: {}, translations: tidyRecord(translations, draft) };
    // The version and the draft that goes on from it are written in one transaction.
    const room = MOST_PARTS - (toParts(version)?.length ?? MOST_PARTS);
    const writes = designWrites(after, next, hasRevision(revision), room);
    if (!writes) return refuse('questionnaireTooLarge');
    const what = `publish ${String(number)}`;
    const entry = await auditEntry(id, { who: subject, day }, what, 'questionnaire');
    const outcome = await publishVersion(version, number, { publishedOn: day, origins }, [...writes, entry]);
    if (outcome === 'tooLarge') return refuse('questionnaireTooLarge');
    if (outcome !== 'published') return refuse('draftChanged');
    return reply({ version: number, publishedOn: day, languages: version.languages, origins });
  },
);
