"""What bascule costs, measured against its bars: `make bench`."""
