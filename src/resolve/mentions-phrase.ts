/** From a resolved phrase to its mention: how and why, and one mention a country where it is several. */
import { featsOf } from '../analyse/syntax.ts';
import type { Mention, Syntax } from '../document.ts';
import { type Phrase, whyHit } from './nominals-phrase.ts';

/** How the mention names its entity. */
export function howOf(phrase: Phrase): Mention['how'] {
  if (phrase.given) return 'given';
  if (phrase.kind === 'adjective') return 'adjective';
  if (phrase.possessive) return 'possessive';
  if (phrase.kind === 'seat') return 'metonym';
  if (phrase.kind === 'actor' || phrase.kind === 'name' || phrase.name !== null) return 'name';
  return 'nominal';
}

/** Why: the line of the noun, and that of the one it stands for. */
export function whyOf(phrase: Phrase, open: string | undefined): string {
  const line = whyHit(phrase);
  if (phrase.kind !== 'role' || open === undefined) return line;
  return open.startsWith(line) ? open : `${line} ${open}`;
}

/** *ruski i iranski ministri, predsjednici Rusije i Irana*: a plural of several countries is one of each. */
export function severalCountries(phrase: Phrase, syntax: Syntax): Phrase[] {
  if (phrase.kind !== 'role' || phrase.countries.length < 2 || phrase.name !== null) return [];
  if (featsOf(syntax.feats[phrase.core] ?? '_').number !== 'Plur') return [];
  const codes = new Map(phrase.countries.filter((c) => c.actor?.kind === 'state').map((c) => [c.code, c]));
  if (codes.size < 2 || phrase.countries.some((c) => c.actor !== null && c.actor.kind !== 'state')) return [];
  return [...codes.values()].map((country) => ({ ...phrase, countries: [country], complement: null }));
}
