"""The types of a bundle of version 2.x, made of its schema for readers."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

Action: TypeAlias = Literal['move', 'hold', 'stay', 'return', 'change-sides']
"""What a step is, so that timers and figures can follow it."""


Activity: TypeAlias = Literal['change-position', 'prepare', 'move', 'hold', 'stay', 'return', 'change-sides', 'rest']
"""What a person does in a moment."""


AffectedSide: TypeAlias = Literal['left', 'right']
"""A side of the body."""


Audience: TypeAlias = Literal['patient', 'staff']
"""Who holds the output in their hands."""


Band: TypeAlias = Literal['extra light', 'light', 'medium', 'heavy', 'extra heavy', 'tan', 'yellow', 'red', 'green', 'blue', 'black', 'silver', 'gold']
"""Elastic bands, by their colour or their level. Which colour is how strong depends on the maker."""


Bound: TypeAlias = Literal['both', 'up-to', 'at-least']
"""Which ends of a range are limits."""


Breath: TypeAlias = Literal['in', 'out', 'normal']
"""How to breathe during a step."""


CautionGrade: TypeAlias = Literal['adapt', 'ask', 'avoid']
"""What an edition for a reader with this condition does with an exercise."""


class Cited(TypedDict):
    """A source of a statement."""

    source: str
    """The id of a source of this edition, which has a number in `sources`."""
    locator: str | None
    """Where in the source."""


class DoseRow(TypedDict):
    """One row of the dose as a table."""

    label: str
    """What it is."""
    value: str
    """How much."""


DoseSide: TypeAlias = Literal['affected', 'other']
"""The one side that works, where only one does."""


class EditionCode(TypedDict):
    """A code by which other systems know the same thing."""

    system: str
    """`snomed-ct`, `loinc`, `icf`, `icd-10`, or the address of another system."""
    address: str
    """The address of the system, as HL7 FHIR names it."""
    code: str
    """The code."""
    display: str
    """What the system calls it, in its own words."""


class EditionEvidence(TypedDict):
    """What one source says."""

    says: str
    """What it says."""
    cited: Cited
    """Which source."""


class EditionFrame(TypedDict):
    """One picture of a figure, with the solved pose behind it."""

    number: int
    """Its number, from 1."""
    steps: list[str]
    """The ids of the steps that it shows; empty for the start position."""
    label: str
    """The numbers of these steps, such as `2` or `2-3`; the word for the start where it shows that."""
    alt: str
    """What it shows, in words."""
    breathing: Breath | None
    """How to breathe on the way into it."""
    hold: str | None
    """The hold as a short mark, such as `5 to 10 s`; null where nothing is held."""
    move_seconds: float
    """How long to take on the way into it. 0 for the start position."""
    hold_seconds: int | None
    """How long to stay, at the low end of the dose; 0 where nothing is held, null where nobody can know."""
    root: str
    """How the body as a whole lies, sits or stands, such as `supine`."""
    angles: dict[str, float]
    """Joint angles in degrees, by joint, movement and side: `knee flexion near`."""
    joints: dict[str, tuple[float, float, float]]
    """Places of the joints in metres: x forward, y up from the floor, z toward the reader of a side view."""
    turns: dict[str, tuple[float, float, float, float]]
    """How bones are turned from rest, seen from their parents in `skeleton` of a bundle: quaternions w, x, y, z."""
    offsets: dict[str, tuple[float, float, float]]
    """
    The way to a joint from that of its parent, in metres, as its parent is turned, where it is not that at rest.

    These are the pelvis, seen from the floor, and the upper arms, as a shoulder rises with a raised arm.
    """


class EditionGrade(TypedDict):
    """One step of the stop rule."""

    id: str
    """Its id."""
    title: str
    """What a reader sees."""
    when: list[str]
    """What you feel."""
    action: str
    """What to do."""


class EditionGuideStep(TypedDict):
    """One thing to do on the way into a position, or out of it again."""

    id: str
    """A name that stays."""
    number: int
    """Its number, from 1."""
    text: str
    """The instruction."""
    action: Action
    """What kind of step it is."""
    breathing: Breath | None
    """How to breathe."""
    breathing_phrase: str | None
    """The same in words."""
    positions: list[str]
    """The ids of the positions that need it; empty where all do to which the guide leads."""


class EditionImage(TypedDict):
    """A picture that somebody has drawn or taken. Wherever it is shown, show its credit too."""

    file: str
    """Its name, such as `bridge.svg`."""
    media_type: Literal['image/svg+xml', 'image/png', 'image/jpeg']
    """What sort of file it is."""
    width: float
    """Its width in pixels, or in a drawing's own units."""
    height: float
    """Its height in the same units."""
    alt: str
    """What it shows, in words."""
    author: str
    """Who drew or took it."""
    source: str
    """Where it comes from."""
    licence: str
    """The terms under which it may be passed on."""
    credit: str
    """Author, source and licence in words, to show with the picture."""


class EditionMedium(TypedDict):
    """A video or a page elsewhere that shows the same."""

    kind: Literal['video', 'page']
    """`video` or `page`."""
    title: str
    """What a reader will find there."""
    link: str
    """Its address."""
    author: str
    """Who made it."""
    licence: str
    """The terms under which it may be used. It is only linked to."""
    phrase: str
    """Title, author and licence in words, to show with the address."""


class EditionMistake(TypedDict):
    """Something that often goes wrong."""

    avoid: str
    """What not to do."""
    instead: str | None
    """What to do instead."""
    because: str | None
    """Why."""


class EditionPart(TypedDict):
    """A chapter: advice first, then exercises, then routines."""

    id: str
    """A name that stays."""
    title: str
    """What a reader sees."""
    intro: str | None
    """What it is for."""
    advice: list[str]
    """Ids of advice, in order."""
    exercises: list[str]
    """Ids of exercises, in order."""
    routines: list[str]
    """Ids of routines, in order."""


class EditionPhone(TypedDict):
    """A telephone number."""

    number: str
    """The number."""
    name: str | None
    """The name of the service."""
    place: str
    """The place where the number works."""


class EditionQuote(TypedDict):
    """Somebody's own words."""

    id: str
    """A name that stays."""
    text: str
    """The words."""
    speaker: str
    """Who said them."""
    role: str
    """What they are."""
    permission: str
    """Under which consent or licence they are printed."""
    cited: Cited
    """Where they were printed first."""


class EditionRecord(TypedDict):
    """What programs need to find, sort and link an item. None of it is for readers."""

    keywords: list[str]
    """Words that people look for, and that the text does not have."""
    tags: list[str]
    """Marks of the publisher."""
    codes: list[EditionCode]
    """Codes by which other systems know it."""
    extra: dict[str, str | bool | float | list[str]]
    """Fields of the publisher's own, as they were written."""


class EditionRights(TypedDict):
    """Whose words these are. Wherever they are shown, show the credit too."""

    author: str
    """Who wrote them."""
    licence: str
    """The terms under which they are used."""
    source: str | None
    """The title of the work that they come from."""
    link: str | None
    """Where the work can be found."""
    credit: str
    """All of this in words, to show with the text."""


class EditionScale(TypedDict):
    """What is written down."""

    low: int
    """The smallest number."""
    high: int | None
    """The largest number; null where it is a count without an end."""
    low_means: str | None
    """What the smallest number means."""
    high_means: str | None
    """What the largest number means."""
    levels: list[str]
    """What each number means, from the smallest; empty where only its ends are named."""
    counts: str | None
    """What is counted."""


class EditionSign(TypedDict):
    """One warning sign."""

    id: str
    """Its id, the same in every language."""
    text: str
    """The sign."""
    because: str | None
    """What it can mean."""
    sources: list[Cited]
    """Where this sign comes from, where that is not all the sources of its list."""


class EditionStatistic(TypedDict):
    """A number about people."""

    value: str
    """The number."""
    year: int
    """Its year."""
    population: str
    """The people."""


class EditionStep(TypedDict):
    """One thing to do."""

    id: str
    """A name that stays."""
    number: int
    """Its number, from 1."""
    text: str
    """The instruction."""
    action: Action
    """What kind of step it is."""
    breathing: Breath | None
    """How to breathe."""
    breathing_phrase: str | None
    """The same in words."""


class EditionTerm(TypedDict):
    """A word that is explained."""

    id: str
    """Its id."""
    title: str
    """The word."""
    plain: str
    """What it means."""
    aliases: list[str]
    """Other forms of it."""


class EditionTimeOfDay(TypedDict):
    """A named time of the day."""

    id: str
    """The id in the vocabulary."""
    title: str
    """The word, as it stands in the middle of a sentence."""
    clock: str | None
    """When that is on a clock of 24 hours, such as `08:30`; null where nobody says."""


class EditionVisit(TypedDict):
    """A stretch of one repetition: the way into a frame, and its stay there."""

    frame: int
    """The number of the frame."""
    move_seconds: float
    """How long to take on the way into it."""
    stay_seconds: float | None
    """How long to stay there before the next way; null where nobody can know."""


EffortScale: TypeAlias = Literal['of-10', 'of-20', 'left']
"""How hard something feels, by one of the scales in use."""


Gait: TypeAlias = Literal['fast', 'slow', 'easy', 'brisk', 'hard', 'walk', 'run', 'work', 'rest']
"""What to do in a part of an interval."""


class ItemDigest(TypedDict):
    """The digest of one item."""

    kind: Literal['safety', 'advice', 'exercise', 'routine', 'measure', 'term', 'source']
    """What it is; `safety` for each item of the safety text."""
    id: str
    """Its id."""
    digest: str
    """It changes when a word or a number of this item changes, and only then."""


LegendSign: TypeAlias = Literal['step', 'arrow', 'before', 'hold', 'in', 'out', 'far', 'works', 'stretched']
"""What can be seen in a drawing besides bodies and things."""


class Link(TypedDict):
    """Another item of the set."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    included: bool
    """Whether it is in this edition, so that a reader can be sent there."""


class Named(TypedDict):
    """An entry of a vocabulary: an id for programs, a title for readers."""

    id: str
    """The id in the vocabulary."""
    title: str
    """The word, as it stands in the middle of a sentence."""


class Numbers(TypedDict):
    """From `low` to `high`. Start at `low`."""

    low: int
    """The smaller number."""
    high: int
    """The larger number, or the same."""
    bound: Bound
    """`both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody says how many more."""


Origin: TypeAlias = Literal['stated', 'completed', 'interpreted', 'proposed']
"""How a field got its words."""


OtherConditions: TypeAlias = Literal['none', 'unknown']
"""What is known of the conditions that a profile does not name."""


class Publication(TypedDict):
    """The set of content that the edition was made from."""

    title: str
    """Its name."""
    version: str
    """Its version."""
    date: str
    """The day of that version."""
    authors: list[str]
    """Who wrote it. Name them wherever any of it is shown: its licence asks for that."""
    publisher: str
    """Who publishes it."""
    feedback: str | None
    """Where to send corrections."""
    licence: str
    """The licence of the content."""
    rights_holder: str
    """Who holds the rights."""
    licence_link: str | None
    """Where the licence can be read."""


class Reader(TypedDict):
    """The reader that the edition was made for."""

    place: str | None
    """The place whose telephone numbers, units and words it has, or null: then it has no number."""
    conditions: list[Named] | None
    """
    The cautions that apply to this reader; empty means that somebody has asked and none does.

    Null means that the reader is not known: the edition then has all cautions.
    """
    others: OtherConditions
    """What is known of all other conditions: `none`, or `unknown`: then the edition has the cautions of those too."""
    side: AffectedSide | None
    """The affected side of the body, where there is one."""


class ReaderChange(TypedDict):
    """What a condition of the reader did to an exercise that was asked for."""

    exercise: Link
    """The exercise."""
    condition: Named
    """The condition."""
    grade: CautionGrade
    """`adapt`: it is changed. `ask`: a question stands before it. `avoid`: it is not in the edition."""
    note: str | None
    """What the exercise says about this condition."""
    alternative: Link | None
    """What stands in its place, where it gave way to another."""


class RetiredItem(TypedDict):
    """An item that the set once had. Its id never means anything else."""

    kind: Literal['advice', 'exercise', 'measure', 'routine', 'safety', 'source', 'term']
    """What it was."""
    id: str
    """Its id."""
    on: str
    """The day on which it was withdrawn."""
    because: str
    """The reason."""
    use: str | None
    """The id of the item of the same kind to use instead, if there is one."""


ReviewStatus: TypeAlias = Literal['draft', 'unreviewed', 'partly', 'reviewed']
"""How much of an edition clinicians have reviewed; `draft` where it shows what is still being written."""


class RichText(TypedDict):
    """A longer text in three forms that say the same."""

    markdown: str
    """As Markdown that every program reads alike, without links that lead out of the edition."""
    html: str
    """As clean HTML: paragraphs, headings from level 2, lists, tables, links, emphasis. No scripts, no styles."""
    plain: str
    """As plain text: paragraphs apart by an empty line, items of lists with a hyphen."""


class SafetyText(TypedDict):
    """A safety item: its short notice and, if it has one, its longer text."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    notice: str
    """The whole message in one or two sentences."""
    body: RichText | None
    """The longer text."""
    sources: list[Cited]
    """Where it comes from."""
    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""


Sides: TypeAlias = Literal['none', 'each', 'alternate']
"""How an exercise treats the two sides of the body."""


class Signature(TypedDict):
    """A clinician who has reviewed all that the edition shows."""

    by: str
    """The name."""
    role: str
    """What the reviewer is, in words."""
    on: str
    """The day of the review."""
    next: str
    """The day by which it must be reviewed again."""


class SkeletonBone(TypedDict):
    """
    A bone of the body at rest, which stands upright with hanging arms and faces along x.

    The axes of every bone are those of the space at rest: x forward, y up, z toward the near side.
    """

    name: str
    """Its name, which is that of the joint that it starts at: `shank near`."""
    parent: str | None
    """The name of the bone that it hangs on, which stands before it; null for the pelvis."""
    offset: tuple[float, float, float]
    """The way to its joint from that of its parent, in metres; for the pelvis, from the floor."""


StyleName: TypeAlias = Literal['full-colour', 'two-tone', 'line-art', 'high-contrast', 'dark', 'light-dark']
"""The looks that a figure can be drawn in."""


Support: TypeAlias = Literal['two hands', 'one hand', 'fingertips', 'none']
"""What the hands hold on to."""


TempoPhase: TypeAlias = Literal['down', 'up', 'out', 'in', 'forward', 'back', 'hold', 'rest']
"""A part of one repetition."""


class Uncertain(TypedDict):
    """Fields whose words are not simply what a source states."""

    fields: list[str]
    """Names of fields."""
    origin: Origin
    """`completed`, `interpreted` or `proposed`."""
    phrase: str
    """The same in words."""
    note: str | None
    """What to know about it."""


Unit: TypeAlias = Literal['s', 'min', 'h', 'day', 'week', 'month', 'breath', 'm', 'km', 'ft', 'mile', 'step', 'kg', 'lb']
"""Units of amounts. The value is the canonical spelling for one."""


Weekday: TypeAlias = Literal['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
"""The days of the week, from Monday as ISO 8601 counts them."""


class Weight(TypedDict):
    """From `low` to `high`."""

    low: float
    """The smaller weight."""
    high: float
    """The larger weight, or the same."""
    bound: Bound
    """Which of them are limits."""
    unit: Unit
    """`kg` or `lb`."""


class Amount(TypedDict):
    """An amount of time or breaths."""

    low: int
    """The smaller number."""
    high: int
    """The larger number, or the same."""
    bound: Bound
    """`both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody says how many more."""
    unit: Unit
    """The unit."""
    seconds: Numbers | None
    """The same in seconds, or null for months. Breaths are counted with the set's usual length of a breath."""


class Beat(TypedDict):
    """A part of one repetition."""

    phase: TempoPhase
    """What to do in it."""
    seconds: int
    """How long."""


class BundleFile(TypedDict):
    """A picture of an exercise, in a file beside the bundle."""

    path: str
    """Where it is, from the folder of the bundle: `figures/bridge.svg`."""
    media_type: Literal['image/svg+xml', 'image/png', 'image/jpeg']
    """What sort of file it is."""
    sha256: str
    """The digest of its bytes."""
    size: int
    """Its length in bytes."""
    width: int
    """Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies of one size."""
    height: int
    """Its height in CSS pixels."""
    moving: bool
    """Whether it plays the movement by itself. It stands still for people who ask their device for less motion."""
    frame: int | None
    """The number of the frame of the figure that it shows alone; null where it shows all there is."""
    style: StyleName | None
    """The look of a figure; null for a picture of an author's own."""
    alt: str
    """What it shows, in words, for people who do not see it."""
    credit: str | None
    """What must stand beside a picture of an author's own: author, source, licence. Null for a figure."""
    exercise: str
    """The id of the exercise that it shows."""
    side: int | None
    """The side that it shows, as `side` of a moment: 1 the first, 2 the other; null where it stands for both."""


class CautionText(TypedDict):
    """A condition of the reader or, where the reader is not known, one that exercises of this edition carry."""

    code: str
    """Its code."""
    title: str
    """Its title."""
    who: str
    """Whom it is about."""
    action: str
    """What to do about it."""
    ask: str | None
    """Who asks whom first. Show it with the action."""
    codes: list[EditionCode]
    """Codes by which other systems know this condition."""


class Digests(TypedDict):
    """By which a program knows what has changed since the bundle that it has."""

    edition: str
    """It changes when anything changes that the edition shows. The state of review, the version and the date do not."""
    items: list[ItemDigest]
    """Safety text first, then in the order of the edition."""


class EditionBlock(TypedDict):
    """Items that belong together."""

    title: str | None
    """What a reader sees."""
    role: str | None
    """What it is for, such as `warm-up`: an entry of the vocabulary `roles`."""
    count: int
    """How many items belong to it, from the one at which it stands."""
    rounds: Numbers | None
    """How many times to do all of it; null means once."""
    rest: Amount | None
    """The rest between two rounds."""
    phrase: str | None
    """Rounds and rest in words; null where all of it is done once."""


class EditionCaution(TypedDict):
    """A caution of this exercise."""

    code: str
    """Its code."""
    title: str
    """Its title."""
    who: str
    """Whom it is about."""
    action: str
    """What to do about it."""
    grade: CautionGrade
    """`adapt`: do it as the note says. `ask`: ask first. `avoid`: do the alternative instead."""
    note: str | None
    """What to change in this exercise."""
    ask: str | None
    """Who asks whom first. Show it with the action, and with the note where that stands in the place of the action."""
    placed: str | None
    """
    Where the words of this caution stand already, for a reader with this condition: `start`, or the id of a step.

    Null where the reader is not known: then the caution must be shown with the exercise.
    """
    alternative: Link | None
    """The exercise to do instead."""


class EditionClaim(TypedDict):
    """A statement with how sure it is. Claims that must not be shown are not in an edition."""

    id: str
    """A name that stays."""
    text: str
    """The statement; for a disputed one, the question."""
    standing: Named
    """How sure it is."""
    both_sides: bool
    """Whether both sides must be shown together."""
    evidence_for: list[EditionEvidence]
    """What speaks for it."""
    evidence_against: list[EditionEvidence]
    """What speaks against it."""
    statistic: EditionStatistic | None
    """The number in it."""


class EditionEffort(TypedDict):
    """How hard it should feel."""

    amount: Numbers
    """The number on the scale."""
    scale: EffortScale
    """`of-10`, `of-20`, or `left` for repetitions left in you."""


class EditionFigure(TypedDict):
    """The figure of an exercise. An app can animate it by moving from frame to frame."""

    alt: str
    """What the whole figure shows, in words: position, movement, side."""
    other_side_alt: str | None
    """What it shows where it is drawn for the other side; null where both sides do the same."""
    side: AffectedSide | None
    """
    The side of the body that does it in the pictures; null where no single limb does it, or both sides do the same.

    Pictures of the other side show the other one.
    """
    mirrored: bool
    """Whether the pictures show the poses in a mirror, so that the affected side of the reader does it."""
    frames: list[EditionFrame]
    """Its pictures, in order."""
    motion: list[EditionVisit]
    """
    One repetition of the dose, from the start to the start: an app or a moving picture plays it over and over.

    Empty for a figure of one frame, and for a guide, which everybody does in their own time.
    """


class EditionGate(TypedDict):
    """What must be mastered before some exercises."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    notice: str
    """The whole message in one or two sentences."""
    body: RichText | None
    """The longer text."""
    sources: list[Cited]
    """Where it comes from."""
    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""
    routines: list[Link]
    """The routines to do first. One of them is enough."""
    at_least: str
    """For how long, in words."""
    criteria: list[str]
    """How it must feel before you go on. All must be true."""


class EditionGuide(TypedDict):
    """How to get into positions of exercises and out of them again."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    notice: str
    """The whole message in one or two sentences."""
    body: RichText | None
    """The longer text."""
    sources: list[Cited]
    """Where it comes from."""
    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""
    positions: list[str]
    """The ids of these positions, in the order in which exercises of the edition use them."""
    not_for: list[str]
    """The codes of conditions with which a reader does not need it: what is left for them is done elsewhere."""
    steps: list[EditionGuideStep]
    """What to do, in order, as far as exercises of the edition need it."""
    figure: EditionFigure | None
    """How it looks, drawn from poses; null where there is no figure."""


class EditionHarderWay(TypedDict):
    """A harder way."""

    exercise: Link | None
    """Another exercise."""
    text: str | None
    """What to change."""
    also_with: list[Named]
    """Conditions with which a reader takes this change too. Whoever else must take care does not."""


class EditionLoad(TypedDict):
    """What works against you. With no weight and no band it is the weight of your body."""

    weight: Weight | None
    """How heavy, over all sets."""
    by_set: list[Weight]
    """How heavy in each set, where they differ; else empty."""
    band: Band | None
    """The elastic band, by its colour or its level."""


class EditionMeasure(TypedDict):
    """Something to count or to rate, again and again."""

    id: str
    """Its id."""
    title: str
    """Its name."""
    summary: str
    """What it tells."""
    body: RichText | None
    """More about it."""
    how: list[str]
    """How to do it."""
    scale: EditionScale
    """What to write down, for programs."""
    scale_phrase: str
    """The same in words."""
    named: int | None
    """How many things of their own people name and rate; null where there is one number."""
    named_phrase: str | None
    """The same in words."""
    every: Amount
    """After how long to do it again."""
    every_phrase: str
    """The same in words."""
    better: Literal['lower', 'higher'] | None
    """Which way is better."""
    change: str | None
    """Which change counts as one."""
    terms: str
    """Who made it, and under which terms it may be used."""
    sources: list[Cited]
    """Where it comes from."""
    uncertain: list[Uncertain]
    """What is not simply what a source states."""
    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""
    record: EditionRecord
    """What programs need to find, sort and link it."""
    reviewed: bool
    """Whether a clinician has reviewed these very words."""


class EditionMoment(TypedDict):
    """One stretch of time."""

    activity: Activity
    """What to do in it."""
    seconds: int | None
    """How long; null where nobody can know, such as until tired."""
    item: int
    """The item of the phase, from 0."""
    set: int | None
    """The round, from 1."""
    rounds: list[int]
    """The rounds of the blocks around it, from 1, the outermost first."""
    repetition: int | None
    """The repetition, from 1."""
    side: int | None
    """1 for the first side, 2 for the other, null where both work together."""
    affected: bool | None
    """Whether this side is the affected one; null where both sides do the same."""
    steps: list[str]
    """The ids of the steps of the exercise that are done in it."""
    frame: int | None
    """The number of the frame of the figure that shows its end; null where none does."""
    phase: TempoPhase | Gait | None
    """The part of a rhythm or of an interval: `down`, `hold`, `fast`, `rest`."""


class EditionMuscle(TypedDict):
    """A muscle."""

    id: str
    """The id in the vocabulary."""
    title: str
    """The word, as it stands in the middle of a sentence."""
    medical: str | None
    """Its anatomical name."""
    aliases: list[str]
    """Other names that people look for. Let a search find them; they need not be shown."""
    region: Named
    """Where it is."""


class EditionPair(TypedDict):
    """Something to do, and why."""

    do: str
    """What to do."""
    avoid: str | None
    """What to leave."""
    because: str
    """Why."""
    only_with: list[Named]
    """Conditions of which a reader must have one; empty where it is for all."""
    not_with: list[Named]
    """Conditions with which it is not for a reader."""


class EditionRedFlags(TypedDict):
    """Warning signs of one level of urgency."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    notice: str
    """The whole message in one or two sentences."""
    body: RichText | None
    """The longer text."""
    sources: list[Cited]
    """Where it comes from."""
    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""
    care_level: Named
    """How soon to get help."""
    rank: int
    """1 is the most urgent."""
    action: str
    """What to do."""
    phone: EditionPhone | None
    """Whom to call, if the edition knows the place and the place has a number for this level."""
    call: str
    """Whom to call, in words; else a line to write the number on."""
    signs: list[EditionSign]
    """The signs. Any one of them is enough."""


class EditionRoutineItem(TypedDict):
    """One exercise of a routine."""

    opens: list[EditionBlock]
    """The blocks that begin with it, the outermost first."""
    exercise: Link
    """The exercise."""
    dose: str | None
    """The id of the dose to use: `usual` or another dose; null means that the sources do not say."""
    dose_sentences: list[str]
    """The dose in words."""
    sets: Numbers | None
    """Rounds in this routine; null means 1."""
    rest: Amount | None
    """The rest after it. The dose in words says it too."""
    optional: bool
    """Whether it can be left out."""
    instead_of: Link | None
    """The exercise in whose place it stands for this reader, at the dose of that place as far as it can be carried."""
    note: str | None
    """A word on it."""
    go_on_when: list[str]
    """How it must feel before you do more of it."""
    go_back_when: list[str]
    """What tells you to do less of it."""


class EditionSource(TypedDict):
    """A source in the edition's list."""

    id: str
    """Its id."""
    number: int
    """Its number in the list, from 1."""
    title: str
    """Its title."""
    authors: list[str]
    """Who wrote it."""
    publisher: str
    """Who published it."""
    year: int | None
    """The year, or null if it is unknown."""
    kind: Named
    """What sort of document it is."""
    reference: str | None
    """Journal, volume and page, or a number."""
    link: str | None
    """Where it can be found."""
    consulted: list[str]
    """How it was read, in words."""


class EditionStopRule(TypedDict):
    """When to stop, when to ease off, when to carry on: the gravest first."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    notice: str
    """The whole message in one or two sentences."""
    body: RichText | None
    """The longer text."""
    sources: list[Cited]
    """Where it comes from."""
    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""
    grades: list[EditionGrade]
    """The steps of the rule."""
    rating_phrase: str | None
    """What the steps compare, and on which scale, for a narrow column; null where they compare nothing."""


class EditionTiming(TypedDict):
    """How long things take that no dose says: what minutes and timelines are worked out with."""

    repetition: Amount
    """One repetition without a hold, where the dose has no pace."""
    breath: Amount
    """One breath, in and out."""
    prepare: Amount
    """Getting ready for an exercise."""
    change_sides: Amount
    """Changing to the other side."""
    change_position: Amount
    """Getting into another start position."""
    rest: Amount
    """Rest between sets, where the dose says none."""


class EditionVariation(TypedDict):
    """An easier or a harder way."""

    exercise: Link | None
    """Another exercise."""
    text: str | None
    """What to change."""


class GuideFile(TypedDict):
    """A picture of a guide of the safety text, in a file beside the bundle."""

    path: str
    """Where it is, from the folder of the bundle: `figures/bridge.svg`."""
    media_type: Literal['image/svg+xml', 'image/png', 'image/jpeg']
    """What sort of file it is."""
    sha256: str
    """The digest of its bytes."""
    size: int
    """Its length in bytes."""
    width: int
    """Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies of one size."""
    height: int
    """Its height in CSS pixels."""
    moving: bool
    """Whether it plays the movement by itself. It stands still for people who ask their device for less motion."""
    frame: int | None
    """The number of the frame of the figure that it shows alone; null where it shows all there is."""
    style: StyleName | None
    """The look of a figure; null for a picture of an author's own."""
    alt: str
    """What it shows, in words, for people who do not see it."""
    credit: str | None
    """What must stand beside a picture of an author's own: author, source, licence. Null for a figure."""
    guide: str
    """The id of the guide that it shows."""


class HoldTime(TypedDict):
    """How long to stay in the position."""

    amount: Amount | None
    """The length, over all sets; null when only comfort ends the hold."""
    by_set: list[Amount]
    """The length in each set, where they differ; else empty."""
    open_ended: bool
    """Whether to stay for as long as is comfortable; the amount is then what to start with."""


class LegendFile(TypedDict):
    """A sign that pictures bear, by itself, in a file beside the bundle."""

    path: str
    """Where it is, from the folder of the bundle: `figures/bridge.svg`."""
    media_type: Literal['image/svg+xml', 'image/png', 'image/jpeg']
    """What sort of file it is."""
    sha256: str
    """The digest of its bytes."""
    size: int
    """Its length in bytes."""
    width: int
    """Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies of one size."""
    height: int
    """Its height in CSS pixels."""
    moving: bool
    """Whether it plays the movement by itself. It stands still for people who ask their device for less motion."""
    frame: int | None
    """The number of the frame of the figure that it shows alone; null where it shows all there is."""
    style: StyleName | None
    """The look of a figure; null for a picture of an author's own."""
    alt: str
    """What it shows, in words, for people who do not see it."""
    credit: str | None
    """What must stand beside a picture of an author's own: author, source, licence. Null for a figure."""
    sign: LegendSign
    """The sign."""
    meaning: str
    """What it means, in the language of the edition, to stand beside it."""


class Often(TypedDict):
    """How often. The fields that are null are not limited."""

    per_day: Numbers | None
    """Times a day; beside `every` or `several`, the most."""
    several: bool
    """Whether it is several times a day, and nobody says how many."""
    days_per_week: Numbers | None
    """Days a week."""
    days: list[Weekday]
    """The days of the week, where they are named."""
    every: Amount | None
    """Once in every such time."""


class Repetitions(TypedDict):
    """How many times in one set."""

    count: Numbers | None
    """The number, over all sets; null where nobody counts."""
    by_set: list[Numbers]
    """The number of each set, where they differ; else empty."""
    until_fatigue: bool
    """Whether tired muscles end the set, whichever comes first."""
    as_many: bool
    """Whether to do as many as is comfortable."""
    within: Amount | None
    """The time of a set in which to do as many as is comfortable."""
    per_side: bool
    """True: the number is for each side. False: both sides work together."""


class ReviewState(TypedDict):
    """Who has checked it. Show the notice with every output."""

    status: ReviewStatus
    """`unreviewed`, `partly`, `reviewed`, or `draft`: a preview that is not for patients."""
    notice: str
    """The same in words."""
    items: int
    """How many pieces the edition has: its cover, safety texts, exercises, routines, advice, words and sources."""
    reviewed: int
    """How many of them a clinician has signed as they stand here, in this booklet or in another one of the set."""
    signatures: NotRequired[list[Signature]]
    """Who has signed the whole of it. Empty unless `status` is `reviewed`."""
    content: NotRequired[str | None]
    """The fingerprint of all that the edition shows. It changes when any of it changes."""


class Stretch(TypedDict):
    """A part of an interval."""

    gait: Gait
    """What to do in it."""
    time: Amount
    """How long."""


class EditionIntervals(TypedDict):
    """Stretches of time in turn."""

    stretches: list[Stretch]
    """What to do, in order."""
    times: Numbers
    """How many times all of it."""


class EditionPhase(TypedDict):
    """One stage of a timed plan."""

    id: str
    """A name that stays."""
    title: str
    """What a reader sees."""
    text: str
    """What to do."""
    duration: Amount | None
    """How long each time."""
    often: Often | None
    """How often."""
    lasting: Amount | None
    """For how long this stage goes on."""
    details: list[str]
    """The numbers in words."""


class EditionRoutinePhase(TypedDict):
    """A part of a routine that is done in one go; a simple routine has just one."""

    id: str
    """A name that stays; `whole` for a simple routine."""
    phase: str
    """The phase of the routine that it belongs to. Parts of one phase are done in the same weeks, on different days."""
    turn: int | None
    """Its place among the parts that take turns from day to day, from 1; null where its days are named or none do."""
    title: str | None
    """What a reader sees; null for a simple routine."""
    days: list[Weekday]
    """The days of the week on which it is done, where they are named."""
    often: Often | None
    """How often, where that is not what the routine says."""
    often_phrase: str | None
    """How often, on which days or in turn with what, in words; null where it is what the routine says."""
    lasting: Amount | None
    """For how long this part goes on."""
    lasting_phrase: str | None
    """The same in words."""
    items: list[EditionRoutineItem]
    """The exercises, in order."""
    minutes: Numbers
    """Minutes each time, at the low and the high end of the doses."""
    minutes_without_optional: Numbers | None
    """The same without the exercises that can be left out; null where there are none, or nothing else."""
    open_ended: bool
    """Whether it can take longer."""
    minutes_phrase: str
    """The minutes in words."""
    timeline: list[EditionMoment]
    """Moment by moment, at the low end of the doses, where everybody starts."""
    go_on_when: list[str]
    """How it must feel before you do more."""
    go_back_when: list[str]
    """What tells you to do less."""


class EditionSafety(TypedDict):
    """All safety text of an edition. Show it before the first exercise."""

    version: str
    """The fingerprint of the warning signs and the stop rule: it changes when any of their words changes."""
    emergency_notice: str
    """The gravest warning signs in one or two sentences, for places without room. It goes with every exercise."""
    stop_notice: str
    """The stop rule in one or two sentences. It goes with every exercise."""
    red_flags: list[EditionRedFlags]
    """The warning signs, the gravest first."""
    stop_rule: EditionStopRule
    """When to stop and when to ease off."""
    disclaimer: SafetyText
    """What this material is not."""
    principles: list[SafetyText]
    """Rules for all exercises."""
    guides: list[EditionGuide]
    """How to get into the positions of the exercises and out of them again, in the order of their use."""
    gates: list[EditionGate]
    """What must be mastered before some exercises."""
    cautions: list[CautionText]
    """Who must take care, for all the exercises of the edition."""


class EditionSideDose(TypedDict):
    """What the affected side does, where that is not what the other side does. Null is as on the other side."""

    sets: Numbers | None
    """Rounds."""
    repetitions: Repetitions | None
    """Times in a round."""
    hold: HoldTime | None
    """How long to stay each time."""
    duration: Amount | None
    """How long it lasts."""
    distance: Amount | None
    """How far."""
    load: EditionLoad | None
    """What works against you."""


class EditionAdvice(TypedDict):
    """A piece of advice for daily life."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    summary: str
    """The one main message."""
    group: Named
    """The chapter in which a reader looks for it."""
    body: RichText | None
    """The text."""
    plan: list[EditionPhase]
    """A timed plan, stage by stage."""
    pairs: list[EditionPair]
    """What to do and what to leave."""
    claims: list[EditionClaim]
    """What is known, and how sure it is."""
    quotes: list[EditionQuote]
    """Words of people."""
    sources: list[Cited]
    """Where it comes from."""
    uncertain: list[Uncertain]
    """What is not simply what a source states."""
    media: list[EditionMedium]
    """Videos and pages elsewhere that show the same."""
    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""
    record: EditionRecord
    """What programs need to find, sort and link it."""
    reviewed: bool
    """Whether a clinician has reviewed these very words."""


class EditionDose(TypedDict):
    """One way to dose an exercise."""

    id: str
    """`usual` for the exercise's usual dose, else the id of another dose."""
    title: str | None
    """What a reader sees; null for the usual dose."""
    when: str | None
    """For whom or when this dose is the better one."""
    sets: Numbers | None
    """Rounds; null means 1, or as many as a list has."""
    repetitions: Repetitions | None
    """Times in a round."""
    hold: HoldTime | None
    """How long to stay each time."""
    duration: Amount | None
    """How long it lasts if it is not counted; for each side if `sides` is `each`."""
    distance: Amount | None
    """How far; with repetitions, each time."""
    intervals: EditionIntervals | None
    """Stretches of time in turn."""
    pace: Amount | None
    """How long one repetition takes without its hold."""
    tempo: list[Beat]
    """The rhythm of one repetition; empty where there is none."""
    rest: Amount | None
    """Rest between rounds."""
    load: EditionLoad | None
    """What works against you."""
    effort: EditionEffort | None
    """How hard it should feel."""
    side: DoseSide | None
    """The one side that works; null where both do."""
    affected_side: EditionSideDose | None
    """What differs for the affected side."""
    support: Support | None
    """What the hands hold on to."""
    someone_present: bool
    """Whether someone must be there."""
    often: Often | None
    """How often."""
    times: list[EditionTimeOfDay]
    """Named times of the day."""
    note: str | None
    """What numbers cannot say."""
    sentences: list[str]
    """The whole dose in sentences, with nothing left out."""
    rows: list[DoseRow]
    """The whole dose as rows of a table, with nothing left out but the note."""


class EditionExercise(TypedDict):
    """An exercise with everything that a person needs to do it safely alone."""

    id: str
    """Its id."""
    title: str
    """Its name."""
    aliases: list[str]
    """Other names."""
    summary: str | None
    """What it does for you."""
    body: RichText | None
    """More about it."""
    goals: list[Named]
    """What it trains."""
    roles: list[Named]
    """How it can be used."""
    level: int | None
    """1 is for anyone, 5 for trained people."""
    position: Named
    """The start position."""
    on_floor: bool
    """Whether you must get down to the floor."""
    muscles: list[EditionMuscle]
    """The muscles that work or stretch."""
    regions: list[Named]
    """The parts of the body that it is for."""
    equipment: list[Named]
    """What is needed; empty means nothing."""
    sides: Sides
    """`none`, `each` (one side, then the other) or `alternate` (in turn)."""
    sides_phrase: str
    """The same in words."""
    start: list[str]
    """How to get into the start position."""
    steps: list[EditionStep]
    """What to do."""
    figure: EditionFigure | None
    """How it looks, drawn from poses; null where there is no figure, or `image` takes its place."""
    image: EditionImage | None
    """How it looks, in a picture of an author's own; null where there is none."""
    dose: EditionDose | None
    """The usual dose, or in a bundle for patients the one that all its routines choose; null: no source says."""
    own_dose: bool
    """Whether somebody has set this dose for this reader: it is said to be theirs, and not one to begin with."""
    dose_unknown_phrase: str | None
    """What to tell a reader when the dose is null."""
    other_doses: list[EditionDose]
    """Other doses, the usual one among them where `dose` is another."""
    breathing: str | None
    """How to breathe; null where nobody knows."""
    feel: str | None
    """What you should feel."""
    mistakes: list[EditionMistake]
    """What often goes wrong."""
    cautions: list[EditionCaution]
    """Who must take care; empty means that somebody has thought about it and there is none."""
    easier: list[EditionVariation]
    """Easier ways."""
    harder: list[EditionHarderWay]
    """Harder ways."""
    prerequisites: list[Link]
    """Gates that must be passed first."""
    emergency_notice: str
    """Show this with the exercise."""
    stop_notice: str
    """Show this with the exercise."""
    safety_version: str
    """The `safety.version` of the edition that these notices belong to."""
    sources: list[Cited]
    """Where it comes from."""
    uncertain: list[Uncertain]
    """What is not simply what a source states."""
    media: list[EditionMedium]
    """Videos and pages elsewhere that show the same."""
    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""
    record: EditionRecord
    """What programs need to find, sort and link it."""
    reviewed: bool
    """Whether a clinician has reviewed these very words."""


class EditionRoutine(TypedDict):
    """Exercises to do together."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    summary: str
    """What it is for."""
    body: RichText | None
    """More about it."""
    goals: list[Named]
    """What it trains."""
    stage: Named | None
    """How long the pain has been there."""
    starter: bool
    """Whether a person with new or strong pain may begin here."""
    often: Often
    """How often."""
    often_phrase: str
    """The same in words."""
    times: list[EditionTimeOfDay]
    """Named times of the day."""
    prerequisites: list[Link]
    """Gates that must be passed first."""
    equipment: list[Named]
    """All that its exercises need."""
    phases: list[EditionRoutinePhase]
    """Its parts, in order."""
    measures: list[Link]
    """What to count or to rate meanwhile."""
    emergency_notice: str
    """Show this with the routine."""
    stop_notice: str
    """Show this with the routine."""
    sources: list[Cited]
    """Where it comes from."""
    uncertain: list[Uncertain]
    """What is not simply what a source states."""
    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""
    record: EditionRecord
    """What programs need to find, sort and link it."""
    reviewed: bool
    """Whether a clinician has reviewed these very words."""


class Edition(TypedDict):
    """Everything that one output needs: one language, one selection, one reader, one date."""

    id: str
    """The id of the booklet that it was made from."""
    title: str
    """Its title."""
    subtitle: str | None
    """A second line."""
    language: str
    """The language of all texts, as a tag of BCP 47."""
    direction: Literal['ltr', 'rtl']
    """The direction of its script."""
    publication: Publication
    """The set of content that it comes from."""
    address: str | None
    """Where it stands on the web; behind it `/exercise/ID`, `/routine/ID` or `/advice/ID` leads to one of its items."""
    audience: Audience
    """Who holds it in their hands: `patient` or `staff`."""
    reader: Reader
    """The reader that it is made for."""
    review: ReviewState
    """Who has checked it."""
    message: str
    """The one main message."""
    purpose: str
    """What a reader can do after reading it."""
    who_it_is_for: list[str]
    """The people that it is for."""
    who_should_ask_first: list[str]
    """The people who should ask first, but for those that a known reader is not."""
    body: RichText | None
    """An introduction."""
    safety: EditionSafety
    """The safety text."""
    timing: EditionTiming
    """How long things take that no dose says."""
    parts: list[EditionPart]
    """Its chapters, in order."""
    advice: list[EditionAdvice]
    """All its advice, in the order of the parts."""
    exercises: list[EditionExercise]
    """All its exercises, in the order of the parts."""
    routines: list[EditionRoutine]
    """All its routines, in the order of the parts."""
    measures: list[EditionMeasure]
    """What to count or to rate: of the booklet first, then of its routines."""
    terms: list[EditionTerm]
    """The words that it explains, by title."""
    sources: list[EditionSource]
    """Its sources, by number."""
    retired: list[RetiredItem]
    """What the set once had, for programs that still know its id; none of it is shown."""
    changes: list[ReaderChange]
    """What the reader's conditions changed: what was adapted, what to ask, what was replaced or left out."""


Bundle = TypedDict(
    'Bundle',
    {
        '$schema': Literal['urn:supple:schema:v2:bundle'],
        'bundle_version': str,
        'digests': Digests,
        'files': list[BundleFile],
        'guide_files': list[GuideFile],
        'legend_files': list[LegendFile],
        'words': dict[str, str],
        'skeleton': list[SkeletonBone],
        'edition': Edition,
    },
)
