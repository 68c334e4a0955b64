"""Whether an account has what an environment needs, before anything is applied."""

from bascule.cloud.preflight.answer import Answer, Outcome
from bascule.cloud.preflight.need import Need
from bascule.cloud.preflight.preflight import Preflight, preflight
from bascule.cloud.preflight.situation import Situation, clients_to_ask

__all__ = ["Answer", "Need", "Outcome", "Preflight", "Situation", "clients_to_ask", "preflight"]
