/** Croatian, Serbian and Bosnian in Latin script: one language to the tables, three standards to the reader. */
import { fold } from './language.ts';

/** Forms by list (`hr`, `east`, `bs`, `ekavian`, `ijekavian`): whole words or pairs, and beginnings. */
export type NearLists = ReadonlyMap<string, NearList>;

interface NearList {
  readonly whole: ReadonlySet<string>;
  /** By their first two letters. */
  readonly starts: ReadonlyMap<string, readonly string[]>;
}

export function readNear(lists: ReadonlyMap<string, readonly string[]>): NearLists {
  return new Map(
    [...lists].map(([name, items]) => {
      const both = items.flatMap((item) => [item, fold(item)]);
      const starts = new Map<string, string[]>();
      for (const item of new Set(both.filter((form) => form.endsWith('*')))) {
        const start = item.slice(0, -1);
        starts.set(start.slice(0, 2), [...(starts.get(start.slice(0, 2)) ?? []), start]);
      }
      return [name, { whole: new Set(both.filter((item) => !item.endsWith('*'))), starts }];
    }),
  );
}

/**
 * The reflex of yat parts Serbian from the rest, words part Bosnian from Croatian. A text that shows neither, or both
 * alike, is Croatian: that is what it will be coded as.
 */
export function nearest(words: readonly string[], lists: NearLists): 'hr' | 'sr' | 'bs' {
  const count = (name: string): number => {
    const list = lists.get(name);
    if (!list) return 0;
    return words.filter(
      (word, i) =>
        list.whole.has(word) ||
        list.whole.has(`${word}_${words[i + 1] ?? ''}`) ||
        list.starts.get(word.slice(0, 2))?.some((start) => word.startsWith(start)),
    ).length;
  };
  const [croatian, east] = [count('hr'), count('east')];
  const [ekavian, ijekavian] = [count('ekavian'), count('ijekavian')];
  if (ekavian > ijekavian) return ekavian - ijekavian + east > 2 * croatian ? 'sr' : 'hr';
  const bosnian = count('bs');
  // One such word alone strays into Croatian as well.
  if (east + bosnian - croatian < 2) return 'hr';
  // Without any yat in sight the words cannot tell Bosnian from Serbian; what is Bosnian alone can.
  return ijekavian > 0 || bosnian > 0 ? 'bs' : 'sr';
}
