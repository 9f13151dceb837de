/** Finds the words of the dictionaries in a sentence: the raw material of mentions. Left to right, longest match first. */
import { UPOS_INDEX } from '../analyse/syntax.ts';
import type { Syntax } from '../document.ts';
import type { Entry } from './actors-lexicon.ts';
import type { Knowledge } from './knowledge.ts';
import type { ScanGrammar } from './language.ts';

export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly entry: Entry;
  /** Others that fit the same words as well: people of one surname, the second half of *rusko-iranski*. */
  readonly others: readonly Entry[];
  /** A possessive adjective: *Bidenov*, *UN-ov*, *vladin*. */
  readonly possessive: boolean;
}

const { NOUN, PROPN, ADJ, X, NUM, DET, VERB, AUX, ADP, CCONJ, SCONJ, PUNCT, ADV, PART, PRON, SYM } = UPOS_INDEX;
const RANK: Readonly<Record<Entry['type'], number>> = {
  actor: 0,
  seat: 1,
  adjective: 2,
  person: 3,
  former: 4,
  role: 5,
  quantity: 6,
  people: 7,
  short: 8,
  given: 9,
};
const NO_OTHERS: readonly Entry[] = [];

export function isCapital(form: string): boolean {
  const c = form.charCodeAt(0);
  if (c >= 65 && c <= 90) return true;
  if (c < 0xc0) return false;
  const first = form.charAt(0);
  return first !== first.toLowerCase();
}

/** The dictionary words of the tokens `[from, to)`, which are one sentence; hits do not overlap. */
export function scan(syntax: Syntax, from: number, to: number, knowledge: Knowledge): Hit[] {
  const hits: Hit[] = [];
  let start = from;
  // A quotation mark or a dash before it does not make a word the second.
  while (start < to && syntax.upos[start] === PUNCT) start++;
  for (let i = from; i < to; ) {
    const hit = hitAt(syntax, i, to, start, knowledge);
    if (hit === null) i++;
    else {
      hits.push(hit);
      i = hit.last + 1;
    }
  }
  return hits;
}

/**
 * Whether any word of the tokens `[from, to)` could name an actor. Needs no lemmas, features or trees, and no tags where
 * there are none: a sentence without a cue need not be parsed.
 */
export function hasActorCue(
  syntax: Pick<Syntax, 'norm' | 'upos' | 'form'>,
  from: number,
  to: number,
  knowledge: Knowledge,
): boolean {
  const { possessive } = knowledge.language.scan;
  for (let i = from; i < to; i++) {
    const norm = syntax.norm[i] ?? '';
    const capital = isCapital(syntax.form[i] ?? '');
    if (knowledge.lexicon.find(norm, capital).length > 0) return true;
    if (possessive?.test(norm) && knowledge.lexicon.possessors(norm, capital).length > 0) return true;
    if (capital && (i > from || syntax.upos[i] === PROPN)) return true;
    if (norm.includes('-') && compound(norm, knowledge).length > 0) return true;
  }
  return false;
}

function hitAt(syntax: Syntax, i: number, to: number, start: number, knowledge: Knowledge): Hit | null {
  const upos = syntax.upos[i] ?? 0;
  if (upos === PUNCT || upos === ADP || upos === CCONJ || upos === SCONJ || upos === AUX || upos === SYM) {
    // The tagger may take a short name for something else (*IS*, *Un*): capitals inside the sentence still count.
    if (upos === PUNCT || upos === SYM || i === start || !isCapital(syntax.form[i] ?? '')) return null;
  }
  const norm = syntax.norm[i] ?? '';
  const form = syntax.form[i] ?? '';
  const capital = isCapital(form);
  const { lexicon } = knowledge;
  const { scan: grammar } = knowledge.language;
  let entries = lexicon.find(norm, capital);
  if (entries.length === 0 && upos === NOUN) {
    const lemma = syntax.lemma[i] ?? '';
    if (lemma !== norm) entries = lexicon.find(lemma, false);
  }
  let best: Entry | null = null;
  let bestLast = i;
  let others: Entry[] | undefined;
  for (const entry of entries) {
    if (!allowed(entry, syntax, i, start, grammar)) continue;
    if (entry.type === 'adjective' && upos === ADV && !isNominal(syntax.upos[i + 1] ?? 0)) continue;
    if (entry.type === 'short' && !grammar.surnameFits(entry.words[0] ?? '', syntax, i)) continue;
    if (entry.type === 'actor' && entry.words.length === 1 && grammar.isAdjective(syntax, i, to)) continue;
    const last = entry.words.length === 1 ? i : matchRest(entry, syntax, i, to, knowledge);
    if (last < 0) continue;
    if (best === null || wins(entry, best)) {
      best = entry;
      bestLast = last;
      others = undefined;
    } else if (entry.type === best.type && entry.words.length === best.words.length && entry.ref !== best.ref) {
      if (entry.type === 'short' || entry.type === 'person' || entry.type === 'given') {
        others ??= [];
        others.push(entry);
      }
    }
  }
  if (best !== null) {
    const possessive = best.acronym && bestLast === i && grammar.acronymPossessive?.test(norm) === true;
    return { first: i, last: bestLast, entry: best, others: others ?? NO_OTHERS, possessive };
  }
  if (norm.includes('-')) {
    const [one, ...rest] = compound(norm, knowledge);
    if (one) return { first: i, last: i, entry: one, others: rest, possessive: false };
  }
  if ((capital || upos === ADJ) && grammar.possessive?.test(norm)) {
    const found = lexicon
      .possessors(norm, capital)
      .filter((entry) => entry.type === 'short' || entry.type === 'role' || entry.type === 'actor');
    const [one, ...rest] = found;
    if (one && (one.type !== 'short' || i > start || upos === PROPN || upos === ADJ))
      return { first: i, last: i, entry: one, others: rest, possessive: true };
  }
  return null;
}

function isNominal(upos: number): boolean {
  return upos === NOUN || upos === ADJ || upos === PROPN || upos === NUM;
}

function wins(entry: Entry, best: Entry): boolean {
  if (entry.words.length !== best.words.length) return entry.words.length > best.words.length;
  return RANK[entry.type] < RANK[best.type];
}

/** Whether the token may be the first word of the entry, by its letters and its part of speech. */
function allowed(entry: Entry, syntax: Syntax, i: number, start: number, grammar: ScanGrammar): boolean {
  const form = syntax.form[i] ?? '';
  const upos = syntax.upos[i] ?? 0;
  if (entry.acronym && !acronymFits(entry.words[0] ?? '', form)) return false;
  if (entry.common && i === start && upos !== PROPN) return false;
  switch (entry.type) {
    case 'role':
    case 'quantity':
      // Two words that fit are surer than a tag.
      if (entry.words.length > 1 && upos !== VERB) return true;
      if (upos === VERB || upos === ADV || upos === PART || upos === AUX || upos === PRON || upos === DET)
        return entry.type === 'quantity' && upos === ADV;
      if (upos === ADJ && entry.words.length === 1)
        return entry.type === 'quantity' || grammar.adjectivalRole(entry.words[0] ?? '', syntax, i);
      return true;
    case 'adjective':
    case 'former':
      return upos !== VERB && upos !== PART;
    case 'people':
      return upos !== VERB && upos !== ADV && upos !== PART && upos !== ADJ;
    case 'short':
    case 'given':
      return upos === PROPN || (i > start && upos !== VERB) || upos === 0 || upos === X;
    default:
      return upos !== VERB || entry.words.length > 1 || i > start;
  }
}

/** *SAD* is not *sad*; longer ones are also written *Nato, Unicef*. */
function acronymFits(word: string, form: string): boolean {
  if (form.startsWith(word)) return form.length === word.length || !/\p{Ll}/u.test(form.charAt(word.length));
  return word.length >= 4 && form.slice(1, word.length) === word.slice(1).toLowerCase() && isCapital(form);
}

/** Index of the last token of a match of several words, or -1. Adjectives of countries and clitics may stand between. */
function matchRest(entry: Entry, syntax: Syntax, i: number, to: number, knowledge: Knowledge): number {
  const { between, acronymPossessive } = knowledge.language.scan;
  let at = i;
  for (let w = 1; w < entry.words.length; w++) {
    let next = at + 1;
    for (let skipped = 0; ; skipped++) {
      if (next >= to) return -1;
      const norm = syntax.norm[next] ?? '';
      if (knowledge.lexicon.matches(entry, w, norm) && capitalFits(entry, w, syntax.form[next] ?? '')) break;
      if (skipped === 2 || (entry.type !== 'role' && !between.has(norm))) return -1;
      if (
        !between.has(norm) &&
        !acronymPossessive?.test(norm) &&
        !isCountryWord(norm, syntax.form[next] ?? '', knowledge)
      )
        return -1;
      next++;
    }
    at = next;
  }
  return at;
}

function isCountryWord(norm: string, form: string, knowledge: Knowledge): boolean {
  const { acronymInside } = knowledge.language.scan;
  return knowledge.lexicon
    .find(norm, acronymInside && isCapital(form))
    .some((entry) => entry.type === 'adjective' || (acronymInside && isAcronymName(entry, form)));
}

/** *UN*, as a name of one word. */
export function isAcronymName({ type, words, acronym }: Entry, form: string): boolean {
  return type === 'actor' && acronym && words.length === 1 && acronymFits(words[0] ?? '', form);
}

/** The words of a person's name are all capitals; of others it is the first that counts. */
function capitalFits(entry: Entry, at: number, form: string): boolean {
  if (entry.type !== 'person') return true;
  return isCapital(form) || !isCapital(entry.words[at] ?? '');
}

/** *rusko-iranski*: the adjectives of both. Remembered; a handful of words in an archive. */
function compound(norm: string, knowledge: Knowledge): readonly Entry[] {
  const { compounds } = knowledge.lexicon;
  const first = knowledge.language.scan.compound;
  if (first === null) return NO_OTHERS;
  const known = compounds.get(norm);
  if (known !== undefined) return known;
  const parts = norm.split('-');
  const last = parts.pop() ?? '';
  const out: Entry[] = [];
  for (const part of parts) {
    const word = first(part);
    const entry = word === null ? undefined : knowledge.lexicon.find(word, false).find((e) => e.type === 'adjective');
    if (entry) out.push(entry);
  }
  const end = out.length > 0 ? knowledge.lexicon.find(last, false).find((e) => e.type === 'adjective') : undefined;
  if (end) out.push(end);
  if (compounds.size > 10_000) compounds.clear();
  compounds.set(norm, out);
  return out;
}

/** Parts of speech that may stand before a noun and agree with it. */
export function isModifier(upos: number): boolean {
  return upos === ADJ || upos === DET || upos === NUM;
}
