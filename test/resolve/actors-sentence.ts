/** Makes an article and its syntax from compact lines, for tests of `resolve`. */
import { parseConllu } from '../../src/analyse/conllu.ts';
import type { Article, Resolved, Syntax } from '../../src/document.ts';
import { croatianResolve } from '../../src/languages/hr/resolve.ts';
import { loadKnowledge } from '../../src/resolve/knowledge.ts';
import { resolveActors } from '../../src/resolve/resolve.ts';

export const knowledge = loadKnowledge(croatianResolve);

export interface Read {
  readonly article: Article;
  readonly syntax: Syntax;
  readonly resolved: Omit<Resolved, 'dates'>;
}

const CASES: Readonly<Record<string, string>> = { n: 'Nom', g: 'Gen', d: 'Dat', a: 'Acc', l: 'Loc', i: 'Ins' };
const GENDERS: Readonly<Record<string, string>> = { m: 'Masc', f: 'Fem', n: 'Neut' };

/**
 * One sentence a line, words `form:lemma:UPOS:feats:head:deprel` between spaces. `feats` is case, gender and number in one
 * letter each (`nms`), or `fin`, `part-ms`, or `-`.
 */
export function read(lines: string, published: string | null = '2023-10-24', given: readonly string[] = []): Read {
  const sentences = lines.trim().split('\n');
  const conllu = sentences
    .map((line) => {
      const words = line.trim().split(' ');
      return words
        .map((word, index) => {
          const [form = '', lemma = '', upos = '', feats = '-', head = '_', deprel = '_'] = word.split(':');
          return [index + 1, form, lemma, upos, '_', featsOf(feats), head, deprel, '_', '_'].join('\t');
        })
        .join('\n');
    })
    .join('\n\n');
  const { text, syntax, diagnostics } = parseConllu(`${conllu}\n`);
  if (diagnostics.length > 0) throw new Error(diagnostics[0]?.message);
  const article: Article = {
    id: 'test',
    text,
    language: 'hr',
    published,
    url: null,
    blocks: [],
    givenActors: given.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })),
  };
  return { article, syntax, resolved: resolveActors(article, syntax, knowledge) };
}

function featsOf(short: string): string {
  if (short === '-') return '_';
  if (short === 'fin') return 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin';
  if (short === 'finp') return 'Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin';
  const number = (letter: string | undefined): string => (letter === 'p' ? 'Plur' : 'Sing');
  if (short.startsWith('part-'))
    return `Gender=${GENDERS[short[5] ?? '']}|Number=${number(short[6])}|Tense=Past|VerbForm=Part|Voice=Act`;
  return `Case=${CASES[short[0] ?? '']}|Gender=${GENDERS[short[1] ?? '']}|Number=${number(short[2])}`;
}

/** `words -> id code how`, one a mention, in order. */
export function shown({ article, syntax, resolved }: Read): string[] {
  return resolved.mentions.map((mention) => {
    const entity = resolved.entities[mention.entity];
    const words = article.text.slice(syntax.start[mention.first], syntax.end[mention.last]);
    const code = [entity?.country ?? '-', entity?.sector].filter((part) => part).join(' ');
    return `${words} -> ${entity?.id} ${code} ${mention.how}`;
  });
}

/** `verb <- id`, one a dropped subject. */
export function droppedOf({ syntax, resolved }: Read): string[] {
  return resolved.dropped.map(({ verb, entity }) => `${syntax.form[verb]} <- ${resolved.entities[entity]?.id}`);
}
