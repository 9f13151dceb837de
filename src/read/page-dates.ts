/** Date lines and agency datelines of a news page. Patterns are made once for each language. */
import type { PageWords } from './page-words.ts';

interface DatePatterns {
  readonly line: RegExp;
  /** A quick look: the line may hold a date. */
  readonly maybe: RegExp;
  /** Day, month and year in named groups, one set for each way of writing. */
  readonly page: RegExp;
  readonly agencyDateline: RegExp;
  readonly capitalsDateline: RegExp;
  readonly countryDateline: RegExp | null;
  readonly dashlessDateline: RegExp | null;
  /** `KABUL: The …`; speakers of a transcript look like it, so only where the body begins. */
  readonly colonDateline: RegExp | null;
}

const cache = new WeakMap<PageWords, DatePatterns>();

function patterns(words: PageWords): DatePatterns {
  let made = cache.get(words);
  if (!made) {
    made = words.dateOrder === 'dots' ? withDots(words) : withWords(words);
    cache.set(words, made);
  }
  return made;
}

function withDots({ agency, dateLabel, monthNames: months }: PageWords): DatePatterns {
  const date = `\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|(?:${months}))\\s?\\d{4}\\.?`;
  return {
    maybe: /^\D*\d{1,2}\.\s?(?:\d{1,2}\.|\D+)\s?\d{4}/,
    line: new RegExp(
      `^(?:${dateLabel})?\\s*:?\\s*(?:\\p{L}+,\\s*)?${date}(?:\\s*(?:u|\\||-|@|,)?\\s*\\d{1,2}[:.]\\d{2}\\s*(?:h|sati)?)?(?:\\s*[|,-]?\\s*(?:${dateLabel}).*)?$`,
      'iu',
    ),
    page: new RegExp(`(?<d1>\\d{1,2})\\.\\s?(?:(?<m1>\\d{1,2})\\.|(?<n1>${months}))\\s?(?<y1>\\d{4})`, 'i'),
    agencyDateline: new RegExp(
      `^(\\p{Lu}[\\p{Lu}\\p{L} /-]{1,40}?(?:,\\s*(?:${date}|\\d{1,2}\\.\\s?(?:${months})|\\p{L}+))?\\s*(?:\\((?:${agency})[^)]{0,30}\\)|/(?:${agency})/))\\s*[-–—]`,
      'u',
    ),
    capitalsDateline: /^(\p{Lu}{3,}(?:[ /-]\p{Lu}{2,}){0,3}(?:, \d{1,2}\. \p{Ll}+(?: \d{4}\.)?)?)\s+[-–—]\s+\p{Lu}/u,
    countryDateline: null,
    dashlessDateline: null,
    colonDateline: null,
  };
}

function withWords({ agency, dateLabel, monthNames: months, weekdays }: PageWords): DatePatterns {
  const ordinal = '(?:st|nd|rd|th)?';
  const day = `(?:(?:${weekdays}),?\\s+)?(?:\\d{1,2}${ordinal}\\s+(?:${months}),?\\s+\\d{4}|(?:${months})\\s+\\d{1,2}${ordinal},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})`;
  const zone = '(?:\\s*\\(?(?:GMT|UTC|BST|CES?T|EES?T|IST|MSK|[ECMP][SD]?T|local time|[+-]\\d{1,2}:?\\d{0,2})\\)?)*';
  const time = `\\d{1,2}(?:[:.]\\d{2}){1,2}\\s*(?:[ap]\\.?m\\.?)?${zone}|\\d{4}\\s*(?:GMT|UTC)|\\d{1,2}\\s*[ap]\\.?m\\.?${zone}`;
  const join = '\\s*(?:at\\b|on\\b|T|[,|•·@–—-])?\\s*';
  const place = "\\p{Lu}[\\p{L}\\p{M}.'’]*(?:[ /-]\\p{Lu}[\\p{L}\\p{M}.'’]*){0,4}";
  // A month by its look: letters may not be taken without their case here.
  const month = '\\p{Lu}\\p{L}{2,8}\\.?';
  const datelineDay = `(?:${month}\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\s+${month}(?:\\s+\\d{4})?)`;
  const capital = '["“‘\']?[\\p{Lu}\\d]';
  return {
    maybe: /\d{4}/,
    line: new RegExp(
      `^(?:${dateLabel})?\\s*:?\\s*(?:(?:${time})${join})?${day}(?:${join}(?:${time}))?(?:\\s*[|,;•·(–—-]?\\s*(?:(?:${dateLabel})|\\d+ min).*)?$`,
      'iu',
    ),
    page: new RegExp(
      `(?<d1>\\d{1,2})${ordinal}\\s+(?<n1>${months}),?\\s+(?<y1>\\d{4})|(?<n2>${months})\\s+(?<d2>\\d{1,2})${ordinal},?\\s+(?<y2>\\d{4})|(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})|(?<d4>\\d{1,2})/(?<m4>\\d{1,2})/(?<y4>\\d{4})`,
      'iu',
    ),
    agencyDateline: new RegExp(
      `^(${place}(?:,\\s*${place}){0,2}(?:,?\\s*${datelineDay})?\\s*[([](?:${agency})[^)\\]]{0,40}[)\\]])\\s*[-–—:]`,
      'u',
    ),
    dashlessDateline: new RegExp(
      `^((?:${place}(?:,\\s*${place})?,?\\s*${datelineDay}|\\p{Lu}{3,}(?:[ /-]\\p{Lu}{2,}){0,3})\\s*\\((?:${agency})\\))\\s+${capital}`,
      'u',
    ),
    colonDateline: new RegExp(`^(\\p{Lu}{4,}(?:[ /-]\\p{Lu}{2,}){0,3}(?:,\\s*${place})?):\\s+${capital}`, 'u'),
    capitalsDateline: new RegExp(
      `^(\\p{Lu}[\\p{Lu}.'’]{2,}(?:[ /-]\\p{Lu}[\\p{Lu}.'’]*){0,5}(?:,\\s*${place}){0,2}(?:,\\s*${datelineDay})?)(?:\\s+[-–—]{1,2}\\s+|\\s*(?:—|--)\\s*)${capital}`,
      'u',
    ),
    countryDateline: new RegExp(
      `^(\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){0,2}, \\p{Lu}[\\p{L}.]+(?: (?:(?:of|the|and) )*\\p{Lu}[\\p{L}.]+){0,3}(?:,\\s*${datelineDay})?)\\s+[–—]\\s+${capital}`,
      'u',
    ),
  };
}

/** `24. listopada 2023. u 10:15`, `Published 23 October 2023 10:15 GMT`, `2 hours ago`. */
export function isDateLine(text: string, words: PageWords): boolean {
  const { maybe, line } = patterns(words);
  return (maybe.test(text) && line.test(text)) || words.ago.test(text) || words.dateLabelAlone.test(text);
}

/** The date of a date line or dateline as an ISO date; null when there is none, or when day and month cannot be told apart. */
export function pageDate(text: string, words: PageWords): string | null {
  const groups = patterns(words).page.exec(text)?.groups;
  if (!groups) return null;
  for (const k of ['1', '2', '3', '4']) {
    const year = groups[`y${k}`];
    if (!year) continue;
    const name = groups[`n${k}`]?.toLowerCase();
    const number = Number(groups[`m${k}`] ?? 0);
    const day = Number(groups[`d${k}`]);
    if (k === '4') return strokes(day, number, Number(year));
    return iso(Number(year), name === undefined ? number : (words.months.get(name) ?? 0), day);
  }
  return null;
}

/** `23/10/2023` or `10/23/2023`; `5/10/2023` might be either, and is not guessed. */
function strokes(a: number, b: number, year: number): string | null {
  if (a === b || a > 12) return iso(year, b, a);
  return b > 12 ? iso(year, a, b) : null;
}

function iso(year: number, month: number, day: number): string | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const DASH_APART = /\s[-–—]{1,2}\s|—|--/;
const BRACKET = /[([/]/;

/**
 * Length of an agency dateline: `ZAGREB, 5. ožujka 2024. (Hina) -`, `KYIV, Oct 23 (Reuters) -`, `BEIRUT, Lebanon —`;
 * 0 for none. `opens`: nothing of the article's body stands before the line.
 */
export function dateline(text: string, words: PageWords, opens = false): number {
  const { agencyDateline, capitalsDateline, countryDateline, dashlessDateline, colonDateline } = patterns(words);
  const head = text.slice(0, 140);
  const agency = BRACKET.test(head) ? (agencyDateline.exec(text) ?? dashlessDateline?.exec(text)) : null;
  if (agency) return agency[1]?.length ?? 0;
  const dashed = DASH_APART.test(head) ? (capitalsDateline.exec(text) ?? countryDateline?.exec(text)) : null;
  const bare = dashed ?? (opens ? colonDateline?.exec(text) : null);
  if (!bare?.[1] || text.split(/\s+/).length <= 8) return 0;
  return words.notPlace.has(bare[1].toLowerCase()) ? 0 : bare[1].length;
}
