/** Classes of UTF-16 code units for the segmenter; looked up in a table that fills as characters are met. */

export const OTHER = 1;
export const SPACE = 2;
export const UPPER = 3;
export const LOWER = 4;
/** Letters without case, combining marks, superscripts, soft hyphens: they hold a word together. */
export const MARK = 5;
export const DIGIT = 6;
/** `.` `?` `!` `…` */
export const STOP = 7;
export const QUOTE = 8;
export const OPEN = 9;
export const CLOSE = 10;
export const DASH = 11;
/** High half of a surrogate pair: an emoji or a rare letter. */
export const HIGH = 12;

const table = new Uint8Array(0x10000);

/** The class of a code unit; NaN (past the end of a string) is a space. */
export function classOf(code: number): number {
  if (Number.isNaN(code)) return SPACE;
  const known = table[code];
  if (known) return known;
  const fresh = classify(String.fromCharCode(code), code);
  table[code] = fresh;
  return fresh;
}

function classify(c: string, code: number): number {
  if (/[\s\p{Cc}\u200b\ufeff]/u.test(c)) return SPACE;
  if (/\p{Nd}/u.test(c)) return DIGIT;
  if (/\p{Lu}|\p{Lt}/u.test(c)) return UPPER;
  if (/\p{Ll}/u.test(c)) return LOWER;
  if (/\p{L}|\p{M}|\p{No}|_/u.test(c) || code === 0xad || code === 0x200c || code === 0x200d) return MARK;
  if ('.?!…'.includes(c)) return STOP;
  if ('"\'„“”‟«»‘’‚‛‹›`´″′'.includes(c)) return QUOTE;
  if ('([{'.includes(c)) return OPEN;
  if (')]}'.includes(c)) return CLOSE;
  if (/\p{Pd}|−/u.test(c)) return DASH;
  if (code >= 0xd800 && code <= 0xdbff) return HIGH;
  return OTHER;
}

/** Letter, mark or digit: what words are made of. */
export function isWordClass(cls: number): boolean {
  return cls >= UPPER && cls <= DIGIT;
}

export function isLetterClass(cls: number): boolean {
  return cls >= UPPER && cls <= MARK;
}
