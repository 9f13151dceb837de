/**
 * Tags of names that are known: *Pyongyang threatened* has no verb in front, *the Polish ban on imports* no Pole who bans.
 * Reads the names, adjectives and capitals of states, and acronyms of organisations.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featsOf, intern, UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Amendable } from '../../code/grammar.ts';
import { dataDir } from '../../paths.ts';

const { ADJ, ADP, ADV, DET, NOUN, PRON, PROPN, VERB } = UPOS_INDEX;
const SINGULAR = intern('Number=Sing');
const PLURAL = intern('Number=Plur');
const POSITIVE = intern('Degree=Pos');
/** Tags that a known name is never meant to have. */
const WRONG: ReadonlySet<number> = new Set([VERB, NOUN, PRON, ADV]);

interface Known {
  readonly names: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
}

let known: Known | undefined;

export function amendNames(syntax: Amendable, from: number, to: number): void {
  known ??= load();
  for (let t = from; t < to; t++) {
    const form = syntax.form[t]!;
    if (form === syntax.norm[t]) continue;
    const upos = syntax.upos[t]!;
    if (known.names.has(form) && WRONG.has(upos)) {
      syntax.upos[t] = PROPN;
      syntax.feats[t] = SINGULAR;
      syntax.lemma[t] = form;
    } else if (known.adjectives.has(form)) nounBehind(syntax, t, from, to);
  }
}

/** *the Polish **ban** on imports*: between an adjective with its article and a preposition stands a noun. */
function nounBehind(syntax: Amendable, t: number, from: number, to: number): void {
  const next = t + 1;
  const attributive = t === from || syntax.upos[t - 1] === DET || syntax.upos[t - 1] === ADP;
  if (!attributive || next + 1 >= to || syntax.upos[next] !== VERB || syntax.upos[next + 1] !== ADP) return;
  const norm = syntax.norm[next]!;
  const plural = norm === `${syntax.lemma[next]}s`;
  if (featsOf(syntax.feats[next]!).verbForm !== 'Fin' || (!plural && norm !== syntax.lemma[next])) return;
  syntax.upos[next] = NOUN;
  syntax.feats[next] = plural ? PLURAL : SINGULAR;
  syntax.upos[t] = ADJ;
  syntax.feats[t] = POSITIVE;
}

function load(): Known {
  const names = new Set<string>();
  const adjectives = new Set<string>();
  const words = (field: string | undefined): string[] =>
    (field ?? '').split(',').flatMap((w) => (/^\p{Lu}[\p{L}.]+$/u.test(w.trim()) ? [w.trim()] : []));
  for (const line of lines('states.txt')) {
    const fields = line.split('|');
    for (const w of [...words(fields[1]), ...words(fields[4])]) names.add(w);
    for (const w of words(fields[2])) adjectives.add(w);
  }
  for (const line of lines('organisations.txt'))
    for (const w of words(line.split('|')[1])) if (/^[A-Z]{2,}$/.test(w)) names.add(w);
  return { names, adjectives };
}

function lines(file: string): readonly string[] {
  const text = readFileSync(join(dataDir, 'en', 'names', file), 'utf8');
  return text.split('\n').filter((l) => l !== '' && !l.startsWith('#'));
}
