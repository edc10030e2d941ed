import type { CompiledQuestionnaire } from './compiled.ts';
import { link } from './link.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * Makes a published version ready for interviews. It was checked when it was published, so the checks for its author
 * stay away from the resident's phone. Throws when the version does not run all the same: that is a fault of Peil.
 */
export function compilePublished(questionnaire: Questionnaire): CompiledQuestionnaire {
  const { compiled, issues } = link(questionnaire);
  if (issues.length > 0) {
    throw new Error(
      `The published questionnaire ${questionnaire.id} does not run: ${JSON.stringify(issues)}`,
    );
  }
  return compiled;
}
