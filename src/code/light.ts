/** Light verbs: what a verb that only carries a noun lends to it (*launched an attack, is under attack*). */
import type { Argument } from './arguments.ts';
import { predication, prepositionOf, realisationsOf } from './arguments.ts';
import type { Dictionary } from './dictionary.ts';
import { findChild, relation, type Tree } from './tree.ts';

const CONVERSATION: ReadonlySet<string> = new Set(['CONSULT', 'AGREE']);

export interface LightArgument {
  readonly role: 'A' | 'R';
  readonly argument: Argument;
  /** The verb whose dropped subject it is, or -1. */
  readonly droppedBy: number;
}

const ABSENT: Argument = { token: -1, realisations: ['nom'], indirect: false };

/** Roles that a light verb lends to the noun it governs. */
export function lightArguments(
  tree: Tree,
  dictionary: Dictionary,
  noun: number,
  type: string,
): readonly LightArgument[] {
  const { syntax } = tree;
  let carrier = noun;
  // "održati sastanke i razgovore": the verb governs the first conjunct.
  if (syntax.deprel[noun] === 'conj' && syntax.head[noun]! >= 0) carrier = syntax.head[noun]!;
  const verb = syntax.head[carrier]!;
  // *Premijer je u posjetu Kini*: the noun is the predicate, its subject the one who visits.
  const own = findChild(tree, carrier, (c) => relation(syntax.deprel[c]!) === 'nsubj');
  if (own >= 0 && own !== noun)
    // *The firm is under investigation.*
    return [
      {
        role: tree.grammar.words.undergone.has(prepositionOf(tree, carrier)) ? 'R' : 'A',
        argument: { token: own, realisations: ['nom'], indirect: false },
        droppedBy: -1,
      },
    ];
  if (verb < 0) return [];
  const verbs = dictionary.light.get(syntax.lemma[verb]!) ?? [];
  // *Lavrov je nakon posjeta Kini …*: who visits or talks is the subject of the clause that the noun stands in.
  const adjunct = CONVERSATION.has(type) && tree.grammar.words.meetingAdjuncts.has(prepositionOf(tree, carrier));
  if (verbs.length === 0 && !adjunct) return [];
  const p = predication(tree, verb, 'verb');
  const governed = p.arguments.find((a) => a.token === carrier)?.realisations ?? realisationsOf(tree, carrier);
  const out: LightArgument[] = [];
  const subject = (list: readonly Argument[]): void => {
    const a = list.find((x) => x.token >= 0 && x.token !== carrier && x.realisations.includes('nom'));
    if (a) out.push({ role: 'A', argument: a, droppedBy: -1 });
    else if (p.subjectless) out.push({ role: 'A', argument: ABSENT, droppedBy: verb });
  };
  if (adjunct) subject(p.arguments);
  for (const light of verbs) {
    if (light.particle !== '' && !p.particles.includes(light.particle)) continue;
    const torn = light.particle === '' && p.particle !== '';
    const args = torn ? tree.grammar.withoutParticle(p) : p.arguments;
    if (!args) continue;
    const realised = torn ? (args.find((a) => a.token === carrier)?.realisations ?? governed) : governed;
    if (!realised.includes(light.noun)) continue;
    for (const { role, realisation } of light.roles) {
      const a = args.find((x) => x.token !== carrier && x.realisations.includes(realisation));
      if (a) out.push({ role, argument: a, droppedBy: -1 });
      else if (realisation === 'nom' && p.subjectless) out.push({ role, argument: ABSENT, droppedBy: verb });
    }
  }
  return out;
}
