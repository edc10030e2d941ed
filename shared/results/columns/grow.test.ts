import { describe, expect, test } from 'vitest';
import { lengthOf, placeOfOption } from './column.ts';
import { growChoice, growMultiple, growNumbers } from './grow.ts';
import { selectRows } from './select.ts';

describe('a column that is filled', () => {
  test('keeps what was added before it had to grow', () => {
    const choice = growChoice('work');
    const multiple = growMultiple('needs');
    const number = growNumbers('age');
    for (let at = 0; at < 5000; at++) {
      choice.add(at % 3 === 0 ? undefined : `c${String(at % 7)}`);
      multiple.add(at % 2 === 0 ? [`o${String(at % 11)}`] : undefined);
      number.add(at % 5 === 0 ? undefined : at);
    }
    const [work, needs, age] = [choice.column(), multiple.column(), number.column()];
    for (const column of [work, needs, age]) expect(lengthOf(column)).toBe(5000);
    expect(work.codes[9]).toBe(0);
    expect(work.categories[(work.codes[4000] ?? 0) - 1]).toBe('c3');
    expect(age.values[4001]).toBe(4001);
    expect(age.values[4000]).toBeNaN();
    const { plane, bit } = placeOfOption(needs.categories.indexOf('o7'));
    expect((needs.planes[plane]?.[40] ?? 0) & bit).not.toBe((needs.planes[plane]?.[42] ?? 0) & bit);
  });

  test('takes two bytes per response from the 256th code on, and refuses what is no choice at all', () => {
    const choice = growChoice('postcode');
    for (let at = 0; at < 300; at++) choice.add(String(at));
    const { codes, categories } = choice.column();
    expect(codes).toBeInstanceOf(Uint16Array);
    expect([...codes].map((code) => categories[code - 1])).toEqual(
      Array.from({ length: 300 }, (_, at) => String(at)),
    );
    const names = growChoice('name');
    expect(() => {
      for (let at = 0; at < 70_000; at++) names.add(String(at));
    }).toThrow(/name has more than 65535/);
  });

  test('tells nobody from nothing: who ticked nothing has answered', () => {
    const needs = growMultiple('needs', ['home', 'work']);
    needs.add([]);
    needs.add(undefined);
    needs.add(['work', 'work']);
    expect([...(needs.column().planes[0] ?? [])]).toEqual([1, 0, 5]);
  });

  test('takes a code that is not listed as no answer when it is closed', () => {
    const choice = growChoice('work', ['yes'], true);
    const multiple = growMultiple('needs', ['home'], true);
    choice.add('maybe');
    multiple.add(['garden', 'home']);
    expect(choice.column()).toMatchObject({ categories: ['yes'], codes: Uint8Array.of(0) });
    expect(multiple.column()).toMatchObject({ categories: ['home'], planes: [Uint8Array.of(3)] });
  });
});

test('a panel of its own has only its people', () => {
  const work = growChoice('work', ['yes', 'no']);
  for (const code of ['yes', undefined, 'no']) work.add(code);
  expect([...selectRows(work.column(), [0, 1, 1]).codes]).toEqual([0, 2]);
});
