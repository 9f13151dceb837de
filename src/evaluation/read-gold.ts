/** Files and folders to gold sets. The form of a file is told from what is in it, not from its name. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseConlluDocuments } from '../analyse/conllu.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Packed } from '../languages/pack.ts';
import { decode } from '../read/decode.ts';
import type { GoldArticle, GoldSet } from './gold.ts';
import { goldLanguage } from './gold-language.ts';
import { type Fields, isFields, Problems } from './problems.ts';
import { readArticle, readPageGold } from './read-article.ts';
import { jsonLines, readPairs, readSentences } from './read-lines.ts';

/** As many mistakes of a file are told: a file in which each line is wrong is wrong as a whole. */
const SHOWN = 20;

export interface GoldRead {
  readonly sets: readonly GoldSet[];
  /** A file with an error among them is left out. */
  readonly diagnostics: readonly Diagnostic[];
}

const FORMS =
  'marked pairs ({"id", "type", "marked"} a line), sentences ({"id", "text", "events"} a line), an article (NN.json beside NN.txt), a page ({"file", "events", …}), a CoNLL-U treebank';

/**
 * Reads each path; a folder stands for the gold files in it, its articles being one set.
 * @param said the language where neither the records nor their words tell
 */
export function readGold(paths: readonly string[], said?: Packed): GoldRead {
  const sets: GoldSet[] = [];
  const diagnostics: Diagnostic[] = [];
  const take = (file: string, read: (problems: Problems) => GoldSet | null): void => {
    const problems = new Problems(file);
    const set = read(problems);
    if (set && !problems.failed) sets.push(set);
    diagnostics.push(...problems.first(SHOWN));
  };
  for (const path of paths) {
    if (!isFolder(path)) {
      take(path, (problems) => readFile(path, said, problems));
      continue;
    }
    const { files, articles } = contents(path);
    for (const file of files) take(file, (problems) => readFile(file, said, problems));
    for (const [folder, records] of articles) take(folder, (p) => readArticles(folder, records, said, p, diagnostics));
    if (files.length + articles.size === 0)
      take(path, (problems) => {
        problems.error('gold-form', `holds no gold; Kronika scores ${FORMS}`);
        return null;
      });
  }
  return { sets, diagnostics };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The gold files below a folder, and by folder the records that have their text beside them. */
function contents(folder: string): { files: string[]; articles: Map<string, string[]> } {
  const files: string[] = [];
  const articles = new Map<string, string[]>();
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(entries.map((e) => e.name));
  for (const e of entries) {
    const path = join(folder, e.name);
    if (e.isDirectory()) {
      const inner = contents(path);
      files.push(...inner.files);
      for (const [key, list] of inner.articles) articles.set(key, list);
    } else if (e.name.endsWith('.json') && names.has(e.name.replace(/json$/, 'txt')) && !namesItsPage(path))
      articles.set(folder, [...(articles.get(folder) ?? []), path]);
    else if (/\.(jsonl|ndjson|json|conllu)$/.test(e.name)) files.push(path);
  }
  return { files, articles };
}

/** A page's record names the file of its text; an article's has it beside itself. */
function namesItsPage(file: string): boolean {
  return parseWhole(readFileSync(file, 'utf8'))?.file !== undefined;
}

function readText(file: string, problems: Problems): string | null {
  try {
    const { text, diagnostics } = decode(readFileSync(file), file);
    problems.list.push(...diagnostics);
    return text;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // A page's or an article's text stands in a file of its own.
    const which = file === problems.file ? '' : `${file}: `;
    problems.error('gold-unreadable', code === 'ENOENT' ? `${which}no such file; check the path` : message);
    return null;
  }
}

/** The name of a file without its last ending. */
const stem = (file: string): string => basename(file).replace(/\.[^.]+$/, '');

function readFile(file: string, said: Packed | undefined, problems: Problems): GoldSet | null {
  const text = readText(file, problems);
  if (text === null) return null;
  if (text.trim() === '') {
    problems.error('gold-empty', 'is empty; there is nothing to score');
    return null;
  }
  const name = stem(file);
  const whole = parseWhole(text);
  if (whole && ['events', 'statements', 'dates'].some((k) => Array.isArray(whole[k])) && whole.text === undefined)
    return typeof whole.file === 'string'
      ? pageSet(file, name, whole, said, problems)
      : readArticles(file, [file], said, problems, problems.list);
  if (looksLikeConllu(text)) return treebankSet(file, name, text, said, problems);
  const lines = whole ? [{ line: 1, fields: whole }] : /^\s*\{/.test(text) ? jsonLines(text, problems) : [];
  // Not one line is JSON: a record that is broken as a whole.
  if (problems.failed && lines.length === 0) {
    problems.list.splice(1);
    return null;
  }
  const fields = lines.map((l) => String(l.fields.language ?? ''));
  if (lines.some((l) => 'marked' in l.fields)) {
    const pairs = readPairs(lines, problems);
    const language = goldLanguage(fields, texts(pairs), said, problems);
    return language && { file, name, language, form: 'pairs', pairs };
  }
  if (lines.some((l) => 'text' in l.fields)) {
    const sentences = readSentences(lines, problems);
    const language = goldLanguage(fields, texts(sentences), said, problems);
    return language && { file, name, language, form: 'sentences', sentences };
  }
  problems.error('gold-form', `is none of the forms of gold; Kronika scores ${FORMS}`);
  return null;
}

const texts = (rows: readonly { readonly text: string }[]): string[] => rows.map((r) => r.text);

/** The file as one JSON object, or null. */
function parseWhole(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function looksLikeConllu(text: string): boolean {
  const first = text.split(/\r?\n/).find((l) => l.trim() !== '' && !l.startsWith('#'));
  return first !== undefined && /^\d+(-\d+)?\t/.test(first);
}

function pageSet(
  file: string,
  name: string,
  fields: Fields,
  said: Packed | undefined,
  problems: Problems,
): GoldSet | null {
  const text = readText(join(dirname(file), String(fields.file)), problems);
  if (text === null) return null;
  const page = readPageGold(name, fields, text, problems);
  const language = goldLanguage([String(fields.language ?? '')], [text], said, problems);
  return language && { file, name: page.id, language, form: 'page', page };
}

/** @param diagnostics takes what is wrong with single articles: the others are scored */
function readArticles(
  folder: string,
  files: readonly string[],
  said: Packed | undefined,
  problems: Problems,
  diagnostics: Diagnostic[],
): GoldSet | null {
  const articles: GoldArticle[] = [];
  const languages: string[] = [];
  for (const file of files) {
    const own = files.length === 1 && file === folder ? problems : new Problems(file);
    const fields = parseWhole(readText(file, own) ?? '');
    if (!fields) own.error('gold-shape', 'is no JSON object');
    const numbered = readText(file.replace(/\.[^.]+$/, '.txt'), own);
    if (fields && numbered !== null) {
      const article = readArticle(stem(file), fields, numbered, own);
      if (!own.failed) {
        articles.push(article);
        languages.push(String(fields.language ?? ''));
      }
    }
    if (own !== problems) diagnostics.push(...own.first(SHOWN));
  }
  if (articles.length === 0) return null;
  const language = goldLanguage(languages, texts(articles), said, problems);
  return language && { file: folder, name: stem(folder), language, form: 'articles', articles };
}

function treebankSet(
  file: string,
  name: string,
  text: string,
  said: Packed | undefined,
  problems: Problems,
): GoldSet | null {
  const documents = parseConlluDocuments(text, file);
  // A broken sentence is left out of the treebank; the rest is scored.
  for (const d of documents.flatMap((x) => x.diagnostics)) problems.warn(d.code, d.message, d.line);
  if (documents.every((d) => d.syntax.count === 0)) {
    problems.error('gold-empty', 'holds no sentence that can be read');
    return null;
  }
  const given = /^# *lang(?:uage)? *= *(\w+)/m.exec(text)?.[1] ?? '';
  const language = goldLanguage([given], texts(documents), said, problems);
  return language && { file, name, language, form: 'treebank', documents };
}
