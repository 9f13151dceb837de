/** Irregular forms (`data/en/irregular.txt`) as entries for the form lexicon beside those of the treebank. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../src/paths.ts';
import type { Dictionary, SuffixRule } from './hunspell.ts';

/** A form that the treebank may lack. */
export interface ListedForm {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
}

const PAST = [
  'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin',
  'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin',
  'Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin',
];
const PARTICIPLE = ['Tense=Past|VerbForm=Part|Voice=Pass', 'Tense=Past|VerbForm=Part'];
const PRESENT = ['Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin'];
const GERUND = ['Tense=Pres|VerbForm=Part', 'VerbForm=Ger'];
const PLURAL = ['Number=Plur'];
const COMPARATIVE = ['Degree=Cmp'];
const SUPERLATIVE = ['Degree=Sup'];

const read = new Map<string, readonly ListedForm[]>();

/** The list of a language, read once. */
export function listedForms(code: string): readonly ListedForm[] {
  const known = read.get(code) ?? readList(code);
  read.set(code, known);
  return known;
}

/** Reads the list of a language; empty where it has none. Throws at a line that it does not understand. */
function readList(code: string): readonly ListedForm[] {
  const path = join(dataDir, code, 'irregular.txt');
  if (!existsSync(path)) return [];
  const out: ListedForm[] = [];
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, kind = '', lemma = '', first = '', second] =
      /^(verb|ing|noun|adj|adv) ([\w-]+): (\S+)(?:(?: =)? (\S+))?$/.exec(line) ?? [];
    if (kind === '')
      throw new Error(`data/${code}/irregular.txt:${index + 1}: expected "verb base: past = participle"`);
    const add = (forms: string, tags: readonly string[]): void => {
      for (const form of forms.split('/'))
        for (const feats of tags) out.push({ form, lemma, upos: kind === 'ing' ? 'VERB' : kind.toUpperCase(), feats });
    };
    if (kind === 'verb') {
      add(first, PAST);
      add(second ?? first, PARTICIPLE);
    } else if (kind === 'ing') add(first, GERUND);
    else if (kind === 'noun') add(first, PLURAL);
    else {
      add(first, COMPARATIVE);
      add(second ?? first, SUPERLATIVE);
    }
  }
  return out;
}

/**
 * Regular forms of verbs and nouns from the dictionary, where the ending tells which of the two they are: examples for the lemmatiser of which rule leads back to
 * which stem (`waging` to `wage`, not to `wag`). None for a language whose flags do not tell parts of speech.
 */
export function regularForms({ stems, classes, rules }: Dictionary): readonly ListedForm[] {
  const out: ListedForm[] = [];
  const ofFlag = new Map<string, SuffixRule[]>();
  for (const rule of rules) ofFlag.set(rule.flag, [...(ofFlag.get(rule.flag) ?? []), rule]);
  for (const [lemma, stemClass] of stems)
    for (const flag of classes[stemClass] ?? []) {
      const [, ending = '', kind = ''] = /^(.+) ([nvar]+)$/i.exec(flag) ?? [];
      const verb = /v/i.test(kind);
      // What takes `s` may be either; what takes `ed` and `ing` is a verb.
      const upos = ending === 'S' && kind.length > 1 ? '' : verb ? 'VERB' : /^n$/i.test(kind) ? 'NOUN' : '';
      const tags = upos === 'VERB' ? verbTags(ending) : upos === 'NOUN' && ending === 'S' ? PLURAL : [];
      for (const { strip, add, condition } of ofFlag.get(flag) ?? []) {
        if (!lemma.endsWith(strip) || !new RegExp(`${condition}$`).test(lemma)) continue;
        const form = lemma.slice(0, lemma.length - strip.length) + add;
        for (const feats of tags) out.push({ form, lemma, upos, feats });
      }
    }
  return out;
}

function verbTags(ending: string): readonly string[] {
  if (ending === 'S') return PRESENT;
  if (ending === 'G' || /^double .ing$/.test(ending)) return GERUND;
  return ending === 'D' || /^double .ed$/.test(ending) ? [PAST[0] ?? '', ...PARTICIPLE] : [];
}
