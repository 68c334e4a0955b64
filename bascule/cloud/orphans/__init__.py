"""What an environment has left in its account: found by its tag, confirmed by its own service, deleted in order."""

from bascule.cloud.orphans.deletion import Deleted, Deletion, Fate
from bascule.cloud.orphans.held import HeldObjects, held_objects
from bascule.cloud.orphans.orphan import Orphan
from bascule.cloud.orphans.search import Search, find_orphans

__all__ = ["Deleted", "Deletion", "Fate", "HeldObjects", "Orphan", "Search", "find_orphans", "held_objects"]
