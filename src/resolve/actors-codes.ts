/** Country and sector of a role: what its phrase says, and what the article says where the phrase says nothing. */
import { sentenceOf, UPOS_INDEX } from '../analyse/syntax.ts';
import { resolveName } from './actors-names.ts';
import { isCapital } from './mentions-scan.ts';
import type { RoleRecord } from './nominals-load.ts';
import { type Country, type Phrase, whyHit } from './nominals-phrase.ts';
import { type Context, NO_STATE } from './resolve-context.ts';

/** Sectors whose members act where they are: a place in the sentence says whose they are. */
const LOCAL: ReadonlySet<string> = new Set(['COP', 'CVL', 'JUD', 'MED', 'CRM', 'UAF', 'LAB', 'EDU']);

/** Sectors of the institutions that every state has. */
const NATIONAL: ReadonlySet<string> = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'COP', 'SPY', 'OPP']);

export interface Coded {
  readonly country: string | null;
  readonly sector: string | null;
  readonly why: string;
}

/** Country and sector that the phrase itself states. */
export function codeOf(phrase: Phrase, context: Context): Coded {
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
  if (complement?.kind === 'name' && complement.entity < 0 && complement.name !== null)
    complement.entity = resolveName(complement.name, context, false);
  if (complement?.kind === 'role' && complement.role !== null) {
    const inner = codeOf(complement, context);
    if (role?.inherits && inner.sector !== null) sector = inner.sector;
    if (country === null || inner.country === 'IGO') country = inner.country;
    if (inner.country === 'IGO') sector = inner.sector;
    if (country === null && context.knowledge.language.phrases.complementNames) {
      // *spokesman for President Clinton, the country's army*
      const boss = context.registry.entities[resolveComplement(complement, context)];
      country = boss?.country ?? null;
      if (role?.inherits) sector = boss?.sector ?? sector;
    }
  }
  if (complement?.kind === 'name' && complement.entity >= 0) {
    const boss = context.registry.entities[complement.entity];
    // *the Bush administration*
    const ofPerson = role?.kind === 'person' || context.knowledge.language.phrases.complementNames;
    if (boss && ofPerson) {
      country ??= boss.country;
      if (role?.inherits) sector = boss.sector ?? sector;
    }
  }
  return { country, sector, why: whyHit(phrase) };
}

/** The one that a complement with a name or without a country is; not brought in by it. */
function resolveComplement(complement: Phrase, context: Context): number {
  if (complement.name !== null) return resolveName(complement.name, context, true, complement.core);
  if (complement.role?.office !== 'state' || !(complement.pointing || complement.role.weak)) return -1;
  for (let i = context.recent.length - 1, seen = 0; i >= 0 && seen < 200; i--, seen++) {
    const index = context.recent[i] ?? -1;
    if (context.registry.entities[index]?.kind === 'state') return index;
  }
  return -1;
}

function withCourt(organisation: Country, role: RoleRecord | null): string | null {
  const { sector } = organisation;
  if (sector !== null && role?.sector === 'JUD' && !sector.endsWith('JUD')) return `${sector} JUD`;
  return sector;
}

/** Where the phrase names no country: that of the place in the sentence, else the article's. */
export function fallback(role: RoleRecord, sector: string | null, context: Context, core = -1): Coded {
  if (role.country !== null) return { country: role.country, sector, why: 'rule:role-of-one-country' };
  if (role.office === 'side' || role.office === 'place') return { country: null, sector, why: 'rule:role-only' };
  if (sector === 'JUD') {
    // *suci, tužitelji* are of the court that was named
    for (let i = context.recent.length - 1, seen = 0; i >= 0 && seen < 200; i--, seen++) {
      const court = context.registry.entities[context.recent[i] ?? -1];
      if (court?.kind === 'organisation' && court.sector?.endsWith('JUD'))
        return { country: court.country, sector: court.sector, why: 'rule:court-named-before' };
    }
  }
  if (core >= 0 && context.knowledge.language.reference.isOther(context.syntax, core)) {
    const last = context.registry.entities[context.recent.at(-1) ?? -1];
    if (last?.country && last.country !== 'IGO')
      return { country: last.country, sector, why: 'rule:others-of-the-same-country' };
  }
  if (context.here !== null && sector !== null && LOCAL.has(sector))
    return { country: context.here, sector, why: 'rule:place-in-sentence' };
  if (context.home !== null && role.office !== 'international organisation')
    return { country: context.home, sector, why: 'rule:country-of-article' };
  const ours = context.knowledge.language.homeCountry;
  if (
    ours !== null &&
    context.home === null &&
    core >= 0 &&
    isCapitalInside(context, core) &&
    (context.weights.get(ours) ?? 0) > 0
  )
    return { country: ours, sector, why: 'rule:capital-means-ours' };
  const { isDefinite } = context.knowledge.language.reference;
  if (sector !== null && NATIONAL.has(sector) && isDefinite(context.syntax, core)) {
    const country = lastCountry(context, sector);
    if (country !== null) return { country, sector, why: 'rule:country-named-last' };
  }
  return { country: null, sector, why: 'rule:role-only' };
}

/** The country of the last institution of the same kind (governments are named all the time), else of whoever was named last. */
function lastCountry({ recent, registry }: Context, sector: string): string | null {
  for (let i = recent.length - 1; sector !== 'GOV' && i >= 0 && i >= recent.length - 8; i--) {
    const entity = registry.entities[recent[i] ?? -1];
    if (entity?.sector === sector && entity.country !== null && !NO_STATE.has(entity.country)) return entity.country;
  }
  for (let i = recent.length - 1; i >= 0 && i >= recent.length - 4; i--) {
    const country = registry.entities[recent[i] ?? -1]?.country ?? null;
    if (country !== null && !NO_STATE.has(country)) return country;
  }
  return null;
}

/** *pozvala je Vladu*: a capital that does not begin the sentence. */
function isCapitalInside({ syntax }: Context, token: number): boolean {
  if (!isCapital(syntax.form[token] ?? '') || token === 0) return false;
  if (syntax.upos[token - 1] === UPOS_INDEX.PUNCT) return false;
  return syntax.sentences[sentenceOf(syntax, token)] !== token;
}
