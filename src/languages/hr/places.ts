/** Croatian names of places, from `data/hr/names/places.txt`, and the Croatian names of countries from CLDR. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../../diagnostics.ts';
import { dataDir } from '../../paths.ts';
import { COUNTRIES_FILE, countries } from '../../resolve/gazetteer.ts';
import type { PlaceEntry, PlaceLanguage } from '../../resolve/places-language.ts';
import { countryEntry, placeProblem, readPlaceLine } from '../../resolve/places-list.ts';
import { foldAll, formKeys, matchesName, nameKeys, nominativesOf } from './name-forms.ts';

const FILE = 'data/hr/names/places.txt';
const LOCATING =
  'u iz kraj pokraj nadomak blizu izvan diljem širom grad grada gradu gradom općina općine općini općinu selo sela selu ' +
  'selom mjesto mjesta mjestu mjestom naselje naselja naselju luka luke luci luku otok otoka otoku otokom pokrajina ' +
  'pokrajine pokrajini pokrajinu regija regije regiji regiju županija županije županiji provincija provincije ' +
  'provinciji okrug okruga okrugu predgrađe predgrađa predgrađu gradonačelnik gradonačelnika gradonačelniku ' +
  'gradonačelnikom gradonačelnica gradonačelnice načelnik načelnika stanovnik stanovnici stanovnika stanovnicima ' +
  'središte središta središtu centar centra centru ulice ulica ulicama ulicu okolica okolici okolice rijeka rijeke ' +
  'rijeci rijekom rijeku državi države država glavni metropola';
/** Institutions, clubs, first names and other words that villages somewhere are called by. */
const STOP =
  'vlada vlade vladi vladu sabor sabora saboru crkva crkve crkvi crkvu stranka stranke stranci banka banke banci dom doma ' +
  'domu most mosta mostu mostom unija unije uniji uniju liga lige ligi parlament parlamenta parlamentu savez saveza savezu ' +
  'ustav ustava ustavu republika republike republici federacija federacije skupština skupštine skupštini ured ureda ' +
  'uredu sud suda sudu hajduk hajduka dinamo dinama bog boga bogu božić uskrs papa pape papi papu gospa gospe predsjednik ' +
  'predsjednika ministar ministra nova nove novi novo stari stara staro mali mala malo veliki velika veliko crna crni ' +
  'bijela bijeli sveti sveta svete svetog gornji donji marko marka petar petra ivan ivana ivanu ana ane ani anu marija ' +
  'marije mariji marina marine kata luka ante mate jure josip josipa stjepan stjepana martin martina magdalena jelena ' +
  'lana lara sara nada nade nadu vera vere sloboda slobode mir mira miru rat rata ratu zakon zakona film radio televizija ' +
  'pravda pravde istina istine hrast hrasta vuk vuka vukovi lav lava orao zima ljeto jesen dan dana noć samo ali kako ' +
  'svi sve sav sam sami tri četiri pet sto san sana stan stari grad centar trg park pod nad bor bora dub brod kula ' +
  'general major list glas novine tim klub škola kuća selo polje brdo gora dolina otok zapad istok sjever jug eu nato un ' +
  'sdp hdz hns hss covid bbc cnn ina hep han may ferrari park lee kim wang li ma yi mao';

let loaded: PlaceLanguage | null = null;

/** The Croatian part of finding places; read once per process. Throws DataError when the file is broken. */
export function croatianPlaces(): PlaceLanguage {
  loaded ??= build(readFileSync(join(dataDir, 'hr/names/places.txt'), 'utf8'));
  return loaded;
}

/** Names by the first two letters of their first word: a bucket is parsed and indexed when a form first needs it. */
interface Bucket {
  readonly raw: (() => readonly PlaceEntry[])[];
  byKey: Map<string, PlaceEntry[]> | null;
}

const NONE: readonly PlaceEntry[] = [];
const CACHE_LIMIT = 20_000;

function build(source: string): PlaceLanguage {
  const buckets = new Map<string, Bucket>();
  const put = (name: string, raw: () => readonly PlaceEntry[]): void => {
    const start = beginning(name);
    const bucket = buckets.get(start);
    if (bucket) bucket.raw.push(raw);
    else buckets.set(start, { raw: [raw], byKey: null });
  };
  const byCode = new Map(countries().map((country) => [country.iso3, country]));
  const named = new Set<string>();
  const renamed = new Set<string>();
  source.split('\n').forEach((row, index) => {
    const equals = row.indexOf(' = ');
    if (equals < 0 || row.startsWith('#')) return;
    const [english = '', iso3 = ''] = row.slice(equals + 3).split(' | ', 2);
    renamed.add(`${english} | ${iso3.slice(0, 3)}`);
    for (const name of row.slice(0, equals).split('; ')) {
      named.add(name);
      put(name, () => {
        const result = readPlaceLine(row.trim(), `${FILE}#${index + 1}`, byCode);
        if (typeof result === 'string') throw new DataError([placeProblem(result, FILE, index + 1)]);
        return result.filter(
          (entry) => (entry.plural ? `${entry.words.join(' ')} (pl)` : entry.words.join(' ')) === name,
        );
      });
    }
  });
  for (const country of countries()) {
    for (const name of country.croatian) {
      if (named.has(name) || named.has(`${name} (pl)`) || /[()]| - |^PUP /.test(name)) continue;
      put(name, () => [countryEntry(country, name, `${COUNTRIES_FILE}#${country.line}`, false, false)]);
    }
  }
  const cache = new Map<string, readonly PlaceEntry[]>();
  const lookup = (form: string): readonly PlaceEntry[] => {
    let entries = cache.get(form);
    if (!entries) {
      const bucket = buckets.get(beginning(form));
      entries = bucket ? search(bucket, form) : NONE;
      if (cache.size >= CACHE_LIMIT) cache.clear();
      cache.set(form, entries);
    }
    return entries;
  };
  return {
    lookup,
    nominatives: nominativesOf,
    matches: (nominative, form, plural) => matchesName(nominative, form, plural ? 'plural' : 'name'),
    fold: foldAll,
    renamed,
    locating: new Set(LOCATING.split(' ')),
    stop: new Set(STOP.split(' ')),
    clubs: new Set(
      'real dinamo dinama hajduk hajduka partizan lokomotiva lokomotive inter rb bayern manchester fc nk kk rk ac'.split(
        ' ',
      ),
    ),
    notBefore: new Set(
      'times timesa timesu timesom post posta postu postom journal journala journalu herald heralda tribune tribunea'.split(
        ' ',
      ),
    ),
    connectors: new Set('de la le el al del di da do dos san na nad pod u kraj am an der upon'.split(' ')),
    and: ['i', 'te'],
    surname: /(ov|ev|in|ić|ski)(a|u|e|o|om|im|em|og|oga|oj)?$/,
    adjectival: /(sk|čk|šk|ck)a$/,
    pluralName: /[ie]$/,
    of: null,
    nearness: new Map([
      ['HRV', 1.5],
      ['BIH', 1],
      ['SRB', 0.7],
      ['SVN', 0.7],
      ['MNE', 0.6],
      ['XKX', 0.6],
      ['MKD', 0.4],
      ['ITA', 0.3],
      ['AUT', 0.3],
      ['DEU', 0.3],
      ['HUN', 0.3],
    ]),
  };
}

function beginning(name: string): string {
  return foldAll(name.slice(0, 2));
}

/** Countries come before other places of the same name, and longer names before shorter ones. */
function search(bucket: Bucket, form: string): readonly PlaceEntry[] {
  if (bucket.byKey === null) {
    bucket.byKey = new Map();
    for (const entry of bucket.raw.flatMap((raw) => raw())) {
      for (const key of nameKeys(entry.words[0] ?? '', entry.plural ? 'plural' : 'name')) {
        const list = bucket.byKey.get(key);
        if (list) list.push(entry);
        else bucket.byKey.set(key, [entry]);
      }
    }
  }
  const found = new Set<PlaceEntry>();
  for (const key of formKeys(form)) for (const entry of bucket.byKey.get(key) ?? NONE) found.add(entry);
  const rank = (entry: PlaceEntry): number => entry.words.length * 2 + (entry.isCountry ? 1 : 0);
  return [...found].sort((a, b) => rank(b) - rank(a));
}
