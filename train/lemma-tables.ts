/** What the lemmatiser learns by counting: the form lexicon and the edits behind each ending. */
import type { Edit, LemmaTables } from '../src/analyse/lemmatise.ts';
import { editOf, endingKey, LONGEST_LEMMA_ENDING } from '../src/analyse/lemmatise.ts';
import { shapeOf } from '../src/analyse/tagger-guess.ts';
import type { Row } from '../src/analyse/tagger-table.ts';
import { makeTable } from '../src/analyse/tagger-table.ts';
import type { TagSet } from '../src/analyse/tagger-tags.ts';
import { tagKey } from '../src/analyse/tagger-tags.ts';
import { initialFlags } from '../src/analyse/tagger-words.ts';
import { listedForms } from './irregular.ts';
import type { Sentence } from './treebank.ts';

/** Occurrences that a listed form counts as: enough for the lemmatiser to be certain of it. */
const LISTED = 2;
/** An edit must occur with so many types to be proposed for other words. */
const MIN_TYPES = 2;
/** Edits kept for one ending. */
const MAX_EDITS = 6;

/**
 * Collects edits, the form lexicon (form to tags, edits and counts) and the edits behind each ending. Listed
 * irregular forms are added where the sentences do not have them, or give them another lemma.
 */
export function buildLemmaTables(sentences: readonly Sentence[], tagSet: TagSet): LemmaTables {
  const edits: Edit[] = [];
  const ids = new Map<string, number>();
  const editId = (e: Edit): number => {
    const key = `${e.base}${e.cut}|${e.add}`;
    let id = ids.get(key);
    if (id === undefined) {
      id = edits.length;
      edits.push(e);
      ids.set(key, id);
    }
    return id;
  };
  const seen = new Map<string, Map<number, { first: number; second: number; weight: number }>>();
  for (const s of sentences) {
    if (s.copy) continue;
    const initial = initialFlags(s.forms, tagSet.language.tags.smallInTitles);
    for (const [i, form] of s.forms.entries()) {
      const upos = s.upos[i] ?? '';
      const tag = tagSet.id.get(tagKey(upos, s.feats[i] ?? '_'));
      if (tag === undefined) continue;
      const undo = shapeOf(form) === 1 && initial[i] === 1 && upos !== 'PROPN';
      const key = undo ? form.toLowerCase() : form;
      const edit = editId(editOf(key, s.lemmas[i] ?? form));
      let m = seen.get(key);
      if (!m) {
        m = new Map();
        seen.set(key, m);
      }
      const entry = m.get(tag * 0x10000 + edit);
      if (entry) entry.weight++;
      else m.set(tag * 0x10000 + edit, { first: tag, second: edit, weight: 1 });
    }
  }
  for (const { form, lemma, upos, feats } of listedForms(tagSet.language.code)) {
    const tag = tagSet.id.get(tagKey(upos, feats));
    if (tag === undefined) continue;
    const m = seen.get(form) ?? new Map<number, { first: number; second: number; weight: number }>();
    seen.set(form, m);
    const edit = editId(editOf(form, lemma));
    const entry = m.get(tag * 0x10000 + edit);
    const rival = [...m.values()].some((e) => e.first === tag && e.second !== edit);
    if (entry) entry.weight = Math.max(entry.weight, LISTED);
    else if (!rival) m.set(tag * 0x10000 + edit, { first: tag, second: edit, weight: LISTED });
  }
  const rows = new Map<string, Row[]>();
  const endings = new Map<string, Map<number, number>>();
  for (const [form, m] of seen) {
    rows.set(
      form,
      [...m.values()].sort((a, b) => b.weight - a.weight || a.first - b.first || a.second - b.second),
    );
    const lower = shapeOf(form) === 5 ? form.toLowerCase().replace(/\d/g, '0') : form.toLowerCase();
    const kinds = new Set([...m.values()].map((e) => (tagSet.upos[e.first] ?? 0) * 0x10000 + e.second));
    for (const kind of kinds)
      for (let n = 0; n <= Math.min(LONGEST_LEMMA_ENDING, lower.length); n++) {
        const key = endingKey(kind >>> 16, lower, n);
        let e = endings.get(key);
        if (!e) {
          e = new Map();
          endings.set(key, e);
        }
        e.set(kind & 0xffff, (e.get(kind & 0xffff) ?? 0) + 1);
      }
  }
  const lists = new Map<string, Row[]>();
  for (const [key, e] of endings) {
    const list = [...e].filter(([, n]) => n >= MIN_TYPES).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (list.length > 0)
      lists.set(
        key,
        list.slice(0, MAX_EDITS).map(([first]) => ({ first })),
      );
  }
  return { edits, seen: makeTable(rows), endings: makeTable(lists) };
}
