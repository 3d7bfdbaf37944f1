#!/usr/bin/env python3
"""Set up and run Briefing from a checkout, with nothing but Python 3.11 or newer.

    python3 packaging/dev.py run [ARGS]     the window with the sample articles; with ARGS: briefing ARGS
    python3 packaging/dev.py test [ARGS]    the tests; with ARGS: pytest ARGS
    python3 packaging/dev.py check          style and types
    python3 packaging/dev.py desktop        a menu entry and an icon for this account (Linux)

On Windows: py packaging\\dev.py run
"""

import os
import sys


# This file must parse on any Python 3, to say what is wrong there; all else is in `development/`.
def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.stderr.write("Briefing needs Python 3.11 or newer, and this is %s; " % sys.version.split()[0])  # noqa: UP031
        sys.stderr.write("install a newer one and run this with it, for example: python3.11 packaging/dev.py run\n")
        return 3
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    from development.commands import carry_out

    return carry_out(sys.argv[1:], usage=str(__doc__))


if __name__ == "__main__":
    sys.exit(main())
