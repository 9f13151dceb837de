/**
 * Tags of the names of states and capitals in -a: a tagger that has not seen *Ukrajinu* takes it for the locative of a
 * man's name. Only forms that allow a single case are amended.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../../paths.ts';

export interface NameTag {
  readonly lemma: string;
  readonly feats: string;
}

/** Lower-cased forms → tag. Reads `data/hr/names/states.txt`: names in the second field, capitals in the fifth. */
export function nameTags(): ReadonlyMap<string, NameTag> {
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
