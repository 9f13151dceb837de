/** Codes and English names of languages, for what a document says of itself and for what Kronika says of it. */

const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bg: 'Bulgarian',
  bs: 'Bosnian',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  fi: 'Finnish',
  fr: 'French',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  hy: 'Armenian',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ka: 'Georgian',
  ko: 'Korean',
  mk: 'Macedonian',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  sq: 'Albanian',
  sr: 'Serbian',
  'sr-Cyrl': 'Serbian in Cyrillic',
  sv: 'Swedish',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  zh: 'Chinese',
};

/** ISO 639-2 and 639-3 codes, and codes no longer in use, of languages that are coded or near to one that is. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  hrv: 'hr',
  scr: 'hr',
  eng: 'en',
  srp: 'sr',
  scc: 'sr',
  sh: 'sr',
  bos: 'bs',
  slv: 'sl',
  mkd: 'mk',
  mac: 'mk',
  deu: 'de',
  ger: 'de',
  nb: 'no',
  nn: 'no',
};

/** `hr`, `hr-HR`, `HRV`, `Croatian` as the code that `detectLanguage` gives; what is not known comes back in lower case. */
export function languageCode(given: string): string {
  const tag = given.trim().toLowerCase().replaceAll('_', '-');
  const [primary = '', ...rest] = tag.split('-');
  const code = OTHER_CODES[primary] ?? primary;
  if (code === 'sr' && rest.includes('cyrl')) return 'sr-Cyrl';
  if (Object.hasOwn(NAMES, code)) return code;
  return Object.entries(NAMES).find(([, name]) => name.toLowerCase() === tag)?.[0] ?? tag;
}

/** The name in English, or the code itself where it is not known. */
export function languageName(code: string): string {
  return NAMES[code] ?? code;
}
