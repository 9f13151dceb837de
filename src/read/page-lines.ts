/**
 * What single lines of a news page look like. The words are the language's (`page-words.ts`); a plain look at the line says
 * first whether it could fit at all, since patterns with classes of letters are dear.
 */
import { dateline } from './page-dates.ts';
import type { PageWords } from './page-words.ts';

/** As many as splitting at white space gives. */
export function words(text: string): number {
  let count = 1;
  let inside = true;
  for (let i = 0; i < text.length; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (space && inside) count++;
    inside = !space;
  }
  return count;
}

/** `\s` of regular expressions. */
function isSpace(c: number): boolean {
  if (c < 0x80) return c === 32 || (c >= 9 && c <= 13);
  if (c < 0x1680) return c === 0xa0;
  return (
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000 ||
    c === 0xfeff
  );
}

const MENU_MARK = /[|>»•·]/;
const MENU = /^[^.!?]*(?:\s[|>»•·]\s[^.!?]*){2,}$/;

/** Advertising marks, menus, sharing buttons, related links. */
export const isNoise = (text: string, p: PageWords): boolean =>
  p.noise.test(text) || (MENU_MARK.test(text) && MENU.test(text) && words(text) < 25);

/** From here on readers speak, not the paper. */
export const opensComments = (text: string, p: PageWords): boolean => p.comments.test(text);

const HASHTAGS = /^(#[\p{L}\d_-]+[\s,]*)+$/u;

export const isTags = (text: string, p: PageWords): boolean =>
  p.tags.test(text) || (text.startsWith('#') && HASHTAGS.test(text));

interface LinePatterns {
  readonly signoff: RegExp;
  readonly bracketedAgency: RegExp;
  readonly trailingSignoff: RegExp;
  readonly startsWithAgency: RegExp;
  readonly endsInAgency: RegExp;
  readonly agencyByline: RegExp;
  readonly nameAndAgency: RegExp;
  readonly endsInPhoto: RegExp;
  readonly bareCredit: RegExp;
  readonly bracketCredit: RegExp;
  readonly slashCredit: RegExp;
}

const NAME = '\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}.-]+){1,2}';
/** A reporter, or the place that an agency reports from (*BBC News, Kyiv*). */
const PLACE = '\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}.-]+){0,2}';
const cache = new WeakMap<PageWords, LinePatterns>();

function patterns(p: PageWords): LinePatterns {
  let made = cache.get(p);
  if (!made) {
    const { agency, photo } = p;
    made = {
      signoff: new RegExp(
        `^[(/]\\s*(?:${agency}|\\p{Lu}\\.\\s?\\p{Lu}\\.|[\\p{L}. /]{2,20})\\s*[)/](?:\\s+\\p{Ll}{2,6}){0,3}\\.?$`,
        'u',
      ),
      bracketedAgency: new RegExp(`\\((?:${agency})\\)`),
      trailingSignoff: new RegExp(`\\s(\\((?:${agency})\\)(?:\\s+\\p{Ll}{2,6}){0,3}\\.?)$`, 'u'),
      startsWithAgency: new RegExp(`^(?:${agency})`),
      endsInAgency: new RegExp(`(?:${agency})$`),
      agencyByline: new RegExp(`^(?:${agency})(?:\\s*[/,]\\s*(?:${agency}|${p.bylineSmall ? PLACE : NAME}))*$`, 'u'),
      nameAndAgency: new RegExp(`^${NAME}(?:, ${NAME})*\\s*[/,]\\s*(?:${agency})$`, 'u'),
      endsInPhoto: new RegExp(`(?:${photo})$`),
      bareCredit: new RegExp(`^[\\p{L} .,'-]{2,60}\\s*[/,]\\s*(?:[\\p{L} .'-]+\\s*/\\s*)?(?:${photo})$`, 'u'),
      slashCredit: new RegExp(
        `(?:^|[.!?"”]\\s+)((?:${photo})/\\s?\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{Lu}[\\p{L}.'’-]*){0,5}(?:/[\\p{L} ]+)?)\\.?$`,
        'u',
      ),
      bracketCredit: new RegExp(`[([]([^()[\\]]{0,60}(?<!\\p{L})(?:${photo})(?:[/,][^()[\\]]{0,40})?)[)\\]]\\.?$`, 'u'),
    };
    cache.set(p, made);
  }
  return made;
}

/** `(Hina)`, `(Hina) xmmk yvs`, `/Hina/`, initials in brackets; `(Reporting by …; Editing by …)`. */
export const isSignoff = (text: string, p: PageWords): boolean =>
  ((text.startsWith('(') || text.startsWith('/')) && words(text) <= 6 && patterns(p).signoff.test(text)) ||
  (p.signoff?.test(text) ?? false);

/** Offset of a sign-off at the end of a paragraph, 0 for none. */
export function trailingSignoff(text: string, p: PageWords): number {
  const report = text.endsWith(')') || text.endsWith(').') ? p.trailingReport?.exec(text) : null;
  if (report) return report.index + 1;
  if (!patterns(p).bracketedAgency.test(text)) return 0;
  const m = patterns(p).trailingSignoff.exec(text);
  return m ? m.index + 1 : 0;
}

/** The author's name in a byline, or null. */
export function byline(text: string, p: PageWords): { start: number; end: number } | null {
  const labelled = p.byline.exec(text);
  const small = p.bylineSmall;
  if (labelled?.[1] && words(text) <= (small ? 20 : 10) && !/[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) {
    const name = labelled[1];
    if (/^\p{Lu}/u.test(name) && (!small || isName(name, small, p))) {
      return { start: text.length - name.length, end: text.length };
    }
  }
  const { startsWithAgency, agencyByline, endsInAgency, nameAndAgency } = patterns(p);
  const fits =
    (startsWithAgency.test(text) && agencyByline.test(text)) ||
    (endsInAgency.test(text.slice(-p.longestAgency)) && nameAndAgency.test(text));
  return fits ? { start: 0, end: text.length } : null;
}

/** Names alone on their line, which only what stands below can make a byline. */
export function isNames(text: string, p: PageWords): boolean {
  const names = words(text);
  return p.bylineSmall !== null && names >= 2 && names <= 12 && !/[.!?:]$/.test(text) && isName(text, p.bylineSmall, p);
}

/** *John Smith in Kyiv and Jane Doe*: capitals, and small words that stand in bylines. One word alone is an agency or no name. */
function isName(name: string, small: ReadonlySet<string>, p: PageWords): boolean {
  const parts = name.split(/[\s,;|/]+/).filter(Boolean);
  if (parts.length === 1) return patterns(p).agencyByline.test(name);
  return parts.every((part) => /^[\p{Lu}&@]/u.test(part) || small.has(part.toLowerCase()));
}

const NEW_SENTENCE = /[.!?]\s+\p{Lu}/u;

/** A photo credit: where it begins and, when a caption shares its line, where that ends (0: the line is all credit). */
export function credit(text: string, p: PageWords): { caption: number; start: number; end: number } | null {
  const label = (text.includes(':') ? p.credit.exec(text) : null) ?? p.creditBy?.exec(text);
  if (label?.[1] && label[2] && label[2].length <= 90 && !NEW_SENTENCE.test(label[2])) {
    const at = text.length - label[2].length;
    const caption = text.slice(0, at - label[1].length).replace(/[\s/|(,[-]+$/u, '').length;
    return { caption: caption > 3 ? caption : 0, start: at, end: text.length };
  }
  const { endsInPhoto, bareCredit, bracketCredit, slashCredit } = patterns(p);
  const bare = endsInPhoto.test(text.slice(-p.longestAgency)) ? bareCredit.exec(text) : null;
  if (bare && words(text) <= 9) return { caption: 0, start: 0, end: text.length };
  // "Smoke rises over the town. REUTERS/Paul Whitford".
  const slash = p.creditBy && text.includes('/') ? slashCredit.exec(text) : null;
  if (slash?.[1]) {
    const start = text.lastIndexOf(slash[1]);
    return { caption: text.slice(0, start).trimEnd().length, start, end: text.length };
  }
  // "(AP Photo/John Smith)", "[Jane Doe/Reuters]" behind a caption.
  const bracket = p.creditBy && /[)\]]\.?$/.test(text) ? bracketCredit.exec(text) : null;
  if (!bracket || (bracket.index > 0 && !isPhoto(bracket[1] ?? ''))) return null;
  return { caption: text.slice(0, bracket.index).trimEnd().length, start: bracket.index, end: text.length };
}

/** A bracket that names a photographer or the word *photo*, not only an agency (which signs off a paragraph so). */
const isPhoto = (text: string): boolean => /[/:]|photo|image|picture|via|handout|pool/i.test(text);

/** Where a caption begins behind its label; 0 for no label. */
export const captionLabel = (text: string, p: PageWords): number => p.caption?.exec(text)?.[0].length ?? 0;

/** The headline without the outlet's name behind it: *Rebels shell town | AP News*. */
export const headlineLength = (text: string, p: PageWords): number =>
  text.length - (p.outlet?.exec(text)?.[0].length ?? 0);

/** `Politika`, `Vijesti > Svijet`, `Crna kronika`, `World / Middle East`. */
export function isSection(text: string, p: PageWords): boolean {
  const parts = text
    .toLowerCase()
    .split(/[\s>/|»&,-]+/)
    .filter((part) => part !== '' && !p.sectionJoin.has(part));
  return parts.length > 0 && parts.length <= 5 && parts.every((part) => p.sections.has(part));
}

/** A short line over the headline: in capitals, or much shorter than the line below it. */
export function isKicker(text: string, below: string, p: PageWords): boolean {
  if (words(text) > 7 || /[.!?]$/.test(text) || words(below) < 4 || words(below) > 25 || dateline(below, p) > 0)
    return false;
  const capitals = text === text.toUpperCase() && /\p{Lu}/u.test(text);
  return capitals ? below !== below.toUpperCase() : words(text) <= 4 && words(below) >= 6 && !/[.!?]$/.test(below);
}

/** A short line of its own without a stop, between paragraphs. */
export const isSubhead = (text: string): boolean =>
  words(text) <= 16 && text.length <= 120 && !/[.!?:;,"”»…)]$/.test(text) && /^[\p{Lu}\d'"„‘]/u.test(text);
