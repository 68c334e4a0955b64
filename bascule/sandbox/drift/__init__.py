"""Changes of living objects behind the engine's back, which its next plan shows."""

from bascule.sandbox.drift.objects import find_objects, only
from bascule.sandbox.drift.result import Drifted
from bascule.sandbox.drift.strike import change_object, delete_object

__all__ = ["Drifted", "change_object", "delete_object", "find_objects", "only"]
