import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { EXAMPLE_VERSIONS, exampleResponse } from '#shared/export/example-table.ts';
import { microdataOf } from '#shared/export/microdata.ts';
import { parquetFile } from './parquet-file.ts';

test('a reader of Parquet finds every cell as it was, and null where there is no answer', async () => {
  const table = microdataOf(
    EXAMPLE_VERSIONS,
    [
      exampleResponse('a', 2, { needs: ['care'], home: 'other', home_other: 'حيث أكون', people: 2.5 }),
      exampleResponse('b', 2, {}),
    ],
    { channels: [], openAnswers: true },
  );
  const bytes = parquetFile(table);
  const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    id: 'a',
    needs_care: 1,
    needs_dutch: 0,
    home_other: 'حيث أكون',
    people: 2.5,
  });
  expect(rows[1]).toMatchObject({ id: 'b', needs_care: null, home_other: null, people: null, version: 2 });
});

test('a survey without responses is a file with its columns', async () => {
  const bytes = parquetFile(microdataOf(EXAMPLE_VERSIONS, [], { channels: [], openAnswers: false }));
  expect(await parquetReadObjects({ file: bytes.buffer as ArrayBuffer })).toEqual([]);
});
