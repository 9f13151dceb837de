/** What follows the noun of an English phrase: the name (*President Putin*), its complement (*of Iran, in Kabul*). */
import { featsOf, UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Syntax } from '../../document.ts';
import { type Country, type Phrase, phraseFrom, type SentenceWords } from '../../resolve/nominals-phrase.ts';
import { PLACE_PREPOSITIONS, TIME_NOUNS } from './resolve-words.ts';

const { NOUN, PROPN, ADP, ADJ, DET, NUM, X } = UPOS_INDEX;

/** A chain of complements beyond this is no phrase but broken text. */
const LONGEST = 40;

export function extendRight(phrase: Phrase, sentence: SentenceWords, built: readonly Phrase[]): void {
  const { syntax, to } = sentence;
  const plural = featsOf(syntax.feats[phrase.core] ?? '_').number === 'Plur';
  for (let step = 0; step < 5 && phrase.last + 1 < to; step++) {
    const p = phrase.last + 1;
    const next = phraseFrom(built, p);
    if (next?.kind === 'name' && next.name !== null) {
      if (plural || phrase.name !== null || !takeName(phrase, next, sentence)) return;
      continue;
    }
    if (next?.kind === 'actor') {
      if (takeSame(phrase, next)) continue;
      return;
    }
    if (syntax.upos[p] !== ADP) return;
    const end = takePrepositional(phrase, p, sentence, built);
    if (end < 0 || end - phrase.first > LONGEST) return;
    phrase.last = end;
    if (plural) takeJoined(phrase, built, sentence);
  }
}

/** *Foreign Minister Sergei Lavrov, spokesman Dmitry Peskov*. */
function takeName(phrase: Phrase, next: Phrase, { syntax, placeAt }: SentenceWords): boolean {
  const { role } = phrase;
  const { name } = next;
  if (name === null || role?.kind !== 'person') return false;
  // *New York mayor Paris …*: a place is no name
  if (!name.certain && !name.full && placeAt(next.first) !== null) return false;
  if (!isTied(syntax, phrase, next) && !isTitle(syntax, phrase)) return false;
  phrase.name = name;
  phrase.last = next.last;
  next.absorbed = true;
  return true;
}

/** Whether the tree makes noun and name one, either way; open where there is none. */
function isTied(syntax: Syntax, phrase: Phrase, next: Phrase): boolean {
  const up = syntax.head[phrase.core] ?? -1;
  const down = syntax.head[next.first] ?? -1;
  if (up < 0 && down < 0) return true;
  return (up >= next.first && up <= next.last) || (down >= phrase.first && down <= phrase.last);
}

/** *President Putin*, and *spokesman Peskov* without an article: no other noun can stand so. */
function isTitle(syntax: Syntax, phrase: Phrase): boolean {
  const form = syntax.form[phrase.core] ?? '';
  return form.charAt(0) !== form.charAt(0).toLowerCase() || syntax.upos[phrase.first - 1] !== DET;
}

/** *the militant group Hamas, the newspaper Haaretz*: the name of the thing itself. */
function takeSame(phrase: Phrase, next: Phrase): boolean {
  const { role } = phrase;
  const record = next.countries[0]?.actor;
  if (role === null || role.kind === 'person' || phrase.complement !== null || phrase.name !== null) return false;
  if (record === null || record === undefined || record.kind === 'state' || next.first !== phrase.last + 1)
    return false;
  phrase.complement = next;
  phrase.last = next.last;
  phrase.hit = next.hit;
  phrase.kind = 'actor';
  phrase.countries = [...next.countries];
  next.absorbed = true;
  return true;
}

/** *minister of defence for Wales, rebels in Syria, ambassador to Moscow*: the last token of the phrase, or -1. */
function takePrepositional(phrase: Phrase, at: number, sentence: SentenceWords, built: readonly Phrase[]): number {
  const { syntax } = sentence;
  const { role } = phrase;
  const preposition = syntax.norm[at] ?? '';
  const found = objectOf(at, sentence, built);
  if (found === null) return -1;
  const { end, object, next, country } = found;
  if (TIME_NOUNS.has(syntax.lemma[object] ?? '') || TIME_NOUNS.has(syntax.norm[object] ?? '')) return -1;
  const attached = isAttached(syntax, object, phrase);
  const parsed = (syntax.head[object] ?? -1) >= 0;
  if (phrase.kind === 'people' && preposition !== 'in' && preposition !== 'from') return -1;
  const complements =
    preposition === 'of' ||
    ((preposition === 'for' || preposition === 'at' || preposition === 'with') && role?.inherits);
  if (complements) {
    if (parsed && !attached) return -1;
    if (!parsed && preposition !== 'of' && role?.sector !== 'GOV') return -1;
    if (next !== null && phrase.complement === null) {
      phrase.complement = next;
      for (const item of next.countries) if (item.code !== '') phrase.countries.push(item);
    } else if (country !== null) phrase.countries.push(country);
    return next === null && country === null && preposition !== 'of' ? -1 : end;
  }
  const abroad = role?.abroad === true;
  if (abroad && (preposition === 'to' || preposition === 'in' || preposition === 'at'))
    return attached || !parsed ? end : -1;
  if (role?.office === 'place' && preposition !== 'in') return -1;
  if (!PLACE_PREPOSITIONS.has(preposition) || country === null || country.code === '') return -1;
  if (parsed ? !attached : role?.kind === 'person' && role.sector !== 'CVL') return -1;
  phrase.countries.push({ ...country, sector: null, actor: country.actor?.kind === 'state' ? country.actor : null });
  return end;
}

interface Object {
  readonly end: number;
  readonly object: number;
  readonly next: Phrase | null;
  readonly country: Country | null;
}

/** The noun that a preposition governs, as a phrase or a plain noun. */
function objectOf(
  at: number,
  { syntax, to, placeAt, knowledge }: SentenceWords,
  built: readonly Phrase[],
): Object | null {
  let next = phraseFrom(built, at + 1);
  // *of the United States, of the EU*: names stand without their article
  if (next === null && syntax.upos[at + 1] === DET) next = phraseFrom(built, at + 2);
  if (next !== null && (next.kind === 'actor' || next.kind === 'seat')) {
    // ***Islamic State** militants*: the name is only part of the object
    const noun = phraseFrom(built, next.last + 1);
    if (noun?.kind === 'role' && noun.core > next.last && syntax.upos[noun.first] !== DET)
      return { end: noun.last, object: noun.core, next: noun, country: next.countries[0] ?? null };
  }
  if (next !== null && next.kind !== 'adjective' && (next.kind !== 'name' || next.name?.certain === true))
    return { end: next.last, object: next.core, next, country: next.countries[0] ?? null };
  let code: string | null = null;
  for (let i = at + 1; i < to && i < at + 6; i++) {
    const upos = syntax.upos[i] ?? 0;
    code ??= placeAt(i);
    const inner = i > at + 1 ? phraseFrom(built, i) : null;
    // *of the rival **Rapid Support Forces***
    if (inner?.kind === 'actor')
      return { end: inner.last, object: inner.core, next: inner, country: inner.countries[0] ?? null };
    if (upos === ADJ || upos === NUM || upos === DET) continue;
    if (upos !== NOUN && upos !== PROPN && upos !== X) return null;
    let end = i;
    const name = phraseFrom(built, i + 1);
    if (name?.kind === 'actor') {
      const object = (syntax.head[i] ?? -1) > i ? name.core : i;
      return { end: name.last, object, next: name, country: name.countries[0] ?? null };
    }
    // A compound goes on to its last noun.
    while (end + 1 < to && (syntax.upos[end + 1] === NOUN || syntax.upos[end + 1] === PROPN)) {
      end++;
      code ??= placeAt(end);
    }
    const record = code === null ? undefined : knowledge.actors[knowledge.actorIndex.get(code) ?? -1];
    const country = code === null ? null : { code, sector: null, actor: record ?? null };
    return { end, object: (syntax.head[i] ?? -1) > i && (syntax.head[i] ?? -1) <= end ? end : i, next: null, country };
  }
  return null;
}

function isAttached(syntax: Syntax, object: number, phrase: Phrase): boolean {
  let at = object;
  for (let steps = 0; steps < 4; steps++) {
    const up = syntax.head[at] ?? -1;
    if (up < 0) return false;
    if (up >= phrase.first && up <= phrase.last) return true;
    // Up to the head of the object's own phrase only.
    if (!/^(?:compound|flat|nmod:desc|amod)/.test(syntax.deprel[at] ?? '')) return false;
    at = up;
  }
  return false;
}

/** *the presidents of Russia **and Iran**, leaders of Russia, Iran and Turkey*: further states. */
function takeJoined(phrase: Phrase, built: readonly Phrase[], { syntax, to }: SentenceWords): void {
  const last = phrase.countries.at(-1);
  if (last?.actor?.kind !== 'state') return;
  for (let k = 0; k < 6; k++) {
    let at = phrase.last + 1;
    if (syntax.norm[at] === ',') at++;
    if (syntax.norm[at] === 'and') at++;
    if (syntax.norm[at] === 'the') at++;
    if (at === phrase.last + 1 || at >= to) return;
    const next = phraseFrom(built, at);
    if (next === null || (next.kind !== 'actor' && next.kind !== 'seat')) return;
    if (next.countries[0]?.actor?.kind !== 'state' || !closesList(syntax, phrase.last + 1, next.last + 1)) return;
    for (const country of next.countries) phrase.countries.push(country);
    phrase.last = next.last;
  }
}

/** A comma alone goes on a list only if an *and* is to come: *the leader of Iran, Russia said* is none. */
function closesList(syntax: Syntax, joint: number, after: number): boolean {
  if (syntax.norm[joint] === 'and' || syntax.norm[joint + 1] === 'and') return true;
  const next = syntax.norm[after];
  return next === 'and' || (next === ',' && /^(?:and|\p{Lu}.*)$/u.test(syntax.form[after + 1] ?? ''));
}
