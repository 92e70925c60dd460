"""How long a routine takes: its exercises and doses in, a timeline out.

It is worked out here once, so that a booklet's minutes, an app's timers and a rule about burden cannot differ.
"""

from supple_editions.timing.moments import Activity, Moment
from supple_editions.timing.timeline import (
    Pick,
    PickedBlock,
    Timeline,
    Ways,
    all_picks,
    compute_timeline,
    in_rounds,
    pick_exercises,
    read_ways,
)

__all__ = [
    "Activity",
    "Moment",
    "Pick",
    "PickedBlock",
    "Timeline",
    "Ways",
    "all_picks",
    "compute_timeline",
    "in_rounds",
    "pick_exercises",
    "read_ways",
]
