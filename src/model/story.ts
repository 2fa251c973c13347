// The types of the contract: story objects, facts files, mention lines, input lines.
// Generated from schemas/*.schema.json by scripts/generate-types.ts; edit those and run `npm run generate`.

/** An id, unique in its file. */
export type Id = string;

/** A date, a date-time or an interval in Extended Date/Time Format; .. is an open end. */
export type Edtf = string;

/** A point on the calendar in ISO 8601, local wall time unless a zone is written. */
export type IsoTime = string;

/** A length of time in ISO 8601. */
export type Duration = string;

/** Plain decimal digits. */
export type DecimalText = string;

/** How the stated number bounds the value: eq exactly, gt more than, gte at least, lt less than, lte at most, approx about, nearly just under. */
export type Relation = 'eq' | 'gt' | 'gte' | 'lt' | 'lte' | 'approx' | 'nearly';

/** What sort of body an organisation is. */
export type OrganisationType =
  | 'government'
  | 'party'
  | 'company'
  | 'media'
  | 'research'
  | 'university'
  | 'association'
  | 'international'
  | 'military'
  | 'hospital'
  | 'team'
  | 'other';

/** What sort of time it is, as in TIMEX3: a date, a clock time, a length, or a repetition. */
export type Timex = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** error: the data are wrong; warning: a person should look; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What the story states. */
export type Fact = Figure | Office;

/** One thing read in a text. */
export type Mention =
  | NumberMention
  | OrdinalMention
  | QuantityMention
  | TimeMention
  | PersonMention
  | OrganisationMention
  | PlaceMention;

/** Words exactly; a /pattern/ that stands anywhere in them; {contains: words}; or a list, any of which will do. */
export type Words = string | Containing | (string | Containing)[];

/** A run of the document: its words and where they stand, half open, in Unicode code points. */
export interface Quote {
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
}

/** A run of the document, half open, in Unicode code points. */
export interface DocumentSpan {
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
}

/** The unit as named in the text, never converted. */
export interface Unit {
  /** UCUM (t, kW.h, m2, Cel), ISO 4217 (CNY), or one of ours ([mu_cn], t{SCE}, %, pp, bp, x); 1 for counts. */
  readonly code: string;
  /** The code system the code belongs to. */
  readonly system: 'ucum' | 'iso4217' | 'newsfacts';
  /** What is measured: length, mass, money, time, count, ratio …. */
  readonly dimension: string;
}

/** The denominator of a rate. */
export interface Per {
  /** The denominator in the text's own words. */
  readonly text: string;
  /** Its unit code, where it has one. */
  readonly code?: string;
}

/** A catalogued problem. */
export interface LineError {
  /** Code in the catalogue of issues. */
  readonly code: string;
  /** One sentence for a person. */
  readonly message: string;
  /** Number of the input line, counted from 1. */
  readonly line: number;
}

/** The output line of an input line that could not be read; the run goes on. */
export interface ErrorLine {
  readonly id?: Id;
  readonly error: LineError;
}

/** A program. */
export interface Generator {
  /** Its name. */
  readonly name: string;
  /** Its version. */
  readonly version: string;
}

/** A facts.json file: an envelope with one story a line. */
export interface FactsFile {
  readonly generator: Generator;
  /** The stories, in the order they were read. */
  readonly stories: readonly Story[];
}

/** A news story as data: who, what organisation, when, and every figure, each with the quote it stands on. Optional fields are absent, never null. */
export interface Story {
  readonly id: Id;
  readonly document: Document;
  /** An article, a picture with its caption, or a brief. */
  readonly kind: 'article' | 'picture' | 'brief';
  /** BCP 47 tag of the text. */
  readonly language: string;
  readonly headline?: Headline;
  readonly published?: Published;
  readonly source?: Source;
  /** The byline. */
  readonly authors: readonly Author[];
  /** The runs of the document that make the story's body, in reading order. */
  readonly body: readonly DocumentSpan[];
  /** The people named. */
  readonly people: readonly Person[];
  /** The organisations named. */
  readonly organisations: readonly Organisation[];
  /** The places named. */
  readonly places: readonly Place[];
  /** The times named, resolved against the story's date. */
  readonly times: readonly Time[];
  /** Figures and offices, in the order of the text. */
  readonly facts: readonly Fact[];
  /** The arithmetic that ties the figures together. */
  readonly checks: readonly Check[];
  /** What a person should know about this reading. */
  readonly issues: readonly Issue[];
}

/** The document a story was read from. */
export interface Document {
  /** Path or address as given, with forward slashes, never made absolute. */
  readonly uri: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** How the bytes were decoded. */
  readonly encoding: string;
  /** The text that offsets count in, only where it was extracted (HTML, PDF). */
  readonly text?: string;
}

/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Headline".
 */
export interface Headline {
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start?: number;
  /** Code point after the last of the quote. */
  readonly end?: number;
}

/** The story's date. */
export interface Published {
  readonly value: Edtf;
  /** Where it is from: stated in the story, on its page, or given with the input. */
  readonly basis: 'stated' | 'page' | 'given';
}

/** A credited medium. */
export interface Source {
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start?: number;
  /** Code point after the last of the quote. */
  readonly end?: number;
  readonly organisation?: Id;
}

/** One name of the byline. */
export interface Author {
  /** The name as printed. */
  readonly name: string;
  readonly person?: Id;
}

/** A person named in the story. */
export interface Person {
  readonly id: Id;
  /** The fullest name in the text. */
  readonly name: string;
  /**
   * Every place where the text names it, in order.
   *
   * @minItems 1
   */
  readonly mentions: readonly Quote[];
  /** The offices and titles given to the person in this text. */
  readonly roles: readonly PersonRole[];
}

/** A title. */
export interface PersonRole {
  /** The title in the text's own words. */
  readonly title: string;
  readonly organisation?: RoleOrganisation;
}

/** The organisation of a title. */
export interface RoleOrganisation {
  /** The name as it stands with the title. */
  readonly text: string;
  readonly id?: Id;
}

/** An organisation named in the story. */
export interface Organisation {
  readonly id: Id;
  /** The fullest name in the text. */
  readonly name: string;
  /** The name it is commonly known by elsewhere. */
  readonly canonical?: string;
  readonly type: OrganisationType;
  /** Other names the text uses for it. */
  readonly aliases?: readonly string[];
  /**
   * Every place where the text names it, in order.
   *
   * @minItems 1
   */
  readonly mentions: readonly Quote[];
}

/** A place named in the story. */
export interface Place {
  readonly id: Id;
  /** The name in the text. */
  readonly name: string;
  /** The full official name. */
  readonly canonical?: string;
  /**
   * Every place where the text names it, in order.
   *
   * @minItems 1
   */
  readonly mentions: readonly Quote[];
}

/** A time named in the story. */
export interface Time {
  readonly id: Id;
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  readonly timex: Timex;
  readonly edtf?: Edtf;
  readonly from?: IsoTime;
  readonly until?: IsoTime;
  readonly duration?: Duration;
}

/** A number in a story with what it measures, whose it is, and when it held. */
export interface Figure {
  readonly id: Id;
  /** Tells a figure from the other facts. */
  readonly type: 'figure';
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  /** The number, scales multiplied out (1468亿 = 146800000000), exact as written. */
  readonly value?: number;
  /** The lower of two stated ends. */
  readonly min?: number;
  /** The upper of two stated ends. */
  readonly max?: number;
  readonly decimal?: DecimalText;
  readonly relation: Relation;
  readonly unit: Unit;
  /** The measure word of a count. */
  readonly classifier?: string;
  readonly per?: Per;
  /** What the figure says: a level, a change, a share of a whole, a rank, one side of a score. */
  readonly role: 'level' | 'change' | 'share' | 'rank' | 'score';
  readonly change?: Change;
  /** Whether it happened, is expected, planned, possible, or required. */
  readonly modality: 'actual' | 'forecast' | 'plan' | 'capacity' | 'requirement';
  readonly property?: Quote;
  readonly subject?: Subject;
  readonly time?: FactTime;
  readonly whole?: Id;
  readonly speaker?: Id;
  readonly sentence: DocumentSpan;
  /** Name of the rule that read the quote. */
  readonly rule: string;
}

/** A movement. */
export interface Change {
  /** Where it went. */
  readonly direction: 'up' | 'down';
  /** Against what: yoy the year before (同比), mom the period before (环比). */
  readonly basis?: 'yoy' | 'mom';
}

/** Whose a figure is. */
export interface Subject {
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  readonly entity?: Id;
}

/** When a fact held. */
export interface FactTime {
  readonly edtf: Edtf;
  readonly from?: IsoTime;
  readonly until?: IsoTime;
  readonly ref: Id;
}

/** Who holds, takes or leaves which office. */
export interface Office {
  readonly id: Id;
  /** Tells an office from the other facts. */
  readonly type: 'office';
  readonly person: Id;
  /** The office in the text's own words. */
  readonly title: string;
  readonly organisation?: Id;
  /** What is said of it: held, taken up, or left. */
  readonly event: 'holds' | 'appointed' | 'removed';
  readonly time?: FactTime;
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  /** Name of the rule that read the quote. */
  readonly rule: string;
}

/** One piece of arithmetic. */
export interface Check {
  readonly id: Id;
  /** share: part of whole; growth: new against old; sum: parts against total; difference: two levels against their difference. */
  readonly type: 'share' | 'growth' | 'sum' | 'difference';
  /**
   * Ids of the figures compared; the last is what the text states. share: part, whole, share; growth: new, old (or, where its role is change, the difference), percentage or times; difference: new, old, difference; sum: the parts, total.
   *
   * @minItems 2
   */
  readonly facts: readonly Id[];
  /** What the text states. */
  readonly stated: number;
  /** What the other figures give. */
  readonly computed: number;
  /** Whether the two agree as precisely as the text states them. */
  readonly holds: boolean;
}

/** Something about a story or an input that a person should know, with a catalogued code. */
export interface Issue {
  /** Code in the catalogue of issues. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for a person. */
  readonly message: string;
  /** First code point of the document that it is about. */
  readonly start?: number;
  /** Code point after the last that it is about. */
  readonly end?: number;
}

/** One input line of the mentions and stream commands: one story. Other fields are ignored. */
export interface InputLine {
  /** The story's id, given back on its output line. */
  readonly id?: string | null;
  /** The text of the story. */
  readonly text: string;
  /** BCP 47 tag (zh, zh-Hans, zh-Hant, en); found out where absent. */
  readonly language?: string | null;
  /** The story's date or date-time, against which its times are resolved. */
  readonly published?: string | null;
  /** The headline, where it is not part of the text. */
  readonly headline?: string | null;
  /** Where the story is from. */
  readonly uri?: string | null;
}

/** A number without a unit. */
export interface NumberMention {
  /** What sort of mention it is. */
  readonly type: 'number';
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  /** The number, scales multiplied out (1468亿 = 146800000000), exact as written. */
  readonly value?: number;
  /** The lower stated end; absent where it is open. */
  readonly min?: number;
  /** The upper stated end; absent where it is open. */
  readonly max?: number;
  readonly decimal?: DecimalText;
  readonly relation?: Relation;
  /** Name of the rule that read it. */
  readonly rule?: string;
}

/** A place in an order. */
export interface OrdinalMention {
  /** What sort of mention it is. */
  readonly type: 'ordinal';
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  /** The number, scales multiplied out (1468亿 = 146800000000), exact as written. */
  readonly value?: number;
  /** The lower stated end; absent where it is open. */
  readonly min?: number;
  /** The upper stated end; absent where it is open. */
  readonly max?: number;
  readonly decimal?: DecimalText;
  readonly relation?: Relation;
  /** What is ranked. */
  readonly classifier?: string;
  /** Name of the rule that read it. */
  readonly rule?: string;
}

/** A number with a unit or a measure word; its span includes its modifiers. */
export interface QuantityMention {
  /** What sort of mention it is. */
  readonly type: 'quantity';
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  /** The number, scales multiplied out (1468亿 = 146800000000), exact as written. */
  readonly value?: number;
  /** The lower stated end; absent where it is open. */
  readonly min?: number;
  /** The upper stated end; absent where it is open. */
  readonly max?: number;
  readonly decimal?: DecimalText;
  readonly relation: Relation;
  readonly unit: Unit;
  /** The measure word of a count. */
  readonly classifier?: string;
  readonly per?: Per;
  readonly number: BareNumber;
  readonly bare?: Quote;
  /** It is an age. */
  readonly age?: true;
  /** Name of the rule that read it. */
  readonly rule?: string;
}

/** The number inside a quantity. */
export interface BareNumber {
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  /** The number, scales multiplied out (1468亿 = 146800000000), exact as written. */
  readonly value?: number;
  /** The lower stated end; absent where it is open. */
  readonly min?: number;
  /** The upper stated end; absent where it is open. */
  readonly max?: number;
  readonly decimal?: DecimalText;
}

/** A date, a clock time, a length of time or a repetition. */
export interface TimeMention {
  /** What sort of mention it is. */
  readonly type: 'time';
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  readonly timex: Timex;
  readonly edtf?: Edtf;
  readonly from?: IsoTime;
  readonly until?: IsoTime;
  readonly duration?: Duration;
  /** For a clock time, the instant that it names; the time alone where its day is not known. */
  readonly instant?: string;
  /** Name of the rule that read it. */
  readonly rule?: string;
}

/** The name of a person. */
export interface PersonMention {
  /** What sort of mention it is. */
  readonly type: 'person';
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** Nothing but its spelling says that it is one, or a thing bears the name (诺贝尔奖); not in the story object. */
  readonly doubtful?: true;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  /** The name, without what stands inside it. */
  readonly name?: string;
  /** Name of the rule that read it. */
  readonly rule?: string;
}

/** The name of an organisation. */
export interface OrganisationMention {
  /** What sort of mention it is. */
  readonly type: 'organisation';
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  readonly organisationType?: OrganisationType;
  /** The name it is commonly known by elsewhere. */
  readonly canonical?: string;
  /** A body that the text does not name (省委, 代表团); not in the story object. */
  readonly generic?: true;
  /** Name of the rule that read it. */
  readonly rule?: string;
}

/** The name of a place. */
export interface PlaceMention {
  /** What sort of mention it is. */
  readonly type: 'place';
  /** The quote: the document's own words from start to end. */
  readonly text: string;
  /** First code point of the quote in the document, counted from 0; a byte order mark is not counted. */
  readonly start: number;
  /** Code point after the last of the quote. */
  readonly end: number;
  /** The full official name. */
  readonly canonical?: string;
  /** A clipped name (中, 美); not in the story object. */
  readonly clipped?: true;
  /** Name of the rule that read it. */
  readonly rule?: string;
}

/** One output line of the mentions command: everything the recognizers read in one text. */
export interface MentionLine {
  readonly id?: Id;
  /** In the order of the text; mentions of one type never overlap. */
  readonly mentions: readonly Mention[];
}

/** One rule. */
export interface Rule {
  /** What findings call it. */
  readonly name: string;
  /** How bad it is where the rule does not hold; error by default. */
  readonly severity?: 'error' | 'warning';
  readonly select: Selection;
  readonly assert: Assertion;
}

/** Conditions, all of which a fact fulfils. */
export interface Selection {
  /** Figures or offices; figures by default. */
  readonly type?: 'figure' | 'office';
  readonly property?: Words;
  readonly subject?: Words;
  readonly unit?: Words;
  readonly role?: Words;
  readonly modality?: Words;
  readonly text?: Words;
  readonly source?: Words;
  readonly story?: Words;
}

/** Words anywhere in the text. */
export interface Containing {
  /** The words. */
  readonly contains: string;
}

/** What is asserted of the facts selected. */
export interface Assertion {
  readonly count?: Range;
  readonly range?: Range;
  readonly unit?: Words;
  /** Each has a time. */
  readonly time?: 'required';
  readonly fresh?: Freshness;
  readonly change?: ChangeLimit;
}

/** From min to max, both included; one may be left out. */
export interface Range {
  /** The smallest that will do. */
  readonly min?: number;
  /** The largest that will do. */
  readonly max?: number;
}

/** An age in days. */
export interface Freshness {
  /** The greatest age, before the day given with --today, else the day of the run. */
  readonly days: number;
}

/** Limits in per cent of the last value. */
export interface ChangeLimit {
  /** Up or down. */
  readonly percent?: number;
  /** Up. */
  readonly up?: number;
  /** Down. */
  readonly down?: number;
}

/** Rules of a user for facts files, in YAML or JSON: which facts are meant, and what holds for them. */
export interface RulesFile {
  /**
   * The rules, each on its own.
   *
   * @minItems 1
   */
  readonly rules: readonly Rule[];
}
