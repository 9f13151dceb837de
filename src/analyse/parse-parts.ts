/** Parses stretches of a sentence each for itself: shorter stretches come out better than one long sentence. */
import type { Parser } from './parser.ts';
import { type SyntaxBuilder, UPOS_INDEX } from './syntax.ts';

/** A stretch `[start, end)` that is parsed apart, and how its root hangs on the rest. Stretches do not overlap; they come in text order. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Commas at its ends, which are not parsed with it: 0, or 1 each. */
  readonly before: 0 | 1;
  readonly after: 0 | 1;
  /** The token that its root hangs on, or the noun above that; -1 for the root of the rest. */
  readonly head: number;
  readonly deprel: string;
}

export function parseParts(parser: Parser, b: SyntaxBuilder, from: number, to: number, parts: readonly Part[]): void {
  const parse = (first: number, last: number): void =>
    parser.parse(b.lemma, b.norm, b.upos, b.feats, first, last, b.head, b.deprel, b.doubt);
  if (parts.length === 0) {
    parse(from, to);
    return;
  }
  const rest: number[] = [];
  let next = 0;
  for (let t = from; t < to; t++) {
    while (next < parts.length && parts[next]!.end <= t) next++;
    if (next >= parts.length || t < parts[next]!.start) rest.push(t);
  }
  parseTokens(parser, b, rest);
  const rootOf = (tokens: Iterable<number>, otherwise: number): number => {
    for (const t of tokens) if (b.head[t] === -1) return t;
    return otherwise;
  };
  const main = rootOf(rest, rest[0] ?? from);
  for (const part of parts) {
    const [start, end] = [part.start + part.before, part.end - part.after];
    parse(start, end);
    const root = rootOf(range(start, end), start);
    b.head[root] = part.head >= 0 ? nounAbove(b, part.head, part.start) : main;
    b.deprel[root] = part.deprel;
    for (const comma of [part.start, part.end - 1]) {
      if (comma >= start && comma < end) continue;
      b.head[comma] = root;
      b.deprel[comma] = 'punct';
    }
  }
}

/** *the leader **of the union**, who …*: the first noun of the phrase that ends at `token`. */
function nounAbove(b: SyntaxBuilder, token: number, end: number): number {
  let t = token;
  for (let h = b.head[t]!; h >= 0 && h < end && NOMINAL.has(b.upos[h]!); h = b.head[h]!) t = h;
  return t;
}

const NOMINAL: ReadonlySet<number> = new Set([UPOS_INDEX.NOUN, UPOS_INDEX.PROPN]);

function* range(start: number, end: number): Generator<number> {
  for (let t = start; t < end; t++) yield t;
}

/** Parses tokens that need not stand side by side, as if they did. */
function parseTokens(parser: Parser, b: SyntaxBuilder, tokens: readonly number[]): void {
  const first = tokens[0];
  if (first === undefined) return;
  if (tokens[tokens.length - 1]! - first === tokens.length - 1) {
    parser.parse(b.lemma, b.norm, b.upos, b.feats, first, first + tokens.length, b.head, b.deprel, b.doubt);
    return;
  }
  const head = new Int32Array(tokens.length);
  const deprel: string[] = new Array<string>(tokens.length).fill('');
  const pick = <T>(column: { readonly [index: number]: T }): T[] => tokens.map((t) => column[t]!);
  const upos = Uint8Array.from(tokens, (t) => b.upos[t]!);
  const doubt = Int32Array.from(tokens, (t) => b.doubt[t]!);
  parser.parse(pick(b.lemma), pick(b.norm), upos, pick(b.feats), 0, tokens.length, head, deprel, doubt);
  tokens.forEach((t, i) => {
    b.head[t] = head[i]! < 0 ? -1 : tokens[head[i]!]!;
    b.deprel[t] = deprel[i]!;
  });
}
