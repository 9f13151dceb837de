/** From a noun phrase to its entity: names, offices and their holders, roles with a country, and what was named before. */
import { featsOf } from '../analyse/syntax.ts';
import { codeOf, fallback } from './actors-codes.ts';
import { slug } from './actors-load.ts';
import { resolveName } from './actors-names.ts';
import type { OpenEntity } from './entities.ts';
import type { RoleRecord } from './nominals-load.ts';
import { type Phrase, whyHit } from './nominals-phrase.ts';
import type { Context } from './resolve-context.ts';

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

function resolvePeople(phrase: Phrase, context: Context): number {
  const country = phrase.countries[0];
  const entry = phrase.hit?.entry;
  if (!entry) return -1;
  const people = context.knowledge.actors[entry.ref];
  const code = country?.code || null;
  const base = entry.words.join(' ');
  return context.registry.add({
    id: `${code ?? 'x'}-CVL-${slug(base)}`,
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

function resolveRole(phrase: Phrase, context: Context): number {
  const { role } = phrase;
  if (role === null) return -1;
  const { country, sector, why } = codeOf(phrase, context);
  if (phrase.name !== null) {
    const coded = country === null ? fallback(role, sector, context) : { country, sector };
    if (role.kind !== 'person') return namedOrganisation(phrase, coded.country, coded.sector, context);
    const index = resolveName(phrase.name, context, true, phrase.core);
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
    const other = fallback(role, sector, context, phrase.core);
    return office(phrase, role, other.country, other.sector, other.why, context);
  }
  return office(phrase, role, country, sector, why, context);
}

/** *zemlja, država, kraljevina*: a state itself when it has a country; undefined when it is a role like others. */
function stateAgain(phrase: Phrase, role: RoleRecord, state: number | undefined, context: Context): number | undefined {
  const { registry, knowledge } = context;
  if (role.office !== 'state') return undefined;
  const collective = !role.weak && !knowledge.language.reference.isState(role);
  if (state !== undefined && !collective && phrase.countries[0]?.code !== 'IGO') {
    const record = knowledge.actors[state];
    return record ? registry.actor(record, whyHit(phrase)) : undefined;
  }
  if (phrase.countries.length > 0 || !(role.weak || phrase.pointing)) return undefined;
  if (!phrase.pointing && phrase.first < phrase.last) return -1;
  const plural = featsOf(context.syntax.feats[phrase.core] ?? '_').number === 'Plur';
  if (plural) return -1;
  for (let i = context.recent.length - 1, seen = 0; i >= 0 && seen < 200; i--, seen++) {
    const index = context.recent[i] ?? -1;
    if (registry.entities[index]?.kind === 'state') return index;
  }
  return -1;
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
  if (phrase.counted || phrase.indefinite || phrase.former || phrase.complement !== null) return -1;
  const { registry, recent, syntax } = context;
  const plural = featsOf(syntax.feats[phrase.core] ?? '_').number === 'Plur';
  for (let i = recent.length - 1; i >= 0 && i >= recent.length - 60; i--) {
    const index = recent[i] ?? -1;
    const entity = registry.entities[index];
    if (entity === undefined) continue;
    const other = role.gendered && entity.gender !== null && role.feminine !== (entity.gender === 'Fem');
    if (other && role.kind === 'person') continue;
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
  const text = context.knowledge.language.names.citation(context.syntax, name.first, name.last, -1);
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
