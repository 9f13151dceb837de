/**
 * Closed word classes of Croatian that finding actors needs: small enough to be code, not data. All lower-case.
 * After Barić et al., Hrvatska gramatika (1997).
 */
import type { PronounTraits } from '../../resolve/language.ts';

/** Clitics: they may stand inside a noun phrase (*iranskoj **se** prijestolnici*). */
export const CLITICS: ReadonlySet<string> = new Set(
  'je se su će bi sam si smo ste ću ćeš ćemo ćete bih bismo biste li mu joj im mi ti nam vam ga ju ih me te nas vas'.split(
    ' ',
  ),
);

/** Nouns whose genitive says when, not whose (*predsjednik prošlog tjedna*). */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  (
    'tjedan mjesec godina dan noć jutro večer sat minuta stoljeće desetljeće vikend put ' +
    'ponedjeljak utorak srijeda četvrtak petak subota nedjelja ' +
    'siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac'
  ).split(' '),
);

/** Prepositions that tie a place to a noun (*vlasti **na** Kosovu*, *delegacija **iz** Irana*). */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['u', 'na', 'iz', 'sa', 's']);

/** Particles inside names: *Osama **bin** Laden, Ursula **von der** Leyen*. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'bin ibn al el de dos das della del di du la le van von der den ter ten af zu y bint ben abu und'.split(' '),
);

/** Those that may begin a short form (***von der** Leyen*, ***de** Gaulle*). */
export const LEADING_PARTICLES: ReadonlySet<string> = new Set('bin ibn de van von der den'.split(' '));

function list(words: string, traits: PronounTraits): [string, PronounTraits][] {
  return words.split(' ').map((word) => [word, traits]);
}

/** Third-person pronouns by form; *ga, mu, njegov* are neuter too (*Kosovo*). *se*, *to*, *mi* and the like are left out: they name nobody in particular. */
export const PRONOUNS: ReadonlyMap<string, PronounTraits> = new Map([
  ...list('on njega ga njemu mu njime njim', { kind: 'personal', number: 'Sing', gender: 'Masc', neuter: 'oblique' }),
  ...list('ona nju ju njoj joj njome njom nje', { kind: 'personal', number: 'Sing', gender: 'Fem' }),
  ...list('oni njih ih njima im', { kind: 'personal', number: 'Plur' }),
  ...list('one', { kind: 'personal', number: 'Plur', gender: 'Fem' }),
]);

/** Possessive determiners by lemma; the tagger writes *njezin* and *njen* as they stand. */
export const POSSESSIVES: ReadonlyMap<string, PronounTraits> = new Map<string, PronounTraits>([
  ['njegov', { kind: 'possessive', number: 'Sing', gender: 'Masc', neuter: 'always' }],
  ['njezin', { kind: 'possessive', number: 'Sing', gender: 'Fem' }],
  ['njen', { kind: 'possessive', number: 'Sing', gender: 'Fem' }],
  ['njihov', { kind: 'possessive', number: 'Plur' }],
  ['svoj', { kind: 'reflexive-possessive' }],
  ['čiji', { kind: 'relative-possessive' }],
]);

/** Demonstratives and the like that make a noun point back (*ta zemlja*). */
export const POINTING: ReadonlySet<string> = new Set([
  'taj',
  'ovaj',
  'onaj',
  'isti',
  'spomenuti',
  'dotični',
  'navedeni',
]);

/** Words that make a noun somebody not named before (*drugi optuženik*). */
export const OTHER: ReadonlySet<string> = new Set(
  'drugi treći četvrti peti ostali jedan neki novi nijedan svaki poneki mnogi dodatni'.split(' '),
);

/** *obojica, obje strane*: the two named last. */
export const BOTH: ReadonlySet<string> = new Set(['oba', 'obje', 'oboje', 'obojica', 'dvojica']);

/** Verbs whose subject speaks: an unknown capital there is a person. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    'reći kazati izjaviti dodati istaknuti isticati poručiti tvrditi objasniti objašnjavati naglasiti naglašavati smatrati ' +
    'ocijeniti zaključiti najaviti upozoriti upozoravati priopćiti navesti govoriti kazivati napomenuti odgovoriti ' +
    'pojasniti potvrditi ustvrditi primijetiti podsjetiti rekao komentirati vjerovati misliti zahtijevati tražiti'
  ).split(' '),
);

/** Verbs without a subject of their own in the third person singular. */
export const IMPERSONAL: ReadonlySet<string> = new Set(['trebati', 'valjati', 'činiti', 'izgledati', 'biti', 'raditi']);

/** A form in -ov, -ev or -in after a hyphen: the possessive of an acronym (*UN-ov*, *NATO-ova*). */
export const ACRONYM_POSSESSIVE = /-(?:ov|ev|jev|in)(?:a|e|i|o|u|om|oj|og|oga|im|ih|ima)?$/;
/** First part of a compound adjective: *rusko* in *rusko-iranski*. */
export const COMPOUND_FIRST = /^(.+(?:sk|čk|šk|ck))o$/;
