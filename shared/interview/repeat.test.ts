import { expect, test } from 'vitest';
import { interviewWith, node, options } from './testing/example.ts';

const children = [
  node('number', 'kids', {}),
  node('group', 'kid', {
    repeat: { count: '${kids}' },
    children: [
      node('text', 'first_name', {}),
      node('number', 'age', { required: true }),
      node('single', 'school', { relevance: '${age} >= 3', options: options('nl', 'fr') }),
      node('calculation', 'number_of_kid', { calculation: 'position(..)' }),
    ],
  }),
  node('calculation', 'sum_of_ages', { calculation: 'sum(${age})' }),
  node('text', 'end', { relevance: '${sum_of_ages} > 10' }),
];

test('the pages of a repeat come once an entry, in the order of the entries', () => {
  const interview = interviewWith(children);
  expect(interview.pages()).toEqual(['1']);
  interview.setAnswer('kids', 2);
  interview.setAnswer('kid[1].age', 5);
  expect(interview.pages()).toEqual(['1', '2.1', '3.1', '4.1', '2.2', '3.2']);
  expect(interview.nextPage('4.1')).toBe('2.2');
  expect(interview.previousPage('2.2')).toBe('4.1');
  expect(interview.page('3.2')?.questions[0]?.path).toBe('kid[2].age');
  expect(interview.pageOf('kid[2].age')).toBe('3.2');
});

test('a repeat is filled, then its count is set back: the later entries are gone, and come back with the count', () => {
  const interview = interviewWith(children);
  interview.setAnswer('kids', 3);
  [4, 2, 7].forEach((age, index) => interview.setAnswer(`kid[${String(index + 1)}].age`, age));
  interview.setAnswer('kid[3].school', 'nl');
  expect(interview.value('sum_of_ages')).toBe(13);
  expect(interview.isRelevant('end')).toBe(true);

  interview.setAnswer('kids', 1);
  expect(interview.submission()).toEqual({
    kids: 1,
    kid: [{ age: 4, number_of_kid: 1 }],
    sum_of_ages: 4,
  });
  expect(interview.isRelevant('end')).toBe(false);
  expect(interview.isRelevant('kid[3].school')).toBe(false);
  expect(interview.issues()).toEqual([]);
  expect(interview.nextPage('4.3')).toBeUndefined();
  expect(interview.previousPage('4.3')).toBe('4.1');

  const draft = interview.answers();
  interview.setAnswer('kids', 3);
  const entries = [
    { age: 4, number_of_kid: 1 },
    { age: 2, number_of_kid: 2 },
    { age: 7, school: 'nl', number_of_kid: 3 },
  ];
  expect(interview.submission()['kid']).toEqual(entries);

  const later = interviewWith(children, { answers: draft });
  expect(later.submission()['kid']).toEqual(entries.slice(0, 1));
  later.setAnswer('kids', 3);
  expect(later.submission()['kid']).toEqual(entries);
});

test('an issue inside a repeat says in which entry', () => {
  const interview = interviewWith(children);
  interview.setAnswer('kids', 2);
  interview.setAnswer('kid[1].age', 9);
  expect(interview.issues()).toEqual([{ path: 'kid[2].age', code: 'required' }]);
  expect(interview.firstPageWithIssue()).toBe('3.2');
});

test('a count that is no number, below one or absurdly high asks none, or no more than 100', () => {
  const interview = interviewWith(children);
  interview.setAnswer('kids', -3);
  expect(interview.entryCount('kid')).toBe(0);
  interview.setAnswer('kids', 1e9);
  expect(interview.entryCount('kid')).toBe(100);
  interview.setAnswer('kids', undefined);
  expect(interview.entryCount('kid')).toBe(0);
});

test('a repeat without a count begins with one entry and has as many as the resident wants', () => {
  const interview = interviewWith([
    node('group', 'contact', { repeat: {}, children: [node('text', 'how', {})] }),
  ]);
  expect(interview.pages()).toEqual(['1', '2.1']);
  expect(interview.page('1')).toMatchObject({
    questions: [],
    repeat: { path: 'contact', count: 1, steered: true },
  });
  interview.setEntryCount('contact', 2);
  interview.setAnswer('contact[2].how', 'phone');
  expect(interview.submission()).toEqual({ contact: [{}, { how: 'phone' }] });
  interview.setEntryCount('contact', 0);
  expect(interview.submission()).toEqual({ contact: [] });
});

test('repeats within repeats: an answer of the inner one reads its own outer entry', () => {
  const interview = interviewWith([
    node('group', 'house', {
      repeat: { count: '2' },
      children: [
        node('number', 'rooms', {}),
        node('group', 'room', {
          repeat: { count: '${rooms}' },
          children: [
            node('number', 'size', {}),
            node('calculation', 'share', { calculation: '${size} div ${rooms}' }),
          ],
        }),
        node('calculation', 'area', { calculation: 'sum(${size})' }),
      ],
    }),
    node('calculation', 'total', { calculation: 'sum(${area})' }),
    node('calculation', 'count_of_rooms', { calculation: 'count(${room})' }),
  ]);
  interview.setAnswer('house[1].rooms', 1);
  interview.setAnswer('house[2].rooms', 2);
  interview.setAnswer('house[1].room[1].size', 8);
  interview.setAnswer('house[2].room[1].size', 10);
  interview.setAnswer('house[2].room[2].size', 20);
  expect(interview.submission()).toEqual({
    house: [
      { rooms: 1, room: [{ size: 8, share: 8 }], area: 8 },
      {
        rooms: 2,
        room: [
          { size: 10, share: 5 },
          { size: 20, share: 10 },
        ],
        area: 30,
      },
    ],
    total: 38,
    count_of_rooms: 3,
  });
  expect(interview.pages()).toEqual(['1.1', '2.1.1', '1.2', '2.2.1', '2.2.2']);
  interview.setAnswer('house[2].rooms', 1);
  expect([interview.value('total'), interview.value('count_of_rooms')]).toEqual([18, 2]);
});

test('the second entry of a repeat is in the language too', () => {
  const interview = interviewWith([
    node('group', 'kid', {
      repeat: { count: '2' },
      children: [
        node('text', 'called', {}),
        node('number', 'age', { label: { nl: 'Leeftijd van ${called}', fr: 'Âge de ${called}' } }),
      ],
    }),
  ]);
  interview.setAnswer('kid[2].called', 'Noor');
  interview.switchLanguage('fr');
  expect(interview.question('kid[2].age')?.label).toEqual({ text: 'Âge de Noor', language: 'fr' });
  expect(interview.question('kid[1].age')?.label).toEqual({ text: 'Âge de …', language: 'fr' });
});

test('a path into an entry that never was reads nothing and takes nothing', () => {
  const interview = interviewWith(children);
  for (const path of [
    'kid[1].age',
    'kid[0].age',
    'kid[x].age',
    'kid.age',
    'age',
    'kid[1].kids',
    'kids[1].age',
    '',
  ]) {
    expect(interview.setAnswer(path, 3)).toBe(false);
    expect(interview.value(path)).toBe('');
    expect(interview.isRelevant(path)).toBe(false);
  }
});

test('an entry can look at another entry, and seen from outside a name is the first entry', () => {
  const interview = interviewWith([
    node('number', 'kids', {}),
    node('group', 'kid', {
      repeat: { count: '${kids}' },
      children: [
        node('number', 'age', {}),
        node('calculation', 'younger_by', {
          calculation: "if(position(..) = 1, '', indexed-repeat(${age}, ${kid}, position(..) - 1) - ${age})",
        }),
      ],
    }),
    node('calculation', 'first', { calculation: '${age}' }),
    node('calculation', 'oldest', { calculation: 'max(${age})' }),
  ]);
  interview.setAnswer('kids', 3);
  [9, 7, 2].forEach((age, index) => interview.setAnswer(`kid[${String(index + 1)}].age`, age));
  const differences = () => [1, 2, 3].map((entry) => interview.value(`kid[${String(entry)}].younger_by`));
  expect(differences()).toEqual(['', 2, 5]);
  expect([interview.value('first'), interview.value('oldest')]).toEqual([9, 9]);
  interview.setAnswer('kid[1].age', 4);
  expect(differences()).toEqual(['', -3, 5]);
  expect([interview.value('first'), interview.value('oldest')]).toEqual([4, 7]);
  interview.setAnswer('kids', 0);
  expect([interview.value('first'), interview.value('oldest')]).toEqual(['', '']);
});

const HOUSES = [
  node('group', 'house', {
    repeat: { count: '2' },
    children: [
      node('group', 'inside', {
        children: [
          node('group', 'room', {
            repeat: { count: '3' },
            children: [
              node('group', 'details', {
                children: [
                  node('text', 'size', {}),
                  node('calculation', 'here', {
                    calculation:
                      "concat(position(..), ' ', position(../..), ' ', position(../../..), ' ', position(../../../..), ' ', position(${house}), ' ', position(${room}), ' ', position())",
                  }),
                  node('calculation', 'before', {
                    calculation:
                      'indexed-repeat(${size}, ${house}, position(${house}) - 1, ${room}, position(${room}))',
                  }),
                ],
              }),
            ],
          }),
        ],
      }),
    ],
  }),
  node('calculation', 'picked', { calculation: 'indexed-repeat(${size}, ${house}, 2, ${room}, 3)' }),
];

test('position of an entry counts the steps up, through groups and the repeats around', () => {
  const interview = interviewWith(HOUSES);
  // In the group, in the room, in the group of the house, in the house; then by name, and nearest.
  expect(interview.value('house[2].room[3].here')).toBe('3 3 2 2 2 3 3');
  expect(interview.value('house[1].room[2].here')).toBe('2 2 1 1 1 2 2');
});

test('a value in an entry of a repeat within a repeat is read by both numbers, from anywhere', () => {
  const interview = interviewWith(HOUSES);
  for (const house of [1, 2])
    for (const room of [1, 2, 3])
      interview.setAnswer(
        `house[${String(house)}].room[${String(room)}].size`,
        `${String(house)}${String(room)}`,
      );
  expect(interview.value('picked')).toBe('23');
  expect(interview.value('house[2].room[3].before')).toBe('13');
  expect(interview.value('house[1].room[3].before')).toBe('');
  interview.setAnswer('house[1].room[3].size', 'new');
  expect(interview.value('house[2].room[3].before')).toBe('new');
});
