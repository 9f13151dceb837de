/** How English frames write realisations (`docs/frames.md`), and what the tree shows for each. */

/** `subj` … → the names that all languages share inside (`src/code/grammar.ts`). */
const BARE: Readonly<Record<string, string>> = {
  subj: 'nom',
  obj: 'acc',
  iobj: 'dat',
  that: 'da',
  inf: 'inf',
  ing: 'ing',
  poss: 'adj',
  pred: 'pred',
};

/** Prepositions of one word; several are joined with `_` (*because_of*). */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'about above across after against ahead along alongside amid amidst among amongst around as aside at atop away ' +
    'back because before behind below beneath beside besides between beyond by close concerning despite down due during ' +
    'except following for from home in inside instead into like near next of off on onto opposite out outside over past ' +
    'pending per prior regarding round since than through throughout thanks till to toward towards under underneath unlike until up ' +
    'upon versus vs via with within without worth according together contrary owing'
  ).split(' '),
);

const NOTATION = /^([a-z]+(?:_[a-z]+)*)(\+ing|\+inf)?$/;

/** @returns the realisation inside, or null for what is none */
export function realisation(written: string): string | null {
  const m = NOTATION.exec(written);
  if (!m) return null;
  const [, words = '', clause] = m;
  if (!clause && BARE[words]) return BARE[words]!;
  if (!PREPOSITIONS.has(words.split('_')[0]!)) return null;
  return `${words}${clause ?? '+obl'}`;
}

export const NOTATION_HELP =
  'subj, obj, iobj, pred, inf, that, ing, poss, a preposition (with, on_behalf_of) or preposition+ing';

/** Adverbs that make another verb of the one before them. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'about across ahead along apart around aside asunder away back behind by down forth forward free home in loose off on open out over short through together under up upon'.split(
    ' ',
  ),
);
