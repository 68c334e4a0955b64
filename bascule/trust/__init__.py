"""Policy documents of AWS, and who gets what by them: trust in GitHub's tokens, written and judged.

Leaf package: it knows documents and tokens only, no cloud and no environment file.
"""

from bascule.trust.document import Conditions, Document, Statement, document, encoded, size
from bascule.trust.evaluation import Request, Verdict, decide
from bascule.trust.github import ISSUER, GitHubRepository
from bascule.trust.purpose import Purpose
from bascule.trust.role import AUDIENCE, trust_policy
from bascule.trust.token import token_verdict

__all__ = [
    "AUDIENCE",
    "ISSUER",
    "Conditions",
    "Document",
    "GitHubRepository",
    "Purpose",
    "Request",
    "Statement",
    "Verdict",
    "decide",
    "document",
    "encoded",
    "size",
    "token_verdict",
    "trust_policy",
]
