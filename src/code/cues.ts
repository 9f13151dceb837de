import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, type Diagnostic } from '../diagnostics.ts';
import { dataDir } from '../paths.ts';
import type { Grammar } from './grammar.ts';

/** A word that introduces speech, with the act it performs and the complements that may hold the content. */
export interface Cue {
  readonly act: string;
  readonly clause: boolean;
  /** Noun complements that hold the content: realisation → heads that qualify (empty: any). */
  readonly nouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** `se`, `out`: '' for none. */
  readonly particle: string;
}

export interface Cues {
  readonly verbs: ReadonlyMap<string, readonly Cue[]>;
  readonly nouns: ReadonlyMap<string, string>;
  /** Nouns that name a source: *prema riječima X*, *u priopćenju X*. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads `data/<language>/cues.txt`.
 * @throws DataError naming each broken line
 */
export function loadCues(language: string, grammar: Grammar): Cues {
  const file = join(dataDir, language, 'cues.txt');
  const verbs = new Map<string, Cue[]>();
  const nouns = new Map<string, string>();
  const sources = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((raw, i) => {
      const text = raw.replace(/(^|\s)#.*$/, '').trim();
      if (text === '') return;
      const match = /^([vnp])\s+(\S+)\s+(.+?)(?:\s{2,}(.*))?$/.exec(text);
      if (!match) {
        diagnostics.push({
          code: 'data-cues',
          severity: 'error',
          message: 'write "v act  verb/verb, verb  da acc", "n act  nouns" or "p act  nouns"',
          file: `data/${language}/cues.txt`,
          line: i + 1,
        });
        return;
      }
      const act = match[2]!;
      const words = match[3]!.split(/[,/]/).map((w) => w.trim());
      if (match[1] !== 'v') {
        for (const w of words) (match[1] === 'n' ? nouns : sources).set(w, act);
        return;
      }
      const complements = match[4]?.split(/\s+/) ?? [];
      const byRealisation = new Map<string, ReadonlySet<string>>();
      for (const c of complements) {
        const m = /^([^{]+)(?:\{([^}]*)\})?$/.exec(c);
        const realisation = m ? grammar.realisation(m[1]!) : null;
        if (m && realisation && realisation !== 'da') byRealisation.set(realisation, new Set(m[2]?.split(',') ?? []));
      }
      for (const w of words) {
        const [lemma, particle = ''] = w.split(' ');
        const cue: Cue = {
          act,
          clause: complements.length === 0 || complements.some((c) => grammar.realisation(c) === 'da'),
          nouns: byRealisation,
          particle,
        };
        for (const form of [lemma!, ...grammar.derive.converbs(lemma!)])
          verbs.set(form, [...(verbs.get(form) ?? []), cue]);
      }
    });
  if (diagnostics.length > 0) throw new DataError(diagnostics);
  return { verbs, nouns, sources };
}
