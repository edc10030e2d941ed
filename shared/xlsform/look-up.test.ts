import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { imported, sheet } from './testing/imported.ts';

describe('what is looked up in a list of choices', () => {
  const lists = `
    choices
    | list_name | name | label::English (en) | size | empty |
    | my towns | a | Aalst | 10 |
    | my towns | far north | Brugge | 20 |
    | others | o | Other | 1 | 2 |`;

  test('is carried over, with the names of lists and choices that were mended', () => {
    const { question, draft } = imported(
      `${sheet(
        'calculation',
        'select_one my_towns | q | Q',
        "calculate | size | | instance('my towns')/root/item[name = ${q}]/size",
        "calculate | most | | max(instance('my towns')/root/item[name != 'far north']/size)",
        "calculate | none | | concat(instance('my towns')/root/item[1]/empty, 'x')",
      )}${lists}`,
    );
    expect(question('size')).toMatchObject({
      calculation: "instance('my_towns')/root/item[name = ${q}]/size",
    });
    expect(question('most')).toMatchObject({
      calculation: "max(instance('my_towns')/root/item[name != 'far_north']/size)",
    });
    expect(question('none')).toMatchObject({ calculation: "concat('', 'x')" });
    expect(draft && compileQuestionnaire(draft)).toMatchObject({ ok: true });
  });

  test('in a list that nothing else uses keeps the list; one that is not there is an error', () => {
    const { draft, remarks } = imported(
      `${sheet(
        'calculation',
        'text | q | Q',
        "calculate | size | | instance('my towns')/root/item[name = ${q}]/size",
        "calculate | lost | | instance('villages')/root/item[1]/size",
        "calculate | form | | instance('__session')/session/context/userid",
      )}${lists}`,
    );
    expect(Object.keys(draft?.choiceLists ?? {})).toEqual(['my_towns', 'others']);
    expect(remarks).toContain('4 calculation unknownList');
    expect(remarks).toContain('5 calculation expressionNotCarried');
  });
});
