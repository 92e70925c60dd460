"""How far joints move, in degrees: what no pose may ask for.

Norms of the American Academy of Orthopaedic Surgeons (Joint Motion, 1965), widened by up to a quarter where supple
people go further. Wrong signs and slips of the pen fall outside; a stiff person's limits are no matter of drawing.
"""

from __future__ import annotations

RANGES: dict[str, tuple[float, float]] = {
    "hip flexion": (-30, 135),
    "hip abduction": (-45, 65),
    "hip rotation": (-50, 70),
    "knee flexion": (-5, 160),
    "ankle dorsiflexion": (-80, 40),
    "toes extension": (-40, 90),
    "shoulder_blade elevation": (-10, 45),
    "shoulder_blade protraction": (-25, 30),
    "shoulder flexion": (-65, 180),
    "shoulder abduction": (-60, 180),
    "shoulder rotation": (-100, 100),
    "elbow flexion": (-10, 155),
    "forearm rotation": (-95, 95),
    "wrist extension": (-90, 90),
    "wrist deviation": (-45, 30),
    "fingers flexion": (-20, 95),
    "fingers abduction": (0, 25),
    "trunk flexion": (-60, 110),
    "trunk side_bend": (-45, 45),
    "trunk twist": (-60, 60),
    "lower_back flexion": (-40, 60),
    "lower_back side_bend": (-30, 30),
    "lower_back twist": (-15, 15),
    "upper_back flexion": (-40, 50),
    "upper_back side_bend": (-35, 35),
    "upper_back twist": (-45, 45),
    "neck flexion": (-70, 65),
    "neck side_bend": (-50, 50),
    "neck twist": (-90, 90),
    "lower_neck flexion": (-40, 40),
    "lower_neck side_bend": (-35, 35),
    "lower_neck twist": (-45, 45),
    "upper_neck flexion": (-30, 25),
    "upper_neck side_bend": (-15, 15),
    "upper_neck twist": (-45, 45),
    "body lean": (-60, 130),
    "body tilt": (-180, 180),
    "body roll": (-180, 180),
}
