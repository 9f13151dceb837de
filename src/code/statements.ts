/**
 * Who says what: from a word that introduces speech to its speaker and to the words that are said. Direct, indirect and
 * mixed speech; the cue before, inside or after; quotations that run over sentences.
 */
import { featsOf } from '../analyse/syntax.ts';
import type { Article } from '../document.ts';
import { type Argument, predication, prepositionOf } from './arguments.ts';
import type { Cue, Cues } from './cues.ts';
import type { ContentFinder } from './grammar.ts';
import type { Filler, Participants } from './participants.ts';
import { type Piece, trim } from './pieces.ts';
import { findQuotations, type Quotation } from './quotes.ts';
import { AUX, relation, subtreeSpan, type Tree, VERB } from './tree.ts';

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
  private readonly contents: ContentFinder;
  private readonly out: StatementDraft[] = [];
  /** Last speech of each sentence, for quotations that run on. */
  private readonly speechOf = new Map<number, Speech>();

  constructor(article: Article, tree: Tree, participants: Participants, cues: Cues) {
    this.tree = tree;
    this.participants = participants;
    this.cues = cues;
    this.quotations = findQuotations(article, tree.syntax).filter((q) => this.isSpeech(q));
    this.contents = tree.grammar.contents(tree, participants, cues, this.quotations);
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
      const form = featsOf(this.tree.syntax.feats[t]!).verbForm;
      if (upos === VERB && form !== 'Inf') return true;
      // *did not attack, will pay*: where the verb itself is an infinitive, its auxiliary is finite.
      if (upos === AUX && form === 'Fin' && !this.tree.grammar.dropsSubjects) return true;
      if (this.tree.grammar.words.copula.has(this.tree.syntax.lemma[t]!)) return true;
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
    if (syntax.deprel[t] === 'amod' || this.tree.grammar.isInfinitive(this.tree, t) || this.firstPersonInside(t))
      return;
    const p = predication(this.tree, t, 'verb');
    const cue = candidates.find((c) => c.particle === '' || p.particles.includes(c.particle));
    if (!cue) return;
    const piece = this.contents.of(t, candidates, from, to);
    const speech = this.speech(t, cue, p.particle !== '' && this.tree.grammar.dropsSubjects);
    if (!piece) {
      if (!this.speechOf.has(s)) this.speechOf.set(s, speech);
      return;
    }
    // *Otkriveno je malo pojedinosti*: a passive without a source reports nothing.
    if (
      !speech.speaker &&
      this.tree.grammar.isPassive(this.tree, t) &&
      this.kindOf(piece) === 'indirect' &&
      piece.last < t
    )
      return;
    const act = this.actOf(candidates, cue, piece);
    this.speechOf.set(s, { ...speech, act });
    this.push({ ...speech, act }, piece);
  }

  /** *"Zajedno ćemo reći ne"*: a speaker's own words about saying are no cue. */
  private firstPersonInside(t: number): boolean {
    return this.tree.grammar.isFirstPerson(this.tree, t) && this.quotationAt(t) !== undefined;
  }

  private actOf(candidates: readonly Cue[], cue: Cue, piece: Piece & { noun?: string }): string {
    return piece.noun === undefined ? cue.act : (candidates.find((c) => c.nouns.has(piece.noun!))?.act ?? cue.act);
  }

  private quotationAt(token: number): Quotation | undefined {
    return this.quotations.find((q) => token >= q.first && token <= q.last + 1);
  }

  private speech(t: number, cue: Cue, reflexive: boolean): Speech {
    const { syntax } = this.tree;
    const p = predication(this.tree, t, 'verb');
    let speaker: Filler | null = null;
    const impersonal = reflexive && cue.particle === '';
    const subjects = p.arguments.filter((a) => a.token >= 0 && a.realisations.includes('nom'));
    if (!impersonal) {
      // A sure nominative before one that may be the object too, then the one after the verb (*…, kaže ministar*).
      const rank = (a: Argument): number => (a.realisations[0] === 'nom' ? 0 : 2) + (a.token > t ? 0 : 1);
      for (const a of subjects.sort((x, y) => rank(x) - rank(y))) speaker ??= this.participants.of(a.token)[0] ?? null;
    }
    for (const a of p.arguments) {
      if (speaker) break;
      if (a.token >= 0 && this.cues.sources.has(syntax.lemma[a.token]!) && !a.realisations.includes('acc'))
        speaker = this.participants.of(a.token)[0] ?? null;
      else if (a.realisations.some((r) => this.tree.grammar.reportedBy(r, impersonal)))
        speaker = this.participants.of(a.token)[0] ?? null;
    }
    if (!speaker && impersonal && p.arguments.some((a) => this.cues.sources.has(syntax.lemma[a.token] ?? '')))
      speaker = this.lastSpeaker(t);
    if (!speaker && !impersonal && p.subjectless) speaker = this.participants.droppedSubject(t) ?? this.lastSpeaker(t);
    const addressee = p.arguments.find(
      (a) => a.token >= 0 && this.tree.grammar.addressee(cue.act).some((r) => a.realisations.includes(r)),
    );
    const to = addressee ? (this.participants.of(addressee.token)[0] ?? null) : null;
    let cueFirst = t;
    let cueLast = t;
    const belongs = (k: number): boolean =>
      k >= 0 &&
      k < syntax.count &&
      syntax.head[k] === t &&
      (relation(syntax.deprel[k]!) === 'aux' || syntax.norm[k] === 'se' || relation(syntax.deprel[k]!) === 'compound');
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

  /** *Prema X, …*, *Prema riječima X, …*, *…, according to X*. */
  private accordingTo(s: number, from: number, to: number): void {
    const { syntax } = this.tree;
    const { according } = this.tree.grammar.words;
    for (let t = from; t < to; t++) {
      if (t !== from && syntax.norm[t - 1] !== ',' && syntax.norm[t - 1] !== '"' && !this.opensLate(t)) continue;
      const noun = syntax.head[t]!;
      if (noun <= t || syntax.deprel[t] !== 'case') continue;
      const anybody = according.get(prepositionOf(this.tree, noun));
      // *said in a letter*: who says it is known, and how is no second statement.
      if (anybody === undefined || (!anybody && !this.tree.grammar.dropsSubjects && this.speechOf.has(s))) continue;
      const act = this.cues.sources.get(syntax.lemma[noun]!);
      if (!act && !anybody) continue;
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

  /** *The talks failed according to officials*: languages that need no comma there. */
  private opensLate(t: number): boolean {
    return !this.tree.grammar.dropsSubjects && this.tree.syntax.deprel[t] === 'case';
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
