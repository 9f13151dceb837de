/** Whether the words around a date speak of what was or of what will be: *u utorak* is last or next Tuesday. */
import { UPOS } from '../document.ts';
import type { DateContext, Tense } from './dates-context.ts';
import { flagAt, wordAt } from './dates-context.ts';

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const ADJ = UPOS.indexOf('ADJ');
const ADP = UPOS.indexOf('ADP');
/** What crossing a comma or a subordinator costs, in tokens: the date belongs to the nearer clause. */
const CLAUSE_COST = 8;

/**
 * The tense that governs the token: the nearest evidence on either side within the sentence, clauses kept apart.
 */
export function tenseAt(ctx: DateContext, first: number, last: number): Tense {
  if (flagAt(ctx, first - 1, 'since')) return 'past';
  const left = scan(ctx, first - 1, -1);
  const right = scan(ctx, last + 1, 1);
  if (left.cost < right.cost) return left.tense;
  if (right.cost < left.cost) return right.tense;
  return left.tense === 'none' ? right.tense : left.tense;
}

function scan(ctx: DateContext, from: number, step: 1 | -1): { tense: Tense; cost: number } {
  let cost = 0;
  let weak: Tense = 'none';
  let weakCost = Number.POSITIVE_INFINITY;
  for (let i = from; i >= ctx.begin && i < ctx.limit; i += step) {
    cost++;
    const norm = ctx.syntax.norm[i] ?? '';
    const word = wordAt(ctx, i);
    const tense = ctx.words.tense ? ctx.words.tense(ctx, i) : tenseByParticiple(ctx, i);
    if (tense !== 'none') return { tense, cost };
    if (word?.flags.has('past') && weak === 'none' && ctx.syntax.feats[i] === '_') {
      weak = 'past';
      weakCost = cost;
    }
    if (norm === ',' || norm === ';' || norm === ':' || norm === '-' || word?.flags.has('clause')) {
      cost += norm === ':' ? 2 * CLAUSE_COST : CLAUSE_COST;
    }
  }
  return { tense: weak, cost: weakCost };
}

/** "Će" may stand on the far side of the participle-like form: an auxiliary decides, a participle alone comes after. */
function tenseByParticiple(ctx: DateContext, i: number): Tense {
  if (flagAt(ctx, i, 'future')) return 'future';
  const tense = tenseOf(ctx, i);
  return tense !== 'none' && nearFuture(ctx, i) ? 'future' : tense;
}

/** Tense of one token by its features. */
function tenseOf(ctx: DateContext, i: number): Tense {
  const upos = ctx.syntax.upos[i];
  const feats = ctx.syntax.feats[i] ?? '_';
  if (upos === ADJ && feats.includes('Voice=Pass')) return passivePast(ctx, i) ? 'past' : 'none';
  if (upos !== VERB && upos !== AUX) return 'none';
  if (feats.includes('VerbForm=Part') || feats.includes('Tense=Past') || feats.includes('Tense=Imp')) return 'past';
  return upos === VERB && feats.includes('Tense=Pres') ? 'present' : 'none';
}

/** *objavljeno je, su uhićeni*: a passive participle with its auxiliary; without one it only describes. */
function passivePast(ctx: DateContext, i: number): boolean {
  for (let j = Math.max(ctx.begin, i - 3); j <= i + 2; j++) {
    if (wordAt(ctx, j)?.flags.has('past') && noCommaBetween(ctx, i, j)) return true;
  }
  return false;
}

/** Whether a conditional or future auxiliary stands by a participle (*bi se održao*, *bit će održan*). */
function nearFuture(ctx: DateContext, i: number): boolean {
  for (let j = Math.max(ctx.begin, i - 4); j <= Math.min(ctx.limit - 1, i + 3); j++) {
    if (ctx.syntax.norm[j] === ',') {
      if (j > i) return false;
      continue;
    }
    if (wordAt(ctx, j)?.flags.has('future') && noCommaBetween(ctx, i, j)) return true;
  }
  return false;
}

function noCommaBetween(ctx: DateContext, a: number, b: number): boolean {
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
    if (ctx.syntax.norm[i] === ',' || wordAt(ctx, i)?.flags.has('clause')) return false;
  }
  return true;
}

/** Whether a preposition or another word that puts a time stands before the token. */
export function placedInTime(ctx: DateContext, i: number): boolean {
  const before = flagAt(ctx, i - 1, 'article') ? i - 2 : i - 1;
  if (before < ctx.begin) return false;
  return ctx.syntax.upos[before] === ADP || flagAt(ctx, before, 'in-place');
}
