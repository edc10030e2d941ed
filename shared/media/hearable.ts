import type { LanguageTag } from '#shared/language/tag.ts';
import type { Media } from '#shared/questionnaire/media.ts';
import { everyText } from '#shared/questionnaire/every-text.ts';
import { pipesOf } from '#shared/questionnaire/pipe.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { textHash } from '#shared/translation/text-hash.ts';

/** A text with which a recording or a picture can go, in one language. */
export interface Hearable {
  /** `<question>`, `<question>/<code of the option>`, `<choice list>/<code>`, `<section>`. */
  readonly place: string;
  readonly language: LanguageTag;
  readonly words: string;
  /** The mark of the words. */
  readonly text: string;
  /** It is the text of an option, with which a picture can go. */
  readonly option: boolean;
  /** The files that the definition names for it (XLSForm `media::audio`, `media::image`). */
  readonly expects: { readonly audio?: string | undefined; readonly image?: string | undefined };
}

/**
 * The texts of a questionnaire that can be recorded: of sections, questions, notes and options, in each language in
 * which they exist. The same words in the same language come once, at their first place. Words with an answer in
 * them (`${name}`) are left out: no recording can say what is not known yet.
 */
export function hearables(questionnaire: Questionnaire): Hearable[] {
  const found = new Map<string, Hearable>();
  for (const { node, path, text } of everyText(questionnaire)) {
    const [root] = path;
    if ((root !== 'children' && root !== 'choiceLists') || path.at(-1) !== 'label') continue;
    const owner = at(questionnaire, path.slice(0, -1));
    const option = typeof owner['code'] === 'string';
    const media = owner['media'] as Media | undefined;
    for (const [language, words] of Object.entries(text)) {
      if (words.trim() === '' || pipesOf(words).length > 0) continue;
      const mark = textHash(words);
      const key = `${language}#${mark}`;
      const expects = { audio: media?.audio?.[language], image: media?.image?.[language] };
      const known = found.get(key);
      if (!known) {
        const place = option ? `${node}/${String(owner['code'])}` : node;
        found.set(key, { place, language, words, text: mark, option, expects });
      } else if (option && !known.option) found.set(key, { ...known, option });
    }
  }
  return [...found.values()];
}

/** What stands at a path that `everyText` gave. */
function at(questionnaire: Questionnaire, path: readonly (string | number)[]): Record<string, unknown> {
  let here: unknown = questionnaire;
  for (const step of path) here = (here as Record<string | number, unknown>)[step];
  return here as Record<string, unknown>;
}
