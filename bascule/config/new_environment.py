"""The file of a new environment."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Network
from pathlib import Path

from bascule.config.account import Account
from bascule.config.environment import Environment
from bascule.config.files import ACCOUNT_PREFIX, DEFAULTS, FOLDER, check_name, find_root, list_environments
from bascule.config.loader import load, load_account
from bascule.errors import ConfigurationError

_OF_DEFAULTS = """\
prefix: {prefix}                    # first part of every name: {prefix}-{name}-chat
owner: {owner}
"""
_TEXT = """\
# yaml-language-server: $schema=environment.schema.json
#
# `bascule env show {name}` prints every value with its origin; environment.schema.json says what each key does.
version: 1
kind: environment
name: {name}
{own}account: {account}
backend: {{type: {backend}}}
teardown: approval              # reviewers agree before a pipeline destroys it; or allowed, never

aws: {{region: {region}}}

network:
  cidr: {cidr}
  zones: 2
  nat: single                   # one gateway for both zones; per_zone survives the loss of a zone

domain: {{name: {domain}}}

services:
  chat:
    runs_on: aws/fargate
    cpu: 512                    # 1024 is one vCPU
    memory: 1024                # MiB
    host: chat.{domain}
    scaling: {{min: 1, max: 2}}
    longest_silence: 60s        # longest time without a byte in an answer
    longest_answer: 120s        # a task that is replaced gets this long to finish
    secrets: []                 # names of secrets, never their values
    environment: {{}}             # plain variables

# sites:
#   site: {{domain: www.{domain}}}

# database: {{instance_class: db.t4g.micro, storage_gb: 20}}

budget: {{monthly_usd: 100}}
alarms: {{email: {owner}}}
"""


def new_environment(name: str, account: str | None = None, *, root: Path | None = None) -> str:
    """The commented text of an environment file called `name` in `account` (else in a simulated one, if there is one).

    Its network overlaps no other environment's, and it takes from `defaults.yaml` what stands there.

    Raises: ConfigurationError if there is no such account, or the account's file is wrong.
    """
    root = root or find_root()
    chosen = load_account(account, root=root) if account else _some_account(root)
    shared = (root / FOLDER / DEFAULTS).is_file()
    facts = {"name": name, "prefix": chosen.prefix, "owner": chosen.owner}
    return _TEXT.format(
        **facts,
        own="" if shared else _OF_DEFAULTS.format(**facts),
        account=chosen.name,
        backend="local" if chosen.simulated else "s3",
        region=chosen.aws.region if chosen.aws else "us-east-1",
        cidr=_free_range(chosen, root),
        domain=f"{name}.{chosen.owner.partition('@')[2].lower()}",
    )


def write_new_environment(name: str, account: str | None = None, *, root: Path | None = None) -> Path:
    """The new file, written to `environments/` and found to be right.

    Raises: ConfigurationError if it exists already, or the name is not accepted; then nothing stays.
    """
    root = root or find_root()
    check_name(name)
    path = root / FOLDER / f"{name}.yaml"
    if path.exists():
        raise ConfigurationError(f"{FOLDER}/{path.name} exists already", fix="choose another name")
    text = new_environment(name, account, root=root)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        fix = "make the folder writable"
        raise ConfigurationError(f"{FOLDER}/{path.name} cannot be written: {error.strerror}", fix=fix) from None
    try:
        load(path, root=root)
    except ConfigurationError:
        path.unlink()
        raise
    return path


def _some_account(root: Path) -> Account:
    names = [file.name.removeprefix(ACCOUNT_PREFIX) for file in list_environments(root) if file.kind == "account"]
    accounts = [load_account(name, root=root) for name in names]
    if not accounts:
        raise ConfigurationError("there is no account yet", fix=f"make {FOLDER}/{ACCOUNT_PREFIX}NAME.yaml first")
    return next((account for account in accounts if account.simulated), accounts[0])


def _free_range(account: Account, root: Path) -> str:
    taken = [*map(IPv4Network, account.existing.networks.values()), *_ranges(root)]
    tens = (IPv4Network(f"10.{second}.0.0/16") for second in range(10, 256))
    return str(next((network for network in tens if not any(map(network.overlaps, taken))), "10.0.0.0/16"))


def _ranges(root: Path) -> Iterator[IPv4Network]:
    """Yields the networks of the other environments; a file that is wrong has none."""
    for file in list_environments(root):
        try:
            model = load(file.path, root=root)
        except ConfigurationError:
            continue
        if isinstance(model, Environment):
            yield IPv4Network(model.existing.vpc.cidr if model.existing.vpc else model.network.cidr)
