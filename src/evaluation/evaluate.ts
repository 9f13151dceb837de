/** A gold set to its report: the coder of its language, the scores of its form. */
import { type Analyser, loadAnalyser } from '../analyse/analyser.ts';
import type { ConlluDocument } from '../analyse/conllu.ts';
import { type Coder, coders } from '../coder.ts';
import type { Packed } from '../languages/pack.ts';
import { scoreAnalyser } from './analyser.ts';
import { scoreArticles } from './articles.ts';
import type { GoldForm, GoldSet } from './gold.ts';
import { type TreeUse, withTrees } from './own-trees.ts';
import { scorePage } from './page.ts';
import { scorePairs } from './pairs.ts';
import type { Scored } from './scored.ts';
import { scoreSentences } from './sentences.ts';

export interface Task {
  readonly set: GoldSet;
  /** First part of the keys of its figures. */
  readonly name: string;
  /** Marked pairs are scored with their actors given and with actors to be found; null for the other forms. */
  readonly part: 'given' | 'open' | null;
  /** Models for this set alone. */
  readonly models?: string;
}

export interface Report extends Scored {
  readonly name: string;
  readonly form: GoldForm;
  readonly file: string;
  readonly language: Packed;
}

/** The tasks of gold that the user names. A name that is taken gets a number. */
export function tasksOf(sets: readonly GoldSet[]): readonly Task[] {
  const taken = new Set<string>();
  const free = (name: string): string => {
    let unused = name;
    for (let n = 2; taken.has(unused); n++) unused = `${name}-${n}`;
    taken.add(unused);
    return unused;
  };
  return sets.flatMap((set): Task[] => {
    const name = free(set.name);
    if (set.form !== 'pairs') return [{ set, name, part: null }];
    return [
      { set, name, part: 'given' },
      { set, name: free(`${name}-open`), part: 'open' },
    ];
  });
}

export interface EvaluateOptions {
  readonly models: string | undefined;
  readonly errors: boolean;
  /** Trees that are read instead of Kronika's own. */
  readonly trees: readonly ConlluDocument[] | null;
}

/** Loads a coder when the first set of its language comes, and keeps it. */
export class Evaluator {
  readonly trees: TreeUse = { asked: 0, found: 0 };
  readonly #options: EvaluateOptions;
  readonly #coderOf: ReturnType<typeof coders>;

  constructor(options: EvaluateOptions) {
    this.#options = options;
    // The classifier of given pairs has learned the pairs: `npm run train` prints what it reaches in five folds.
    this.#coderOf = coders(options.models, false);
  }

  /** @throws DataError and errors of files when the language's data or models cannot be read */
  evaluate({ set, name, part, models }: Task): Report {
    const { form, file, language } = set;
    return { name, form, file, language, ...this.#score(set, part, models) };
  }

  #score(set: GoldSet, part: Task['part'], models: string | undefined): Scored {
    const { errors } = this.#options;
    switch (set.form) {
      case 'treebank':
        return scoreAnalyser(this.#analyser(set.language, models), set.documents, set.language);
      case 'pairs':
        return scorePairs(this.#coder(set.language), set.pairs, part !== 'open', errors);
      case 'sentences':
        return scoreSentences(this.#coder(set.language), set.sentences, errors);
      case 'articles':
        return scoreArticles(this.#coder(set.language), set.articles, errors);
      case 'page':
        return scorePage(this.#coder(set.language), set.page, errors);
    }
  }

  #coder(language: Packed): Coder {
    const coder = this.#coderOf(language);
    const { trees } = this.#options;
    return trees ? withTrees(coder, trees, this.trees) : coder;
  }

  /** Without the coder's dictionaries, which a treebank does not need. */
  #analyser(language: Packed, models: string | undefined): Analyser {
    return loadAnalyser(language, models ?? this.#options.models);
  }
}
