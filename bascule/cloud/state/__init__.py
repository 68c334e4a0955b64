"""States as their backends know them: when they changed, who holds their locks, which versions there are."""
