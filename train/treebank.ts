/** A minimal reader of CoNLL-U for training: whole columns per sentence, no comments. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingLanguage } from './languages.ts';

export interface Sentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly feats: readonly string[];
  /** The lines as read (comments too), to write the sentence again with other tags. */
  readonly lines: readonly string[];
  /** A copy written as a headline (`withHeadlines`): words in it are no evidence of how words are written. */
  readonly copy?: boolean;
}

/** Features without some of them. */
function without(feats: string, untaught: ReadonlySet<string>): string {
  if (untaught.size === 0) return feats;
  const kept = feats.split('|').filter((pair) => !untaught.has(pair.slice(0, pair.indexOf('='))));
  return kept.join('|') || '_';
}

/** Reads one file; multi-word ranges and empty nodes are skipped, and the features named. */
export function readTreebank(path: string, untaught: ReadonlySet<string> = new Set()): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/)) {
    const lines = block.split('\n').filter((l) => l !== '');
    const rows = lines.filter((l) => /^\d+\t/.test(l)).map((l) => l.split('\t'));
    if (rows.length === 0) continue;
    const column = (i: number) => rows.map((r) => r[i] ?? '_');
    const feats = column(5).map((f) => without(f, untaught));
    sentences.push({ forms: column(1), lemmas: column(2), upos: column(3), feats, lines });
  }
  return sentences;
}

/** The text of a sentence reduced to letters and digits: equal for sentences that differ only in quotes or spacing. */
export const textKey = (s: Sentence): string =>
  s.forms
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The training sentences of a language (tags of every file, each text once), without any sentence of `except`. */
export function readTraining(folder: string, language: TrainingLanguage, except: readonly Sentence[]): Sentence[] {
  const seen = new Set(except.map(textKey));
  const out: Sentence[] = [];
  for (const name of language.tagged)
    for (const sentence of readTreebank(join(folder, `${name}.conllu`), language.untaught)) {
      const key = textKey(sentence);
      if (key && seen.has(key)) continue;
      seen.add(key);
      out.push(sentence);
    }
  return out;
}

/** Writes sentences with lemma, upos and feats replaced; doubts go to MISC. */
export function writeRetagged(
  path: string,
  sentences: readonly Sentence[],
  tags: readonly {
    lemmas: readonly string[];
    upos: readonly string[];
    feats: readonly string[];
    /** Part of speech and features that nearly were given instead, `''` for none. */
    doubts: readonly string[];
  }[],
): void {
  const blocks = sentences.map((s, i) => {
    let t = 0;
    const lines = s.lines.map((line) => {
      if (!/^\d+\t/.test(line)) return line;
      const cells = line.split('\t');
      cells[2] = tags[i]?.lemmas[t] ?? '_';
      cells[3] = tags[i]?.upos[t] ?? '_';
      cells[5] = tags[i]?.feats[t] ?? '_';
      const doubt = tags[i]?.doubts[t];
      cells[9] = doubt ? `Doubt=${doubt.replaceAll('|', ';')}` : '_';
      t++;
      return cells.join('\t');
    });
    return `${lines.join('\n')}\n\n`;
  });
  writeFileSync(path, blocks.join(''));
}

/** Fold of each item, in contiguous blocks of `block` so that sentences of one article mostly stay together. */
export const foldOf = (i: number, folds: number, block = 40): number => Math.floor(i / block) % folds;
