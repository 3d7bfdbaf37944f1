"""Which library does a command work on, and with which options?"""

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from briefing.cli.output import terminal
from briefing.services.catalogue import Services
from briefing.settings import store
from briefing.settings.options import Options
from briefing.settings.paths import find_paths


def load_options() -> Options:
    """Return the options of the account's settings file; say what is wrong with it on the error stream."""
    loaded = store.load(find_paths(os.environ).config)
    if loaded.problem:
        terminal.warn(loaded.problem)
    return loaded.options


@contextmanager
def open_services(arguments: Namespace, *, create: bool = False, options: Options | None = None) -> Iterator[Services]:
    """Lend the services of the library that `--library`, the environment or the account names.

    `options` are those of the settings file unless given. Raises UserError when the library cannot be opened, or is
    not there and `create` is not set.
    """
    from briefing.bootstrap import build

    services = build(
        find_paths(os.environ, arguments.library), options or load_options(), create=create, has_window=False
    )
    try:
        yield services
    finally:
        services.close()
