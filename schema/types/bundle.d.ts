/**
 * The types of a bundle of Supple, version 2.x. Made by `./run web` from bundle-reader.schema.json.
 * A later minor version has more fields; these stay.
 */

/**
 * The looks that a figure can be drawn in.
 */
export type StyleName = "full-colour" | "two-tone" | "line-art" | "high-contrast" | "dark" | "light-dark";
/**
 * What can be seen in a drawing besides bodies and things.
 */
export type LegendSign = "step" | "arrow" | "before" | "hold" | "in" | "out" | "far" | "works" | "stretched";
/**
 * Who holds the output in their hands.
 */
export type Audience = "patient" | "staff";
/**
 * What is known of the conditions that a profile does not name.
 */
export type OtherConditions = "none" | "unknown";
/**
 * A side of the body.
 */
export type AffectedSide = "left" | "right";
/**
 * How much of an edition clinicians have reviewed; `draft` where it shows what is still being written.
 */
export type ReviewStatus = "draft" | "unreviewed" | "partly" | "reviewed";
/**
 * What a step is, so that timers and figures can follow it.
 */
export type Action = "move" | "hold" | "stay" | "return" | "change-sides";
/**
 * How to breathe during a step.
 */
export type Breath = "in" | "out" | "normal";
/**
 * Which ends of a range are limits.
 */
export type Bound = "both" | "up-to" | "at-least";
/**
 * Units of amounts. The value is the canonical spelling for one.
 */
export type Unit =
  "s" | "min" | "h" | "day" | "week" | "month" | "breath" | "m" | "km" | "ft" | "mile" | "step" | "kg" | "lb";
/**
 * The days of the week, from Monday as ISO 8601 counts them.
 */
export type Weekday = "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
/**
 * How a field got its words.
 */
export type Origin = "stated" | "completed" | "interpreted" | "proposed";
/**
 * How an exercise treats the two sides of the body.
 */
export type Sides = "none" | "each" | "alternate";
/**
 * What to do in a part of an interval.
 */
export type Gait = "fast" | "slow" | "easy" | "brisk" | "hard" | "walk" | "run" | "work" | "rest";
/**
 * A part of one repetition.
 */
export type TempoPhase = "down" | "up" | "out" | "in" | "forward" | "back" | "hold" | "rest";
/**
 * Elastic bands, by their colour or their level. Which colour is how strong depends on the maker.
 */
export type Band =
  | "extra light"
  | "light"
  | "medium"
  | "heavy"
  | "extra heavy"
  | "tan"
  | "yellow"
  | "red"
  | "green"
  | "blue"
  | "black"
  | "silver"
  | "gold";
/**
 * How hard something feels, by one of the scales in use.
 */
export type EffortScale = "of-10" | "of-20" | "left";
/**
 * The one side that works, where only one does.
 */
export type DoseSide = "affected" | "other";
/**
 * What the hands hold on to.
 */
export type Support = "two hands" | "one hand" | "fingertips" | "none";
/**
 * What an edition for a reader with this condition does with an exercise.
 */
export type CautionGrade = "adapt" | "ask" | "avoid";
/**
 * What a person does in a moment.
 */
export type Activity = "change-position" | "prepare" | "move" | "hold" | "stay" | "return" | "change-sides" | "rest";

/**
 * One edition of exercises and health advice, complete, for programs.
 *
 * Every field is always there. Null means what the description of the field says, never "forgotten".
 */
export interface Bundle {
  /**
   * The `$id` of the JSON Schema that this file obeys.
   */
  $schema: "urn:supple:schema:v2:bundle";
  /**
   * The version of this form. A program for 2.x must refuse 3.0.
   */
  bundle_version: string;
  /**
   * By which a program knows what has changed since the bundle that it has.
   */
  digests: Digests;
  /**
   * The pictures of exercises beside this file, in their order.
   *
   * Of each exercise look by look, in each the first side first, and of each side the still one, the moving one and then
   * frame by frame.
   */
  files: BundleFile[];
  /**
   * The pictures of guides beside this file, in their order; of each guide as of an exercise.
   */
  guide_files: GuideFile[];
  /**
   * The signs that these pictures may bear, look by look; none where there is no figure.
   *
   * The signs of muscles are there if a figure marks such muscles.
   */
  legend_files: LegendFile[];
  /**
   * Headings, labels and what to do in each moment of a timeline, in the language of the edition, by their keys.
   */
  words: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z]+([._-][a-z]+)*$".
     */
    [k: string]: string;
  };
  /**
   * The body of all figures at rest, bone by bone, for apps that move a body of their own by `turns` of frames.
   */
  skeleton: SkeletonBone[];
  /**
   * The edition.
   */
  edition: Edition;
}
/**
 * By which a program knows what has changed since the bundle that it has.
 */
export interface Digests {
  /**
   * It changes when anything changes that the edition shows. The state of review, the version and the date do not.
   */
  edition: string;
  /**
   * Safety text first, then in the order of the edition.
   */
  items: ItemDigest[];
}
/**
 * The digest of one item.
 */
export interface ItemDigest {
  /**
   * What it is; `safety` for each item of the safety text.
   */
  kind: "safety" | "advice" | "exercise" | "routine" | "measure" | "term" | "source";
  /**
   * Its id.
   */
  id: string;
  /**
   * It changes when a word or a number of this item changes, and only then.
   */
  digest: string;
}
/**
 * A picture of an exercise, in a file beside the bundle.
 */
export interface BundleFile {
  /**
   * Where it is, from the folder of the bundle: `figures/bridge.svg`.
   */
  path: string;
  /**
   * What sort of file it is.
   */
  media_type: "image/svg+xml" | "image/png" | "image/jpeg";
  /**
   * The digest of its bytes.
   */
  sha256: string;
  /**
   * Its length in bytes.
   */
  size: number;
  /**
   * Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies of one size.
   */
  width: number;
  /**
   * Its height in CSS pixels.
   */
  height: number;
  /**
   * Whether it plays the movement by itself. It stands still for people who ask their device for less motion.
   */
  moving: boolean;
  /**
   * The number of the frame of the figure that it shows alone; null where it shows all there is.
   */
  frame: number | null;
  /**
   * The look of a figure; null for a picture of an author's own.
   */
  style: StyleName | null;
  /**
   * What it shows, in words, for people who do not see it.
   */
  alt: string;
  /**
   * What must stand beside a picture of an author's own: author, source, licence. Null for a figure.
   */
  credit: string | null;
  /**
   * The id of the exercise that it shows.
   */
  exercise: string;
  /**
   * The side that it shows, as `side` of a moment: 1 the first, 2 the other; null where it stands for both.
   */
  side: number | null;
}
/**
 * A picture of a guide of the safety text, in a file beside the bundle.
 */
export interface GuideFile {
  /**
   * Where it is, from the folder of the bundle: `figures/bridge.svg`.
   */
  path: string;
  /**
   * What sort of file it is.
   */
  media_type: "image/svg+xml" | "image/png" | "image/jpeg";
  /**
   * The digest of its bytes.
   */
  sha256: string;
  /**
   * Its length in bytes.
   */
  size: number;
  /**
   * Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies of one size.
   */
  width: number;
  /**
   * Its height in CSS pixels.
   */
  height: number;
  /**
   * Whether it plays the movement by itself. It stands still for people who ask their device for less motion.
   */
  moving: boolean;
  /**
   * The number of the frame of the figure that it shows alone; null where it shows all there is.
   */
  frame: number | null;
  /**
   * The look of a figure; null for a picture of an author's own.
   */
  style: StyleName | null;
  /**
   * What it shows, in words, for people who do not see it.
   */
  alt: string;
  /**
   * What must stand beside a picture of an author's own: author, source, licence. Null for a figure.
   */
  credit: string | null;
  /**
   * The id of the guide that it shows.
   */
  guide: string;
}
/**
 * A sign that pictures bear, by itself, in a file beside the bundle.
 */
export interface LegendFile {
  /**
   * Where it is, from the folder of the bundle: `figures/bridge.svg`.
   */
  path: string;
  /**
   * What sort of file it is.
   */
  media_type: "image/svg+xml" | "image/png" | "image/jpeg";
  /**
   * The digest of its bytes.
   */
  sha256: string;
  /**
   * Its length in bytes.
   */
  size: number;
  /**
   * Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies of one size.
   */
  width: number;
  /**
   * Its height in CSS pixels.
   */
  height: number;
  /**
   * Whether it plays the movement by itself. It stands still for people who ask their device for less motion.
   */
  moving: boolean;
  /**
   * The number of the frame of the figure that it shows alone; null where it shows all there is.
   */
  frame: number | null;
  /**
   * The look of a figure; null for a picture of an author's own.
   */
  style: StyleName | null;
  /**
   * What it shows, in words, for people who do not see it.
   */
  alt: string;
  /**
   * What must stand beside a picture of an author's own: author, source, licence. Null for a figure.
   */
  credit: string | null;
  /**
   * The sign.
   */
  sign: LegendSign;
  /**
   * What it means, in the language of the edition, to stand beside it.
   */
  meaning: string;
}
/**
 * A bone of the body at rest, which stands upright with hanging arms and faces along x.
 *
 * The axes of every bone are those of the space at rest: x forward, y up, z toward the near side.
 */
export interface SkeletonBone {
  /**
   * Its name, which is that of the joint that it starts at: `shank near`.
   */
  name: string;
  /**
   * The name of the bone that it hangs on, which stands before it; null for the pelvis.
   */
  parent: string | null;
  /**
   * The way to its joint from that of its parent, in metres; for the pelvis, from the floor.
   *
   * @minItems 3
   * @maxItems 3
   */
  offset: [number, number, number];
}
/**
 * Everything that one output needs: one language, one selection, one reader, one date.
 */
export interface Edition {
  /**
   * The id of the booklet that it was made from.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * A second line.
   */
  subtitle: string | null;
  /**
   * The language of all texts, as a tag of BCP 47.
   */
  language: string;
  /**
   * The direction of its script.
   */
  direction: "ltr" | "rtl";
  /**
   * The set of content that it comes from.
   */
  publication: Publication;
  /**
   * Where it stands on the web; behind it `/exercise/ID`, `/routine/ID` or `/advice/ID` leads to one of its items.
   */
  address: string | null;
  /**
   * Who holds it in their hands: `patient` or `staff`.
   */
  audience: Audience;
  /**
   * The reader that it is made for.
   */
  reader: Reader;
  /**
   * Who has checked it.
   */
  review: ReviewState;
  /**
   * The one main message.
   */
  message: string;
  /**
   * What a reader can do after reading it.
   */
  purpose: string;
  /**
   * The people that it is for.
   *
   * @minItems 1
   */
  who_it_is_for: [string, ...string[]];
  /**
   * The people who should ask first, but for those that a known reader is not.
   */
  who_should_ask_first: string[];
  /**
   * An introduction.
   */
  body: RichText | null;
  /**
   * The safety text.
   */
  safety: EditionSafety;
  /**
   * How long things take that no dose says.
   */
  timing: EditionTiming;
  /**
   * Its chapters, in order.
   *
   * @minItems 1
   */
  parts: [EditionPart, ...EditionPart[]];
  /**
   * All its advice, in the order of the parts.
   */
  advice: EditionAdvice[];
  /**
   * All its exercises, in the order of the parts.
   */
  exercises: EditionExercise[];
  /**
   * All its routines, in the order of the parts.
   */
  routines: EditionRoutine[];
  /**
   * What to count or to rate: of the booklet first, then of its routines.
   */
  measures: EditionMeasure[];
  /**
   * The words that it explains, by title.
   */
  terms: EditionTerm[];
  /**
   * Its sources, by number.
   *
   * @minItems 1
   */
  sources: [EditionSource, ...EditionSource[]];
  /**
   * What the set once had, for programs that still know its id; none of it is shown.
   */
  retired: RetiredItem[];
  /**
   * What the reader's conditions changed: what was adapted, what to ask, what was replaced or left out.
   */
  changes: ReaderChange[];
}
/**
 * The set of content that the edition was made from.
 */
export interface Publication {
  /**
   * Its name.
   */
  title: string;
  /**
   * Its version.
   */
  version: string;
  /**
   * The day of that version.
   */
  date: string;
  /**
   * Who wrote it. Name them wherever any of it is shown: its licence asks for that.
   *
   * @minItems 1
   */
  authors: [string, ...string[]];
  /**
   * Who publishes it.
   */
  publisher: string;
  /**
   * Where to send corrections.
   */
  feedback: string | null;
  /**
   * The licence of the content.
   */
  licence: string;
  /**
   * Who holds the rights.
   */
  rights_holder: string;
  /**
   * Where the licence can be read.
   */
  licence_link: string | null;
}
/**
 * The reader that the edition was made for.
 */
export interface Reader {
  /**
   * The place whose telephone numbers, units and words it has, or null: then it has no number.
   */
  place: string | null;
  /**
   * The cautions that apply to this reader; empty means that somebody has asked and none does.
   *
   * Null means that the reader is not known: the edition then has all cautions.
   */
  conditions: Named[] | null;
  /**
   * What is known of all other conditions: `none`, or `unknown`: then the edition has the cautions of those too.
   */
  others: OtherConditions;
  /**
   * The affected side of the body, where there is one.
   */
  side: AffectedSide | null;
}
/**
 * An entry of a vocabulary: an id for programs, a title for readers.
 */
export interface Named {
  /**
   * The id in the vocabulary.
   */
  id: string;
  /**
   * The word, as it stands in the middle of a sentence.
   */
  title: string;
}
/**
 * Who has checked it. Show the notice with every output.
 */
export interface ReviewState {
  /**
   * `unreviewed`, `partly`, `reviewed`, or `draft`: a preview that is not for patients.
   */
  status: ReviewStatus;
  /**
   * The same in words.
   */
  notice: string;
  /**
   * How many pieces the edition has: its cover, safety texts, exercises, routines, advice, words and sources.
   */
  items: number;
  /**
   * How many of them a clinician has signed as they stand here, in this booklet or in another one of the set.
   */
  reviewed: number;
  /**
   * Who has signed the whole of it. Empty unless `status` is `reviewed`.
   */
  signatures?: Signature[];
  /**
   * The fingerprint of all that the edition shows. It changes when any of it changes.
   */
  content?: string | null;
}
/**
 * A clinician who has reviewed all that the edition shows.
 */
export interface Signature {
  /**
   * The name.
   */
  by: string;
  /**
   * What the reviewer is, in words.
   */
  role: string;
  /**
   * The day of the review.
   */
  on: string;
  /**
   * The day by which it must be reviewed again.
   */
  next: string;
}
/**
 * A longer text in three forms that say the same.
 */
export interface RichText {
  /**
   * As Markdown that every program reads alike, without links that lead out of the edition.
   */
  markdown: string;
  /**
   * As clean HTML: paragraphs, headings from level 2, lists, tables, links, emphasis. No scripts, no styles.
   */
  html: string;
  /**
   * As plain text: paragraphs apart by an empty line, items of lists with a hyphen.
   */
  plain: string;
}
/**
 * All safety text of an edition. Show it before the first exercise.
 */
export interface EditionSafety {
  /**
   * The fingerprint of the warning signs and the stop rule: it changes when any of their words changes.
   */
  version: string;
  /**
   * The gravest warning signs in one or two sentences, for places without room. It goes with every exercise.
   */
  emergency_notice: string;
  /**
   * The stop rule in one or two sentences. It goes with every exercise.
   */
  stop_notice: string;
  /**
   * The warning signs, the gravest first.
   *
   * @minItems 1
   */
  red_flags: [EditionRedFlags, ...EditionRedFlags[]];
  /**
   * When to stop and when to ease off.
   */
  stop_rule: EditionStopRule;
  /**
   * What this material is not.
   */
  disclaimer: SafetyText;
  /**
   * Rules for all exercises.
   */
  principles: SafetyText[];
  /**
   * How to get into the positions of the exercises and out of them again, in the order of their use.
   */
  guides: EditionGuide[];
  /**
   * What must be mastered before some exercises.
   */
  gates: EditionGate[];
  /**
   * Who must take care, for all the exercises of the edition.
   */
  cautions: CautionText[];
}
/**
 * Warning signs of one level of urgency.
 */
export interface EditionRedFlags {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * The whole message in one or two sentences.
   */
  notice: string;
  /**
   * The longer text.
   */
  body: RichText | null;
  /**
   * Where it comes from.
   */
  sources: Cited[];
  /**
   * Whose words these are, where they are somebody else's.
   */
  rights: EditionRights | null;
  /**
   * How soon to get help.
   */
  care_level: Named;
  /**
   * 1 is the most urgent.
   */
  rank: number;
  /**
   * What to do.
   */
  action: string;
  /**
   * Whom to call, if the edition knows the place and the place has a number for this level.
   */
  phone: EditionPhone | null;
  /**
   * Whom to call, in words; else a line to write the number on.
   */
  call: string;
  /**
   * The signs. Any one of them is enough.
   *
   * @minItems 1
   */
  signs: [EditionSign, ...EditionSign[]];
}
/**
 * A source of a statement.
 */
export interface Cited {
  /**
   * The id of a source of this edition, which has a number in `sources`.
   */
  source: string;
  /**
   * Where in the source.
   */
  locator: string | null;
}
/**
 * Whose words these are. Wherever they are shown, show the credit too.
 */
export interface EditionRights {
  /**
   * Who wrote them.
   */
  author: string;
  /**
   * The terms under which they are used.
   */
  licence: string;
  /**
   * The title of the work that they come from.
   */
  source: string | null;
  /**
   * Where the work can be found.
   */
  link: string | null;
  /**
   * All of this in words, to show with the text.
   */
  credit: string;
}
/**
 * A telephone number.
 */
export interface EditionPhone {
  /**
   * The number.
   */
  number: string;
  /**
   * The name of the service.
   */
  name: string | null;
  /**
   * The place where the number works.
   */
  place: string;
}
/**
 * One warning sign.
 */
export interface EditionSign {
  /**
   * Its id, the same in every language.
   */
  id: string;
  /**
   * The sign.
   */
  text: string;
  /**
   * What it can mean.
   */
  because: string | null;
  /**
   * Where this sign comes from, where that is not all the sources of its list.
   */
  sources: Cited[];
}
/**
 * When to stop, when to ease off, when to carry on: the gravest first.
 */
export interface EditionStopRule {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * The whole message in one or two sentences.
   */
  notice: string;
  /**
   * The longer text.
   */
  body: RichText | null;
  /**
   * Where it comes from.
   */
  sources: Cited[];
  /**
   * Whose words these are, where they are somebody else's.
   */
  rights: EditionRights | null;
  /**
   * The steps of the rule.
   *
   * @minItems 2
   */
  grades: [EditionGrade, EditionGrade, ...EditionGrade[]];
  /**
   * What the steps compare, and on which scale, for a narrow column; null where they compare nothing.
   */
  rating_phrase: string | null;
}
/**
 * One step of the stop rule.
 */
export interface EditionGrade {
  /**
   * Its id.
   */
  id: string;
  /**
   * What a reader sees.
   */
  title: string;
  /**
   * What you feel.
   */
  when: string[];
  /**
   * What to do.
   */
  action: string;
}
/**
 * A safety item: its short notice and, if it has one, its longer text.
 */
export interface SafetyText {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * The whole message in one or two sentences.
   */
  notice: string;
  /**
   * The longer text.
   */
  body: RichText | null;
  /**
   * Where it comes from.
   */
  sources: Cited[];
  /**
   * Whose words these are, where they are somebody else's.
   */
  rights: EditionRights | null;
}
/**
 * How to get into positions of exercises and out of them again.
 */
export interface EditionGuide {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * The whole message in one or two sentences.
   */
  notice: string;
  /**
   * The longer text.
   */
  body: RichText | null;
  /**
   * Where it comes from.
   */
  sources: Cited[];
  /**
   * Whose words these are, where they are somebody else's.
   */
  rights: EditionRights | null;
  /**
   * The ids of these positions, in the order in which exercises of the edition use them.
   */
  positions: string[];
  /**
   * The codes of conditions with which a reader does not need it: what is left for them is done elsewhere.
   */
  not_for: string[];
  /**
   * What to do, in order, as far as exercises of the edition need it.
   */
  steps: EditionGuideStep[];
  /**
   * How it looks, drawn from poses; null where there is no figure.
   */
  figure: EditionFigure | null;
}
/**
 * One thing to do on the way into a position, or out of it again.
 */
export interface EditionGuideStep {
  /**
   * A name that stays.
   */
  id: string;
  /**
   * Its number, from 1.
   */
  number: number;
  /**
   * The instruction.
   */
  text: string;
  /**
   * What kind of step it is.
   */
  action: Action;
  /**
   * How to breathe.
   */
  breathing: Breath | null;
  /**
   * The same in words.
   */
  breathing_phrase: string | null;
  /**
   * The ids of the positions that need it; empty where all do to which the guide leads.
   */
  positions: string[];
}
/**
 * The figure of an exercise. An app can animate it by moving from frame to frame.
 */
export interface EditionFigure {
  /**
   * What the whole figure shows, in words: position, movement, side.
   */
  alt: string;
  /**
   * What it shows where it is drawn for the other side; null where both sides do the same.
   */
  other_side_alt: string | null;
  /**
   * The side of the body that does it in the pictures; null where no single limb does it, or both sides do the same.
   *
   * Pictures of the other side show the other one.
   */
  side: AffectedSide | null;
  /**
   * Whether the pictures show the poses in a mirror, so that the affected side of the reader does it.
   */
  mirrored: boolean;
  /**
   * Its pictures, in order.
   *
   * @minItems 1
   */
  frames: [EditionFrame, ...EditionFrame[]];
  /**
   * One repetition of the dose, from the start to the start: an app or a moving picture plays it over and over.
   *
   * Empty for a figure of one frame, and for a guide, which everybody does in their own time.
   */
  motion: EditionVisit[];
}
/**
 * One picture of a figure, with the solved pose behind it.
 */
export interface EditionFrame {
  /**
   * Its number, from 1.
   */
  number: number;
  /**
   * The ids of the steps that it shows; empty for the start position.
   */
  steps: string[];
  /**
   * The numbers of these steps, such as `2` or `2-3`; the word for the start where it shows that.
   */
  label: string;
  /**
   * What it shows, in words.
   */
  alt: string;
  /**
   * How to breathe on the way into it.
   */
  breathing: Breath | null;
  /**
   * The hold as a short mark, such as `5 to 10 s`; null where nothing is held.
   */
  hold: string | null;
  /**
   * How long to take on the way into it. 0 for the start position.
   */
  move_seconds: number;
  /**
   * How long to stay, at the low end of the dose; 0 where nothing is held, null where nobody can know.
   */
  hold_seconds: number | null;
  /**
   * How the body as a whole lies, sits or stands, such as `supine`.
   */
  root: string;
  /**
   * Joint angles in degrees, by joint, movement and side: `knee flexion near`.
   */
  angles: {
    [k: string]: number;
  };
  /**
   * Places of the joints in metres: x forward, y up from the floor, z toward the reader of a side view.
   */
  joints: {
    /**
     * @minItems 3
     * @maxItems 3
     */
    [k: string]: [number, number, number];
  };
  /**
   * How bones are turned from rest, seen from their parents in `skeleton` of a bundle: quaternions w, x, y, z.
   */
  turns: {
    /**
     * @minItems 4
     * @maxItems 4
     */
    [k: string]: [number, number, number, number];
  };
  /**
   * The way to a joint from that of its parent, in metres, as its parent is turned, where it is not that at rest.
   *
   * These are the pelvis, seen from the floor, and the upper arms, as a shoulder rises with a raised arm.
   */
  offsets: {
    /**
     * @minItems 3
     * @maxItems 3
     */
    [k: string]: [number, number, number];
  };
}
/**
 * A stretch of one repetition: the way into a frame, and its stay there.
 */
export interface EditionVisit {
  /**
   * The number of the frame.
   */
  frame: number;
  /**
   * How long to take on the way into it.
   */
  move_seconds: number;
  /**
   * How long to stay there before the next way; null where nobody can know.
   */
  stay_seconds: number | null;
}
/**
 * What must be mastered before some exercises.
 */
export interface EditionGate {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * The whole message in one or two sentences.
   */
  notice: string;
  /**
   * The longer text.
   */
  body: RichText | null;
  /**
   * Where it comes from.
   */
  sources: Cited[];
  /**
   * Whose words these are, where they are somebody else's.
   */
  rights: EditionRights | null;
  /**
   * The routines to do first. One of them is enough.
   */
  routines: Link[];
  /**
   * For how long, in words.
   */
  at_least: string;
  /**
   * How it must feel before you go on. All must be true.
   */
  criteria: string[];
}
/**
 * Another item of the set.
 */
export interface Link {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * Whether it is in this edition, so that a reader can be sent there.
   */
  included: boolean;
}
/**
 * A condition of the reader or, where the reader is not known, one that exercises of this edition carry.
 */
export interface CautionText {
  /**
   * Its code.
   */
  code: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * Whom it is about.
   */
  who: string;
  /**
   * What to do about it.
   */
  action: string;
  /**
   * Who asks whom first. Show it with the action.
   */
  ask: string | null;
  /**
   * Codes by which other systems know this condition.
   */
  codes: EditionCode[];
}
/**
 * A code by which other systems know the same thing.
 */
export interface EditionCode {
  /**
   * `snomed-ct`, `loinc`, `icf`, `icd-10`, or the address of another system.
   */
  system: string;
  /**
   * The address of the system, as HL7 FHIR names it.
   */
  address: string;
  /**
   * The code.
   */
  code: string;
  /**
   * What the system calls it, in its own words.
   */
  display: string;
}
/**
 * How long things take that no dose says: what minutes and timelines are worked out with.
 */
export interface EditionTiming {
  /**
   * One repetition without a hold, where the dose has no pace.
   */
  repetition: Amount;
  /**
   * One breath, in and out.
   */
  breath: Amount;
  /**
   * Getting ready for an exercise.
   */
  prepare: Amount;
  /**
   * Changing to the other side.
   */
  change_sides: Amount;
  /**
   * Getting into another start position.
   */
  change_position: Amount;
  /**
   * Rest between sets, where the dose says none.
   */
  rest: Amount;
}
/**
 * An amount of time or breaths.
 */
export interface Amount {
  /**
   * The smaller number.
   */
  low: number;
  /**
   * The larger number, or the same.
   */
  high: number;
  /**
   * `both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody says how many more.
   */
  bound: Bound;
  /**
   * The unit.
   */
  unit: Unit;
  /**
   * The same in seconds, or null for months. Breaths are counted with the set's usual length of a breath.
   */
  seconds: Numbers | null;
}
/**
 * From `low` to `high`. Start at `low`.
 */
export interface Numbers {
  /**
   * The smaller number.
   */
  low: number;
  /**
   * The larger number, or the same.
   */
  high: number;
  /**
   * `both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody says how many more.
   */
  bound: Bound;
}
/**
 * A chapter: advice first, then exercises, then routines.
 */
export interface EditionPart {
  /**
   * A name that stays.
   */
  id: string;
  /**
   * What a reader sees.
   */
  title: string;
  /**
   * What it is for.
   */
  intro: string | null;
  /**
   * Ids of advice, in order.
   */
  advice: string[];
  /**
   * Ids of exercises, in order.
   */
  exercises: string[];
  /**
   * Ids of routines, in order.
   */
  routines: string[];
}
/**
 * A piece of advice for daily life.
 */
export interface EditionAdvice {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * The one main message.
   */
  summary: string;
  /**
   * The chapter in which a reader looks for it.
   */
  group: Named;
  /**
   * The text.
   */
  body: RichText | null;
  /**
   * A timed plan, stage by stage.
   */
  plan: EditionPhase[];
  /**
   * What to do and what to leave.
   */
  pairs: EditionPair[];
  /**
   * What is known, and how sure it is.
   */
  claims: EditionClaim[];
  /**
   * Words of people.
   */
  quotes: EditionQuote[];
  /**
   * Where it comes from.
   *
   * @minItems 1
   */
  sources: [Cited, ...Cited[]];
  /**
   * What is not simply what a source states.
   */
  uncertain: Uncertain[];
  /**
   * Videos and pages elsewhere that show the same.
   */
  media: EditionMedium[];
  /**
   * Whose words these are, where they are somebody else's.
   */
  rights: EditionRights | null;
  /**
   * What programs need to find, sort and link it.
   */
  record: EditionRecord;
  /**
   * Whether a clinician has reviewed these very words.
   */
  reviewed: boolean;
}
/**
 * One stage of a timed plan.
 */
export interface EditionPhase {
  /**
   * A name that stays.
   */
  id: string;
  /**
   * What a reader sees.
   */
  title: string;
  /**
   * What to do.
   */
  text: string;
  /**
   * How long each time.
   */
  duration: Amount | null;
  /**
   * How often.
   */
  often: Often | null;
  /**
   * For how long this stage goes on.
   */
  lasting: Amount | null;
  /**
   * The numbers in words.
   */
  details: string[];
}
/**
 * How often. The fields that are null are not limited.
 */
export interface Often {
  /**
   * Times a day; beside `every` or `several`, the most.
   */
  per_day: Numbers | null;
  /**
   * Whether it is several times a day, and nobody says how many.
   */
  several: boolean;
  /**
   * Days a week.
   */
  days_per_week: Numbers | null;
  /**
   * The days of the week, where they are named.
   */
  days: Weekday[];
  /**
   * Once in every such time.
   */
  every: Amount | null;
}
/**
 * Something to do, and why.
 */
export interface EditionPair {
  /**
   * What to do.
   */
  do: string;
  /**
   * What to leave.
   */
  avoid: string | null;
  /**
   * Why.
   */
  because: string;
  /**
   * Conditions of which a reader must have one; empty where it is for all.
   */
  only_with: Named[];
  /**
   * Conditions with which it is not for a reader.
   */
  not_with: Named[];
}
/**
 * A statement with how sure it is. Claims that must not be shown are not in an edition.
 */
export interface EditionClaim {
  /**
   * A name that stays.
   */
  id: string;
  /**
   * The statement; for a disputed one, the question.
   */
  text: string;
  /**
   * How sure it is.
   */
  standing: Named;
  /**
   * Whether both sides must be shown together.
   */
  both_sides: boolean;
  /**
   * What speaks for it.
   */
  evidence_for: EditionEvidence[];
  /**
   * What speaks against it.
   */
  evidence_against: EditionEvidence[];
  /**
   * The number in it.
   */
  statistic: EditionStatistic | null;
}
/**
 * What one source says.
 */
export interface EditionEvidence {
  /**
   * What it says.
   */
  says: string;
  /**
   * Which source.
   */
  cited: Cited;
}
/**
 * A number about people.
 */
export interface EditionStatistic {
  /**
   * The number.
   */
  value: string;
  /**
   * Its year.
   */
  year: number;
  /**
   * The people.
   */
  population: string;
}
/**
 * Somebody's own words.
 */
export interface EditionQuote {
  /**
   * A name that stays.
   */
  id: string;
  /**
   * The words.
   */
  text: string;
  /**
   * Who said them.
   */
  speaker: string;
  /**
   * What they are.
   */
  role: string;
  /**
   * Under which consent or licence they are printed.
   */
  permission: string;
  /**
   * Where they were printed first.
   */
  cited: Cited;
}
/**
 * Fields whose words are not simply what a source states.
 */
export interface Uncertain {
  /**
   * Names of fields.
   */
  fields: string[];
  /**
   * `completed`, `interpreted` or `proposed`.
   */
  origin: Origin;
  /**
   * The same in words.
   */
  phrase: string;
  /**
   * What to know about it.
   */
  note: string | null;
}
/**
 * A video or a page elsewhere that shows the same.
 */
export interface EditionMedium {
  /**
   * `video` or `page`.
   */
  kind: "video" | "page";
  /**
   * What a reader will find there.
   */
  title: string;
  /**
   * Its address.
   */
  link: string;
  /**
   * Who made it.
   */
  author: string;
  /**
   * The terms under which it may be used. It is only linked to.
   */
  licence: string;
  /**
   * Title, author and licence in words, to show with the address.
   */
  phrase: string;
}
/**
 * What programs need to find, sort and link an item. None of it is for readers.
 */
export interface EditionRecord {
  /**
   * Words that people look for, and that the text does not have.
   */
  keywords: string[];
  /**
   * Marks of the publisher.
   */
  tags: string[];
  /**
   * Codes by which other systems know it.
   */
  codes: EditionCode[];
  /**
   * Fields of the publisher's own, as they were written.
   */
  extra: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z0-9]+(-[a-z0-9]+)*$".
     */
    [k: string]: string | boolean | number | [string, ...string[]];
  };
}
/**
 * An exercise with everything that a person needs to do it safely alone.
 */
export interface EditionExercise {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name.
   */
  title: string;
  /**
   * Other names.
   */
  aliases: string[];
  /**
   * What it does for you.
   */
  summary: string | null;
  /**
   * More about it.
   */
  body: RichText | null;
  /**
   * What it trains.
   *
   * @minItems 1
   */
  goals: [Named, ...Named[]];
  /**
   * How it can be used.
   */
  roles: Named[];
  /**
   * 1 is for anyone, 5 for trained people.
   */
  level: number | null;
  /**
   * The start position.
   */
  position: Named;
  /**
   * Whether you must get down to the floor.
   */
  on_floor: boolean;
  /**
   * The muscles that work or stretch.
   */
  muscles: EditionMuscle[];
  /**
   * The parts of the body that it is for.
   */
  regions: Named[];
  /**
   * What is needed; empty means nothing.
   */
  equipment: Named[];
  /**
   * `none`, `each` (one side, then the other) or `alternate` (in turn).
   */
  sides: Sides;
  /**
   * The same in words.
   */
  sides_phrase: string;
  /**
   * How to get into the start position.
   *
   * @minItems 1
   */
  start: [string, ...string[]];
  /**
   * What to do.
   *
   * @minItems 2
   */
  steps: [EditionStep, EditionStep, ...EditionStep[]];
  /**
   * How it looks, drawn from poses; null where there is no figure, or `image` takes its place.
   */
  figure: EditionFigure | null;
  /**
   * How it looks, in a picture of an author's own; null where there is none.
   */
  image: EditionImage | null;
  /**
   * The usual dose, or in a bundle for patients the one that all its routines choose; null: no source says.
   */
  dose: EditionDose | null;
  /**
   * Whether somebody has set this dose for this reader: it is said to be theirs, and not one to begin with.
   */
  own_dose: boolean;
  /**
   * What to tell a reader when the dose is null.
   */
  dose_unknown_phrase: string | null;
  /**
   * Other doses, the usual one among them where `dose` is another.
   */
  other_doses: EditionDose[];
  /**
   * How to breathe; null where nobody knows.
   */
  breathing: string | null;
  /**
   * What you should feel.
   */
  feel: string | null;
  /**
   * What often goes wrong.
   */
  mistakes: EditionMistake[];
  /**
   * Who must take care; empty means that somebody has thought about it and there is none.
   */
  cautions: EditionCaution[];
  /**
   * Easier ways.
   */
  easier: EditionVariation[];
  /**
   * Harder ways.
   */
  harder: EditionHarderWay[];
  /**
   * Gates that must be passed first.
   */
  prerequisites: Link[];
  /**
   * Show this with the exercise.
   */
  emergency_notice: string;
  /**
   * Show this with the exercise.
   */
  stop_notice: string;
  /**
   * The `safety.version` of the edition that these notices belong to.
   */
  safety_version: string;
  /**
   * Where it comes from.
   *
   * @minItems 1
   */
  sources: [Cited, ...Cited[]];
  /**
   * What is not simply what a source states.
   */
  uncertain: Uncertain[];
  /**
   * Videos and pages elsewhere that show the same.
   */
  media: EditionMedium[];
  /**
   * Whose words these are, where they are somebody else's.
   */
  rights: EditionRights | null;
  /**
   * What programs need to find, sort and link it.
   */
  record: EditionRecord;
  /**
   * Whether a clinician has reviewed these very words.
   */
  reviewed: boolean;
}
/**
 * A muscle.
 */
export interface EditionMuscle {
  /**
   * The id in the vocabulary.
   */
  id: string;
  /**
   * The word, as it stands in the middle of a sentence.
   */
  title: string;
  /**
   * Its anatomical name.
   */
  medical: string | null;
  /**
   * Other names that people look for. Let a search find them; they need not be shown.
   */
  aliases: string[];
  /**
   * Where it is.
   */
  region: Named;
}
/**
 * One thing to do.
 */
export interface EditionStep {
  /**
   * A name that stays.
   */
  id: string;
  /**
   * Its number, from 1.
   */
  number: number;
  /**
   * The instruction.
   */
  text: string;
  /**
   * What kind of step it is.
   */
  action: Action;
  /**
   * How to breathe.
   */
  breathing: Breath | null;
  /**
   * The same in words.
   */
  breathing_phrase: string | null;
}
/**
 * A picture that somebody has drawn or taken. Wherever it is shown, show its credit too.
 */
export interface EditionImage {
  /**
   * Its name, such as `bridge.svg`.
   */
  file: string;
  /**
   * What sort of file it is.
   */
  media_type: "image/svg+xml" | "image/png" | "image/jpeg";
  /**
   * Its width in pixels, or in a drawing's own units.
   */
  width: number;
  /**
   * Its height in the same units.
   */
  height: number;
  /**
   * What it shows, in words.
   */
  alt: string;
  /**
   * Who drew or took it.
   */
  author: string;
  /**
   * Where it comes from.
   */
  source: string;
  /**
   * The terms under which it may be passed on.
   */
  licence: string;
  /**
   * Author, source and licence in words, to show with the picture.
   */
  credit: string;
}
/**
 * One way to dose an exercise.
 */
export interface EditionDose {
  /**
   * `usual` for the exercise's usual dose, else the id of another dose.
   */
  id: string;
  /**
   * What a reader sees; null for the usual dose.
   */
  title: string | null;
  /**
   * For whom or when this dose is the better one.
   */
  when: string | null;
  /**
   * Rounds; null means 1, or as many as a list has.
   */
  sets: Numbers | null;
  /**
   * Times in a round.
   */
  repetitions: Repetitions | null;
  /**
   * How long to stay each time.
   */
  hold: HoldTime | null;
  /**
   * How long it lasts if it is not counted; for each side if `sides` is `each`.
   */
  duration: Amount | null;
  /**
   * How far; with repetitions, each time.
   */
  distance: Amount | null;
  /**
   * Stretches of time in turn.
   */
  intervals: EditionIntervals | null;
  /**
   * How long one repetition takes without its hold.
   */
  pace: Amount | null;
  /**
   * The rhythm of one repetition; empty where there is none.
   */
  tempo: Beat[];
  /**
   * Rest between rounds.
   */
  rest: Amount | null;
  /**
   * What works against you.
   */
  load: EditionLoad | null;
  /**
   * How hard it should feel.
   */
  effort: EditionEffort | null;
  /**
   * The one side that works; null where both do.
   */
  side: DoseSide | null;
  /**
   * What differs for the affected side.
   */
  affected_side: EditionSideDose | null;
  /**
   * What the hands hold on to.
   */
  support: Support | null;
  /**
   * Whether someone must be there.
   */
  someone_present: boolean;
  /**
   * How often.
   */
  often: Often | null;
  /**
   * Named times of the day.
   */
  times: EditionTimeOfDay[];
  /**
   * What numbers cannot say.
   */
  note: string | null;
  /**
   * The whole dose in sentences, with nothing left out.
   */
  sentences: string[];
  /**
   * The whole dose as rows of a table, with nothing left out but the note.
   */
  rows: DoseRow[];
}
/**
 * How many times in one set.
 */
export interface Repetitions {
  /**
   * The number, over all sets; null where nobody counts.
   */
  count: Numbers | null;
  /**
   * The number of each set, where they differ; else empty.
   */
  by_set: Numbers[];
  /**
   * Whether tired muscles end the set, whichever comes first.
   */
  until_fatigue: boolean;
  /**
   * Whether to do as many as is comfortable.
   */
  as_many: boolean;
  /**
   * The time of a set in which to do as many as is comfortable.
   */
  within: Amount | null;
  /**
   * True: the number is for each side. False: both sides work together.
   */
  per_side: boolean;
}
/**
 * How long to stay in the position.
 */
export interface HoldTime {
  /**
   * The length, over all sets; null when only comfort ends the hold.
   */
  amount: Amount | null;
  /**
   * The length in each set, where they differ; else empty.
   */
  by_set: Amount[];
  /**
   * Whether to stay for as long as is comfortable; the amount is then what to start with.
   */
  open_ended: boolean;
}
/**
 * Stretches of time in turn.
 */
export interface EditionIntervals {
  /**
   * What to do, in order.
   *
   * @minItems 2
   */
  stretches: [Stretch, Stretch, ...Stretch[]];
  /**
   * How many times all of it.
   */
  times: Numbers;
}
/**
 * A part of an interval.
 */
export interface Stretch {
  /**
   * What to do in it.
   */
  gait: Gait;
  /**
   * How long.
   */
  time: Amount;
}
/**
 * A part of one repetition.
 */
export interface Beat {
  /**
   * What to do in it.
   */
  phase: TempoPhase;
  /**
   * How long.
   */
  seconds: number;
}
/**
 * What works against you. With no weight and no band it is the weight of your body.
 */
export interface EditionLoad {
  /**
   * How heavy, over all sets.
   */
  weight: Weight | null;
  /**
   * How heavy in each set, where they differ; else empty.
   */
  by_set: Weight[];
  /**
   * The elastic band, by its colour or its level.
   */
  band: Band | null;
}
/**
 * From `low` to `high`.
 */
export interface Weight {
  /**
   * The smaller weight.
   */
  low: number;
  /**
   * The larger weight, or the same.
   */
  high: number;
  /**
   * Which of them are limits.
   */
  bound: Bound;
  /**
   * `kg` or `lb`.
   */
  unit: Unit;
}
/**
 * How hard it should feel.
 */
export interface EditionEffort {
  /**
   * The number on the scale.
   */
  amount: Numbers;
  /**
   * `of-10`, `of-20`, or `left` for repetitions left in you.
   */
  scale: EffortScale;
}
/**
 * What the affected side does, where that is not what the other side does. Null is as on the other side.
 */
export interface EditionSideDose {
  /**
   * Rounds.
   */
  sets: Numbers | null;
  /**
   * Times in a round.
   */
  repetitions: Repetitions | null;
  /**
   * How long to stay each time.
   */
  hold: HoldTime | null;
  /**
   * How long it lasts.
   */
  duration: Amount | null;
  /**
   * How far.
   */
  distance: Amount | null;
  /**
   * What works against you.
   */
  load: EditionLoad | null;
}
/**
 * A named time of the day.
 */
export interface EditionTimeOfDay {
  /**
   * The id in the vocabulary.
   */
  id: string;
  /**
   * The word, as it stands in the middle of a sentence.
   */
  title: string;
  /**
   * When that is on a clock of 24 hours, such as `08:30`; null where nobody says.
   */
  clock: string | null;
}
/**
 * One row of the dose as a table.
 */
export interface DoseRow {
  /**
   * What it is.
   */
  label: string;
  /**
   * How much.
   */
  value: string;
}
/**
 * Something that often goes wrong.
 */
export interface EditionMistake {
  /**
   * What not to do.
   */
  avoid: string;
  /**
   * What to do instead.
   */
  instead: string | null;
  /**
   * Why.
   */
  because: string | null;
}
/**
 * A caution of this exercise.
 */
export interface EditionCaution {
  /**
   * Its code.
   */
  code: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * Whom it is about.
   */
  who: string;
  /**
   * What to do about it.
   */
  action: string;
  /**
   * `adapt`: do it as the note says. `ask`: ask first. `avoid`: do the alternative instead.
   */
  grade: CautionGrade;
  /**
   * What to change in this exercise.
   */
  note: string | null;
  /**
   * Who asks whom first. Show it with the action, and with the note where that stands in the place of the action.
   */
  ask: string | null;
  /**
   * Where the words of this caution stand already, for a reader with this condition: `start`, or the id of a step.
   *
   * Null where the reader is not known: then the caution must be shown with the exercise.
   */
  placed: string | null;
  /**
   * The exercise to do instead.
   */
  alternative: Link | null;
}
/**
 * An easier or a harder way.
 */
export interface EditionVariation {
  /**
   * Another exercise.
   */
  exercise: Link | null;
  /**
   * What to change.
   */
  text: string | null;
}
/**
 * A harder way.
 */
export interface EditionHarderWay {
  /**
   * Another exercise.
   */
  exercise: Link | null;
  /**
   * What to change.
   */
  text: string | null;
  /**
   * Conditions with which a reader takes this change too. Whoever else must take care does not.
   */
  also_with: Named[];
}
/**
 * Exercises to do together.
 */
export interface EditionRoutine {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * What it is for.
   */
  summary: string;
  /**
   * More about it.
   */
  body: RichText | null;
  /**
   * What it trains.
   */
  goals: Named[];
  /**
   * How long the pain has been there.
   */
  stage: Named | null;
  /**
   * Whether a person with new or strong pain may begin here.
   */
  starter: boolean;
  /**
   * How often.
   */
  often: Often;
  /**
   * The same in words.
   */
  often_phrase: string;
  /**
   * Named times of the day.
   */
  times: EditionTimeOfDay[];
  /**
   * Gates that must be passed first.
   */
  prerequisites: Link[];
  /**
   * All that its exercises need.
   */
  equipment: Named[];
  /**
   * Its parts, in order.
   *
   * @minItems 1
   */
  phases: [EditionRoutinePhase, ...EditionRoutinePhase[]];
  /**
   * What to count or to rate meanwhile.
   */
  measures: Link[];
  /**
   * Show this with the routine.
   */
  emergency_notice: string;
  /**
   * Show this with the routine.
   */
  stop_notice: string;
  /**
   * Where it comes from.
   *
   * @minItems 1
   */
  sources: [Cited, ...Cited[]];
  /**
   * What is not simply what a source states.
   */
  uncertain: Uncertain[];
  /**
   * Whose words these are, where they are somebody else's.
   */
  rights: EditionRights | null;
  /**
   * What programs need to find, sort and link it.
   */
  record: EditionRecord;
  /**
   * Whether a clinician has reviewed these very words.
   */
  reviewed: boolean;
}
/**
 * A part of a routine that is done in one go; a simple routine has just one.
 */
export interface EditionRoutinePhase {
  /**
   * A name that stays; `whole` for a simple routine.
   */
  id: string;
  /**
   * The phase of the routine that it belongs to. Parts of one phase are done in the same weeks, on different days.
   */
  phase: string;
  /**
   * Its place among the parts that take turns from day to day, from 1; null where its days are named or none do.
   */
  turn: number | null;
  /**
   * What a reader sees; null for a simple routine.
   */
  title: string | null;
  /**
   * The days of the week on which it is done, where they are named.
   */
  days: Weekday[];
  /**
   * How often, where that is not what the routine says.
   */
  often: Often | null;
  /**
   * How often, on which days or in turn with what, in words; null where it is what the routine says.
   */
  often_phrase: string | null;
  /**
   * For how long this part goes on.
   */
  lasting: Amount | null;
  /**
   * The same in words.
   */
  lasting_phrase: string | null;
  /**
   * The exercises, in order.
   *
   * @minItems 1
   */
  items: [EditionRoutineItem, ...EditionRoutineItem[]];
  /**
   * Minutes each time, at the low and the high end of the doses.
   */
  minutes: Numbers;
  /**
   * The same without the exercises that can be left out; null where there are none, or nothing else.
   */
  minutes_without_optional: Numbers | null;
  /**
   * Whether it can take longer.
   */
  open_ended: boolean;
  /**
   * The minutes in words.
   */
  minutes_phrase: string;
  /**
   * Moment by moment, at the low end of the doses, where everybody starts.
   */
  timeline: EditionMoment[];
  /**
   * How it must feel before you do more.
   */
  go_on_when: string[];
  /**
   * What tells you to do less.
   */
  go_back_when: string[];
}
/**
 * One exercise of a routine.
 */
export interface EditionRoutineItem {
  /**
   * The blocks that begin with it, the outermost first.
   */
  opens: EditionBlock[];
  /**
   * The exercise.
   */
  exercise: Link;
  /**
   * The id of the dose to use: `usual` or another dose; null means that the sources do not say.
   */
  dose: string | null;
  /**
   * The dose in words.
   */
  dose_sentences: string[];
  /**
   * Rounds in this routine; null means 1.
   */
  sets: Numbers | null;
  /**
   * The rest after it. The dose in words says it too.
   */
  rest: Amount | null;
  /**
   * Whether it can be left out.
   */
  optional: boolean;
  /**
   * The exercise in whose place it stands for this reader, at the dose of that place as far as it can be carried.
   */
  instead_of: Link | null;
  /**
   * A word on it.
   */
  note: string | null;
  /**
   * How it must feel before you do more of it.
   */
  go_on_when: string[];
  /**
   * What tells you to do less of it.
   */
  go_back_when: string[];
}
/**
 * Items that belong together.
 */
export interface EditionBlock {
  /**
   * What a reader sees.
   */
  title: string | null;
  /**
   * What it is for, such as `warm-up`: an entry of the vocabulary `roles`.
   */
  role: string | null;
  /**
   * How many items belong to it, from the one at which it stands.
   */
  count: number;
  /**
   * How many times to do all of it; null means once.
   */
  rounds: Numbers | null;
  /**
   * The rest between two rounds.
   */
  rest: Amount | null;
  /**
   * Rounds and rest in words; null where all of it is done once.
   */
  phrase: string | null;
}
/**
 * One stretch of time.
 */
export interface EditionMoment {
  /**
   * What to do in it.
   */
  activity: Activity;
  /**
   * How long; null where nobody can know, such as until tired.
   */
  seconds: number | null;
  /**
   * The item of the phase, from 0.
   */
  item: number;
  /**
   * The round, from 1.
   */
  set: number | null;
  /**
   * The rounds of the blocks around it, from 1, the outermost first.
   */
  rounds: number[];
  /**
   * The repetition, from 1.
   */
  repetition: number | null;
  /**
   * 1 for the first side, 2 for the other, null where both work together.
   */
  side: number | null;
  /**
   * Whether this side is the affected one; null where both sides do the same.
   */
  affected: boolean | null;
  /**
   * The ids of the steps of the exercise that are done in it.
   */
  steps: string[];
  /**
   * The number of the frame of the figure that shows its end; null where none does.
   */
  frame: number | null;
  /**
   * The part of a rhythm or of an interval: `down`, `hold`, `fast`, `rest`.
   */
  phase: TempoPhase | Gait | null;
}
/**
 * Something to count or to rate, again and again.
 */
export interface EditionMeasure {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name.
   */
  title: string;
  /**
   * What it tells.
   */
  summary: string;
  /**
   * More about it.
   */
  body: RichText | null;
  /**
   * How to do it.
   *
   * @minItems 1
   */
  how: [string, ...string[]];
  /**
   * What to write down, for programs.
   */
  scale: EditionScale;
  /**
   * The same in words.
   */
  scale_phrase: string;
  /**
   * How many things of their own people name and rate; null where there is one number.
   */
  named: number | null;
  /**
   * The same in words.
   */
  named_phrase: string | null;
  /**
   * After how long to do it again.
   */
  every: Amount;
  /**
   * The same in words.
   */
  every_phrase: string;
  /**
   * Which way is better.
   */
  better: ("lower" | "higher") | null;
  /**
   * Which change counts as one.
   */
  change: string | null;
  /**
   * Who made it, and under which terms it may be used.
   */
  terms: string;
  /**
   * Where it comes from.
   *
   * @minItems 1
   */
  sources: [Cited, ...Cited[]];
  /**
   * What is not simply what a source states.
   */
  uncertain: Uncertain[];
  /**
   * Whose words these are, where they are somebody else's.
   */
  rights: EditionRights | null;
  /**
   * What programs need to find, sort and link it.
   */
  record: EditionRecord;
  /**
   * Whether a clinician has reviewed these very words.
   */
  reviewed: boolean;
}
/**
 * What is written down.
 */
export interface EditionScale {
  /**
   * The smallest number.
   */
  low: number;
  /**
   * The largest number; null where it is a count without an end.
   */
  high: number | null;
  /**
   * What the smallest number means.
   */
  low_means: string | null;
  /**
   * What the largest number means.
   */
  high_means: string | null;
  /**
   * What each number means, from the smallest; empty where only its ends are named.
   */
  levels: string[];
  /**
   * What is counted.
   */
  counts: string | null;
}
/**
 * A word that is explained.
 */
export interface EditionTerm {
  /**
   * Its id.
   */
  id: string;
  /**
   * The word.
   */
  title: string;
  /**
   * What it means.
   */
  plain: string;
  /**
   * Other forms of it.
   */
  aliases: string[];
}
/**
 * A source in the edition's list.
 */
export interface EditionSource {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its number in the list, from 1.
   */
  number: number;
  /**
   * Its title.
   */
  title: string;
  /**
   * Who wrote it.
   */
  authors: string[];
  /**
   * Who published it.
   */
  publisher: string;
  /**
   * The year, or null if it is unknown.
   */
  year: number | null;
  /**
   * What sort of document it is.
   */
  kind: Named;
  /**
   * Journal, volume and page, or a number.
   */
  reference: string | null;
  /**
   * Where it can be found.
   */
  link: string | null;
  /**
   * How it was read, in words.
   */
  consulted: string[];
}
/**
 * An item that the set once had. Its id never means anything else.
 */
export interface RetiredItem {
  /**
   * What it was.
   */
  kind: "advice" | "exercise" | "measure" | "routine" | "safety" | "source" | "term";
  /**
   * Its id.
   */
  id: string;
  /**
   * The day on which it was withdrawn.
   */
  on: string;
  /**
   * The reason.
   */
  because: string;
  /**
   * The id of the item of the same kind to use instead, if there is one.
   */
  use: string | null;
}
/**
 * What a condition of the reader did to an exercise that was asked for.
 */
export interface ReaderChange {
  /**
   * The exercise.
   */
  exercise: Link;
  /**
   * The condition.
   */
  condition: Named;
  /**
   * `adapt`: it is changed. `ask`: a question stands before it. `avoid`: it is not in the edition.
   */
  grade: CautionGrade;
  /**
   * What the exercise says about this condition.
   */
  note: string | null;
  /**
   * What stands in its place, where it gave way to another.
   */
  alternative: Link | null;
}
