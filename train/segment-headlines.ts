/**
 * Trains models/headlines.hr.txt: `node dist/train/segment-headlines.js TREEBANKS_FOLDER OUT`.
 * Positives: a training sentence without a full stop, put before another sentence. Negatives: every other capital inside a
 * sentence. Logistic regression, seeded, so the same treebanks give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConllu } from '../src/analyse/conllu.ts';
import {
  hashWord,
  headlineFeatures,
  isCandidate,
  lookUp,
  WORD_BITS,
  type WordBits,
} from '../src/analyse/segment-headlines.ts';
import { segmentRules } from '../src/analyse/segment-rules.ts';
import { featsOf, sentenceCount, uposOf } from '../src/analyse/syntax.ts';

const FILES = ['hr_trees.conllu', 'hr_trees_extra.conllu', 'hr_trees_silver.conllu', 'hr_tags.conllu'];
const BITS = 1 << 17;
const PAIRS = 8;
/** Of the other sentences, the share (in percent) that lose their full stop to serve as positives too. */
const STRIPPED = 40;
const DECAY = 5e-3;
const EPOCHS = 12;

let seed = 20251124;
function random(below: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 0x100000000) * below);
}

function set(field: Uint8Array, word: string): void {
  const bit = hashWord(word) % BITS;
  field[bit >> 3] = (field[bit >> 3] ?? 0) | (1 << (bit & 7));
}

const [folder = '', out = ''] = process.argv.slice(2);
const rules = segmentRules('hr');
const sentences: string[][] = [];
const bits = Object.fromEntries(WORD_BITS.map((name) => [name, new Uint8Array(BITS / 8)])) as Record<
  keyof WordBits,
  Uint8Array
>;
const nominatives = new Set<string>();
const obliques = new Set<string>();
const seen = new Set<string>();
for (const name of FILES) {
  const { syntax } = parseConllu(readFileSync(join(folder, name), 'utf8'), name, { trees: false });
  for (let s = 0; s < sentenceCount(syntax); s++) {
    const words = syntax.form.slice(syntax.sentences[s], syntax.sentences[s + 1]);
    const key = words.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    sentences.push(words);
    for (let i = syntax.sentences[s] ?? 0; i < (syntax.sentences[s + 1] ?? 0); i++) {
      const norm = syntax.form[i]?.toLowerCase() ?? '';
      const upos = uposOf(syntax, i);
      const feats = featsOf(syntax.feats[i] ?? '_');
      if (/^\p{Ll}/u.test(syntax.form[i] ?? '')) set(bits.small, norm);
      if ((upos === 'VERB' || upos === 'AUX') && (feats.verbForm === 'Fin' || feats.verbForm === 'Part'))
        set(bits.verb, norm);
      if (upos === 'ADJ' || upos === 'DET') set(bits.adjective, norm);
      if (/^(?:NOUN|ADJ|DET|PRON|PROPN)$/.test(upos)) (feats.case === 'Nom' ? nominatives : obliques).add(norm);
    }
  }
}
for (const norm of nominatives) set(bits.nominative, norm);
for (const norm of obliques) if (!nominatives.has(norm)) set(bits.oblique, norm);

const isTitle = (words: readonly string[]): boolean =>
  words.length >= 3 &&
  words.length <= 20 &&
  /^[\p{Lu}"]/u.test(words[0] ?? '') &&
  /[\p{L}"\d]$/u.test(words.at(-1) ?? '');
const isText = (words: readonly string[]): boolean =>
  words.length >= 5 && /^\p{Lu}/u.test(words[0] ?? '') && /^[.?!]$/.test(words.at(-1) ?? '');
const texts = sentences.filter(isText);

interface Example {
  features: string[];
  label: number;
}
const examples: Example[] = [];
function add(form: readonly string[], cut: number): void {
  const words = lookUp(form, bits);
  for (let i = 0; i < form.length; i++) {
    if (!isCandidate(form[i - 1] ?? '', form[i] ?? '', i, form.length)) continue;
    examples.push({ features: headlineFeatures(words, i, rules), label: i === cut ? 1 : 0 });
  }
}
for (const title of sentences) {
  if (!isTitle(title)) continue;
  for (let k = 0; k < PAIRS; k++) {
    const text = texts[random(texts.length)] ?? [];
    add([...title, ...text], title.length);
  }
}
for (const text of texts) add(text, -1);
for (const text of texts) {
  if (text.length > 18 || random(100) >= STRIPPED) continue;
  const head = text.slice(0, -1);
  add([...head, ...(texts[random(texts.length)] ?? [])], head.length);
}

const frequency = new Map<string, number>();
for (const { features } of examples) for (const f of features) frequency.set(f, (frequency.get(f) ?? 0) + 1);
for (const example of examples) example.features = example.features.filter((f) => (frequency.get(f) ?? 0) >= 3);
const weights = new Map<string, number>();
const squares = new Map<string, number>();
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = examples.length - 1; i > 0; i--) {
    const j = random(i + 1);
    const a = examples[i];
    const b = examples[j];
    if (a && b) {
      examples[i] = b;
      examples[j] = a;
    }
  }
  for (const { features, label } of examples) {
    let sum = 0;
    for (const f of features) sum += weights.get(f) ?? 0;
    const error = label - 1 / (1 + Math.exp(-sum));
    for (const f of features) {
      const old = weights.get(f) ?? 0;
      const gradient = error - DECAY * old;
      const square = (squares.get(f) ?? 1) + gradient * gradient;
      squares.set(f, square);
      weights.set(f, old + (0.3 / Math.sqrt(square)) * gradient);
    }
  }
}
const lines = [...weights]
  .filter(([, w]) => Math.abs(w) >= 0.08)
  .sort((a, b) => (a[0] < b[0] ? -1 : 1))
  .map(([f, w]) => `${f}\t${w.toFixed(2)}`);
writeFileSync(
  out,
  `# Where a headline without a full stop ends (src/analyse/segment-headlines.ts), made by train/segment-headlines.ts.\n# From the Croatian treebanks of the project (CC BY-SA 4.0), without the development split.\n${WORD_BITS.map((name) => `bits ${name}\t${Buffer.from(bits[name]).toString('base64')}\n`).join('')}${lines.join('\n')}\n`,
);
process.stderr.write(`${texts.length} sentences, ${examples.length} examples, ${lines.length} weights\n`);
