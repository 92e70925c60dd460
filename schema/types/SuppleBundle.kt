// The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.

package supple

import kotlinx.serialization.*
import kotlinx.serialization.json.*
import kotlinx.serialization.descriptors.*
import kotlinx.serialization.encoding.*

/**
 * One edition of exercises and health advice, complete, for programs.
 *
 * Every field is always there. Null means what the description of the field says, never
 * "forgotten".
 */
@Serializable
data class SuppleBundle (
    /**
     * The `$id` of the JSON Schema that this file obeys.
     */
    @SerialName("\$schema")
    val schema: Schema,

    /**
     * The version of this form. A program for 2.x must refuse 3.0.
     */
    @SerialName("bundle_version")
    val bundleVersion: String,

    /**
     * By which a program knows what has changed since the bundle that it has.
     */
    val digests: Digests,

    /**
     * The edition.
     */
    val edition: Edition,

    /**
     * The pictures of exercises beside this file, in their order.
     *
     * Of each exercise look by look, in each the first side first, and of each side the still
     * one, the moving one and then
     * frame by frame.
     */
    val files: List<BundleFile>,

    /**
     * The pictures of guides beside this file, in their order; of each guide as of an exercise.
     */
    @SerialName("guide_files")
    val guideFiles: List<GuideFile>,

    /**
     * The signs that these pictures may bear, look by look; none where there is no figure.
     *
     * The signs of muscles are there if a figure marks such muscles.
     */
    @SerialName("legend_files")
    val legendFiles: List<LegendFile>,

    /**
     * The body of all figures at rest, bone by bone, for apps that move a body of their own by
     * `turns` of frames.
     */
    val skeleton: List<SkeletonBone>,

    /**
     * Headings, labels and what to do in each moment of a timeline, in the language of the
     * edition, by their keys.
     */
    val words: Map<String, String>
)

/**
 * By which a program knows what has changed since the bundle that it has.
 */
@Serializable
data class Digests (
    /**
     * It changes when anything changes that the edition shows. The state of review, the version
     * and the date do not.
     */
    val edition: String,

    /**
     * Safety text first, then in the order of the edition.
     */
    val items: List<ItemDigest>
)

/**
 * The digest of one item.
 */
@Serializable
data class ItemDigest (
    /**
     * It changes when a word or a number of this item changes, and only then.
     */
    val digest: String,

    /**
     * Its id.
     */
    val id: String,

    /**
     * What it is; `safety` for each item of the safety text.
     */
    val kind: ItemKind
)

/**
 * What it is; `safety` for each item of the safety text.
 *
 * What it was.
 */
@Serializable
enum class ItemKind(val value: String) {
    @SerialName("advice") Advice("advice"),
    @SerialName("exercise") Exercise("exercise"),
    @SerialName("measure") Measure("measure"),
    @SerialName("routine") Routine("routine"),
    @SerialName("safety") Safety("safety"),
    @SerialName("source") Source("source"),
    @SerialName("term") Term("term");
}

/**
 * The edition.
 *
 * Everything that one output needs: one language, one selection, one reader, one date.
 */
@Serializable
data class Edition (
    /**
     * Where it stands on the web; behind it `/exercise/ID`, `/routine/ID` or `/advice/ID` leads
     * to one of its items.
     */
    val address: String? = null,

    /**
     * All its advice, in the order of the parts.
     */
    val advice: List<EditionAdvice>,

    /**
     * Who holds it in their hands: `patient` or `staff`.
     */
    val audience: Audience,

    /**
     * An introduction.
     */
    val body: RichText? = null,

    /**
     * What the reader's conditions changed: what was adapted, what to ask, what was replaced or
     * left out.
     */
    val changes: List<ReaderChange>,

    /**
     * The direction of its script.
     */
    val direction: Direction,

    /**
     * All its exercises, in the order of the parts.
     */
    val exercises: List<EditionExercise>,

    /**
     * The id of the booklet that it was made from.
     */
    val id: String,

    /**
     * The language of all texts, as a tag of BCP 47.
     */
    val language: String,

    /**
     * What to count or to rate: of the booklet first, then of its routines.
     */
    val measures: List<EditionMeasure>,

    /**
     * The one main message.
     */
    val message: String,

    /**
     * Its chapters, in order.
     */
    val parts: List<EditionPart>,

    /**
     * The set of content that it comes from.
     */
    val publication: Publication,

    /**
     * What a reader can do after reading it.
     */
    val purpose: String,

    /**
     * The reader that it is made for.
     */
    val reader: Reader,

    /**
     * What the set once had, for programs that still know its id; none of it is shown.
     */
    val retired: List<RetiredItem>,

    /**
     * Who has checked it.
     */
    val review: ReviewState,

    /**
     * All its routines, in the order of the parts.
     */
    val routines: List<EditionRoutine>,

    /**
     * The safety text.
     */
    val safety: EditionSafety,

    /**
     * Its sources, by number.
     */
    val sources: List<EditionSource>,

    /**
     * A second line.
     */
    val subtitle: String? = null,

    /**
     * The words that it explains, by title.
     */
    val terms: List<EditionTerm>,

    /**
     * How long things take that no dose says.
     */
    val timing: EditionTiming,

    /**
     * Its title.
     */
    val title: String,

    /**
     * The people that it is for.
     */
    @SerialName("who_it_is_for")
    val whoItIsFor: List<String>,

    /**
     * The people who should ask first, but for those that a known reader is not.
     */
    @SerialName("who_should_ask_first")
    val whoShouldAskFirst: List<String>
)

/**
 * A piece of advice for daily life.
 */
@Serializable
data class EditionAdvice (
    /**
     * The text.
     */
    val body: RichText? = null,

    /**
     * What is known, and how sure it is.
     */
    val claims: List<EditionClaim>,

    /**
     * The chapter in which a reader looks for it.
     */
    val group: Named,

    /**
     * Its id.
     */
    val id: String,

    /**
     * Videos and pages elsewhere that show the same.
     */
    val media: List<EditionMedium>,

    /**
     * What to do and what to leave.
     */
    val pairs: List<EditionPair>,

    /**
     * A timed plan, stage by stage.
     */
    val plan: List<EditionPhase>,

    /**
     * Words of people.
     */
    val quotes: List<EditionQuote>,

    /**
     * What programs need to find, sort and link it.
     */
    val record: EditionRecord,

    /**
     * Whether a clinician has reviewed these very words.
     */
    val reviewed: Boolean,

    /**
     * Whose words these are, where they are somebody else's.
     */
    val rights: EditionRights? = null,

    /**
     * Where it comes from.
     */
    val sources: List<Cited>,

    /**
     * The one main message.
     */
    val summary: String,

    /**
     * Its title.
     */
    val title: String,

    /**
     * What is not simply what a source states.
     */
    val uncertain: List<Uncertain>
)

/**
 * A longer text in three forms that say the same.
 */
@Serializable
data class RichText (
    /**
     * As clean HTML: paragraphs, headings from level 2, lists, tables, links, emphasis. No
     * scripts, no styles.
     */
    val html: String,

    /**
     * As Markdown that every program reads alike, without links that lead out of the edition.
     */
    val markdown: String,

    /**
     * As plain text: paragraphs apart by an empty line, items of lists with a hyphen.
     */
    val plain: String
)

/**
 * A statement with how sure it is. Claims that must not be shown are not in an edition.
 */
@Serializable
data class EditionClaim (
    /**
     * Whether both sides must be shown together.
     */
    @SerialName("both_sides")
    val bothSides: Boolean,

    /**
     * What speaks against it.
     */
    @SerialName("evidence_against")
    val evidenceAgainst: List<EditionEvidence>,

    /**
     * What speaks for it.
     */
    @SerialName("evidence_for")
    val evidenceFor: List<EditionEvidence>,

    /**
     * A name that stays.
     */
    val id: String,

    /**
     * How sure it is.
     */
    val standing: Named,

    /**
     * The number in it.
     */
    val statistic: EditionStatistic? = null,

    /**
     * The statement; for a disputed one, the question.
     */
    val text: String
)

/**
 * What one source says.
 */
@Serializable
data class EditionEvidence (
    /**
     * Which source.
     */
    val cited: Cited,

    /**
     * What it says.
     */
    val says: String
)

/**
 * Which source.
 *
 * A source of a statement.
 *
 * Where they were printed first.
 */
@Serializable
data class Cited (
    /**
     * Where in the source.
     */
    val locator: String? = null,

    /**
     * The id of a source of this edition, which has a number in `sources`.
     */
    val source: String
)

/**
 * How sure it is.
 *
 * An entry of a vocabulary: an id for programs, a title for readers.
 *
 * The chapter in which a reader looks for it.
 *
 * The condition.
 *
 * Where it is.
 *
 * The start position.
 *
 * How soon to get help.
 *
 * What sort of document it is.
 */
@Serializable
data class Named (
    /**
     * The id in the vocabulary.
     */
    val id: String,

    /**
     * The word, as it stands in the middle of a sentence.
     */
    val title: String
)

/**
 * A number about people.
 */
@Serializable
data class EditionStatistic (
    /**
     * The people.
     */
    val population: String,

    /**
     * The number.
     */
    val value: String,

    /**
     * Its year.
     */
    val year: Long
)

/**
 * A video or a page elsewhere that shows the same.
 */
@Serializable
data class EditionMedium (
    /**
     * Who made it.
     */
    val author: String,

    /**
     * `video` or `page`.
     */
    val kind: MediaKind,

    /**
     * The terms under which it may be used. It is only linked to.
     */
    val licence: String,

    /**
     * Its address.
     */
    val link: String,

    /**
     * Title, author and licence in words, to show with the address.
     */
    val phrase: String,

    /**
     * What a reader will find there.
     */
    val title: String
)

/**
 * `video` or `page`.
 */
@Serializable
enum class MediaKind(val value: String) {
    @SerialName("page") Page("page"),
    @SerialName("video") Video("video");
}

/**
 * Something to do, and why.
 */
@Serializable
data class EditionPair (
    /**
     * What to leave.
     */
    val avoid: String? = null,

    /**
     * Why.
     */
    val because: String,

    /**
     * What to do.
     */
    @SerialName("do")
    val editionPairDo: String,

    /**
     * Conditions with which it is not for a reader.
     */
    @SerialName("not_with")
    val notWith: List<Named>,

    /**
     * Conditions of which a reader must have one; empty where it is for all.
     */
    @SerialName("only_with")
    val onlyWith: List<Named>
)

/**
 * One stage of a timed plan.
 */
@Serializable
data class EditionPhase (
    /**
     * The numbers in words.
     */
    val details: List<String>,

    /**
     * How long each time.
     */
    val duration: Amount? = null,

    /**
     * A name that stays.
     */
    val id: String,

    /**
     * For how long this stage goes on.
     */
    val lasting: Amount? = null,

    /**
     * How often.
     */
    val often: Often? = null,

    /**
     * What to do.
     */
    val text: String,

    /**
     * What a reader sees.
     */
    val title: String
)

/**
 * An amount of time or breaths.
 *
 * How long.
 *
 * After how long to do it again.
 *
 * One breath, in and out.
 *
 * Getting into another start position.
 *
 * Changing to the other side.
 *
 * Getting ready for an exercise.
 *
 * One repetition without a hold, where the dose has no pace.
 *
 * Rest between sets, where the dose says none.
 */
@Serializable
data class Amount (
    /**
     * `both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody
     * says how many more.
     */
    val bound: Bound,

    /**
     * The larger number, or the same.
     */
    val high: Long,

    /**
     * The smaller number.
     */
    val low: Long,

    /**
     * The same in seconds, or null for months. Breaths are counted with the set's usual length
     * of a breath.
     */
    val seconds: Numbers? = null,

    /**
     * The unit.
     */
    val unit: Unit
)

/**
 * `both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody
 * says how many more.
 *
 * Which ends of a range are limits.
 *
 * Which of them are limits.
 */
@Serializable
enum class Bound(val value: String) {
    @SerialName("at-least") AtLeast("at-least"),
    @SerialName("both") Both("both"),
    @SerialName("up-to") UpTo("up-to");
}

/**
 * From `low` to `high`. Start at `low`.
 *
 * The number on the scale.
 *
 * How many times all of it.
 *
 * Minutes each time, at the low and the high end of the doses.
 */
@Serializable
data class Numbers (
    /**
     * `both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody
     * says how many more.
     */
    val bound: Bound,

    /**
     * The larger number, or the same.
     */
    val high: Long,

    /**
     * The smaller number.
     */
    val low: Long
)

/**
 * The unit.
 *
 * Units of amounts. The value is the canonical spelling for one.
 *
 * `kg` or `lb`.
 */
@Serializable
enum class Unit(val value: String) {
    @SerialName("breath") Breath("breath"),
    @SerialName("day") Day("day"),
    @SerialName("ft") Ft("ft"),
    @SerialName("h") H("h"),
    @SerialName("km") KM("km"),
    @SerialName("kg") Kg("kg"),
    @SerialName("lb") LB("lb"),
    @SerialName("m") M("m"),
    @SerialName("mile") Mile("mile"),
    @SerialName("min") Min("min"),
    @SerialName("month") Month("month"),
    @SerialName("s") S("s"),
    @SerialName("step") Step("step"),
    @SerialName("week") Week("week");
}

/**
 * How often. The fields that are null are not limited.
 *
 * How often.
 */
@Serializable
data class Often (
    /**
     * The days of the week, where they are named.
     */
    val days: List<Weekday>,

    /**
     * Days a week.
     */
    @SerialName("days_per_week")
    val daysPerWeek: Numbers? = null,

    /**
     * Once in every such time.
     */
    val every: Amount? = null,

    /**
     * Times a day; beside `every` or `several`, the most.
     */
    @SerialName("per_day")
    val perDay: Numbers? = null,

    /**
     * Whether it is several times a day, and nobody says how many.
     */
    val several: Boolean
)

/**
 * The days of the week, from Monday as ISO 8601 counts them.
 */
@Serializable
enum class Weekday(val value: String) {
    @SerialName("Friday") Friday("Friday"),
    @SerialName("Monday") Monday("Monday"),
    @SerialName("Saturday") Saturday("Saturday"),
    @SerialName("Sunday") Sunday("Sunday"),
    @SerialName("Thursday") Thursday("Thursday"),
    @SerialName("Tuesday") Tuesday("Tuesday"),
    @SerialName("Wednesday") Wednesday("Wednesday");
}

/**
 * Somebody's own words.
 */
@Serializable
data class EditionQuote (
    /**
     * Where they were printed first.
     */
    val cited: Cited,

    /**
     * A name that stays.
     */
    val id: String,

    /**
     * Under which consent or licence they are printed.
     */
    val permission: String,

    /**
     * What they are.
     */
    val role: String,

    /**
     * Who said them.
     */
    val speaker: String,

    /**
     * The words.
     */
    val text: String
)

/**
 * What programs need to find, sort and link it.
 *
 * What programs need to find, sort and link an item. None of it is for readers.
 */
@Serializable
data class EditionRecord (
    /**
     * Codes by which other systems know it.
     */
    val codes: List<EditionCode>,

    /**
     * Fields of the publisher's own, as they were written.
     */
    val extra: JsonObject,

    /**
     * Words that people look for, and that the text does not have.
     */
    val keywords: List<String>,

    /**
     * Marks of the publisher.
     */
    val tags: List<String>
)

/**
 * A code by which other systems know the same thing.
 */
@Serializable
data class EditionCode (
    /**
     * The address of the system, as HL7 FHIR names it.
     */
    val address: String,

    /**
     * The code.
     */
    val code: String,

    /**
     * What the system calls it, in its own words.
     */
    val display: String,

    /**
     * `snomed-ct`, `loinc`, `icf`, `icd-10`, or the address of another system.
     */
    val system: String
)

/**
 * Whose words these are. Wherever they are shown, show the credit too.
 */
@Serializable
data class EditionRights (
    /**
     * Who wrote them.
     */
    val author: String,

    /**
     * All of this in words, to show with the text.
     */
    val credit: String,

    /**
     * The terms under which they are used.
     */
    val licence: String,

    /**
     * Where the work can be found.
     */
    val link: String? = null,

    /**
     * The title of the work that they come from.
     */
    val source: String? = null
)

/**
 * Fields whose words are not simply what a source states.
 */
@Serializable
data class Uncertain (
    /**
     * Names of fields.
     */
    val fields: List<String>,

    /**
     * What to know about it.
     */
    val note: String? = null,

    /**
     * `completed`, `interpreted` or `proposed`.
     */
    val origin: Origin,

    /**
     * The same in words.
     */
    val phrase: String
)

/**
 * `completed`, `interpreted` or `proposed`.
 *
 * How a field got its words.
 */
@Serializable
enum class Origin(val value: String) {
    @SerialName("completed") Completed("completed"),
    @SerialName("interpreted") Interpreted("interpreted"),
    @SerialName("proposed") Proposed("proposed"),
    @SerialName("stated") Stated("stated");
}

/**
 * Who holds it in their hands: `patient` or `staff`.
 *
 * Who holds the output in their hands.
 */
@Serializable
enum class Audience(val value: String) {
    @SerialName("patient") Patient("patient"),
    @SerialName("staff") Staff("staff");
}

/**
 * What a condition of the reader did to an exercise that was asked for.
 */
@Serializable
data class ReaderChange (
    /**
     * What stands in its place, where it gave way to another.
     */
    val alternative: Link? = null,

    /**
     * The condition.
     */
    val condition: Named,

    /**
     * The exercise.
     */
    val exercise: Link,

    /**
     * `adapt`: it is changed. `ask`: a question stands before it. `avoid`: it is not in the
     * edition.
     */
    val grade: CautionGrade,

    /**
     * What the exercise says about this condition.
     */
    val note: String? = null
)

/**
 * Another item of the set.
 *
 * The exercise.
 */
@Serializable
data class Link (
    /**
     * Its id.
     */
    val id: String,

    /**
     * Whether it is in this edition, so that a reader can be sent there.
     */
    val included: Boolean,

    /**
     * Its title.
     */
    val title: String
)

/**
 * `adapt`: it is changed. `ask`: a question stands before it. `avoid`: it is not in the
 * edition.
 *
 * What an edition for a reader with this condition does with an exercise.
 *
 * `adapt`: do it as the note says. `ask`: ask first. `avoid`: do the alternative instead.
 */
@Serializable
enum class CautionGrade(val value: String) {
    @SerialName("adapt") Adapt("adapt"),
    @SerialName("ask") Ask("ask"),
    @SerialName("avoid") Avoid("avoid");
}

/**
 * The direction of its script.
 */
@Serializable
enum class Direction(val value: String) {
    @SerialName("ltr") LTR("ltr"),
    @SerialName("rtl") RTL("rtl");
}

/**
 * An exercise with everything that a person needs to do it safely alone.
 */
@Serializable
data class EditionExercise (
    /**
     * Other names.
     */
    val aliases: List<String>,

    /**
     * More about it.
     */
    val body: RichText? = null,

    /**
     * How to breathe; null where nobody knows.
     */
    val breathing: String? = null,

    /**
     * Who must take care; empty means that somebody has thought about it and there is none.
     */
    val cautions: List<EditionCaution>,

    /**
     * The usual dose, or in a bundle for patients the one that all its routines choose; null:
     * no source says.
     */
    val dose: EditionDose? = null,

    /**
     * What to tell a reader when the dose is null.
     */
    @SerialName("dose_unknown_phrase")
    val doseUnknownPhrase: String? = null,

    /**
     * Easier ways.
     */
    val easier: List<EditionVariation>,

    /**
     * Show this with the exercise.
     */
    @SerialName("emergency_notice")
    val emergencyNotice: String,

    /**
     * What is needed; empty means nothing.
     */
    val equipment: List<Named>,

    /**
     * What you should feel.
     */
    val feel: String? = null,

    /**
     * How it looks, drawn from poses; null where there is no figure, or `image` takes its place.
     */
    val figure: EditionFigure? = null,

    /**
     * What it trains.
     */
    val goals: List<Named>,

    /**
     * Harder ways.
     */
    val harder: List<EditionHarderWay>,

    /**
     * Its id.
     */
    val id: String,

    /**
     * How it looks, in a picture of an author's own; null where there is none.
     */
    val image: EditionImage? = null,

    /**
     * 1 is for anyone, 5 for trained people.
     */
    val level: Long? = null,

    /**
     * Videos and pages elsewhere that show the same.
     */
    val media: List<EditionMedium>,

    /**
     * What often goes wrong.
     */
    val mistakes: List<EditionMistake>,

    /**
     * The muscles that work or stretch.
     */
    val muscles: List<EditionMuscle>,

    /**
     * Whether you must get down to the floor.
     */
    @SerialName("on_floor")
    val onFloor: Boolean,

    /**
     * Other doses, the usual one among them where `dose` is another.
     */
    @SerialName("other_doses")
    val otherDoses: List<EditionDose>,

    /**
     * Whether somebody has set this dose for this reader: it is said to be theirs, and not one
     * to begin with.
     */
    @SerialName("own_dose")
    val ownDose: Boolean,

    /**
     * The start position.
     */
    val position: Named,

    /**
     * Gates that must be passed first.
     */
    val prerequisites: List<Link>,

    /**
     * What programs need to find, sort and link it.
     */
    val record: EditionRecord,

    /**
     * The parts of the body that it is for.
     */
    val regions: List<Named>,

    /**
     * Whether a clinician has reviewed these very words.
     */
    val reviewed: Boolean,

    /**
     * Whose words these are, where they are somebody else's.
     */
    val rights: EditionRights? = null,

    /**
     * How it can be used.
     */
    val roles: List<Named>,

    /**
     * The `safety.version` of the edition that these notices belong to.
     */
    @SerialName("safety_version")
    val safetyVersion: String,

    /**
     * `none`, `each` (one side, then the other) or `alternate` (in turn).
     */
    val sides: Sides,

    /**
     * The same in words.
     */
    @SerialName("sides_phrase")
    val sidesPhrase: String,

    /**
     * Where it comes from.
     */
    val sources: List<Cited>,

    /**
     * How to get into the start position.
     */
    val start: List<String>,

    /**
     * What to do.
     */
    val steps: List<EditionStep>,

    /**
     * Show this with the exercise.
     */
    @SerialName("stop_notice")
    val stopNotice: String,

    /**
     * What it does for you.
     */
    val summary: String? = null,

    /**
     * Its name.
     */
    val title: String,

    /**
     * What is not simply what a source states.
     */
    val uncertain: List<Uncertain>
)

/**
 * A caution of this exercise.
 */
@Serializable
data class EditionCaution (
    /**
     * What to do about it.
     */
    val action: String,

    /**
     * The exercise to do instead.
     */
    val alternative: Link? = null,

    /**
     * Who asks whom first. Show it with the action, and with the note where that stands in the
     * place of the action.
     */
    val ask: String? = null,

    /**
     * Its code.
     */
    val code: String,

    /**
     * `adapt`: do it as the note says. `ask`: ask first. `avoid`: do the alternative instead.
     */
    val grade: CautionGrade,

    /**
     * What to change in this exercise.
     */
    val note: String? = null,

    /**
     * Where the words of this caution stand already, for a reader with this condition: `start`,
     * or the id of a step.
     *
     * Null where the reader is not known: then the caution must be shown with the exercise.
     */
    val placed: String? = null,

    /**
     * Its title.
     */
    val title: String,

    /**
     * Whom it is about.
     */
    val who: String
)

/**
 * One way to dose an exercise.
 */
@Serializable
data class EditionDose (
    /**
     * What differs for the affected side.
     */
    @SerialName("affected_side")
    val affectedSide: EditionSideDose? = null,

    /**
     * How far; with repetitions, each time.
     */
    val distance: Amount? = null,

    /**
     * How long it lasts if it is not counted; for each side if `sides` is `each`.
     */
    val duration: Amount? = null,

    /**
     * How hard it should feel.
     */
    val effort: EditionEffort? = null,

    /**
     * How long to stay each time.
     */
    val hold: HoldTime? = null,

    /**
     * `usual` for the exercise's usual dose, else the id of another dose.
     */
    val id: String,

    /**
     * Stretches of time in turn.
     */
    val intervals: EditionIntervals? = null,

    /**
     * What works against you.
     */
    val load: EditionLoad? = null,

    /**
     * What numbers cannot say.
     */
    val note: String? = null,

    /**
     * How often.
     */
    val often: Often? = null,

    /**
     * How long one repetition takes without its hold.
     */
    val pace: Amount? = null,

    /**
     * Times in a round.
     */
    val repetitions: Repetitions? = null,

    /**
     * Rest between rounds.
     */
    val rest: Amount? = null,

    /**
     * The whole dose as rows of a table, with nothing left out but the note.
     */
    val rows: List<DoseRow>,

    /**
     * The whole dose in sentences, with nothing left out.
     */
    val sentences: List<String>,

    /**
     * Rounds; null means 1, or as many as a list has.
     */
    val sets: Numbers? = null,

    /**
     * The one side that works; null where both do.
     */
    val side: DoseSide? = null,

    /**
     * Whether someone must be there.
     */
    @SerialName("someone_present")
    val someonePresent: Boolean,

    /**
     * What the hands hold on to.
     */
    val support: Support? = null,

    /**
     * The rhythm of one repetition; empty where there is none.
     */
    val tempo: List<Beat>,

    /**
     * Named times of the day.
     */
    val times: List<EditionTimeOfDay>,

    /**
     * What a reader sees; null for the usual dose.
     */
    val title: String? = null,

    /**
     * For whom or when this dose is the better one.
     */
    @SerialName("when")
    val editionDoseWhen: String? = null
)

/**
 * What the affected side does, where that is not what the other side does. Null is as on
 * the other side.
 */
@Serializable
data class EditionSideDose (
    /**
     * How far.
     */
    val distance: Amount? = null,

    /**
     * How long it lasts.
     */
    val duration: Amount? = null,

    /**
     * How long to stay each time.
     */
    val hold: HoldTime? = null,

    /**
     * What works against you.
     */
    val load: EditionLoad? = null,

    /**
     * Times in a round.
     */
    val repetitions: Repetitions? = null,

    /**
     * Rounds.
     */
    val sets: Numbers? = null
)

/**
 * How long to stay in the position.
 */
@Serializable
data class HoldTime (
    /**
     * The length, over all sets; null when only comfort ends the hold.
     */
    val amount: Amount? = null,

    /**
     * The length in each set, where they differ; else empty.
     */
    @SerialName("by_set")
    val bySet: List<Amount>,

    /**
     * Whether to stay for as long as is comfortable; the amount is then what to start with.
     */
    @SerialName("open_ended")
    val openEnded: Boolean
)

/**
 * What works against you. With no weight and no band it is the weight of your body.
 */
@Serializable
data class EditionLoad (
    /**
     * The elastic band, by its colour or its level.
     */
    val band: Band? = null,

    /**
     * How heavy in each set, where they differ; else empty.
     */
    @SerialName("by_set")
    val bySet: List<Weight>,

    /**
     * How heavy, over all sets.
     */
    val weight: Weight? = null
)

/**
 * Elastic bands, by their colour or their level. Which colour is how strong depends on the
 * maker.
 */
@Serializable
enum class Band(val value: String) {
    @SerialName("black") Black("black"),
    @SerialName("blue") Blue("blue"),
    @SerialName("extra heavy") ExtraHeavy("extra heavy"),
    @SerialName("extra light") ExtraLight("extra light"),
    @SerialName("gold") Gold("gold"),
    @SerialName("green") Green("green"),
    @SerialName("heavy") Heavy("heavy"),
    @SerialName("light") Light("light"),
    @SerialName("medium") Medium("medium"),
    @SerialName("red") Red("red"),
    @SerialName("silver") Silver("silver"),
    @SerialName("tan") Tan("tan"),
    @SerialName("yellow") Yellow("yellow");
}

/**
 * From `low` to `high`.
 */
@Serializable
data class Weight (
    /**
     * Which of them are limits.
     */
    val bound: Bound,

    /**
     * The larger weight, or the same.
     */
    val high: Double,

    /**
     * The smaller weight.
     */
    val low: Double,

    /**
     * `kg` or `lb`.
     */
    val unit: Unit
)

/**
 * How many times in one set.
 */
@Serializable
data class Repetitions (
    /**
     * Whether to do as many as is comfortable.
     */
    @SerialName("as_many")
    val asMany: Boolean,

    /**
     * The number of each set, where they differ; else empty.
     */
    @SerialName("by_set")
    val bySet: List<Numbers>,

    /**
     * The number, over all sets; null where nobody counts.
     */
    val count: Numbers? = null,

    /**
     * True: the number is for each side. False: both sides work together.
     */
    @SerialName("per_side")
    val perSide: Boolean,

    /**
     * Whether tired muscles end the set, whichever comes first.
     */
    @SerialName("until_fatigue")
    val untilFatigue: Boolean,

    /**
     * The time of a set in which to do as many as is comfortable.
     */
    val within: Amount? = null
)

/**
 * How hard it should feel.
 */
@Serializable
data class EditionEffort (
    /**
     * The number on the scale.
     */
    val amount: Numbers,

    /**
     * `of-10`, `of-20`, or `left` for repetitions left in you.
     */
    val scale: EffortScale
)

/**
 * `of-10`, `of-20`, or `left` for repetitions left in you.
 *
 * How hard something feels, by one of the scales in use.
 */
@Serializable
enum class EffortScale(val value: String) {
    @SerialName("left") Left("left"),
    @SerialName("of-10") Of10("of-10"),
    @SerialName("of-20") Of20("of-20");
}

/**
 * Stretches of time in turn.
 */
@Serializable
data class EditionIntervals (
    /**
     * What to do, in order.
     */
    val stretches: List<Stretch>,

    /**
     * How many times all of it.
     */
    val times: Numbers
)

/**
 * A part of an interval.
 */
@Serializable
data class Stretch (
    /**
     * What to do in it.
     */
    val gait: Gait,

    /**
     * How long.
     */
    val time: Amount
)

/**
 * What to do in it.
 *
 * What to do in a part of an interval.
 */
@Serializable
enum class Gait(val value: String) {
    @SerialName("brisk") Brisk("brisk"),
    @SerialName("easy") Easy("easy"),
    @SerialName("fast") Fast("fast"),
    @SerialName("hard") Hard("hard"),
    @SerialName("rest") REST("rest"),
    @SerialName("run") Run("run"),
    @SerialName("slow") Slow("slow"),
    @SerialName("walk") Walk("walk"),
    @SerialName("work") Work("work");
}

/**
 * One row of the dose as a table.
 */
@Serializable
data class DoseRow (
    /**
     * What it is.
     */
    val label: String,

    /**
     * How much.
     */
    val value: String
)

/**
 * The one side that works, where only one does.
 */
@Serializable
enum class DoseSide(val value: String) {
    @SerialName("affected") Affected("affected"),
    @SerialName("other") Other("other");
}

/**
 * What the hands hold on to.
 */
@Serializable
enum class Support(val value: String) {
    @SerialName("fingertips") Fingertips("fingertips"),
    @SerialName("none") None("none"),
    @SerialName("one hand") OneHand("one hand"),
    @SerialName("two hands") TwoHands("two hands");
}

/**
 * A part of one repetition.
 */
@Serializable
data class Beat (
    /**
     * What to do in it.
     */
    val phase: TempoPhase,

    /**
     * How long.
     */
    val seconds: Long
)

/**
 * What to do in it.
 *
 * A part of one repetition.
 */
@Serializable
enum class TempoPhase(val value: String) {
    @SerialName("back") Back("back"),
    @SerialName("down") Down("down"),
    @SerialName("forward") Forward("forward"),
    @SerialName("hold") Hold("hold"),
    @SerialName("in") In("in"),
    @SerialName("out") Out("out"),
    @SerialName("rest") REST("rest"),
    @SerialName("up") Up("up");
}

/**
 * A named time of the day.
 */
@Serializable
data class EditionTimeOfDay (
    /**
     * When that is on a clock of 24 hours, such as `08:30`; null where nobody says.
     */
    val clock: String? = null,

    /**
     * The id in the vocabulary.
     */
    val id: String,

    /**
     * The word, as it stands in the middle of a sentence.
     */
    val title: String
)

/**
 * An easier or a harder way.
 */
@Serializable
data class EditionVariation (
    /**
     * Another exercise.
     */
    val exercise: Link? = null,

    /**
     * What to change.
     */
    val text: String? = null
)

/**
 * The figure of an exercise. An app can animate it by moving from frame to frame.
 */
@Serializable
data class EditionFigure (
    /**
     * What the whole figure shows, in words: position, movement, side.
     */
    val alt: String,

    /**
     * Its pictures, in order.
     */
    val frames: List<EditionFrame>,

    /**
     * Whether the pictures show the poses in a mirror, so that the affected side of the reader
     * does it.
     */
    val mirrored: Boolean,

    /**
     * One repetition of the dose, from the start to the start: an app or a moving picture plays
     * it over and over.
     *
     * Empty for a figure of one frame, and for a guide, which everybody does in their own time.
     */
    val motion: List<EditionVisit>,

    /**
     * What it shows where it is drawn for the other side; null where both sides do the same.
     */
    @SerialName("other_side_alt")
    val otherSideAlt: String? = null,

    /**
     * The side of the body that does it in the pictures; null where no single limb does it, or
     * both sides do the same.
     *
     * Pictures of the other side show the other one.
     */
    val side: AffectedSide? = null
)

/**
 * One picture of a figure, with the solved pose behind it.
 */
@Serializable
data class EditionFrame (
    /**
     * What it shows, in words.
     */
    val alt: String,

    /**
     * Joint angles in degrees, by joint, movement and side: `knee flexion near`.
     */
    val angles: Map<String, Double>,

    /**
     * How to breathe on the way into it.
     */
    val breathing: Breath? = null,

    /**
     * The hold as a short mark, such as `5 to 10 s`; null where nothing is held.
     */
    val hold: String? = null,

    /**
     * How long to stay, at the low end of the dose; 0 where nothing is held, null where nobody
     * can know.
     */
    @SerialName("hold_seconds")
    val holdSeconds: Long? = null,

    /**
     * Places of the joints in metres: x forward, y up from the floor, z toward the reader of a
     * side view.
     */
    val joints: Map<String, List<Double>>,

    /**
     * The numbers of these steps, such as `2` or `2-3`; the word for the start where it shows
     * that.
     */
    val label: String,

    /**
     * How long to take on the way into it. 0 for the start position.
     */
    @SerialName("move_seconds")
    val moveSeconds: Double,

    /**
     * Its number, from 1.
     */
    val number: Long,

    /**
     * The way to a joint from that of its parent, in metres, as its parent is turned, where it
     * is not that at rest.
     *
     * These are the pelvis, seen from the floor, and the upper arms, as a shoulder rises with a
     * raised arm.
     */
    val offsets: Map<String, List<Double>>,

    /**
     * How the body as a whole lies, sits or stands, such as `supine`.
     */
    val root: String,

    /**
     * The ids of the steps that it shows; empty for the start position.
     */
    val steps: List<String>,

    /**
     * How bones are turned from rest, seen from their parents in `skeleton` of a bundle:
     * quaternions w, x, y, z.
     */
    val turns: Map<String, List<Double>>
)

/**
 * How to breathe during a step.
 */
@Serializable
enum class Breath(val value: String) {
    @SerialName("in") In("in"),
    @SerialName("normal") Normal("normal"),
    @SerialName("out") Out("out");
}

/**
 * A stretch of one repetition: the way into a frame, and its stay there.
 */
@Serializable
data class EditionVisit (
    /**
     * The number of the frame.
     */
    val frame: Long,

    /**
     * How long to take on the way into it.
     */
    @SerialName("move_seconds")
    val moveSeconds: Double,

    /**
     * How long to stay there before the next way; null where nobody can know.
     */
    @SerialName("stay_seconds")
    val staySeconds: Double? = null
)

/**
 * A side of the body.
 */
@Serializable
enum class AffectedSide(val value: String) {
    @SerialName("left") Left("left"),
    @SerialName("right") Right("right");
}

/**
 * A harder way.
 */
@Serializable
data class EditionHarderWay (
    /**
     * Conditions with which a reader takes this change too. Whoever else must take care does
     * not.
     */
    @SerialName("also_with")
    val alsoWith: List<Named>,

    /**
     * Another exercise.
     */
    val exercise: Link? = null,

    /**
     * What to change.
     */
    val text: String? = null
)

/**
 * A picture that somebody has drawn or taken. Wherever it is shown, show its credit too.
 */
@Serializable
data class EditionImage (
    /**
     * What it shows, in words.
     */
    val alt: String,

    /**
     * Who drew or took it.
     */
    val author: String,

    /**
     * Author, source and licence in words, to show with the picture.
     */
    val credit: String,

    /**
     * Its name, such as `bridge.svg`.
     */
    val file: String,

    /**
     * Its height in the same units.
     */
    val height: Double,

    /**
     * The terms under which it may be passed on.
     */
    val licence: String,

    /**
     * What sort of file it is.
     */
    @SerialName("media_type")
    val mediaType: MediaType,

    /**
     * Where it comes from.
     */
    val source: String,

    /**
     * Its width in pixels, or in a drawing's own units.
     */
    val width: Double
)

/**
 * What sort of file it is.
 */
@Serializable
enum class MediaType(val value: String) {
    @SerialName("image/jpeg") ImageJPEG("image/jpeg"),
    @SerialName("image/png") ImagePNG("image/png"),
    @SerialName("image/svg+xml") ImageSVGXML("image/svg+xml");
}

/**
 * Something that often goes wrong.
 */
@Serializable
data class EditionMistake (
    /**
     * What not to do.
     */
    val avoid: String,

    /**
     * Why.
     */
    val because: String? = null,

    /**
     * What to do instead.
     */
    val instead: String? = null
)

/**
 * A muscle.
 */
@Serializable
data class EditionMuscle (
    /**
     * Other names that people look for. Let a search find them; they need not be shown.
     */
    val aliases: List<String>,

    /**
     * The id in the vocabulary.
     */
    val id: String,

    /**
     * Its anatomical name.
     */
    val medical: String? = null,

    /**
     * Where it is.
     */
    val region: Named,

    /**
     * The word, as it stands in the middle of a sentence.
     */
    val title: String
)

/**
 * `none`, `each` (one side, then the other) or `alternate` (in turn).
 *
 * How an exercise treats the two sides of the body.
 */
@Serializable
enum class Sides(val value: String) {
    @SerialName("alternate") Alternate("alternate"),
    @SerialName("each") Each("each"),
    @SerialName("none") None("none");
}

/**
 * One thing to do.
 */
@Serializable
data class EditionStep (
    /**
     * What kind of step it is.
     */
    val action: Action,

    /**
     * How to breathe.
     */
    val breathing: Breath? = null,

    /**
     * The same in words.
     */
    @SerialName("breathing_phrase")
    val breathingPhrase: String? = null,

    /**
     * A name that stays.
     */
    val id: String,

    /**
     * Its number, from 1.
     */
    val number: Long,

    /**
     * The instruction.
     */
    val text: String
)

/**
 * What kind of step it is.
 *
 * What a step is, so that timers and figures can follow it.
 */
@Serializable
enum class Action(val value: String) {
    @SerialName("change-sides") ChangeSides("change-sides"),
    @SerialName("hold") Hold("hold"),
    @SerialName("move") Move("move"),
    @SerialName("return") Return("return"),
    @SerialName("stay") Stay("stay");
}

/**
 * Something to count or to rate, again and again.
 */
@Serializable
data class EditionMeasure (
    /**
     * Which way is better.
     */
    val better: Better? = null,

    /**
     * More about it.
     */
    val body: RichText? = null,

    /**
     * Which change counts as one.
     */
    val change: String? = null,

    /**
     * After how long to do it again.
     */
    val every: Amount,

    /**
     * The same in words.
     */
    @SerialName("every_phrase")
    val everyPhrase: String,

    /**
     * How to do it.
     */
    val how: List<String>,

    /**
     * Its id.
     */
    val id: String,

    /**
     * How many things of their own people name and rate; null where there is one number.
     */
    val named: Long? = null,

    /**
     * The same in words.
     */
    @SerialName("named_phrase")
    val namedPhrase: String? = null,

    /**
     * What programs need to find, sort and link it.
     */
    val record: EditionRecord,

    /**
     * Whether a clinician has reviewed these very words.
     */
    val reviewed: Boolean,

    /**
     * Whose words these are, where they are somebody else's.
     */
    val rights: EditionRights? = null,

    /**
     * What to write down, for programs.
     */
    val scale: EditionScale,

    /**
     * The same in words.
     */
    @SerialName("scale_phrase")
    val scalePhrase: String,

    /**
     * Where it comes from.
     */
    val sources: List<Cited>,

    /**
     * What it tells.
     */
    val summary: String,

    /**
     * Who made it, and under which terms it may be used.
     */
    val terms: String,

    /**
     * Its name.
     */
    val title: String,

    /**
     * What is not simply what a source states.
     */
    val uncertain: List<Uncertain>
)

@Serializable
enum class Better(val value: String) {
    @SerialName("higher") Higher("higher"),
    @SerialName("lower") Lower("lower");
}

/**
 * What to write down, for programs.
 *
 * What is written down.
 */
@Serializable
data class EditionScale (
    /**
     * What is counted.
     */
    val counts: String? = null,

    /**
     * The largest number; null where it is a count without an end.
     */
    val high: Long? = null,

    /**
     * What the largest number means.
     */
    @SerialName("high_means")
    val highMeans: String? = null,

    /**
     * What each number means, from the smallest; empty where only its ends are named.
     */
    val levels: List<String>,

    /**
     * The smallest number.
     */
    val low: Long,

    /**
     * What the smallest number means.
     */
    @SerialName("low_means")
    val lowMeans: String? = null
)

/**
 * A chapter: advice first, then exercises, then routines.
 */
@Serializable
data class EditionPart (
    /**
     * Ids of advice, in order.
     */
    val advice: List<String>,

    /**
     * Ids of exercises, in order.
     */
    val exercises: List<String>,

    /**
     * A name that stays.
     */
    val id: String,

    /**
     * What it is for.
     */
    val intro: String? = null,

    /**
     * Ids of routines, in order.
     */
    val routines: List<String>,

    /**
     * What a reader sees.
     */
    val title: String
)

/**
 * The set of content that it comes from.
 *
 * The set of content that the edition was made from.
 */
@Serializable
data class Publication (
    /**
     * Who wrote it. Name them wherever any of it is shown: its licence asks for that.
     */
    val authors: List<String>,

    /**
     * The day of that version.
     */
    val date: String,

    /**
     * Where to send corrections.
     */
    val feedback: String? = null,

    /**
     * The licence of the content.
     */
    val licence: String,

    /**
     * Where the licence can be read.
     */
    @SerialName("licence_link")
    val licenceLink: String? = null,

    /**
     * Who publishes it.
     */
    val publisher: String,

    /**
     * Who holds the rights.
     */
    @SerialName("rights_holder")
    val rightsHolder: String,

    /**
     * Its name.
     */
    val title: String,

    /**
     * Its version.
     */
    val version: String
)

/**
 * The reader that it is made for.
 *
 * The reader that the edition was made for.
 */
@Serializable
data class Reader (
    /**
     * The cautions that apply to this reader; empty means that somebody has asked and none
     * does.
     *
     * Null means that the reader is not known: the edition then has all cautions.
     */
    val conditions: List<Named>? = null,

    /**
     * What is known of all other conditions: `none`, or `unknown`: then the edition has the
     * cautions of those too.
     */
    val others: OtherConditions,

    /**
     * The place whose telephone numbers, units and words it has, or null: then it has no number.
     */
    val place: String? = null,

    /**
     * The affected side of the body, where there is one.
     */
    val side: AffectedSide? = null
)

/**
 * What is known of all other conditions: `none`, or `unknown`: then the edition has the
 * cautions of those too.
 *
 * What is known of the conditions that a profile does not name.
 */
@Serializable
enum class OtherConditions(val value: String) {
    @SerialName("none") None("none"),
    @SerialName("unknown") Unknown("unknown");
}

/**
 * An item that the set once had. Its id never means anything else.
 */
@Serializable
data class RetiredItem (
    /**
     * The reason.
     */
    val because: String,

    /**
     * Its id.
     */
    val id: String,

    /**
     * What it was.
     */
    val kind: ItemKind,

    /**
     * The day on which it was withdrawn.
     */
    val on: String,

    /**
     * The id of the item of the same kind to use instead, if there is one.
     */
    val use: String? = null
)

/**
 * Who has checked it.
 *
 * Who has checked it. Show the notice with every output.
 */
@Serializable
data class ReviewState (
    /**
     * The fingerprint of all that the edition shows. It changes when any of it changes.
     */
    val content: String? = null,

    /**
     * How many pieces the edition has: its cover, safety texts, exercises, routines, advice,
     * words and sources.
     */
    val items: Long,

    /**
     * The same in words.
     */
    val notice: String,

    /**
     * How many of them a clinician has signed as they stand here, in this booklet or in another
     * one of the set.
     */
    val reviewed: Long,

    /**
     * Who has signed the whole of it. Empty unless `status` is `reviewed`.
     */
    val signatures: List<Signature>? = null,

    /**
     * `unreviewed`, `partly`, `reviewed`, or `draft`: a preview that is not for patients.
     */
    val status: ReviewStatus
)

/**
 * A clinician who has reviewed all that the edition shows.
 */
@Serializable
data class Signature (
    /**
     * The name.
     */
    val by: String,

    /**
     * The day by which it must be reviewed again.
     */
    val next: String,

    /**
     * The day of the review.
     */
    val on: String,

    /**
     * What the reviewer is, in words.
     */
    val role: String
)

/**
 * `unreviewed`, `partly`, `reviewed`, or `draft`: a preview that is not for patients.
 *
 * How much of an edition clinicians have reviewed; `draft` where it shows what is still
 * being written.
 */
@Serializable
enum class ReviewStatus(val value: String) {
    @SerialName("draft") Draft("draft"),
    @SerialName("partly") Partly("partly"),
    @SerialName("reviewed") Reviewed("reviewed"),
    @SerialName("unreviewed") Unreviewed("unreviewed");
}

/**
 * Exercises to do together.
 */
@Serializable
data class EditionRoutine (
    /**
     * More about it.
     */
    val body: RichText? = null,

    /**
     * Show this with the routine.
     */
    @SerialName("emergency_notice")
    val emergencyNotice: String,

    /**
     * All that its exercises need.
     */
    val equipment: List<Named>,

    /**
     * What it trains.
     */
    val goals: List<Named>,

    /**
     * Its id.
     */
    val id: String,

    /**
     * What to count or to rate meanwhile.
     */
    val measures: List<Link>,

    /**
     * How often.
     */
    val often: Often,

    /**
     * The same in words.
     */
    @SerialName("often_phrase")
    val oftenPhrase: String,

    /**
     * Its parts, in order.
     */
    val phases: List<EditionRoutinePhase>,

    /**
     * Gates that must be passed first.
     */
    val prerequisites: List<Link>,

    /**
     * What programs need to find, sort and link it.
     */
    val record: EditionRecord,

    /**
     * Whether a clinician has reviewed these very words.
     */
    val reviewed: Boolean,

    /**
     * Whose words these are, where they are somebody else's.
     */
    val rights: EditionRights? = null,

    /**
     * Where it comes from.
     */
    val sources: List<Cited>,

    /**
     * How long the pain has been there.
     */
    val stage: Named? = null,

    /**
     * Whether a person with new or strong pain may begin here.
     */
    val starter: Boolean,

    /**
     * Show this with the routine.
     */
    @SerialName("stop_notice")
    val stopNotice: String,

    /**
     * What it is for.
     */
    val summary: String,

    /**
     * Named times of the day.
     */
    val times: List<EditionTimeOfDay>,

    /**
     * Its title.
     */
    val title: String,

    /**
     * What is not simply what a source states.
     */
    val uncertain: List<Uncertain>
)

/**
 * A part of a routine that is done in one go; a simple routine has just one.
 */
@Serializable
data class EditionRoutinePhase (
    /**
     * The days of the week on which it is done, where they are named.
     */
    val days: List<Weekday>,

    /**
     * What tells you to do less.
     */
    @SerialName("go_back_when")
    val goBackWhen: List<String>,

    /**
     * How it must feel before you do more.
     */
    @SerialName("go_on_when")
    val goOnWhen: List<String>,

    /**
     * A name that stays; `whole` for a simple routine.
     */
    val id: String,

    /**
     * The exercises, in order.
     */
    val items: List<EditionRoutineItem>,

    /**
     * For how long this part goes on.
     */
    val lasting: Amount? = null,

    /**
     * The same in words.
     */
    @SerialName("lasting_phrase")
    val lastingPhrase: String? = null,

    /**
     * Minutes each time, at the low and the high end of the doses.
     */
    val minutes: Numbers,

    /**
     * The minutes in words.
     */
    @SerialName("minutes_phrase")
    val minutesPhrase: String,

    /**
     * The same without the exercises that can be left out; null where there are none, or
     * nothing else.
     */
    @SerialName("minutes_without_optional")
    val minutesWithoutOptional: Numbers? = null,

    /**
     * How often, where that is not what the routine says.
     */
    val often: Often? = null,

    /**
     * How often, on which days or in turn with what, in words; null where it is what the
     * routine says.
     */
    @SerialName("often_phrase")
    val oftenPhrase: String? = null,

    /**
     * Whether it can take longer.
     */
    @SerialName("open_ended")
    val openEnded: Boolean,

    /**
     * The phase of the routine that it belongs to. Parts of one phase are done in the same
     * weeks, on different days.
     */
    val phase: String,

    /**
     * Moment by moment, at the low end of the doses, where everybody starts.
     */
    val timeline: List<EditionMoment>,

    /**
     * What a reader sees; null for a simple routine.
     */
    val title: String? = null,

    /**
     * Its place among the parts that take turns from day to day, from 1; null where its days
     * are named or none do.
     */
    val turn: Long? = null
)

/**
 * One exercise of a routine.
 */
@Serializable
data class EditionRoutineItem (
    /**
     * The id of the dose to use: `usual` or another dose; null means that the sources do not
     * say.
     */
    val dose: String? = null,

    /**
     * The dose in words.
     */
    @SerialName("dose_sentences")
    val doseSentences: List<String>,

    /**
     * The exercise.
     */
    val exercise: Link,

    /**
     * What tells you to do less of it.
     */
    @SerialName("go_back_when")
    val goBackWhen: List<String>,

    /**
     * How it must feel before you do more of it.
     */
    @SerialName("go_on_when")
    val goOnWhen: List<String>,

    /**
     * The exercise in whose place it stands for this reader, at the dose of that place as far
     * as it can be carried.
     */
    @SerialName("instead_of")
    val insteadOf: Link? = null,

    /**
     * A word on it.
     */
    val note: String? = null,

    /**
     * The blocks that begin with it, the outermost first.
     */
    val opens: List<EditionBlock>,

    /**
     * Whether it can be left out.
     */
    val optional: Boolean,

    /**
     * The rest after it. The dose in words says it too.
     */
    val rest: Amount? = null,

    /**
     * Rounds in this routine; null means 1.
     */
    val sets: Numbers? = null
)

/**
 * Items that belong together.
 */
@Serializable
data class EditionBlock (
    /**
     * How many items belong to it, from the one at which it stands.
     */
    val count: Long,

    /**
     * Rounds and rest in words; null where all of it is done once.
     */
    val phrase: String? = null,

    /**
     * The rest between two rounds.
     */
    val rest: Amount? = null,

    /**
     * What it is for, such as `warm-up`: an entry of the vocabulary `roles`.
     */
    val role: String? = null,

    /**
     * How many times to do all of it; null means once.
     */
    val rounds: Numbers? = null,

    /**
     * What a reader sees.
     */
    val title: String? = null
)

/**
 * One stretch of time.
 */
@Serializable
data class EditionMoment (
    /**
     * What to do in it.
     */
    val activity: Activity,

    /**
     * Whether this side is the affected one; null where both sides do the same.
     */
    val affected: Boolean? = null,

    /**
     * The number of the frame of the figure that shows its end; null where none does.
     */
    val frame: Long? = null,

    /**
     * The item of the phase, from 0.
     */
    val item: Long,

    /**
     * The part of a rhythm or of an interval: `down`, `hold`, `fast`, `rest`.
     */
    val phase: JsonElement?,

    /**
     * The repetition, from 1.
     */
    val repetition: Long? = null,

    /**
     * The rounds of the blocks around it, from 1, the outermost first.
     */
    val rounds: List<Long>,

    /**
     * How long; null where nobody can know, such as until tired.
     */
    val seconds: Long? = null,

    /**
     * The round, from 1.
     */
    val set: Long? = null,

    /**
     * 1 for the first side, 2 for the other, null where both work together.
     */
    val side: Long? = null,

    /**
     * The ids of the steps of the exercise that are done in it.
     */
    val steps: List<String>
)

/**
 * What to do in it.
 *
 * What a person does in a moment.
 */
@Serializable
enum class Activity(val value: String) {
    @SerialName("change-position") ChangePosition("change-position"),
    @SerialName("change-sides") ChangeSides("change-sides"),
    @SerialName("hold") Hold("hold"),
    @SerialName("move") Move("move"),
    @SerialName("prepare") Prepare("prepare"),
    @SerialName("rest") REST("rest"),
    @SerialName("return") Return("return"),
    @SerialName("stay") Stay("stay");
}

/**
 * The safety text.
 *
 * All safety text of an edition. Show it before the first exercise.
 */
@Serializable
data class EditionSafety (
    /**
     * Who must take care, for all the exercises of the edition.
     */
    val cautions: List<CautionText>,

    /**
     * What this material is not.
     */
    val disclaimer: SafetyText,

    /**
     * The gravest warning signs in one or two sentences, for places without room. It goes with
     * every exercise.
     */
    @SerialName("emergency_notice")
    val emergencyNotice: String,

    /**
     * What must be mastered before some exercises.
     */
    val gates: List<EditionGate>,

    /**
     * How to get into the positions of the exercises and out of them again, in the order of
     * their use.
     */
    val guides: List<EditionGuide>,

    /**
     * Rules for all exercises.
     */
    val principles: List<SafetyText>,

    /**
     * The warning signs, the gravest first.
     */
    @SerialName("red_flags")
    val redFlags: List<EditionRedFlags>,

    /**
     * The stop rule in one or two sentences. It goes with every exercise.
     */
    @SerialName("stop_notice")
    val stopNotice: String,

    /**
     * When to stop and when to ease off.
     */
    @SerialName("stop_rule")
    val stopRule: EditionStopRule,

    /**
     * The fingerprint of the warning signs and the stop rule: it changes when any of their
     * words changes.
     */
    val version: String
)

/**
 * A condition of the reader or, where the reader is not known, one that exercises of this
 * edition carry.
 */
@Serializable
data class CautionText (
    /**
     * What to do about it.
     */
    val action: String,

    /**
     * Who asks whom first. Show it with the action.
     */
    val ask: String? = null,

    /**
     * Its code.
     */
    val code: String,

    /**
     * Codes by which other systems know this condition.
     */
    val codes: List<EditionCode>,

    /**
     * Its title.
     */
    val title: String,

    /**
     * Whom it is about.
     */
    val who: String
)

/**
 * What this material is not.
 *
 * A safety item: its short notice and, if it has one, its longer text.
 */
@Serializable
data class SafetyText (
    /**
     * The longer text.
     */
    val body: RichText? = null,

    /**
     * Its id.
     */
    val id: String,

    /**
     * The whole message in one or two sentences.
     */
    val notice: String,

    /**
     * Whose words these are, where they are somebody else's.
     */
    val rights: EditionRights? = null,

    /**
     * Where it comes from.
     */
    val sources: List<Cited>,

    /**
     * Its title.
     */
    val title: String
)

/**
 * What must be mastered before some exercises.
 */
@Serializable
data class EditionGate (
    /**
     * For how long, in words.
     */
    @SerialName("at_least")
    val atLeast: String,

    /**
     * The longer text.
     */
    val body: RichText? = null,

    /**
     * How it must feel before you go on. All must be true.
     */
    val criteria: List<String>,

    /**
     * Its id.
     */
    val id: String,

    /**
     * The whole message in one or two sentences.
     */
    val notice: String,

    /**
     * Whose words these are, where they are somebody else's.
     */
    val rights: EditionRights? = null,

    /**
     * The routines to do first. One of them is enough.
     */
    val routines: List<Link>,

    /**
     * Where it comes from.
     */
    val sources: List<Cited>,

    /**
     * Its title.
     */
    val title: String
)

/**
 * How to get into positions of exercises and out of them again.
 */
@Serializable
data class EditionGuide (
    /**
     * The longer text.
     */
    val body: RichText? = null,

    /**
     * How it looks, drawn from poses; null where there is no figure.
     */
    val figure: EditionFigure? = null,

    /**
     * Its id.
     */
    val id: String,

    /**
     * The codes of conditions with which a reader does not need it: what is left for them is
     * done elsewhere.
     */
    @SerialName("not_for")
    val notFor: List<String>,

    /**
     * The whole message in one or two sentences.
     */
    val notice: String,

    /**
     * The ids of these positions, in the order in which exercises of the edition use them.
     */
    val positions: List<String>,

    /**
     * Whose words these are, where they are somebody else's.
     */
    val rights: EditionRights? = null,

    /**
     * Where it comes from.
     */
    val sources: List<Cited>,

    /**
     * What to do, in order, as far as exercises of the edition need it.
     */
    val steps: List<EditionGuideStep>,

    /**
     * Its title.
     */
    val title: String
)

/**
 * One thing to do on the way into a position, or out of it again.
 */
@Serializable
data class EditionGuideStep (
    /**
     * What kind of step it is.
     */
    val action: Action,

    /**
     * How to breathe.
     */
    val breathing: Breath? = null,

    /**
     * The same in words.
     */
    @SerialName("breathing_phrase")
    val breathingPhrase: String? = null,

    /**
     * A name that stays.
     */
    val id: String,

    /**
     * Its number, from 1.
     */
    val number: Long,

    /**
     * The ids of the positions that need it; empty where all do to which the guide leads.
     */
    val positions: List<String>,

    /**
     * The instruction.
     */
    val text: String
)

/**
 * Warning signs of one level of urgency.
 */
@Serializable
data class EditionRedFlags (
    /**
     * What to do.
     */
    val action: String,

    /**
     * The longer text.
     */
    val body: RichText? = null,

    /**
     * Whom to call, in words; else a line to write the number on.
     */
    val call: String,

    /**
     * How soon to get help.
     */
    @SerialName("care_level")
    val careLevel: Named,

    /**
     * Its id.
     */
    val id: String,

    /**
     * The whole message in one or two sentences.
     */
    val notice: String,

    /**
     * Whom to call, if the edition knows the place and the place has a number for this level.
     */
    val phone: EditionPhone? = null,

    /**
     * 1 is the most urgent.
     */
    val rank: Long,

    /**
     * Whose words these are, where they are somebody else's.
     */
    val rights: EditionRights? = null,

    /**
     * The signs. Any one of them is enough.
     */
    val signs: List<EditionSign>,

    /**
     * Where it comes from.
     */
    val sources: List<Cited>,

    /**
     * Its title.
     */
    val title: String
)

/**
 * A telephone number.
 */
@Serializable
data class EditionPhone (
    /**
     * The name of the service.
     */
    val name: String? = null,

    /**
     * The number.
     */
    val number: String,

    /**
     * The place where the number works.
     */
    val place: String
)

/**
 * One warning sign.
 */
@Serializable
data class EditionSign (
    /**
     * What it can mean.
     */
    val because: String? = null,

    /**
     * Its id, the same in every language.
     */
    val id: String,

    /**
     * Where this sign comes from, where that is not all the sources of its list.
     */
    val sources: List<Cited>,

    /**
     * The sign.
     */
    val text: String
)

/**
 * When to stop and when to ease off.
 *
 * When to stop, when to ease off, when to carry on: the gravest first.
 */
@Serializable
data class EditionStopRule (
    /**
     * The longer text.
     */
    val body: RichText? = null,

    /**
     * The steps of the rule.
     */
    val grades: List<EditionGrade>,

    /**
     * Its id.
     */
    val id: String,

    /**
     * The whole message in one or two sentences.
     */
    val notice: String,

    /**
     * What the steps compare, and on which scale, for a narrow column; null where they compare
     * nothing.
     */
    @SerialName("rating_phrase")
    val ratingPhrase: String? = null,

    /**
     * Whose words these are, where they are somebody else's.
     */
    val rights: EditionRights? = null,

    /**
     * Where it comes from.
     */
    val sources: List<Cited>,

    /**
     * Its title.
     */
    val title: String
)

/**
 * One step of the stop rule.
 */
@Serializable
data class EditionGrade (
    /**
     * What to do.
     */
    val action: String,

    /**
     * Its id.
     */
    val id: String,

    /**
     * What a reader sees.
     */
    val title: String,

    /**
     * What you feel.
     */
    @SerialName("when")
    val editionGradeWhen: List<String>
)

/**
 * A source in the edition's list.
 */
@Serializable
data class EditionSource (
    /**
     * Who wrote it.
     */
    val authors: List<String>,

    /**
     * How it was read, in words.
     */
    val consulted: List<String>,

    /**
     * Its id.
     */
    val id: String,

    /**
     * What sort of document it is.
     */
    val kind: Named,

    /**
     * Where it can be found.
     */
    val link: String? = null,

    /**
     * Its number in the list, from 1.
     */
    val number: Long,

    /**
     * Who published it.
     */
    val publisher: String,

    /**
     * Journal, volume and page, or a number.
     */
    val reference: String? = null,

    /**
     * Its title.
     */
    val title: String,

    /**
     * The year, or null if it is unknown.
     */
    val year: Long? = null
)

/**
 * A word that is explained.
 */
@Serializable
data class EditionTerm (
    /**
     * Other forms of it.
     */
    val aliases: List<String>,

    /**
     * Its id.
     */
    val id: String,

    /**
     * What it means.
     */
    val plain: String,

    /**
     * The word.
     */
    val title: String
)

/**
 * How long things take that no dose says.
 *
 * How long things take that no dose says: what minutes and timelines are worked out with.
 */
@Serializable
data class EditionTiming (
    /**
     * One breath, in and out.
     */
    val breath: Amount,

    /**
     * Getting into another start position.
     */
    @SerialName("change_position")
    val changePosition: Amount,

    /**
     * Changing to the other side.
     */
    @SerialName("change_sides")
    val changeSides: Amount,

    /**
     * Getting ready for an exercise.
     */
    val prepare: Amount,

    /**
     * One repetition without a hold, where the dose has no pace.
     */
    val repetition: Amount,

    /**
     * Rest between sets, where the dose says none.
     */
    val rest: Amount
)

/**
 * A picture of an exercise, in a file beside the bundle.
 */
@Serializable
data class BundleFile (
    /**
     * What it shows, in words, for people who do not see it.
     */
    val alt: String,

    /**
     * What must stand beside a picture of an author's own: author, source, licence. Null for a
     * figure.
     */
    val credit: String? = null,

    /**
     * The id of the exercise that it shows.
     */
    val exercise: String,

    /**
     * The number of the frame of the figure that it shows alone; null where it shows all there
     * is.
     */
    val frame: Long? = null,

    /**
     * Its height in CSS pixels.
     */
    val height: Long,

    /**
     * What sort of file it is.
     */
    @SerialName("media_type")
    val mediaType: MediaType,

    /**
     * Whether it plays the movement by itself. It stands still for people who ask their device
     * for less motion.
     */
    val moving: Boolean,

    /**
     * Where it is, from the folder of the bundle: `figures/bridge.svg`.
     */
    val path: String,

    /**
     * The digest of its bytes.
     */
    val sha256: String,

    /**
     * The side that it shows, as `side` of a moment: 1 the first, 2 the other; null where it
     * stands for both.
     */
    val side: Long? = null,

    /**
     * Its length in bytes.
     */
    val size: Long,

    /**
     * The look of a figure; null for a picture of an author's own.
     */
    val style: StyleName? = null,

    /**
     * Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies
     * of one size.
     */
    val width: Long
)

/**
 * The looks that a figure can be drawn in.
 */
@Serializable
enum class StyleName(val value: String) {
    @SerialName("dark") Dark("dark"),
    @SerialName("full-colour") FullColour("full-colour"),
    @SerialName("high-contrast") HighContrast("high-contrast"),
    @SerialName("light-dark") LightDark("light-dark"),
    @SerialName("line-art") LineArt("line-art"),
    @SerialName("two-tone") TwoTone("two-tone");
}

/**
 * A picture of a guide of the safety text, in a file beside the bundle.
 */
@Serializable
data class GuideFile (
    /**
     * What it shows, in words, for people who do not see it.
     */
    val alt: String,

    /**
     * What must stand beside a picture of an author's own: author, source, licence. Null for a
     * figure.
     */
    val credit: String? = null,

    /**
     * The number of the frame of the figure that it shows alone; null where it shows all there
     * is.
     */
    val frame: Long? = null,

    /**
     * The id of the guide that it shows.
     */
    val guide: String,

    /**
     * Its height in CSS pixels.
     */
    val height: Long,

    /**
     * What sort of file it is.
     */
    @SerialName("media_type")
    val mediaType: MediaType,

    /**
     * Whether it plays the movement by itself. It stands still for people who ask their device
     * for less motion.
     */
    val moving: Boolean,

    /**
     * Where it is, from the folder of the bundle: `figures/bridge.svg`.
     */
    val path: String,

    /**
     * The digest of its bytes.
     */
    val sha256: String,

    /**
     * Its length in bytes.
     */
    val size: Long,

    /**
     * The look of a figure; null for a picture of an author's own.
     */
    val style: StyleName? = null,

    /**
     * Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies
     * of one size.
     */
    val width: Long
)

/**
 * A sign that pictures bear, by itself, in a file beside the bundle.
 */
@Serializable
data class LegendFile (
    /**
     * What it shows, in words, for people who do not see it.
     */
    val alt: String,

    /**
     * What must stand beside a picture of an author's own: author, source, licence. Null for a
     * figure.
     */
    val credit: String? = null,

    /**
     * The number of the frame of the figure that it shows alone; null where it shows all there
     * is.
     */
    val frame: Long? = null,

    /**
     * Its height in CSS pixels.
     */
    val height: Long,

    /**
     * What it means, in the language of the edition, to stand beside it.
     */
    val meaning: String,

    /**
     * What sort of file it is.
     */
    @SerialName("media_type")
    val mediaType: MediaType,

    /**
     * Whether it plays the movement by itself. It stands still for people who ask their device
     * for less motion.
     */
    val moving: Boolean,

    /**
     * Where it is, from the folder of the bundle: `figures/bridge.svg`.
     */
    val path: String,

    /**
     * The digest of its bytes.
     */
    val sha256: String,

    /**
     * The sign.
     */
    val sign: LegendSign,

    /**
     * Its length in bytes.
     */
    val size: Long,

    /**
     * The look of a figure; null for a picture of an author's own.
     */
    val style: StyleName? = null,

    /**
     * Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies
     * of one size.
     */
    val width: Long
)

/**
 * The sign.
 *
 * What can be seen in a drawing besides bodies and things.
 */
@Serializable
enum class LegendSign(val value: String) {
    @SerialName("arrow") Arrow("arrow"),
    @SerialName("before") Before("before"),
    @SerialName("far") Far("far"),
    @SerialName("hold") Hold("hold"),
    @SerialName("in") In("in"),
    @SerialName("out") Out("out"),
    @SerialName("step") Step("step"),
    @SerialName("stretched") Stretched("stretched"),
    @SerialName("works") Works("works");
}

@Serializable
enum class Schema(val value: String) {
    @SerialName("urn:supple:schema:v2:bundle") UrnSuppleSchemaV2Bundle("urn:supple:schema:v2:bundle");
}

/**
 * A bone of the body at rest, which stands upright with hanging arms and faces along x.
 *
 * The axes of every bone are those of the space at rest: x forward, y up, z toward the near
 * side.
 */
@Serializable
data class SkeletonBone (
    /**
     * Its name, which is that of the joint that it starts at: `shank near`.
     */
    val name: String,

    /**
     * The way to its joint from that of its parent, in metres; for the pelvis, from the floor.
     */
    val offset: List<Double>,

    /**
     * The name of the bone that it hangs on, which stands before it; null for the pelvis.
     */
    val parent: String? = null
)
