"""Dated figures of the clouds, each file with its date and source, and a typed reader for each."""
