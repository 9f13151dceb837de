import type { Statement } from '../document.ts';
import type { GoldArticle } from './gold.ts';
import { statementRight } from './match.ts';
import { shareLine } from './scored.ts';

/** Statements against gold statements, counted over a set. */
export class StatementTally {
  readonly counts = { gold: 0, predicted: 0, right: 0, speaker: 0, cue: 0, content: 0 };

  /** @returns the statements that are not wholly right */
  add(a: GoldArticle, predicted: readonly Statement[]): readonly { readonly at: number; readonly line: string }[] {
    const n = this.counts;
    n.predicted += predicted.length;
    return a.statements.flatMap((g) => {
      n.gold++;
      const results = predicted.map((s) => ({ s, r: statementRight(a, g, s) }));
      // Speaker and cue are those of the statement with this content.
      if (results.some(({ r }) => r.content)) n.content++;
      if (results.some(({ r }) => r.content && r.speaker)) n.speaker++;
      if (results.some(({ r }) => r.content && r.cue)) n.cue++;
      if (results.some(({ r }) => r.speaker && r.cue && r.content)) {
        n.right++;
        return [];
      }
      const near = (results.find(({ r }) => r.content) ?? results.find(({ r }) => r.cue))?.s;
      const got = near
        ? `found ${near.speaker?.code ?? '-'} "${near.cue?.text ?? ''}": ${ends(near.content.text)}`
        : 'found none';
      return [
        {
          at: a.spans[g.cs - 1]!.start,
          line: `statement ${g.speaker.code ?? g.speaker.text} "${g.cue}": ${ends(g.content)}, ${got}`,
        },
      ];
    });
  }

  table(): readonly string[] {
    const n = this.counts;
    return [
      shareLine('statements right', n.right, n.gold),
      shareLine('statements speaker', n.speaker, n.gold),
      shareLine('statements cue', n.cue, n.gold),
      shareLine('statements content', n.content, n.gold),
      shareLine('statements precision', n.right, n.predicted),
    ];
  }
}

/** Beginning and end of long words: where a content is cut wrong. */
const ends = (text: string): string => (text.length <= 90 ? text : `${text.slice(0, 60)} … ${text.slice(-25)}`);
