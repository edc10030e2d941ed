import type { CouncilCatalogue } from '#lib/messages/council/council.ts';
import { message } from '#lib/messages/message.ts';

/**
 * A breakdown as it is named after "by" in a sentence: "Age" becomes "age", and a question ("How old are you?")
 * stands between quotes, since it cannot be a part of the sentence.
 */
export const byName = (texts: CouncilCatalogue, label: string): string =>
  /[?\u061f]\s*$/u.test(label)
    ? message(texts, 'finding.name', { option: label })
    : message(texts, 'finding.by', { by: lowerFirst(label) });

const lowerFirst = (name: string): string =>
  // A second capital ("NIS-code") says that the first one is part of the word.
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase() + name.slice(1) : name;
