"""Schedules of Application Auto Scaling, and how much of a month each capacity lasts."""
