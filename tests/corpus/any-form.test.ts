import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFields } from '#shared/interview/apply-fields.ts';
import { startInterview } from '#shared/interview/interview.ts';
import { Answers } from '#shared/questionnaire/answer.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Surroundings } from '#shared/questionnaire/expression/scope.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';

const surroundings: Surroundings = {
  today: '2026-11-25',
  now: '2026-11-25T10:00:00.000Z',
  random: () => 0.5,
  uuid: () => '00000000-0000-0000-0000-000000000000',
};

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '9'.repeat(400),
    '-0',
    '1e400',
    '٣٫٥',
    '2026-02-30',
    '31/02/2026',
    '\ud83d',
    '\u202e',
    '__proto__',
    'dk',
    'pnts',
    ' ',
    'x'.repeat(20_000),
    'yes',
    'no',
    '1',
  ),
);

test.each<[string, Questionnaire]>([
  ['needs', NEEDS_SURVEY],
  ['participation', PARTICIPATION_SURVEY],
])('whatever a form of the %s survey holds, it can be saved and goes on as it was', (_, questionnaire) => {
  const made = compileQuestionnaire(questionnaire);
  if (!made.ok) throw new Error('The survey does not compile.');
  const { compiled } = made;
  fc.assert(
    fc.property(fc.infiniteStream(typed), fc.infiniteStream(fc.nat(3)), (texts, draws) => {
      const draw = (): number => draws.next().value ?? 0;
      const interview = startInterview(compiled, { language: 'nl', surroundings });
      for (const id of interview.pages().slice(0, 60)) {
        const fields = (interview.page(id)?.questions ?? []).flatMap(({ path, options, rows }) => {
          const names = [
            path,
            path,
            `${path}_decline`,
            `${path}_other`,
            ...[...options, ...rows].map(({ code }) => `${path}[${code}]`),
          ];
          // Half of the values are such as the page offers, a quarter of the fields are not there.
          const value = (): string =>
            (draw() < 2 ? options[draw()]?.code : undefined) ?? texts.next().value ?? '';
          return names.filter(() => draw() > 0).map((name): [string, string] => [name, value()]);
        });
        applyFields(interview, id, fields);
      }
      const answers = interview.answers();
      const saved = JSON.parse(JSON.stringify(answers)) as typeof answers;
      expect(Answers.safeParse(saved).error).toBeUndefined();
      const later = startInterview(compiled, { language: 'nl', surroundings, answers: saved });
      expect(later.issues()).toEqual(interview.issues());
      expect(later.submission()).toEqual(interview.submission());
    }),
    { numRuns: 150 },
  );
});
