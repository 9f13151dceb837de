/** Capitals that are only described: *u iranskoj prijestolnici*, *glavni grad Gruzije*. */
import { spanOf } from '../analyse/syntax.ts';
import type { Entity, Mention, PlaceMention, Syntax } from '../document.ts';
import { countries } from './gazetteer.ts';
import type { ReferenceGrammar } from './language.ts';

export function findCapitals(
  text: string,
  syntax: Syntax,
  entities: readonly Entity[],
  mentions: readonly Mention[],
  grammar: ReferenceGrammar,
): readonly PlaceMention[] {
  const out: PlaceMention[] = [];
  for (let t = 0; t < syntax.count; t++) {
    const first = grammar.capitalAt(syntax, t);
    if (first < 0) continue;
    const owner = mentions.find((m) => grammar.ownsCapital(syntax, m, first, t));
    const code = owner ? entities[owner.entity]?.country : null;
    const country = code ? countries().find((c) => c.iso3 === code) : undefined;
    if (!owner || !country?.capital) continue;
    const { name, lat, lon } = country.capital;
    out.push({
      ...spanOf(text, syntax, first, t),
      name,
      country: country.iso3,
      lat,
      lon,
      first,
      last: t,
      head: t,
      why: `data/places/countries.tsv#${country.line}`,
    });
  }
  return out;
}
