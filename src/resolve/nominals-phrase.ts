/** A noun phrase that names somebody: the value that is built, resolved and made a mention. */
import { featsOf } from '../analyse/syntax.ts';
import type { Syntax } from '../document.ts';
import type { ActorRecord } from './actors-load.ts';
import type { Knowledge } from './knowledge.ts';
import type { NameRun } from './mentions-names.ts';
import type { Hit } from './mentions-scan.ts';
import type { RoleRecord } from './nominals-load.ts';

export type PhraseKind = 'role' | 'people' | 'actor' | 'seat' | 'name' | 'adjective' | 'given';

/** A noun phrase that names somebody, not yet resolved. Mutable while it is built and resolved. */
export interface Phrase {
  kind: PhraseKind;
  first: number;
  last: number;
  /** The token whose noun it is: *ministar*, *Rusi*, *Lavrov*. */
  core: number;
  hit: Hit | null;
  name: NameRun | null;
  role: RoleRecord | null;
  /** What it is of: *predsjednik **Irana***. */
  complement: Phrase | null;
  /** Countries by adjective, complement and preposition, the surest first. */
  countries: Country[];
  former: boolean;
  pointing: boolean;
  counted: boolean;
  /** *a minister*: not one named before. */
  indefinite: boolean;
  /** Token of a possessive pronoun before the noun (***its** minister*), or -1. */
  owner: number;
  /** Other phrases swallow it: it names the same one. */
  absorbed: boolean;
  possessive: boolean;
  /** A span that the user gave. */
  given: boolean;
  /** Set by resolution: an index of the entities. */
  entity: number;
}

/** A country and where it was read: a token of an adjective or a complement. */
export interface Country {
  readonly code: string;
  readonly sector: string | null;
  readonly actor: ActorRecord | null;
}

export interface SentenceWords {
  readonly syntax: Syntax;
  readonly from: number;
  readonly to: number;
  readonly hits: readonly Hit[];
  readonly names: readonly NameRun[];
  readonly knowledge: Knowledge;
  /** Country of the place that begins at a token, if any. */
  placeAt(token: number): string | null;
}

export function newPhrase(kind: PhraseKind, first: number, last: number, core: number): Phrase {
  return {
    kind,
    first,
    last,
    core,
    hit: null,
    name: null,
    role: null,
    complement: null,
    countries: [],
    former: false,
    pointing: false,
    counted: false,
    indefinite: false,
    owner: -1,
    absorbed: false,
    possessive: false,
    given: false,
    entity: -1,
  };
}

export function countryOf(actor: ActorRecord): Country {
  return { code: actor.country ?? '', sector: actor.sector, actor };
}

/** Whether a word of the case `value` can agree with or depend on `token`; open where tags say nothing. */
export function hasCase(syntax: Syntax, token: number, value: string): boolean {
  const own = featsOf(syntax.feats[token] ?? '_').case;
  return own === undefined || own === value;
}

export function whyHit(phrase: Phrase): string {
  const entry = phrase.hit?.entry;
  return entry ? `${entry.file}#${entry.line}` : 'rule:name';
}

/** The longest phrase that begins at a token; `built` runs from right to left. */
export function phraseFrom(built: readonly Phrase[], token: number): Phrase | null {
  let found: Phrase | null = null;
  for (let i = built.length - 1; i >= 0; i--) {
    const phrase = built[i];
    if (phrase === undefined || phrase.first > token + 12) break;
    if (phrase.first === token && (found === null || phrase.last > found.last)) found = phrase;
  }
  return found;
}

/** The hit that covers a token; hits are in order and do not overlap. */
export function hitOver(hits: readonly Hit[], token: number): Hit | undefined {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.last ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  const hit = hits[low];
  return hit !== undefined && hit.first <= token ? hit : undefined;
}
