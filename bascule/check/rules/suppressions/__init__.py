"""Rules about suppressions; `bascule.check.suppression` judges them when it knows all findings."""
