"""`python -m bot` is `rendezvous`."""

from bot.cli import main

main()
