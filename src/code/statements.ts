/**
 * Who says what: from a word that introduces speech to its speaker and to the words that are said. Direct, indirect and
 * mixed speech; the cue before, inside or after; quotations that run over sentences.
 */
import { featsOf } from '../analyse/syntax.ts';
import type { Article } from '../document.ts';
import { isInfinitive, predication, prepositionOf } from './arguments.ts';
import type { Cue, Cues } from './cues.ts';
import type { Filler, Participants } from './participants.ts';
import { type Piece, trim, trimClause } from './pieces.ts';
import { findQuotations, type Quotation } from './quotes.ts';
import { findChild, relation, subtreeSpan, type Tree, VERB } from './tree.ts';

/** How far a conjunction may stand from the word that asks for it. */
const REACH = 16;

export interface StatementDraft {
  /** Token of the cue, -1 when a quotation only runs on. */
  readonly cue: number;
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly speaker: Filler | null;
  readonly addressee: Filler | null;
  /** Content, by tokens, both included. */
  readonly first: number;
  readonly last: number;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly act: string;
}

interface Speech {
  readonly cue: number;
  readonly first: number;
  readonly last: number;
  readonly act: string;
  readonly speaker: Filler | null;
  readonly addressee: Filler | null;
}

export function findStatements(
  tree: Tree,
  article: Article,
  participants: Participants,
  cues: Cues,
): readonly StatementDraft[] {
  const finder = new Finder(article, tree, participants, cues);
  return finder.run();
}

class Finder {
  private readonly tree: Tree;
  private readonly participants: Participants;
  private readonly cues: Cues;
  private readonly quotations: readonly Quotation[];
  private readonly out: StatementDraft[] = [];
  /** Last speech of each sentence, for quotations that run on. */
  private readonly speechOf = new Map<number, Speech>();

  constructor(article: Article, tree: Tree, participants: Participants, cues: Cues) {
    this.tree = tree;
    this.participants = participants;
    this.cues = cues;
    this.quotations = findQuotations(article, tree.syntax).filter((q) => this.isSpeech(q));
  }

  run(): readonly StatementDraft[] {
    const { syntax } = this.tree;
    for (let s = 0; s + 1 < syntax.sentences.length; s++) {
      const from = syntax.sentences[s]!;
      const to = syntax.sentences[s + 1]!;
      for (let t = from; t < to; t++) this.cueAt(t, s, from, to);
      this.accordingTo(s, from, to);
      this.colon(s, from, to);
    }
    this.quotedPieces();
    return this.out.sort((a, b) => a.first - b.first || b.last - a.last);
  }

  /** A quotation is speech, not a scare quote, when it holds a verb or fills its sentence. */
  private isSpeech(q: Quotation): boolean {
    if (q.last - q.first < 2) return false;
    for (let t = q.first; t <= q.last; t++) {
      const upos = this.tree.syntax.upos[t];
      if (upos === VERB && featsOf(this.tree.syntax.feats[t]!).verbForm !== 'Inf') return true;
      if (this.tree.syntax.lemma[t] === 'biti') return true;
    }
    return q.last - q.first > 8;
  }

  private cueAt(t: number, s: number, from: number, to: number): void {
    const { syntax } = this.tree;
    const candidates = this.cues.verbs.get(syntax.lemma[t]!);
    if (!candidates) return;
    const upos = syntax.upos[t]!;
    const form = featsOf(syntax.feats[t]!).verbForm;
    if (upos !== VERB && form !== 'Part' && form !== 'Conv') return;
    if (isInfinitive(this.tree, t) || this.firstPersonInside(t)) return;
    const p = predication(this.tree, t, 'verb');
    const cue = candidates.find((c) => !c.reflexive || p.reflexive);
    if (!cue) return;
    const piece = this.contentOf(t, candidates, from, to);
    const speech = this.speech(t, cue, p.reflexive);
    if (!piece) {
      if (!this.speechOf.has(s)) this.speechOf.set(s, speech);
      return;
    }
    const act = this.actOf(candidates, cue, piece);
    this.speechOf.set(s, { ...speech, act });
    this.push({ ...speech, act }, piece);
  }

  /** *"Zajedno ćemo reći ne"*: a speaker's own words about saying are no cue. */
  private firstPersonInside(t: number): boolean {
    const { syntax } = this.tree;
    const first = (k: number): boolean => featsOf(syntax.feats[k]!).person === '1';
    return (
      (first(t) || findChild(this.tree, t, (c) => syntax.deprel[c] === 'aux' && first(c)) >= 0) &&
      this.quotationAt(t) !== undefined
    );
  }

  private actOf(candidates: readonly Cue[], cue: Cue, piece: Piece & { noun?: string }): string {
    return piece.noun === undefined ? cue.act : (candidates.find((c) => c.nouns.has(piece.noun!))?.act ?? cue.act);
  }

  /** The words said, by the grammar of the cue: its clause, its object, or what stands before it. */
  private contentOf(
    t: number,
    candidates: readonly Cue[],
    from: number,
    to: number,
  ): (Piece & { noun?: string }) | null {
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
      if (a.token < 0 || a.indirect) continue;
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
    return !this.participants.of(token).some((f) => f.token === token && !f.indirect && f.mention >= 0);
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
    if (b - from < 2) return null;
    const before = trim(this.tree, from, b - 1);
    const q = this.quotationAt(before.last);
    const head = syntax.head[t]!;
    // Mid-sentence: the sentence goes on after the cue's clause.
    if (!q && head > t && head < to) return trim(this.tree, from, to - 1);
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

  private speech(t: number, cue: Cue, reflexive: boolean): Speech {
    const { syntax } = this.tree;
    const p = predication(this.tree, t, 'verb');
    let speaker: Filler | null = null;
    const impersonal = reflexive && !cue.reflexive;
    const subjects = p.arguments.filter((a) => a.token >= 0 && a.realisations.includes('nom'));
    if (!impersonal) {
      for (const a of [...subjects.filter((x) => x.token > t), ...subjects.filter((x) => x.token < t)])
        speaker ??= this.participants.of(a.token)[0] ?? null;
    }
    for (const a of p.arguments) {
      if (speaker) break;
      if (a.token >= 0 && this.cues.sources.has(syntax.lemma[a.token]!) && !a.realisations.includes('acc'))
        speaker = this.participants.of(a.token)[0] ?? null;
      else if (
        a.realisations.some(
          (r) => r === 'iz+gen' || r === 'od_strane+gen' || (impersonal && (r === 'na+loc' || r === 'u+loc')),
        )
      )
        speaker = this.participants.of(a.token)[0] ?? null;
    }
    if (!speaker && impersonal && p.arguments.some((a) => this.cues.sources.has(syntax.lemma[a.token] ?? '')))
      speaker = this.lastSpeaker(t);
    if (!speaker && !impersonal && p.subjectless) speaker = this.participants.droppedSubject(t) ?? this.lastSpeaker(t);
    const addressee = p.arguments.find(
      (a) =>
        a.token >= 0 && (a.realisations.includes('dat') || (cue.act === 'demand' && a.realisations.includes('acc'))),
    );
    const to = addressee ? (this.participants.of(addressee.token)[0] ?? null) : null;
    let cueFirst = t;
    let cueLast = t;
    const belongs = (k: number): boolean =>
      k >= 0 &&
      k < syntax.count &&
      syntax.head[k] === t &&
      (relation(syntax.deprel[k]!) === 'aux' || syntax.norm[k] === 'se');
    while (belongs(cueFirst - 1)) cueFirst--;
    while (belongs(cueLast + 1)) cueLast++;
    return { cue: t, first: cueFirst, last: cueLast, act: cue.act, speaker, addressee: to };
  }

  /** *…, rekao je* without a subject, where the resolver is silent: whoever spoke last. */
  private lastSpeaker(t: number): Filler | null {
    const s = this.tree.sentenceOf[t]!;
    for (let back = 0; back <= 3; back++) {
      const speaker = this.speechOf.get(s - back)?.speaker;
      if (speaker) return this.participants.again(speaker);
    }
    return null;
  }

  private push(speech: Speech, piece: Piece): void {
    if (piece.last < piece.first) return;
    this.out.push({
      cue: speech.cue,
      cueFirst: speech.first,
      cueLast: speech.last,
      speaker: speech.speaker,
      addressee: speech.addressee,
      first: piece.first,
      last: piece.last,
      kind: this.kindOf(piece),
      act: speech.act,
    });
  }

  private kindOf(piece: Piece): StatementDraft['kind'] {
    const q = this.quotations.find((x) => x.first <= piece.first && x.last >= piece.last);
    if (q) return 'direct';
    const { syntax } = this.tree;
    for (let t = piece.first; t <= piece.last; t++) if (syntax.norm[t] === '"') return 'mixed';
    return 'indirect';
  }

  /** *Prema X, …*, *Prema riječima X, …*, *Po mišljenju X …* */
  private accordingTo(s: number, from: number, to: number): void {
    const { syntax } = this.tree;
    for (let t = from; t < to; t++) {
      const norm = syntax.norm[t];
      if (norm !== 'prema' && norm !== 'po') continue;
      if (t !== from && syntax.norm[t - 1] !== ',' && syntax.norm[t - 1] !== '"') continue;
      const noun = syntax.head[t]!;
      if (noun <= t || prepositionOf(this.tree, noun) !== norm) continue;
      const act = this.cues.sources.get(syntax.lemma[noun]!);
      if (!act && norm === 'po') continue;
      const speaker = this.participants.of(noun)[0] ?? null;
      if (!act && (!speaker || !this.isVoice(speaker) || speaker.indirect)) continue;
      const { first, last } = subtreeSpan(this.tree, noun);
      const speech: Speech = {
        cue: act ? noun : t,
        first: t,
        last: act ? noun : t,
        act: act ?? 'say',
        speaker,
        addressee: null,
      };
      const piece = first <= from + 1 ? trim(this.tree, last + 1, to - 1) : trim(this.tree, from, first - 1);
      if (piece.last - piece.first < 2) continue;
      this.speechOf.set(s, speech);
      this.push(speech, piece);
      return;
    }
  }

  private isVoice(f: Filler): boolean {
    return this.participants.is(f, 'person') || this.participants.is(f, 'org');
  }

  /** *EULEX: Sporazumom će se …* in headlines, *X je rekao: …* is found by its verb. */
  private colon(s: number, from: number, to: number): void {
    const { syntax } = this.tree;
    for (let t = from + 1; t < Math.min(to - 3, from + 8); t++) {
      if (syntax.norm[t] !== ':') continue;
      const fillers = this.participants.of(from).concat(this.participants.of(t - 1));
      const speaker = fillers.find((f) => {
        if (f.mention < 0) return false;
        const m = this.participants.resolved.mentions[f.mention]!;
        return m.first === from && m.last === t - 1;
      });
      if (!speaker) return;
      const speech: Speech = { cue: t, first: t, last: t, act: 'say', speaker, addressee: null };
      if (this.out.some((o) => o.first >= from && o.last < to)) return;
      this.speechOf.set(s, speech);
      this.push(speech, trim(this.tree, t + 1, to - 1));
      return;
    }
  }

  /** Quotations not yet under a cue: by the cue of their sentence, of the sentence that closes them, or running on. */
  private quotedPieces(): void {
    const { tree } = this;
    const { syntax } = tree;
    for (const q of this.quotations) {
      const firstSentence = tree.sentenceOf[q.first]!;
      const lastSentence = tree.sentenceOf[q.last]!;
      for (let s = firstSentence; s <= lastSentence; s++) {
        const from = Math.max(q.first, syntax.sentences[s]!);
        const to = Math.min(q.last, syntax.sentences[s + 1]! - 1);
        const piece = trim(this.tree, from, to);
        if (piece.last - piece.first < 1) continue;
        if (this.out.some((o) => o.first <= piece.first + 1 && o.last >= piece.last - 1)) continue;
        if (this.out.some((o) => o.first >= piece.first && o.last <= piece.last && tree.sentenceOf[o.cue] === s))
          continue;
        const own = this.speechOf.get(s);
        // A quotation that its paragraph leaves open goes on in the next: the cue may stand behind it.
        const ahead = this.speechOf.get(lastSentence) ?? (q.closed ? undefined : this.speechAhead(lastSentence));
        const speech = own ?? ahead ?? this.runningOn(s);
        if (!speech) continue;
        // A cue of an earlier sentence lends its speaker, not its words.
        const here = speech === own || speech === ahead;
        this.push(here ? speech : { ...speech, cue: -1, first: -1, last: -1, act: 'say' }, piece);
        if (!own) this.speechOf.set(s, { ...speech, act: 'say' });
      }
    }
  }

  private speechAhead(s: number): Speech | undefined {
    for (let next = s + 1; next <= s + 3; next++) {
      const speech = this.speechOf.get(next);
      if (speech) return speech;
      const from = this.tree.syntax.sentences[next];
      if (from === undefined || !this.quotations.some((q) => q.first <= from + 1 && q.last > from)) return undefined;
    }
    return undefined;
  }

  private runningOn(s: number): Speech | undefined {
    return this.speechOf.get(s - 1) ?? this.speechOf.get(s - 2);
  }
}
