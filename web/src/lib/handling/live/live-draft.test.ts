import { expect, test } from 'vitest';
import { placeIn } from '#lib/designer/place-in.ts';
import { previewOf } from '#lib/designer/preview-of.ts';
import { surroundings } from '#lib/interview/surroundings.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { onlyLanguages } from '#shared/translation/only-languages.ts';
import { liveDraft } from './live-draft.ts';

const namesIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => [node.name, ...(node.type === 'group' ? namesIn(node.children) : [])]);

const preview = (draft: Questionnaire, name: string, language: string) => {
  const node = placeIn(draft, name)?.node;
  return node && previewOf(draft, node, language, surroundings());
};

test.each([NEEDS_SURVEY, PARTICIPATION_SURVEY])(
  'every question and section of a starter survey looks alone as it does in the whole draft',
  (draft) => {
    for (const language of draft.languages) {
      const whole = onlyLanguages(draft, [language]);
      for (const name of namesIn(draft.children)) {
        const node = placeIn(draft, name)?.node;
        const alone = node && liveDraft(draft, node, language);
        if (!alone) throw new Error(`${name} does not go along with its page.`);
        expect(preview(alone, name, language), `${name} in ${language}`).toEqual(
          preview(whole, name, language),
        );
      }
    }
  },
);

test('a question about all villages does not bring them along', () => {
  const options = Array.from({ length: 5000 }, (_, at) => ({
    code: String(at),
    label: { nl: `Dorp ${String(at)}` },
  }));
  const village: Node = { type: 'single', name: 'village', label: { nl: 'Dorp' }, choiceList: 'villages' };
  const group: Node = { type: 'group', name: 'home', label: { nl: 'Thuis' }, children: [village] };
  const draft: Questionnaire = { ...NEEDS_SURVEY, children: [group], choiceLists: { villages: options } };
  expect(liveDraft(draft, village, 'nl')).toBeUndefined();
  expect(liveDraft(draft, group, 'nl')).toBeUndefined();
});
