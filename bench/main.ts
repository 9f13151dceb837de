/**
 * `npm run bench [-- SECONDS LANGUAGE]`: sentences and tokens a second from raw text to record on one core, and each stage's share,
 * side by side in one run. Texts: the example articles and, where they are there, the development sets' articles (Croatian) or
 * marked sentences (English), twenty to an article.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code } from '../src/code/code.ts';
import { loadCoder } from '../src/coder.ts';
import type { Article } from '../src/document.ts';
import { root } from '../src/paths.ts';
import { detectLanguage } from '../src/read/language.ts';
import { readPage } from '../src/read/page.ts';
import { toRecord } from '../src/record.ts';
import { resolve } from '../src/resolve/resolve.ts';

const seconds = Number(process.argv[2] ?? 10);
const language = process.argv[3] === 'en' ? 'en' : 'hr';
const started = performance.now();
const coder = loadCoder(language);
const texts = [
  ...readdirSync(join(root, 'examples'))
    .filter((f) => f.endsWith('.txt'))
    .map((f) => join(root, 'examples', f)),
  ...(language === 'hr' ? [...shared('gold/articles', '.txt'), ...shared('gold', 'teheran.txt')] : []),
]
  .map((f) => readFileSync(f, 'utf8').replace(/^\d+\t(.*)$/gm, '$1\n'))
  .filter((text) => detectLanguage(text) === language)
  .concat(language === 'en' ? marked() : []);
const articleOf = (text: string, i: number): Article =>
  readPage(text, { id: String(i), language, published: '2024-03-06', url: null }).article;
coder.code(articleOf(texts[0]!, 0));
const first = performance.now() - started;

function shared(dir: string, ending: string): readonly string[] {
  const path = join(root, '..', 'shared', dir);
  return existsSync(path)
    ? readdirSync(path)
        .filter((f) => f.endsWith(ending))
        .map((f) => join(path, f))
    : [];
}

/** The marked sentences as articles of twenty paragraphs. */
function marked(): readonly string[] {
  const texts = shared('gold', 'plv_train.en.jsonl')
    .flatMap((f) => readFileSync(f, 'utf8').split('\n'))
    .filter((l) => l !== '')
    .map((l) => String((JSON.parse(l) as { marked: string }).marked).replace(/<\/?[st]>/g, ''));
  const out: string[] = [];
  for (let i = 0; i < texts.length; i += 20) out.push(texts.slice(i, i + 20).join('\n\n'));
  return out;
}

const spent = { read: 0, analyse: 0, resolve: 0, code: 0, record: 0 };
let sentences = 0;
let tokens = 0;
let parsed = 0;
let articles = 0;
let begin = 0;
let cpu = process.cpuUsage();
let timing = false;
// A warm-up of a fifth of the time, then the measured run.
const start = performance.now();
while (performance.now() - start < seconds * 1200) {
  if (!timing && performance.now() - start > seconds * 200) {
    timing = true;
    begin = performance.now();
    cpu = process.cpuUsage();
  }
  for (const [i, text] of texts.entries()) {
    const t0 = performance.now();
    const article = articleOf(text, i);
    const t1 = performance.now();
    const syntax = coder.analyse(article);
    const t2 = performance.now();
    const resolved = resolve(article, syntax, coder.knowledge);
    const t3 = performance.now();
    const coded = code(article, syntax, resolved, coder.coding);
    const t4 = performance.now();
    JSON.stringify(toRecord(article, resolved, coded, syntax, []));
    const t5 = performance.now();
    if (!timing) continue;
    spent.read += t1 - t0;
    spent.analyse += t2 - t1;
    spent.resolve += t3 - t2;
    spent.code += t4 - t3;
    spent.record += t5 - t4;
    articles++;
    sentences += syntax.sentences.length - 1;
    tokens += syntax.count;
    for (let s = 0; s + 1 < syntax.sentences.length; s++) if (!syntax.unparsed[syntax.sentences[s]!]) parsed++;
  }
}
const total = (performance.now() - begin) / 1000;
const cpuSeconds = process.cpuUsage(cpu).user / 1e6;
const line = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(28)} ${value}\n`);
};
line('load and first record', `${first.toFixed(0)} ms`);
line('sentences a second', (sentences / total).toFixed(0));
line('tokens a second', (tokens / total).toFixed(0));
line('tokens a CPU second', (tokens / cpuSeconds).toFixed(0));
line('articles a second', (articles / total).toFixed(1));
line('sentences parsed', `${((100 * parsed) / sentences).toFixed(0)} %`);
for (const [stage, ms] of Object.entries(spent))
  line(`  ${stage}`, `${((ms / total) * 0.1).toFixed(1)} %  ${((ms * 1000) / tokens).toFixed(1)} µs a token`);
line('memory (rss)', `${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MB`);
