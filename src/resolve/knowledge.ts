/** Everything that resolving actors knows of the world, read once from `data/`. */
import { DataError, type Diagnostic } from '../diagnostics.ts';
import { Lexicon } from './actors-lexicon.ts';
import { type ActorRecord, type ActorTables, dataLines, loadActors } from './actors-load.ts';
import type { ResolveLanguage } from './language.ts';
import { loadRoles, type RoleRecord } from './nominals-load.ts';
import { loadPeople, type People } from './people.ts';

export interface Knowledge {
  readonly language: ResolveLanguage;
  readonly lexicon: Lexicon;
  readonly actors: readonly ActorRecord[];
  readonly roles: readonly RoleRecord[];
  readonly people: People;
  /** Number of each actor by its id. */
  readonly actorIndex: ActorTables['byId'];
}

/** Reads the dictionaries of a language: about 60 ms. Throws `DataError` with every problem found. */
export function loadKnowledge(language: ResolveLanguage): Knowledge {
  const problems: Diagnostic[] = [];
  const lexicon = new Lexicon(language.names);
  const tables = loadActors(language, lexicon, problems);
  const roles = loadRoles(language, lexicon, problems);
  const people = loadPeople(lexicon, language.names);
  loadGivenNames(`data/${language.folder}/given-names.txt`, lexicon, problems);
  if (problems.length > 0) throw new DataError(problems);
  return { language, lexicon, actors: tables.actors, roles, people, actorIndex: tables.byId };
}

/** Every problem of the actor data, people included: what `check-data` prints. Nothing throws. */
export function checkKnowledge(language: ResolveLanguage): readonly Diagnostic[] {
  try {
    return loadKnowledge(language).people.check();
  } catch (error) {
    if (error instanceof DataError) return error.diagnostics;
    throw error;
  }
}

function loadGivenNames(file: string, lexicon: Lexicon, problems: Diagnostic[]): void {
  // Columns, not objects: most of the thousands of names are never met.
  const texts: string[] = [];
  const numbers: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const defer = lexicon.deferred((index) => {
    const text = texts[index] ?? '';
    const options = { feminine: text.startsWith('f') };
    lexicon.add('given', [text.slice(from[index], to[index])], 0, file, numbers[index] ?? 0, options);
  });
  for (const [line, text] of dataLines(file)) {
    if (!/^[mf]: /.test(text)) {
      problems.push({
        code: 'data-given-name',
        severity: 'error',
        message: 'a line of given names begins with `m: ` or `f: `',
        file,
        line,
      });
      continue;
    }
    for (let at = 3; at < text.length; ) {
      const space = text.indexOf(' ', at);
      const end = space < 0 ? text.length : space;
      if (end > at) {
        texts.push(text);
        numbers.push(line);
        from.push(at);
        defer(text, at, end, to.push(end) - 1);
      }
      at = end + 1;
    }
  }
}
