/** What is said in English: from a word that introduces speech to the words that are its content. */
import { featsOf } from '../../analyse/syntax.ts';
import { predication } from '../../code/arguments.ts';
import type { Cue, Cues } from '../../code/cues.ts';
import type { ContentFinder } from '../../code/grammar.ts';
import type { Participants } from '../../code/participants.ts';
import { type Piece, trim, trimClause } from '../../code/pieces.ts';
import type { Quotation } from '../../code/quotes.ts';
import { NOUN, PUNCT, relation, subtreeSpan, type Tree, VERB } from '../../code/tree.ts';
import { verbal } from './realisation.ts';

/** How far a conjunction may stand from the word that asks for it. */
const REACH = 16;
/** The clause of a cue is short on the side of what it reports. */
const CUE_CLAUSE = 14;

export class EnglishContents implements ContentFinder {
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

  of(t: number, candidates: readonly Cue[], from: number, to: number): (Piece & { noun?: string }) | null {
    const { syntax } = this.tree;
    const p = predication(this.tree, t, 'verb');
    const says = candidates.some((c) => c.clause);
    if (says) {
      const clause = p.arguments.find((a) => a.realisations[0] === 'da' && a.token > t);
      const marked = this.afterConjunction(t, to);
      if (clause) {
        const piece = trimClause(this.tree, clause.token);
        const first = marked ? Math.min(marked.first, piece.first) : Math.max(piece.first, t + 1);
        return trim(this.tree, first, this.endOfContent(t, first, piece.last + 1) - 1);
      }
      if (marked) return marked;
      const before = this.before(t, from, to);
      if (before) return before;
    }
    if (candidates.some((c) => c.nouns.has('inf'))) {
      const clause = p.arguments.find((a) => a.realisations[0] === 'inf' && a.token > t);
      if (clause) return { ...trimClause(this.tree, clause.token), noun: 'inf' };
    }
    for (const a of p.arguments) {
      if (a.token < 0 || a.indirect) continue;
      for (const cue of candidates) {
        for (const r of a.realisations) {
          const heads = cue.nouns.get(r);
          if (!heads || r === 'inf' || (heads.size > 0 && !heads.has(syntax.lemma[a.token]!))) continue;
          if (heads.size === 0 && !this.isDeed(a.token)) continue;
          const span = subtreeSpan(this.tree, a.token);
          if (span.first > t || span.last < t) return { ...trim(this.tree, span.first, span.last), noun: r };
        }
      }
    }
    return null;
  }

  /** A noun can be what is said only if it names a deed or a matter, not a person; a clause always can. */
  private isDeed(token: number): boolean {
    if (verbal(this.tree, token)) return true;
    if (this.tree.syntax.upos[token] !== NOUN) return false;
    if (this.participants.resolved.dates.some((d) => token >= d.first && token <= d.last)) return false;
    return !this.participants.of(token).some((f) => f.token === token && !f.indirect && f.mention >= 0);
  }

  /** *said on Tuesday that …*: by its conjunction, where the tree does not show the clause. */
  private afterConjunction(cue: number, to: number): Piece | null {
    const { syntax } = this.tree;
    for (let m = cue + 1; m < Math.min(to - 2, cue + REACH); m++) {
      if (syntax.norm[m] === 'that' && syntax.deprel[m] === 'mark')
        return trim(this.tree, m + 1, this.endOfContent(cue, m + 1, to) - 1);
      if (
        syntax.norm[m] === '"' ||
        (syntax.upos[m] === VERB && (syntax.head[m] !== cue || syntax.deprel[m] === 'conj'))
      )
        return null;
    }
    return null;
  }

  /** What is said ends where the speaker's next act begins: *…, adding that …*, *… and urged …*. */
  private endOfContent(cue: number, from: number, to: number): number {
    const { syntax } = this.tree;
    for (let t = from + 2; t < to - 1; t++) {
      if (syntax.norm[t] !== ',' && syntax.norm[t] !== 'and') continue;
      const next = t + 1;
      if (!this.cues.verbs.has(syntax.lemma[next]!) || !verbal(this.tree, next)) continue;
      const f = featsOf(syntax.feats[next]!);
      const adding = syntax.norm[t] === ',' && f.verbForm !== 'Inf' && f.verbForm !== 'Fin' && f.tense === 'Pres';
      if (adding || (syntax.head[next] === cue && /^(?:conj|advcl|parataxis)/.test(syntax.deprel[next]!))) return t;
    }
    return to;
  }

  /** *…, X said* and *…, said X*: the content is what stands before the cue's own clause. */
  private before(t: number, from: number, to: number): Piece | null {
    const { syntax } = this.tree;
    let b = t - 1;
    for (let steps = 0; b >= from && steps < CUE_CLAUSE; b--, steps++) {
      const norm = syntax.norm[b];
      if (norm === ',' || norm === '"' || norm === '-' || norm === ';' || norm === '?' || norm === '!') {
        // A comma inside the cue's own subject (*X, the minister, said*) does not end what is said.
        if (norm === ',' && this.insideSubject(t, b)) continue;
        break;
      }
      if (syntax.upos[b] === VERB && b !== t && relation(syntax.deprel[b]!) !== 'amod') return null;
    }
    const rel = relation(syntax.deprel[t]!);
    const head = syntax.head[t]!;
    // Inside what is said: the sentence goes on after the cue's clause.
    if (rel === 'parataxis' && syntax.norm[b] === ',' && head > subtreeSpan(this.tree, t).last && head < to)
      return this.quotationAt(b - 1) ? null : trim(this.tree, from, to - 1);
    if (b - from < 2) return null;
    if (syntax.deprel[t] === 'acl:relcl' || rel === 'xcomp') return null;
    const before = trim(this.tree, from, b - 1);
    if (this.quotationAt(before.last)) return before;
    // Without quotation marks what is said has a verb of its own.
    for (let k = before.first; k <= before.last; k++)
      if (verbal(this.tree, k) && featsOf(syntax.feats[k]!).verbForm === 'Fin') return this.isReport(t) ? before : null;
    return null;
  }

  private insideSubject(t: number, comma: number): boolean {
    const { syntax } = this.tree;
    for (let c = this.tree.first[t]!; c >= 0; c = this.tree.next[c]!) {
      if (relation(syntax.deprel[c]!) !== 'nsubj') continue;
      const span = subtreeSpan(this.tree, c);
      if (comma > span.first && comma <= span.last + 1 && span.last < t) return true;
    }
    return false;
  }

  /** The cue hangs on what it reports, or governs it, or ends its sentence: *when he spoke, X said that* is none. */
  private isReport(t: number): boolean {
    const { syntax } = this.tree;
    const rel = relation(syntax.deprel[t]!);
    if (rel === 'parataxis' || rel === 'root' || rel === 'ccomp' || rel === 'conj') {
      for (let c = this.tree.first[t]!; c >= 0; c = this.tree.next[c]!) {
        if (c > t && /^(?:obj|xcomp)$/.test(relation(syntax.deprel[c]!)) && syntax.upos[c] !== PUNCT) return false;
      }
      return rel === 'parataxis' || rel === 'root' || this.hasContentBefore(t);
    }
    return false;
  }

  private hasContentBefore(t: number): boolean {
    for (let c = this.tree.first[t]!; c >= 0 && c < t; c = this.tree.next[c]!)
      if (/^(?:ccomp|parataxis)$/.test(relation(this.tree.syntax.deprel[c]!))) return true;
    return false;
  }

  private quotationAt(token: number): Quotation | undefined {
    return this.quotations.find((q) => token >= q.first && token <= q.last + 1);
  }
}
