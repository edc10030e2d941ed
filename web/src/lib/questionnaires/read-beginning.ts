import type { QuestionnairesKey } from '#lib/messages/questionnaires/questionnaires.ts';
import type { Beginning } from '#shared/contract/questionnaires.ts';
import { LanguageTag } from '#shared/language/tag.ts';

/** What was typed and chosen, to show it again. */
export interface TypedBeginning {
  readonly with: string;
  readonly title: string;
  readonly version: string;
  readonly language: string;
  readonly kind: string;
}

export type ReadBeginning =
  | { readonly typed: TypedBeginning; readonly beginning: Beginning }
  | {
      readonly typed: TypedBeginning;
      readonly wrong: Readonly<Partial<Record<'with' | 'title' | 'version', QuestionnairesKey>>>;
    };

const KINDS = ['needs', 'participation', 'other'] as const;

/** The form of a new questionnaire: what it is to begin with, or at which fields something is wrong. */
export function readBeginning(form: FormData): ReadBeginning {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const typed = {
    with: text('with'),
    title: text('title'),
    version: text('version'),
    language: text('language'),
    kind: text('kind'),
  };
  const { title } = typed;
  if (title.length > 200) return { typed, wrong: { title: 'new.errorName' } };
  const named = title === '' ? {} : { title };
  switch (typed.with) {
    case 'needs':
    case 'participation':
      return { typed, beginning: { with: 'starter', starter: typed.with, ...named } };
    case 'version': {
      const [, questionnaire, number] = /^([a-z0-9-]+)#(\d+)$/.exec(typed.version) ?? [];
      return questionnaire === undefined
        ? { typed, wrong: { version: 'new.errorVersion' } }
        : { typed, beginning: { with: 'version', questionnaire, version: Number(number), ...named } };
    }
    case 'nothing': {
      const kind = KINDS.find((each) => each === typed.kind) ?? 'other';
      const language = LanguageTag.safeParse(typed.language);
      if (title === '') return { typed, wrong: { title: 'new.errorName' } };
      return {
        typed,
        beginning: { with: 'nothing', title, language: language.success ? language.data : 'nl', kind },
      };
    }
    default:
      return { typed, wrong: { with: 'new.errorWith' } };
  }
}
