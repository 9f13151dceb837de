import type { Diagnostic } from '../diagnostics.ts';
import type { Article, Language } from '../document.ts';
import { detectLanguage } from './language.ts';
import { languageCode, languageName } from './language-names.ts';
import { readPage } from './page.ts';

export interface InputSettings {
  /** Publication date where the document gives none. */
  readonly date: string | null;
  readonly language: Language | null;
}

/** The languages that Kronika codes. */
const CODED: readonly Language[] = ['hr', 'en'];

/**
 * A document of the input, `{"id", "text", "language"?, "published"?, "url"?, "actors"?}`, to an article.
 * @returns article null, and an error, when it cannot be coded
 */
export function articleOf(
  value: unknown,
  settings: InputSettings,
  file: string,
  line?: number,
): { article: Article | null; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const say = (severity: Diagnostic['severity'], code: string, message: string): null => {
    diagnostics.push({ code, severity, message, file, ...(line === undefined ? {} : { line }) });
    return null;
  };
  const fail = (code: string, message: string): { article: null; diagnostics: readonly Diagnostic[] } => ({
    article: say('error', code, message),
    diagnostics,
  });
  if (!isRecord(value)) return fail('document-shape', 'a document is a JSON object with "id" and "text"');
  const { id, text } = value;
  if (typeof text !== 'string' || text.trim() === '')
    return fail('document-text', '"text" is missing, empty, or not a string');
  const name =
    typeof id === 'string' || typeof id === 'number' ? String(id) : `${file}${line === undefined ? '' : `:${line}`}`;
  const published = value.published ?? settings.date;
  if (published !== null && !isIsoDate(published))
    return fail('document-date', `published "${String(published)}" is no date; write YYYY-MM-DD`);
  const language = languageOf(text, value.language, settings, say);
  if (!language) return { article: null, diagnostics };
  const actors = actorSpans(value.actors, text.length);
  if (!actors) return fail('document-actors', '"actors" is a list of {"start", "end"} inside the text');
  const { article } = readPage(text, {
    id: name,
    language,
    published,
    url: typeof value.url === 'string' ? value.url : null,
    givenActors: actors,
  });
  return { article, diagnostics };
}

/** What the document says it is in, before what the text looks like: a language that is not coded is refused either way. */
function languageOf(
  text: string,
  given: unknown,
  settings: InputSettings,
  say: (severity: Diagnostic['severity'], code: string, message: string) => null,
): Language | null {
  const chosen = typeof given === 'string' && given.trim() !== '' ? languageCode(given) : settings.language;
  const language = chosen ?? detectLanguage(text);
  const coded = CODED.find((code) => code === language);
  if (coded) return coded;
  const names = CODED.map((code) => `${languageName(code)} (${code})`).join(' and ');
  if (language === null) {
    return say('error', 'language-unknown', 'no language could be told; name it with --language, hr or en');
  }
  if (chosen === null && (language === 'sr' || language === 'bs')) {
    const name = languageName(language);
    say('warning', 'language-near', `looks like ${name}, coded as Croatian; --language hr says so yourself`);
    return 'hr';
  }
  const message =
    chosen === null
      ? `looks like ${languageName(language)}, which is not supported yet; Kronika codes ${names} (--language overrides)`
      : `"language" is ${JSON.stringify(given)}, ${languageName(language)}: not supported; Kronika codes ${names}`;
  return say('error', 'language-unsupported', message);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A real calendar day as `YYYY-MM-DD`. */
export function isIsoDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function actorSpans(value: unknown, length: number): Article['givenActors'] | null {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return null;
  const out: { start: number; end: number }[] = [];
  for (const v of value) {
    if (!isRecord(v) || typeof v.start !== 'number' || typeof v.end !== 'number') return null;
    if (!(v.start >= 0 && v.end > v.start && v.end <= length)) return null;
    out.push({ start: v.start, end: v.end });
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}
