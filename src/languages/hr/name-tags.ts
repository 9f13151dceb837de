/**
 * Tags of the names of states and capitals in -a: a tagger that has not seen *Ukrajinu* takes it for the locative of a
 * man's name. Only forms that allow a single case are amended.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intern, UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Amendable } from '../../code/grammar.ts';
import { dataDir } from '../../paths.ts';

interface NameTag {
  readonly lemma: string;
  readonly feats: string;
}

let tags: ReadonlyMap<string, NameTag> | undefined;

/** Gives names of states and capitals the case that their form shows, and their preposition too. */
export function amendNames(syntax: Amendable, from: number, to: number): void {
  tags ??= nameTags();
  for (let t = from; t < to; t++) {
    const tag = syntax.form[t] === syntax.norm[t] ? undefined : tags.get(syntax.norm[t]!);
    if (!tag || syntax.feats[t]!.includes('Gender=Fem')) continue;
    syntax.upos[t] = UPOS_INDEX.PROPN;
    syntax.lemma[t] = tag.lemma;
    syntax.feats[t] = intern(tag.feats);
    const before = t - 1;
    if (before >= from && syntax.upos[before] === UPOS_INDEX.ADP && tag.feats.startsWith('Case=Acc'))
      syntax.feats[before] = intern('Case=Acc');
  }
}

/** Lower-cased forms → tag. Reads `data/hr/names/states.txt`: names in the second field, capitals in the fifth. */
function nameTags(): ReadonlyMap<string, NameTag> {
  const tags = new Map<string, NameTag>();
  for (const line of readFileSync(join(dataDir, 'hr', 'names', 'states.txt'), 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    const fields = line.split('|');
    for (const name of `${fields[1] ?? ''},${fields[4] ?? ''}`.split(',')) {
      const word = name.trim().replace(/^~/, '');
      if (!/^\p{Lu}\p{L}{2,}a$/u.test(word)) continue;
      const stem = word.slice(0, -1).toLowerCase();
      const feats = (kase: string): string => `Case=${kase}|Gender=Fem|Number=Sing`;
      tags.set(`${stem}u`, { lemma: word, feats: feats('Acc') });
      tags.set(`${stem}om`, { lemma: word, feats: feats('Ins') });
    }
  }
  return tags;
}
