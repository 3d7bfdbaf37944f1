"""Which library does a command work on?"""

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from briefing.services.catalogue import Services
from briefing.settings.options import Options
from briefing.settings.paths import find_paths


@contextmanager
def open_services(arguments: Namespace, *, create: bool = False) -> Iterator[Services]:
    """Lend the services of the library that `--library`, the environment or the account names.

    Raises UserError when it cannot be opened, or is not there and `create` is not set.
    """
    from briefing.bootstrap import build

    services = build(find_paths(os.environ, arguments.library), Options(), create=create)
    try:
        yield services
    finally:
        services.close()
