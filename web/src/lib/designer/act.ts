import type { Client } from '#shared/contract/client.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { type Placing, placingOf } from '#lib/handling/place-act.ts';
import { LanguageTag } from '#shared/language/tag.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { changesOf } from './changes-of.ts';
import { ADDABLE, type Addable, type FirstWords, newNode } from './new-node.ts';
import { placeAfter, placeIn } from './place-in.ts';

/** What came of pressing a button in the designer. */
export type ActOutcome =
  /** The draft was changed. `at`: what is looked at now. */
  | {
      readonly outcome: 'changed';
      readonly at: string | undefined;
      /** What moved, and where it stands now. */
      readonly placing: Placing | undefined;
    }
  | { readonly outcome: 'nothing' }
  /** Somebody else changed the draft since this page was opened: nothing was overwritten. */
  | { readonly outcome: 'meanwhile' }
  | { readonly outcome: 'refused'; readonly problem: Problem };

interface Opened {
  readonly questionnaire: string;
  readonly draft: Questionnaire;
  /** Of the page that was sent. */
  readonly revision: number;
}

/** Does what a button of the designer asks for, on the question or section `at`. */
export async function actOn(
  { questionnaire, draft, revision }: Opened,
  at: string,
  form: FormData,
  { client, words }: { readonly client: Client; readonly words: FirstWords },
): Promise<ActOutcome> {
  const { changes, next, placing } = asked(draft, at, form, words);
  if (changes.length === 0) return { outcome: 'nothing' };
  const outcome = await client.changeQuestionnaire({
    questionnaire,
    revision,
    changes: [...changes],
    ...(form.has('typed') && { typed: String(form.get('typed')).slice(0, 40) }),
  });
  if (!outcome.ok) return { outcome: 'refused', problem: outcome.problem };
  if (outcome.output.outcome === 'changedMeanwhile') return { outcome: 'meanwhile' };
  return { outcome: 'changed', at: next, placing };
}

interface Asked {
  readonly changes: readonly Change[];
  readonly next: string | undefined;
  readonly placing?: Placing | undefined;
}

function asked(draft: Questionnaire, at: string, form: FormData, words: FirstWords): Asked {
  const intent = String(form.get('intent') ?? 'save');
  const nothing = { changes: [], next: at };
  if (intent === 'language') {
    const language = LanguageTag.safeParse(form.get('language'));
    return language.success
      ? { changes: [{ do: 'addLanguage', language: language.data }], next: at }
      : nothing;
  }
  const standing = placeIn(draft, at);
  if (!standing) return nothing;
  const { node } = standing;
  const of = { at: 'node', name: node.name } as const;
  const saving = changesOf(draft, node, form);
  const renamed = saving.find((change) => change.do === 'rename')?.to ?? node.name;
  if (intent.startsWith('add:')) {
    const type = ADDABLE.find((each) => each === intent.slice('add:'.length));
    if (!type) return nothing;
    return added(draft, standing, type, words);
  }
  switch (intent) {
    case 'save':
      return { changes: saving, next: renamed };
    case 'duplicate':
      return { changes: [{ do: 'duplicate', of }], next: at };
    case 'remove':
      return { changes: [{ do: 'remove', of }], next: neighbourOf(standing) };
    default: {
      // What is moved in the outline need not be what is looked at.
      const moved = form.has('of') ? placeIn(draft, String(form.get('of')))?.node : node;
      // A form with fields is kept with what is moved in it.
      const kept = form.has('asked') ? saving : [];
      const placing = moved && placingOf(draft, moved, intent, kept);
      return { changes: [...kept, ...(placing ? [placing.change] : [])], next: renamed, placing };
    }
  }
}

function added(
  draft: Questionnaire,
  standing: NonNullable<ReturnType<typeof placeIn>>,
  type: Addable,
  words: FirstWords,
): Asked {
  const node = newNode(draft, type, draft.sourceLanguage, words);
  // Into a section that is looked at, behind a question; a new section comes behind.
  const place =
    standing.node.type === 'group' && type !== 'group'
      ? { parent: { at: 'node', name: standing.node.name } as const }
      : placeAfter(standing);
  return { changes: [{ do: 'addNode', node, place }], next: node.name };
}

const neighbourOf = ({
  siblings,
  index,
  parents,
}: NonNullable<ReturnType<typeof placeIn>>): string | undefined =>
  (siblings[index + 1] ?? siblings[index - 1] ?? parents.at(-1))?.name;
