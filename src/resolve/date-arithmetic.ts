/**
 * Dates as numbers: days since 1970-01-01 in the proleptic Gregorian calendar, so that nothing depends on time zones or
 * on the host's Date. Algorithms: civil-from-days after Howard Hinnant ("chrono-compatible low-level date algorithms");
 * Easter after the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
 */

/** Days since 1970-01-01. */
export type Day = number;

/** Inclusive on both ends. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Day number of a calendar date; months outside 1..12 carry over into the year. */
export function dayOf(year: number, month: number, day: number): Day {
  const y0 = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? y0 - 1 : y0;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar date of a day number. */
export function civil(value: Day): CivilDate {
  const z = value + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** Day number of `YYYY-MM-DD` (a time after it is ignored), or null when it is no date of the calendar. */
export function parseIso(iso: string | null): Day | null {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivil(year, month, day) ? dayOf(year, month, day) : null;
}

/** `YYYY-MM-DD`. */
export function toIso(value: Day): string {
  const { year, month, day } = civil(value);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function isCivil(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(value: Day): number {
  return ((((value + 3) % 7) + 7) % 7) + 1;
}

/** The `nth` Monday (1) to Sunday (7) of a month; -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const end = dayOf(year, month + 1, 1) - 1;
    return end - ((weekdayOf(end) - weekday + 7) % 7) + 7 * (nth + 1);
  }
  const start = dayOf(year, month, 1);
  return start + ((weekday - weekdayOf(start) + 7) % 7) + 7 * (nth - 1);
}

export const dayInterval = (value: Day): Interval => ({ from: value, to: value });

/** Monday to Sunday of the week that holds the day. */
export function weekInterval(value: Day): Interval {
  const monday = value - weekdayOf(value) + 1;
  return { from: monday, to: monday + 6 };
}

/** First to last day; months outside 1..12 carry over. */
export function monthInterval(year: number, month: number): Interval {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1 };
}

export function yearInterval(year: number): Interval {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

/** `count` months (12 a year) from the first month of the `index`-th part (1-based) of a year: quarters, halves. */
export function partOfYear(year: number, months: number, index: number): Interval {
  return { from: dayOf(year, (index - 1) * months + 1, 1), to: dayOf(year, index * months + 1, 1) - 1 };
}

/** Meteorological season: 1 spring (March to May) … 4 winter, which ends in February of the following year. */
export function seasonInterval(year: number, season: number): Interval {
  return { from: dayOf(year, season * 3, 1), to: dayOf(year, season * 3 + 3, 1) - 1 };
}

/** The same day of the month `count` months away, or that month's last day. */
export function addMonths(value: Day, count: number): Day {
  const { year, month, day } = civil(value);
  const { from, to } = monthInterval(year, month + count);
  return Math.min(from + day - 1, to);
}

/** Easter Sunday of the Western churches. */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Easter Sunday of the Orthodox churches, in the Gregorian calendar; right for 1900 to 2099. */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1) + 13;
}
