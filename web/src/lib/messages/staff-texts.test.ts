import { expect, test } from 'vitest';
import { STAFF_LANGUAGES } from '#lib/session/staff-language.ts';
import { ACCOUNT_TEXTS } from './account/account.ts';
import { BANK_TEXTS } from './bank/bank.ts';
import { textRemarks } from './completeness.ts';
import { COUNCIL_TEXTS } from './council/council.ts';
import { DESIGNER_TEXTS } from './designer/designer.ts';
import { FIELDS_TEXTS } from './fields/fields.ts';
import { FIELDWORK_TEXTS } from './fieldwork/fieldwork.ts';
import { HANDLING_TEXTS } from './handling/handling.ts';
import { QUESTIONNAIRES_TEXTS } from './questionnaires/questionnaires.ts';
import { TRANSLATE_TEXTS } from './translate/translate.ts';
import { STUDIO_TEXTS } from './studio/studio.ts';
import { VOICES_TEXTS } from './voices/voices.ts';

test.each([
  ['account', ACCOUNT_TEXTS],
  ['council', COUNCIL_TEXTS],
  ['studio', STUDIO_TEXTS],
  ['questionnaires', QUESTIONNAIRES_TEXTS],
  ['designer', DESIGNER_TEXTS],
  ['fields', FIELDS_TEXTS],
  ['fieldwork', FIELDWORK_TEXTS],
  ['handling', HANDLING_TEXTS],
  ['translate', TRANSLATE_TEXTS],
  ['voices', VOICES_TEXTS],
  ['bank', BANK_TEXTS],
])('every language of staff and council has every text of %s, with the same values in it', (_part, texts) => {
  expect(Object.keys(texts)).toEqual([...STAFF_LANGUAGES]);
  expect(textRemarks(texts['nl'] ?? {}, texts)).toEqual([]);
});
