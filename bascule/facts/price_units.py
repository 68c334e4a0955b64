"""The units that prices are for."""

from __future__ import annotations

UNITS = frozenset(
    (
        # Time that something exists, by the hour or the month of 730 hours.
        *("hour", "month", "minute", "vCPU-hour", "GB-hour", "GiB-hour", "GPU-hour", "node-hour", "VM-hour"),
        *("LCU-hour", "NLCU-hour", "CU-hour", "vCPU-second", "GB-second", "GiB-second", "GHz-second"),
        *("GB-month", "GiB-month", "key-month", "secret-month", "zone-month", "metric-month", "alarm-metric-month"),
        *("dashboard-month", "parameter-month", "ACL-month", "rule-month", "IOPS-month", "MBps-month", "MAU-month"),
        *("version-month", "version-location-month", "certificate"),
        # Bytes: AWS counts GB, Google GiB.
        *("GB", "MiB", "GiB", "TiB", "GiB processed"),
        # Things that happen.
        *("1000 requests", "10000 requests", "1M requests", "1M queries", "1M invocations", "1M tokens", "1M RRU"),
        *("1M WRU", "10000 calls", "10000 interactions", "1000 operations", "10000 operations", "100000 reads"),
        *("100000 writes", "100000 deletes", "rotation"),
    )
)
