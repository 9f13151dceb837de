/** Gold records: what a careful reader would have coded. The forms on disk are described in `docs/evaluation.md`. */
import type { ConlluDocument } from '../analyse/conllu.ts';
import type { Packed } from '../languages/pack.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface GoldParticipant {
  readonly text: string;
  /** `ISO3 SECTOR`, null where it is not said. */
  readonly code: string | null;
}

export interface GoldEvent {
  /** Number of its sentence in an article, from 1. */
  readonly s: number;
  readonly type: string;
  readonly trigger: string;
  readonly actors: readonly GoldParticipant[];
  readonly recipients: readonly GoldParticipant[];
  /** False: finding it is no error, missing it neither. */
  readonly core: boolean;
}

export interface GoldStatement {
  /** Sentence of the cue. */
  readonly s: number;
  readonly cue: string;
  readonly speaker: GoldParticipant;
  /** Sentence of the content. */
  readonly cs: number;
  readonly content: string;
}

export interface GoldDate {
  readonly s: number;
  readonly text: string;
  /** ISO day, month, year or `from/to`; null when vague. */
  readonly value: string | null;
}

export interface MarkedPair {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  /** Null where the mark is missing. */
  readonly source: Stretch | null;
  readonly target: Stretch | null;
}

export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly events: readonly GoldEvent[];
}

export interface GoldArticle {
  readonly doc: string;
  readonly published: string | null;
  /** One paragraph a sentence. */
  readonly text: string;
  /** Start and end of sentence n (1-based) in `text`. */
  readonly spans: readonly Stretch[];
  readonly events: readonly GoldEvent[];
  readonly statements: readonly GoldStatement[];
  readonly dates: readonly GoldDate[];
}

export interface GoldPageEvent {
  readonly id: string;
  /** Words of the page that the trigger lies in or overlaps. */
  readonly evidence: string;
  /** Any of these is right. */
  readonly type: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly saidBy: string | null;
  readonly factuality: string;
  readonly required: boolean;
}

export interface GoldPageStatement {
  readonly id: string;
  readonly evidence: string;
  readonly speaker: string;
  readonly cue: string;
  readonly kind: string;
}

export interface GoldPage {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly events: readonly GoldPageEvent[];
  readonly statements: readonly GoldPageStatement[];
}

interface OfFile {
  /** The file or folder as the user named it. */
  readonly file: string;
  /** File name without its ending, a page's `id`: the first part of the keys of its figures. */
  readonly name: string;
  readonly language: Packed;
}

export type GoldSet = OfFile &
  (
    | { readonly form: 'pairs'; readonly pairs: readonly MarkedPair[] }
    | { readonly form: 'sentences'; readonly sentences: readonly GoldSentence[] }
    | { readonly form: 'articles'; readonly articles: readonly GoldArticle[] }
    | { readonly form: 'page'; readonly page: GoldPage }
    | { readonly form: 'treebank'; readonly documents: readonly ConlluDocument[] }
  );

export type GoldForm = GoldSet['form'];

/** Strips `<s>`, `</s>`, `<t>`, `</t>`; a missing closing mark runs to the end. */
export function unmark(marked: string): Pick<MarkedPair, 'text' | 'source' | 'target'> {
  let text = '';
  const at: Record<string, number> = {};
  for (const part of marked.split(/(<\/?[st]>)/)) {
    if (/^<\/?[st]>$/.test(part)) at[part] = text.length;
    else text += part;
  }
  const span = (tag: string): Stretch | null => {
    const start = at[`<${tag}>`];
    return start === undefined ? null : { start, end: at[`</${tag}>`] ?? text.length };
  };
  return { text, source: span('s'), target: span('t') };
}

/** The marks put back, for reading. */
export function mark(pair: MarkedPair): string {
  let { text } = pair;
  const spans = [pair.source && { ...pair.source, tag: 's' }, pair.target && { ...pair.target, tag: 't' }]
    .filter((x) => x !== null)
    .sort((a, b) => b.start - a.start);
  for (const s of spans)
    text = `${text.slice(0, s.start)}<${s.tag}>${text.slice(s.start, s.end)}</${s.tag}>${text.slice(s.end)}`;
  return text;
}
