/** Which drafts are events, and which are only supposed. */
import type { Draft } from './draft.ts';
import type { Participants } from './participants.ts';
import type { Tree } from './tree.ts';

const EVERYDAY: ReadonlySet<string> = new Set(['AID', 'SUPPORT', 'AGREE', 'CONSULT', 'COOPERATE']);
const MUTUAL: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE']);

/**
 * Friendly nouns are everyday words (*pomoć nastavnika, turneja po Slavoniji, suradnja glumaca*): they are political when
 * somebody political or of a known country takes part; talks and cooperation need somebody who has them.
 */
export function isWeighty(d: Draft, participants: Participants): boolean {
  const { tree } = participants;
  const { use } = d.match.entry;
  // *wounded civilians*: who did it, if anybody, is not told.
  if (d.actors.length === 0 && tree.syntax.deprel[d.token] === 'amod' && use !== 'noun' && use !== 'nominal')
    return false;
  const { type } = d.meaning;
  if ((use === 'noun' || use === 'nominal') && namesKind(d.token, participants)) return false;
  if ((use !== 'noun' && use !== 'nominal') || !EVERYDAY.has(type)) return true;
  const all = [...d.actors, ...d.recipients];
  if (all.some((f) => participants.isGiven(f))) return true;
  if (d.actors.length === 0 && MUTUAL.has(type)) return false;
  return all.some((f) => participants.is(f, 'official') || participants.entityOf(f)?.country || f.place >= 0);
}

/** ***riot** police, a **protest** leader*: the noun says what kind of people they are, not that they riot. */
function namesKind(token: number, { tree, resolved }: Participants): boolean {
  const head = tree.syntax.head[token]!;
  if (tree.syntax.deprel[token] !== 'compound' || head < token) return false;
  return resolved.mentions.some((m) => m.head === head && m.how === 'nominal');
}

/** *ako vojska ne povuče tenkove*: nobody says that it happens. */
export function underCondition(tree: Tree, token: number): boolean {
  const { syntax } = tree;
  for (let t = token, steps = 0; t >= 0 && steps < 5; t = syntax.head[t]!, steps++) {
    for (let c = tree.first[t]!; c >= 0; c = tree.next[c]!)
      if (syntax.deprel[c] === 'mark' && tree.grammar.words.conditionals.has(syntax.lemma[c]!)) return true;
    if (/^(root|ccomp|parataxis)/.test(syntax.deprel[t]!)) return false;
  }
  return false;
}
