"""The files of `environments/`: read as typed models, or refused with every problem at once."""

from bascule.config.account import Account
from bascule.config.environment import Environment
from bascule.config.files import ConfigFile, list_environments
from bascule.config.loader import load, load_account, load_environment

__all__ = ["Account", "ConfigFile", "Environment", "list_environments", "load", "load_account", "load_environment"]
