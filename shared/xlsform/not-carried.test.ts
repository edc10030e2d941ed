import { describe, expect, test } from 'vitest';
import { imported, survey } from './testing/imported.ts';

describe('what cannot be carried over', () => {
  test('is named by its row, and the rest can be published', () => {
    const { draft, remarks } = imported(
      survey(
        'appearance',
        'start | start',
        'geopoint | place | Where?',
        'image | photo | Photo',
        "select_one yn | found | Found? | search('towns')",
        'text | q | Were you at ${place}? | ex:some.app(x = 1)',
      ),
    );
    expect(remarks).toEqual([
      '2 type metadataNotStored',
      '3 type typeNotCarried',
      '4 type typeNotCarried',
      '5 type typeNotCarried',
      '6 appearance externalApp',
      '6 label::English (en) emptyReference',
    ]);
    expect(draft?.children).toMatchObject([{ name: 'q', label: { en: 'Were you at ?' } }]);
  });

  test('a condition on something left out reads an empty value; today is still today', () => {
    const { remarks, question } = imported(
      survey(
        'relevant',
        'today | now',
        'barcode | code | Code',
        "text | q | Q | ${now} > '2020-01-01' and ${code} = ''",
      ),
    );
    expect(remarks).toContain('4 relevant emptyReference');
    expect(question('q')).toMatchObject({ relevance: "today() > '2020-01-01' and '' = ''" });
  });

  test('functions of other software are left out with their row and column', () => {
    const { remarks, question } = imported(
      survey(
        'calculation | constraint',
        "calculate | fruit | | pulldata('f', 'a', 'b', 'c')",
        "text | q | Q | | . != pulldata('f', 'a', 'b', 'c')",
        'text | r | R | | . != ${last-saved#r}',
      ),
    );
    expect(remarks).toEqual([
      '2 calculation expressionNotCarried',
      '2 calculation calculationNotCarried',
      '3 constraint expressionNotCarried',
      '4 constraint emptyReference',
    ]);
    expect(question('q')).not.toHaveProperty('constraint');
    expect(question('fruit')).toMatchObject({ calculation: "''" });
  });
});
