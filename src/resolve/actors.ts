/** From a noun phrase to its entity: names, offices and their holders, roles with a country, and what was named before. */
import { featsOf } from '../analyse/syntax.ts';
import type { Syntax } from '../document.ts';
import { SPEECH_VERBS } from '../languages/hr/resolve-words.ts';
import { slug } from './actors-load.ts';
import { nominative, type OpenEntity, type Registry } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import type { NameRun } from './mentions-names.ts';
import type { Country, Phrase } from './nominals.ts';
import type { RoleRecord } from './nominals-load.ts';
import { inOffice, isProminent } from './people.ts';

/** What resolution of one article carries along. */
export interface Context {
  readonly syntax: Syntax;
  readonly knowledge: Knowledge;
  readonly registry: Registry;
  readonly day: string | null;
  /** The country that the article is mostly about, or null. */
  readonly home: string | null;
  /** How much the article speaks of each country. */
  readonly weights: ReadonlyMap<string, number>;
  /** The country of the sentence's own place (*u Ateni*), or null. */
  here: string | null;
  /** Entities in the order in which they were last named; the latest last. */
  readonly recent: number[];
}

/** Sectors whose members act where they are: a place in the sentence says whose they are. */
const LOCAL: ReadonlySet<string> = new Set(['COP', 'CVL', 'JUD', 'MED', 'CRM', 'UAF', 'LAB', 'EDU']);

/** Resolves a phrase; -1 when it names nobody. Fills in what the phrase says of an entity that was open. */
export function resolvePhrase(phrase: Phrase, context: Context): number {
  const { knowledge, registry } = context;
  switch (phrase.kind) {
    case 'adjective':
    case 'actor':
    case 'seat': {
      const actor = knowledge.actors[phrase.hit?.entry.ref ?? -1] ?? phrase.countries[0]?.actor;
      return actor ? registry.actor(actor, whyHit(phrase)) : -1;
    }
    case 'people':
      return resolvePeople(phrase, context);
    case 'name':
      return phrase.name === null ? -1 : resolveName(phrase.name, context, false);
    case 'role':
      return resolveRole(phrase, context);
    default:
      return -1;
  }
}

export function whyHit(phrase: Phrase): string {
  const entry = phrase.hit?.entry;
  return entry ? `${entry.file}#${entry.line}` : 'rule:name';
}

function resolvePeople(phrase: Phrase, context: Context): number {
  const country = phrase.countries[0];
  const entry = phrase.hit?.entry;
  if (!entry) return -1;
  const people = context.knowledge.actors[entry.ref];
  const code = country?.code || null;
  const base = entry.words.join(' ');
  return context.registry.add({
    id: `${code ?? 'x'}-CVL-${base.toLowerCase()}`,
    kind: 'group',
    name: people ? `${base} (${people.name})` : base,
    country: code,
    sector: 'CVL',
    role: null,
    wikidata: null,
    gender: null,
    why: whyHit(phrase),
    settled: true,
    lastRole: null,
  });
}

/** A person's name: named before, known from the data, or new when `titled` or certain. */
/** Somebody unknown who speaks (*kazao je Haraqija*): a person by that alone. */
export function resolveSpeaker(name: NameRun, context: Context): number {
  const { syntax, registry } = context;
  const up = syntax.head[name.first] ?? -1;
  if (up < 0 || !(syntax.deprel[name.first] ?? '').startsWith('nsubj') || !SPEECH_VERBS.has(syntax.lemma[up] ?? ''))
    return -1;
  return registry.stranger(nominative(syntax, name.first, name.last), name.gender, 'rule:speaker');
}

export function resolveName(name: NameRun, context: Context, titled: boolean): number {
  const { syntax, registry } = context;
  if (!name.full) {
    const norm = syntax.norm[name.last] ?? '';
    const before = name.possessive ? registry.byPossessor(norm) : registry.bySurname(norm);
    if (before !== null) return before;
  }
  const known = chooseKnown(name, context, titled);
  if (known >= 0) return known;
  if (!name.full) {
    if (!titled) return -1;
  } else {
    // *Kosor* after *Jadranka Kosor* is the same; *Marko Plenković* is not Andrej
    const text = nominative(syntax, name.first, name.last);
    if (!titled && !name.certain) {
      const before = registry.bySurname(syntax.norm[name.last] ?? '');
      return before !== null && registry.entities[before]?.name === text ? before : -1;
    }
    return registry.stranger(text, name.gender, 'rule:name');
  }
  return registry.stranger(nominative(syntax, name.first, name.last), name.gender, 'rule:title-and-name');
}

/** Which of the people of that name: already in the article, else in office that day, else the only one. */
function chooseKnown(name: NameRun, context: Context, titled: boolean): number {
  const { registry, knowledge, day } = context;
  if (name.people.length === 0) return -1;
  const words = name.people[0]?.words;
  let refs = [...new Set(name.people.map((entry) => entry.ref))];
  if (!name.full) refs = refs.filter((ref) => plausible(ref, context, titled));
  if (refs.length === 0) return -1;
  if (refs.length === 1) return registry.person(refs[0] ?? 0, words);
  let best = -1;
  let bestScore = 0;
  let tie = false;
  for (const ref of refs) {
    const person = knowledge.people.person(ref);
    let score = 0;
    if (registry.find(slug(person.name)) !== null) score += 8;
    for (const office of person.offices) {
      if (day === null || (day >= office.from && (office.to === '' || day.slice(0, office.to.length) <= office.to)))
        score = Math.max(score, 2 + (office.sector === 'GOV' ? 2 : 0)) + (office.country === context.home ? 1 : 0);
    }
    if (score > bestScore) {
      best = ref;
      bestScore = score;
      tie = false;
    } else if (score === bestScore) tie = true;
  }
  return best < 0 || tie ? -1 : registry.person(best, words);
}

/**
 * Whether a surname alone may be this person: named in full elsewhere in the article, or prominent, or in office on the day
 * and of a country that the article speaks of. Common surnames (*Babić*) would else be somebody of the data all too often.
 */
function plausible(ref: number, context: Context, titled: boolean): boolean {
  const { registry, knowledge, day, weights } = context;
  const person = knowledge.people.person(ref);
  if (registry.find(slug(person.name)) !== null) return true;
  const spoken = person.offices.some((office) => (weights.get(office.country) ?? 0) > 0);
  if (day !== null && !inOffice(person, day)) return isProminent(person) && spoken && titled;
  return isProminent(person) || (spoken && day !== null) || (spoken && titled);
}

function resolveRole(phrase: Phrase, context: Context): number {
  const { role } = phrase;
  if (role === null) return -1;
  const { country, sector, why } = codeOf(phrase, context);
  if (phrase.name !== null) {
    const coded = country === null ? fallback(role, sector, context) : { country, sector };
    if (role.kind !== 'person') return namedOrganisation(phrase, coded.country, coded.sector, context);
    const index = resolveName(phrase.name, context, true);
    if (index >= 0) return describe(index, phrase, coded.country, coded.sector, context);
  }
  const state = country === null ? undefined : context.knowledge.actorIndex.get(country);
  if ((role.office === 'state' || role.office === 'local government') && role.sector === 'GOV') {
    const again = stateAgain(phrase, role, state, context);
    if (again !== undefined) return again;
  }
  if (country === null) {
    const again = before(phrase, role, context);
    if (again >= 0) return again;
    const other = fallback(role, sector, context);
    return office(phrase, role, other.country, other.sector, other.why, context);
  }
  return office(phrase, role, country, sector, why, context);
}

/** *zemlja, država, kraljevina*: a state itself when it has a country; undefined when it is a role like others. */
function stateAgain(phrase: Phrase, role: RoleRecord, state: number | undefined, context: Context): number | undefined {
  const { registry, knowledge } = context;
  if (role.office !== 'state') return undefined;
  const collective = role.name === 'režim' || role.name.includes('vrh') || role.name.includes('tijela');
  if (state !== undefined && !collective && phrase.countries[0]?.code !== 'IGO') {
    const record = knowledge.actors[state];
    return record ? registry.actor(record, whyHit(phrase)) : undefined;
  }
  if (phrase.countries.length > 0 || !(role.weak || phrase.pointing)) return undefined;
  const plural = featsOf(context.syntax.feats[phrase.core] ?? '_').number === 'Plur';
  if (plural) return -1;
  for (let i = context.recent.length - 1; i >= 0; i--) {
    const index = context.recent[i] ?? -1;
    if (registry.entities[index]?.kind === 'state') return index;
  }
  return -1;
}

interface Coded {
  readonly country: string | null;
  readonly sector: string | null;
  readonly why: string;
}

/** Country and sector that the phrase itself states. */
function codeOf(phrase: Phrase, context: Context): Coded {
  const { role, complement } = phrase;
  let sector = role?.sector ?? null;
  let country: string | null = null;
  const first = phrase.countries.find((item) => item.code !== '');
  if (first) country = first.code;
  else if (role?.country) country = role.country;
  const organisation = phrase.countries.find((item) => item.actor !== null && item.actor.kind !== 'state');
  if (organisation) {
    if (organisation.code === 'IGO' || organisation.code === 'NGO') {
      country = organisation.code;
      sector = withCourt(organisation, role);
    } else if (role?.inherits && organisation.sector !== null) sector = organisation.sector;
    if (country === null && organisation.code !== '') country = organisation.code;
  }
  if (complement !== null && complement.entity < 0 && (complement.kind === 'role' || complement.kind === 'name'))
    complement.entity = complement.kind === 'name' ? resolvePhrase(complement, context) : -1;
  if (complement?.kind === 'role' && complement.role !== null) {
    const inner = codeOf(complement, context);
    if (role?.inherits && inner.sector !== null) sector = inner.sector;
    if (country === null || inner.country === 'IGO') country = inner.country;
    if (inner.country === 'IGO') sector = inner.sector;
  }
  if (complement?.kind === 'name' && complement.entity >= 0) {
    const boss = context.registry.entities[complement.entity];
    if (boss && role?.kind === 'person') {
      country ??= boss.country;
      if (role.inherits) sector = boss.sector ?? sector;
    }
  }
  return { country, sector, why: whyHit(phrase) };
}

function withCourt(organisation: Country, role: RoleRecord | null): string | null {
  const { sector } = organisation;
  if (sector !== null && role?.sector === 'JUD' && !sector.endsWith('JUD')) return `${sector} JUD`;
  return sector;
}

/** Where the phrase names no country: that of the place in the sentence, else the article's. */
function fallback(role: RoleRecord, sector: string | null, context: Context): Coded {
  if (role.country !== null) return { country: role.country, sector, why: 'rule:role-of-one-country' };
  if (role.office === 'side') return { country: null, sector, why: 'rule:role-only' };
  if (sector === 'JUD') {
    // *suci, tužitelji* are of the court that was named
    for (let i = context.recent.length - 1; i >= 0; i--) {
      const court = context.registry.entities[context.recent[i] ?? -1];
      if (court?.kind === 'organisation' && court.sector?.endsWith('JUD'))
        return { country: court.country, sector: court.sector, why: 'rule:court-named-before' };
    }
  }
  if (context.here !== null && sector !== null && LOCAL.has(sector))
    return { country: context.here, sector, why: 'rule:place-in-sentence' };
  if (context.home !== null && role.office !== 'international organisation')
    return { country: context.home, sector, why: 'rule:country-of-article' };
  return { country: null, sector, why: 'rule:role-only' };
}

/** An office with country and date is its holder; every other role is an entity by its noun. */
function office(
  phrase: Phrase,
  role: RoleRecord,
  country: string | null,
  sector: string | null,
  why: string,
  context: Context,
): number {
  const { registry, knowledge, day, syntax } = context;
  const plural = featsOf(syntax.feats[phrase.core] ?? '_').number === 'Plur';
  if (role.weak && country === null && role.kind !== 'person' && role.sector !== 'CVL' && !phrase.counted) return -1;
  const own = phrase.complement === null || phrase.complement.kind === 'actor' || phrase.complement.kind === 'seat';
  if (role.holder && !phrase.former && !plural && country !== null && day !== null && sector === role.sector && own) {
    const holder = knowledge.people.holder(country, role.office, day);
    if (holder !== null) return describe(registry.person(holder), phrase, country, sector, context);
  }
  const line = whyHit(phrase);
  const index = registry.role(country, sector, role, why === line ? line : `${line} ${why}`);
  const entity = registry.entities[index];
  if (entity) entity.lastRole = role;
  return index;
}

/** *predsjednik, ministarstvo, stranka* alone: who was last called so. */
function before(phrase: Phrase, role: RoleRecord, context: Context): number {
  if (phrase.counted || phrase.former || phrase.complement !== null) return -1;
  const { registry, recent, syntax } = context;
  const plural = featsOf(syntax.feats[phrase.core] ?? '_').number === 'Plur';
  for (let i = recent.length - 1; i >= 0 && i >= recent.length - 60; i--) {
    const index = recent[i] ?? -1;
    const entity = registry.entities[index];
    if (entity === undefined) continue;
    if (entity.gender !== null && role.feminine !== (entity.gender === 'Fem') && role.kind === 'person') continue;
    if (role.weak && !phrase.pointing) return -1;
    if (entity.lastRole === role || entity.lastRole?.name === role.name) return index;
    if (plural || role.weak) continue;
    if (role.kind === 'person' && entity.kind === 'person') {
      const called = entity.role?.replace(/^former /, '') ?? '';
      if (called === role.office || (role.sector !== 'CVL' && called.endsWith(` ${role.office}`))) return index;
    } else if (role.kind === 'organisation' && entity.kind === 'organisation' && sameSort(role, entity)) return index;
  }
  return -1;
}

const SORTS: ReadonlySet<string> = new Set(['party', 'company', 'media outlet', 'ministry', 'court']);

/** *stranka* after *HDZ*, *tvrtka* after *Gazprom*, *sud* after *Vrhovni sud*. */
function sameSort(role: RoleRecord, entity: OpenEntity): boolean {
  if (!SORTS.has(role.office) || role.name.includes(' ')) return false;
  if (role.office === 'ministry') return entity.lastRole?.office.endsWith('ministry') === true;
  if (role.office === 'court') return entity.sector?.endsWith('JUD') === true;
  return entity.sector === role.sector;
}

/** What a title says of the one it stands by: fills in what is open. */
export function describe(
  index: number,
  phrase: Phrase,
  country: string | null,
  sector: string | null,
  context: Context,
): number {
  const entity = context.registry.entities[index];
  const { role } = phrase;
  if (entity === undefined || role === null) return index;
  entity.lastRole = role;
  const explicit =
    phrase.countries.some((item) => item.code !== '') || phrase.complement !== null || role.name.includes(' ');
  // The text knows offices that the data lacks: an office in it counts unless a weightier one is on record.
  const counts = explicit && !phrase.former && sector !== null && sectorWeight(sector) >= sectorWeight(entity.sector);
  if (entity.settled && (!counts || (sector === entity.sector && (country === null || country === entity.country))))
    return index;
  const titled = explicit || (role.holder && !entity.settled);
  if (titled || entity.sector === null) {
    entity.country = explicit ? (country ?? entity.country) : (entity.country ?? country);
    entity.sector = sector ?? entity.sector;
    entity.role = phrase.former ? `former ${role.office}` : role.office;
  }
  if (entity.gender === null && role.feminine) entity.gender = 'Fem';
  if (!entity.why.includes('#')) entity.why = whyHit(phrase);
  return index;
}

const WEIGHTS: Readonly<Record<string, number>> = {
  GOV: 3,
  MIL: 3,
  JUD: 3,
  REB: 3,
  COP: 3,
  SPY: 3,
  LEG: 2,
  OPP: 2,
  PTY: 1,
};

function sectorWeight(sector: string | null): number {
  return sector === null ? 0 : (WEIGHTS[sector] ?? (/^[A-Z]{3} /.test(sector) ? 3 : 0.5));
}

function namedOrganisation(phrase: Phrase, country: string | null, sector: string | null, context: Context): number {
  const { name, role } = phrase;
  if (name === null || role === null) return -1;
  const text = nominative(context.syntax, name.first, name.last);
  const index = context.registry.stranger(text, null, whyHit(phrase));
  const entity = context.registry.entities[index];
  if (entity && entity.sector === null && entity.kind === 'person' && entity.role === null) {
    entity.kind = role.kind === 'group' ? 'group' : 'organisation';
    entity.country = country;
    entity.sector = sector;
    entity.lastRole = role;
  }
  return index;
}
