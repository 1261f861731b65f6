"""The operator's log: JSON lines on standard error, without the token and without what users write."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime

LOGGER = logging.getLogger("rendezvous.telegram")

# They log every URL, and the token is part of it.
_LOG_URLS = ("httpx", "httpcore")
# At their debug level they log whole updates; the bot's own debug level is for those who accept that.
_NOISY = ("telegram", "asyncio", "tornado.access", *_LOG_URLS)


class JsonFormatter(logging.Formatter):
    """Formats a record as one JSON line; the token is struck out wherever it stands, tracebacks included.

    What an error's message says, or a library tells of, may be what a user wrote: only `verbose` logs hold it.
    """

    def __init__(self, token: str, *, verbose: bool) -> None:
        super().__init__()
        self._token = token
        self._verbose = verbose

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        whole = self._verbose or record.name == LOGGER.name
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage() if whole else str(record.msg),
        }
        line.update(getattr(record, "fields", {}))
        if record.exc_info and record.exc_info[1]:
            line["traceback"] = self._write_traceback(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str).replace(self._token, "<token>")

    def _write_traceback(self, error: BaseException) -> str:
        if self._verbose:
            return "".join(traceback.format_exception(error))
        cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        before = f"{self._write_traceback(cause)}\nleads to\n" if cause else ""
        return f"{before}{''.join(traceback.format_tb(error.__traceback__))}{type(error).__qualname__}"


def open_log(token: str, level: str) -> None:
    """Write the log to standard error from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(token, verbose=level == "debug"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    LOGGER.setLevel(level.upper())
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram.ext.AIORateLimiter").setLevel(
        logging.CRITICAL
    )  # the courier tries again, and says so


def log_event(event: str, **fields: object) -> None:
    """Log an event with its fields."""
    LOGGER.info(event, extra={"fields": fields})
