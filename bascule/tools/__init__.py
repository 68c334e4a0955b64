"""Finds and starts every external program; no other package starts one."""
