/** Stretches of capitalised words that may be a person's name: known people, given name and surname, or a surname alone. */
import { featsOf, UPOS_INDEX } from '../analyse/syntax.ts';
import type { Syntax } from '../document.ts';
import type { Entry } from './actors-lexicon.ts';
import type { NameForms } from './language.ts';
import { type Hit, isCapital } from './mentions-scan.ts';

export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** Lines of `data/actors/people` whose name it is; several when it is a surname that several bear. */
  readonly people: readonly Entry[];
  /** A whole name (two words or more), not a surname alone. */
  readonly full: boolean;
  /** It is a person's name without looking at what stands before it. */
  readonly certain: boolean;
  readonly gender: 'Masc' | 'Fem' | null;
  readonly possessive: boolean;
  /** People of the data who bear its last word. */
  readonly bearers?: readonly Entry[];
  /** A title stands before it (*Mr*): a person, even by a surname alone. */
  readonly titled?: boolean;
}

const { PROPN, NOUN, ADJ, X, VERB, ADP, CCONJ, SCONJ, PRON, DET, NUM, PUNCT, ADV, AUX, PART } = UPOS_INDEX;
const BLOCKING: ReadonlySet<Entry['type']> = new Set([
  'actor',
  'seat',
  'role',
  'people',
  'adjective',
  'former',
  'quantity',
]);

/** Names in the tokens `[from, to)`, left to right, without overlaps. `hits` are those of `scan` for the same tokens. */
export function findNames(syntax: Syntax, from: number, to: number, hits: readonly Hit[], forms: NameForms): NameRun[] {
  const runs: NameRun[] = [];
  let h = 0;
  for (let i = from; i < to; ) {
    while (h < hits.length && (hits[h]?.last ?? 0) < i) h++;
    const hit = hits[h];
    const at = hit !== undefined && hit.first <= i ? hit : undefined;
    if (at !== undefined && BLOCKING.has(at.entry.type)) {
      i = at.last + 1;
      continue;
    }
    const title = at === undefined ? forms.titles.get(syntax.norm[i] ?? '') : undefined;
    const blocked = hits[h]?.first === i + 1 && BLOCKING.has(hits[h]?.entry.type ?? 'given');
    if (title !== undefined && i + 1 < to && !blocked && isNameToken(syntax, i + 1, -1)) {
      const run = runAt(syntax, i + 1, from, to, hits, h, forms);
      if (run !== null) {
        runs.push({ ...run, certain: true, titled: true, gender: run.gender ?? title });
        i = run.last + 1;
        continue;
      }
    }
    if (at === undefined && !isNameToken(syntax, i, from)) {
      i++;
      continue;
    }
    const known = at?.entry.type === 'short';
    const barred = (at === undefined || known) && forms.noName(syntax, i, known);
    const run = barred ? null : runAt(syntax, i, from, to, hits, h, forms);
    if (run !== null) runs.push(withParticles(run, syntax, from, forms));
    i = (run?.last ?? i) + 1;
  }
  return runs;
}

/** ***von der** Leyen* */
function withParticles(run: NameRun, syntax: Syntax, from: number, { leading }: NameForms): NameRun {
  let { first } = run;
  for (;;) {
    const before = isJoint(syntax, first - 1) ? first - 2 : first - 1;
    if (before < from || !leading.has(syntax.form[before] ?? '')) break;
    first = before;
  }
  return first === run.first ? run : { ...run, first };
}

function runAt(
  syntax: Syntax,
  start: number,
  from: number,
  to: number,
  hits: readonly Hit[],
  firstHit: number,
  forms: NameForms,
): NameRun | null {
  const { particles } = forms;
  let last = start - 1;
  let words = 0;
  let person: Hit | undefined;
  let given: Hit | undefined;
  let short: Hit | undefined;
  let h = firstHit;
  for (let i = start; i < to; ) {
    while (h < hits.length && (hits[h]?.last ?? 0) < i) h++;
    const hit = hits[h];
    if (hit !== undefined && hit.first <= i) {
      if (BLOCKING.has(hit.entry.type)) break;
      if (hit.possessive && words > 0) break;
      if (hit.entry.type === 'person') {
        if (words > 0 && given === undefined) break;
        person = hit;
      } else if (hit.entry.type === 'short') short = hit;
      else if (words === 0) given = hit;
      words += hit.last - hit.first + 1;
      last = hit.last;
      i = hit.last + 1;
      if (person !== undefined || hit.possessive) break;
    } else if (forms.noName(syntax, i, false)) {
      break;
    } else if (isNameToken(syntax, i, i === start ? from : -1)) {
      words++;
      last = i++;
    } else if (words > 0 && i + 1 < to && isJoint(syntax, i) && hits[h]?.first !== i + 1) {
      // *Yo - jong, Grabar - Kitarović*: one word in print
      if (syntax.upos[i + 1] !== PROPN && !particles.has(syntax.norm[i + 1] ?? '')) break;
      last = i + 1;
      i += 2;
    } else if (words > 0 && particles.has(syntax.norm[i] ?? '') && i + 1 < to && isNameToken(syntax, i + 1, -1)) {
      // *Ursula von der Leyen*: particles are no words of their own
      i++;
    } else if (words > 0 && particles.has(syntax.norm[i] ?? '') && particles.has(syntax.norm[i + 1] ?? '')) {
      i++;
    } else break;
    if (words >= 5) break;
  }
  if (words === 0) return null;
  if (person !== undefined) {
    return {
      first: person.first,
      last: person.last,
      people: [person.entry, ...person.others],
      full: true,
      certain: true,
      gender: null,
      possessive: person.possessive,
    };
  }
  if (words === 1) {
    if (short !== undefined)
      return {
        first: start,
        last,
        people: [short.entry, ...short.others],
        full: false,
        certain: true,
        gender: null,
        possessive: short.possessive,
      };
    return { first: start, last, people: [], full: false, certain: false, gender: genderOf(given), possessive: false };
  }
  // Two unknown capitals are a person when the first is a given name; a title before it also makes it one.
  return {
    first: start,
    last,
    people: [],
    full: true,
    certain:
      ((given !== undefined && given.first === start) || forms.flatIsPerson(syntax, start, last)) &&
      sameCase(syntax, start, last),
    gender: genderOf(given),
    possessive: false,
    ...(short !== undefined && short.last === last ? { bearers: [short.entry, ...short.others] } : {}),
  };
}

function genderOf(given: Hit | undefined): 'Masc' | 'Fem' | null {
  if (given === undefined) return null;
  const { entry, others } = given;
  if (others.some((other) => other.feminine !== entry.feminine)) return null;
  return entry.feminine === true ? 'Fem' : 'Masc';
}

/** A given name and a surname agree in case, as far as the tags tell. */
function sameCase(syntax: Syntax, first: number, last: number): boolean {
  const a = featsOf(syntax.feats[first] ?? '_').case;
  const b = featsOf(syntax.feats[last] ?? '_').case;
  return a === undefined || b === undefined || a === b || syntax.upos[last] === X || a === 'Nom' || b === 'Nom';
}

/** A hyphen that is a token of its own, without blanks beside it. */
export function isJoint(syntax: Syntax, i: number): boolean {
  return syntax.norm[i] === '-' && syntax.end[i - 1] === syntax.start[i] && syntax.end[i] === syntax.start[i + 1];
}

/** A capitalised word that may be part of a name. At the start of a sentence only what is tagged as a proper noun. */
function isNameToken(syntax: Syntax, i: number, from: number): boolean {
  const form = syntax.form[i] ?? '';
  if (form.length < 2 || !isCapital(form)) return isInitial(syntax, i);
  const upos = syntax.upos[i] ?? 0;
  if (upos === PROPN || upos === X) return true;
  if (i === from || upos === ADP || upos === CCONJ || upos === SCONJ || upos === PRON || upos === DET) return false;
  if (upos === NUM || upos === PUNCT || upos === ADV || upos === AUX || upos === PART) return false;
  if (upos === NOUN || upos === ADJ || upos === VERB) return i > 0 && syntax.upos[i - 1] !== PUNCT;
  return upos === 0;
}

/** *George W. Bush* */
function isInitial(syntax: Syntax, i: number): boolean {
  return /^\p{Lu}\.?$/u.test(syntax.form[i] ?? '') && (syntax.upos[i] === PROPN || syntax.upos[i] === X);
}
