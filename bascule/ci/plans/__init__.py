"""Plans of pull requests: made, recorded, stored, found again."""
