/** Capitals that are only described: *u iranskoj prijestolnici*, *glavni grad Gruzije*. */
import { featsOf, spanOf } from '../analyse/syntax.ts';
import type { Entity, Mention, PlaceMention, Syntax } from '../document.ts';
import { countries } from './gazetteer.ts';

/** How far the adjective may stand from its noun: clitics come between (*u iranskoj se prijestolnici*). */
const REACH = 3;

export function findCapitals(
  text: string,
  syntax: Syntax,
  entities: readonly Entity[],
  mentions: readonly Mention[],
): readonly PlaceMention[] {
  const out: PlaceMention[] = [];
  for (let t = 0; t < syntax.count; t++) {
    const lemma = syntax.lemma[t];
    const first = lemma === 'prijestolnica' ? t : lemma === 'grad' && syntax.lemma[t - 1] === 'glavni' ? t - 1 : -1;
    if (first < 0) continue;
    const kase = featsOf(syntax.feats[t]!).case;
    const owner = mentions.find(
      (m) =>
        (m.how === 'adjective' &&
          m.last < first &&
          m.last >= first - REACH &&
          featsOf(syntax.feats[m.head]!).case === kase) ||
        (m.how === 'name' && m.first === t + 1 && featsOf(syntax.feats[m.head]!).case === 'Gen'),
    );
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
