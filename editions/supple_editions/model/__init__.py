"""The types of an edition. The JSON bundle is exactly this, so every field here is a promise to app developers."""

from supple_editions.model.advice import EditionAdvice, EditionClaim, EditionPhase, EditionQuote
from supple_editions.model.dose import EditionDose
from supple_editions.model.edition import Edition, EditionPart, Publication, Reader, ReaderChange, ReviewState
from supple_editions.model.exercise import EditionCaution, EditionExercise, EditionStep
from supple_editions.model.figure import EditionFigure, EditionFrame
from supple_editions.model.image import EditionImage, EditionPicture
from supple_editions.model.routine import EditionRoutine, EditionRoutineItem, EditionRoutinePhase
from supple_editions.model.safety import EditionGate, EditionGuide, EditionRedFlags, EditionSafety, SafetyText
from supple_editions.model.shared import Cited, EditionSource, EditionTerm, Link, Named, RichText
from supple_editions.model.theme import EditionTheme

__all__ = [
    "Cited",
    "Edition",
    "EditionAdvice",
    "EditionCaution",
    "EditionClaim",
    "EditionDose",
    "EditionExercise",
    "EditionFigure",
    "EditionFrame",
    "EditionGate",
    "EditionGuide",
    "EditionImage",
    "EditionPart",
    "EditionPhase",
    "EditionPicture",
    "EditionQuote",
    "EditionRedFlags",
    "EditionRoutine",
    "EditionRoutineItem",
    "EditionRoutinePhase",
    "EditionSafety",
    "EditionSource",
    "EditionStep",
    "EditionTerm",
    "EditionTheme",
    "Link",
    "Named",
    "Publication",
    "Reader",
    "ReaderChange",
    "ReviewState",
    "RichText",
    "SafetyText",
]
