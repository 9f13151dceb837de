/** Makes an English article and its syntax from compact lines, as UD English-EWT has them, for tests of `resolve`. */
import { parseConllu } from '../../src/analyse/conllu.ts';
import type { Article, Resolved, Syntax } from '../../src/document.ts';
import { englishResolve } from '../../src/languages/en/resolve.ts';
import { loadKnowledge } from '../../src/resolve/knowledge.ts';
import { resolveActors } from '../../src/resolve/resolve.ts';

export const english = loadKnowledge(englishResolve);

export interface Read {
  readonly article: Article;
  readonly syntax: Syntax;
  readonly resolved: Omit<Resolved, 'dates'>;
}

const TAGS: Readonly<Record<string, string>> = {
  n: 'NOUN Number=Sing',
  ns: 'NOUN Number=Plur',
  p: 'PROPN Number=Sing',
  ps: 'PROPN Number=Plur',
  a: 'ADJ Degree=Pos',
  d: 'DET PronType=Art',
  num: 'NUM NumType=Card',
  v: 'VERB Mood=Ind|Tense=Past|VerbForm=Fin',
  part: 'VERB Tense=Past|VerbForm=Part',
  x: 'AUX VerbForm=Fin',
  i: 'ADP _',
  c: 'CCONJ _',
  r: 'ADV _',
  s: 'PART _',
  '.': 'PUNCT _',
  sub: 'PRON Case=Nom|PronType=Prs',
  ob: 'PRON Case=Acc|PronType=Prs',
  poss: 'PRON Case=Gen|Poss=Yes|PronType=Prs',
  rel: 'PRON PronType=Rel',
};

/**
 * One sentence a line, words `form/tag/head/deprel` between blanks; the lemma of a verb stands after `=` (`said=say/v/0/root`).
 * Without head and relation the sentence has no tree. `~` after a form: no blank follows it in the text.
 */
export function read(lines: string, published: string | null = '2023-10-24'): Read {
  const conllu = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/).map(row).join('\n'))
    .join('\n\n');
  const { text, syntax, diagnostics } = parseConllu(`${conllu}\n`);
  if (diagnostics.length > 0) throw new Error(diagnostics[0]?.message);
  const article: Article = {
    id: 'test',
    text,
    language: 'en',
    published,
    url: null,
    blocks: [],
    givenActors: [],
  };
  return { article, syntax, resolved: resolveActors(article, syntax, english) };
}

function row(word: string, index: number): string {
  const [written = '', tag = 'n', head = '_', deprel = '_'] = word.split('/');
  const glued = written.endsWith('~');
  const [form = '', lemma = form.toLowerCase()] = (glued ? written.slice(0, -1) : written).split('=');
  const [upos = '_', feats = '_'] = (TAGS[tag] ?? '').split(' ');
  return [index + 1, form, lemma, upos, '_', feats, head, deprel, '_', glued ? 'SpaceAfter=No' : '_'].join('\t');
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

/** The code of each mention of these words: `RUS GOV`. */
export function codeOf(from: Read, words: string): string | undefined {
  const line = shown(from).find((each) => each.startsWith(`${words} -> `));
  return line?.replace(/^.* -> \S+ /, '').replace(/ \w+$/, '');
}
