/** The whole way from the words to the record, and for each sentence without one, why. */
import pc from 'picocolors';
import { sentenceSpan, uposOf } from '../analyse/syntax.ts';
import { entriesAt } from '../code/match.ts';
import { makeTree, type Tree } from '../code/tree.ts';
import type { Coder, Trace } from '../coder.ts';
import type { EventRecord } from '../document.ts';

/** One block a sentence: text, tree, records with their frames and the reasons for each field. */
export function explanation(trace: Trace, coder: Coder): string {
  const { article, syntax, record } = trace;
  const tree = makeTree(syntax, coder.coding.grammar);
  const lines: string[] = [];
  for (let s = 0; s + 1 < syntax.sentences.length; s++) {
    const span = sentenceSpan(article.text, syntax, s);
    const from = syntax.sentences[s]!;
    const to = syntax.sentences[s + 1]!;
    lines.push(pc.bold(span.text.replace(/\s+/g, ' ')));
    lines.push(...treeLines(tree, from, to).map((l) => pc.dim(`  ${l}`)));
    const events = record.events.filter((e) => e.sentence.start === span.start);
    for (const e of events) lines.push(...eventLines(e, trace));
    for (const st of record.statements.filter((x) => x.content.start >= span.start && x.content.start < span.end))
      lines.push(
        `  ${st.id}: ${st.speaker?.code ?? 'speaker not found'} ${st.act} (${st.kind}), cue ${st.cue ? `"${st.cue.text}"` : 'runs on'}: "${st.content.text}"`,
      );
    if (events.length === 0) lines.push(`  no record: ${whyNothing(trace, coder, tree, from, to)}`);
    lines.push('');
  }
  return lines.join('\n');
}

function treeLines(tree: Tree, from: number, to: number): readonly string[] {
  const { syntax } = tree;
  const lines: string[] = [];
  const visit = (t: number, depth: number): void => {
    const feats = syntax.feats[t] === '_' ? '' : ` ${syntax.feats[t]}`;
    lines.push(
      `${'  '.repeat(depth)}${syntax.deprel[t]} ${syntax.form[t]} [${syntax.lemma[t]} ${uposOf(syntax, t)}${feats}]`,
    );
    for (let c = tree.first[t]!; c >= 0; c = tree.next[c]!) if (syntax.deprel[c] !== 'punct') visit(c, depth + 1);
  };
  for (let t = from; t < to; t++) if (syntax.head[t] === -1) visit(t, 0);
  return lines;
}

function eventLines(e: EventRecord, trace: Trace): readonly string[] {
  const draft = trace.coded.drafts[Number(e.id.slice(1)) - 1];
  const lines = [
    `  ${pc.green(e.id)} ${e.type}${e.mode ? `/${e.mode}` : ''} (CAMEO ${e.cameo || '—'}), trigger "${e.trigger.text}", frame ${e.frame} ` +
      `(${whereIs(e.frame)})${draft && draft.by.length > 1 ? `, composed by ${draft.by.join(' → ')}` : ''}`,
  ];
  for (const [role, list] of [
    ['actor', e.actors],
    ['recipient', e.recipients],
  ] as const) {
    for (const p of list) {
      const mention = trace.resolved.mentions.find(
        (m) => trace.syntax.start[m.first] === p.start && trace.syntax.end[m.last] === p.end,
      );
      const why =
        p.start === null ? `dropped subject, last named "${p.antecedent?.text ?? '?'}"` : (mention?.why ?? 'place');
      lines.push(`     ${role} ${p.code || '?'} "${p.text}": ${why}`);
    }
  }
  if (e.place)
    lines.push(
      `     place ${e.place.name} "${e.place.text}": ${trace.resolved.places.find((p) => p.start === e.place?.start)?.why ?? ''}`,
    );
  if (e.date)
    lines.push(
      `     date ${e.date.from ?? 'unresolved'}${e.date.to && e.date.to !== e.date.from ? `…${e.date.to}` : ''} "${e.date.text}"`,
    );
  lines.push(
    `     ${e.factuality.value}, asserted by ${e.factuality.source}${e.statement ? ` in ${e.statement}` : ''}`,
  );
  return lines;
}

/** `hr/consult#12` → `data/hr/frames/consult.txt:12`; what the classifier of given actors decided has no line. */
function whereIs(frame: string): string {
  if (frame.includes('/dyads#')) return `models/${frame.slice(0, 2)}.dyads.bin: decided between the given actors`;
  return `data/${frame.replace('/', '/frames/').replace('#', '.txt:')}`;
}

/** The first reason that holds. */
function whyNothing(trace: Trace, coder: Coder, tree: Tree, from: number, to: number): string {
  const { syntax, resolved } = trace;
  const predicates: string[] = [];
  for (let t = from; t < to; t++) {
    const entries = entriesAt(tree, coder.coding.dictionary, t);
    if (entries.length > 0)
      predicates.push(`"${syntax.form[t]}" (${[...new Set(entries.map((x) => x.frame.id))].slice(0, 3).join(', ')})`);
  }
  const actors = resolved.mentions.filter((m) => m.first >= from && m.last < to).length;
  if (predicates.length === 0) return 'no word in it heads a frame';
  if (actors === 0) return `no actor found; words that could head a frame: ${predicates.join(', ')}`;
  return `no frame of these words found its required slots: ${predicates.join(', ')}`;
}
