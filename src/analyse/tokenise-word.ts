/** How far a word goes: inner hyphens, apostrophes, full stops, decimals, times, addresses. */
import { classOf, DASH, DIGIT, isLetterClass, isWordClass, LOWER, SPACE, UPPER } from './segment-chars.ts';
import type { SegmentRules } from './segment-rules.ts';

/** Endings after which `Name.ending` is an address or a file, not two sentences without a space. */
const DOMAINS = new Set(
  'com net org hr ba rs me si eu info edu gov int mil tv fm io ai de uk at it fr us ru hu pl cz sk mk al bg ro gr tr ch be nl es pt se dk fi ie co biz name app dev news online exe pdf msi doc jpg png mp3 html htm php txt zip'.split(
    ' ',
  ),
);

/** End of the word that starts at `from`; a last full stop is left to the caller. */
export function endOfWord(text: string, from: number, end: number, rules: SegmentRules): number {
  const first = text.charCodeAt(from);
  if ((first | 32) === 104 || (first | 32) === 119) {
    const address = endOfAddress(text, from, end);
    if (address > from) return address;
  }
  let i = from + 1;
  let letters = isLetterClass(classOf(first)); // a letter has been read
  let mail = false;
  let segment = from; // where the part after the last inner full stop starts
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    const cls = classOf(c);
    if (isWordClass(cls)) {
      if (cls !== DIGIT) letters = true;
      continue;
    }
    const before = classOf(text.charCodeAt(i - 1));
    const after = i + 1 < end ? classOf(text.charCodeAt(i + 1)) : SPACE;
    if (cls === DASH) {
      if (rules.hyphensApart && !mail && !keepsHyphen(text, from, i, end, rules)) break;
      if (!isWordClass(after)) {
        // `foto-`, `4-`: a hyphen left hanging; ranges of years written 2010.-2012.
        if (c === 45 && after === SPACE && isWordClass(before)) return i + 1;
        break;
      }
      continue;
    }
    if (c === 46) {
      if (
        before === DIGIT &&
        after === DASH &&
        isWordClass(classOf(text.charCodeAt(i + 2))) &&
        !rules.hyphensApart &&
        !letters
      )
        continue;
      if (!isWordClass(after) || !(mail || joinsAtStop(text, segment, i, end, letters, rules))) break;
      segment = i + 1;
      continue;
    }
    if (!isWordClass(after) || !isWordClass(before)) {
      if (c === 37 && before === DIGIT && !rules.percentApart) {
        i++;
        if (classOf(text.charCodeAt(i)) === DASH && isWordClass(classOf(text.charCodeAt(i + 1)))) continue;
        break;
      }
      if (c === 43 && i === from + 1 && !isWordClass(after)) return i + 1; // 4+, A+
      break;
    }
    if (c === 39 || c === 0x2019) {
      if (before !== DIGIT && isLetterClass(after)) continue;
      if (rules.suffixes.length > 0 && /^s(?!\w)/.test(text.slice(i + 1, i + 3))) continue;
    } else if (c === 44 || c === 58 || c === 47) {
      if (before === DIGIT && after === DIGIT && !letters) continue;
    } else if (c === 38) {
      if (before === UPPER && after === UPPER) continue;
    } else if (c === 64) {
      mail = true;
      continue;
    } else if (c === 37 && before === DIGIT && !rules.percentApart) {
      i++;
    }
    break;
  }
  return Math.min(i, end);
}

/** Where hyphens are apart, those of telephone numbers, of a few prefixes and in mail addresses are not. */
function keepsHyphen(text: string, from: number, hyphen: number, end: number, rules: SegmentRules): boolean {
  const length = hyphen - from;
  if (length < 10 && rules.prefixes.has(text.slice(from, hyphen).toLowerCase())) return true;
  if (
    classOf(text.charCodeAt(hyphen - 1)) === DIGIT &&
    /^\d{3}-\d{3,4}(?:-\d{4})?(?!\w)/.test(text.slice(from, from + 13))
  )
    return true;
  if (/^\d{3}-\d{3}$/.test(text.slice(from, hyphen))) return true;
  return mailAhead(text, hyphen, end);
}

/** An `@` comes before the run of address characters ends; no further than the 64 characters that a local part may have. */
function mailAhead(text: string, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 64; i++) {
    const c = text.charCodeAt(i);
    if (c === 64) return i > from && isWordClass(classOf(text.charCodeAt(i + 1)));
    if (c !== 46 && c !== 45 && !isWordClass(classOf(c))) return false;
  }
  return false;
}

/** Whether the full stop at `dot`, between two word characters, is inside a word. `segment`: start of the part before it. */
function joinsAtStop(
  text: string,
  segment: number,
  dot: number,
  end: number,
  letters: boolean,
  rules: SegmentRules,
): boolean {
  const before = classOf(text.charCodeAt(dot - 1));
  const after = classOf(text.charCodeAt(dot + 1));
  if (before === DIGIT && after === DIGIT) return true;
  if (before === DIGIT && !letters) return false; // 5.ožujka
  // d.o.o., U.S., pr.n.e.
  let to = dot + 1;
  while (to < end && isWordClass(classOf(text.charCodeAt(to)))) to++;
  const rest = text.slice(dot + 1, to);
  if (dot - segment === 1 && rest.length === 1) return true;
  const whole = text.slice(segment, dot);
  if (rules.abbreviations.has(`${whole}.${rest}`)) return true;
  if (rest.length === 1 && whole.length < 4 && text.charCodeAt(to) === 46 && after === LOWER) return true;
  if (mailAhead(text, dot, end)) return true;
  if (after === UPPER && before !== UPPER) return false;
  return DOMAINS.has(rest.toLowerCase()) || (text.charCodeAt(to) === 46 && DOMAINS.has(domainAfter(text, to, end)));
}

function domainAfter(text: string, dot: number, end: number): string {
  let to = dot + 1;
  while (to < end && isLetterClass(classOf(text.charCodeAt(to)))) to++;
  return text.slice(dot + 1, to);
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"„“”«»]+/iy;

function endOfAddress(text: string, from: number, end: number): number {
  // Cheap test first: every word with h or w comes here.
  const second = text.charCodeAt(from + 1) | 32;
  if (second !== 116 && second !== 119) return from;
  ADDRESS.lastIndex = from;
  const match = ADDRESS.exec(text);
  if (!match) return from;
  let to = Math.min(end, from + match[0].length);
  while (to > from && ".,;:!?)'…]".includes(text.charAt(to - 1))) to--;
  return to;
}

/** Where a word is cut in two (`do|n't`, `can|not`), 0 when it is not. */
export function cutWord(text: string, from: number, to: number, rules: SegmentRules): number {
  let apostrophe = false;
  for (let i = from; i < to && !apostrophe; i++) {
    const c = text.charCodeAt(i);
    apostrophe = c === 39 || c === 0x2019;
  }
  if (!apostrophe && classOf(text.charCodeAt(from)) === DIGIT) return unitCut(text, from, to, rules);
  if (!apostrophe && to - from > 6) return 0;
  const form = text.slice(from, to).toLowerCase().replaceAll('’', "'");
  if (!apostrophe) return from === to ? 0 : wholeCut(form, from, rules);
  // The plural of a number or a name that ends in one (the 1990's) is whole.
  if (/\d's$/.test(form)) return 0;
  for (const suffix of rules.suffixes) {
    if (form.length > suffix.length && form.endsWith(suffix)) return to - suffix.length;
  }
  return 0;
}

/** Where a unit begins that is written together with its number, 0 for nowhere. */
function unitCut(text: string, from: number, to: number, rules: SegmentRules): number {
  let cut = to;
  while (cut > from && isLetterClass(classOf(text.charCodeAt(cut - 1)))) cut--;
  return cut > from && cut < to && rules.units.has(text.slice(cut, to)) ? cut : 0;
}

function wholeCut(form: string, from: number, rules: SegmentRules): number {
  const cut = rules.wholes.get(form);
  return cut === undefined ? 0 : from + cut;
}

export function isNumber(form: string): boolean {
  for (let i = 0; i < form.length; i++) if (classOf(form.charCodeAt(i)) !== DIGIT) return false;
  return form.length > 0;
}

/** A Roman numeral from I to XXXIX or of a century; `MI`, `DI`, `CD` are words. */
export function isRoman(form: string): boolean {
  return form.length < 8 && /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/.test(form);
}
