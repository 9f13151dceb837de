/**
 * What coding needs to know of a language: the contract that `src/languages/<language>/grammar.ts` fills in.
 *
 * Inside, all languages name realisations alike: `nom` (subject), `acc` (object), `dat` (indirect object), further bare
 * cases, `preposition+case` (`na+acc`; `with+obl` where there are no cases), `inf`, `da` (a finite clause with or without
 * its conjunction), `ing`, `preposition+ing`, `pred` (what an object is called or held to be), `adj` (what stands by a noun and says whose or of what kind). How frames
 * write them is each language's own: `Grammar.realisation`.
 */
import type { Syntax } from '../document.ts';
import type { Cue, Cues } from './cues.ts';
import type { Participants } from './participants.ts';
import type { Piece } from './pieces.ts';
import type { Quotation } from './quotes.ts';
import type { Tree } from './tree.ts';

export interface Argument {
  /** The head word; -1 for a dropped subject. */
  readonly token: number;
  readonly realisations: readonly string[];
  /** Found by way of another word (a shared object, the governor's phrase): weaker evidence. */
  readonly indirect: boolean;
}

/** The grammar around a predicate. */
export interface Predication {
  readonly token: number;
  readonly arguments: readonly Argument[];
  /** Particle that makes another verb of it: `se`, `off` (*call off*); '' for none. */
  readonly particle: string;
  /** All words that may be such a particle, the sure one among them. */
  readonly particles: readonly string[];
  readonly negated: boolean;
  readonly future: boolean;
  readonly conditional: boolean;
  /** Obliged (*must send*), where an auxiliary says so. */
  readonly obliged: boolean;
  /** No subject in its own clause: the verb whose dropped subject may be known, or -1. */
  readonly subjectless: boolean;
}

/** How the dictionary knows the word. */
export type Use = 'verb' | 'participle' | 'adjective' | 'noun';

/** Finds the words that a cue of speech introduces. `noun`: the realisation of the noun that is the content. */
export interface ContentFinder {
  of(cue: number, candidates: readonly Cue[], from: number, to: number): (Piece & { readonly noun?: string }) | null;
}

/** Tags of a sentence that may still be mended. */
export interface Amendable {
  readonly norm: readonly string[];
  readonly form: readonly string[];
  readonly lemma: string[];
  readonly upos: { [index: number]: number };
  readonly feats: string[];
}

/** What the dictionary knows of verbs, for mending tags. */
export interface VerbLore {
  readonly isIntransitive: (lemma: string) => boolean;
  readonly isSpeech: (lemma: string) => boolean;
}

/** As `Part` of the analyser, which does the parsing. */
export interface SentencePart {
  readonly start: number;
  readonly end: number;
  readonly before: 0 | 1;
  readonly after: 0 | 1;
  readonly head: number;
  readonly deprel: string;
}

export type Tagged = Pick<Syntax, 'norm' | 'lemma' | 'upos' | 'feats'>;

/** Closed classes of words, by lemma unless said otherwise. */
export interface GrammarWords {
  /** Nouns that count what follows them (*thousands of*). */
  readonly quantities: ReadonlySet<string>;
  /** Those that may stand alone for what was said before (*isporučio je mali broj*). */
  readonly bareQuantities: ReadonlySet<string>;
  /** Prepositions of an adjunct in which the clause's subject meets or talks (*after talks with*). */
  readonly meetingAdjuncts: ReadonlySet<string>;
  /** Pronouns that take up a whole deed (*što je Zagreb demantirao*). */
  readonly anaphors: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Conjunctions of a condition. */
  readonly conditionals: ReadonlySet<string>;
  /** Conjunctions of what somebody waits for (*until the government meets their demands*), by form. */
  readonly terms: ReadonlySet<string>;
  readonly copula: ReadonlySet<string>;
  /** Prepositions, as `prepositionOf` gives them, after which the source of a report stands; true: any source, false: only a named kind of source. */
  readonly according: ReadonlyMap<string, boolean>;
  /** Prepositions of what somebody undergoes (*under attack*). */
  readonly undergone: ReadonlySet<string>;
  /** Nouns that a place's name follows (*the city of*). */
  readonly settings: ReadonlySet<string>;
}

export interface Grammar {
  readonly language: string;
  /** How frames write a realisation → how the tree shows it; null for what is none. */
  readonly realisation: (written: string) => string | null;
  /** What may be written, for the error message. */
  readonly notation: string;
  /** Particles that may stand behind a predicate: `se`. */
  readonly isParticle: (word: string) => boolean;
  /** Forms that a verb's frame also serves: as the lemmatiser may give them. */
  readonly derive: {
    readonly variants: (verb: string) => readonly string[];
    readonly participles: (verb: string) => readonly string[];
    readonly nouns: (verb: string) => readonly string[];
    readonly converbs: (verb: string) => readonly string[];
  };
  readonly predication: (tree: Tree, token: number, use: Use) => Predication;
  readonly realisationsOf: (tree: Tree, token: number) => readonly string[];
  readonly prepositionOf: (tree: Tree, token: number) => string;
  readonly conjuncts: (tree: Tree, token: number) => readonly number[];
  /** No conjunct, whatever the parser calls it. */
  readonly isFalseConjunct: (tree: Tree, token: number) => boolean;
  /** In the passive, whatever the clause. */
  readonly isPassive: (tree: Tree, token: number) => boolean;
  readonly isInfinitive: (tree: Tree, token: number) => boolean;
  /** The verb's subject, or the word itself, is a first person. */
  readonly isFirstPerson: (tree: Tree, token: number) => boolean;
  /** How a verb's realisation reads when its verbal noun is met. */
  readonly nominalised: (realisation: string, transitive: boolean) => readonly string[];
  /** Arguments as a frame without the particle sees them; null: such a frame does not fit. */
  readonly withoutParticle: (p: Predication) => readonly Argument[] | null;
  /** The dependent `c` says whose or of whom its noun is (*of Iran*, not *in Iran*). */
  readonly isPossessor: (tree: Tree, c: number) => boolean;
  /** The dependent `c` of a quantity is what it counts. */
  readonly isCounted: (tree: Tree, c: number) => boolean;
  /** A phrase that says where. */
  readonly isLocative: (tree: Tree, token: number) => boolean;
  /** Realisations in which the one spoken to stands, for an act of speech. */
  readonly addressee: (act: string) => readonly string[];
  /** Realisations of the source of what is reported in an impersonal way. */
  readonly reportedBy: (realisation: string, impersonal: boolean) => boolean;
  /** Whether verbal nouns and participles keep the verb's particle (*the handing over of*). */
  readonly keepsParticle: boolean;
  /** Whether a subject may be left out (*Rekao je da će doći*). */
  readonly dropsSubjects: boolean;
  readonly contents: (
    tree: Tree,
    participants: Participants,
    cues: Cues,
    quotations: readonly Quotation[],
  ) => ContentFinder;
  /** Stretches of a sentence that had better be parsed apart, told by its tags (`src/analyse/parse-parts.ts`). */
  readonly partsOf: (syntax: Tagged, from: number, to: number, cues: Cues) => readonly SentencePart[];
  /** Mends the tags of a sentence before it is parsed. */
  readonly amend: (syntax: Amendable, from: number, to: number, verbs: VerbLore) => void;
  readonly words: GrammarWords;
}
