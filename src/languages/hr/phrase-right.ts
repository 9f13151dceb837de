/** What follows the noun of a phrase: its complement (*Irana, u Prištini, za Kosovo*) and the name (*Sergej Lavrov*). */
import { featsOf, UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Syntax } from '../../document.ts';
import { type Country, hasCase, type Phrase, phraseFrom, type SentenceWords } from '../../resolve/nominals-phrase.ts';
import { nameCases } from './name-forms.ts';
import { CLITICS, PLACE_PREPOSITIONS, TIME_NOUNS } from './resolve-words.ts';

const { NOUN, PROPN, ADP, ADJ, PUNCT, CCONJ, X, NUM } = UPOS_INDEX;

/** A chain of genitives beyond this is no phrase but broken text. */
const LONGEST = 40;

/** Lengthens a phrase to the right as far as it goes. `built` holds the phrases to its right, the nearest last. */
export function extendRight(phrase: Phrase, sentence: SentenceWords, built: readonly Phrase[]): void {
  const { syntax, to } = sentence;
  let p = phrase.last + 1;
  const plural = featsOf(syntax.feats[phrase.core] ?? '_').number === 'Plur';
  for (let step = 0; step < 6 && p < to; step++) {
    const next = phraseFrom(built, p) ?? (CLITICS.has(syntax.norm[p] ?? '') ? phraseFrom(built, p + 1) : null);
    // *gradonačelnik Splita*: a place is whose he is, not what he is called
    const place = next?.name?.certain === false ? sentence.placeAt(p) : null;
    if (next !== null && place !== null) {
      phrase.countries.push({ code: place, sector: null, actor: null });
      phrase.complement ??= next;
      phrase.last = next.last;
      p = next.last + 1;
      continue;
    }
    if (next?.kind === 'name' && phrase.kind === 'role') {
      if (takeName(phrase, next, syntax)) {
        phrase.last = next.last;
        return;
      }
      if (!takeGenitive(phrase, next, syntax)) break;
      p = phrase.last + 1;
      continue;
    }
    if (next !== null && next.kind !== 'adjective') {
      if (!takeGenitive(phrase, next, syntax)) break;
      if (plural) takeJoined(phrase, next, built, syntax);
      p = phrase.last + 1;
      continue;
    }
    const upos = syntax.upos[p] ?? 0;
    if (upos === ADP) {
      const end = takePrepositional(phrase, p, sentence, built);
      if (end < 0) break;
      phrase.last = end;
      const object = plural ? phraseFrom(built, p + 1) : null;
      if (object !== null && object.last === end) takeJoined(phrase, object, built, syntax);
      p = phrase.last + 1;
      continue;
    }
    const end = phrase.kind === 'role' ? plainGenitive(p, sentence, built) : -1;
    if (end < 0) break;
    phrase.last = end;
    p = end + 1;
  }
}

function takeName(phrase: Phrase, next: Phrase, syntax: Syntax): boolean {
  const name = next.name;
  if (name === null || name.possessive) return false;
  // *zahtjev poslodavca Tomislav Krka odbija*: a nominative after another case is somebody else
  const own = featsOf(syntax.feats[name.first] ?? '_').case;
  const head = featsOf(syntax.feats[phrase.core] ?? '_').case;
  // *savjetnik Baracka Obame* is not Obama
  if (own === 'Gen' && head !== undefined && head !== 'Gen' && head !== 'Acc') return false;
  if (own === 'Gen' && (syntax.deprel[name.first] ?? '').startsWith('nmod')) return false;
  if (own === 'Nom' && head !== undefined && head !== 'Nom' && syntax.upos[name.first] === PROPN) {
    const up = syntax.head[name.first] ?? -1;
    if (up < phrase.first || up > phrase.last) return false;
  }
  if (phrase.role?.kind === 'person') {
    phrase.name = name;
    next.absorbed = true;
    return true;
  }
  // *tvrtka Feronikel*: an unknown capital after an organisation is its name
  if (phrase.role?.kind === 'organisation' || phrase.role?.kind === 'group') {
    if (name.certain) return false;
    phrase.name = name;
    next.absorbed = true;
    return true;
  }
  return false;
}

function takeGenitive(phrase: Phrase, next: Phrase, syntax: Syntax): boolean {
  const core = next.core;
  const { role } = phrase;
  // *pokret Hamas*, *organizacija Greenpeace*: the name itself, in the nominative or the same case
  if (role !== null && role.kind !== 'person' && next.kind === 'actor' && phrase.complement === null) {
    const record = next.countries[0]?.actor;
    const own = featsOf(syntax.feats[core] ?? '_').case;
    const head = featsOf(syntax.feats[phrase.core] ?? '_').case;
    const sameThing = record !== null && record !== undefined && record.kind !== 'state' && !role.inherits;
    if (sameThing && (own === 'Nom' || own === head) && own !== 'Gen') {
      phrase.complement = next;
      phrase.last = next.last;
      phrase.hit = next.hit;
      phrase.kind = 'actor';
      phrase.countries = [...next.countries];
      next.absorbed = true;
      return true;
    }
  }
  if (!isGenitive(next, phrase, syntax) || next.kind === 'given') return false;
  if (next.last - phrase.first > LONGEST) return false;
  if (syntax.upos[next.first - 1] === PUNCT) return false;
  if (phrase.complement === null) {
    phrase.complement = next;
    for (const country of next.countries) {
      if (country.code !== '') phrase.countries.push(country);
    }
  }
  phrase.last = next.last;
  return true;
}

/** Whether the words can be the genitive that a noun takes: the form decides where it can, the tag where it cannot. */
function isGenitive(next: Phrase, phrase: Phrase, syntax: Syntax): boolean {
  const { core } = next;
  const tagged = featsOf(syntax.feats[core] ?? '_').case;
  const up = syntax.head[core] ?? -1;
  const attached = up >= 0 && within(up, phrase.first, phrase.last);
  const entry = next.hit?.entry;
  if (entry !== undefined && entry.words.length === 1 && next.hit?.possessive !== true) {
    const form = syntax.form[core] ?? '';
    // *BiH* is declined no more than *SAD*.
    if (entry.acronym || /\p{Lu}\p{Ll}*\p{Lu}/u.test(entry.words[0] ?? '')) {
      if (form.includes('-')) return form.endsWith('a');
      return tagged === 'Gen' || attached || up < 0 || next.first === phrase.last + 1;
    }
    const noun = entry.type === 'people' || entry.type === 'role';
    const cases = nameCases(entry.words[0] ?? '', syntax.norm[core] ?? '', noun ? 'noun' : 'name');
    if (cases.length > 0 && !cases.includes('Gen')) return false;
    if (cases.length === 1) return true;
  }
  return tagged === undefined || tagged === 'Gen' || (attached && (syntax.deprel[core] ?? '').startsWith('nmod'));
}

/** *predsjednici Rusije **i Irana**, čelnici u Prištini **i Tirani***: the second of two states. */
function takeJoined(phrase: Phrase, first: Phrase, built: readonly Phrase[], syntax: Syntax): void {
  const next = phraseFrom(built, first.last + 2);
  if (next === null || !isJoined(syntax, first.last, next.first)) return;
  const states = [first, next].every((each) => each.countries[0]?.actor?.kind === 'state' && each.kind !== 'people');
  if (!states || next.kind === 'adjective' || !sameCaseOrOpen(syntax, first.core, next.core)) return;
  for (const country of next.countries) phrase.countries.push(country);
  phrase.last = next.last;
}

function sameCaseOrOpen(syntax: Syntax, a: number, b: number): boolean {
  const value = featsOf(syntax.feats[a] ?? '_').case;
  return value === undefined || hasCase(syntax, b, value);
}

/** *ministar za Kosovo*, *vlasti u Prištini*, *delegacija iz Irana*: the last token of the phrase, or -1. */
function takePrepositional(phrase: Phrase, at: number, sentence: SentenceWords, built: readonly Phrase[]): number {
  const { syntax, to } = sentence;
  const preposition = syntax.norm[at] ?? '';
  const { role } = phrase;
  let end = -1;
  let country: Country | null = null;
  let object = -1;
  const next = phraseFrom(built, at + 1);
  if (next !== null && next.kind !== 'adjective') {
    end = next.last;
    object = next.core;
    country = next.countries[0] ?? null;
  } else {
    for (let i = at + 1; i < to && i < at + 6; i++) {
      const upos = syntax.upos[i] ?? 0;
      if (upos === ADJ || upos === NUM) continue;
      if (upos === NOUN || upos === PROPN || upos === X) {
        end = i;
        object = i;
        const code = sentence.placeAt(i) ?? sentence.placeAt(at + 1);
        if (code !== null) country = { code, sector: null, actor: null };
        while (upos === PROPN && end + 1 < to && syntax.upos[end + 1] === PROPN && syntax.deprel[end + 1] === 'flat')
          end++;
      }
      break;
    }
  }
  if (end < 0 || TIME_NOUNS.has(syntax.lemma[object] ?? '')) return -1;
  const parsed = (syntax.head[object] ?? -1) >= 0;
  const attached = parsed && within(syntax.head[object] ?? -1, phrase.first, phrase.last);
  if (preposition === 'za') {
    // *ministar za Kosovo*, not *ministar financija za list*: an office that is complete takes no more
    if (role === null || role.kind !== 'person' || next?.countries[0]?.sector === 'MED') return -1;
    if (!role.inherits || role.name.includes(' ')) return -1;
    return attached || (!parsed && role.sector === 'GOV') ? end : -1;
  }
  if (!PLACE_PREPOSITIONS.has(preposition) || preposition === 's' || preposition === 'sa') return -1;
  if (country === null || country.code === '') return -1;
  if (parsed ? !attached : role?.kind === 'person' && role.sector !== 'CVL') return -1;
  if (role?.abroad !== true || preposition === 'iz')
    phrase.countries.push({ ...country, sector: null, actor: country.actor?.kind === 'state' ? country.actor : null });
  return end;
}

function within(token: number, first: number, last: number): boolean {
  return token >= first && token <= last;
}

/** A plain genitive after a role (*direktor **osnovne škole***): its last token, or -1. */
function plainGenitive(at: number, sentence: SentenceWords, built: readonly Phrase[]): number {
  const { syntax, to } = sentence;
  for (let i = at; i < to && i < at + 4; i++) {
    const upos = syntax.upos[i] ?? 0;
    if (featsOf(syntax.feats[i] ?? '_').case !== 'Gen') return -1;
    if (upos === ADJ) continue;
    if (upos !== NOUN || TIME_NOUNS.has(syntax.lemma[i] ?? '')) return -1;
    for (let b = built.length - 1; b >= 0 && b >= built.length - 12; b--) {
      const phrase = built[b];
      if (phrase && phrase.first <= i && phrase.last >= i && phrase.kind !== 'adjective') return -1;
    }
    return i;
  }
  return -1;
}

/** Whether two tokens are joined by *i*, *te* or a comma only. */
function isJoined(syntax: Syntax, left: number, right: number): boolean {
  if (right !== left + 2) return false;
  const norm = syntax.norm[left + 1] ?? '';
  return syntax.upos[left + 1] === CCONJ ? norm === 'i' || norm === 'te' : norm === ',';
}
