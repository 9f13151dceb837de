/** The last stage: from syntax and mentions to events, statements and claims. */
import { featsOf, sentenceSpan, spanOf } from '../analyse/syntax.ts';
import type {
  Article,
  BlockKind,
  Claim,
  Entity,
  EventRecord,
  Participant,
  Resolved,
  Statement,
  Syntax,
} from '../document.ts';
import type { EventType } from '../ontologies/plover.ts';
import { joinClaims, sameDeed } from './claims.ts';
import { Composer } from './compose.ts';
import type { Cues } from './cues.ts';
import type { Dictionary } from './dictionary.ts';
import type { Draft } from './draft.ts';
import type { DyadModel } from './dyad-model.ts';
import { typeDyads } from './dyads.ts';
import type { Meaning } from './frame-language.ts';
import { linkGiven } from './given.ts';
import type { Grammar } from './grammar.ts';
import { type Filler, Participants } from './participants.ts';
import { codeOf, ParticipantWriter } from './record.ts';
import { dateOf, placeOf, tellVisit } from './setting.ts';
import { findStatements, type StatementDraft } from './statements.ts';
import { addressRefusal } from './terms.ts';
import { makeTree, type Tree } from './tree.ts';

/** What a coder needs to know of a language and an ontology. */
export interface Coding {
  readonly grammar: Grammar;
  readonly dictionary: Dictionary;
  readonly cues: Cues;
  readonly types: ReadonlyMap<string, EventType>;
  /** Decides what frames leave open between actors that the user gives; null without its model. */
  readonly dyads?: DyadModel | null;
}

export interface Coded {
  readonly entities: readonly Entity[];
  readonly events: readonly EventRecord[];
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  /** Aligned with `events`: how each came about, for `explain`. */
  readonly drafts: readonly Draft[];
}

/** Codes one article. Pure: the same input gives the same records. */
export function code(article: Article, syntax: Syntax, resolved: Resolved, coding: Coding): Coded {
  const tree = makeTree(syntax, coding.grammar);
  const participants = new Participants(tree, resolved);
  const statements = findStatements(tree, article, participants, coding.cues);
  speakFirstPerson(tree, participants, statements);
  const composer = new Composer(tree, participants, coding.dictionary);
  const drafts: Draft[] = [];
  for (let s = 0; s + 1 < syntax.sentences.length; s++)
    drafts.push(...composer.sentence(syntax.sentences[s]!, syntax.sentences[s + 1]!));
  for (const d of drafts) addressRefusal(tree, participants, d);
  drafts.push(...composer.duties);
  for (const d of drafts) {
    const s = innermost(statements, d.token);
    speakerCommits(d, s < 0 ? null : statements[s]!, coding.dictionary, participants);
  }
  linkGiven(
    drafts.filter((d) => d.meaning.type !== '-'),
    tree,
    participants,
  );
  const events = drafts.filter((d) => d.meaning.type !== '-').sort((a, b) => a.token - b.token);
  const found = distinct(events, tree, participants);
  const dyads = article.givenActors.length > 0 ? coding.dyads : null;
  const kept = dyads ? typeDyads(tree, participants, found, statements, coding.dictionary, dyads) : found;
  const spoken = kept.map((d) => innermost(statements, d.token));
  return write(article, tree, participants, coding, statements, kept, spoken);
}

/**
 * *"Predložili smo …", izjavio je X*: a first person in direct speech is the speaker; *X je poručio da će osloboditi …*:
 * so is a subject left out in what X says, where the verb agrees and the resolver knows no better.
 */
function speakFirstPerson(tree: Tree, participants: Participants, statements: readonly StatementDraft[]): void {
  const { syntax } = tree;
  for (const s of statements) {
    if (!s.speaker) continue;
    for (let t = s.first; t <= s.last; t++) {
      if (
        tree.grammar.dropsSubjects &&
        syntax.head[t] === s.cue &&
        syntax.deprel[t] === 'ccomp' &&
        !ADDRESSED.has(s.act)
      )
        speakReported(tree, participants, s.speaker, t);
      if (s.kind === 'indirect') continue;
      const own = featsOf(syntax.feats[t]!);
      if (own.person !== '1') continue;
      if (own.pronType !== undefined) {
        participants.setFirstPerson(t, s.speaker);
        continue;
      }
      participants.setSpeaker(t, s.speaker);
      // In the perfect and future the auxiliary bears the person.
      if (syntax.head[t]! >= 0 && syntax.deprel[t] === 'aux') participants.setSpeaker(syntax.head[t]!, s.speaker);
    }
  }
}

/** Acts whose content is the addressee's deed, not the speaker's. */
const ADDRESSED: ReadonlySet<string> = new Set(['demand', 'ask', 'accuse']);

function speakReported(tree: Tree, participants: Participants, speaker: Filler, verb: number): void {
  const { syntax } = tree;
  for (let t = verb; t < syntax.count && tree.sentenceOf[t] === tree.sentenceOf[verb]; t++) {
    if (t !== verb && (syntax.head[t] !== verb || syntax.deprel[t] !== 'conj')) continue;
    if (participants.droppedSubject(t) || !agrees(tree, participants, speaker, t)) continue;
    participants.setSpeaker(t, speaker);
  }
}

/** Number, and gender where the verb shows it, as far as both are known. */
function agrees(tree: Tree, participants: Participants, speaker: Filler, verb: number): boolean {
  const { syntax } = tree;
  const mention = speaker.mention >= 0 ? speaker.mention : speaker.antecedent;
  if (mention < 0) return true;
  const noun = featsOf(syntax.feats[participants.resolved.mentions[mention]!.head]!);
  const { gender } = featsOf(syntax.feats[verb]!);
  let { number, person } = featsOf(syntax.feats[verb]!);
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (syntax.deprel[c] !== 'aux') continue;
    const f = featsOf(syntax.feats[c]!);
    // `će` is singular and plural alike.
    if (syntax.norm[c] !== 'će') number ??= f.number;
    person ??= f.person;
  }
  if (person !== undefined && person !== '3') return false;
  if (gender !== undefined && noun.gender !== undefined && gender !== noun.gender) return false;
  return number === undefined || noun.number === undefined || number === noun.number;
}

/** Smallest statement whose content holds the token, or -1. */
function innermost(statements: readonly StatementDraft[], token: number): number {
  let best = -1;
  statements.forEach((s, i) => {
    if (token < s.first || token > s.last || s.cue === token) return;
    if (best < 0 || s.last - s.first < statements[best]!.last - statements[best]!.first) best = i;
  });
  return best;
}

/** Deeds that only one kind of body does, so that its report of them names the doer. */
const OWN_DEEDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['COERCE arrest', new Set(['COP'])],
  ['COERCE seize', new Set(['COP'])],
  ['SANCTION convict', new Set(['JUD'])],
]);

/** What one says of another in so many words, without a verb of blame. */
const JUDGING: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT']);

/**
 * What the speaker says that it will do itself is a commitment (AGREE, THREATEN); what it says that another must do is
 * a demand. PLOVER codebook: AGREE "promise, offer, indicate willingness"; REQUEST "requests, demands and orders".
 */
function speakerCommits(d: Draft, s: StatementDraft | null, dictionary: Dictionary, participants: Participants): void {
  if (!s?.speaker) return;
  const speaker = participants.entityOf(s.speaker);
  // *Uhićeno je 37 osoba, priopćila je policija*: who reports its own kind of deed and names nobody else did it.
  if (
    d.actors.length === 0 &&
    speaker?.sector &&
    speaker.sector.split(' ').some((x) => OWN_DEEDS.get(`${d.meaning.type} ${d.meaning.mode ?? ''}`)?.has(x))
  )
    d.actors = [participants.again(s.speaker)].filter((f) => !d.recipients.some((r) => r.entity === f.entity));
  // *The tests are unacceptable, Tokyo said*: a judgement without a judge is the speaker's.
  if (d.actors.length === 0 && d.match.entry.use === 'adjective' && JUDGING.has(d.meaning.type))
    d.actors = [participants.again(s.speaker)].filter((f) => !d.recipients.some((r) => r.entity === f.entity));
  if (d.factuality.endsWith('-')) return;
  const same = d.actors.some((a) => {
    const e = participants.entityOf(a);
    return (
      a.entity === s.speaker!.entity ||
      // Whom the user names apart are not one.
      (!(participants.isGiven(a) && participants.isGiven(s.speaker!)) &&
        e?.country !== null &&
        e?.country === speaker?.country &&
        e?.sector === speaker?.sector)
    );
  });
  const becomes = (id: string): Meaning | undefined =>
    dictionary.classes.get(id)?.compositions.find((c) => c.types.includes(d.meaning.type))?.becomes;
  if (d.future && same) {
    const meaning = becomes('announce');
    if (meaning && meaning.type !== d.meaning.type) {
      d.meaning = meaning;
      d.factuality = 'CT+';
      d.by = [...d.by, 'announce'];
    }
  } else if (d.must && !same && d.actors.length > 0) {
    const meaning = becomes('demand') ?? dictionary.classes.get('demand');
    if (!meaning) return;
    d.meaning = meaning;
    d.recipients = d.actors;
    d.actors = [s.speaker];
    d.factuality = 'CT+';
    d.by = [...d.by, 'demand'];
  }
}

/** One deed told twice in a sentence (*prijetnje i zastrašivanje*) is one event; gapped recipients are restored. */
function distinct(drafts: readonly Draft[], tree: Tree, participants: Participants): readonly Draft[] {
  const out: Draft[] = [];
  for (const d of drafts) {
    const twins = out.filter(
      (o) =>
        tree.sentenceOf[o.token] === tree.sentenceOf[d.token] &&
        o.meaning.type === d.meaning.type &&
        sameCountries(o.actors, d.actors, participants),
    );
    // "negirao isporuku Rusiji, ali je rekao da je isporučio": the second clause leaves the recipient out.
    if (d.recipients.length === 0) {
      const model = twins.find((o) => o.recipients.length > 0);
      if (model && d.match.entry.frame.slots.some((s) => s.role === 'R'))
        d.recipients = model.recipients.map((f) => ({ ...f, indirect: true }));
    }
    const twin = twins.find(
      (o) =>
        o.factuality === d.factuality &&
        sameCountries(o.recipients, d.recipients, participants) &&
        Math.abs(o.token - d.token) <= 3,
    );
    if (!twin) out.push(d);
  }
  return out;
}

function sameCountries(a: readonly Filler[], b: readonly Filler[], participants: Participants): boolean {
  if (a.length !== b.length) return false;
  return a.every((f) =>
    b.some((g) => f.entity === g.entity || participants.entityOf(f)?.country === participants.entityOf(g)?.country),
  );
}

function write(
  article: Article,
  tree: Tree,
  participants: Participants,
  coding: Coding,
  statements: readonly StatementDraft[],
  drafts: readonly Draft[],
  spoken: readonly number[],
): Coded {
  const { syntax } = tree;
  const { text } = article;
  const { resolved } = participants;
  const writer = new ParticipantWriter(article, syntax, resolved);
  const speakerCode = (f: Filler | null): string => {
    const e = f ? participants.entityOf(f) : undefined;
    return e ? codeOf(e.country, e.sector) || e.name : 'author';
  };
  const drafted = drafts.map((d, i): EventRecord => {
    const place = placeOf(tree, participants, d);
    tellVisit(d, resolved.places[place]?.country ?? null, participants);
    const type = coding.types.get(d.meaning.type);
    const date = dateOf(tree, participants, d);
    const s = spoken[i]!;
    const said = s >= 0 ? statements[s]! : null;
    // Who says that it is worried is worried: the reproach is the speaker's act, and the author tells of it.
    const ownReproach = d.meaning.type === 'ACCUSE' && d.actors.some((a) => a.entity === said?.speaker?.entity);
    const asserter = d.assertedBy[0] ?? (ownReproach ? null : said?.speaker) ?? null;
    const p = resolved.places[place];
    const when = resolved.dates[date];
    const seen = new Set<string>();
    const once = (list: readonly Filler[]): Participant[] =>
      list
        .map((f) => writer.write(f))
        .filter((x) => !seen.has(`${x.entity}:${x.start}`) && seen.add(`${x.entity}:${x.start}`));
    return {
      id: `e${i + 1}`,
      type: d.meaning.type,
      mode: d.meaning.mode,
      contexts: contextsOf(d, tree, coding.dictionary),
      cameo: d.meaning.cameo,
      quad: type?.quad ?? 0,
      intensity: type?.intensity ?? 0,
      actors: once(d.actors),
      recipients: once(d.recipients),
      place: p
        ? { name: p.name, country: p.country, lat: p.lat, lon: p.lon, start: p.start, end: p.end, text: p.text }
        : null,
      date: when ? { from: when.from, to: when.to, start: when.start, end: when.end, text: when.text } : null,
      factuality: { value: d.factuality, source: speakerCode(asserter) },
      statement: s >= 0 ? `s${s + 1}` : null,
      trigger: spanOf(text, syntax, d.token, d.token),
      sentence: sentenceSpan(text, syntax, tree.sentenceOf[d.token]!),
      frame: d.match.entry.frame.id,
      part: partAt(article, syntax.start[d.token]!),
      repeats: null,
    };
  });
  const body = drafted.filter((e) => e.part === 'paragraph');
  const events = drafted.map((e): EventRecord => {
    const repeats = e.part === 'paragraph' ? undefined : body.find((b) => sameDeed(e, b));
    return repeats ? { ...e, repeats: repeats.id } : e;
  });
  const records = statements.map((s, i): Statement => {
    const when = s.cue >= 0 ? resolved.dates[dateOfCue(tree, resolved, s)] : undefined;
    return {
      id: `s${i + 1}`,
      speaker: s.speaker ? writer.write(s.speaker) : null,
      addressee: s.addressee ? writer.write(s.addressee) : null,
      cue: s.cueFirst >= 0 ? spanOf(text, syntax, s.cueFirst, s.cueLast) : null,
      content: spanOf(text, syntax, s.first, s.last),
      kind: s.kind,
      act: s.act,
      date: when ? { from: when.from, to: when.to, start: when.start, end: when.end, text: when.text } : null,
      events: events.filter((e) => e.statement === `s${i + 1}`).map((e) => e.id),
    };
  });
  return { entities: writer.entities, events, statements: records, claims: joinClaims(events, records), drafts };
}

/** The block that holds the offset. */
function partAt(article: Article, offset: number): BlockKind {
  return article.blocks.find((b) => offset >= b.start && offset < b.end)?.kind ?? 'paragraph';
}

/** A date in the cue's own sentence, outside what is said. */
function dateOfCue(tree: Tree, resolved: Resolved, s: StatementDraft): number {
  const sentence = tree.sentenceOf[s.cue];
  return resolved.dates.findIndex(
    (d) =>
      tree.sentenceOf[d.first] === sentence &&
      (d.last < s.first || d.first > s.last) &&
      Math.abs(d.first - s.cue) <= 12,
  );
}

/** The class's contexts, and those that the words of the event bring: *nuklearni* → cbrn. */
function contextsOf(d: Draft, tree: Tree, dictionary: Dictionary): readonly string[] {
  const out = new Set(d.meaning.contexts);
  if (dictionary.contexts.size > 0) {
    const look = (token: number): void => {
      for (const c of dictionary.contexts.get(tree.syntax.lemma[token]!) ?? []) out.add(c);
      for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
        if (tree.syntax.deprel[c] === 'amod' || tree.syntax.deprel[c] === 'nmod')
          for (const x of dictionary.contexts.get(tree.syntax.lemma[c]!) ?? []) out.add(x);
    };
    look(d.token);
    for (const t of [...d.match.themes, ...d.match.contents]) look(t);
    for (const a of d.match.predication.arguments) if (a.token >= 0 && !a.indirect) look(a.token);
  }
  return [...out].sort();
}
