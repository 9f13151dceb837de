import { expect, it } from 'vitest';
import {
  addMonths,
  civil,
  dayOf,
  easter,
  orthodoxEaster,
  parseIso,
  toIso,
  weekdayOf,
} from '../../src/resolve/date-arithmetic.ts';

it('agrees with the calendar over four centuries', () => {
  for (let day = dayOf(1800, 1, 1); day < dayOf(2200, 1, 1); day += 37) {
    const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
    expect(toIso(day)).toBe(iso);
    expect(parseIso(iso)).toBe(day);
    expect(weekdayOf(day) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
  }
});

it('rejects what is no date', () => {
  for (const text of ['2023-02-29', '2023-13-01', '2023-1-1', 'yesterday', '']) expect(parseIso(text)).toBeNull();
});

it('knows Easter, West and East', () => {
  const western = [2000, 2008, 2019, 2024, 2025, 2038].map((year) => toIso(easter(year)));
  expect(western).toEqual(['2000-04-23', '2008-03-23', '2019-04-21', '2024-03-31', '2025-04-20', '2038-04-25']);
  expect([2019, 2024, 2025].map((year) => toIso(orthodoxEaster(year)))).toEqual([
    '2019-04-28',
    '2024-05-05',
    '2025-04-20',
  ]);
});

it('keeps the last day when months are added', () => {
  expect(toIso(addMonths(dayOf(2024, 1, 31), 1))).toBe('2024-02-29');
  expect(civil(addMonths(dayOf(2024, 1, 15), -2))).toEqual({ year: 2023, month: 11, day: 15 });
});
