"""Secrets that show what they are by their first letters, after their issuers' documentation (2026-11)."""

from __future__ import annotations

import re

from bascule.facts.placeholder import is_placeholder

_FORMS = {
    "an Anthropic API key": r"sk-ant-[A-Za-z0-9_-]{20,}",
    "an OpenAI API key": r"sk-(?!ant-)(?=[A-Za-z0-9_-]*[A-Za-z0-9]{16})[A-Za-z0-9_-]{20,}",
    "an AWS access key": r"(?:AKIA|ASIA)[A-Z0-9]{16}",
    "a GitHub token": r"gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{22,}",
    "a GitLab token": r"gl(?:pat|ptt|dt|rt)-[A-Za-z0-9_-]{20,}",
    "a Slack token": r"xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-\d-[A-Za-z0-9-]{20,}",
    "a Slack webhook": r"https://hooks\.slack\.com/services/T[A-Z0-9]{6,}/B[A-Z0-9]{6,}/[A-Za-z0-9]{16,}",
    "a Google API key": r"AIza[A-Za-z0-9_-]{30,}",
    "a Google OAuth secret": r"GOCSPX-[A-Za-z0-9_-]{20,}|ya29\.[A-Za-z0-9_-]{20,}",
    "a Hugging Face token": r"hf_[A-Za-z0-9]{20,}",
    "a Groq API key": r"gsk_[A-Za-z0-9]{40,}",
    "a Replicate token": r"r8_[A-Za-z0-9]{30,}",
    "an NVIDIA API key": r"nvapi-[A-Za-z0-9_-]{40,}",
    "a Perplexity API key": r"pplx-[A-Za-z0-9]{40,}",
    "an xAI API key": r"xai-[A-Za-z0-9]{40,}",
    "a LangSmith key": r"lsv2_(?:pt|sk)_[A-Za-z0-9_]{30,}",
    "a Stripe key": r"[sr]k_live_[A-Za-z0-9]{16,}",
    "a SendGrid key": r"SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}",
    "an npm token": r"npm_[A-Za-z0-9]{30,}",
    "a PyPI token": r"pypi-AgEI[A-Za-z0-9_-]{20,}",
    "a Docker Hub token": r"dckr_pat_[A-Za-z0-9_-]{20,}",
    "a DigitalOcean token": r"do[opr]_v1_[a-f0-9]{64}",
    "a private key": r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----",
    "a JSON Web Token": r"eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}",
}
_WORD = r"(?<![A-Za-z0-9_-])"
_ANY = re.compile(_WORD + "(?:" + "|".join(f"(?P<k{index}>{form})" for index, form in enumerate(_FORMS.values())) + ")")
_NAMES = tuple(_FORMS)
_MARKS = re.compile(
    r"sk-|A[KS]IA|gh[pousr]_|github_pat_|gl(?:pat|ptt|dt|rt)-|xox|xapp-|hooks\.slack|AIza|GOCSPX|ya29|hf_|gsk_|r8_|nvapi|"
    r"pplx-|xai-|lsv2_|k_live_|SG\.|npm_|pypi-|dckr_|_v1_|PRIVATE KEY|eyJ"
)
_LOGIN = re.compile(
    r"[a-z][a-z0-9+.-]*://[^\s:/@$?#]*:(?P<password>[^\s/@${<]+)@(?!localhost|127\.)[^\s/]", re.IGNORECASE
)


def known_tokens(text: str) -> list[str]:
    """What the secrets in the text are, in words; placeholders such as `sk-xxxxxxxx` are none."""
    found = []
    if _MARKS.search(text):
        hits = (match for match in _ANY.finditer(text) if not is_placeholder(match[0]))
        found += [_NAMES[int(str(match.lastgroup)[1:])] for match in hits]
    if "://" in text and any(not is_placeholder(match["password"]) for match in _LOGIN.finditer(text)):
        found.append("a password in an address")
    return list(dict.fromkeys(found))
