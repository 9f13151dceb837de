/**
 * The language of the dictionaries: classes (`data/classes`) say what a predicate means, frames (`data/<lang>/frames`)
 * say how its words take their complements. The grammar is described for its writers in `docs/frames.md`.
 */
import type { Diagnostic } from '../diagnostics.ts';
import type { FactualityValue } from '../document.ts';
import type { Grammar } from './grammar.ts';

export type Role = 'A' | 'R' | 'C' | 'T' | 'X' | 'P';

/** What an event becomes when the content of its predicate holds an event of one of `types`. */
export interface Composition {
  readonly types: readonly string[];
  readonly becomes: Meaning;
}

export interface Meaning {
  /** PLOVER event type, or `-` for none. */
  readonly type: string;
  readonly mode: string | null;
  readonly cameo: string;
  readonly contexts: readonly string[];
}

export interface PredicateClass extends Meaning {
  readonly id: string;
  /** Who does the deed in the content, when the content does not say. */
  readonly control: 'A' | 'R';
  /** Factuality of the content; `none`: it is not recorded. Undefined: as if it stood alone. */
  readonly inner: FactualityValue | 'none' | undefined;
  /** The content is asserted by the actor. */
  readonly assertedByActor: boolean;
  /** Without an event of its own, the class hands on the events of its content. */
  readonly transparent: boolean;
  readonly compositions: readonly Composition[];
}

export interface Filter {
  readonly kind: 'lemmas' | 'not-lemmas' | 'class';
  readonly values: readonly string[];
}

export interface Slot {
  readonly role: Role;
  readonly required: boolean;
  readonly options: readonly SlotOption[];
}

export interface SlotOption {
  /** `nom`, `na+acc`, `inf` …; those that hang on the theme start with `T.`. */
  readonly realisation: string;
  readonly filter: Filter | null;
}

export interface Example {
  readonly text: string;
  readonly expects: readonly ExpectedEvent[];
  readonly line: number;
}

/** An expected event of an example; an empty list of codes is not checked, `['-']` demands nobody. */
export interface ExpectedEvent {
  readonly type: string;
  readonly mode: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  readonly factuality: string | null;
}

export interface Frame {
  /** `hr/consult#12`: language, file, line. */
  readonly id: string;
  readonly part: 'v' | 'n' | 'a';
  readonly predicates: readonly Predicate[];
  readonly classId: string;
  readonly slots: readonly Slot[];
  readonly line: number;
}

export interface Predicate {
  readonly lemma: string;
  /** `se`, `off`: '' for none. */
  readonly particle: string;
}

export interface FrameFile {
  readonly frames: readonly Frame[];
  readonly examples: readonly Example[];
  readonly diagnostics: readonly Diagnostic[];
}

const FACTUALITY = new Set(['CT+', 'CT-', 'PR+', 'PR-', 'PS+', 'PS-', 'Uu', 'none']);

/** Reads a class file. @returns classes in file order and every problem found. */
export function parseClasses(
  text: string,
  file: string,
): { classes: readonly PredicateClass[]; diagnostics: readonly Diagnostic[] } {
  const classes: PredicateClass[] = [];
  const diagnostics: Diagnostic[] = [];
  const problem = (line: number, message: string): void => {
    diagnostics.push({ code: 'data-class', severity: 'error', message, file, line });
  };
  let compositions: Composition[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const words = stripComment(raw).trim().split(/\s+/);
    if (words[0] === '') return;
    if (/^\s/.test(raw)) {
      const [types, arrow, type, mode, cameo, contexts] = words;
      if (!types || arrow !== '->' || !type || !mode || !cameo || classes.length === 0) {
        problem(line, `write an indented line as "TYPE,TYPE -> TYPE mode cameo [contexts]" below a class`);
        return;
      }
      compositions.push({ types: types.split(','), becomes: meaning(type, mode, cameo, contexts ?? '-') });
      return;
    }
    const [id, type, mode, cameo, contexts, ...options] = words;
    if (!id || !type || !mode || !cameo || !contexts) {
      problem(line, 'a class line needs: id TYPE mode cameo contexts [options]; write - for none');
      return;
    }
    const option = new Map(options.map((o) => o.split('=', 2) as [string, string]));
    for (const [key, value] of option) {
      if (key === 'control' ? value !== 'A' && value !== 'R' : key === 'inner' ? !FACTUALITY.has(value) : false)
        problem(line, `${key}=${value}: not a known value; see docs/frames.md`);
      if (!['control', 'inner', 'source', 'outer'].includes(key))
        problem(line, `unknown option ${key}; use control=, inner=, source=A, outer=none`);
    }
    compositions = [];
    classes.push({
      id,
      ...meaning(type, mode, cameo, contexts),
      control: option.get('control') === 'R' ? 'R' : 'A',
      inner: option.get('inner') as PredicateClass['inner'],
      assertedByActor: option.get('source') === 'A',
      transparent: option.get('outer') === 'none',
      compositions,
    });
  });
  return { classes, diagnostics };
}

function meaning(type: string, mode: string, cameo: string, contexts: string): Meaning {
  return {
    type,
    mode: mode === '-' ? null : mode,
    cameo: cameo === '-' ? '' : cameo,
    contexts: contexts === '-' ? [] : contexts.split(/[;,]/),
  };
}

/** Comments start with `#` at the beginning of a line or after white space; `hr/consult#12` is none. */
export function stripComment(line: string): string {
  return line.includes('#') ? line.replace(COMMENT, '') : line;
}

const COMMENT = /(^|\s)#.*$/;

/**
 * Reads a frame file.
 * @param id what the frames' ids start with: `hr/consult`
 * @param known ids of all classes, to check `[class]` lines
 * @param withExamples false: it is seen that there are examples, but they are not read
 */
export function parseFrames(
  text: string,
  file: string,
  id: string,
  known: ReadonlySet<string>,
  grammar: Grammar,
  withExamples = true,
): FrameFile {
  const frames: Frame[] = [];
  const examples: Example[] = [];
  const diagnostics: Diagnostic[] = [];
  const problem = (line: number, message: string): void => {
    diagnostics.push({ code: 'data-frame', severity: 'error', message, file, line });
  };
  let classId = '';
  let bare = 0;
  const closeGroup = (): void => {
    if (bare > 0) problem(bare, 'no example: add an indented line "sentence" => TYPE ACTORS > RECIPIENTS');
    bare = 0;
  };
  text.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const example = raw.includes('=>') ? EXAMPLE.exec(raw) : null;
    if (example) {
      bare = 0;
      if (!withExamples) return;
      const expects = parseExpectation(example[2]!);
      if (!expects) problem(line, `cannot read "${example[2]}"; write TYPE[/mode] ACTORS > RECIPIENTS, or none`);
      else examples.push({ text: example[1]!, expects, line });
      return;
    }
    const trimmed = stripComment(raw).trim();
    if (trimmed === '') return;
    const header = trimmed.startsWith('[') ? HEADER.exec(trimmed) : null;
    if (header) {
      closeGroup();
      classId = header[1]!;
      if (!known.has(classId)) problem(line, `unknown class [${classId}]; add it to a file in data/classes`);
      return;
    }
    const frame = parseFrameLine(trimmed, line, id, classId, grammar, (message) => problem(line, message));
    if (frame) {
      frames.push(frame);
      if (bare === 0) bare = line;
    }
  });
  closeGroup();
  return { frames, examples, diagnostics };
}

const EXAMPLE = /^\s+"(.*)"\s*=>\s*(.*?)\s*$/;
const HEADER = /^\[([^\]]+)\]$/;
const SPACE = /\s+/;
const BETWEEN_PREDICATES = /[,/]/;
const SLOT_WORD = /^[ARCTXP][!?]?:./;

function parseFrameLine(
  text: string,
  line: number,
  id: string,
  classId: string,
  grammar: Grammar,
  problem: (message: string) => void,
): Frame | null {
  const words = text.split(SPACE);
  // Slots are the words at the end that look like one; the predicates before them are at least one word.
  let first = words.length;
  while (first > 2 && SLOT_WORD.test(words[first - 1]!)) first--;
  const part = words[0] as Frame['part'];
  if ((part !== 'v' && part !== 'n' && part !== 'a') || words.length < 2) {
    problem('a frame line is: v|n|a predicates slots, e.g. "v napasti/napadati A:nom R:acc"');
    return null;
  }
  if (classId === '') problem('a frame line needs a [class] above it');
  const predicates: Predicate[] = [];
  for (const written of words.slice(1, first).join(' ').split(BETWEEN_PREDICATES)) {
    const word = written.trim();
    const [lemma = '', particle = '', ...more] = word.split(' ');
    if (lemma === '' || more.length > 0 || (particle !== '' && !grammar.isParticle(particle)))
      problem(`"${word}": a predicate is one dictionary form, with its particle where it has one (se, off)`);
    predicates.push({ lemma, particle });
  }
  const slots: Slot[] = [];
  for (const word of words.slice(first)) {
    const slot = slotOf(word, grammar);
    if (typeof slot === 'string') problem(slot);
    else slots.push(slot);
  }
  return { id: `${id}#${line}`, part, predicates, classId, slots, line };
}

/** Few slots are written in many ways: `A:nom` stands in every other frame. */
const knownSlots = new WeakMap<Grammar, Map<string, Slot | string>>();

function slotOf(text: string, grammar: Grammar): Slot | string {
  let known = knownSlots.get(grammar);
  if (!known) {
    known = new Map();
    knownSlots.set(grammar, known);
  }
  let slot = known.get(text);
  if (slot === undefined) {
    slot = parseSlot(text, grammar);
    known.set(text, slot);
  }
  return slot;
}

const SLOT = /^([ARCTXP])([!?]?):(.+)$/;
/** `|` separates options, but not inside a filter. */
const BETWEEN_OPTIONS = /\|(?![^{<]*[}>])/;
const OPTION = /^([^{<]+)(?:\{(!?)([^}]*)\}|<([^>]+)>)?$/;

function parseSlot(text: string, grammar: Grammar): Slot | string {
  const match = SLOT.exec(text);
  if (!match) return `"${text}": a slot is ROLE:realisation|realisation{lemma,lemma} or <class>`;
  const role = match[1] as Role;
  const options: SlotOption[] = [];
  for (const part of match[3]!.split(BETWEEN_OPTIONS)) {
    const m = OPTION.exec(part);
    if (!m) return `"${part}" in ${text}: write realisation, realisation{lemma,lemma} or realisation<class>`;
    const onTheme = m[1]!.startsWith('T.');
    const realisation = grammar.realisation(onTheme ? m[1]!.slice(2) : m[1]!);
    if (realisation === null) return `"${m[1]}" in ${text}: no realisation; write ${grammar.notation}`;
    const list = (values: string): readonly string[] => values.split(/[,|]/).map((v) => v.trim());
    const filter: Filter | null =
      m[3] !== undefined
        ? { kind: m[2] ? 'not-lemmas' : 'lemmas', values: list(m[3]) }
        : m[4] !== undefined
          ? { kind: 'class', values: list(m[4]) }
          : null;
    options.push({ realisation: onTheme ? `T.${realisation}` : realisation, filter });
  }
  // A filter at the end serves the options before it that have none: `dat|protiv+gen<state>`.
  const last = options.at(-1)?.filter ?? null;
  const filtered = last ? options.map((o) => (o.filter ? o : { ...o, filter: last })) : options;
  const byDefault = role === 'T' || role === 'X';
  return { role, required: match[2] === '!' || (byDefault && match[2] !== '?'), options: filtered };
}

const EVENT =
  /^([A-Z]+)(?:\/([\w-]+))?(?:\s+([^>@[]+?))?(?:\s*>\s*([^@[]+?))?(?:\s*@\s*([^[]+?))?(?:\s*\[([^\]]+)\])?$/;
const PLUS = /\s*\+\s*/;

/** `CONSULT/visit RUS GOV > IRN @ Tehran [CT+]`, several joined with `;`, or `none` (an empty list). */
export function parseExpectation(text: string): readonly ExpectedEvent[] | null {
  if (text === 'none') return [];
  const events: ExpectedEvent[] = [];
  for (const part of text.split(';')) {
    const m = EVENT.exec(part.trim());
    if (!m) return null;
    const codes = (list: string | undefined): readonly string[] => (list ? list.trim().split(PLUS) : []);
    events.push({
      type: m[1]!,
      mode: m[2] ?? null,
      actors: codes(m[3]),
      recipients: codes(m[4]),
      place: m[5] ?? null,
      factuality: m[6] ?? null,
    });
  }
  return events;
}
