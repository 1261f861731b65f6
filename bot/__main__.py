"""`python -m bot` and `rendezvous`: the command line, which takes half a second to import."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; Ctrl-C ends it in a line while it is still being imported, too."""
    try:
        from bot.cli import main as run  # here, where its interruption is caught
    except KeyboardInterrupt:
        sys.exit("interrupted")
    run()


if __name__ == "__main__":
    main()
