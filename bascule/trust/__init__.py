"""Policy documents of AWS, and who gets what by them: trust in tokens and callers, written and judged.

Leaf package: it knows documents and tokens only, no cloud and no environment file.
"""

from bascule.trust.assumers import Assumer, Kind, who_may_assume
from bascule.trust.document import Conditions, Document, Statement, document, encoded, size
from bascule.trust.evaluation import Request, Verdict, decide
from bascule.trust.github import ISSUER, GitHubRepository
from bascule.trust.issuer import condition_claims, is_github, issuer_of
from bascule.trust.purpose import Purpose
from bascule.trust.reading import read_policy
from bascule.trust.role import AUDIENCE, trust_policy
from bascule.trust.token import token_verdict
from bascule.trust.wanted_claims import WantedClaim, WebIdentityStatement, unknown_claims, web_identity_statements
from bascule.trust.width import Stranger, Width, widths

__all__ = [
    "AUDIENCE",
    "ISSUER",
    "Assumer",
    "Conditions",
    "Document",
    "GitHubRepository",
    "Kind",
    "Purpose",
    "Request",
    "Statement",
    "Stranger",
    "Verdict",
    "WantedClaim",
    "WebIdentityStatement",
    "Width",
    "condition_claims",
    "decide",
    "document",
    "encoded",
    "is_github",
    "issuer_of",
    "read_policy",
    "size",
    "token_verdict",
    "trust_policy",
    "unknown_claims",
    "web_identity_statements",
    "who_may_assume",
    "widths",
]
