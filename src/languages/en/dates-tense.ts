/**
 * What one English token says of the tense of its clause, for dates without a year or week: *met on Friday*, *will meet
 * on Friday*, *is to meet on Friday*, *agreed to meet on Friday*.
 */
import { UPOS } from '../../document.ts';
import type { DateContext, Tense } from '../../resolve/dates-context.ts';
import { flagAt, normAt, wordAt } from '../../resolve/dates-context.ts';

const AUX = UPOS.indexOf('AUX');
const VERB = UPOS.indexOf('VERB');
/** What may stand between an auxiliary and its verb; a noun there belongs to another clause (*will free hostages taken in May*). */
const BETWEEN = new Set([0, AUX, UPOS.indexOf('ADV'), UPOS.indexOf('PART')]);
/** How far an auxiliary stands from its verb, adverbs and *not* between them. */
const REACH = 4;
const BE = new Set("be am is are was were been being 's ’s 're ’re".split(' '));
const SURE = new Set(['will', 'shall', "'ll", '’ll', 'wo']);

export function englishTense(ctx: DateContext, i: number): Tense {
  const norm = normAt(ctx, i);
  const upos = ctx.syntax.upos[i] ?? 0;
  const next = normAt(ctx, i + 1);
  if (flagAt(ctx, i, 'future')) {
    // "May" the month; "a will", "the might" the nouns.
    if (upos === 0 ? wordAt(ctx, i)?.numbers.month !== undefined && ctx.syntax.form[i] !== norm : upos !== AUX)
      return 'none';
    return !SURE.has(norm) && followedByHave(ctx, i) ? 'past' : 'future';
  }
  if (flagAt(ctx, i, 'future-to') && (next === 'to' || next === 'for')) return 'future';
  if (BE.has(norm) && next === 'to' && upos !== 0) return 'future';
  if (upos !== VERB && upos !== AUX) return 'none';
  return ofVerb(ctx, i, upos, ctx.syntax.feats[i] ?? '_');
}

function ofVerb(ctx: DateContext, i: number, upos: number, feats: string): Tense {
  if (feats.includes('VerbForm=Inf')) {
    return upos === VERB && (auxiliaryBefore(ctx, i) === 'future' || hasDeadline(ctx, i)) ? 'future' : 'none';
  }
  if (feats.includes('VerbForm=Ger')) return 'none';
  if (feats.includes('VerbForm=Part')) {
    const auxiliary = auxiliaryBefore(ctx, i);
    if (feats.includes('Tense=Pres')) return auxiliary;
    return auxiliary === 'none' ? 'past' : auxiliary;
  }
  if (feats.includes('Tense=Past')) return 'past';
  return upos === VERB && feats.includes('Tense=Pres') ? 'present' : 'none';
}

/** Modal, *to be*, *have* or *be* in front of a participle; none where it stands alone (*the talks held on Friday*). */
function auxiliaryBefore(ctx: DateContext, i: number): Tense {
  let tense: Tense = 'none';
  for (let j = i - 1; j >= Math.max(ctx.begin, i - REACH); j--) {
    const norm = normAt(ctx, j);
    if (!BETWEEN.has(ctx.syntax.upos[j] ?? 0)) break;
    if (norm === 'have' || norm === 'has' || norm === 'had' || norm === 'been') tense = 'past';
    else if (flagAt(ctx, j, 'future') && ctx.syntax.upos[j] === AUX) {
      return tense === 'past' && !SURE.has(norm) ? 'past' : 'future';
    } else if (norm === 'to' && normAt(ctx, j + 1) === 'be') return 'future';
    else if (tense === 'none' && (norm === 'was' || norm === 'were')) tense = 'past';
    else if (tense === 'none' && (norm === 'is' || norm === 'are')) tense = 'present';
  }
  return tense;
}

/** *asked them **to leave by** the end of the year*. */
function hasDeadline(ctx: DateContext, i: number): boolean {
  if (normAt(ctx, i - 1) !== 'to') return false;
  for (let j = i + 1; j <= i + 6; j++) {
    if (normAt(ctx, j) === 'by') return /^\d/.test(normAt(ctx, j + 1)) || dateWord(ctx, j + 1) || dateWord(ctx, j + 2);
  }
  return false;
}

const dateWord = (ctx: DateContext, i: number): boolean =>
  wordAt(ctx, i)?.starts === true && !flagAt(ctx, i, 'article');

function followedByHave(ctx: DateContext, i: number): boolean {
  for (let j = i + 1; j <= i + 3; j++) if (normAt(ctx, j) === 'have') return true;
  return false;
}
