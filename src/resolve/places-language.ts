/** What finding places needs of a language. Filled in by `src/languages/<language>/places.ts`. */

/** A name in the language's own list of places. */
export interface PlaceEntry {
  /** English name, as in the record. */
  readonly name: string;
  /** ISO 3166-1 alpha-3, or null when it lies in several countries or in none. */
  readonly country: string | null;
  /** Null: where the city of this name and country lies. */
  readonly at: { readonly lat: number; readonly lon: number } | null;
  /** Its words in the nominative. */
  readonly words: readonly string[];
  readonly plural: boolean;
  /** Also a person's name or a common word: counts only where the words around it speak of a place. */
  readonly weak: boolean;
  readonly isCountry: boolean;
  /** The data line that names it, `data/hr/names/places.txt#12`. */
  readonly why: string;
}

export interface PlaceLanguage {
  /** Entries of which the form may be the first word, those of more words first. Cached by form. */
  readonly lookup: (form: string) => readonly PlaceEntry[];
  /** Folded nominatives whose form this may be, for the list of cities. */
  readonly nominatives: (form: string) => readonly string[];
  readonly matches: (nominative: string, form: string, plural: boolean) => boolean;
  readonly fold: (word: string) => string;
  /** Words after which a name is a place: *u, iz, grad, gradonačelnik*. */
  readonly locating: ReadonlySet<string>;
  /** Capitalised words that are no cities, whatever the list of cities says: institutions, clubs, first names. */
  readonly stop: ReadonlySet<string>;
  /** Words that make the city after them a club (*Real Madrid*). */
  readonly clubs: ReadonlySet<string>;
  /** Words that make the place before them a title (*New York Times*). */
  readonly notBefore: ReadonlySet<string>;
  /** Words inside names of several words (*Rio de Janeiro*). */
  readonly connectors: ReadonlySet<string>;
  /** `English name | ISO3` of cities that the language calls otherwise: the list of cities does not speak for them. */
  readonly renamed: ReadonlySet<string>;
  /** Conjunctions that go on a list of places, the commonest first. */
  readonly and: readonly string[];
  /** A preposition that ties a name to a word of `locating` (*city **of** Kyiv*); null for none. */
  readonly of: string | null;
  /** Surnames, in whatever case: without a preposition of place they are persons (*Ivanova*, not Ivanovo); null for none. */
  readonly surname: RegExp | null;
  /** Names that are adjectives by form (*Hrvatska*): where the tag says adjective, they are no places. */
  readonly adjectival: RegExp | null;
  /** Names of villages that are often plurals (*Đakovci, Toplice*), which the list of cities does not say. */
  readonly pluralName: RegExp | null;
  /** How near a country is to the reader: added to the score of a homonym. */
  readonly nearness: ReadonlyMap<string, number>;
}
