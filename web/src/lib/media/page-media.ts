import { getContext, setContext } from 'svelte';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { ShownText } from '#shared/language/text-in.ts';
import { mediumKey } from '#shared/media/medium-key.ts';
import type { Medium } from '#shared/media/medium.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import { textHash } from '#shared/translation/text-hash.ts';

/** The recordings and pictures that go with the texts of a questionnaire. */
export interface PageMedia {
  readonly sourceLanguage: LanguageTag;
  readonly media: readonly Medium[];
}

interface Found {
  readonly sourceLanguage: LanguageTag;
  readonly byKey: ReadonlyMap<string, Medium>;
}
const CONTEXT = Symbol('media');

/** Lets everything on a page find its recordings and pictures. Pages without any say nothing. */
export function provideMedia({ sourceLanguage, media }: PageMedia): void {
  const found: Found = { sourceLanguage, byKey: new Map(media.map((each) => [mediumKey(each), each])) };
  setContext(CONTEXT, found);
}

const here = (): Found | undefined => getContext<Found | undefined>(CONTEXT);

/** What finds the recording of exactly these words in exactly this language. To be asked while a component begins. */
export function recordings(): (text: ShownText | undefined) => Medium | undefined {
  const found = here();
  return (text) =>
    found && text
      ? found.byKey.get(mediumKey({ kind: 'recording', language: text.language, text: textHash(text.text) }))
      : undefined;
}

/** What finds the picture that stands beside an option. To be asked while a component begins. */
export function pictures(): (label: LocalizedText) => Medium | undefined {
  const found = here();
  return (label) => {
    const words = found && label[found.sourceLanguage];
    if (!words) return undefined;
    return found.byKey.get(
      mediumKey({ kind: 'picture', language: found.sourceLanguage, text: textHash(words) }),
    );
  };
}
