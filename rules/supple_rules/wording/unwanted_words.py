"""Words that health advice does without: promises, fear, brands, adverts, and words without exceptions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from supple_rules.item_context import ItemContext
from supple_rules.listed import starts_sentence
from supple_rules.phrase_finder import Hit
from supple_rules.text_rule import ListRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.safety import RedFlags

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")


class BrandName(ListRule):
    """The name of a brand

    The names are listed in the vocabulary `words-brand`.

    Why: Health information that names a product is advertising. The reader may also know the medicine by another name,
    and take it twice.
    Example: `Take Advil.`
    Instead: The name of the substance, such as ibuprofen, or of the kind of medicine.
    """

    code = "S413"
    name = "brand-name"
    listed = "words-brand"
    message = "“{}” is the name of a brand."
    hint = "Name the substance."


class Promise(ListRule):
    """A promise that nobody can keep

    The words are listed in the vocabulary `words-promise`. A sentence that says the opposite is no promise.

    Why: Nobody can promise that pain goes away. Whom it does not help will blame themselves, or stop looking for help.
    Example: `This stretch will cure your back pain.`
    Instead: `This stretch can ease your back pain.`
    """

    code = "S415"
    name = "promise"
    listed = "words-promise"
    message = "“{}” promises what nobody can promise."
    hint = "Say what it can do for some people."
    if_denied = False


class AbsoluteWord(ListRule):
    """A word that leaves no exception

    The words are listed in the vocabulary `words-absolute`. An instruction that begins with one of them is left alone:
    `Never hold your breath.`

    Why: Few things are true of everybody, and the reader for whom it is not true loses trust in the rest.
    Example: `Walking is always good for your back.`
    Instead: `Walking is good for most backs.`
    """

    code = "S416"
    name = "absolute-word"
    severity = Severity.WARNING
    listed = "words-absolute"
    message = "“{}” leaves no exception."
    hint = "Say for whom or how often it is true."
    if_denied = False

    @classmethod
    def wanted(cls, context: ItemContext) -> Callable[[Hit], bool]:
        """Leave out instructions."""
        wanted = super().wanted(context)
        return lambda hit: not starts_sentence(hit.passage.text, hit.start) and wanted(hit)


class FrighteningWord(ListRule):
    """A word that frightens

    The words are listed in the vocabulary `words-frightening`. Warning signs may use them, so may the glossary, which
    explains them, and so may sentences that deny them: `Hurt does not mean damage.`

    Why: People who believe that their back is fragile move less, and people who move less hurt for longer.
    Example: `A slipped disc presses on the nerve.`
    Instead: `A disc can bulge and irritate a nerve. In most people that gets better.`
    """

    code = "S417"
    name = "frightening-word"
    severity = Severity.WARNING
    listed = "words-frightening"
    message = "“{}” can frighten people."
    hint = "Say what it is in calmer words."
    if_denied = False

    @classmethod
    def wanted(cls, context: ItemContext) -> Callable[[Hit], bool]:
        """Leave out warning signs and the glossary."""
        wanted = super().wanted(context)
        return lambda hit: (
            hit.passage.item.kind != "term" and not isinstance(hit.passage.item.model, RedFlags) and wanted(hit)
        )


class Advertising(ListRule):
    """A left-over of an advert

    Shop links, "read also" and addresses to write to. The phrases are listed in the vocabulary `words-advertising`.

    Why: It distracts, it cannot be followed on paper, and it sells something to people in pain.
    Example: `Don't miss: the best mattress.`
    Instead: Delete it. An address for corrections belongs in `feedback` of `supple.yaml`.
    """

    code = "S418"
    name = "advertising"
    listed = "words-advertising"
    message = "“{}” belongs to an advert."
    hint = "Delete it."

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for each listed phrase and for e-mail addresses."""
        yield from super().check(context)
        for passage in (passage for prose in context.prose_containing("@") for passage in prose.passages):
            for match in ADDRESS.finditer(passage.text):
                yield cls.diagnostic(
                    "An e-mail address in a text for readers.",
                    passage.label(*match.span()),
                    hints="Delete it. An address for corrections belongs in `feedback` of `supple.yaml`.",
                )
