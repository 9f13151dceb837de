/** The composition root: the one place where the stages meet. */
import { join } from 'node:path';
import { type Analyser, type Hooks, loadAnalyser } from './analyse/analyser.ts';
import { readModel } from './analyse/model-file.ts';
import { type Coded, type Coding, code } from './code/code.ts';
import { loadCues } from './code/cues.ts';
import { loadDictionary } from './code/dictionary.ts';
import { type DyadModel, loadDyads } from './code/dyad-model.ts';
import type { Frame } from './code/frame-language.ts';
import type { VerbLore } from './code/grammar.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { Article, BlockKind, Language, Resolved, Span, Syntax } from './document.ts';
import { languagePack, type Packed } from './languages/pack.ts';
import { loadPlover } from './ontologies/plover.ts';
import { modelsDir } from './paths.ts';
import { type DocumentRecord, toRecord } from './record.ts';
import { type Knowledge, loadKnowledge } from './resolve/knowledge.ts';
import { hasActorCue, resolve } from './resolve/resolve.ts';

/** Everything that became of an article, stage by stage: what `explain` shows. */
export interface Trace {
  readonly article: Article;
  readonly syntax: Syntax;
  readonly resolved: Resolved;
  readonly coded: Coded;
  readonly record: DocumentRecord;
}

export interface Coder {
  readonly coding: Coding;
  readonly knowledge: Knowledge;
  readonly analyser: Analyser;
  /** Text to syntax; sentences in which nothing can be coded are left unparsed. */
  analyse(article: Article, parseAll?: boolean): Syntax;
  /** From an article to its record. */
  code(article: Article, diagnostics?: readonly Diagnostic[]): DocumentRecord;
  /** From an article and trees of the user's own (CoNLL-U) to its record. */
  codeSyntax(article: Article, syntax: Syntax, diagnostics?: readonly Diagnostic[]): DocumentRecord;
  trace(article: Article, syntax?: Syntax, diagnostics?: readonly Diagnostic[]): Trace;
  /** As `trace`, with every sentence parsed. */
  traceAll(article: Article, syntax?: Syntax): Trace;
}

const CODED: ReadonlySet<BlockKind> = new Set(['headline', 'lede', 'caption', 'subhead', 'paragraph']);

/**
 * Loads models and dictionaries of a language.
 * @param models folder of the models, default `models/` of the package
 * @param withDyads false: frames alone decide what passes between given actors, for measuring
 * @throws DataError when a data file has mistakes
 */
export function loadCoder(language: Packed = 'hr', models?: string, withDyads = true): Coder {
  const { grammar, resolve: resolveLanguage } = languagePack(language);
  const analyser = loadAnalyser(language, models);
  let dyads: DyadModel | null | undefined;
  const coding: Coding = {
    grammar,
    dictionary: loadDictionary(language, grammar),
    cues: loadCues(language, grammar),
    types: loadPlover(),
    // Read when the first article with given actors comes.
    get dyads() {
      dyads ??= !withDyads ? null : loadDyads(join(models ?? modelsDir, `${language}.dyads.bin`), readModel);
      return dyads;
    },
  };
  const knowledge = loadKnowledge(resolveLanguage);
  const { entries } = coding.dictionary;
  const { verbs, sources } = coding.cues;
  /** No frame, no cue of speech and no actor: such a sentence changes no record, parsed or not. */
  const worthParsing = (
    syntax: Pick<Syntax, 'lemma' | 'norm' | 'upos' | 'form' | 'feats'>,
    from: number,
    to: number,
  ): boolean => {
    for (let t = from; t < to; t++) {
      const lemma = syntax.lemma[t]!;
      if (entries.has(lemma) || verbs.has(lemma) || sources.has(lemma)) return true;
    }
    return hasActorCue(syntax, from, to, knowledge);
  };
  const parts: Hooks['parts'] = (syntax, from, to) => grammar.partsOf(syntax, from, to, coding.cues);
  const lore: VerbLore = {
    isIntransitive: (lemma) => {
      const frames = entries.get(lemma)?.filter((e) => e.use === 'verb') ?? [];
      return frames.length > 0 && !frames.some((e) => takesObject(e.frame));
    },
    isSpeech: (lemma) => verbs.has(lemma),
  };
  const amend: Hooks['amend'] = (syntax, from, to) => grammar.amend(syntax, from, to, lore);
  const analyse = (article: Article, parseAll = false): Syntax =>
    analyser.analyse(
      article.text,
      article.blocks.filter((b) => CODED.has(b.kind)),
      parseAll ? { parts, amend } : { parts, amend, worthParsing },
    );
  const trace = (article: Article, given?: Syntax, diagnostics: readonly Diagnostic[] = []): Trace => {
    const syntax = given ?? analyse(article);
    const resolved = resolve(article, syntax, knowledge);
    const coded = code(article, syntax, resolved, coding);
    return { article, syntax, resolved, coded, record: toRecord(article, resolved, coded, syntax, diagnostics) };
  };
  return {
    coding,
    knowledge,
    analyser,
    analyse,
    trace,
    traceAll: (article, syntax) => trace(article, syntax ?? analyse(article, true)),
    code: (article, diagnostics) => trace(article, undefined, diagnostics).record,
    codeSyntax: (article, syntax, diagnostics) => trace(article, syntax, diagnostics).record,
  };
}

const takesObject = (frame: Frame): boolean => frame.slots.some((s) => s.options.some((o) => o.realisation === 'acc'));

/** A coder for each language, loaded when its first article comes. The parameters are those of `loadCoder`. */
export function coders(models?: string, withDyads = true): (language: Language) => Coder {
  const loaded = new Map<Packed, Coder>();
  return (language) => {
    const { code } = languagePack(language);
    const coder = loaded.get(code) ?? loadCoder(code, models, withDyads);
    loaded.set(code, coder);
    return coder;
  };
}

/** The words of the article's blocks of one kind. */
export function blocksOf(article: Article, kind: BlockKind): readonly Span[] {
  return article.blocks
    .filter((b) => b.kind === kind)
    .map((b) => ({ start: b.start, end: b.end, text: article.text.slice(b.start, b.end) }));
}
