/**
 * The values that pass between the stages, and the record that comes out.
 *
 * Positions are half-open `[start, end)` in UTF-16 code units of `Article.text`. Token positions are indices into the
 * columns of `Syntax`. Everything here is immutable; a stage returns a new, larger value.
 */

/** A stretch of the article's own words. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Language = 'hr' | 'en' | 'sr' | 'bs';

/** What a stretch of the page is. Only `headline`, `lede`, `caption`, `subhead` and `paragraph` are coded. */
export type BlockKind =
  | 'section'
  | 'kicker'
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'date'
  | 'lede'
  | 'caption'
  | 'credit'
  | 'subhead'
  | 'paragraph'
  | 'tags'
  | 'signoff'
  | 'noise';

/** A block covers its own words without the surrounding white space; blocks are in text order and do not overlap. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  /** ISO date `YYYY-MM-DD`, or null when unknown: never guessed. */
  readonly published: string | null;
  readonly url: string | null;
  readonly blocks: readonly Block[];
  /** Spans that the user already knows to be actors. */
  readonly givenActors: readonly { readonly start: number; readonly end: number }[];
}

/** Universal part-of-speech tags; the index is the value in `Syntax.upos`. */
export const UPOS = [
  '_',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof UPOS)[number];

export interface ReadonlyNumbers {
  readonly length: number;
  readonly [index: number]: number;
}

/**
 * Dependency syntax of one article as columns (no object per word): one entry a token in each.
 * `head` is the absolute token index of the head, -1 for the root of a sentence. `norm` is the lower-cased form with
 * typographic quotes and dashes unified. `feats` and `deprel` are UD strings (`_` when empty), interned per process,
 * so they can be compared by identity and used as cache keys.
 */
export interface Syntax {
  readonly count: number;
  /** Token index at which each sentence starts, and `count` at the end: sentence i is `[sentences[i], sentences[i+1])`. */
  readonly sentences: ReadonlyNumbers;
  readonly start: ReadonlyNumbers;
  readonly end: ReadonlyNumbers;
  readonly form: readonly string[];
  readonly norm: readonly string[];
  readonly lemma: readonly string[];
  readonly upos: ReadonlyNumbers;
  readonly feats: readonly string[];
  readonly head: ReadonlyNumbers;
  readonly deprel: readonly string[];
  /** 1 where a sentence was not parsed because nothing in it could be coded (heads are then -1, deprel `_`). */
  readonly unparsed: ReadonlyNumbers;
}

export type EntityKind = 'person' | 'state' | 'organisation' | 'group' | 'place';

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** ISO 3166-1 alpha-3, or the code of an international organisation or group (`IGO`, `UNO` …); null when unknown. */
  readonly country: string | null;
  /** PLOVER sector, `GOV`, `MIL` …; null when unknown. */
  readonly sector: string | null;
  /** Office or role in English (`foreign minister`), null when unknown. */
  readonly role: string | null;
  readonly wikidata: string | null;
}

/** A stretch of words that names an entity, by tokens `[first, last]`, with its syntactic head token. */
export interface Mention {
  readonly entity: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** How the entity is named here. `adjective`: a relational adjective (*ruski*); `possessive`: *Bidenov*, *njegov*. */
  readonly how: 'name' | 'nominal' | 'pronoun' | 'adjective' | 'possessive' | 'metonym' | 'given';
  /** Why it was resolved so: the data line (`data/hr/names/states.txt#12`) or the rule, for `explain`. */
  readonly why: string;
}

/** A dropped subject: verb token whose subject has no words of its own. */
export interface DroppedSubject {
  readonly verb: number;
  readonly entity: number;
  /** Index of the mention in which the entity was last named. */
  readonly antecedent: number;
}

export interface DateMention extends Span {
  /** ISO dates, null when vague or unanchored. */
  readonly from: string | null;
  readonly to: string | null;
  readonly first: number;
  readonly last: number;
}

export interface PlaceMention extends Span {
  readonly name: string;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly why: string;
}

/** What `resolve` adds to the syntax. Mentions are sorted by `first`, then by descending `last`. */
export interface Resolved {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly dropped: readonly DroppedSubject[];
  readonly places: readonly PlaceMention[];
  readonly dates: readonly DateMention[];
}

/** FactBank's factuality values. */
export const FACTUALITY = ['CT+', 'CT-', 'PR+', 'PR-', 'PS+', 'PS-', 'Uu'] as const;
export type FactualityValue = (typeof FACTUALITY)[number];

export interface Participant {
  readonly entity: string;
  /** `RUS GOV`; country or group code, then the PLOVER sector where it is known. */
  readonly code: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  /** For a dropped subject: where it was last named. */
  readonly antecedent?: Span;
}

export interface EventRecord {
  readonly id: string;
  readonly type: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string;
  readonly quad: number;
  readonly intensity: number;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly place: (Span & { name: string; country: string | null; lat: number | null; lon: number | null }) | null;
  readonly date: (Span & { from: string | null; to: string | null }) | null;
  readonly factuality: { readonly value: FactualityValue; readonly source: string };
  readonly statement: string | null;
  readonly trigger: Span;
  readonly sentence: Span;
  readonly frame: string;
  /** Where on the page it stands. */
  readonly part: BlockKind;
  /** In a headline, caption or subhead: the event of the body that it repeats, so that a deed is not counted twice. */
  readonly repeats: string | null;
}

export interface Statement {
  readonly id: string;
  readonly speaker: Participant | null;
  readonly addressee: Participant | null;
  readonly cue: Span | null;
  readonly content: Span;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly act: string;
  readonly date: (Span & { from: string | null; to: string | null }) | null;
  readonly events: readonly string[];
}

export interface Claim {
  readonly events: readonly string[];
  readonly assertions: readonly { source: string; value: FactualityValue; statement: string | null }[];
}
