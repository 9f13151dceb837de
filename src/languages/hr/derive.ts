/**
 * Croatian derivation: from an infinitive its passive participle and verbal noun, so that a frame written for the verb
 * also serves *uhićen* and *uhićenje*. Candidates may over-generate: a form that does not exist never occurs.
 * After Barić et al., Hrvatska gramatika (1997), on the trpni pridjev and the glagolska imenica.
 */

/** Jotation at the end of a stem before -en: uhit- → uhić-, ugrab- → ugrablj-. Longest first. */
const JOTATION: readonly (readonly [string, string])[] = [
  ['st', 'št'],
  ['zd', 'žđ'],
  ['sl', 'šlj'],
  ['zn', 'žnj'],
  ['t', 'ć'],
  ['d', 'đ'],
  ['s', 'š'],
  ['z', 'ž'],
  ['c', 'č'],
  ['l', 'lj'],
  ['n', 'nj'],
  ['p', 'plj'],
  ['b', 'blj'],
  ['m', 'mlj'],
  ['v', 'vlj'],
];

const PREFIXES: ReadonlySet<string> = new Set(
  'u po pre raz ras iz od o na za pri pro do s sa ob pod nad pot is'.split(' '),
);
/** Endings of infinitives with an irregular participle; where prefixes are asked for, nothing else may stand before the ending. */
const IRREGULAR: readonly (readonly [
  ending: string,
  participle: string,
  before: 'prefix' | 'prefix or none' | 'none' | 'any',
])[] = [
  ['biti', 'bijen', 'prefix'],
  ['dobiti', 'dobiven', 'none'],
  ['viti', 'vijen', 'prefix'],
  ['piti', 'pijen', 'prefix or none'],
  ['kriti', 'kriven', 'any'],
  ['asti', 'adnut', 'any'],
  ['krasti', 'kraden', 'any'],
  ['vesti', 'veden', 'any'],
  ['vesti', 'vezen', 'any'],
  ['sjesti', 'sjednut', 'any'],
  ['nijeti', 'nesen', 'any'],
  ['nijeti', 'nijet', 'any'],
  ['rijeti', 'rt', 'any'],
  ['eti', 'et', 'any'],
  ['uti', 'ut', 'any'],
  ['reći', 'rečen', 'any'],
  ['vući', 'vučen', 'any'],
  ['sjeći', 'sječen', 'any'],
  ['ći', 'gnut', 'any'],
  ['slati', 'slan', 'any'],
  ['zvati', 'zvan', 'any'],
  ['djenuti', 'djenut', 'any'],
];

/** The rows by the third letter from the end, which most verbs rule out. */
const BY_LETTER: ReadonlyMap<string, typeof IRREGULAR> = (() => {
  const rows = new Map<string, (typeof IRREGULAR)[number][]>();
  for (const row of IRREGULAR) {
    const letter = thirdFromEnd(row[0]);
    rows.set(letter, [...(rows.get(letter) ?? []), row]);
  }
  return rows;
})();

/** `a` of -ati; all verbs in -ći stand together. */
function thirdFromEnd(infinitive: string): string {
  return infinitive.endsWith('ći') ? 'ć' : infinitive.charAt(infinitive.length - 3);
}

/** Nominative masculine singular of the passive participle: all plausible candidates. */
export function passiveParticiples(infinitive: string): readonly string[] {
  const out: string[] = [];
  for (const [ending, participle, before] of BY_LETTER.get(thirdFromEnd(infinitive)) ?? []) {
    if (!infinitive.endsWith(ending)) continue;
    const start = infinitive.slice(0, -ending.length);
    if (before === 'any' || (before !== 'prefix' && start === '') || (before !== 'none' && PREFIXES.has(start)))
      out.push(start + participle);
  }
  if (infinitive.endsWith('ati')) out.push(`${infinitive.slice(0, -3)}an`);
  else if (infinitive.endsWith('jeti') && !infinitive.endsWith('ijeti')) out.push(jotate(infinitive.slice(0, -4)));
  else if (infinitive.endsWith('iti')) out.push(jotate(infinitive.slice(0, -3)));
  return out;
}

/** Verbal nouns in -nje and -će: *uhićenje, prekinuće*. `participles` are those of the verb, where they are known already. */
export function verbalNouns(infinitive: string, participles = passiveParticiples(infinitive)): readonly string[] {
  return participles.map((p) => (p.endsWith('t') ? `${p.slice(0, -1)}će` : `${p}je`));
}

function jotate(stem: string): string {
  for (const [before, after] of JOTATION) {
    if (stem.endsWith(before)) return `${stem.slice(0, -before.length)}${after}en`;
  }
  return `${stem}en`;
}

/** Infinitives that a lemmatiser may give instead: *prestane* → *prestanuti*, *napadne* → *napadnuti*. */
export function lemmaVariants(infinitive: string): readonly string[] {
  if (infinitive.endsWith('stati')) return [`${infinitive.slice(0, -2)}nuti`];
  if (infinitive.endsWith('pasti')) return [`${infinitive.slice(0, -3)}dnuti`];
  if (infinitive.endsWith('ći')) return [`${infinitive.slice(0, -2)}gnuti`, `${infinitive.slice(0, -2)}knuti`];
  return [];
}

/** Present converbs (glagolski prilog sadašnji), as a tagger that takes them for adjectives leaves them: *obećavajući*. */
export function converbs(infinitive: string): readonly string[] {
  if (/(?:iv|ov|ev)ati$/.test(infinitive))
    return [`${infinitive.slice(0, -5)}ujući`, `${infinitive.slice(0, -3)}ajući`];
  if (infinitive.endsWith('ati')) return [`${infinitive.slice(0, -3)}ajući`];
  if (infinitive.endsWith('iti') || infinitive.endsWith('jeti')) return [`${infinitive.replace(/j?[ei]ti$/, '')}eći`];
  return [];
}
