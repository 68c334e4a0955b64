"""`python -m chat`."""

from __future__ import annotations

import logging
import sys

from chat.log import log_to_stdout
from chat.server import Server
from chat.settings import Settings, SettingsError


def main() -> int:
    """The exit code: 0 after a drain, 1 if the service could not start."""
    try:
        settings = Settings.of()
    except SettingsError as error:
        log_to_stdout("INFO")
        for problem in str(error).splitlines():
            logging.getLogger("chat").critical(problem)
        return 1
    log_to_stdout(settings.log_level)
    server = Server(settings)
    server.run()
    return 0 if server.started else 1


if __name__ == "__main__":
    sys.exit(main())
