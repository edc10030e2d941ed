import { expect, test } from 'vitest';
import { everyDay } from './days.ts';

test('a day without responses stands between the others, also where the clock changes', () => {
  const days = everyDay({ '2026-10-26': 2, '2026-10-24': 5 });
  expect(days).toHaveLength(14);
  expect(days[0]).toEqual({ day: '2026-10-13', count: 0 });
  expect(days.slice(-3)).toEqual([
    { day: '2026-10-24', count: 5 },
    { day: '2026-10-25', count: 0 },
    { day: '2026-10-26', count: 2 },
  ]);
});

test('a long fieldwork shows its last 90 days, and none shows nothing', () => {
  const days = everyDay({ '2026-01-01': 1, '2026-12-31': 3 });
  expect(days).toHaveLength(90);
  expect(days.at(-1)).toEqual({ day: '2026-12-31', count: 3 });
  expect(everyDay({})).toEqual([]);
});
