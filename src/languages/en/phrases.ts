/** English noun phrases: what is known only when all of a sentence is there, possessors and nouns before nouns. */
import { UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Syntax } from '../../document.ts';
import type { PhraseGrammar } from '../../resolve/language.ts';
import { isAcronymName } from '../../resolve/mentions-scan.ts';
import { countryOf, type Phrase, type SentenceWords } from '../../resolve/nominals-phrase.ts';
import { coreOf, extendLeft, kindOf, modifies } from './phrase-left.ts';
import { extendRight } from './phrase-right.ts';
import { TITLES } from './resolve-words.ts';

const { DET, NUM, PRON } = UPOS_INDEX;

export const englishPhrases: PhraseGrammar = { kindOf, coreOf, extendRight, extendLeft, complementNames: true, finish };

function finish(phrases: Phrase[], sentence: SentenceWords): void {
  const { syntax, from } = sentence;
  for (const phrase of phrases) {
    if (phrase.kind === 'name') takeTitle(phrase, syntax, from);
    if (phrase.kind === 'role' && phrase.countries.length === 0) takeAcronym(phrase, sentence);
  }
  // From the left: in *Iran's president's adviser* the president has his country when the adviser is reached.
  const byCore = [...phrases].sort((a, b) => a.core - b.core);
  for (const phrase of byCore) {
    if (phrase.kind !== 'role' || phrase.absorbed) continue;
    const owner = possessorOf(phrase, phrases, syntax);
    if (owner !== null) join(phrase, owner);
    else {
      const noun = nounBefore(phrase, phrases, syntax);
      if (noun !== null) {
        join(phrase, noun);
        // *the former **Indian Army** general*: what stands before the name, too
        extendLeft(phrase, sentence);
      }
    }
  }
  for (const phrase of phrases)
    if (isGenitive(syntax, phrase.last + 1)) phrase.possessive = phrase.kind !== 'adjective';
  phrases.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** ***Mr** Kozak*. */
function takeTitle(phrase: Phrase, syntax: Syntax, from: number): void {
  if (phrase.name?.titled === true && phrase.first > from && TITLES.has(syntax.norm[phrase.first - 1] ?? ''))
    phrase.first--;
}

/** ***UN** peacekeepers*, where the role itself holds the name. */
function takeAcronym(phrase: Phrase, { knowledge }: SentenceWords): void {
  const entry = phrase.hit?.entry;
  const [first = '', second] = entry?.words ?? [];
  if (entry?.acronym !== true || second === undefined) return;
  const found = knowledge.lexicon.find(first.toLowerCase(), true).find((each) => isAcronymName(each, first));
  const actor = found === undefined ? undefined : knowledge.actors[found.ref];
  if (actor !== undefined) phrase.countries.push(countryOf(actor));
}

function isGenitive(syntax: Syntax, token: number): boolean {
  const norm = syntax.norm[token];
  return (
    norm === "'s" || (norm === "'" && (syntax.deprel[token] === 'case' || /s$/.test(syntax.norm[token - 1] ?? '')))
  );
}

/** *the Iranian president**'s** adviser*: the longest phrase before the genitive. */
function possessorOf(phrase: Phrase, phrases: readonly Phrase[], syntax: Syntax): Phrase | null {
  if (!isGenitive(syntax, phrase.first - 1)) return null;
  return endingAt(phrase.first - 2, phrase, phrases);
}

/** ***Defence Ministry** spokesman, **White House** official*. */
function nounBefore(phrase: Phrase, phrases: readonly Phrase[], syntax: Syntax): Phrase | null {
  const upos = syntax.upos[phrase.first];
  if (upos === DET || upos === NUM || upos === PRON) return null;
  const before = endingAt(phrase.first - 1, phrase, phrases);
  if (before === null) return null;
  // *the Bush administration*
  if (before.kind === 'name')
    return before.name?.certain === true &&
      phrase.role?.kind === 'organisation' &&
      modifies(syntax, before.core, phrase)
      ? before
      : null;
  if (before.name !== null) return null;
  if (before.kind !== 'role' && before.kind !== 'actor' && before.kind !== 'seat') return null;
  return modifies(syntax, before.core, phrase) ? before : null;
}

function endingAt(token: number, phrase: Phrase, phrases: readonly Phrase[]): Phrase | null {
  let found: Phrase | null = null;
  for (const other of phrases) {
    if (other === phrase || other.last !== token || other.absorbed || other.kind === 'adjective') continue;
    if (found === null || other.first < found.first) found = other;
  }
  return found;
}

function join(phrase: Phrase, owner: Phrase): void {
  phrase.first = owner.first;
  phrase.complement ??= owner;
  phrase.countries = [...owner.countries.filter((country) => country.code !== ''), ...phrase.countries];
  phrase.pointing = false;
}
