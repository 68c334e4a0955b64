"""The logic of the workflows, which YAML only wires: what changed, plans, their review, applies, teardowns.

One package each: `changes` (which stacks a commit changes), `plans` (planning, records, storage), `comments`,
`apply` (the reviewed plan, stale, waves), `teardown`, `drift`, `workflows` (reading, linting, egress of YAML).
"""
