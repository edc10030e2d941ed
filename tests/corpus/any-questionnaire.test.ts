import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { readWorkbook } from '#shared/xlsform/read.ts';
import { anyQuestionnaire } from './any-questionnaire.ts';
import { writeWorkbook } from '#shared/xlsform/write.ts';

test('whatever the questionnaire, the workbook that is written of it is read as the same questionnaire', () => {
  fc.assert(
    fc.property(anyQuestionnaire, (questionnaire) => {
      expect(Questionnaire.safeParse(questionnaire).error).toBeUndefined();
      const { draft, issues } = readWorkbook(writeWorkbook(questionnaire));
      expect(draft).toEqual(questionnaire);
      // What was right before has no errors after.
      const outcome = compileQuestionnaire(questionnaire);
      if (outcome.ok) expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 250 },
  );
});
