/**
 * Actors that the user names (`actors` in the input) take part in what their sentence says, even where no slot of a
 * frame reaches them: *osigurala je pomoć za stradale u **Jemenu***. Each is attached at most once, to the nearest
 * event that another of them takes part in and that has room for it.
 */
import type { Draft } from './draft.ts';
import type { Filler, Participants } from './participants.ts';
import { steps, type Tree } from './tree.ts';

interface Link {
  readonly draft: Draft;
  readonly role: 'actor' | 'recipient';
  readonly cost: number;
}

export function linkGiven(drafts: readonly Draft[], tree: Tree, participants: Participants): void {
  const { mentions } = participants.resolved;
  const given = mentions.flatMap((m, i) => (m.how === 'given' ? [i] : []));
  if (given.length === 0) return;
  const takesPart = (i: number): boolean =>
    drafts.some(
      (d) =>
        [...d.actors, ...d.recipients].some((f) => f.mention === i) && d.actors.length > 0 && d.recipients.length > 0,
    );
  for (const i of given) {
    if (takesPart(i)) continue;
    const best = drafts
      .flatMap((d) => linksOf(d, i, given, tree, participants))
      .reduce<Link | null>((a, b) => (a === null || b.cost < a.cost ? b : a), null);
    if (!best) continue;
    const filler: Filler = {
      token: mentions[i]!.head,
      mention: i,
      entity: mentions[i]!.entity,
      antecedent: -1,
      place: -1,
      indirect: true,
    };
    if (best.role === 'actor') best.draft.actors = [filler];
    else if (isReciprocal(best.draft)) best.draft.actors = [...best.draft.actors, filler];
    else best.draft.recipients = [filler];
  }
}

/** Both sides of a reciprocal event are its actors; a visit has a guest and a host. */
const isReciprocal = (d: Draft): boolean =>
  d.meaning.mode !== 'visit' && d.match.entry.frame.slots.some((s) => s.role === 'C');

/** Events of the sentence that have room for mention `i` beside another given actor. */
function linksOf(
  d: Draft,
  i: number,
  given: readonly number[],
  tree: Tree,
  participants: Participants,
): readonly Link[] {
  const { mentions } = participants.resolved;
  const m = mentions[i]!;
  if (tree.sentenceOf[m.head] !== tree.sentenceOf[d.token]) return [];
  const other = (list: readonly Filler[]): boolean => list.some((f) => f.mention !== i && given.includes(f.mention));
  const room = (list: readonly Filler[]): boolean =>
    !list.some((f) => f.mention >= 0 && mentions[f.mention]!.how === 'given');
  const cost = steps(tree, d.token, m.head) + depth(tree, d.token) / 2;
  if (other(d.actors) && room(d.recipients))
    return [{ draft: d, role: 'recipient', cost: cost + (d.recipients.length > 0 ? 3 : 0) }];
  if (other(d.recipients) && room(d.actors))
    return [{ draft: d, role: 'actor', cost: cost + (d.actors.length > 0 ? 3 : 0) }];
  return [];
}

function depth(tree: Tree, token: number): number {
  let n = 0;
  for (let t = tree.syntax.head[token]!; t >= 0 && n < 50; t = tree.syntax.head[t]!) n++;
  return n;
}
