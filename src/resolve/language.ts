/**
 * What finding actors, places and dates needs of a language. The stage itself knows no language: `src/languages/<language>/resolve.ts`
 * fills this in, `coder.ts` chooses, and `Knowledge` carries it.
 */
import type { Language, Syntax } from '../document.ts';
import type { Entry } from './actors-lexicon.ts';
import type { DateWords } from './dates-words.ts';
import type { OpenEntity } from './entities.ts';
import type { Draft, Gender } from './mentions.ts';
import type { Hit } from './mentions-scan.ts';
import type { RoleRecord } from './nominals-load.ts';
import type { Phrase, PhraseKind, SentenceWords } from './nominals-phrase.ts';
import type { PlaceLanguage } from './places-language.ts';

export interface ResolveLanguage {
  readonly language: Language;
  /** Folder below `data/` with names, roles and given names. */
  readonly folder: string;
  readonly names: NameForms;
  readonly scan: ScanGrammar;
  readonly phrases: PhraseGrammar;
  readonly reference: ReferenceGrammar;
  /** Whether a role noun without a feminine beside it is masculine. */
  readonly genderedRoles: boolean;
  /** Whose institutions a capital means where the article leaves it open (*Vlada* in a Croatian paper); null for nobody's. */
  readonly homeCountry: string | null;
  /** Read when first asked for. */
  readonly places: () => PlaceLanguage;
  readonly dates: () => DateWords;
}

/**
 * The forms of names and nouns. A word of the data and a form of a text are reduced to keys; the form is one of the word
 * exactly when they share a key.
 */
export interface NameForms {
  /** Lower case without any diacritics. */
  readonly fold: (word: string) => string;
  /** The words of a name in the data as tokens of a text would be; tokens that only join (hyphens) are left out. */
  readonly tokens: (name: string) => string[];
  /** Characters besides the blank at which `tokens` cuts. */
  readonly cuts: string;
  readonly formKeys: (form: string) => readonly string[];
  /** Keys of the word `at` of an entry of the dictionaries. */
  readonly entryKeys: (entry: Pick<Entry, 'type' | 'words'>, at: number) => readonly string[];
  /** Keys of the name whose possessive adjective the form may be (*Bidenov*); none where there are no such adjectives. */
  readonly possessorKeys: (form: string) => readonly string[];
  /** Keys of a person's surname. */
  readonly surnameKeys: (surname: string) => readonly string[];
  /** The last word of a name, and others by which its bearer is called afterwards. */
  readonly surnames: (lastWord: string) => readonly string[];
  /** The tokens as the name is listed: in the nominative, as far as that can be told. `title`: token of a title before it, or -1. */
  readonly citation: (syntax: Syntax, first: number, last: number, title: number) => string;
  /** Which of the spellings in `data/actors/people` is shown. */
  readonly shown: (spellings: readonly string[]) => string;
  /** Further forms of the name of an inhabitant (*Srbin, Srbi*). */
  readonly people: (name: string) => readonly string[];
  /** Particles inside names: *Osama **bin** Laden, Ursula **von der** Leyen*. */
  readonly particles: ReadonlySet<string>;
  /** Those that may begin a short form (***von der** Leyen*, ***de** Gaulle*). */
  readonly leading: ReadonlySet<string>;
  /** Titles that say no more than that a person follows (*Mr*), with the gender they tell. */
  readonly titles: ReadonlyMap<string, 'Masc' | 'Fem' | null>;
  /** Whether a capitalised word is no part of a person's name (*Monday*); `known`: somebody in the data is called so (*May*). */
  readonly noName: (syntax: Syntax, i: number, known: boolean) => boolean;
  /** Of several people of one surname the head of a state or government is meant, others have their given names. */
  readonly titleCounts: boolean;
  /** Whether two given names may be spellings of one (*Pervez, Pervaiz*). */
  readonly alike: (a: string, b: string) => boolean;
  /** Whether proper nouns that the tree makes one name (`flat`) are a person. */
  readonly flatIsPerson: (syntax: Syntax, first: number, last: number) => boolean;
}

/** How the words of the dictionaries are told in a sentence. */
export interface ScanGrammar {
  /** Words that may stand between those of a name of several (*iranskoj **se** prijestolnici*, *Secretary **-** General*). */
  readonly between: ReadonlySet<string>;
  /** Endings of possessive adjectives; null where there are none. */
  readonly possessive: RegExp | null;
  /** A possessive adjective of an acronym (*UN-ov*). */
  readonly acronymPossessive: RegExp | null;
  /** First part of a compound adjective (*rusko* in *rusko-iranski*) and what it becomes alone; null where there are none. */
  readonly compound: ((part: string) => string | null) | null;
  /** Whether an acronym may stand between the words of a role (*chief **UN** prosecutor*). */
  readonly acronymInside: boolean;
  /** Whether the name of a state is an adjective here (*Hrvatska vojska*). */
  readonly isAdjective: (syntax: Syntax, i: number, to: number) => boolean;
  /** Whether a single word that is tagged as an adjective may be the role noun `word` (*osumnjičeni*). */
  readonly adjectivalRole: (word: string, syntax: Syntax, i: number) => boolean;
  /** Whether the token may be a surname given as `word` (*Morina* is not *Morin*). */
  readonly surnameFits: (word: string, syntax: Syntax, i: number) => boolean;
}

/** How a noun phrase is built around a word of the dictionaries. */
export interface PhraseGrammar {
  /** What a hit is here; null when it names nobody (*pro-**Russian***). */
  readonly kindOf: (hit: Hit, sentence: SentenceWords) => PhraseKind | null;
  /** The noun among the words of a hit: *državni **odvjetnik***, ***ministar** vanjskih poslova*. */
  readonly coreOf: (hit: Hit, syntax: Syntax) => number;
  /** Lengthens a role or people to the right: complement, place, name. `built`: the phrases to its right, the nearest last. */
  readonly extendRight: (phrase: Phrase, sentence: SentenceWords, built: readonly Phrase[]) => void;
  /** Lengthens it to the left: adjectives, numerals, *former*. */
  readonly extendLeft: (phrase: Phrase, sentence: SentenceWords) => void;
  /** Whether a complement with a name (*spokesman for **President Clinton***) or that points back (***the country**'s army*) tells the country. */
  readonly complementNames: boolean;
  /** What can be said only when all phrases of the sentence are there; they come in text order. */
  readonly finish: (phrases: Phrase[], sentence: SentenceWords) => void;
}

export interface PronounTraits {
  readonly kind: 'personal' | 'relative' | 'possessive' | 'relative-possessive' | 'reflexive-possessive';
  /** Of the one it stands for; undefined is open. */
  readonly gender?: 'Masc' | 'Fem' | 'Neut';
  readonly number?: 'Sing' | 'Plur';
  /** Masculine forms that are neuter too: in all cases or in all but the nominative. */
  readonly neuter?: 'oblique' | 'always';
  /** Only persons, or only what is no person. */
  readonly of?: 'person' | 'thing';
}

/** How a language takes up what was named before. */
export interface ReferenceGrammar {
  /** The pronoun that a token is; null when it is none or names nobody in particular. */
  readonly pronoun: (syntax: Syntax, i: number) => PronounTraits | null;
  /** Number and gender of a mention for agreement; null is open. */
  readonly agreement: (
    syntax: Syntax,
    core: number,
    entity: OpenEntity | undefined,
    named: boolean,
  ) => { readonly number: 'Sing' | 'Plur' | null; readonly gender: Gender };
  /** Whether a noun without a tree above it looks like a subject. */
  readonly bareSubject: (syntax: Syntax, head: number) => boolean;
  /** Whether relative clauses stand behind a comma. */
  readonly relativeComma: boolean;
  /** A pronoun that means the two named last (*obojica*). */
  readonly bothAlone: (syntax: Syntax, i: number) => boolean;
  /** Whether the word before a noun says so (*obje strane, the two leaders*). */
  readonly isBoth: (syntax: Syntax, i: number) => boolean;
  /** Role nouns that mean a party to something (*obje **strane***), so that two states may be meant. */
  readonly isSide: (role: RoleRecord) => boolean;
  /** Role nouns that any official may be taken up by (*leader*). */
  readonly isAnyOfficial: (role: RoleRecord) => boolean;
  /** Whether a role noun with a country is the state itself (*država*), by its noun. */
  readonly isState: (role: RoleRecord) => boolean;
  /** Whether a definite institution without a country may be of the one named last (*told **Parliament***), where nothing else tells; `core` -1: somebody with a name. */
  readonly isDefinite: (syntax: Syntax, core: number) => boolean;
  /** Whether the noun is one of others of the kind just named (*i ostali čelnici*). */
  readonly isOther: (syntax: Syntax, core: number) => boolean;
  readonly and: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
  /** Verbs whose subject speaks, by lemma: an unknown capital there is a person. */
  readonly speech: ReadonlySet<string>;
  /** Whether the place at a token says where the sentence happens (*u Ateni*). */
  readonly isHere: (syntax: Syntax, i: number) => boolean;
  /** First token of the words for a capital city that end at a token (*glavni grad*), or -1. */
  readonly capitalAt: (syntax: Syntax, last: number) => number;
  /** Whether a mention says whose capital it is that stands at `[first, last]`. */
  readonly ownsCapital: (
    syntax: Syntax,
    mention: Pick<Draft, 'how' | 'first' | 'last' | 'head'>,
    first: number,
    last: number,
  ) => boolean;
  /** How subjects are dropped; null where they are not. */
  readonly dropped: DroppedGrammar | null;
}

export interface DroppedGrammar {
  readonly reflexive: string;
  /** Verbs without a subject of their own in the third person singular, by lemma. */
  readonly impersonal: ReadonlySet<string>;
  /** Whether the verb has no subject at all (*potrebno je*), by its own number and gender. */
  readonly subjectless: (number: string | undefined, gender: string | null | undefined) => boolean;
}
