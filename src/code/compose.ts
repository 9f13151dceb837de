/**
 * From predicates to events: each predicate is matched once, and speech acts, operators and negation act on the events
 * in their content. *Pozvati X da prestane isporučivati Y* is one REQUEST whose mode the delivery decides, and one
 * delivery, asserted by who calls for its end.
 */
import { predication } from './arguments.ts';
import type { Dictionary } from './dictionary.ts';
import {
  ALONE,
  compositionFor,
  type Draft,
  deny,
  draftOf,
  FRIENDLY,
  NOTHING,
  reportsOthers,
  sameEntity,
  sameMention,
  stopped,
  weaken,
} from './draft.ts';
import type { Meaning, PredicateClass } from './frame-language.ts';
import { entriesAt, type Match, matchOf, matchPredicate } from './match.ts';
import type { Filler, Participants } from './participants.ts';
import { isWeighty, underCondition } from './sift.ts';
import { isDone } from './terms.ts';
import { isBelow, NOUN, relation, type Tree, VERB } from './tree.ts';

/** Acts whose theme is no fact. */
const UNREAL: ReadonlySet<string> = new Set('REQUEST REJECT AGREE THREATEN CONCEDE SANCTION COERCE RETREAT'.split(' '));
const REFUSED_WILL: ReadonlySet<string> = new Set(['want', 'plan', 'able', 'attempt']);
const RECALLING: ReadonlySet<string> = new Set(['deny', 'admit']);
/** What an operator is when it is negated: *nisu uspjeli postići dogovor*, *nije dopustila ulazak*. */
const NEGATED: Readonly<Record<string, string>> = { succeed: 'fail', allow: 'refuse' };
const REJECTED: Meaning = { type: 'REJECT', mode: null, cameo: '120', contexts: [] };

export class Composer {
  /** Events of the sentences so far, for nouns that take them up again. */
  private readonly told: Draft[] = [];
  private readonly recalls = new Map<number, readonly Draft[]>();
  private readonly memo = new Map<number, readonly Draft[]>();
  private readonly open = new Set<number>();
  /** Duties whose content is no event (*strane moraju pokazati volju*): a demand when another says so. */
  readonly duties: Draft[] = [];
  private readonly tree: Tree;
  private readonly participants: Participants;
  private readonly dictionary: Dictionary;

  constructor(tree: Tree, participants: Participants, dictionary: Dictionary) {
    this.tree = tree;
    this.participants = participants;
    this.dictionary = dictionary;
  }

  /** All events of the sentence `[from, to)`, in the order of their triggers. */
  sentence(from: number, to: number): readonly Draft[] {
    const seen = new Set<Draft>();
    for (let t = from; t < to; t++) for (const d of this.eventsAt(t)) seen.add(d);
    const drafts = [...seen]
      .filter((d) => !d.dropped && d.meaning.type !== '-' && d.actors.length + d.recipients.length > 0)
      .filter((d) => !(d.match.pending && d.actors.length === 0))
      .filter((d) => isWeighty(d, this.participants))
      .sort((a, b) => a.token - b.token);
    for (const d of drafts) if (underCondition(this.tree, d.token)) d.factuality = 'Uu';
    this.told.push(...drafts);
    return drafts;
  }

  /** Events whose predicate is `token`, or that it hands on from its content. */
  private eventsAt(token: number): readonly Draft[] {
    const known = this.memo.get(token);
    if (known) return known;
    if (this.open.has(token)) return [];
    this.open.add(token);
    const match = matchPredicate(this.tree, this.participants, this.dictionary, token, (t) => this.hasEvent(t));
    const events = match && match.entry.meaning.id !== 'none' ? this.compose(token, match) : [];
    if (events.length === 0) this.duty(token);
    this.open.delete(token);
    this.memo.set(token, events);
    return events;
  }

  /** *Russia must show restraint*: an auxiliary says what is a duty, and no frame what the deed is. */
  private duty(token: number): void {
    const must = this.dictionary.classes.get('must');
    if (!must || this.tree.syntax.upos[token] !== VERB || this.tree.grammar.dropsSubjects) return;
    const p = predication(this.tree, token, 'verb');
    const subject = p.obliged && !p.negated ? p.arguments.find((a) => a.realisations[0] === 'nom') : undefined;
    const actors = subject && subject.token >= 0 ? this.participants.of(subject.token) : [];
    if (actors.length > 0) this.duties.push(draftOf(token, matchOf(must, p), NOTHING, actors, [], 'PR+', []));
  }

  private hasEvent(token: number): boolean {
    return this.contentEvents(token).length > 0;
  }

  /** Events in the content headed by `token`: its own, its conjuncts', or those of a noun that its verb only carries. */
  private contentEvents(token: number): readonly Draft[] {
    const { tree } = this;
    const out: Draft[] = [...this.eventsAt(token)];
    if (out.length === 0) {
      for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
        const rel = relation(tree.syntax.deprel[c]!);
        if (
          rel === 'obj' ||
          rel === 'xcomp' ||
          (tree.syntax.upos[token] === VERB && (rel === 'obl' || rel === 'nsubj'))
        )
          out.push(...this.eventsAt(c));
      }
    }
    for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
      if (tree.syntax.deprel[c] === 'conj') out.push(...this.eventsAt(c));
    return out.length > 0 ? out : this.recalled(token);
  }

  /**
   * *Kairo je isporuku demantirao*: a bare noun that is denied or admitted takes up a deed told before, with its
   * participants. The latest deed of the noun's type that stands in an earlier sentence.
   */
  private recalled(token: number): readonly Draft[] {
    const known = this.recalls.get(token);
    if (known) return known;
    const { tree, dictionary } = this;
    const verb = tree.syntax.head[token]!;
    if (verb < 0 || !dictionary.entries.get(tree.syntax.lemma[verb]!)?.some((e) => RECALLING.has(e.meaning.id)))
      return [];
    const types = new Set(entriesAt(tree, dictionary, token).map((e) => e.meaning.type));
    // *…, što je Zagreb demantirao*: the pronoun takes up whatever was told last, in this sentence too.
    const anything = tree.grammar.words.anaphors.has(tree.syntax.lemma[token]!);
    const told = anything ? [...this.told, ...this.soFar(token)] : this.told;
    const deed = told.findLast(
      (d) => (anything || types.has(d.meaning.type)) && d.token < token && !d.dropped && d.meaning.type !== '-',
    );
    const again = (f: Filler): Filler => this.participants.again(f);
    const out: readonly Draft[] = deed
      ? [
          {
            ...deed,
            token,
            actors: deed.actors.map(again),
            recipients: deed.recipients.map(again),
            factuality: 'CT+',
            assertedBy: [],
            assertedAt: -1,
            dropped: false,
            inner: [],
            by: [...deed.by, 'recalled'],
          },
        ]
      : [];
    this.recalls.set(token, out);
    return out;
  }

  /** Events of the token's own sentence before it. */
  private soFar(token: number): readonly Draft[] {
    const out: Draft[] = [];
    for (let t = this.tree.syntax.sentences[this.tree.sentenceOf[token]!]!; t < token; t++)
      out.push(...this.eventsAt(t));
    return out.filter((d) => d.actors.length + d.recipients.length > 0);
  }

  private compose(token: number, match: Match): readonly Draft[] {
    const { meaning } = match.entry;
    const { predication: p } = match;
    const inner = match.contents.flatMap((c) => this.contentEvents(c)).filter((d) => !d.dropped);
    const negatedWill = p.negated && (REFUSED_WILL.has(meaning.id) || (p.future && meaning.transparent));
    const turned = negatedWill ? 'refuse' : p.negated ? NEGATED[meaning.id] : undefined;
    const acting = (turned ? this.dictionary.classes.get(turned) : undefined) ?? meaning;
    this.controlled(match, meaning, inner);
    // *announced that it had suspended aid*: the deed is done.
    if (meaning.id === 'announce' && inner.length > 0 && match.contents.every((c) => isDone(this.tree, c)))
      return inner;
    if (acting.transparent) return this.handOn(match, acting, inner, token);
    // *Ne mogu doći*: without an event in it, what is not possible is no refusal; what an official does not want is.
    if (
      negatedWill &&
      inner.length === 0 &&
      !(meaning.id === 'want' && match.actors.some((f) => this.participants.is(f, 'official')))
    )
      return [];
    return this.ownEvent(token, match, acting, inner, turned !== undefined);
  }

  /** The deed in the content is done by who promises it, or by who is asked for it, unless the content says otherwise. */
  private controlled(match: Match, meaning: PredicateClass, inner: readonly Draft[]): void {
    const doers = meaning.control === 'R' ? match.recipients : match.actors;
    for (const d of inner) {
      // A subject that the deed leaves out is not the asker's, whatever the resolver thought.
      const leftOut = meaning.control === 'R' && d.actors.every((f) => f.token < 0);
      // *weighing talks with Georgia*: the noun names only the other side.
      if (
        d.match.actors.length === 0 &&
        d.match.counterparts.length > 0 &&
        d.actors.length > 0 &&
        meaning.control === 'A'
      )
        d.actors = [...doers.filter((f) => !sameEntity(d.actors, f)), ...d.actors];
      else if ((d.actors.length === 0 || leftOut) && doers.length > 0)
        d.actors = doers.filter((f) => !sameEntity(d.recipients, f));
    }
  }

  /** Attempts, plans, phases, denials: the content's events are the events, seen otherwise. */
  private handOn(match: Match, meaning: PredicateClass, inner: readonly Draft[], token: number): readonly Draft[] {
    for (const d of inner) {
      if (meaning.inner === 'none') d.dropped = true;
      else if (meaning.inner) d.factuality = weaken(d.factuality, meaning.inner);
      if (match.predication.negated) d.factuality = deny(d.factuality);
      if (match.predication.conditional && d.factuality === 'CT+') d.factuality = 'PS+';
      if (match.predication.obliged) d.factuality = weaken(d.factuality, 'PR+');
      d.future ||= match.predication.future;
      d.must ||= meaning.id === 'must' || match.predication.obliged;
      d.by = [...d.by, meaning.id];
      if (meaning.assertedByActor && match.actors.length > 0) this.assert(d, match.actors, token);
    }
    if (meaning.id === 'must' && inner.length === 0 && match.actors.length > 0 && !match.predication.negated)
      this.duties.push(draftOf(token, match, NOTHING, match.actors, [], 'PR+', []));
    return inner.filter((d) => !d.dropped);
  }

  private ownEvent(
    token: number,
    match: Match,
    meaning: PredicateClass,
    inner: readonly Draft[],
    negatedWill: boolean,
  ): readonly Draft[] {
    // *NATO warned that Russia might attack*: what others do is told, not threatened or announced as one's own.
    if (reportsOthers(meaning, inner, match.actors, this.participants)) return inner;
    const composed = compositionFor(meaning, inner);
    const own: Meaning = composed ?? meaning;
    // A class without a type of its own (stop, announce) is nothing without an event in its content.
    if (own.type === '-') {
      // *failed in their attack*: it did not happen.
      if (meaning.inner === 'CT-') for (const d of inner) d.factuality = deny(d.factuality);
      return inner;
    }
    const p = match.predication;
    const visit = own.mode === 'visit';
    let actors = visit ? match.actors : [...match.actors, ...match.counterparts];
    let recipients = visit ? [...match.recipients, ...match.counterparts] : match.recipients;
    if (visit) actors = this.visitors(token, actors, recipients);
    const first = inner[0];
    if (first) {
      if (actors.length === 0) actors = meaning.control === 'A' ? first.actors : [];
      if (recipients.length === 0) {
        const doers = first.actors.filter((f) => !sameEntity(actors, f));
        // Who is asked is who shall do it: *demanded that Ankara apologise to Athens*.
        if (meaning.control === 'R' && doers.length > 0) recipients = doers;
        else
          recipients = first.recipients.length > 0 ? first.recipients : meaning.control === 'R' ? first.actors : doers;
      }
    }
    if (recipients.length === 0 && meaning.control === 'R') recipients = this.subjectsOf(match.contents);
    if (recipients.length === 0 && !ALONE.has(own.type)) recipients = this.concerned(match);
    // *agreed to lend Indonesia a billion*: whom the deed concerns, though no frame knows the deed.
    if (recipients.length === 0 && own.type === 'AGREE' && inner.length === 0)
      recipients = this.concernedIn(match.contents);
    if (recipients.length === 0 && own.type === 'ACCUSE') recipients = this.subjectsOf(this.reasons(token));
    recipients = recipients.filter(
      (f) => !sameMention(actors, f) && (this.participants.isGiven(f) || !sameEntity(actors, f)),
    );
    for (const d of inner) {
      if (meaning.inner === 'none' || (composed && meaning.inner === undefined)) d.dropped = true;
      else {
        // To call for the end of a deed is one act: the deed stays as the asker asserts it, its end is not yet.
        if (meaning.inner === 'Uu' && d.stop) d.dropped = true;
        else if (meaning.inner && !(meaning.inner === 'Uu' && stopped(inner, d)))
          d.factuality = weaken(d.factuality, meaning.inner);
        if (meaning.assertedByActor && match.actors.length > 0) this.assert(d, match.actors, token);
        d.by = [...d.by, meaning.id];
      }
    }
    const draft = draftOf(
      token,
      match,
      own,
      actors,
      recipients,
      p.conditional ? 'PS+' : p.future || p.obliged ? 'PR+' : 'CT+',
      inner,
    );
    // The noun that the frame names (boraviti u *posjetu* Cipru) is not a second event; it lends what the verb leaves out.
    for (const t of match.themes) {
      for (const d of this.eventsAt(t)) {
        if (d.dropped) continue;
        // What is asked for, refused or ended (zatražiti *ostavku*) has not happened.
        if (UNREAL.has(own.type) && d.meaning.type !== own.type) d.dropped = true;
        if (d.meaning.type !== own.type) continue;
        // *razgovori čiji je domaćin Iran*: what a relative clause adds belongs to the noun's own event.
        if (isBelow(this.tree, token, t)) {
          const more = [...draft.actors, ...draft.recipients, ...match.places].filter((f) => !sameEntity(d.actors, f));
          if (d.recipients.length === 0) d.recipients = more;
          draft.dropped = true;
          continue;
        }
        d.dropped = true;
        if (draft.recipients.length === 0) draft.recipients = d.recipients.filter((f) => !sameEntity(draft.actors, f));
        if (draft.actors.length === 0) draft.actors = d.actors;
      }
    }
    if (own.type === 'ACCUSE') this.assertQuoted(token, draft);
    if (p.negated && !negatedWill) this.negate(draft);
    return draft.dropped ? inner.filter((d) => !d.dropped) : [draft, ...inner.filter((d) => !d.dropped)];
  }

  /** *izrazio je razočaranje što Vijeće nije …*: who is accused or asked is the subject of the clause. */
  private subjectsOf(contents: readonly number[]): readonly Filler[] {
    for (const c of contents) {
      const subject = predication(this.tree, c, 'verb').arguments.find(
        (a) => a.token >= 0 && a.realisations[0] === 'nom',
      );
      const found = subject ? this.participants.of(subject.token) : [];
      if (found.length > 0) return found;
    }
    return [];
  }

  /** *Lavrova je tijekom posjeta Teheranu primio Raisi*: the host does not visit himself; his guest is the verb's object. */
  private visitors(token: number, actors: readonly Filler[], hosts: readonly Filler[]): readonly Filler[] {
    const { tree, participants } = this;
    const verb = tree.syntax.head[token]!;
    const country = (f: Filler): string | null | undefined => participants.entityOf(f)?.country;
    const atHome = (f: Filler): boolean => hosts.some((h) => country(h) === country(f));
    if (tree.syntax.upos[token] !== NOUN || verb < 0 || actors.length === 0 || !actors.every(atHome)) return actors;
    const object = predication(tree, verb, 'verb').arguments.find(
      (a) => a.token >= 0 && a.token !== token && a.realisations.includes('acc'),
    );
    const guests = object ? participants.of(object.token).filter((f) => !atHome(f)) : [];
    return guests.length > 0 ? guests : actors;
  }

  /** Clauses behind a reproach, or behind the verb that carries it: *izrazio je razočaranje što Vijeće nije …*. */
  private reasons(token: number): readonly number[] {
    const { tree } = this;
    const out: number[] = [];
    for (const host of [token, tree.syntax.head[token]!]) {
      if (host < 0) continue;
      for (let c = tree.first[host]!; c >= 0; c = tree.next[c]!)
        if (c > token && /^(advcl|ccomp|acl)/.test(tree.syntax.deprel[c]!)) out.push(c);
    }
    return out;
  }

  /** *odbacio zahtjev **oporbe***, *odbio odgovoriti na pitanje **novinara***: whose matter it is. */
  private concerned(match: Match): readonly Filler[] {
    const themes = match.themes.flatMap((t) => this.participants.of(t));
    if (themes.length > 0) return themes;
    return this.concernedIn(match.contents);
  }

  private concernedIn(contents: readonly number[]): readonly Filler[] {
    for (const c of contents) {
      for (const a of predication(this.tree, c, 'verb').arguments) {
        if (a.token < 0 || a.realisations[0] === 'nom') continue;
        const found = this.participants.of(a.token).filter((f) => f.place < 0);
        if (found.length > 0) return found;
      }
    }
    return [];
  }

  /** *zabrinut zbog "rastućeg partnerstva"*: what the critic puts in quotation marks is the critic's word. */
  private assertQuoted(token: number, critic: Draft): void {
    const { tree } = this;
    const { syntax } = tree;
    const quote = (t: number): boolean => syntax.norm[t] === '"' || syntax.norm[t] === "'";
    for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
      if (relation(syntax.deprel[c]!) !== 'obl' && relation(syntax.deprel[c]!) !== 'obj') continue;
      let marks = 0;
      for (let t = c; t > token && t > c - 8; t--) if (quote(t)) marks++;
      if (marks !== 1) continue;
      for (const d of this.eventsAt(c)) if (d !== critic) this.assert(d, critic.actors, token);
    }
  }

  /** Refusing to be kind is a REJECT; not doing harm is a harm that did not happen. */
  private negate(d: Draft): void {
    const { type } = d.meaning;
    if (d.future && FRIENDLY.has(type)) {
      const refuse = this.dictionary.classes.get('refuse');
      const becomes = refuse?.compositions.find((c) => c.types.includes(type))?.becomes;
      d.meaning = becomes ?? REJECTED;
      d.factuality = 'CT+';
      d.future = false;
    } else if (type === 'SUPPORT' || type === 'AGREE') {
      d.meaning = REJECTED;
    } else d.factuality = deny(d.factuality);
  }

  private assert(d: Draft, by: readonly Filler[], token: number): void {
    if (d.assertedBy.length > 0) return;
    d.assertedBy = by;
    d.assertedAt = token;
  }
}
