// This file was generated from JSON Schema using quicktype, do not modify it directly.
// To parse the JSON, add this file to your project and do:
//
//   let suppleBundle = try? JSONDecoder().decode(SuppleBundle.self, from: jsonData)

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

import Foundation

/// One edition of exercises and health advice, complete, for programs.
///
/// Every field is always there. Null means what the description of the field says, never
/// "forgotten".
// MARK: - SuppleBundle
public struct SuppleBundle: Codable, Sendable {
    /// The `$id` of the JSON Schema that this file obeys.
    public let schema: Schema
    /// The version of this form. A program for 2.x must refuse 3.0.
    public let bundleVersion: String
    /// By which a program knows what has changed since the bundle that it has.
    public let digests: Digests
    /// The edition.
    public let edition: Edition
    /// The pictures of exercises beside this file, in their order.
    ///
    /// Of each exercise look by look, in each the first side first, and of each side the still
    /// one, the moving one and then
    /// frame by frame.
    public let files: [BundleFile]
    /// The pictures of guides beside this file, in their order; of each guide as of an exercise.
    public let guideFiles: [GuideFile]
    /// The signs that these pictures may bear, look by look; none where there is no figure.
    ///
    /// The signs of muscles are there if a figure marks such muscles.
    public let legendFiles: [LegendFile]
    /// The body of all figures at rest, bone by bone, for apps that move a body of their own by
    /// `turns` of frames.
    public let skeleton: [SkeletonBone]
    /// Headings, labels and what to do in each moment of a timeline, in the language of the
    /// edition, by their keys.
    public let words: [String: String]

    public enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case bundleVersion = "bundle_version"
        case digests = "digests"
        case edition = "edition"
        case files = "files"
        case guideFiles = "guide_files"
        case legendFiles = "legend_files"
        case skeleton = "skeleton"
        case words = "words"
    }

    public init(schema: Schema, bundleVersion: String, digests: Digests, edition: Edition, files: [BundleFile], guideFiles: [GuideFile], legendFiles: [LegendFile], skeleton: [SkeletonBone], words: [String: String]) {
        self.schema = schema
        self.bundleVersion = bundleVersion
        self.digests = digests
        self.edition = edition
        self.files = files
        self.guideFiles = guideFiles
        self.legendFiles = legendFiles
        self.skeleton = skeleton
        self.words = words
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// By which a program knows what has changed since the bundle that it has.
// MARK: - Digests
public struct Digests: Codable, Sendable {
    /// It changes when anything changes that the edition shows. The state of review, the version
    /// and the date do not.
    public let edition: String
    /// Safety text first, then in the order of the edition.
    public let items: [ItemDigest]

    public enum CodingKeys: String, CodingKey {
        case edition = "edition"
        case items = "items"
    }

    public init(edition: String, items: [ItemDigest]) {
        self.edition = edition
        self.items = items
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// The digest of one item.
// MARK: - ItemDigest
public struct ItemDigest: Codable, Sendable {
    /// It changes when a word or a number of this item changes, and only then.
    public let digest: String
    /// Its id.
    public let id: String
    /// What it is; `safety` for each item of the safety text.
    public let kind: ItemKind

    public enum CodingKeys: String, CodingKey {
        case digest = "digest"
        case id = "id"
        case kind = "kind"
    }

    public init(digest: String, id: String, kind: ItemKind) {
        self.digest = digest
        self.id = id
        self.kind = kind
    }
}

/// What it is; `safety` for each item of the safety text.
///
/// What it was.
public enum ItemKind: String, Codable, Sendable {
    case advice = "advice"
    case exercise = "exercise"
    case measure = "measure"
    case routine = "routine"
    case safety = "safety"
    case source = "source"
    case term = "term"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// The edition.
///
/// Everything that one output needs: one language, one selection, one reader, one date.
// MARK: - Edition
public struct Edition: Codable, Sendable {
    /// Where it stands on the web; behind it `/exercise/ID`, `/routine/ID` or `/advice/ID` leads
    /// to one of its items.
    public let address: String?
    /// All its advice, in the order of the parts.
    public let advice: [EditionAdvice]
    /// Who holds it in their hands: `patient` or `staff`.
    public let audience: Audience
    /// An introduction.
    public let body: RichText?
    /// What the reader's conditions changed: what was adapted, what to ask, what was replaced or
    /// left out.
    public let changes: [ReaderChange]
    /// The direction of its script.
    public let direction: Direction
    /// All its exercises, in the order of the parts.
    public let exercises: [EditionExercise]
    /// The id of the booklet that it was made from.
    public let id: String
    /// The language of all texts, as a tag of BCP 47.
    public let language: String
    /// What to count or to rate: of the booklet first, then of its routines.
    public let measures: [EditionMeasure]
    /// The one main message.
    public let message: String
    /// Its chapters, in order.
    public let parts: [EditionPart]
    /// The set of content that it comes from.
    public let publication: Publication
    /// What a reader can do after reading it.
    public let purpose: String
    /// The reader that it is made for.
    public let reader: Reader
    /// What the set once had, for programs that still know its id; none of it is shown.
    public let retired: [RetiredItem]
    /// Who has checked it.
    public let review: ReviewState
    /// All its routines, in the order of the parts.
    public let routines: [EditionRoutine]
    /// The safety text.
    public let safety: EditionSafety
    /// Its sources, by number.
    public let sources: [EditionSource]
    /// A second line.
    public let subtitle: String?
    /// The words that it explains, by title.
    public let terms: [EditionTerm]
    /// How long things take that no dose says.
    public let timing: EditionTiming
    /// Its title.
    public let title: String
    /// The people that it is for.
    public let whoItIsFor: [String]
    /// The people who should ask first, but for those that a known reader is not.
    public let whoShouldAskFirst: [String]

    public enum CodingKeys: String, CodingKey {
        case address = "address"
        case advice = "advice"
        case audience = "audience"
        case body = "body"
        case changes = "changes"
        case direction = "direction"
        case exercises = "exercises"
        case id = "id"
        case language = "language"
        case measures = "measures"
        case message = "message"
        case parts = "parts"
        case publication = "publication"
        case purpose = "purpose"
        case reader = "reader"
        case retired = "retired"
        case review = "review"
        case routines = "routines"
        case safety = "safety"
        case sources = "sources"
        case subtitle = "subtitle"
        case terms = "terms"
        case timing = "timing"
        case title = "title"
        case whoItIsFor = "who_it_is_for"
        case whoShouldAskFirst = "who_should_ask_first"
    }

    public init(address: String?, advice: [EditionAdvice], audience: Audience, body: RichText?, changes: [ReaderChange], direction: Direction, exercises: [EditionExercise], id: String, language: String, measures: [EditionMeasure], message: String, parts: [EditionPart], publication: Publication, purpose: String, reader: Reader, retired: [RetiredItem], review: ReviewState, routines: [EditionRoutine], safety: EditionSafety, sources: [EditionSource], subtitle: String?, terms: [EditionTerm], timing: EditionTiming, title: String, whoItIsFor: [String], whoShouldAskFirst: [String]) {
        self.address = address
        self.advice = advice
        self.audience = audience
        self.body = body
        self.changes = changes
        self.direction = direction
        self.exercises = exercises
        self.id = id
        self.language = language
        self.measures = measures
        self.message = message
        self.parts = parts
        self.publication = publication
        self.purpose = purpose
        self.reader = reader
        self.retired = retired
        self.review = review
        self.routines = routines
        self.safety = safety
        self.sources = sources
        self.subtitle = subtitle
        self.terms = terms
        self.timing = timing
        self.title = title
        self.whoItIsFor = whoItIsFor
        self.whoShouldAskFirst = whoShouldAskFirst
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A piece of advice for daily life.
// MARK: - EditionAdvice
public struct EditionAdvice: Codable, Sendable {
    /// The text.
    public let body: RichText?
    /// What is known, and how sure it is.
    public let claims: [EditionClaim]
    /// The chapter in which a reader looks for it.
    public let group: Named
    /// Its id.
    public let id: String
    /// Videos and pages elsewhere that show the same.
    public let media: [EditionMedium]
    /// What to do and what to leave.
    public let pairs: [EditionPair]
    /// A timed plan, stage by stage.
    public let plan: [EditionPhase]
    /// Words of people.
    public let quotes: [EditionQuote]
    /// What programs need to find, sort and link it.
    public let record: EditionRecord
    /// Whether a clinician has reviewed these very words.
    public let reviewed: Bool
    /// Whose words these are, where they are somebody else's.
    public let rights: EditionRights?
    /// Where it comes from.
    public let sources: [Cited]
    /// The one main message.
    public let summary: String
    /// Its title.
    public let title: String
    /// What is not simply what a source states.
    public let uncertain: [Uncertain]

    public enum CodingKeys: String, CodingKey {
        case body = "body"
        case claims = "claims"
        case group = "group"
        case id = "id"
        case media = "media"
        case pairs = "pairs"
        case plan = "plan"
        case quotes = "quotes"
        case record = "record"
        case reviewed = "reviewed"
        case rights = "rights"
        case sources = "sources"
        case summary = "summary"
        case title = "title"
        case uncertain = "uncertain"
    }

    public init(body: RichText?, claims: [EditionClaim], group: Named, id: String, media: [EditionMedium], pairs: [EditionPair], plan: [EditionPhase], quotes: [EditionQuote], record: EditionRecord, reviewed: Bool, rights: EditionRights?, sources: [Cited], summary: String, title: String, uncertain: [Uncertain]) {
        self.body = body
        self.claims = claims
        self.group = group
        self.id = id
        self.media = media
        self.pairs = pairs
        self.plan = plan
        self.quotes = quotes
        self.record = record
        self.reviewed = reviewed
        self.rights = rights
        self.sources = sources
        self.summary = summary
        self.title = title
        self.uncertain = uncertain
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A longer text in three forms that say the same.
// MARK: - RichText
public struct RichText: Codable, Sendable {
    /// As clean HTML: paragraphs, headings from level 2, lists, tables, links, emphasis. No
    /// scripts, no styles.
    public let html: String
    /// As Markdown that every program reads alike, without links that lead out of the edition.
    public let markdown: String
    /// As plain text: paragraphs apart by an empty line, items of lists with a hyphen.
    public let plain: String

    public enum CodingKeys: String, CodingKey {
        case html = "html"
        case markdown = "markdown"
        case plain = "plain"
    }

    public init(html: String, markdown: String, plain: String) {
        self.html = html
        self.markdown = markdown
        self.plain = plain
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A statement with how sure it is. Claims that must not be shown are not in an edition.
// MARK: - EditionClaim
public struct EditionClaim: Codable, Sendable {
    /// Whether both sides must be shown together.
    public let bothSides: Bool
    /// What speaks against it.
    public let evidenceAgainst: [EditionEvidence]
    /// What speaks for it.
    public let evidenceFor: [EditionEvidence]
    /// A name that stays.
    public let id: String
    /// How sure it is.
    public let standing: Named
    /// The number in it.
    public let statistic: EditionStatistic?
    /// The statement; for a disputed one, the question.
    public let text: String

    public enum CodingKeys: String, CodingKey {
        case bothSides = "both_sides"
        case evidenceAgainst = "evidence_against"
        case evidenceFor = "evidence_for"
        case id = "id"
        case standing = "standing"
        case statistic = "statistic"
        case text = "text"
    }

    public init(bothSides: Bool, evidenceAgainst: [EditionEvidence], evidenceFor: [EditionEvidence], id: String, standing: Named, statistic: EditionStatistic?, text: String) {
        self.bothSides = bothSides
        self.evidenceAgainst = evidenceAgainst
        self.evidenceFor = evidenceFor
        self.id = id
        self.standing = standing
        self.statistic = statistic
        self.text = text
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// What one source says.
// MARK: - EditionEvidence
public struct EditionEvidence: Codable, Sendable {
    /// Which source.
    public let cited: Cited
    /// What it says.
    public let says: String

    public enum CodingKeys: String, CodingKey {
        case cited = "cited"
        case says = "says"
    }

    public init(cited: Cited, says: String) {
        self.cited = cited
        self.says = says
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Which source.
///
/// A source of a statement.
///
/// Where they were printed first.
// MARK: - Cited
public struct Cited: Codable, Sendable {
    /// Where in the source.
    public let locator: String?
    /// The id of a source of this edition, which has a number in `sources`.
    public let source: String

    public enum CodingKeys: String, CodingKey {
        case locator = "locator"
        case source = "source"
    }

    public init(locator: String?, source: String) {
        self.locator = locator
        self.source = source
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// How sure it is.
///
/// An entry of a vocabulary: an id for programs, a title for readers.
///
/// The chapter in which a reader looks for it.
///
/// The condition.
///
/// Where it is.
///
/// The start position.
///
/// How soon to get help.
///
/// What sort of document it is.
// MARK: - Named
public struct Named: Codable, Sendable {
    /// The id in the vocabulary.
    public let id: String
    /// The word, as it stands in the middle of a sentence.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case id = "id"
        case title = "title"
    }

    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A number about people.
// MARK: - EditionStatistic
public struct EditionStatistic: Codable, Sendable {
    /// The people.
    public let population: String
    /// The number.
    public let value: String
    /// Its year.
    public let year: Int

    public enum CodingKeys: String, CodingKey {
        case population = "population"
        case value = "value"
        case year = "year"
    }

    public init(population: String, value: String, year: Int) {
        self.population = population
        self.value = value
        self.year = year
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A video or a page elsewhere that shows the same.
// MARK: - EditionMedium
public struct EditionMedium: Codable, Sendable {
    /// Who made it.
    public let author: String
    /// `video` or `page`.
    public let kind: MediaKind
    /// The terms under which it may be used. It is only linked to.
    public let licence: String
    /// Its address.
    public let link: String
    /// Title, author and licence in words, to show with the address.
    public let phrase: String
    /// What a reader will find there.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case author = "author"
        case kind = "kind"
        case licence = "licence"
        case link = "link"
        case phrase = "phrase"
        case title = "title"
    }

    public init(author: String, kind: MediaKind, licence: String, link: String, phrase: String, title: String) {
        self.author = author
        self.kind = kind
        self.licence = licence
        self.link = link
        self.phrase = phrase
        self.title = title
    }
}

/// `video` or `page`.
public enum MediaKind: String, Codable, Sendable {
    case page = "page"
    case video = "video"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Something to do, and why.
// MARK: - EditionPair
public struct EditionPair: Codable, Sendable {
    /// What to leave.
    public let avoid: String?
    /// Why.
    public let because: String
    /// What to do.
    public let editionPairDo: String
    /// Conditions with which it is not for a reader.
    public let notWith: [Named]
    /// Conditions of which a reader must have one; empty where it is for all.
    public let onlyWith: [Named]

    public enum CodingKeys: String, CodingKey {
        case avoid = "avoid"
        case because = "because"
        case editionPairDo = "do"
        case notWith = "not_with"
        case onlyWith = "only_with"
    }

    public init(avoid: String?, because: String, editionPairDo: String, notWith: [Named], onlyWith: [Named]) {
        self.avoid = avoid
        self.because = because
        self.editionPairDo = editionPairDo
        self.notWith = notWith
        self.onlyWith = onlyWith
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// One stage of a timed plan.
// MARK: - EditionPhase
public struct EditionPhase: Codable, Sendable {
    /// The numbers in words.
    public let details: [String]
    /// How long each time.
    public let duration: Amount?
    /// A name that stays.
    public let id: String
    /// For how long this stage goes on.
    public let lasting: Amount?
    /// How often.
    public let often: Often?
    /// What to do.
    public let text: String
    /// What a reader sees.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case details = "details"
        case duration = "duration"
        case id = "id"
        case lasting = "lasting"
        case often = "often"
        case text = "text"
        case title = "title"
    }

    public init(details: [String], duration: Amount?, id: String, lasting: Amount?, often: Often?, text: String, title: String) {
        self.details = details
        self.duration = duration
        self.id = id
        self.lasting = lasting
        self.often = often
        self.text = text
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// An amount of time or breaths.
///
/// How long.
///
/// After how long to do it again.
///
/// One breath, in and out.
///
/// Getting into another start position.
///
/// Changing to the other side.
///
/// Getting ready for an exercise.
///
/// One repetition without a hold, where the dose has no pace.
///
/// Rest between sets, where the dose says none.
// MARK: - Amount
public struct Amount: Codable, Sendable {
    /// `both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody
    /// says how many more.
    public let bound: Bound
    /// The larger number, or the same.
    public let high: Int
    /// The smaller number.
    public let low: Int
    /// The same in seconds, or null for months. Breaths are counted with the set's usual length
    /// of a breath.
    public let seconds: Numbers?
    /// The unit.
    public let unit: Unit

    public enum CodingKeys: String, CodingKey {
        case bound = "bound"
        case high = "high"
        case low = "low"
        case seconds = "seconds"
        case unit = "unit"
    }

    public init(bound: Bound, high: Int, low: Int, seconds: Numbers?, unit: Unit) {
        self.bound = bound
        self.high = high
        self.low = low
        self.seconds = seconds
        self.unit = unit
    }
}

/// `both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody
/// says how many more.
///
/// Which ends of a range are limits.
///
/// Which of them are limits.
public enum Bound: String, Codable, Sendable {
    case atLeast = "at-least"
    case both = "both"
    case upTo = "up-to"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// From `low` to `high`. Start at `low`.
///
/// The number on the scale.
///
/// How many times all of it.
///
/// Minutes each time, at the low and the high end of the doses.
// MARK: - Numbers
public struct Numbers: Codable, Sendable {
    /// `both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody
    /// says how many more.
    public let bound: Bound
    /// The larger number, or the same.
    public let high: Int
    /// The smaller number.
    public let low: Int

    public enum CodingKeys: String, CodingKey {
        case bound = "bound"
        case high = "high"
        case low = "low"
    }

    public init(bound: Bound, high: Int, low: Int) {
        self.bound = bound
        self.high = high
        self.low = low
    }
}

/// The unit.
///
/// Units of amounts. The value is the canonical spelling for one.
///
/// `kg` or `lb`.
public enum Unit: String, Codable, Sendable {
    case breath = "breath"
    case day = "day"
    case ft = "ft"
    case h = "h"
    case kg = "kg"
    case km = "km"
    case lb = "lb"
    case m = "m"
    case mile = "mile"
    case min = "min"
    case month = "month"
    case s = "s"
    case step = "step"
    case week = "week"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// How often. The fields that are null are not limited.
///
/// How often.
// MARK: - Often
public struct Often: Codable, Sendable {
    /// The days of the week, where they are named.
    public let days: [Weekday]
    /// Days a week.
    public let daysPerWeek: Numbers?
    /// Once in every such time.
    public let every: Amount?
    /// Times a day; beside `every` or `several`, the most.
    public let perDay: Numbers?
    /// Whether it is several times a day, and nobody says how many.
    public let several: Bool

    public enum CodingKeys: String, CodingKey {
        case days = "days"
        case daysPerWeek = "days_per_week"
        case every = "every"
        case perDay = "per_day"
        case several = "several"
    }

    public init(days: [Weekday], daysPerWeek: Numbers?, every: Amount?, perDay: Numbers?, several: Bool) {
        self.days = days
        self.daysPerWeek = daysPerWeek
        self.every = every
        self.perDay = perDay
        self.several = several
    }
}

/// The days of the week, from Monday as ISO 8601 counts them.
public enum Weekday: String, Codable, Sendable {
    case friday = "Friday"
    case monday = "Monday"
    case saturday = "Saturday"
    case sunday = "Sunday"
    case thursday = "Thursday"
    case tuesday = "Tuesday"
    case wednesday = "Wednesday"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Somebody's own words.
// MARK: - EditionQuote
public struct EditionQuote: Codable, Sendable {
    /// Where they were printed first.
    public let cited: Cited
    /// A name that stays.
    public let id: String
    /// Under which consent or licence they are printed.
    public let permission: String
    /// What they are.
    public let role: String
    /// Who said them.
    public let speaker: String
    /// The words.
    public let text: String

    public enum CodingKeys: String, CodingKey {
        case cited = "cited"
        case id = "id"
        case permission = "permission"
        case role = "role"
        case speaker = "speaker"
        case text = "text"
    }

    public init(cited: Cited, id: String, permission: String, role: String, speaker: String, text: String) {
        self.cited = cited
        self.id = id
        self.permission = permission
        self.role = role
        self.speaker = speaker
        self.text = text
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// What programs need to find, sort and link it.
///
/// What programs need to find, sort and link an item. None of it is for readers.
// MARK: - EditionRecord
public struct EditionRecord: Codable, Sendable {
    /// Codes by which other systems know it.
    public let codes: [EditionCode]
    /// Fields of the publisher's own, as they were written.
    public let extra: [String: Extra]
    /// Words that people look for, and that the text does not have.
    public let keywords: [String]
    /// Marks of the publisher.
    public let tags: [String]

    public enum CodingKeys: String, CodingKey {
        case codes = "codes"
        case extra = "extra"
        case keywords = "keywords"
        case tags = "tags"
    }

    public init(codes: [EditionCode], extra: [String: Extra], keywords: [String], tags: [String]) {
        self.codes = codes
        self.extra = extra
        self.keywords = keywords
        self.tags = tags
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A code by which other systems know the same thing.
// MARK: - EditionCode
public struct EditionCode: Codable, Sendable {
    /// The address of the system, as HL7 FHIR names it.
    public let address: String
    /// The code.
    public let code: String
    /// What the system calls it, in its own words.
    public let display: String
    /// `snomed-ct`, `loinc`, `icf`, `icd-10`, or the address of another system.
    public let system: String

    public enum CodingKeys: String, CodingKey {
        case address = "address"
        case code = "code"
        case display = "display"
        case system = "system"
    }

    public init(address: String, code: String, display: String, system: String) {
        self.address = address
        self.code = code
        self.display = display
        self.system = system
    }
}

public enum Extra: Codable, Sendable {
    case bool(Bool)
    case double(Double)
    case string(String)
    case stringArray([String])

    public init(from decoder: Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let x = try? container.decode(Bool.self) {
            self = .bool(x)
            return
        }
        if let x = try? container.decode([String].self) {
            self = .stringArray(x)
            return
        }
        if let x = try? container.decode(Double.self) {
            self = .double(x)
            return
        }
        if let x = try? container.decode(String.self) {
            self = .string(x)
            return
        }
        throw DecodingError.typeMismatch(Extra.self, DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "Wrong type for Extra"))
    }

    public func encode(to encoder: Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .bool(let x):
            try container.encode(x)
        case .double(let x):
            try container.encode(x)
        case .string(let x):
            try container.encode(x)
        case .stringArray(let x):
            try container.encode(x)
        }
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Whose words these are. Wherever they are shown, show the credit too.
// MARK: - EditionRights
public struct EditionRights: Codable, Sendable {
    /// Who wrote them.
    public let author: String
    /// All of this in words, to show with the text.
    public let credit: String
    /// The terms under which they are used.
    public let licence: String
    /// Where the work can be found.
    public let link: String?
    /// The title of the work that they come from.
    public let source: String?

    public enum CodingKeys: String, CodingKey {
        case author = "author"
        case credit = "credit"
        case licence = "licence"
        case link = "link"
        case source = "source"
    }

    public init(author: String, credit: String, licence: String, link: String?, source: String?) {
        self.author = author
        self.credit = credit
        self.licence = licence
        self.link = link
        self.source = source
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Fields whose words are not simply what a source states.
// MARK: - Uncertain
public struct Uncertain: Codable, Sendable {
    /// Names of fields.
    public let fields: [String]
    /// What to know about it.
    public let note: String?
    /// `completed`, `interpreted` or `proposed`.
    public let origin: Origin
    /// The same in words.
    public let phrase: String

    public enum CodingKeys: String, CodingKey {
        case fields = "fields"
        case note = "note"
        case origin = "origin"
        case phrase = "phrase"
    }

    public init(fields: [String], note: String?, origin: Origin, phrase: String) {
        self.fields = fields
        self.note = note
        self.origin = origin
        self.phrase = phrase
    }
}

/// `completed`, `interpreted` or `proposed`.
///
/// How a field got its words.
public enum Origin: String, Codable, Sendable {
    case completed = "completed"
    case interpreted = "interpreted"
    case proposed = "proposed"
    case stated = "stated"
}

/// Who holds it in their hands: `patient` or `staff`.
///
/// Who holds the output in their hands.
public enum Audience: String, Codable, Sendable {
    case patient = "patient"
    case staff = "staff"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// What a condition of the reader did to an exercise that was asked for.
// MARK: - ReaderChange
public struct ReaderChange: Codable, Sendable {
    /// What stands in its place, where it gave way to another.
    public let alternative: Link?
    /// The condition.
    public let condition: Named
    /// The exercise.
    public let exercise: Link
    /// `adapt`: it is changed. `ask`: a question stands before it. `avoid`: it is not in the
    /// edition.
    public let grade: CautionGrade
    /// What the exercise says about this condition.
    public let note: String?

    public enum CodingKeys: String, CodingKey {
        case alternative = "alternative"
        case condition = "condition"
        case exercise = "exercise"
        case grade = "grade"
        case note = "note"
    }

    public init(alternative: Link?, condition: Named, exercise: Link, grade: CautionGrade, note: String?) {
        self.alternative = alternative
        self.condition = condition
        self.exercise = exercise
        self.grade = grade
        self.note = note
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Another item of the set.
///
/// The exercise.
// MARK: - Link
public struct Link: Codable, Sendable {
    /// Its id.
    public let id: String
    /// Whether it is in this edition, so that a reader can be sent there.
    public let included: Bool
    /// Its title.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case id = "id"
        case included = "included"
        case title = "title"
    }

    public init(id: String, included: Bool, title: String) {
        self.id = id
        self.included = included
        self.title = title
    }
}

/// `adapt`: it is changed. `ask`: a question stands before it. `avoid`: it is not in the
/// edition.
///
/// What an edition for a reader with this condition does with an exercise.
///
/// `adapt`: do it as the note says. `ask`: ask first. `avoid`: do the alternative instead.
public enum CautionGrade: String, Codable, Sendable {
    case adapt = "adapt"
    case ask = "ask"
    case avoid = "avoid"
}

/// The direction of its script.
public enum Direction: String, Codable, Sendable {
    case ltr = "ltr"
    case rtl = "rtl"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// An exercise with everything that a person needs to do it safely alone.
// MARK: - EditionExercise
public struct EditionExercise: Codable, Sendable {
    /// Other names.
    public let aliases: [String]
    /// More about it.
    public let body: RichText?
    /// How to breathe; null where nobody knows.
    public let breathing: String?
    /// Who must take care; empty means that somebody has thought about it and there is none.
    public let cautions: [EditionCaution]
    /// The usual dose, or in a bundle for patients the one that all its routines choose; null:
    /// no source says.
    public let dose: EditionDose?
    /// What to tell a reader when the dose is null.
    public let doseUnknownPhrase: String?
    /// Easier ways.
    public let easier: [EditionVariation]
    /// Show this with the exercise.
    public let emergencyNotice: String
    /// What is needed; empty means nothing.
    public let equipment: [Named]
    /// What you should feel.
    public let feel: String?
    /// How it looks, drawn from poses; null where there is no figure, or `image` takes its place.
    public let figure: EditionFigure?
    /// What it trains.
    public let goals: [Named]
    /// Harder ways.
    public let harder: [EditionHarderWay]
    /// Its id.
    public let id: String
    /// How it looks, in a picture of an author's own; null where there is none.
    public let image: EditionImage?
    /// 1 is for anyone, 5 for trained people.
    public let level: Int?
    /// Videos and pages elsewhere that show the same.
    public let media: [EditionMedium]
    /// What often goes wrong.
    public let mistakes: [EditionMistake]
    /// The muscles that work or stretch.
    public let muscles: [EditionMuscle]
    /// Whether you must get down to the floor.
    public let onFloor: Bool
    /// Other doses, the usual one among them where `dose` is another.
    public let otherDoses: [EditionDose]
    /// Whether somebody has set this dose for this reader: it is said to be theirs, and not one
    /// to begin with.
    public let ownDose: Bool
    /// The start position.
    public let position: Named
    /// Gates that must be passed first.
    public let prerequisites: [Link]
    /// What programs need to find, sort and link it.
    public let record: EditionRecord
    /// The parts of the body that it is for.
    public let regions: [Named]
    /// Whether a clinician has reviewed these very words.
    public let reviewed: Bool
    /// Whose words these are, where they are somebody else's.
    public let rights: EditionRights?
    /// How it can be used.
    public let roles: [Named]
    /// The `safety.version` of the edition that these notices belong to.
    public let safetyVersion: String
    /// `none`, `each` (one side, then the other) or `alternate` (in turn).
    public let sides: Sides
    /// The same in words.
    public let sidesPhrase: String
    /// Where it comes from.
    public let sources: [Cited]
    /// How to get into the start position.
    public let start: [String]
    /// What to do.
    public let steps: [EditionStep]
    /// Show this with the exercise.
    public let stopNotice: String
    /// What it does for you.
    public let summary: String?
    /// Its name.
    public let title: String
    /// What is not simply what a source states.
    public let uncertain: [Uncertain]

    public enum CodingKeys: String, CodingKey {
        case aliases = "aliases"
        case body = "body"
        case breathing = "breathing"
        case cautions = "cautions"
        case dose = "dose"
        case doseUnknownPhrase = "dose_unknown_phrase"
        case easier = "easier"
        case emergencyNotice = "emergency_notice"
        case equipment = "equipment"
        case feel = "feel"
        case figure = "figure"
        case goals = "goals"
        case harder = "harder"
        case id = "id"
        case image = "image"
        case level = "level"
        case media = "media"
        case mistakes = "mistakes"
        case muscles = "muscles"
        case onFloor = "on_floor"
        case otherDoses = "other_doses"
        case ownDose = "own_dose"
        case position = "position"
        case prerequisites = "prerequisites"
        case record = "record"
        case regions = "regions"
        case reviewed = "reviewed"
        case rights = "rights"
        case roles = "roles"
        case safetyVersion = "safety_version"
        case sides = "sides"
        case sidesPhrase = "sides_phrase"
        case sources = "sources"
        case start = "start"
        case steps = "steps"
        case stopNotice = "stop_notice"
        case summary = "summary"
        case title = "title"
        case uncertain = "uncertain"
    }

    public init(aliases: [String], body: RichText?, breathing: String?, cautions: [EditionCaution], dose: EditionDose?, doseUnknownPhrase: String?, easier: [EditionVariation], emergencyNotice: String, equipment: [Named], feel: String?, figure: EditionFigure?, goals: [Named], harder: [EditionHarderWay], id: String, image: EditionImage?, level: Int?, media: [EditionMedium], mistakes: [EditionMistake], muscles: [EditionMuscle], onFloor: Bool, otherDoses: [EditionDose], ownDose: Bool, position: Named, prerequisites: [Link], record: EditionRecord, regions: [Named], reviewed: Bool, rights: EditionRights?, roles: [Named], safetyVersion: String, sides: Sides, sidesPhrase: String, sources: [Cited], start: [String], steps: [EditionStep], stopNotice: String, summary: String?, title: String, uncertain: [Uncertain]) {
        self.aliases = aliases
        self.body = body
        self.breathing = breathing
        self.cautions = cautions
        self.dose = dose
        self.doseUnknownPhrase = doseUnknownPhrase
        self.easier = easier
        self.emergencyNotice = emergencyNotice
        self.equipment = equipment
        self.feel = feel
        self.figure = figure
        self.goals = goals
        self.harder = harder
        self.id = id
        self.image = image
        self.level = level
        self.media = media
        self.mistakes = mistakes
        self.muscles = muscles
        self.onFloor = onFloor
        self.otherDoses = otherDoses
        self.ownDose = ownDose
        self.position = position
        self.prerequisites = prerequisites
        self.record = record
        self.regions = regions
        self.reviewed = reviewed
        self.rights = rights
        self.roles = roles
        self.safetyVersion = safetyVersion
        self.sides = sides
        self.sidesPhrase = sidesPhrase
        self.sources = sources
        self.start = start
        self.steps = steps
        self.stopNotice = stopNotice
        self.summary = summary
        self.title = title
        self.uncertain = uncertain
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A caution of this exercise.
// MARK: - EditionCaution
public struct EditionCaution: Codable, Sendable {
    /// What to do about it.
    public let action: String
    /// The exercise to do instead.
    public let alternative: Link?
    /// Who asks whom first. Show it with the action, and with the note where that stands in the
    /// place of the action.
    public let ask: String?
    /// Its code.
    public let code: String
    /// `adapt`: do it as the note says. `ask`: ask first. `avoid`: do the alternative instead.
    public let grade: CautionGrade
    /// What to change in this exercise.
    public let note: String?
    /// Where the words of this caution stand already, for a reader with this condition: `start`,
    /// or the id of a step.
    ///
    /// Null where the reader is not known: then the caution must be shown with the exercise.
    public let placed: String?
    /// Its title.
    public let title: String
    /// Whom it is about.
    public let who: String

    public enum CodingKeys: String, CodingKey {
        case action = "action"
        case alternative = "alternative"
        case ask = "ask"
        case code = "code"
        case grade = "grade"
        case note = "note"
        case placed = "placed"
        case title = "title"
        case who = "who"
    }

    public init(action: String, alternative: Link?, ask: String?, code: String, grade: CautionGrade, note: String?, placed: String?, title: String, who: String) {
        self.action = action
        self.alternative = alternative
        self.ask = ask
        self.code = code
        self.grade = grade
        self.note = note
        self.placed = placed
        self.title = title
        self.who = who
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// One way to dose an exercise.
// MARK: - EditionDose
public struct EditionDose: Codable, Sendable {
    /// What differs for the affected side.
    public let affectedSide: EditionSideDose?
    /// How far; with repetitions, each time.
    public let distance: Amount?
    /// How long it lasts if it is not counted; for each side if `sides` is `each`.
    public let duration: Amount?
    /// How hard it should feel.
    public let effort: EditionEffort?
    /// How long to stay each time.
    public let hold: HoldTime?
    /// `usual` for the exercise's usual dose, else the id of another dose.
    public let id: String
    /// Stretches of time in turn.
    public let intervals: EditionIntervals?
    /// What works against you.
    public let load: EditionLoad?
    /// What numbers cannot say.
    public let note: String?
    /// How often.
    public let often: Often?
    /// How long one repetition takes without its hold.
    public let pace: Amount?
    /// Times in a round.
    public let repetitions: Repetitions?
    /// Rest between rounds.
    public let rest: Amount?
    /// The whole dose as rows of a table, with nothing left out but the note.
    public let rows: [DoseRow]
    /// The whole dose in sentences, with nothing left out.
    public let sentences: [String]
    /// Rounds; null means 1, or as many as a list has.
    public let sets: Numbers?
    /// The one side that works; null where both do.
    public let side: DoseSide?
    /// Whether someone must be there.
    public let someonePresent: Bool
    /// What the hands hold on to.
    public let support: Support?
    /// The rhythm of one repetition; empty where there is none.
    public let tempo: [Beat]
    /// Named times of the day.
    public let times: [EditionTimeOfDay]
    /// What a reader sees; null for the usual dose.
    public let title: String?
    /// For whom or when this dose is the better one.
    public let when: String?

    public enum CodingKeys: String, CodingKey {
        case affectedSide = "affected_side"
        case distance = "distance"
        case duration = "duration"
        case effort = "effort"
        case hold = "hold"
        case id = "id"
        case intervals = "intervals"
        case load = "load"
        case note = "note"
        case often = "often"
        case pace = "pace"
        case repetitions = "repetitions"
        case rest = "rest"
        case rows = "rows"
        case sentences = "sentences"
        case sets = "sets"
        case side = "side"
        case someonePresent = "someone_present"
        case support = "support"
        case tempo = "tempo"
        case times = "times"
        case title = "title"
        case when = "when"
    }

    public init(affectedSide: EditionSideDose?, distance: Amount?, duration: Amount?, effort: EditionEffort?, hold: HoldTime?, id: String, intervals: EditionIntervals?, load: EditionLoad?, note: String?, often: Often?, pace: Amount?, repetitions: Repetitions?, rest: Amount?, rows: [DoseRow], sentences: [String], sets: Numbers?, side: DoseSide?, someonePresent: Bool, support: Support?, tempo: [Beat], times: [EditionTimeOfDay], title: String?, when: String?) {
        self.affectedSide = affectedSide
        self.distance = distance
        self.duration = duration
        self.effort = effort
        self.hold = hold
        self.id = id
        self.intervals = intervals
        self.load = load
        self.note = note
        self.often = often
        self.pace = pace
        self.repetitions = repetitions
        self.rest = rest
        self.rows = rows
        self.sentences = sentences
        self.sets = sets
        self.side = side
        self.someonePresent = someonePresent
        self.support = support
        self.tempo = tempo
        self.times = times
        self.title = title
        self.when = when
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// What the affected side does, where that is not what the other side does. Null is as on
/// the other side.
// MARK: - EditionSideDose
public struct EditionSideDose: Codable, Sendable {
    /// How far.
    public let distance: Amount?
    /// How long it lasts.
    public let duration: Amount?
    /// How long to stay each time.
    public let hold: HoldTime?
    /// What works against you.
    public let load: EditionLoad?
    /// Times in a round.
    public let repetitions: Repetitions?
    /// Rounds.
    public let sets: Numbers?

    public enum CodingKeys: String, CodingKey {
        case distance = "distance"
        case duration = "duration"
        case hold = "hold"
        case load = "load"
        case repetitions = "repetitions"
        case sets = "sets"
    }

    public init(distance: Amount?, duration: Amount?, hold: HoldTime?, load: EditionLoad?, repetitions: Repetitions?, sets: Numbers?) {
        self.distance = distance
        self.duration = duration
        self.hold = hold
        self.load = load
        self.repetitions = repetitions
        self.sets = sets
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// How long to stay in the position.
// MARK: - HoldTime
public struct HoldTime: Codable, Sendable {
    /// The length, over all sets; null when only comfort ends the hold.
    public let amount: Amount?
    /// The length in each set, where they differ; else empty.
    public let bySet: [Amount]
    /// Whether to stay for as long as is comfortable; the amount is then what to start with.
    public let openEnded: Bool

    public enum CodingKeys: String, CodingKey {
        case amount = "amount"
        case bySet = "by_set"
        case openEnded = "open_ended"
    }

    public init(amount: Amount?, bySet: [Amount], openEnded: Bool) {
        self.amount = amount
        self.bySet = bySet
        self.openEnded = openEnded
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// What works against you. With no weight and no band it is the weight of your body.
// MARK: - EditionLoad
public struct EditionLoad: Codable, Sendable {
    /// The elastic band, by its colour or its level.
    public let band: Band?
    /// How heavy in each set, where they differ; else empty.
    public let bySet: [Weight]
    /// How heavy, over all sets.
    public let weight: Weight?

    public enum CodingKeys: String, CodingKey {
        case band = "band"
        case bySet = "by_set"
        case weight = "weight"
    }

    public init(band: Band?, bySet: [Weight], weight: Weight?) {
        self.band = band
        self.bySet = bySet
        self.weight = weight
    }
}

/// Elastic bands, by their colour or their level. Which colour is how strong depends on the
/// maker.
public enum Band: String, Codable, Sendable {
    case black = "black"
    case blue = "blue"
    case extraHeavy = "extra heavy"
    case extraLight = "extra light"
    case gold = "gold"
    case green = "green"
    case heavy = "heavy"
    case light = "light"
    case medium = "medium"
    case red = "red"
    case silver = "silver"
    case tan = "tan"
    case yellow = "yellow"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// From `low` to `high`.
// MARK: - Weight
public struct Weight: Codable, Sendable {
    /// Which of them are limits.
    public let bound: Bound
    /// The larger weight, or the same.
    public let high: Double
    /// The smaller weight.
    public let low: Double
    /// `kg` or `lb`.
    public let unit: Unit

    public enum CodingKeys: String, CodingKey {
        case bound = "bound"
        case high = "high"
        case low = "low"
        case unit = "unit"
    }

    public init(bound: Bound, high: Double, low: Double, unit: Unit) {
        self.bound = bound
        self.high = high
        self.low = low
        self.unit = unit
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// How many times in one set.
// MARK: - Repetitions
public struct Repetitions: Codable, Sendable {
    /// Whether to do as many as is comfortable.
    public let asMany: Bool
    /// The number of each set, where they differ; else empty.
    public let bySet: [Numbers]
    /// The number, over all sets; null where nobody counts.
    public let count: Numbers?
    /// True: the number is for each side. False: both sides work together.
    public let perSide: Bool
    /// Whether tired muscles end the set, whichever comes first.
    public let untilFatigue: Bool
    /// The time of a set in which to do as many as is comfortable.
    public let within: Amount?

    public enum CodingKeys: String, CodingKey {
        case asMany = "as_many"
        case bySet = "by_set"
        case count = "count"
        case perSide = "per_side"
        case untilFatigue = "until_fatigue"
        case within = "within"
    }

    public init(asMany: Bool, bySet: [Numbers], count: Numbers?, perSide: Bool, untilFatigue: Bool, within: Amount?) {
        self.asMany = asMany
        self.bySet = bySet
        self.count = count
        self.perSide = perSide
        self.untilFatigue = untilFatigue
        self.within = within
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// How hard it should feel.
// MARK: - EditionEffort
public struct EditionEffort: Codable, Sendable {
    /// The number on the scale.
    public let amount: Numbers
    /// `of-10`, `of-20`, or `left` for repetitions left in you.
    public let scale: EffortScale

    public enum CodingKeys: String, CodingKey {
        case amount = "amount"
        case scale = "scale"
    }

    public init(amount: Numbers, scale: EffortScale) {
        self.amount = amount
        self.scale = scale
    }
}

/// `of-10`, `of-20`, or `left` for repetitions left in you.
///
/// How hard something feels, by one of the scales in use.
public enum EffortScale: String, Codable, Sendable {
    case effortScaleLeft = "left"
    case of10 = "of-10"
    case of20 = "of-20"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Stretches of time in turn.
// MARK: - EditionIntervals
public struct EditionIntervals: Codable, Sendable {
    /// What to do, in order.
    public let stretches: [Stretch]
    /// How many times all of it.
    public let times: Numbers

    public enum CodingKeys: String, CodingKey {
        case stretches = "stretches"
        case times = "times"
    }

    public init(stretches: [Stretch], times: Numbers) {
        self.stretches = stretches
        self.times = times
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A part of an interval.
// MARK: - Stretch
public struct Stretch: Codable, Sendable {
    /// What to do in it.
    public let gait: Gait
    /// How long.
    public let time: Amount

    public enum CodingKeys: String, CodingKey {
        case gait = "gait"
        case time = "time"
    }

    public init(gait: Gait, time: Amount) {
        self.gait = gait
        self.time = time
    }
}

/// What to do in it.
///
/// What to do in a part of an interval.
public enum Gait: String, Codable, Sendable {
    case brisk = "brisk"
    case easy = "easy"
    case fast = "fast"
    case hard = "hard"
    case rest = "rest"
    case run = "run"
    case slow = "slow"
    case walk = "walk"
    case work = "work"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// One row of the dose as a table.
// MARK: - DoseRow
public struct DoseRow: Codable, Sendable {
    /// What it is.
    public let label: String
    /// How much.
    public let value: String

    public enum CodingKeys: String, CodingKey {
        case label = "label"
        case value = "value"
    }

    public init(label: String, value: String) {
        self.label = label
        self.value = value
    }
}

/// The one side that works, where only one does.
public enum DoseSide: String, Codable, Sendable {
    case affected = "affected"
    case other = "other"
}

/// What the hands hold on to.
public enum Support: String, Codable, Sendable {
    case fingertips = "fingertips"
    case none = "none"
    case oneHand = "one hand"
    case twoHands = "two hands"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A part of one repetition.
// MARK: - Beat
public struct Beat: Codable, Sendable {
    /// What to do in it.
    public let phase: PhaseEnum
    /// How long.
    public let seconds: Int

    public enum CodingKeys: String, CodingKey {
        case phase = "phase"
        case seconds = "seconds"
    }

    public init(phase: PhaseEnum, seconds: Int) {
        self.phase = phase
        self.seconds = seconds
    }
}

/// What to do in it.
///
/// A part of one repetition.
public enum PhaseEnum: String, Codable, Sendable {
    case back = "back"
    case down = "down"
    case forward = "forward"
    case hold = "hold"
    case out = "out"
    case rest = "rest"
    case tempoPhaseIn = "in"
    case up = "up"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A named time of the day.
// MARK: - EditionTimeOfDay
public struct EditionTimeOfDay: Codable, Sendable {
    /// When that is on a clock of 24 hours, such as `08:30`; null where nobody says.
    public let clock: String?
    /// The id in the vocabulary.
    public let id: String
    /// The word, as it stands in the middle of a sentence.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case clock = "clock"
        case id = "id"
        case title = "title"
    }

    public init(clock: String?, id: String, title: String) {
        self.clock = clock
        self.id = id
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// An easier or a harder way.
// MARK: - EditionVariation
public struct EditionVariation: Codable, Sendable {
    /// Another exercise.
    public let exercise: Link?
    /// What to change.
    public let text: String?

    public enum CodingKeys: String, CodingKey {
        case exercise = "exercise"
        case text = "text"
    }

    public init(exercise: Link?, text: String?) {
        self.exercise = exercise
        self.text = text
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// The figure of an exercise. An app can animate it by moving from frame to frame.
// MARK: - EditionFigure
public struct EditionFigure: Codable, Sendable {
    /// What the whole figure shows, in words: position, movement, side.
    public let alt: String
    /// Its pictures, in order.
    public let frames: [EditionFrame]
    /// Whether the pictures show the poses in a mirror, so that the affected side of the reader
    /// does it.
    public let mirrored: Bool
    /// One repetition of the dose, from the start to the start: an app or a moving picture plays
    /// it over and over.
    ///
    /// Empty for a figure of one frame, and for a guide, which everybody does in their own time.
    public let motion: [EditionVisit]
    /// What it shows where it is drawn for the other side; null where both sides do the same.
    public let otherSideAlt: String?
    /// The side of the body that does it in the pictures; null where no single limb does it, or
    /// both sides do the same.
    ///
    /// Pictures of the other side show the other one.
    public let side: AffectedSide?

    public enum CodingKeys: String, CodingKey {
        case alt = "alt"
        case frames = "frames"
        case mirrored = "mirrored"
        case motion = "motion"
        case otherSideAlt = "other_side_alt"
        case side = "side"
    }

    public init(alt: String, frames: [EditionFrame], mirrored: Bool, motion: [EditionVisit], otherSideAlt: String?, side: AffectedSide?) {
        self.alt = alt
        self.frames = frames
        self.mirrored = mirrored
        self.motion = motion
        self.otherSideAlt = otherSideAlt
        self.side = side
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// One picture of a figure, with the solved pose behind it.
// MARK: - EditionFrame
public struct EditionFrame: Codable, Sendable {
    /// What it shows, in words.
    public let alt: String
    /// Joint angles in degrees, by joint, movement and side: `knee flexion near`.
    public let angles: [String: Double]
    /// How to breathe on the way into it.
    public let breathing: Breath?
    /// The hold as a short mark, such as `5 to 10 s`; null where nothing is held.
    public let hold: String?
    /// How long to stay, at the low end of the dose; 0 where nothing is held, null where nobody
    /// can know.
    public let holdSeconds: Int?
    /// Places of the joints in metres: x forward, y up from the floor, z toward the reader of a
    /// side view.
    public let joints: [String: [Double]]
    /// The numbers of these steps, such as `2` or `2-3`; the word for the start where it shows
    /// that.
    public let label: String
    /// How long to take on the way into it. 0 for the start position.
    public let moveSeconds: Double
    /// Its number, from 1.
    public let number: Int
    /// The way to a joint from that of its parent, in metres, as its parent is turned, where it
    /// is not that at rest.
    ///
    /// These are the pelvis, seen from the floor, and the upper arms, as a shoulder rises with a
    /// raised arm.
    public let offsets: [String: [Double]]
    /// How the body as a whole lies, sits or stands, such as `supine`.
    public let root: String
    /// The ids of the steps that it shows; empty for the start position.
    public let steps: [String]
    /// How bones are turned from rest, seen from their parents in `skeleton` of a bundle:
    /// quaternions w, x, y, z.
    public let turns: [String: [Double]]

    public enum CodingKeys: String, CodingKey {
        case alt = "alt"
        case angles = "angles"
        case breathing = "breathing"
        case hold = "hold"
        case holdSeconds = "hold_seconds"
        case joints = "joints"
        case label = "label"
        case moveSeconds = "move_seconds"
        case number = "number"
        case offsets = "offsets"
        case root = "root"
        case steps = "steps"
        case turns = "turns"
    }

    public init(alt: String, angles: [String: Double], breathing: Breath?, hold: String?, holdSeconds: Int?, joints: [String: [Double]], label: String, moveSeconds: Double, number: Int, offsets: [String: [Double]], root: String, steps: [String], turns: [String: [Double]]) {
        self.alt = alt
        self.angles = angles
        self.breathing = breathing
        self.hold = hold
        self.holdSeconds = holdSeconds
        self.joints = joints
        self.label = label
        self.moveSeconds = moveSeconds
        self.number = number
        self.offsets = offsets
        self.root = root
        self.steps = steps
        self.turns = turns
    }
}

/// How to breathe during a step.
public enum Breath: String, Codable, Sendable {
    case breathIn = "in"
    case normal = "normal"
    case out = "out"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A stretch of one repetition: the way into a frame, and its stay there.
// MARK: - EditionVisit
public struct EditionVisit: Codable, Sendable {
    /// The number of the frame.
    public let frame: Int
    /// How long to take on the way into it.
    public let moveSeconds: Double
    /// How long to stay there before the next way; null where nobody can know.
    public let staySeconds: Double?

    public enum CodingKeys: String, CodingKey {
        case frame = "frame"
        case moveSeconds = "move_seconds"
        case staySeconds = "stay_seconds"
    }

    public init(frame: Int, moveSeconds: Double, staySeconds: Double?) {
        self.frame = frame
        self.moveSeconds = moveSeconds
        self.staySeconds = staySeconds
    }
}

/// A side of the body.
public enum AffectedSide: String, Codable, Sendable {
    case affectedSideLeft = "left"
    case affectedSideRight = "right"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A harder way.
// MARK: - EditionHarderWay
public struct EditionHarderWay: Codable, Sendable {
    /// Conditions with which a reader takes this change too. Whoever else must take care does
    /// not.
    public let alsoWith: [Named]
    /// Another exercise.
    public let exercise: Link?
    /// What to change.
    public let text: String?

    public enum CodingKeys: String, CodingKey {
        case alsoWith = "also_with"
        case exercise = "exercise"
        case text = "text"
    }

    public init(alsoWith: [Named], exercise: Link?, text: String?) {
        self.alsoWith = alsoWith
        self.exercise = exercise
        self.text = text
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A picture that somebody has drawn or taken. Wherever it is shown, show its credit too.
// MARK: - EditionImage
public struct EditionImage: Codable, Sendable {
    /// What it shows, in words.
    public let alt: String
    /// Who drew or took it.
    public let author: String
    /// Author, source and licence in words, to show with the picture.
    public let credit: String
    /// Its name, such as `bridge.svg`.
    public let file: String
    /// Its height in the same units.
    public let height: Double
    /// The terms under which it may be passed on.
    public let licence: String
    /// What sort of file it is.
    public let mediaType: MediaType
    /// Where it comes from.
    public let source: String
    /// Its width in pixels, or in a drawing's own units.
    public let width: Double

    public enum CodingKeys: String, CodingKey {
        case alt = "alt"
        case author = "author"
        case credit = "credit"
        case file = "file"
        case height = "height"
        case licence = "licence"
        case mediaType = "media_type"
        case source = "source"
        case width = "width"
    }

    public init(alt: String, author: String, credit: String, file: String, height: Double, licence: String, mediaType: MediaType, source: String, width: Double) {
        self.alt = alt
        self.author = author
        self.credit = credit
        self.file = file
        self.height = height
        self.licence = licence
        self.mediaType = mediaType
        self.source = source
        self.width = width
    }
}

/// What sort of file it is.
public enum MediaType: String, Codable, Sendable {
    case imageJPEG = "image/jpeg"
    case imagePNG = "image/png"
    case imageSVGXML = "image/svg+xml"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Something that often goes wrong.
// MARK: - EditionMistake
public struct EditionMistake: Codable, Sendable {
    /// What not to do.
    public let avoid: String
    /// Why.
    public let because: String?
    /// What to do instead.
    public let instead: String?

    public enum CodingKeys: String, CodingKey {
        case avoid = "avoid"
        case because = "because"
        case instead = "instead"
    }

    public init(avoid: String, because: String?, instead: String?) {
        self.avoid = avoid
        self.because = because
        self.instead = instead
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A muscle.
// MARK: - EditionMuscle
public struct EditionMuscle: Codable, Sendable {
    /// Other names that people look for. Let a search find them; they need not be shown.
    public let aliases: [String]
    /// The id in the vocabulary.
    public let id: String
    /// Its anatomical name.
    public let medical: String?
    /// Where it is.
    public let region: Named
    /// The word, as it stands in the middle of a sentence.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case aliases = "aliases"
        case id = "id"
        case medical = "medical"
        case region = "region"
        case title = "title"
    }

    public init(aliases: [String], id: String, medical: String?, region: Named, title: String) {
        self.aliases = aliases
        self.id = id
        self.medical = medical
        self.region = region
        self.title = title
    }
}

/// `none`, `each` (one side, then the other) or `alternate` (in turn).
///
/// How an exercise treats the two sides of the body.
public enum Sides: String, Codable, Sendable {
    case alternate = "alternate"
    case each = "each"
    case none = "none"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// One thing to do.
// MARK: - EditionStep
public struct EditionStep: Codable, Sendable {
    /// What kind of step it is.
    public let action: Action
    /// How to breathe.
    public let breathing: Breath?
    /// The same in words.
    public let breathingPhrase: String?
    /// A name that stays.
    public let id: String
    /// Its number, from 1.
    public let number: Int
    /// The instruction.
    public let text: String

    public enum CodingKeys: String, CodingKey {
        case action = "action"
        case breathing = "breathing"
        case breathingPhrase = "breathing_phrase"
        case id = "id"
        case number = "number"
        case text = "text"
    }

    public init(action: Action, breathing: Breath?, breathingPhrase: String?, id: String, number: Int, text: String) {
        self.action = action
        self.breathing = breathing
        self.breathingPhrase = breathingPhrase
        self.id = id
        self.number = number
        self.text = text
    }
}

/// What kind of step it is.
///
/// What a step is, so that timers and figures can follow it.
public enum Action: String, Codable, Sendable {
    case actionReturn = "return"
    case changeSides = "change-sides"
    case hold = "hold"
    case move = "move"
    case stay = "stay"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Something to count or to rate, again and again.
// MARK: - EditionMeasure
public struct EditionMeasure: Codable, Sendable {
    /// Which way is better.
    public let better: Better?
    /// More about it.
    public let body: RichText?
    /// Which change counts as one.
    public let change: String?
    /// After how long to do it again.
    public let every: Amount
    /// The same in words.
    public let everyPhrase: String
    /// How to do it.
    public let how: [String]
    /// Its id.
    public let id: String
    /// How many things of their own people name and rate; null where there is one number.
    public let named: Int?
    /// The same in words.
    public let namedPhrase: String?
    /// What programs need to find, sort and link it.
    public let record: EditionRecord
    /// Whether a clinician has reviewed these very words.
    public let reviewed: Bool
    /// Whose words these are, where they are somebody else's.
    public let rights: EditionRights?
    /// What to write down, for programs.
    public let scale: EditionScale
    /// The same in words.
    public let scalePhrase: String
    /// Where it comes from.
    public let sources: [Cited]
    /// What it tells.
    public let summary: String
    /// Who made it, and under which terms it may be used.
    public let terms: String
    /// Its name.
    public let title: String
    /// What is not simply what a source states.
    public let uncertain: [Uncertain]

    public enum CodingKeys: String, CodingKey {
        case better = "better"
        case body = "body"
        case change = "change"
        case every = "every"
        case everyPhrase = "every_phrase"
        case how = "how"
        case id = "id"
        case named = "named"
        case namedPhrase = "named_phrase"
        case record = "record"
        case reviewed = "reviewed"
        case rights = "rights"
        case scale = "scale"
        case scalePhrase = "scale_phrase"
        case sources = "sources"
        case summary = "summary"
        case terms = "terms"
        case title = "title"
        case uncertain = "uncertain"
    }

    public init(better: Better?, body: RichText?, change: String?, every: Amount, everyPhrase: String, how: [String], id: String, named: Int?, namedPhrase: String?, record: EditionRecord, reviewed: Bool, rights: EditionRights?, scale: EditionScale, scalePhrase: String, sources: [Cited], summary: String, terms: String, title: String, uncertain: [Uncertain]) {
        self.better = better
        self.body = body
        self.change = change
        self.every = every
        self.everyPhrase = everyPhrase
        self.how = how
        self.id = id
        self.named = named
        self.namedPhrase = namedPhrase
        self.record = record
        self.reviewed = reviewed
        self.rights = rights
        self.scale = scale
        self.scalePhrase = scalePhrase
        self.sources = sources
        self.summary = summary
        self.terms = terms
        self.title = title
        self.uncertain = uncertain
    }
}

public enum Better: String, Codable, Sendable {
    case higher = "higher"
    case lower = "lower"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// What to write down, for programs.
///
/// What is written down.
// MARK: - EditionScale
public struct EditionScale: Codable, Sendable {
    /// What is counted.
    public let counts: String?
    /// The largest number; null where it is a count without an end.
    public let high: Int?
    /// What the largest number means.
    public let highMeans: String?
    /// What each number means, from the smallest; empty where only its ends are named.
    public let levels: [String]
    /// The smallest number.
    public let low: Int
    /// What the smallest number means.
    public let lowMeans: String?

    public enum CodingKeys: String, CodingKey {
        case counts = "counts"
        case high = "high"
        case highMeans = "high_means"
        case levels = "levels"
        case low = "low"
        case lowMeans = "low_means"
    }

    public init(counts: String?, high: Int?, highMeans: String?, levels: [String], low: Int, lowMeans: String?) {
        self.counts = counts
        self.high = high
        self.highMeans = highMeans
        self.levels = levels
        self.low = low
        self.lowMeans = lowMeans
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A chapter: advice first, then exercises, then routines.
// MARK: - EditionPart
public struct EditionPart: Codable, Sendable {
    /// Ids of advice, in order.
    public let advice: [String]
    /// Ids of exercises, in order.
    public let exercises: [String]
    /// A name that stays.
    public let id: String
    /// What it is for.
    public let intro: String?
    /// Ids of routines, in order.
    public let routines: [String]
    /// What a reader sees.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case advice = "advice"
        case exercises = "exercises"
        case id = "id"
        case intro = "intro"
        case routines = "routines"
        case title = "title"
    }

    public init(advice: [String], exercises: [String], id: String, intro: String?, routines: [String], title: String) {
        self.advice = advice
        self.exercises = exercises
        self.id = id
        self.intro = intro
        self.routines = routines
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// The set of content that it comes from.
///
/// The set of content that the edition was made from.
// MARK: - Publication
public struct Publication: Codable, Sendable {
    /// Who wrote it. Name them wherever any of it is shown: its licence asks for that.
    public let authors: [String]
    /// The day of that version.
    public let date: String
    /// Where to send corrections.
    public let feedback: String?
    /// The licence of the content.
    public let licence: String
    /// Where the licence can be read.
    public let licenceLink: String?
    /// Who publishes it.
    public let publisher: String
    /// Who holds the rights.
    public let rightsHolder: String
    /// Its name.
    public let title: String
    /// Its version.
    public let version: String

    public enum CodingKeys: String, CodingKey {
        case authors = "authors"
        case date = "date"
        case feedback = "feedback"
        case licence = "licence"
        case licenceLink = "licence_link"
        case publisher = "publisher"
        case rightsHolder = "rights_holder"
        case title = "title"
        case version = "version"
    }

    public init(authors: [String], date: String, feedback: String?, licence: String, licenceLink: String?, publisher: String, rightsHolder: String, title: String, version: String) {
        self.authors = authors
        self.date = date
        self.feedback = feedback
        self.licence = licence
        self.licenceLink = licenceLink
        self.publisher = publisher
        self.rightsHolder = rightsHolder
        self.title = title
        self.version = version
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// The reader that it is made for.
///
/// The reader that the edition was made for.
// MARK: - Reader
public struct Reader: Codable, Sendable {
    /// The cautions that apply to this reader; empty means that somebody has asked and none
    /// does.
    ///
    /// Null means that the reader is not known: the edition then has all cautions.
    public let conditions: [Named]?
    /// What is known of all other conditions: `none`, or `unknown`: then the edition has the
    /// cautions of those too.
    public let others: OtherConditions
    /// The place whose telephone numbers, units and words it has, or null: then it has no number.
    public let place: String?
    /// The affected side of the body, where there is one.
    public let side: AffectedSide?

    public enum CodingKeys: String, CodingKey {
        case conditions = "conditions"
        case others = "others"
        case place = "place"
        case side = "side"
    }

    public init(conditions: [Named]?, others: OtherConditions, place: String?, side: AffectedSide?) {
        self.conditions = conditions
        self.others = others
        self.place = place
        self.side = side
    }
}

/// What is known of all other conditions: `none`, or `unknown`: then the edition has the
/// cautions of those too.
///
/// What is known of the conditions that a profile does not name.
public enum OtherConditions: String, Codable, Sendable {
    case none = "none"
    case unknown = "unknown"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// An item that the set once had. Its id never means anything else.
// MARK: - RetiredItem
public struct RetiredItem: Codable, Sendable {
    /// The reason.
    public let because: String
    /// Its id.
    public let id: String
    /// What it was.
    public let kind: ItemKind
    /// The day on which it was withdrawn.
    public let on: String
    /// The id of the item of the same kind to use instead, if there is one.
    public let use: String?

    public enum CodingKeys: String, CodingKey {
        case because = "because"
        case id = "id"
        case kind = "kind"
        case on = "on"
        case use = "use"
    }

    public init(because: String, id: String, kind: ItemKind, on: String, use: String?) {
        self.because = because
        self.id = id
        self.kind = kind
        self.on = on
        self.use = use
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Who has checked it.
///
/// Who has checked it. Show the notice with every output.
// MARK: - ReviewState
public struct ReviewState: Codable, Sendable {
    /// The fingerprint of all that the edition shows. It changes when any of it changes.
    public let content: String?
    /// How many pieces the edition has: its cover, safety texts, exercises, routines, advice,
    /// words and sources.
    public let items: Int
    /// The same in words.
    public let notice: String
    /// How many of them a clinician has signed as they stand here, in this booklet or in another
    /// one of the set.
    public let reviewed: Int
    /// Who has signed the whole of it. Empty unless `status` is `reviewed`.
    public let signatures: [Signature]?
    /// `unreviewed`, `partly`, `reviewed`, or `draft`: a preview that is not for patients.
    public let status: ReviewStatus

    public enum CodingKeys: String, CodingKey {
        case content = "content"
        case items = "items"
        case notice = "notice"
        case reviewed = "reviewed"
        case signatures = "signatures"
        case status = "status"
    }

    public init(content: String?, items: Int, notice: String, reviewed: Int, signatures: [Signature]?, status: ReviewStatus) {
        self.content = content
        self.items = items
        self.notice = notice
        self.reviewed = reviewed
        self.signatures = signatures
        self.status = status
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A clinician who has reviewed all that the edition shows.
// MARK: - Signature
public struct Signature: Codable, Sendable {
    /// The name.
    public let by: String
    /// The day by which it must be reviewed again.
    public let next: String
    /// The day of the review.
    public let on: String
    /// What the reviewer is, in words.
    public let role: String

    public enum CodingKeys: String, CodingKey {
        case by = "by"
        case next = "next"
        case on = "on"
        case role = "role"
    }

    public init(by: String, next: String, on: String, role: String) {
        self.by = by
        self.next = next
        self.on = on
        self.role = role
    }
}

/// `unreviewed`, `partly`, `reviewed`, or `draft`: a preview that is not for patients.
///
/// How much of an edition clinicians have reviewed; `draft` where it shows what is still
/// being written.
public enum ReviewStatus: String, Codable, Sendable {
    case draft = "draft"
    case partly = "partly"
    case reviewed = "reviewed"
    case unreviewed = "unreviewed"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Exercises to do together.
// MARK: - EditionRoutine
public struct EditionRoutine: Codable, Sendable {
    /// More about it.
    public let body: RichText?
    /// Show this with the routine.
    public let emergencyNotice: String
    /// All that its exercises need.
    public let equipment: [Named]
    /// What it trains.
    public let goals: [Named]
    /// Its id.
    public let id: String
    /// What to count or to rate meanwhile.
    public let measures: [Link]
    /// How often.
    public let often: Often
    /// The same in words.
    public let oftenPhrase: String
    /// Its parts, in order.
    public let phases: [EditionRoutinePhase]
    /// Gates that must be passed first.
    public let prerequisites: [Link]
    /// What programs need to find, sort and link it.
    public let record: EditionRecord
    /// Whether a clinician has reviewed these very words.
    public let reviewed: Bool
    /// Whose words these are, where they are somebody else's.
    public let rights: EditionRights?
    /// Where it comes from.
    public let sources: [Cited]
    /// How long the pain has been there.
    public let stage: Named?
    /// Whether a person with new or strong pain may begin here.
    public let starter: Bool
    /// Show this with the routine.
    public let stopNotice: String
    /// What it is for.
    public let summary: String
    /// Named times of the day.
    public let times: [EditionTimeOfDay]
    /// Its title.
    public let title: String
    /// What is not simply what a source states.
    public let uncertain: [Uncertain]

    public enum CodingKeys: String, CodingKey {
        case body = "body"
        case emergencyNotice = "emergency_notice"
        case equipment = "equipment"
        case goals = "goals"
        case id = "id"
        case measures = "measures"
        case often = "often"
        case oftenPhrase = "often_phrase"
        case phases = "phases"
        case prerequisites = "prerequisites"
        case record = "record"
        case reviewed = "reviewed"
        case rights = "rights"
        case sources = "sources"
        case stage = "stage"
        case starter = "starter"
        case stopNotice = "stop_notice"
        case summary = "summary"
        case times = "times"
        case title = "title"
        case uncertain = "uncertain"
    }

    public init(body: RichText?, emergencyNotice: String, equipment: [Named], goals: [Named], id: String, measures: [Link], often: Often, oftenPhrase: String, phases: [EditionRoutinePhase], prerequisites: [Link], record: EditionRecord, reviewed: Bool, rights: EditionRights?, sources: [Cited], stage: Named?, starter: Bool, stopNotice: String, summary: String, times: [EditionTimeOfDay], title: String, uncertain: [Uncertain]) {
        self.body = body
        self.emergencyNotice = emergencyNotice
        self.equipment = equipment
        self.goals = goals
        self.id = id
        self.measures = measures
        self.often = often
        self.oftenPhrase = oftenPhrase
        self.phases = phases
        self.prerequisites = prerequisites
        self.record = record
        self.reviewed = reviewed
        self.rights = rights
        self.sources = sources
        self.stage = stage
        self.starter = starter
        self.stopNotice = stopNotice
        self.summary = summary
        self.times = times
        self.title = title
        self.uncertain = uncertain
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A part of a routine that is done in one go; a simple routine has just one.
// MARK: - EditionRoutinePhase
public struct EditionRoutinePhase: Codable, Sendable {
    /// The days of the week on which it is done, where they are named.
    public let days: [Weekday]
    /// What tells you to do less.
    public let goBackWhen: [String]
    /// How it must feel before you do more.
    public let goOnWhen: [String]
    /// A name that stays; `whole` for a simple routine.
    public let id: String
    /// The exercises, in order.
    public let items: [EditionRoutineItem]
    /// For how long this part goes on.
    public let lasting: Amount?
    /// The same in words.
    public let lastingPhrase: String?
    /// Minutes each time, at the low and the high end of the doses.
    public let minutes: Numbers
    /// The minutes in words.
    public let minutesPhrase: String
    /// The same without the exercises that can be left out; null where there are none, or
    /// nothing else.
    public let minutesWithoutOptional: Numbers?
    /// How often, where that is not what the routine says.
    public let often: Often?
    /// How often, on which days or in turn with what, in words; null where it is what the
    /// routine says.
    public let oftenPhrase: String?
    /// Whether it can take longer.
    public let openEnded: Bool
    /// The phase of the routine that it belongs to. Parts of one phase are done in the same
    /// weeks, on different days.
    public let phase: String
    /// Moment by moment, at the low end of the doses, where everybody starts.
    public let timeline: [EditionMoment]
    /// What a reader sees; null for a simple routine.
    public let title: String?
    /// Its place among the parts that take turns from day to day, from 1; null where its days
    /// are named or none do.
    public let turn: Int?

    public enum CodingKeys: String, CodingKey {
        case days = "days"
        case goBackWhen = "go_back_when"
        case goOnWhen = "go_on_when"
        case id = "id"
        case items = "items"
        case lasting = "lasting"
        case lastingPhrase = "lasting_phrase"
        case minutes = "minutes"
        case minutesPhrase = "minutes_phrase"
        case minutesWithoutOptional = "minutes_without_optional"
        case often = "often"
        case oftenPhrase = "often_phrase"
        case openEnded = "open_ended"
        case phase = "phase"
        case timeline = "timeline"
        case title = "title"
        case turn = "turn"
    }

    public init(days: [Weekday], goBackWhen: [String], goOnWhen: [String], id: String, items: [EditionRoutineItem], lasting: Amount?, lastingPhrase: String?, minutes: Numbers, minutesPhrase: String, minutesWithoutOptional: Numbers?, often: Often?, oftenPhrase: String?, openEnded: Bool, phase: String, timeline: [EditionMoment], title: String?, turn: Int?) {
        self.days = days
        self.goBackWhen = goBackWhen
        self.goOnWhen = goOnWhen
        self.id = id
        self.items = items
        self.lasting = lasting
        self.lastingPhrase = lastingPhrase
        self.minutes = minutes
        self.minutesPhrase = minutesPhrase
        self.minutesWithoutOptional = minutesWithoutOptional
        self.often = often
        self.oftenPhrase = oftenPhrase
        self.openEnded = openEnded
        self.phase = phase
        self.timeline = timeline
        self.title = title
        self.turn = turn
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// One exercise of a routine.
// MARK: - EditionRoutineItem
public struct EditionRoutineItem: Codable, Sendable {
    /// The id of the dose to use: `usual` or another dose; null means that the sources do not
    /// say.
    public let dose: String?
    /// The dose in words.
    public let doseSentences: [String]
    /// The exercise.
    public let exercise: Link
    /// What tells you to do less of it.
    public let goBackWhen: [String]
    /// How it must feel before you do more of it.
    public let goOnWhen: [String]
    /// The exercise in whose place it stands for this reader, at the dose of that place as far
    /// as it can be carried.
    public let insteadOf: Link?
    /// A word on it.
    public let note: String?
    /// The blocks that begin with it, the outermost first.
    public let opens: [EditionBlock]
    /// Whether it can be left out.
    public let editionRoutineItemOptional: Bool
    /// The rest after it. The dose in words says it too.
    public let rest: Amount?
    /// Rounds in this routine; null means 1.
    public let sets: Numbers?

    public enum CodingKeys: String, CodingKey {
        case dose = "dose"
        case doseSentences = "dose_sentences"
        case exercise = "exercise"
        case goBackWhen = "go_back_when"
        case goOnWhen = "go_on_when"
        case insteadOf = "instead_of"
        case note = "note"
        case opens = "opens"
        case editionRoutineItemOptional = "optional"
        case rest = "rest"
        case sets = "sets"
    }

    public init(dose: String?, doseSentences: [String], exercise: Link, goBackWhen: [String], goOnWhen: [String], insteadOf: Link?, note: String?, opens: [EditionBlock], editionRoutineItemOptional: Bool, rest: Amount?, sets: Numbers?) {
        self.dose = dose
        self.doseSentences = doseSentences
        self.exercise = exercise
        self.goBackWhen = goBackWhen
        self.goOnWhen = goOnWhen
        self.insteadOf = insteadOf
        self.note = note
        self.opens = opens
        self.editionRoutineItemOptional = editionRoutineItemOptional
        self.rest = rest
        self.sets = sets
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Items that belong together.
// MARK: - EditionBlock
public struct EditionBlock: Codable, Sendable {
    /// How many items belong to it, from the one at which it stands.
    public let count: Int
    /// Rounds and rest in words; null where all of it is done once.
    public let phrase: String?
    /// The rest between two rounds.
    public let rest: Amount?
    /// What it is for, such as `warm-up`: an entry of the vocabulary `roles`.
    public let role: String?
    /// How many times to do all of it; null means once.
    public let rounds: Numbers?
    /// What a reader sees.
    public let title: String?

    public enum CodingKeys: String, CodingKey {
        case count = "count"
        case phrase = "phrase"
        case rest = "rest"
        case role = "role"
        case rounds = "rounds"
        case title = "title"
    }

    public init(count: Int, phrase: String?, rest: Amount?, role: String?, rounds: Numbers?, title: String?) {
        self.count = count
        self.phrase = phrase
        self.rest = rest
        self.role = role
        self.rounds = rounds
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// One stretch of time.
// MARK: - EditionMoment
public struct EditionMoment: Codable, Sendable {
    /// What to do in it.
    public let activity: Activity
    /// Whether this side is the affected one; null where both sides do the same.
    public let affected: Bool?
    /// The number of the frame of the figure that shows its end; null where none does.
    public let frame: Int?
    /// The item of the phase, from 0.
    public let item: Int
    /// The part of a rhythm or of an interval: `down`, `hold`, `fast`, `rest`.
    public let phase: TempoPhase?
    /// The repetition, from 1.
    public let repetition: Int?
    /// The rounds of the blocks around it, from 1, the outermost first.
    public let rounds: [Int]
    /// How long; null where nobody can know, such as until tired.
    public let seconds: Int?
    /// The round, from 1.
    public let editionMomentSet: Int?
    /// 1 for the first side, 2 for the other, null where both work together.
    public let side: Int?
    /// The ids of the steps of the exercise that are done in it.
    public let steps: [String]

    public enum CodingKeys: String, CodingKey {
        case activity = "activity"
        case affected = "affected"
        case frame = "frame"
        case item = "item"
        case phase = "phase"
        case repetition = "repetition"
        case rounds = "rounds"
        case seconds = "seconds"
        case editionMomentSet = "set"
        case side = "side"
        case steps = "steps"
    }

    public init(activity: Activity, affected: Bool?, frame: Int?, item: Int, phase: TempoPhase?, repetition: Int?, rounds: [Int], seconds: Int?, editionMomentSet: Int?, side: Int?, steps: [String]) {
        self.activity = activity
        self.affected = affected
        self.frame = frame
        self.item = item
        self.phase = phase
        self.repetition = repetition
        self.rounds = rounds
        self.seconds = seconds
        self.editionMomentSet = editionMomentSet
        self.side = side
        self.steps = steps
    }
}

/// What to do in it.
///
/// What a person does in a moment.
public enum Activity: String, Codable, Sendable {
    case activityReturn = "return"
    case changePosition = "change-position"
    case changeSides = "change-sides"
    case hold = "hold"
    case move = "move"
    case prepare = "prepare"
    case rest = "rest"
    case stay = "stay"
}

/// What to do in it.
///
/// A part of one repetition.
///
/// What to do in a part of an interval.
public enum TempoPhase: String, Codable, Sendable {
    case back = "back"
    case brisk = "brisk"
    case down = "down"
    case easy = "easy"
    case fast = "fast"
    case forward = "forward"
    case hard = "hard"
    case hold = "hold"
    case out = "out"
    case rest = "rest"
    case run = "run"
    case slow = "slow"
    case tempoPhaseIn = "in"
    case up = "up"
    case walk = "walk"
    case work = "work"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// The safety text.
///
/// All safety text of an edition. Show it before the first exercise.
// MARK: - EditionSafety
public struct EditionSafety: Codable, Sendable {
    /// Who must take care, for all the exercises of the edition.
    public let cautions: [CautionText]
    /// What this material is not.
    public let disclaimer: SafetyText
    /// The gravest warning signs in one or two sentences, for places without room. It goes with
    /// every exercise.
    public let emergencyNotice: String
    /// What must be mastered before some exercises.
    public let gates: [EditionGate]
    /// How to get into the positions of the exercises and out of them again, in the order of
    /// their use.
    public let guides: [EditionGuide]
    /// Rules for all exercises.
    public let principles: [SafetyText]
    /// The warning signs, the gravest first.
    public let redFlags: [EditionRedFlags]
    /// The stop rule in one or two sentences. It goes with every exercise.
    public let stopNotice: String
    /// When to stop and when to ease off.
    public let stopRule: EditionStopRule
    /// The fingerprint of the warning signs and the stop rule: it changes when any of their
    /// words changes.
    public let version: String

    public enum CodingKeys: String, CodingKey {
        case cautions = "cautions"
        case disclaimer = "disclaimer"
        case emergencyNotice = "emergency_notice"
        case gates = "gates"
        case guides = "guides"
        case principles = "principles"
        case redFlags = "red_flags"
        case stopNotice = "stop_notice"
        case stopRule = "stop_rule"
        case version = "version"
    }

    public init(cautions: [CautionText], disclaimer: SafetyText, emergencyNotice: String, gates: [EditionGate], guides: [EditionGuide], principles: [SafetyText], redFlags: [EditionRedFlags], stopNotice: String, stopRule: EditionStopRule, version: String) {
        self.cautions = cautions
        self.disclaimer = disclaimer
        self.emergencyNotice = emergencyNotice
        self.gates = gates
        self.guides = guides
        self.principles = principles
        self.redFlags = redFlags
        self.stopNotice = stopNotice
        self.stopRule = stopRule
        self.version = version
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A condition of the reader or, where the reader is not known, one that exercises of this
/// edition carry.
// MARK: - CautionText
public struct CautionText: Codable, Sendable {
    /// What to do about it.
    public let action: String
    /// Who asks whom first. Show it with the action.
    public let ask: String?
    /// Its code.
    public let code: String
    /// Codes by which other systems know this condition.
    public let codes: [EditionCode]
    /// Its title.
    public let title: String
    /// Whom it is about.
    public let who: String

    public enum CodingKeys: String, CodingKey {
        case action = "action"
        case ask = "ask"
        case code = "code"
        case codes = "codes"
        case title = "title"
        case who = "who"
    }

    public init(action: String, ask: String?, code: String, codes: [EditionCode], title: String, who: String) {
        self.action = action
        self.ask = ask
        self.code = code
        self.codes = codes
        self.title = title
        self.who = who
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// What this material is not.
///
/// A safety item: its short notice and, if it has one, its longer text.
// MARK: - SafetyText
public struct SafetyText: Codable, Sendable {
    /// The longer text.
    public let body: RichText?
    /// Its id.
    public let id: String
    /// The whole message in one or two sentences.
    public let notice: String
    /// Whose words these are, where they are somebody else's.
    public let rights: EditionRights?
    /// Where it comes from.
    public let sources: [Cited]
    /// Its title.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case body = "body"
        case id = "id"
        case notice = "notice"
        case rights = "rights"
        case sources = "sources"
        case title = "title"
    }

    public init(body: RichText?, id: String, notice: String, rights: EditionRights?, sources: [Cited], title: String) {
        self.body = body
        self.id = id
        self.notice = notice
        self.rights = rights
        self.sources = sources
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// What must be mastered before some exercises.
// MARK: - EditionGate
public struct EditionGate: Codable, Sendable {
    /// For how long, in words.
    public let atLeast: String
    /// The longer text.
    public let body: RichText?
    /// How it must feel before you go on. All must be true.
    public let criteria: [String]
    /// Its id.
    public let id: String
    /// The whole message in one or two sentences.
    public let notice: String
    /// Whose words these are, where they are somebody else's.
    public let rights: EditionRights?
    /// The routines to do first. One of them is enough.
    public let routines: [Link]
    /// Where it comes from.
    public let sources: [Cited]
    /// Its title.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case atLeast = "at_least"
        case body = "body"
        case criteria = "criteria"
        case id = "id"
        case notice = "notice"
        case rights = "rights"
        case routines = "routines"
        case sources = "sources"
        case title = "title"
    }

    public init(atLeast: String, body: RichText?, criteria: [String], id: String, notice: String, rights: EditionRights?, routines: [Link], sources: [Cited], title: String) {
        self.atLeast = atLeast
        self.body = body
        self.criteria = criteria
        self.id = id
        self.notice = notice
        self.rights = rights
        self.routines = routines
        self.sources = sources
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// How to get into positions of exercises and out of them again.
// MARK: - EditionGuide
public struct EditionGuide: Codable, Sendable {
    /// The longer text.
    public let body: RichText?
    /// How it looks, drawn from poses; null where there is no figure.
    public let figure: EditionFigure?
    /// Its id.
    public let id: String
    /// The codes of conditions with which a reader does not need it: what is left for them is
    /// done elsewhere.
    public let notFor: [String]
    /// The whole message in one or two sentences.
    public let notice: String
    /// The ids of these positions, in the order in which exercises of the edition use them.
    public let positions: [String]
    /// Whose words these are, where they are somebody else's.
    public let rights: EditionRights?
    /// Where it comes from.
    public let sources: [Cited]
    /// What to do, in order, as far as exercises of the edition need it.
    public let steps: [EditionGuideStep]
    /// Its title.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case body = "body"
        case figure = "figure"
        case id = "id"
        case notFor = "not_for"
        case notice = "notice"
        case positions = "positions"
        case rights = "rights"
        case sources = "sources"
        case steps = "steps"
        case title = "title"
    }

    public init(body: RichText?, figure: EditionFigure?, id: String, notFor: [String], notice: String, positions: [String], rights: EditionRights?, sources: [Cited], steps: [EditionGuideStep], title: String) {
        self.body = body
        self.figure = figure
        self.id = id
        self.notFor = notFor
        self.notice = notice
        self.positions = positions
        self.rights = rights
        self.sources = sources
        self.steps = steps
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// One thing to do on the way into a position, or out of it again.
// MARK: - EditionGuideStep
public struct EditionGuideStep: Codable, Sendable {
    /// What kind of step it is.
    public let action: Action
    /// How to breathe.
    public let breathing: Breath?
    /// The same in words.
    public let breathingPhrase: String?
    /// A name that stays.
    public let id: String
    /// Its number, from 1.
    public let number: Int
    /// The ids of the positions that need it; empty where all do to which the guide leads.
    public let positions: [String]
    /// The instruction.
    public let text: String

    public enum CodingKeys: String, CodingKey {
        case action = "action"
        case breathing = "breathing"
        case breathingPhrase = "breathing_phrase"
        case id = "id"
        case number = "number"
        case positions = "positions"
        case text = "text"
    }

    public init(action: Action, breathing: Breath?, breathingPhrase: String?, id: String, number: Int, positions: [String], text: String) {
        self.action = action
        self.breathing = breathing
        self.breathingPhrase = breathingPhrase
        self.id = id
        self.number = number
        self.positions = positions
        self.text = text
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// Warning signs of one level of urgency.
// MARK: - EditionRedFlags
public struct EditionRedFlags: Codable, Sendable {
    /// What to do.
    public let action: String
    /// The longer text.
    public let body: RichText?
    /// Whom to call, in words; else a line to write the number on.
    public let call: String
    /// How soon to get help.
    public let careLevel: Named
    /// Its id.
    public let id: String
    /// The whole message in one or two sentences.
    public let notice: String
    /// Whom to call, if the edition knows the place and the place has a number for this level.
    public let phone: EditionPhone?
    /// 1 is the most urgent.
    public let rank: Int
    /// Whose words these are, where they are somebody else's.
    public let rights: EditionRights?
    /// The signs. Any one of them is enough.
    public let signs: [EditionSign]
    /// Where it comes from.
    public let sources: [Cited]
    /// Its title.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case action = "action"
        case body = "body"
        case call = "call"
        case careLevel = "care_level"
        case id = "id"
        case notice = "notice"
        case phone = "phone"
        case rank = "rank"
        case rights = "rights"
        case signs = "signs"
        case sources = "sources"
        case title = "title"
    }

    public init(action: String, body: RichText?, call: String, careLevel: Named, id: String, notice: String, phone: EditionPhone?, rank: Int, rights: EditionRights?, signs: [EditionSign], sources: [Cited], title: String) {
        self.action = action
        self.body = body
        self.call = call
        self.careLevel = careLevel
        self.id = id
        self.notice = notice
        self.phone = phone
        self.rank = rank
        self.rights = rights
        self.signs = signs
        self.sources = sources
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A telephone number.
// MARK: - EditionPhone
public struct EditionPhone: Codable, Sendable {
    /// The name of the service.
    public let name: String?
    /// The number.
    public let number: String
    /// The place where the number works.
    public let place: String

    public enum CodingKeys: String, CodingKey {
        case name = "name"
        case number = "number"
        case place = "place"
    }

    public init(name: String?, number: String, place: String) {
        self.name = name
        self.number = number
        self.place = place
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// One warning sign.
// MARK: - EditionSign
public struct EditionSign: Codable, Sendable {
    /// What it can mean.
    public let because: String?
    /// Its id, the same in every language.
    public let id: String
    /// Where this sign comes from, where that is not all the sources of its list.
    public let sources: [Cited]
    /// The sign.
    public let text: String

    public enum CodingKeys: String, CodingKey {
        case because = "because"
        case id = "id"
        case sources = "sources"
        case text = "text"
    }

    public init(because: String?, id: String, sources: [Cited], text: String) {
        self.because = because
        self.id = id
        self.sources = sources
        self.text = text
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// When to stop and when to ease off.
///
/// When to stop, when to ease off, when to carry on: the gravest first.
// MARK: - EditionStopRule
public struct EditionStopRule: Codable, Sendable {
    /// The longer text.
    public let body: RichText?
    /// The steps of the rule.
    public let grades: [EditionGrade]
    /// Its id.
    public let id: String
    /// The whole message in one or two sentences.
    public let notice: String
    /// What the steps compare, and on which scale, for a narrow column; null where they compare
    /// nothing.
    public let ratingPhrase: String?
    /// Whose words these are, where they are somebody else's.
    public let rights: EditionRights?
    /// Where it comes from.
    public let sources: [Cited]
    /// Its title.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case body = "body"
        case grades = "grades"
        case id = "id"
        case notice = "notice"
        case ratingPhrase = "rating_phrase"
        case rights = "rights"
        case sources = "sources"
        case title = "title"
    }

    public init(body: RichText?, grades: [EditionGrade], id: String, notice: String, ratingPhrase: String?, rights: EditionRights?, sources: [Cited], title: String) {
        self.body = body
        self.grades = grades
        self.id = id
        self.notice = notice
        self.ratingPhrase = ratingPhrase
        self.rights = rights
        self.sources = sources
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// One step of the stop rule.
// MARK: - EditionGrade
public struct EditionGrade: Codable, Sendable {
    /// What to do.
    public let action: String
    /// Its id.
    public let id: String
    /// What a reader sees.
    public let title: String
    /// What you feel.
    public let when: [String]

    public enum CodingKeys: String, CodingKey {
        case action = "action"
        case id = "id"
        case title = "title"
        case when = "when"
    }

    public init(action: String, id: String, title: String, when: [String]) {
        self.action = action
        self.id = id
        self.title = title
        self.when = when
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A source in the edition's list.
// MARK: - EditionSource
public struct EditionSource: Codable, Sendable {
    /// Who wrote it.
    public let authors: [String]
    /// How it was read, in words.
    public let consulted: [String]
    /// Its id.
    public let id: String
    /// What sort of document it is.
    public let kind: Named
    /// Where it can be found.
    public let link: String?
    /// Its number in the list, from 1.
    public let number: Int
    /// Who published it.
    public let publisher: String
    /// Journal, volume and page, or a number.
    public let reference: String?
    /// Its title.
    public let title: String
    /// The year, or null if it is unknown.
    public let year: Int?

    public enum CodingKeys: String, CodingKey {
        case authors = "authors"
        case consulted = "consulted"
        case id = "id"
        case kind = "kind"
        case link = "link"
        case number = "number"
        case publisher = "publisher"
        case reference = "reference"
        case title = "title"
        case year = "year"
    }

    public init(authors: [String], consulted: [String], id: String, kind: Named, link: String?, number: Int, publisher: String, reference: String?, title: String, year: Int?) {
        self.authors = authors
        self.consulted = consulted
        self.id = id
        self.kind = kind
        self.link = link
        self.number = number
        self.publisher = publisher
        self.reference = reference
        self.title = title
        self.year = year
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A word that is explained.
// MARK: - EditionTerm
public struct EditionTerm: Codable, Sendable {
    /// Other forms of it.
    public let aliases: [String]
    /// Its id.
    public let id: String
    /// What it means.
    public let plain: String
    /// The word.
    public let title: String

    public enum CodingKeys: String, CodingKey {
        case aliases = "aliases"
        case id = "id"
        case plain = "plain"
        case title = "title"
    }

    public init(aliases: [String], id: String, plain: String, title: String) {
        self.aliases = aliases
        self.id = id
        self.plain = plain
        self.title = title
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// How long things take that no dose says.
///
/// How long things take that no dose says: what minutes and timelines are worked out with.
// MARK: - EditionTiming
public struct EditionTiming: Codable, Sendable {
    /// One breath, in and out.
    public let breath: Amount
    /// Getting into another start position.
    public let changePosition: Amount
    /// Changing to the other side.
    public let changeSides: Amount
    /// Getting ready for an exercise.
    public let prepare: Amount
    /// One repetition without a hold, where the dose has no pace.
    public let repetition: Amount
    /// Rest between sets, where the dose says none.
    public let rest: Amount

    public enum CodingKeys: String, CodingKey {
        case breath = "breath"
        case changePosition = "change_position"
        case changeSides = "change_sides"
        case prepare = "prepare"
        case repetition = "repetition"
        case rest = "rest"
    }

    public init(breath: Amount, changePosition: Amount, changeSides: Amount, prepare: Amount, repetition: Amount, rest: Amount) {
        self.breath = breath
        self.changePosition = changePosition
        self.changeSides = changeSides
        self.prepare = prepare
        self.repetition = repetition
        self.rest = rest
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A picture of an exercise, in a file beside the bundle.
// MARK: - BundleFile
public struct BundleFile: Codable, Sendable {
    /// What it shows, in words, for people who do not see it.
    public let alt: String
    /// What must stand beside a picture of an author's own: author, source, licence. Null for a
    /// figure.
    public let credit: String?
    /// The id of the exercise that it shows.
    public let exercise: String
    /// The number of the frame of the figure that it shows alone; null where it shows all there
    /// is.
    public let frame: Int?
    /// Its height in CSS pixels.
    public let height: Int
    /// What sort of file it is.
    public let mediaType: MediaType
    /// Whether it plays the movement by itself. It stands still for people who ask their device
    /// for less motion.
    public let moving: Bool
    /// Where it is, from the folder of the bundle: `figures/bridge.svg`.
    public let path: String
    /// The digest of its bytes.
    public let sha256: String
    /// The side that it shows, as `side` of a moment: 1 the first, 2 the other; null where it
    /// stands for both.
    public let side: Int?
    /// Its length in bytes.
    public let size: Int
    /// The look of a figure; null for a picture of an author's own.
    public let style: StyleName?
    /// Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies
    /// of one size.
    public let width: Int

    public enum CodingKeys: String, CodingKey {
        case alt = "alt"
        case credit = "credit"
        case exercise = "exercise"
        case frame = "frame"
        case height = "height"
        case mediaType = "media_type"
        case moving = "moving"
        case path = "path"
        case sha256 = "sha256"
        case side = "side"
        case size = "size"
        case style = "style"
        case width = "width"
    }

    public init(alt: String, credit: String?, exercise: String, frame: Int?, height: Int, mediaType: MediaType, moving: Bool, path: String, sha256: String, side: Int?, size: Int, style: StyleName?, width: Int) {
        self.alt = alt
        self.credit = credit
        self.exercise = exercise
        self.frame = frame
        self.height = height
        self.mediaType = mediaType
        self.moving = moving
        self.path = path
        self.sha256 = sha256
        self.side = side
        self.size = size
        self.style = style
        self.width = width
    }
}

/// The looks that a figure can be drawn in.
public enum StyleName: String, Codable, Sendable {
    case dark = "dark"
    case fullColour = "full-colour"
    case highContrast = "high-contrast"
    case lightDark = "light-dark"
    case lineArt = "line-art"
    case twoTone = "two-tone"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A picture of a guide of the safety text, in a file beside the bundle.
// MARK: - GuideFile
public struct GuideFile: Codable, Sendable {
    /// What it shows, in words, for people who do not see it.
    public let alt: String
    /// What must stand beside a picture of an author's own: author, source, licence. Null for a
    /// figure.
    public let credit: String?
    /// The number of the frame of the figure that it shows alone; null where it shows all there
    /// is.
    public let frame: Int?
    /// The id of the guide that it shows.
    public let guide: String
    /// Its height in CSS pixels.
    public let height: Int
    /// What sort of file it is.
    public let mediaType: MediaType
    /// Whether it plays the movement by itself. It stands still for people who ask their device
    /// for less motion.
    public let moving: Bool
    /// Where it is, from the folder of the bundle: `figures/bridge.svg`.
    public let path: String
    /// The digest of its bytes.
    public let sha256: String
    /// Its length in bytes.
    public let size: Int
    /// The look of a figure; null for a picture of an author's own.
    public let style: StyleName?
    /// Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies
    /// of one size.
    public let width: Int

    public enum CodingKeys: String, CodingKey {
        case alt = "alt"
        case credit = "credit"
        case frame = "frame"
        case guide = "guide"
        case height = "height"
        case mediaType = "media_type"
        case moving = "moving"
        case path = "path"
        case sha256 = "sha256"
        case size = "size"
        case style = "style"
        case width = "width"
    }

    public init(alt: String, credit: String?, frame: Int?, guide: String, height: Int, mediaType: MediaType, moving: Bool, path: String, sha256: String, size: Int, style: StyleName?, width: Int) {
        self.alt = alt
        self.credit = credit
        self.frame = frame
        self.guide = guide
        self.height = height
        self.mediaType = mediaType
        self.moving = moving
        self.path = path
        self.sha256 = sha256
        self.size = size
        self.style = style
        self.width = width
    }
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A sign that pictures bear, by itself, in a file beside the bundle.
// MARK: - LegendFile
public struct LegendFile: Codable, Sendable {
    /// What it shows, in words, for people who do not see it.
    public let alt: String
    /// What must stand beside a picture of an author's own: author, source, licence. Null for a
    /// figure.
    public let credit: String?
    /// The number of the frame of the figure that it shows alone; null where it shows all there
    /// is.
    public let frame: Int?
    /// Its height in CSS pixels.
    public let height: Int
    /// What it means, in the language of the edition, to stand beside it.
    public let meaning: String
    /// What sort of file it is.
    public let mediaType: MediaType
    /// Whether it plays the movement by itself. It stands still for people who ask their device
    /// for less motion.
    public let moving: Bool
    /// Where it is, from the folder of the bundle: `figures/bridge.svg`.
    public let path: String
    /// The digest of its bytes.
    public let sha256: String
    /// The sign.
    public let sign: LegendSign
    /// Its length in bytes.
    public let size: Int
    /// The look of a figure; null for a picture of an author's own.
    public let style: StyleName?
    /// Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies
    /// of one size.
    public let width: Int

    public enum CodingKeys: String, CodingKey {
        case alt = "alt"
        case credit = "credit"
        case frame = "frame"
        case height = "height"
        case meaning = "meaning"
        case mediaType = "media_type"
        case moving = "moving"
        case path = "path"
        case sha256 = "sha256"
        case sign = "sign"
        case size = "size"
        case style = "style"
        case width = "width"
    }

    public init(alt: String, credit: String?, frame: Int?, height: Int, meaning: String, mediaType: MediaType, moving: Bool, path: String, sha256: String, sign: LegendSign, size: Int, style: StyleName?, width: Int) {
        self.alt = alt
        self.credit = credit
        self.frame = frame
        self.height = height
        self.meaning = meaning
        self.mediaType = mediaType
        self.moving = moving
        self.path = path
        self.sha256 = sha256
        self.sign = sign
        self.size = size
        self.style = style
        self.width = width
    }
}

/// The sign.
///
/// What can be seen in a drawing besides bodies and things.
public enum LegendSign: String, Codable, Sendable {
    case arrow = "arrow"
    case before = "before"
    case far = "far"
    case hold = "hold"
    case legendSignIn = "in"
    case out = "out"
    case step = "step"
    case stretched = "stretched"
    case works = "works"
}

public enum Schema: String, Codable, Sendable {
    case urnSuppleSchemaV2Bundle = "urn:supple:schema:v2:bundle"
}

// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

/// A bone of the body at rest, which stands upright with hanging arms and faces along x.
///
/// The axes of every bone are those of the space at rest: x forward, y up, z toward the near
/// side.
// MARK: - SkeletonBone
public struct SkeletonBone: Codable, Sendable {
    /// Its name, which is that of the joint that it starts at: `shank near`.
    public let name: String
    /// The way to its joint from that of its parent, in metres; for the pelvis, from the floor.
    public let offset: [Double]
    /// The name of the bone that it hangs on, which stands before it; null for the pelvis.
    public let parent: String?

    public enum CodingKeys: String, CodingKey {
        case name = "name"
        case offset = "offset"
        case parent = "parent"
    }

    public init(name: String, offset: [Double], parent: String?) {
        self.name = name
        self.offset = offset
        self.parent = parent
    }
}
