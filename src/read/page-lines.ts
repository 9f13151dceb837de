/**
 * What single lines of a Croatian news page look like. Patterns are made once; those with classes of letters (`\p{Lu}`) take a
 * millisecond each to compile, so a plain look at the line says first whether it could fit at all.
 */

const AGENCY = 'Hina|HINA|Fena|FENA|Srna|SRNA|Tanjug|Beta|AFP|AP|Reuters|REUTERS|EPA|DPA|dpa|APA|MTI|STA|MINA|BIRN';
const PHOTO =
  'PIXSELL|Pixsell|CROPIX|Cropix|Profimedia|PROFIMEDIA|Shutterstock|Getty(?: Images)?|REUTERS|Reuters|EPA(?:-EFE)?|AFP|AP|HINA|Hina|Zuma Press|Guliver|iStock|Unsplash|Press Association';
/** Longer than any name of AGENCY or PHOTO. */
const LONGEST_AGENCY = 24;
const MONTHS =
  'siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga|studenog|prosinca';

/** As many as splitting at white space gives. */
export function words(text: string): number {
  let count = 1;
  let inside = true;
  for (let i = 0; i < text.length; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (space && inside) count++;
    inside = !space;
  }
  return count;
}

/** `\s` of regular expressions. */
function isSpace(c: number): boolean {
  if (c < 0x80) return c === 32 || (c >= 9 && c <= 13);
  if (c < 0x1680) return c === 0xa0;
  return (
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000 ||
    c === 0xfeff
  );
}

const NOISE =
  /^(tekst se nastavlja(?: ispod oglasa)?|nastavak (?:članka|teksta) ispod|oglas|oglašavanje|promo|sponzorirano|pročitajte (?:i|još|više)\b.*|pročitaj(?:te)? .*|vezan[ie] (?:članci|vijesti)|povezan[eoi] .*|najčitanije|najnovije|izdvojeno|podijeli(?:te)?\b.*|prati(?:te)? nas\b.*|facebook|twitter|x|whatsapp|viber|messenger|linkedin|kopiraj poveznicu|prijavi(?:te)? se\b.*|registriraj se\b.*|pretplati(?:te)? se\b.*|newsletter\b.*|pogledajte (?:video|galeriju|fotogaleriju)\b.*|galerija|fotogalerija|\d+ fotografij[ae]|ispis|ispiši|prihvati(?:te)? kolačiće\b.*|politika privatnosti|uvjeti korištenja|impressum|sva prava pridržana\b.*|©.*|naslovnica|početna|izbornik|menu|traži|pretraži)[\s.:!>»]*$/i;

const MENU_MARK = /[|>»•·]/;
const MENU = /^[^.!?]*(?:\s[|>»•·]\s[^.!?]*){2,}$/;

/** Advertising marks, menus, sharing buttons, related links. */
export const isNoise = (text: string): boolean =>
  NOISE.test(text) || (MENU_MARK.test(text) && MENU.test(text) && words(text) < 25);

/** From here on readers speak, not the paper. */
export const opensComments = (text: string): boolean =>
  /^(komentari|komentari čitatelja|komentara)\s*(\(\d+\)|:?\s*\d*)$|^\d+ komentara?$/i.test(text);

const HASHTAGS = /^(#[\p{L}\d_-]+[\s,]*)+$/u;

export const isTags = (text: string): boolean =>
  /^(tagovi|tag|oznake|ključne riječi|teme|više o)\s*:/i.test(text) || (text.startsWith('#') && HASHTAGS.test(text));

const SIGNOFF = new RegExp(
  `^[(/]\\s*(?:${AGENCY}|\\p{Lu}\\.\\s?\\p{Lu}\\.|[\\p{L}. /]{2,20})\\s*[)/](?:\\s+\\p{Ll}{2,6}){0,3}\\.?$`,
  'u',
);

/** `(Hina)`, `(Hina) xmmk yvs`, `/Hina/`, initials in brackets. */
export const isSignoff = (text: string): boolean =>
  (text.startsWith('(') || text.startsWith('/')) && words(text) <= 6 && SIGNOFF.test(text);

const BRACKETED_AGENCY = new RegExp(`\\((?:${AGENCY})\\)`);
const TRAILING_SIGNOFF = new RegExp(`\\s(\\((?:${AGENCY})\\)(?:\\s+\\p{Ll}{2,6}){0,3}\\.?)$`, 'u');

/** Offset of a sign-off at the end of a paragraph, 0 for none. */
export function trailingSignoff(text: string): number {
  if (!BRACKETED_AGENCY.test(text)) return 0;
  const m = TRAILING_SIGNOFF.exec(text);
  return m ? m.index + 1 : 0;
}

const NAME = '\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}.-]+){1,2}';
const STARTS_WITH_AGENCY = new RegExp(`^(?:${AGENCY})`);
const ENDS_IN_AGENCY = new RegExp(`(?:${AGENCY})$`);
const AGENCY_BYLINE = new RegExp(`^(?:${AGENCY})(?:\\s*[/,]\\s*(?:${AGENCY}|${NAME}))*$`, 'u');
const NAME_AND_AGENCY = new RegExp(`^${NAME}(?:, ${NAME})*\\s*[/,]\\s*(?:${AGENCY})$`, 'u');
const LABELLED =
  /^(?:autor(?:ica|i)?|piše|pišu|napisao|napisala|novinar(?:ka)?|tekst|razgovarao|razgovarala|priredio|priredila)\b\s*:?\s*(\S.*)$/iu;

/** The author's name in a byline, or null. */
export function byline(text: string): { start: number; end: number } | null {
  const labelled = LABELLED.exec(text);
  if (labelled && words(text) <= 10 && !/[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) {
    const name = labelled[1]!;
    if (/^\p{Lu}/u.test(name)) return { start: text.length - name.length, end: text.length };
  }
  const fits =
    (STARTS_WITH_AGENCY.test(text) && AGENCY_BYLINE.test(text)) ||
    (ENDS_IN_AGENCY.test(text.slice(-LONGEST_AGENCY)) && NAME_AND_AGENCY.test(text));
  return fits ? { start: 0, end: text.length } : null;
}

const DATE = `\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|(?:${MONTHS}))\\s?\\d{4}\\.?`;

/** The first number of a line begins a date. */
const DATE_FIRST = /^\D*\d{1,2}\.\s?(?:\d{1,2}\.|\D+)\s?\d{4}/;
const DATE_LINE = new RegExp(
  `^(?:objavljeno|datum|ažurirano|zadnja izmjena|vrijeme čitanja)?\\s*:?\\s*(?:\\p{L}+,\\s*)?${DATE}(?:\\s*(?:u|\\||-|@|,)?\\s*\\d{1,2}[:.]\\d{2}\\s*(?:h|sati)?)?(?:\\s*[|,-]?\\s*(?:ažurirano|zadnja izmjena).*)?$`,
  'iu',
);
const TIME_AGO = /^prije \d+ (?:min\w*|sat\w*|dan\w*|h)$/i;
const PAGE_DATE = new RegExp(`(\\d{1,2})\\.\\s?(?:(\\d{1,2})\\.|(${MONTHS}))\\s?(\\d{4})`, 'i');

export const isDateLine = (text: string): boolean =>
  (DATE_FIRST.test(text) && DATE_LINE.test(text)) || TIME_AGO.test(text);

/** `24. listopada 2023.` or `24.10.2023.` in a date line or dateline as an ISO date, else null. */
export function pageDate(text: string): string | null {
  const m = PAGE_DATE.exec(text);
  if (!m) return null;
  const names = MONTHS.split('|').filter((x) => x !== 'studenog');
  const named = m[3]?.toLowerCase().replace('studenog', 'studenoga').replace('studenogaa', 'studenoga');
  const month = m[2] ? Number(m[2]) : names.indexOf(named ?? '') + 1;
  const day = Number(m[1]);
  const year = Number(m[4]);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > last) return null;
  return `${m[4]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const AGENCY_AFTER_BRACKET = new RegExp(`[(/](?:${AGENCY})`);
const DATELINE = new RegExp(
  `^(\\p{Lu}[\\p{Lu}\\p{L} /-]{1,40}?(?:,\\s*(?:${DATE}|\\d{1,2}\\.\\s?(?:${MONTHS})|\\p{L}+))?\\s*(?:\\((?:${AGENCY})[^)]{0,30}\\)|/(?:${AGENCY})/))\\s*[-–—]`,
  'u',
);
const CAPITALS_DATELINE =
  /^(\p{Lu}{3,}(?:[ /-]\p{Lu}{2,}){0,3}(?:, \d{1,2}\. \p{Ll}+(?: \d{4}\.)?)?)\s+[-–—]\s+\p{Lu}/u;
const DASH_APART = /\s[-–—]\s/;

/** Length of an agency dateline: `ZAGREB, 5. ožujka 2024. (Hina) -`; 0 for none. */
export function dateline(text: string): number {
  const m = AGENCY_AFTER_BRACKET.test(text) ? DATELINE.exec(text) : null;
  if (m) return m[1]!.length;
  const caps = maybeCapital(text, 1) && DASH_APART.test(text) ? CAPITALS_DATELINE.exec(text) : null;
  return caps && words(text) > 8 ? caps[1]!.length : 0;
}

/** False only when the character is surely no capital. */
function maybeCapital(text: string, at: number): boolean {
  const c = text.charAt(at);
  return c > '\u024f' || c !== c.toLowerCase();
}

const CREDIT_WORD = /izvor|foto|photo|snimi|ilustracija|video/i;
const CREDIT_LABEL =
  /(?:^|[\s/|(])((?:izvor|foto|fotografija|autor fotografije|photo|snimio|snimila|ilustracija|video)\s*:\s*)(\S.*)$/iu;
const NEW_SENTENCE = /[.!?]\s+\p{Lu}/u;
const ENDS_IN_PHOTO = new RegExp(`(?:${PHOTO})$`);
const BARE_CREDIT = new RegExp(`^[\\p{L} .,'-]{2,60}\\s*[/,]\\s*(?:[\\p{L} .'-]+\\s*/\\s*)?(?:${PHOTO})$`, 'u');

/** A photo credit: where it begins and, when a caption shares its line, where that ends (0: the line is all credit). */
export function credit(text: string): { caption: number; start: number; end: number } | null {
  const label = text.includes(':') && CREDIT_WORD.test(text) ? CREDIT_LABEL.exec(text) : null;
  if (label && label[2]!.length <= 90 && !NEW_SENTENCE.test(label[2]!)) {
    const at = text.length - label[2]!.length;
    const caption = text.slice(0, at - label[1]!.length).replace(/[\s/|(,-]+$/u, '').length;
    return { caption: caption > 3 ? caption : 0, start: at, end: text.length };
  }
  const bare = ENDS_IN_PHOTO.test(text.slice(-LONGEST_AGENCY)) ? BARE_CREDIT.exec(text) : null;
  if (bare && words(text) <= 9) return { caption: 0, start: 0, end: text.length };
  return null;
}

const SECTIONS = new Set(
  'politika svijet hrvatska vijesti novosti kultura sport crna kronika regija eu europa gospodarstvo biznis ekonomija društvo zagreb dalmacija slavonija istra rijeka split osijek lifestyle tehnologija znanost zdravlje komentari kolumne unutarnja vanjska novac tržišta poduzeća domovina susjedi bih srbija'.split(
    ' ',
  ),
);

/** `Politika`, `Vijesti > Svijet`, `Crna kronika`. */
export function isSection(text: string): boolean {
  const parts = text
    .toLowerCase()
    .split(/[\s>/|»&,-]+|\bi\b/)
    .filter(Boolean);
  return parts.length > 0 && parts.length <= 5 && parts.every((p) => SECTIONS.has(p));
}

/** A short line over the headline: in capitals, or much shorter than the line below it. */
export function isKicker(text: string, below: string): boolean {
  if (words(text) > 7 || /[.!?]$/.test(text) || words(below) < 4 || words(below) > 25 || dateline(below) > 0)
    return false;
  const capitals = text === text.toUpperCase() && /\p{Lu}/u.test(text);
  return capitals ? below !== below.toUpperCase() : words(text) <= 4 && words(below) >= 6 && !/[.!?]$/.test(below);
}

/** A short line of its own without a stop, between paragraphs. */
export const isSubhead = (text: string): boolean =>
  words(text) <= 16 && text.length <= 120 && !/[.!?:;,"”»…)]$/.test(text) && /^[\p{Lu}\d'"„‘]/u.test(text);
