"""The price book, and a user's own over it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from bascule.errors import CostError
from bascule.facts.prices import price_book, read_price_book

HEAD = "cloud,service,item,region,unit,from,price_usd,free,source,seen,confidence,note"
NAT = "aws,VPC,NAT gateway,us-east-1,hour,,0.030,,our contract,2026-11-01,high,negotiated"


def own(tmp_path: Path, *rows: str, head: str = HEAD) -> Path:
    path = tmp_path / "own.csv"
    path.write_text("\n".join([head, *rows]) + "\n")
    return path


def problems(tmp_path: Path, *rows: str, head: str = HEAD) -> list[str]:
    with pytest.raises(CostError) as caught:
        read_price_book(own(tmp_path, *rows, head=head))
    return [f"{problem.where.rpartition(':')[2]} {problem.message}" for problem in caught.value.problems]


def test_every_shipped_price_has_a_source_and_begins_at_nothing() -> None:
    slices = [each for price in price_book().prices.values() for each in price.slices]
    assert all(each.source for each in slices)
    assert all(price.slices[0].starts == 0 for price in price_book().prices.values())


def test_a_price_of_another_region_is_never_taken() -> None:
    found = price_book().find("KMS", "customer managed key", "key-month", region="eu-central-1")
    assert found is None


def test_a_price_that_holds_everywhere_holds_in_every_region() -> None:
    found = price_book().find("Route 53", "hosted zone", "zone-month", region="eu-central-1")
    assert found is not None
    assert found.cost(Decimal(1)).usd == Decimal("0.50")


@pytest.mark.parametrize(
    ("gigabytes", "usd"),
    [
        ("100", "0"),
        ("101", "0.09"),
        # The first slice ends 10,240 GB after the 100 free ones.
        ("10340", "921.60"),
        # 10,240 at 0.09, 40,960 at 0.085, 8,700 at 0.07.
        ("60000", "5012.20"),
        # All slices: 921.60 + 3,481.60 + 7,168.00 + 46,300 at 0.05.
        ("200000", "13886.20"),
    ],
)
def test_graduated_prices_are_counted_slice_by_slice(gigabytes: str, usd: str) -> None:
    price = price_book().find("Data transfer", "out to internet", "GB", region="eu-central-1")
    assert price is not None
    found = price.cost(Decimal(gigabytes))
    assert (found.usd, found.known) == (Decimal(usd), True)


def test_where_knowledge_of_a_slice_ends_the_cost_is_a_lower_bound() -> None:
    price = price_book().find("Data transfer", "out to internet", "GB", region="us-east-1")
    assert price is not None
    found = price.cost(Decimal(153_700 + 1_000))
    assert (found.usd, found.known) == (Decimal("921.60") + Decimal("3481.60") + Decimal("7168.00"), False)


def test_what_is_used_before_moves_on_to_dearer_and_cheaper_slices() -> None:
    price = price_book().find("Data transfer", "out to internet", "GB", region="eu-central-1")
    assert price is not None
    whole = price.cost(Decimal(60_000)).usd
    assert price.cost(Decimal(20_000)).usd + price.cost(Decimal(40_000), after=Decimal(20_000)).usd == whole


def test_gpu_hours_and_tokens_have_prices() -> None:
    machine = price_book().find("EC2 Linux", "p5.48xlarge", "hour", region="us-east-1")
    tokens = price_book().find("Anthropic API", "claude-haiku-4.5 output", "1M tokens", region="eu")
    assert machine is not None
    assert machine.cost(Decimal(1)).usd == Decimal("55.04")
    assert tokens is not None
    assert tokens.cost(Decimal("0.5")).usd == Decimal("2.500")


def test_a_users_own_price_wins_and_the_others_stay(tmp_path: Path) -> None:
    book = read_price_book(own(tmp_path, NAT))
    found = book.find("VPC", "NAT gateway", "hour", region="us-east-1")
    assert found is not None
    assert (found.cost(Decimal(730)).usd, found.slices[0].source) == (Decimal("21.900"), "our contract")
    assert book.find("KMS", "customer managed key", "key-month", region="us-east-1") is not None


def test_all_that_is_wrong_is_said_at_once_with_its_lines(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        "aws,VPC,NAT gateway,us-east-1,hour,,,,our contract,2026-11-01,high,",
        "aws,VPC,NAT gateway,us-east-1,fortnight,,0.03,,our contract,2026-11-01,high,",
        "aws,VPC,NAT gateway,us-east-1,hour,,cheap,,our contract,yesterday,sure,",
        "aws,VPC,NAT gateway,us-east-1,hour,,-1,,our contract,2026-11-01,high,",
        "aws,VPC,NAT gateway",
    )
    assert found == [
        "2 the cell price_usd is empty",
        "3 the unit is not known",
        "4 price_usd is no number",
        "4 seen is no day",
        "4 the confidence is not known",
        "5 price_usd is no number",
        "6 the row has another number of cells than the head",
    ]


def test_a_hole_and_a_price_that_is_there_twice_are_refused(tmp_path: Path) -> None:
    gap = NAT.replace("hour,,", "hour,100,").replace("us-east-1", "eu-central-1")
    (hole, twice) = problems(tmp_path, gap, NAT, NAT)
    assert hole.startswith("2 the price has a hole: VPC, NAT gateway, eu-central-1")
    assert twice.startswith("4 the price is there twice: VPC, NAT gateway, us-east-1")


def test_lines_are_counted_with_comments_and_quotes(tmp_path: Path) -> None:
    found = problems(tmp_path, NAT.replace("NAT gateway", '"NAT gateway, hours"'), "# ours", NAT.replace("0.030", "x"))
    assert found == ["4 price_usd is no number"]


@pytest.mark.parametrize(("rows", "head"), [([], HEAD), ([NAT], "cloud,service,price")])
def test_an_empty_book_and_another_table_are_refused(tmp_path: Path, rows: list[str], head: str) -> None:
    assert len(problems(tmp_path, *rows, head=head)) == 1


def test_a_book_that_is_not_there_is_said_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(CostError, match=r"none\.csv"):
        read_price_book(tmp_path / "none.csv")


def test_a_book_of_other_bytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes(b"\xff\xfe\x00prices")
    with pytest.raises(CostError, match="no UTF-8 text"):
        read_price_book(path)
