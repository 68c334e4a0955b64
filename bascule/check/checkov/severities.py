from bascule.check.severity import Severity


def severity_of(rule: str) -> Severity:
    return Severity.MEDIUM
