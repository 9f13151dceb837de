/** Who stands behind a word: from the filler of a slot to the mention of an actor, and what kind of actor that is. */
import type { Entity, Mention, Resolved } from '../document.ts';
import { conjuncts } from './arguments.ts';
import { findChild, relation, type Tree } from './tree.ts';

/** One participant of an event. */
export interface Filler {
  /** Token of the slot's filler, -1 for a dropped subject. */
  readonly token: number;
  readonly entity: number;
  /** Index into `resolved.mentions`, or -1 for a place that stands for its country. */
  readonly mention: number;
  /** For a dropped subject: the mention in which it was last named. */
  readonly antecedent: number;
  readonly place: number;
  /** Reached by way of a possessor or an adjective: *odluku **američkog** suda*. */
  readonly indirect: boolean;
  /** Known only by a relational adjective of the filler: *srpski dizajner* is no state. */
  readonly byAdjective?: boolean;
}

const POLITICAL: ReadonlySet<string> = new Set(
  'GOV LEG JUD MIL COP SPY PTY OPP REB UAF IGO NGO MED LAB REL'.split(' '),
);
const OWN_KINDS: ReadonlySet<string> = new Set(['state', 'org', 'person', 'official', 'armed', 'place']);
const ARMED: ReadonlySet<string> = new Set(['MIL', 'REB', 'UAF', 'COP', 'SPY']);

export class Participants {
  readonly tree: Tree;
  readonly resolved: Resolved;
  /** Outermost mention whose head is the token, or -1. */
  private readonly byHead: Int32Array;
  /** Outermost mention that covers the token, or -1. */
  private readonly covering: Int32Array;
  private readonly placeByToken: Int32Array;
  private readonly droppedByVerb = new Map<number, Filler>();
  private readonly firstPersons = new Map<number, Filler>();

  constructor(tree: Tree, resolved: Resolved) {
    this.tree = tree;
    this.resolved = resolved;
    const count = tree.syntax.count;
    this.byHead = new Int32Array(count).fill(-1);
    this.covering = new Int32Array(count).fill(-1);
    this.placeByToken = new Int32Array(count).fill(-1);
    resolved.mentions.forEach((m, i) => {
      if (this.isOuter(m, this.byHead[m.head]!)) this.byHead[m.head] = i;
      for (let t = m.first; t <= m.last; t++) if (this.isOuter(m, this.covering[t]!)) this.covering[t] = i;
    });
    resolved.places.forEach((p, i) => {
      for (let t = p.first; t <= p.last; t++) this.placeByToken[t] = i;
    });
    for (const d of resolved.dropped) {
      this.droppedByVerb.set(d.verb, {
        token: -1,
        entity: d.entity,
        mention: -1,
        antecedent: d.antecedent,
        place: -1,
        indirect: false,
      });
    }
  }

  private isOuter(m: Mention, other: number): boolean {
    if (other < 0) return true;
    const o = this.resolved.mentions[other]!;
    if (o.how === 'given') return m.how === 'given' && m.last - m.first > o.last - o.first;
    return m.how === 'given' || m.last - m.first > o.last - o.first;
  }

  /** The subject that the verb leaves out, if the resolver found it. */
  droppedSubject(verb: number): Filler | undefined {
    return this.droppedByVerb.get(verb);
  }

  /** A participant named before, as one without words of its own. */
  again(f: Filler): Filler {
    return { ...f, token: -1, mention: -1, antecedent: f.mention >= 0 ? f.mention : f.antecedent };
  }

  /** Makes the speaker the subject of a verb in the first person. */
  setSpeaker(verb: number, speaker: Filler): void {
    this.droppedByVerb.set(verb, this.again(speaker));
  }

  /** Makes the speaker the one whom a pronoun of the first person names. */
  setFirstPerson(token: number, speaker: Filler): void {
    this.firstPersons.set(token, this.again(speaker));
  }

  /** Participants behind a filler and the words coordinated with it. */
  of(token: number): readonly Filler[] {
    const out: Filler[] = [];
    const whole = this.covering[token]!;
    // A mention that the user gave may itself be a coordination: it is one participant.
    if (whole >= 0 && this.resolved.mentions[whole]!.how === 'given') {
      const others = conjuncts(this.tree, token)
        .map((t) => this.covering[t]!)
        .filter((m) => m >= 0 && m !== whole && this.resolved.mentions[m]!.how === 'given');
      return [whole, ...new Set(others)].map((m) => this.filler(token, m, false));
    }
    for (const t of conjuncts(this.tree, token)) {
      const found = this.behind(t, 0);
      for (const f of found) {
        if (!out.some((o) => o.entity === f.entity && o.mention === f.mention)) out.push(f);
      }
      out.push(...this.secondAdjective(t, out));
    }
    return out;
  }

  /**
   * *izraelski i egipatski ministar*: one noun, two men; the second is known by his adjective. *Spain and Mexico's
   * ministers*: whoever of the possessors is not named with the noun.
   */
  private secondAdjective(t: number, found: readonly Filler[]): readonly Filler[] {
    const { tree } = this;
    const out: Filler[] = [];
    for (let c = tree.first[t]!; c >= 0; c = tree.next[c]!) {
      const possessors = tree.syntax.deprel[c] === 'nmod:poss' ? conjuncts(tree, c) : [];
      if (tree.syntax.deprel[c] !== 'amod' && possessors.length < 2) continue;
      for (const k of possessors.length > 1 ? possessors : conjuncts(tree, c).slice(1)) {
        for (const m of this.mentionsAt(k)) {
          const f = this.filler(k, m, false);
          const country = this.entityOf(f)?.country;
          if (
            (possessors.length > 1 || this.resolved.mentions[m]!.how === 'adjective') &&
            !found.some((o) => this.entityOf(o)?.country === country)
          )
            out.push(f);
        }
      }
    }
    return out;
  }

  /** Who a relational adjective or a possessive names. */
  ofAdjective(token: number): readonly Filler[] {
    const out: Filler[] = [];
    for (const t of conjuncts(this.tree, token)) {
      const speaker = this.firstPersons.get(t);
      if (speaker) out.push(speaker);
      for (const m of this.mentionsAt(t)) if (!this.isWhole(m, t)) out.push(this.filler(t, m, false));
    }
    return out;
  }

  /** *the largest **donor***: the whole phrase is not what its adjective names. */
  private isWhole(mention: number, t: number): boolean {
    const m = this.resolved.mentions[mention]!;
    return m.how !== 'given' && m.head !== t && m.head === this.tree.syntax.head[t];
  }

  private mentionsAt(t: number): readonly number[] {
    const { mentions } = this.resolved;
    const exact = this.byHead[t]!;
    if (exact >= 0) {
      // A compound adjective (rusko-iranski) may carry two mentions.
      const twins: number[] = [];
      for (let i = 0; i < mentions.length; i++) {
        const m = mentions[i]!;
        if (m.first > t) break;
        if (m.head === t && m.last - m.first === mentions[exact]!.last - mentions[exact]!.first) twins.push(i);
      }
      return twins.length > 0 ? twins : [exact];
    }
    const cover = this.covering[t]!;
    return cover >= 0 && mentions[cover]!.how !== 'adjective' ? [cover] : [];
  }

  private behind(t: number, depth: number): readonly Filler[] {
    const { mentions } = this.resolved;
    const { syntax } = this.tree;
    const speaker = this.firstPersons.get(t);
    if (speaker) return [{ ...speaker, indirect: depth > 0 }];
    const direct = this.mentionsAt(t).filter((i) => depth > 0 || !nestedIn(mentions[i]!, t, this.tree));
    if (direct.length > 0) return direct.map((i) => this.filler(t, i, depth > 0));
    const place = this.placeByToken[t]!;
    if (place >= 0 && this.resolved.places[place]!.country !== null)
      return [{ token: t, entity: -1, mention: -1, antecedent: -1, place, indirect: depth > 0 }];
    if (depth >= 3) return [];
    const out: Filler[] = [];
    for (let c = this.tree.first[t]!; c >= 0; c = this.tree.next[c]!) {
      const rel = relation(syntax.deprel[c]!);
      if (rel === 'nummod' || rel === 'det' || rel === 'amod' || rel === 'compound') {
        if (rel !== 'nummod')
          out.push(...this.ofAdjective(c).map((f) => ({ ...f, indirect: true, byAdjective: true })));
      } else if (
        rel === 'nmod' ||
        rel === 'appos' ||
        rel === 'flat' ||
        this.tree.grammar.isFalseConjunct(this.tree, c)
      ) {
        if (this.tree.grammar.isPossessor(this.tree, c))
          for (const k of conjuncts(this.tree, c))
            out.push(...this.behind(k, depth + 1).map((f) => ({ ...f, indirect: true })));
      }
      if (out.length > 0 && rel !== 'amod' && rel !== 'det' && rel !== 'compound') break;
    }
    return out.length > 0 ? out : this.behindRelative(t, depth);
  }

  /** *plan koji su predložili UN*: who stands behind the plan is the subject of its relative clause. */
  private behindRelative(t: number, depth: number): readonly Filler[] {
    const { syntax } = this.tree;
    const clause = findChild(this.tree, t, (c) => relation(syntax.deprel[c]!) === 'acl');
    if (clause < 0) return [];
    const subject = findChild(
      this.tree,
      clause,
      (c) => relation(syntax.deprel[c]!) === 'nsubj' && !this.tree.grammar.words.relatives.has(syntax.lemma[c]!),
    );
    return subject < 0 ? [] : this.behind(subject, depth + 1).map((f) => ({ ...f, indirect: true }));
  }

  private filler(token: number, mention: number, indirect: boolean): Filler {
    return { token, mention, entity: this.resolved.mentions[mention]!.entity, antecedent: -1, place: -1, indirect };
  }

  entityOf(f: Filler): Entity | undefined {
    return f.entity >= 0 ? this.resolved.entities[f.entity] : undefined;
  }

  /** Whether the word heads a name of several words that is a state's. */
  isStateName(token: number): boolean {
    const mention = this.resolved.mentions[this.byHead[token]!];
    if (mention?.how !== 'name' || mention.first === mention.last) return false;
    return this.resolved.entities[mention.entity]!.kind === 'state';
  }

  isGiven(f: Filler): boolean {
    return f.mention >= 0 && this.resolved.mentions[f.mention]!.how === 'given';
  }

  /** Whether a participant is of one of the matcher's own classes (`docs/frames.md`, Filters). */
  is(f: Filler, kind: string): boolean {
    if (kind === 'any') return true;
    if (f.place >= 0) return kind === 'place';
    if (kind === 'actor') return true;
    // The user says that it is an actor and the dictionaries may not know it: trusted.
    if (this.isGiven(f)) return OWN_KINDS.has(kind);
    const e = this.entityOf(f);
    if (!e) return false;
    const sector = e.sector ?? '';
    switch (kind) {
      case 'state':
        return e.kind === 'state' || sector === 'GOV';
      case 'org':
        return e.kind === 'organisation' || (e.kind === 'group' && POLITICAL.has(sector));
      case 'person':
        return e.kind === 'person' || e.kind === 'group';
      case 'official':
        return (
          e.kind === 'state' ||
          e.country === 'IGO' ||
          POLITICAL.has(sector) ||
          (e.kind === 'organisation' && sector !== 'BUS')
        );
      case 'armed':
        return e.kind === 'state' || ARMED.has(sector);
      case 'place':
        return e.kind === 'state' || e.kind === 'place' || (f.token >= 0 && this.placeByToken[f.token]! >= 0);
      default:
        return false;
    }
  }

  placeAt(token: number): number {
    return token >= 0 ? this.placeByToken[token]! : -1;
  }

  /** A noun of a quantity (*tisuće Armenaca*) counts as what it counts. */
  counted(token: number): number {
    const { syntax, grammar } = this.tree;
    if (!grammar.words.quantities.has(syntax.lemma[token]!)) return token;
    const of = findChild(this.tree, token, (c) => grammar.isCounted(this.tree, c));
    return of >= 0 ? of : token;
  }
}

/** An adjective inside a noun phrase does not stand for the phrase. */
function nestedIn(m: Mention, t: number, tree: Tree): boolean {
  return (
    m.how === 'adjective' && m.head === t && tree.syntax.head[t]! >= 0 && relation(tree.syntax.deprel[t]!) === 'amod'
  );
}
