"""Workflow files of GitHub, read with the line of each thing and with the contexts that their expressions read.

`read_workflow` gives a `Workflow`; it holds jobs, these their steps. Each of them has `node`, by which also what has
no property of its own is reached, and `expressions`.
"""
