/**
 * The tag set: a tag is a UPOS with a feature string, and is scored as the sum of its components (the whole tag, the part
 * of speech, case and number, agreement, gender …), so that rare tags share the weights of frequent ones.
 */
import { UPOS } from '../document.ts';
import type { AnalyserLanguage, FeatureValue } from './language.ts';

const NUMBERS = ['Sing', 'Plur'];
const GENDERS = ['Masc', 'Fem', 'Neut'];

/**
 * Components of one group differ in the low bits of their hash only, so that the one-byte weights of a feature for all of them lie
 * in one cache line: a feature costs about five cache misses instead of fifteen.
 */
const LINE_BITS = 6;
const LINE = 2 ** LINE_BITS - 1;

/** Columns over tags: index 0 is the first tag; `NONE` stands for "no tag" (before and after the sentence). */
export interface TagSet {
  readonly language: AnalyserLanguage;
  readonly size: number;
  readonly upos: Uint8Array;
  readonly feats: readonly string[];
  /** What agrees (`TagTraits.agreement`: the Croatian case, the English person), 0 for nothing; likewise number and gender, from 1. */
  readonly caseOf: Uint8Array;
  /** What the context must decide (`TagTraits.open`). */
  readonly open: Uint8Array;
  readonly numberOf: Uint8Array;
  readonly genderOf: Uint8Array;
  /** 0 none, 1 finite, 2 infinitive, 3 active participle, 4 converb: what the tag is as a predicate. */
  readonly verbOf: Uint8Array;
  readonly personOf: Uint8Array;
  /** Components of tag t: `components[starts[t] .. starts[t+1])`, ids into `hash`; the first is the whole tag, the second the UPOS. */
  readonly starts: Uint32Array;
  readonly components: Uint16Array;
  /** A 32-bit number for each component: high bits mixed from its group, low bits its place in the group. */
  readonly hash: Int32Array;
  /** The tag without gender, definiteness and animacy, as a small id: for the context of other words. */
  readonly coarse: Uint16Array;
  readonly id: ReadonlyMap<string, number>;
}

/** Mixes two 32-bit numbers (the finaliser of MurmurHash3). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** A 32-bit hash of a string, by UTF-16 code units (FNV-1a, mixed). */
export function hashString(s: string, seed = 0): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return mix(h, seed);
}

/** The key of a tag in `TagSet.id` and in the model file. */
export const tagKey = (upos: string, feats: string): string => `${upos} ${feats}`;

/** Builds the columns from keys made by `tagKey`, in their order. */
export function buildTagSet(keys: readonly string[], language: AnalyserLanguage): TagSet {
  const size = keys.length;
  const byName = new Map<string, number>();
  const hash: number[] = [];
  const components: number[] = [];
  const starts = new Uint32Array(size + 1);
  const columns = () => new Uint8Array(size);
  const [upos, caseOf, open, numberOf, genderOf, verbOf, personOf] = [1, 2, 3, 4, 5, 6, 7].map(columns) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const coarse = new Uint16Array(size);
  const coarseIds = new Map<string, number>();
  const feats: string[] = [];
  const groups = new Map<string, number>();
  const component = (group: string, name: string): void => {
    const key = `${group} ${name}`;
    let id = byName.get(key);
    if (id === undefined) {
      id = hash.length;
      byName.set(key, id);
      const slot = groups.get(group) ?? 0;
      groups.set(group, slot + 1);
      hash.push((hashString(`${group} ${slot >>> LINE_BITS}`, 77) & ~LINE) | (slot & LINE));
    }
    components.push(id);
  };
  for (const [t, key] of keys.entries()) {
    const space = key.indexOf(' ');
    const pos = key.slice(0, space);
    const features = key.slice(space + 1);
    feats.push(features);
    const value = featureValues(features);
    upos[t] = Math.max(0, (UPOS as readonly string[]).indexOf(pos));
    caseOf[t] = language.tags.agreement(pos, value);
    open[t] = language.tags.open(pos, value);
    numberOf[t] = NUMBERS.indexOf(value('Number')) + 1;
    genderOf[t] = GENDERS.indexOf(value('Gender')) + 1;
    verbOf[t] = { Fin: 1, Inf: 2, Part: pos === 'ADJ' ? 0 : 3, Conv: 4 }[value('VerbForm')] ?? 0;
    personOf[t] = Number(value('Person') || 0);
    starts[t] = components.length;
    component(`whole ${pos}`, key);
    component('main', pos);
    for (const [group, name] of language.tags.components(pos, value)) component(group, name);
    const rough = language.tags.rough(pos, value);
    coarse[t] = coarseIds.get(rough) ?? coarseIds.size;
    coarseIds.set(rough, coarse[t] ?? 0);
  }
  starts[size] = components.length;
  return {
    language,
    size,
    upos,
    feats,
    caseOf,
    open,
    numberOf,
    genderOf,
    verbOf,
    personOf,
    starts,
    components: Uint16Array.from(components),
    hash: Int32Array.from(hash),
    coarse,
    id: new Map(keys.map((key, t) => [key, t])),
  };
}

/** Looks up one feature of a UD feature string; `''` when it is absent. */
function featureValues(feats: string): FeatureValue {
  const values = new Map(feats.split('|').map((f) => f.split('=') as [string, string]));
  return (name) => values.get(name) ?? '';
}
