import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DataError, type Diagnostic } from '../diagnostics.ts';
import { lemmaVariants, passiveParticiples, verbalNouns } from '../languages/hr/derive.ts';
import { dataDir } from '../paths.ts';
import { type Example, type Frame, type PredicateClass, parseClasses, parseFrames } from './frame-language.ts';

/** A frame as it is reached from a lemma. */
export interface Entry {
  readonly frame: Frame;
  readonly meaning: PredicateClass;
  readonly reflexive: boolean;
  /** `verb`: the lemma is the verb itself; `participle`/`nominal`: derived from it; else the frame's own part. */
  readonly use: 'verb' | 'participle' | 'nominal' | 'noun' | 'adjective';
}

/** A verb that lends its subject (and more) to a noun predicate: *izvršiti napad*, *uputiti upozorenje*. */
export interface LightVerb {
  readonly lemma: string;
  readonly reflexive: boolean;
  /** How the noun hangs on it: `acc`, `na+acc` … */
  readonly noun: string;
  readonly roles: readonly { readonly role: 'A' | 'R'; readonly realisation: string }[];
  /** The verb denies or ends the deed: *odustati od napada*. */
  readonly line: string;
}

/** All that the coder knows of one language. */
export interface Dictionary {
  readonly classes: ReadonlyMap<string, PredicateClass>;
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly light: ReadonlyMap<string, readonly LightVerb[]>;
  readonly examples: readonly (Example & { readonly file: string })[];
  /** Context of a word in the event's own words: `nuklearni` → `cbrn`. */
  readonly contexts: ReadonlyMap<string, readonly string[]>;
  readonly counts: { readonly frames: number; readonly predicates: number };
}

/**
 * Reads the classes and the frames, word classes, light verbs and contexts of a language.
 * @throws DataError with every mistake in them: file, line, mend.
 */
export function loadDictionary(language: string): Dictionary {
  const diagnostics: Diagnostic[] = [];
  const classes = new Map<string, PredicateClass>();
  for (const file of textFiles(join(dataDir, 'classes'))) {
    const parsed = parseClasses(readFileSync(file, 'utf8'), relative(file));
    diagnostics.push(...parsed.diagnostics);
    for (const c of parsed.classes) {
      if (classes.has(c.id))
        diagnostics.push({
          code: 'data-class-twice',
          severity: 'error',
          message: `class ${c.id} is defined twice; rename one`,
          file: relative(file),
        });
      classes.set(c.id, c);
    }
  }
  const known = new Set(classes.keys());
  const entries = new Map<string, Entry[]>();
  const examples: (Example & { file: string })[] = [];
  const predicates = new Set<string>();
  let frames = 0;
  const base = join(dataDir, language);
  for (const file of textFiles(join(base, 'frames'))) {
    const id = `${language}/${basename(file, '.txt')}`;
    const parsed = parseFrames(readFileSync(file, 'utf8'), relative(file), id, known);
    diagnostics.push(...parsed.diagnostics);
    for (const example of parsed.examples) examples.push({ ...example, file: relative(file) });
    for (const frame of parsed.frames) {
      frames++;
      const meaning = classes.get(frame.classId);
      if (!meaning) continue;
      for (const p of frame.predicates) predicates.add(`${frame.part} ${p.lemma}${p.reflexive ? ' se' : ''}`);
      index(frame, meaning, entries);
    }
  }
  const words = readLists(join(base, 'words'), diagnostics);
  const light = readLight(join(base, 'light.txt'), diagnostics);
  const contexts = readContexts(join(base, 'contexts.txt'));
  for (const list of entries.values()) {
    for (const { frame } of list) {
      for (const slot of frame.slots) {
        for (const value of slot.options.flatMap((o) => (o.filter?.kind === 'class' ? o.filter.values : []))) {
          if (BUILT_IN.has(value) || words.has(value)) continue;
          const file = `data/${frame.id.replace(/\/([^#]*)#.*/, '/frames/$1.txt')}`;
          diagnostics.push({
            code: 'data-word-class',
            severity: 'error',
            message: `unknown word class <${value}>; add a line "${value}: …" to data/${language}/words`,
            file,
            line: frame.line,
          });
        }
      }
    }
  }
  if (diagnostics.some((d) => d.severity === 'error')) throw new DataError(dedupe(diagnostics));
  return { classes, entries, words, light, examples, contexts, counts: { frames, predicates: predicates.size } };
}

/** Classes of participants that the matcher knows by itself. */
export const BUILT_IN: ReadonlySet<string> = new Set([
  'actor',
  'any',
  'state',
  'org',
  'person',
  'official',
  'armed',
  'place',
]);

function index(frame: Frame, meaning: PredicateClass, entries: Map<string, Entry[]>): void {
  const add = (lemma: string, use: Entry['use'], reflexive: boolean): void => {
    const list = entries.get(lemma);
    if (list?.some((e) => e.frame === frame && e.use === use)) return;
    const entry: Entry = { frame, meaning, reflexive, use };
    if (list) list.push(entry);
    else entries.set(lemma, [entry]);
  };
  for (const { lemma, reflexive } of frame.predicates) {
    if (frame.part === 'v') {
      add(lemma, 'verb', reflexive);
      for (const v of lemmaVariants(lemma)) add(v, 'verb', reflexive);
      for (const p of passiveParticiples(lemma)) add(p, 'participle', reflexive);
      for (const n of verbalNouns(lemma)) add(n, 'nominal', reflexive);
    } else add(lemma, frame.part === 'n' ? 'noun' : 'adjective', reflexive);
  }
}

function readLists(dir: string, diagnostics: Diagnostic[]): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>();
  for (const file of textFiles(dir)) {
    dataLines(file).forEach(({ text, line }) => {
      const match = /^([\w-]+):\s*(.*)$/.exec(text);
      if (!match) {
        diagnostics.push({
          code: 'data-words',
          severity: 'error',
          message: 'write "name: word, word, …"',
          file: relative(file),
          line,
        });
        return;
      }
      const set = lists.get(match[1]!) ?? new Set<string>();
      for (const word of match[2]!.split(',')) if (word.trim()) set.add(word.trim());
      lists.set(match[1]!, set);
    });
  }
  return lists;
}

function readLight(file: string, diagnostics: Diagnostic[]): Map<string, LightVerb[]> {
  const light = new Map<string, LightVerb[]>();
  for (const { text, line } of dataLines(file)) {
    const match = /^(.+?)\s+(\S+)((?:\s+[AR]=\S+)+)$/.exec(text);
    if (!match) {
      diagnostics.push({
        code: 'data-light',
        severity: 'error',
        message: 'write "verb/verb, verb  acc  A=nom R=dat"',
        file: relative(file),
        line,
      });
      continue;
    }
    const roles = match[3]!
      .trim()
      .split(/\s+/)
      .map((r) => ({ role: r[0] as 'A' | 'R', realisation: r.slice(2) }));
    for (const word of match[1]!.split(/[,/]/)) {
      const [lemma, se] = word.trim().split(' ');
      if (!lemma) continue;
      const verb: LightVerb = { lemma, reflexive: se === 'se', noun: match[2]!, roles, line: `light#${line}` };
      light.set(lemma, [...(light.get(lemma) ?? []), verb]);
    }
  }
  return light;
}

function readContexts(file: string): Map<string, string[]> {
  const contexts = new Map<string, string[]>();
  for (const { text } of dataLines(file)) {
    const [context, list] = text.split(':', 2);
    for (const word of (list ?? '').split(',')) {
      const lemma = word.trim();
      if (lemma) contexts.set(lemma, [...(contexts.get(lemma) ?? []), context!.trim()]);
    }
  }
  return contexts;
}

function textFiles(dir: string): string[] {
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(dir, name));
  } catch {
    return [];
  }
}

function dataLines(file: string): { text: string; line: number }[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  return content
    .split('\n')
    .map((raw, i) => ({ text: raw.replace(/(^|\s)#.*$/, '').trim(), line: i + 1 }))
    .filter(({ text }) => text !== '');
}

const relative = (file: string): string => file.slice(dataDir.length - 'data'.length);

function dedupe(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => {
    const key = `${d.file}:${d.line}:${d.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
