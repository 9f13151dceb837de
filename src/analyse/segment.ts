/**
 * Cuts running text into tokens and sentences: a rule-based scanner over code units that decides at each full stop, once
 * and for all, whether it belongs to a word, ends a sentence, or neither. Conventions of UD Croatian-SET (and English EWT
 * where the rules say so). What a language knows comes in as data (segment-rules.ts).
 */
import {
  CLOSE,
  classOf,
  DASH,
  DIGIT,
  HIGH,
  isWordClass,
  LOWER,
  OPEN,
  OTHER,
  QUOTE,
  SPACE,
  STOP,
  UPPER,
} from './segment-chars.ts';
import type { AbbreviationUse, SegmentRules } from './segment-rules.ts';
import { cutWord, endOfWord, isNumber, isRoman } from './tokenise-word.ts';

/** Where the tokens go: one entry a token, and the token index at which each sentence starts. */
export interface Segments {
  readonly start: number[];
  readonly end: number[];
  readonly sentences: number[];
}

/**
 * Segments `text[start, end)`, one block of an article (headline, paragraph …): a sentence never goes beyond it. Offsets are
 * those of the whole text. Line breaks are white space; a blank line ends a sentence. Appends to `into` when it is given.
 */
export function segment(
  text: string,
  start: number,
  end: number,
  rules: SegmentRules,
  into: Segments = { start: [], end: [], sentences: [] },
): Segments {
  new Scanner(text, start, end, rules, into).run();
  return into;
}

class Scanner {
  readonly text: string;
  readonly end: number;
  readonly rules: SegmentRules;
  readonly out: Segments;
  at: number;
  /** First token of the sentence that is being read; `out.start.length` when none is begun. */
  first: number;
  /** A full stop or the like has been read: the sentence ends unless what follows shows that it goes on. */
  pending = false;
  /** Straight double quotes read in this block leave one open. */
  quoted = false;
  /** Token index of the bracket that is open in this sentence, -1 for none. */
  bracket = -1;

  constructor(text: string, start: number, end: number, rules: SegmentRules, out: Segments) {
    this.text = text;
    this.at = start;
    this.end = end;
    this.rules = rules;
    this.out = out;
    this.first = out.start.length;
  }

  run(): void {
    const { text, end } = this;
    for (;;) {
      const before = this.at;
      let lines = 0;
      while (this.at < end) {
        const code = text.charCodeAt(this.at);
        if (classOf(code) !== SPACE) break;
        if (code === 10) lines++;
        this.at++;
      }
      if (this.at >= end) return;
      if (lines > 1) this.breakHere();
      else if (this.pending) this.settle(this.at > before);
      this.token();
    }
  }

  cls(i: number): number {
    return i < this.end ? classOf(this.text.charCodeAt(i)) : SPACE;
  }

  /** Adds a token; like the readers below it gives the offset at which the next one is looked for. */
  emit(start: number, end: number): number {
    const { out } = this;
    if (this.first === out.start.length) out.sentences.push(this.first);
    out.start.push(start);
    out.end.push(end);
    this.at = end;
    return end;
  }

  breakHere(): void {
    this.first = this.out.start.length;
    this.pending = false;
    this.bracket = -1;
  }

  /** After a full stop, before the next token: does it still belong to the sentence? */
  settle(spaced: boolean): void {
    const { text, at } = this;
    const cls = this.cls(at);
    const c = text.charCodeAt(at);
    if (cls === STOP && (!spaced || this.cls(at + 1) === SPACE)) return;
    if (cls === CLOSE) return;
    if (cls === QUOTE) {
      const next = this.cls(at + 1);
      if (!spaced && (!isWordClass(next) || (c === 34 && this.quoted))) return;
      if (spaced && !isWordClass(next) && next !== OPEN && (c !== 34 || this.quoted) && c !== 0x201e && c !== 96)
        return;
    }
    if (this.beginsSentence(at)) this.breakHere();
    else this.pending = false;
  }

  /** Whether a sentence can begin here: past quotes, brackets and dashes stands a capital, a number or a sign. */
  beginsSentence(from: number): boolean {
    let i = from;
    let cls = this.cls(i);
    while (i < this.end && (cls === QUOTE || cls === OPEN || cls === DASH || cls === SPACE)) cls = this.cls(++i);
    if (i >= this.end) return false;
    if (cls === LOWER) return this.cls(i + 1) === UPPER; // iPhone, eBay
    if (cls === OTHER) return !',;:/%&'.includes(this.text.charAt(i));
    return cls !== STOP && cls !== CLOSE;
  }

  token(): number {
    const { text, at, rules } = this;
    const cls = this.cls(at);
    if (isWordClass(cls)) return this.word();
    const c = text.charCodeAt(at);
    switch (cls) {
      case STOP:
        return this.stop();
      case DASH: {
        let to = at + 1;
        if (c === 45) while (text.charCodeAt(to) === 45 && to < this.end) to++;
        return this.emit(at, to);
      }
      case OPEN:
        this.bracket = this.out.start.length;
        return this.emit(at, at + 1);
      case CLOSE:
        return this.close();
      case HIGH:
        return this.emit(at, Math.min(this.end, at + 2));
      case QUOTE:
        return this.quote(c);
      default: {
        // A handle, a hash tag, a degree and the like lead a word; a double comma stands for a low quotation mark.
        if ((c === 35 || c === 64) && isWordClass(this.cls(at + 1))) return this.word();
        const double =
          c === 44 && text.charCodeAt(at + 1) === 44 && isWordClass(this.cls(at + 2)) && !rules.marksTogether;
        return this.emit(at, double ? at + 2 : at + 1);
      }
    }
  }

  quote(c: number): number {
    const { text, at } = this;
    if (c === 34) this.quoted = !this.quoted;
    // '' and `` are one mark; '90-ih is one word.
    if ((c === 39 || c === 96) && text.charCodeAt(at + 1) === c && at + 1 < this.end) return this.emit(at, at + 2);
    // ‘’word’’: so where marks are read together.
    const next = text.charCodeAt(at + 1);
    if (this.rules.marksTogether && (c === 0x2018 || c === 0x2019) && next === 0x2019 && at + 1 < this.end)
      return this.emit(at, at + 2);
    if (
      (c === 39 || c === 0x2019) &&
      this.cls(at + 1) === DIGIT &&
      this.cls(at + 2) === DIGIT &&
      this.cls(at + 3) !== DIGIT
    )
      return this.word();
    return this.emit(at, at + 1);
  }

  close(): number {
    const { bracket, out } = this;
    // `(kako ne!)` in the middle of a sentence does not end it; a sentence in brackets of its own does.
    if (this.pending && bracket > this.first && out.start.length - bracket < 6) this.pending = false;
    this.bracket = -1;
    return this.emit(this.at, this.at + 1);
  }

  stop(): number {
    const { text, at } = this;
    const c = text.charCodeAt(at);
    let to = at + 1;
    if (c === 46) while (to < this.end && text.charCodeAt(to) === 46) to++;
    else if (this.rules.marksTogether && c !== 0x2026)
      while (to < this.end && (text.charCodeAt(to) === 33 || text.charCodeAt(to) === 63)) to++;
    // `.msi`, `.hr`: a full stop that leads a word and follows none ends nothing.
    const leads = c === 46 && to === at + 1 && isWordClass(this.cls(to)) && this.cls(at - 1) === SPACE;
    if (!leads) this.pending = true;
    return this.emit(at, to);
  }

  word(): number {
    const { text, at, rules, out } = this;
    const to = endOfWord(text, at, this.end, rules);
    const dotted = text.charCodeAt(to) === 46 && to < this.end && text.charCodeAt(to + 1) !== 46;
    if (!dotted) {
      return this.pieces(at, to);
    }
    const cls = this.cls(at);
    if ((cls === DIGIT || cls === QUOTE) && this.cls(to - 1) === DIGIT) return this.number(at, to);
    const form = text.slice(at, to);
    const use = this.abbreviation(form);
    const next = this.nextWord(to + 1);
    if (use === 'inside' || (use === 'before-number' && classOf(next.charCodeAt(0)) === DIGIT))
      return this.emit(at, to + 1);
    const initial = to === at + 1 && cls === UPPER;
    if (use === 'may-end') {
      // `g.` is a gentleman before a name and a year after a number; `dr.` ends sentences as `i dr.` only.
      const name =
        next !== '' &&
        !rules.starters.has(next) &&
        ((form === 'g' && !this.afterNumber()) || (form === 'dr' && this.lower(out.start.length - 1) !== 'i'));
      this.pending = !name && (!/\./.test(form) || next === '' || rules.starters.has(next));
      return this.emit(at, to + 1);
    }
    if (use === 'title-end') {
      this.pending = next === '' || rules.starters.has(next);
      return this.emit(at, to + 1);
    }
    if (initial || (form.includes('.') && /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(form)) || isRoman(form)) {
      // `vitamina C. No`: after a common word and before one that begins sentences, a letter is no initial.
      if (initial && rules.starters.has(next) && next.length > 1 && this.previousIsLower()) return this.emit(at, to);
      // `28 C. Apač …`: after a number a letter is a unit.
      if (initial && next !== '' && this.previousIsNumber() && !this.continues(to + 1)) return this.emit(at, to);
      this.pending = !initial && rules.starters.has(next);
      return this.emit(at, to + 1);
    }
    // An unknown word without a vowel before a small letter or a number is an abbreviation that the list lacks.
    if (to - at < 6 && cls === LOWER && !/[aeiouyr]/i.test(form) && next !== '' && this.continues(to + 1))
      return this.emit(at, to + 1);
    return this.pieces(at, to);
  }

  /** Emits a word, in pieces where endings or a unit are words of their own. */
  pieces(at: number, to: number): number {
    const { text, rules } = this;
    const cut = rules.suffixes.length > 0 ? cutWord(text, at, to, rules) : 0;
    if (cut > 0) this.pieces(at, cut);
    return this.emit(cut > 0 ? cut : at, to);
  }

  abbreviation(form: string): AbbreviationUse | undefined {
    if (form.length > 9) return undefined;
    const { abbreviations } = this.rules;
    const use = abbreviations.get(form);
    if (use !== undefined || classOf(form.charCodeAt(0)) !== UPPER) return use;
    // Dr., Npr., but not DR.: and a single capital is an initial.
    const small = form.charAt(0).toLowerCase() + form.slice(1);
    return form.length > 1 ? abbreviations.get(small) : undefined;
  }

  /** A number with a full stop after it: ordinal, year, list mark, or the last word of a sentence. */
  number(at: number, to: number): number {
    const { text, rules, out } = this;
    if (!rules.ordinals) {
      // `1. Call` at the beginning is a list mark, and not yet a sentence.
      this.emit(at, to);
      if (out.start.length - this.first === 1 && to - at < 3 && text.charCodeAt(to) === 46) {
        this.emit(to, to + 1);
      }
      return this.at;
    }
    const after = this.cls(to + 1);
    if (isWordClass(after) || after === DASH || after === CLOSE || ',;:/'.includes(text.charAt(to + 1) || ' '))
      return this.emit(at, to + 1);
    const form = text.slice(at, to);
    const year = to - at === 4 && isNumber(form) && form >= '1400' && form < '2100';
    const small = to - at < 3 && isNumber(form);
    const date = /^\d{1,2}\.\d{1,2}(?:\.\d{2,4})?$/.test(form);
    const index = out.start.length - this.first;
    const previous = index > 0 ? this.lower(out.start.length - 1) : '';
    const afterDate = rules.months.has(previous) || /\d\.$/.test(previous) || previous === '/';
    const yearLike = (year && (afterDate || rules.beforeYear.has(previous))) || (date && form.length > 5);
    if (this.continues(to + 1, true)) return this.emit(at, to + 1);
    const next = this.nextWord(to + 1);
    const upper = next !== '' && after === SPACE;
    // Where the full stop stays apart, it is read next and ends the sentence; where it does not, the year does.
    this.pending = yearLike;
    if (!upper) return this.emit(at, yearLike ? to + 1 : to);
    this.pending = false;
    const digits = classOf(next.charCodeAt(0)) === DIGIT;
    // 1. 5. 2012.: dates are written with spaces.
    if (digits && (small || date)) return this.emit(at, to + 1);
    if (index === 0 || (index === 1 && this.cls(out.start[this.first] ?? 0) !== UPPER)) return this.emit(at, to + 1);
    const starter = rules.starters.has(next);
    if (rules.beforeOrdinal.has(previous) && !starter) return this.emit(at, to + 1);
    // `13 - 5. Damir …`: the second half of a score or a time.
    if ((previous === '-' || previous === ':') && index > 1 && this.cls((out.end.at(-2) ?? 1) - 1) === DIGIT)
      return this.emit(at, to);
    if (small && !starter) {
      // `na 9. Velesajmu` against `Windows 7. Microsoft …`
      const named = index > 1 && this.cls(out.start.at(-1) ?? 0) === UPPER && !rules.beforeYear.has(previous);
      return this.emit(at, named ? to : to + 1);
    }
    if ((year || date) && !starter) {
      if (index < 4 || rules.auxiliaries.has(previous) || !this.hasVerb()) return this.emit(at, to + 1);
    }
    this.pending = yearLike;
    return this.emit(at, yearLike ? to + 1 : to);
  }

  /** The sentence so far has a clitic of a finite verb: a rough sign that it could end here. */
  hasVerb(): boolean {
    const { out, rules } = this;
    for (let i = out.start.length - 2; i >= this.first && i > out.start.length - 60; i--) {
      const length = (out.end[i] ?? 0) - (out.start[i] ?? 0);
      if (length < 6 && rules.auxiliaries.has(this.lower(i))) return true;
    }
    return out.start.length - this.first > 8;
  }

  lower(token: number): string {
    return this.text.slice(this.out.start[token], this.out.end[token]).toLowerCase();
  }

  previousIsLower(): boolean {
    const { out } = this;
    return out.start.length > this.first && this.cls(out.start.at(-1) ?? 0) === LOWER;
  }

  previousIsNumber(): boolean {
    const { out } = this;
    return out.start.length > this.first && this.cls((out.end.at(-1) ?? 1) - 1) === DIGIT;
  }

  afterNumber(): boolean {
    const { out } = this;
    if (out.start.length - this.first < 2) return false;
    const before = this.text.slice(out.start.at(-1), out.end.at(-1));
    return /\d\.?$/.test(before) || isRoman(before.replace(/\.$/, ''));
  }

  /** The next word in lower case; '' when something else, or nothing, comes next. */
  nextWord(from: number): string {
    let i = from;
    while (this.cls(i) === SPACE && i < this.end) i++;
    let to = i;
    while (isWordClass(this.cls(to)) && to < i + 40) to++;
    return this.text.slice(i, to).toLowerCase();
  }

  /**
   * What comes next cannot begin a sentence: a small letter, or a mark that only stands inside one; after a number also a
   * bracket (`2004. (Hina)`) and the other end of a range (`1842. - 1912.`).
   */
  continues(from: number, number = false): boolean {
    let i = from;
    while (this.cls(i) === SPACE && i < this.end) i++;
    if (i >= this.end) return false;
    const cls = this.cls(i);
    if (cls === LOWER) return this.cls(i + 1) !== UPPER;
    if (cls === OTHER) return ',;:/%'.includes(this.text.charAt(i));
    if (cls === DASH && i > from) {
      if (!this.beginsSentence(i)) return true;
      return number && this.cls(i + 2) === DIGIT;
    }
    return number && (cls === OPEN || cls === CLOSE);
  }
}
