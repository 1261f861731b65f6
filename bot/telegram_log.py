"""The operator's log: JSON lines on standard error, without the token and without what users write."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

LOGGER = logging.getLogger("rendezvous.telegram")

# They log every URL, and the token is part of it.
_LOG_URLS = ("httpx", "httpcore")
# At their debug level they log whole updates; the bot's own debug level is for those who accept that.
_NOISY = ("telegram", "asyncio", "tornado.access", *_LOG_URLS)


class JsonFormatter(logging.Formatter):
    """Formats a record as one JSON line; the token is struck out wherever it stands, tracebacks included."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        line.update(getattr(record, "fields", {}))
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str).replace(self._token, "<token>")


def open_log(token: str, level: str) -> None:
    """Write the log to standard error from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(token))
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
