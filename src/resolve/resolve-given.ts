/** Spans that the user already knows to be actors: each becomes one phrase, resolved by what stands inside it. */
import type { Article, Syntax } from '../document.ts';
import { headOf } from './mentions.ts';
import { newPhrase, type Phrase } from './nominals-phrase.ts';

/** A given span by its tokens. */
export interface GivenSpan {
  readonly first: number;
  readonly last: number;
}

/** The tokens of each given span, in text order; spans that hold no token are left out. */
export function givenSpans(article: Article, syntax: Syntax): GivenSpan[] {
  const spans: GivenSpan[] = [];
  for (const { start, end } of article.givenActors) {
    let low = 0;
    let high = syntax.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((syntax.end[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < syntax.count && (syntax.start[last] ?? 0) < end) last++;
    if (last > low) spans.push({ first: low, last: last - 1 });
  }
  return spans.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** Phrases of one sentence with the given spans put in: what overlaps a span gives way unless it lies inside. */
export function withGiven(phrases: readonly Phrase[], spans: readonly GivenSpan[], syntax: Syntax): Phrase[] {
  let kept = [...phrases];
  for (const span of spans) {
    const main = mainPhrase(kept, span, syntax);
    kept = kept.filter((phrase) => {
      if (phrase === main) return false;
      return phrase.last < span.first || phrase.first > span.last || inside(phrase, span);
    });
    const phrase = newPhrase('given', span.first, span.last, main?.core ?? span.first);
    if (main !== null) {
      Object.assign(phrase, main, { kind: main.kind === 'adjective' ? 'actor' : main.kind });
      phrase.first = span.first;
      phrase.last = span.last;
      phrase.absorbed = false;
      if (phrase.core < span.first || phrase.core > span.last) phrase.core = span.first;
    }
    phrase.given = true;
    kept.push(phrase);
  }
  return kept.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** The phrase that says who the span is: the one at its head, else the longest that shares words with it. */
function mainPhrase(phrases: readonly Phrase[], span: GivenSpan, syntax: Syntax): Phrase | null {
  const parsed = (syntax.head[span.first] ?? -1) >= 0 || (syntax.head[span.last] ?? -1) >= 0;
  const head = parsed ? headOf(syntax, span.first, span.first, span.last) : -1;
  let best: Phrase | null = null;
  let bestScore = 0;
  for (const phrase of phrases) {
    if (phrase.last < span.first || phrase.first > span.last) continue;
    const shared = Math.min(phrase.last, span.last) - Math.max(phrase.first, span.first) + 1;
    let score = shared;
    if (phrase.core === head) score += 4;
    if (inside(phrase, span)) score += 2;
    if (phrase.kind === 'adjective') score -= 1.5;
    if (phrase.absorbed) score -= 1;
    // Without a tree the nearest noun to the left is the likely head.
    if (!parsed) score -= 0.1 * Math.max(0, phrase.first - span.first);
    if (phrase.kind === 'name' && phrase.name?.certain !== true) score -= 2.5;
    if (score > bestScore) {
      best = phrase;
      bestScore = score;
    }
  }
  return best;
}

function inside(phrase: Phrase, span: GivenSpan): boolean {
  return phrase.first >= span.first && phrase.last <= span.last;
}
