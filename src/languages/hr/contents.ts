/** What is said: from a word that introduces speech to the words that are its content. */
import { featsOf } from '../../analyse/syntax.ts';
import { predication } from '../../code/arguments.ts';
import type { Cue, Cues } from '../../code/cues.ts';
import type { ContentFinder } from '../../code/grammar.ts';
import type { Participants } from '../../code/participants.ts';
import { type Piece, trim, trimClause } from '../../code/pieces.ts';
import type { Quotation } from '../../code/quotes.ts';
import { findChild, NOUN, relation, subtreeSpan, type Tree, VERB } from '../../code/tree.ts';

/** How far a conjunction may stand from the word that asks for it. */
const REACH = 16;

export class CroatianContents implements ContentFinder {
  private readonly tree: Tree;
  private readonly participants: Participants;
  private readonly cues: Cues;
  private readonly quotations: readonly Quotation[];

  constructor(tree: Tree, participants: Participants, cues: Cues, quotations: readonly Quotation[]) {
    this.tree = tree;
    this.participants = participants;
    this.cues = cues;
    this.quotations = quotations;
  }

  /** The words said, by the grammar of the cue: its clause, its object, or what stands before it. */
  of(t: number, candidates: readonly Cue[], from: number, to: number): (Piece & { noun?: string }) | null {
    const { syntax } = this.tree;
    const isKako = findChild(this.tree, t, (c) => syntax.deprel[c] === 'mark' && syntax.lemma[c] === 'kako') >= 0;
    const p = predication(this.tree, t, 'verb');
    if (!isKako) {
      const says = candidates.some((c) => c.clause);
      // The conjunction is a surer sign than the tree of a long sentence.
      const after = says ? this.contentAfter(t, t, to) : null;
      if (after) return after;
      const clause = says ? p.arguments.find((a) => a.realisations[0] === 'da' && a.token > t) : undefined;
      if (clause) {
        const piece = trimClause(this.tree, clause.token);
        return trim(this.tree, piece.first, this.endOfContent(t, piece.first, piece.last + 1) - 1);
      }
      const viaNoun = p.arguments.find((a) => a.token > t && this.cues.nouns.has(syntax.lemma[a.token] ?? ''));
      if (viaNoun) {
        const below = findChild(this.tree, viaNoun.token, (c) => this.isMarked(c));
        if (below >= 0) return trimClause(this.tree, below);
        const behind = this.contentAfter(t, viaNoun.token, to);
        if (behind) return behind;
      }
    }
    const before = candidates.some((c) => c.clause) ? this.contentBefore(t, isKako, from, to) : null;
    if (before) return before;
    for (const a of p.arguments) {
      if (a.token < 0 || a.indirect || this.isDate(a.token)) continue;
      for (const cue of candidates) {
        for (const r of a.realisations) {
          const heads = cue.nouns.get(r);
          if (!heads || (heads.size > 0 && !heads.has(syntax.lemma[a.token]!))) continue;
          if (heads.size === 0 && !this.isDeed(a.token)) continue;
          const span = subtreeSpan(this.tree, a.token);
          if (span.first > t || span.last < t) return { ...trim(this.tree, span.first, span.last), noun: r };
        }
      }
    }
    return null;
  }

  /** A noun can be what is said only if it names a deed or a matter, not a person. */
  private isDeed(token: number): boolean {
    if (this.tree.syntax.upos[token] !== NOUN) return false;
    return !this.participants.of(token).some((f) => f.token === token && !f.indirect && f.mention >= 0);
  }

  private isDate(token: number): boolean {
    return this.participants.resolved.dates.some((d) => token >= d.first && token <= d.last);
  }

  private isMarked(c: number): boolean {
    const { syntax } = this.tree;
    return (
      findChild(
        this.tree,
        c,
        (k) => syntax.deprel[k] === 'mark' && (syntax.lemma[k] === 'da' || syntax.lemma[k] === 'kako'),
      ) >= 0
    );
  }

  /** *… navodi se kako …*: by its conjunction, where the tree does not show the clause. */
  private contentAfter(cue: number, t: number, to: number): Piece | null {
    const { syntax } = this.tree;
    for (let m = t + 1; m < Math.min(to - 2, t + REACH); m++) {
      const norm = syntax.norm[m]!;
      if (norm === 'da' || norm === 'kako' || norm === 'što')
        return trim(this.tree, m + 1, this.endOfContent(cue, m + 1, to) - 1);
      if (norm === ',' || (syntax.upos[m] === VERB && m !== t)) return null;
    }
    return null;
  }

  /** What is said ends where the speaker's next act begins: *…, ističući kako …*, *…, dodao je*, *… i preporučilo …*. */
  private endOfContent(cue: number, from: number, to: number): number {
    const { syntax } = this.tree;
    const own = featsOf(syntax.feats[cue]!);
    for (let t = from + 2; t < to - 1; t++) {
      if (!this.cues.verbs.has(syntax.lemma[t + 1]!)) continue;
      const next = featsOf(syntax.feats[t + 1]!);
      if (
        syntax.norm[t] === ',' &&
        (next.verbForm === 'Conv' || /[uae]ći$/.test(syntax.norm[t + 1]!) || syntax.deprel[t + 1] === 'parataxis')
      )
        return t;
      const joined =
        /^(i|te|a|ali)$/.test(syntax.norm[t]!) && next.verbForm === own.verbForm && next.gender === own.gender;
      if (joined && next.number === own.number && next.verbForm === 'Part' && syntax.upos[t + 1] === VERB) return t;
    }
    return to;
  }

  /** *…, rekao je X* and *…, kako je rekao X*: the content is what stands before the cue's own clause. */
  private contentBefore(t: number, isKako: boolean, from: number, to: number): Piece | null {
    const { syntax } = this.tree;
    let b = t - 1;
    for (let steps = 0; b >= from && steps < 14; b--, steps++) {
      const norm = syntax.norm[b];
      if (norm === ',' || norm === '"' || norm === '-' || norm === ';') break;
      if (syntax.upos[b] === VERB && b !== t) return null;
    }
    if (b <= from) return null;
    const inverted = this.isInverted(t);
    if (!inverted && !isKako && !(syntax.norm[b] === '"')) return null;
    // A relative or adverbial clause describes something; it reports nothing ("…, što je rekao" aside).
    const rel = relation(syntax.deprel[t]!);
    if (rel === 'acl' || (rel === 'advcl' && !isKako) || rel === 'xcomp') return null;
    if (rel === 'conj' && syntax.head[t]! < b && syntax.norm[b] !== '"') return null;
    const before = trim(this.tree, from, b - 1);
    const q = this.quotationAt(before.last);
    const head = syntax.head[t]!;
    // Mid-sentence: the sentence goes on after the cue's clause.
    if (!q && head > t && head < to && (b - from >= 2 || rel === 'parataxis')) return trim(this.tree, from, to - 1);
    if (b - from < 2) return null;
    return before;
  }

  /** The subject follows the verb, or there is none: the order of a cue after what was said. */
  private isInverted(t: number): boolean {
    const isSubject = (c: number): boolean => relation(this.tree.syntax.deprel[c]!) === 'nsubj';
    // Of two "subjects" the one before a comma belongs to what is said.
    return findChild(this.tree, t, isSubject) < 0 || findChild(this.tree, t, (c) => c > t && isSubject(c)) >= 0;
  }

  private quotationAt(token: number): Quotation | undefined {
    return this.quotations.find((q) => token >= q.first && token <= q.last + 1);
  }
}
