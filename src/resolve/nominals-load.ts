/** Reads role nouns, offices and institutions without a country (`data/<language>/roles.txt`) into the lexicon. */
import type { Diagnostic } from '../diagnostics.ts';
import type { Lexicon } from './actors-lexicon.ts';
import { dataLines, SECTORS, slug } from './actors-load.ts';
import type { ResolveLanguage } from './language.ts';

export interface RoleRecord {
  /** The masculine or only form, for names. */
  readonly name: string;
  /** What ids are made of: the office, the same in all languages, for the first noun that has it, the noun itself for others. */
  readonly key: string;
  readonly sector: string | null;
  readonly kind: 'person' | 'organisation' | 'group';
  /** A country that it is always of (`| VAT`), or null. */
  readonly country: string | null;
  /** In English: `foreign minister`. */
  readonly office: string;
  /** `*`: takes the sector of its complement. */
  readonly inherits: boolean;
  /** `^`: with country and date it is one person. */
  readonly holder: boolean;
  /** `>`: *u* + place after it is where it is, not whose. */
  readonly abroad: boolean;
  /** `?`: an everyday word. */
  readonly weak: boolean;
  readonly feminine: boolean;
  /** Its bearer is of the gender that `feminine` says. */
  readonly gendered: boolean;
}

const HEADER = /^\[(-|[A-Za-z]+) (person|organisation|group|-)\]$/;

/** Loads the file; problems are added to `problems`. */
export function loadRoles(
  { folder, names, genderedRoles }: ResolveLanguage,
  lexicon: Lexicon,
  problems: Diagnostic[],
): RoleRecord[] {
  const file = `data/${folder}/roles.txt`;
  const roles: RoleRecord[] = [];
  /** The noun that stands for its office, by section and office. */
  const firstOf = new Map<string, string>();
  let section = '-';
  let kind: RoleRecord['kind'] = 'person';
  for (const [line, text] of dataLines(file)) {
    const problem = (message: string): void => {
      problems.push({ code: 'data-role', severity: 'error', message, file, line });
    };
    if (text.startsWith('[')) {
      const match = HEADER.exec(text.trim());
      if (!match) {
        problem(`"${text}" is no section; write a sector (or -) and person, organisation or group: [GOV person]`);
        continue;
      }
      section = match[1] ?? '-';
      if (match[2] !== '-') kind = match[2] as RoleRecord['kind'];
      if (section !== '-' && section !== 'quantity' && section !== 'former' && !SECTORS.has(section))
        problem(`"${section}" is no PLOVER sector`);
      continue;
    }
    const equals = text.lastIndexOf(' = ');
    if (equals < 0) {
      problem('a line of roles ends in ` = role in English`; add it');
      continue;
    }
    const [role = '', fixed = ''] = text
      .slice(equals + 3)
      .split('|')
      .map((cell) => cell.trim());
    const lineMarks = /^[*^>]*/.exec(text)?.[0] ?? '';
    for (const item of text.slice(lineMarks.length, equals).split(',')) {
      const trimmed = item.trim();
      const itemMarks = /^[*^>?]*/.exec(trimmed)?.[0] ?? '';
      const marks = lineMarks + itemMarks;
      const forms = trimmed.slice(itemMarks.length).split('/');
      for (let i = 0; i < forms.length; i++) {
        const words = names.tokens(forms[i] ?? '');
        if (words[0] === undefined || words[0] === '') {
          problem('there is an empty item between two commas');
          continue;
        }
        if (section === 'quantity' || section === 'former') {
          lexicon.add(section, words, 0, file, line);
          continue;
        }
        const office = `${section} ${kind} ${role}`;
        if (!firstOf.has(office)) firstOf.set(office, forms[0] ?? '');
        lexicon.add('role', words, roles.length, file, line, { feminine: i === 1 });
        roles.push({
          name: forms[0] ?? '',
          key: slug(firstOf.get(office) === forms[0] ? role : (forms[0] ?? '')),
          sector: section === '-' ? null : section,
          kind,
          country: fixed === '' ? null : fixed,
          office: role,
          // `*` on a line of several words holds for the words without a complement of their own
          inherits: marks.includes('*'),
          holder: marks.includes('^'),
          abroad: marks.includes('>'),
          weak: marks.includes('?'),
          feminine: i === 1,
          gendered: genderedRoles || forms.length > 1,
        });
      }
    }
  }
  return roles;
}
