/** In which language a gold file is. */
import type { Language } from '../document.ts';
import { languagePack, PACKED, type Packed } from '../languages/pack.ts';
import { detectLanguage } from '../read/language.ts';
import type { Problems } from './problems.ts';

const CODED: ReadonlySet<string> = new Set(['hr', 'sr', 'bs', 'en'] satisfies Language[]);
const isCoded = (value: string): value is Language => CODED.has(value);

/** As many texts as are looked at: enough words for a verdict. */
const TEXTS = 60;

/**
 * The field `language` of the records, else what their words look like, else what the user says; null when none of them tells,
 * which is a problem of the file.
 * @param fields what the records say, '' where they say nothing
 */
export function goldLanguage(
  fields: readonly string[],
  texts: readonly string[],
  said: Packed | undefined,
  problems: Problems,
): Packed | null {
  const given = [...new Set(fields.filter((f) => f !== ''))];
  const unknown = given.find((l) => !isCoded(l));
  if (unknown !== undefined) {
    problems.error('gold-language', `language "${unknown}" is not coded; write one of ${PACKED.join(', ')}`);
    return null;
  }
  const packed = [...new Set(given.filter(isCoded).map((l) => languagePack(l).code))];
  if (packed.length > 1) {
    problems.error('gold-language', `holds records in ${packed.join(' and ')}; make a file of each`);
    return null;
  }
  if (packed[0]) return packed[0];
  const detected = detectLanguage(texts.slice(0, TEXTS).join('\n'));
  if (detected !== null && isCoded(detected)) {
    const { code, name } = languagePack(detected);
    if (said && said !== code)
      problems.warn(
        'gold-language',
        `looks ${name} and is scored so; "language": "${said}" in its records says otherwise`,
      );
    return code;
  }
  if (said) return said;
  problems.error(
    'gold-language',
    `its language could not be told; write "language": "${PACKED[0]}" in its records or use --language`,
  );
  return null;
}
