import type { Refused } from '#lib/interview/refused.ts';
import type { Searches } from '#lib/question/searches.ts';
import type { Visit } from '#lib/interview/visit.ts';
import type { Session } from '#lib/session/session.ts';
import type { ProblemKey } from '#shared/contract/problem.ts';
import type { Role } from '#shared/contract/role.ts';
import type { ShownText } from '#shared/language/text-in.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

declare global {
  namespace App {
    interface Locals {
      /**
       * The language of the page, for `lang` and `dir` of the document. A hook sets it from the browser's wish;
       * a `load` that knows better (the interview's language) sets it again before the page is rendered.
       */
      language: LanguageTag;
      /** Who is signed in; only looked at on the pages of staff and council. */
      session?: Session;
      /** The interview after an action, so that the page it renders need not be read again. */
      visit?: Visit;
      /** After an action: what is wrong with the answers, which the page says. */
      refused?: Refused;
      /** After an action: what is searched for in the long lists of the page. */
      searches?: Searches;
      /** After an action: the interview was begun anew under what was typed. */
      anew?: boolean;
      /** After an action of the designer: the question or section that is looked at now. */
      designAt?: string | undefined;
      /** After an action of the designer that was refused: what was typed. */
      designTyped?: FormData;
      /** After an action: the interview ended kindly, with these words. */
      stopped?: ShownText;
    }
    interface Error {
      message: string;
      /** The number of the problem in the catalogue, so that somebody who asks for help can name it. */
      number?: number;
      /** The key of the problem, by which the error page finds its words. */
      key?: ProblemKey;
      /** Where an account may not do something: the roles that may. */
      roles?: Role[];
    }
  }
}
