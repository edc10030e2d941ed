import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { hearables, type Hearable } from './hearable.ts';
import { mediumKey } from './medium-key.ts';
import type { KeptMedium, Medium } from './medium.ts';

/** A text with what goes with it now. */
export interface TextMedia extends Hearable {
  readonly recording?: KeptMedium | undefined;
  /** Of earlier words at the same place: it is not played. */
  readonly stale?: KeptMedium | undefined;
  readonly picture?: KeptMedium | undefined;
}

/**
 * What a questionnaire's texts have, and what is left over: media whose words stand nowhere in it any more. Those
 * stay for an earlier version that is still being filled in, until somebody removes them.
 */
export function mediaState(
  questionnaire: Questionnaire,
  media: readonly KeptMedium[],
): { readonly texts: readonly TextMedia[]; readonly left: readonly KeptMedium[] } {
  const byKey = new Map(media.map((medium) => [mediumKey(medium), medium]));
  const texts = hearables(questionnaire);
  const wanted = keysOf(texts, questionnaire.sourceLanguage);
  const left = media.filter((medium) => !wanted.has(mediumKey(medium)));
  return {
    texts: texts.map((text) => {
      const recording = byKey.get(mediumKey({ kind: 'recording', ...text }));
      const picture =
        text.option && text.language === questionnaire.sourceLanguage
          ? byKey.get(mediumKey({ kind: 'picture', ...text }))
          : undefined;
      const stale = recording
        ? undefined
        : left.find(
            ({ kind, place, language }) =>
              kind === 'recording' && place === text.place && language === text.language,
          );
      return { ...text, recording, stale, picture };
    }),
    left,
  };
}

/** Of what is kept, what belongs to words that stand in this questionnaire: the only media a resident meets. */
export function mediaOf(questionnaire: Questionnaire, media: readonly KeptMedium[]): Medium[] {
  const wanted = keysOf(hearables(questionnaire), questionnaire.sourceLanguage);
  return media
    .filter((medium) => wanted.has(mediumKey(medium)))
    .map(({ kind, language, text, spoken, file, bytes }) => ({
      kind,
      language,
      text,
      ...(spoken !== undefined && { spoken }),
      file,
      bytes,
    }));
}

const keysOf = (texts: readonly Hearable[], sourceLanguage: string): Set<string> =>
  new Set(
    texts.flatMap((text) => [
      mediumKey({ kind: 'recording', ...text }),
      ...(text.option && text.language === sourceLanguage ? [mediumKey({ kind: 'picture', ...text })] : []),
    ]),
  );
