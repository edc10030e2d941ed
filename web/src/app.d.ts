import type { ProblemKey } from '#shared/contract/problem.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

declare global {
  namespace App {
    interface Locals {
      /**
       * The language of the page, for `lang` and `dir` of the document. A hook sets it from the browser's wish;
       * a `load` that knows better (the interview's language) sets it again before the page is rendered.
       */
      language: LanguageTag;
    }
    interface Error {
      message: string;
      /** The number of the problem in the catalogue, so that somebody who asks for help can name it. */
      number?: number;
      /** The key of the problem, by which the error page finds its words. */
      key?: ProblemKey;
    }
  }
}
