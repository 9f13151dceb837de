import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DataError, type Diagnostic } from '../diagnostics.ts';
import { dataDir } from '../paths.ts';
import {
  type Example,
  type Frame,
  type PredicateClass,
  parseClasses,
  parseFrames,
  stripComment,
} from './frame-language.ts';
import type { Grammar } from './grammar.ts';

/** A frame as it is reached from a lemma. */
export interface Entry {
  readonly frame: Frame;
  readonly meaning: PredicateClass;
  /** Particle that the verb needs (`se`, `off`), '' for none. */
  readonly particle: string;
  /** `verb`: the lemma is the verb itself; `participle`/`nominal`: derived from it; else the frame's own part. */
  readonly use: 'verb' | 'participle' | 'nominal' | 'noun' | 'adjective';
}

/** A verb that lends its subject (and more) to a noun predicate: *izvršiti napad*, *uputiti upozorenje*. */
export interface LightVerb {
  readonly lemma: string;
  readonly particle: string;
  /** How the noun hangs on it: `acc`, `na+acc` … */
  readonly noun: string;
  readonly roles: readonly { readonly role: 'A' | 'R'; readonly realisation: string }[];
  /** The verb denies or ends the deed: *odustati od napada*. */
  readonly line: string;
}

/** All that the coder knows of one language. */
export interface Dictionary {
  readonly classes: ReadonlyMap<string, PredicateClass>;
  readonly entries: Pick<ReadonlyMap<string, readonly Entry[]>, 'get' | 'has'>;
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly light: ReadonlyMap<string, readonly LightVerb[]>;
  /** Read when first asked for. @throws DataError when one is broken */
  readonly examples: readonly (Example & { readonly file: string })[];
  /** Context of a word in the event's own words: `nuklearni` → `cbrn`. */
  readonly contexts: ReadonlyMap<string, readonly string[]>;
  readonly counts: { readonly frames: number; readonly predicates: number };
}

/**
 * Reads the classes and the frames, word classes, light verbs and contexts of a language.
 * @throws DataError with every mistake in them: file, line, mend.
 */
export function loadDictionary(language: string, grammar: Grammar): Dictionary {
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
  const entries = new Entries(grammar);
  const usable: Frame[] = [];
  const base = join(dataDir, language);
  for (const file of textFiles(join(base, 'frames'))) {
    const id = `${language}/${basename(file, '.txt')}`;
    const parsed = parseFrames(readFileSync(file, 'utf8'), relative(file), id, known, grammar, false);
    diagnostics.push(...parsed.diagnostics);
    for (const frame of parsed.frames) {
      const meaning = classes.get(frame.classId);
      if (!meaning) continue;
      usable.push(frame);
      entries.add(frame, meaning);
    }
  }
  const words = readLists(join(base, 'words'), diagnostics);
  const light = readLight(join(base, 'light.txt'), grammar, diagnostics);
  const contexts = readContexts(join(base, 'contexts.txt'));
  for (const frame of usable) {
    for (const slot of frame.slots) {
      for (const { filter } of slot.options) {
        if (filter?.kind !== 'class') continue;
        for (const value of filter.values) {
          if (BUILT_IN.has(value) || words.has(value)) continue;
          diagnostics.push({
            code: 'data-word-class',
            severity: 'error',
            message: `unknown word class <${value}>; add a line "${value}: …" to data/${language}/words`,
            file: `data/${frame.id.replace(/\/([^#]*)#.*/, '/frames/$1.txt')}`,
            line: frame.line,
          });
        }
      }
    }
  }
  if (diagnostics.some((d) => d.severity === 'error')) throw new DataError(dedupe(diagnostics));
  let examples: Dictionary['examples'] | undefined;
  return {
    classes,
    entries,
    words,
    light,
    contexts,
    get examples() {
      examples ??= readExamples(language, known, grammar);
      return examples;
    },
    get counts() {
      const predicates = new Set<string>();
      for (const { part, predicates: list } of usable)
        for (const p of list) predicates.add(`${part} ${p.lemma}${p.particle === '' ? '' : ` ${p.particle}`}`);
      return { frames: usable.length, predicates: predicates.size };
    },
  };
}

/** The examples of all frames: read apart, since coding does not need them. */
function readExamples(language: string, known: ReadonlySet<string>, grammar: Grammar): Dictionary['examples'] {
  const examples: (Example & { file: string })[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of textFiles(join(dataDir, language, 'frames'))) {
    const parsed = parseFrames(readFileSync(file, 'utf8'), relative(file), '', known, grammar);
    diagnostics.push(...parsed.diagnostics);
    for (const example of parsed.examples) examples.push({ ...example, file: relative(file) });
  }
  if (diagnostics.length > 0) throw new DataError(dedupe(diagnostics));
  return examples;
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

/** A predicate of a frame, before its derivations are asked for. `order` is its place among all. */
interface Use {
  readonly frame: Frame;
  readonly meaning: PredicateClass;
  readonly particle: string;
  readonly order: number;
}

/**
 * Entries by lemma. A verb is met as itself, as a variant, a passive participle or a verbal noun; only which lemmas come from
 * which verbs is worked out beforehand, the list of a lemma when it is first met.
 */
class Entries {
  /** Nouns and adjectives by lemma, verbs by infinitive. */
  readonly #words = new Map<string, Use[]>();
  readonly #verbs = new Map<string, Use[]>();
  /** From a lemma to the infinitives that it may be derived from. */
  readonly #infinitives = new Map<string, string | string[]>();
  readonly #lists = new Map<string, readonly Entry[]>();
  readonly #derivation: Grammar['derive'];
  #count = 0;

  constructor(grammar: Grammar) {
    this.#derivation = grammar.derive;
  }

  add(frame: Frame, meaning: PredicateClass): void {
    const map = frame.part === 'v' ? this.#verbs : this.#words;
    for (const { lemma, particle } of frame.predicates) {
      const use: Use = { frame, meaning, particle, order: this.#count++ };
      const uses = map.get(lemma);
      if (uses !== undefined) uses.push(use);
      else {
        map.set(lemma, [use]);
        if (frame.part === 'v') this.#derive(lemma);
      }
    }
  }

  #derive(infinitive: string): void {
    const { variants, participles, nouns } = this.#derivation;
    this.#comesFrom(infinitive, infinitive);
    for (const lemma of variants(infinitive)) this.#comesFrom(lemma, infinitive);
    for (const lemma of participles(infinitive)) this.#comesFrom(lemma, infinitive);
    for (const lemma of nouns(infinitive)) this.#comesFrom(lemma, infinitive);
  }

  #comesFrom(lemma: string, infinitive: string): void {
    const known = this.#infinitives.get(lemma);
    if (known === undefined) this.#infinitives.set(lemma, infinitive);
    else if (typeof known !== 'string') known.push(infinitive);
    else if (known !== infinitive) this.#infinitives.set(lemma, [known, infinitive]);
  }

  has(lemma: string): boolean {
    return this.#infinitives.has(lemma) || this.#words.has(lemma);
  }

  get(lemma: string): readonly Entry[] | undefined {
    let list = this.#lists.get(lemma);
    if (list === undefined && this.has(lemma)) {
      list = this.#list(lemma);
      this.#lists.set(lemma, list);
    }
    return list;
  }

  /** In the order of the frames; one entry for each frame, use and particle (*turn away, turn back* in one line). */
  #list(lemma: string): readonly Entry[] {
    const found: { readonly order: number; readonly entry: Entry }[] = [];
    for (const { frame, meaning, particle, order } of this.#words.get(lemma) ?? [])
      found.push({ order, entry: { frame, meaning, particle, use: frame.part === 'n' ? 'noun' : 'adjective' } });
    const known = this.#infinitives.get(lemma) ?? [];
    for (const infinitive of new Set(typeof known === 'string' ? [known] : known)) {
      const { variants, participles, nouns } = this.#derivation;
      const uses: Entry['use'][] = [];
      if (lemma === infinitive || variants(infinitive).includes(lemma)) uses.push('verb');
      if (participles(infinitive).includes(lemma)) uses.push('participle');
      if (nouns(infinitive).includes(lemma)) uses.push('nominal');
      for (const { frame, meaning, particle, order } of this.#verbs.get(infinitive) ?? [])
        for (const use of uses) found.push({ order, entry: { frame, meaning, particle, use } });
    }
    found.sort((a, b) => a.order - b.order);
    const list: Entry[] = [];
    for (const { entry } of found)
      if (!list.some((e) => e.frame === entry.frame && e.use === entry.use && e.particle === entry.particle))
        list.push(entry);
    return list;
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

function readLight(file: string, grammar: Grammar, diagnostics: Diagnostic[]): Map<string, LightVerb[]> {
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
      .map((r) => ({ role: r[0] as 'A' | 'R', realisation: grammar.realisation(r.slice(2)) ?? '' }));
    const noun = grammar.realisation(match[2]!) ?? '';
    if (noun === '' || roles.some((r) => r.realisation === ''))
      diagnostics.push({
        code: 'data-light',
        severity: 'error',
        message: `unknown realisation; write ${grammar.notation}`,
        file: relative(file),
        line,
      });
    for (const word of match[1]!.split(/[,/]/)) {
      const [lemma, particle = ''] = word.trim().split(' ');
      if (!lemma) continue;
      const verb: LightVerb = { lemma, particle, noun, roles, line: `light#${line}` };
      const known = light.get(lemma);
      if (known) known.push(verb);
      else light.set(lemma, [verb]);
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
      if (!lemma) continue;
      const known = contexts.get(lemma);
      if (known) known.push(context!.trim());
      else contexts.set(lemma, [context!.trim()]);
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
  const lines: { text: string; line: number }[] = [];
  content.split('\n').forEach((raw, i) => {
    const text = stripComment(raw).trim();
    if (text !== '') lines.push({ text, line: i + 1 });
  });
  return lines;
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
