/**
 * Closed word classes of English that finding actors needs: small enough to be code, not data. All lower-case.
 * After Quirk et al., A Comprehensive Grammar of the English Language (1985).
 */
import type { PronounTraits } from '../../resolve/language.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Particles inside names: *Osama **bin** Laden, Ursula **von der** Leyen*. */
export const NAME_PARTICLES = set(
  'bin ibn al el ul ur as ad de dos das da della del di du la le van von der den ter ten af zu y bint ben abu e san',
);

/** Those that may begin a short form (***von der** Leyen*, ***al**-Assad*). */
export const LEADING_PARTICLES = set('bin ibn al Al el El de van von der den du');

/** Titles that say no more than that a person follows. Those that say what somebody is (*Gen.*) are roles. */
export const TITLES: ReadonlyMap<string, 'Masc' | 'Fem' | null> = new Map<string, 'Masc' | 'Fem' | null>([
  ...['mr', 'mr.', 'sir', 'lord', 'monsieur', 'herr', 'señor'].map((title): [string, 'Masc'] => [title, 'Masc']),
  ...['mrs', 'mrs.', 'ms', 'ms.', 'miss', 'dame', 'lady', 'madame', 'mme', 'mme.'].map((t): [string, 'Fem'] => [
    t,
    'Fem',
  ]),
  ...['dr', 'dr.', 'prof', 'prof.'].map((title): [string, null] => [title, null]),
]);

/** Capitalised words that are no part of a person's name. */
export const NO_NAMES = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december mon tue tues wed thu thurs fri sat sun jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. ' +
    'aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. christmas easter ramadan new north south east west northern ' +
    'southern eastern western central gmt reuters ap afp the a an in on at of for and but or by to from with as if when while ' +
    'after before he she it they we you i his her their its our this that these those there here what who why how god internet ' +
    'street avenue square road airport university college hospital hotel church mosque river lake sea ocean mountains island',
);

/** Verbs whose subject speaks: an unknown capital there is a person. */
export const SPEECH_VERBS = set(
  'say tell add state declare announce claim assert explain stress emphasize emphasise underline underscore argue note ' +
    'insist maintain warn conclude report recall reply respond answer comment confirm deny acknowledge admit believe think ' +
    'hope remark observe write urge ask demand call complain testify predict suggest reiterate vow pledge promise',
);

/** Nouns that say when, not whose (*minister of the **day***). */
export const TIME_NOUNS = set(
  'week month year day night morning evening hour minute century decade weekend time monday tuesday wednesday thursday ' +
    'friday saturday sunday january february march april may june july august september october november december',
);

/** Prepositions that tie a place to a noun (*officials **in** Kabul*, *a delegation **from** Iran*). */
export const PLACE_PREPOSITIONS = set('in from near outside inside across throughout');

/** Determiners that make a noun point back (*this country*); *the* does so for everyday words. */
export const POINTING = set('the this that these those such same said aforementioned');

/** Determiners that make a noun somebody not named before (*a minister*). */
export const INDEFINITE = set('a an another other any some no every each either neither certain');

/** Adjectives that do the same (*the **other** side, a **second** suspect*), and quantifiers. */
export const COUNTING = set(
  'other second third fourth fifth new additional further more several many most few numerous various all both one two ' +
    'three four five six seven eight nine ten dozen hundred thousand million different fellow remaining',
);

/** Words before a numeral (*about 200 protesters*). */
export const ABOUT = set('about around nearly almost approximately some roughly only');

/** Prefixes that make a word the opposite of what it names, or one who is for it (*anti-government*, *pro-Russian*). */
export const PREFIXES = set('pro anti non counter mid post pre inter trans un neo ultra quasi');

/** What stands in the possessive slot or for a person, by form. */
export const PRONOUNS: ReadonlyMap<string, PronounTraits> = new Map<string, PronounTraits>([
  ['he', { kind: 'personal', number: 'Sing', gender: 'Masc', of: 'person' }],
  ['him', { kind: 'personal', number: 'Sing', gender: 'Masc', of: 'person' }],
  ['she', { kind: 'personal', number: 'Sing', gender: 'Fem', of: 'person' }],
  ['her', { kind: 'personal', number: 'Sing', gender: 'Fem', of: 'person' }],
  ['it', { kind: 'personal', number: 'Sing', gender: 'Neut', of: 'thing' }],
  ['they', { kind: 'personal', number: 'Plur' }],
  ['them', { kind: 'personal', number: 'Plur' }],
]);

export const POSSESSIVES: ReadonlyMap<string, PronounTraits> = new Map<string, PronounTraits>([
  ['his', { kind: 'possessive', number: 'Sing', gender: 'Masc', of: 'person' }],
  ['her', { kind: 'possessive', number: 'Sing', gender: 'Fem', of: 'person' }],
  ['its', { kind: 'possessive', number: 'Sing', gender: 'Neut', of: 'thing' }],
  ['their', { kind: 'possessive', number: 'Plur' }],
]);

/** Predicates whose *it* stands for a clause (*it seems, it was reported that*), by lemma. */
export const IMPERSONAL = set(
  'seem appear happen turn matter rain snow take remain become follow report say announce believe understand know think ' +
    'expect hope learn estimate allege suggest claim decide agree note',
);

/** Nouns between a preposition of place and the place (*in the **city** of Basra*). */
export const LOCALITIES = set(
  'city town village capital province region state district port suburb neighbourhood neighborhood island county area ' +
    'governorate municipality of northern southern eastern western central downtown nearby north south east west',
);

/** Prepositions that say where a sentence happens. */
export const HERE = set('in at near outside inside around across');

/** Adjectives that say what somebody will or can do: *it was ready to negotiate* is the government. */
export const WILLED = set(
  'able unable ready unready willing unwilling prepared unprepared determined keen eager anxious reluctant loath hesitant proud ' +
    'sorry afraid set poised due bound obliged obligated entitled free likely unlikely certain sure unaware interested intent ' +
    'content slow quick',
);
/** Such adjectives that are nobody's but a person's before *that* too. */
export const FELT = set('committed open happy glad pleased delighted confident convinced aware concerned worried');
