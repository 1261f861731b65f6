"""A stand-in for the Bot API on loopback, strict as Telegram is, and the users who write to the bot.

Everything goes over real HTTP. What Telegram would refuse is refused, and noted in `violations`.
"""

from __future__ import annotations

import email
import email.policy
import itertools
import json
import re
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from telegram_rules import (
    BadRequest,
    check_commands,
    check_markup,
    check_photo,
    check_results,
    check_text,
    check_webhook,
    require,
)

TOKEN = "123456:secret-of-the-stand-in"  # noqa: S105 - nobody else's
ME = {"id": 123456, "is_bot": True, "first_name": "Rendezvous", "username": "RendezvousBot"}
JSON = dict[str, Any]


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one call: answered by an error, or lost before or after it was done."""

    code: int = 0
    retry_after: int | None = None
    done: bool = False
    migrated_to: int | None = None


def too_many(seconds: int) -> Fault:
    return Fault(429, retry_after=seconds)


BAD_GATEWAY = Fault(502)
DONE_BUT_LOST = Fault(0, done=True)
NEVER_ARRIVED = Fault(0)


class TelegramServer:
    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.clock = clock
        self.changed = threading.Condition()
        self.updates: deque[JSON] = deque()
        self.sent: list[JSON] = []
        self.calls: list[tuple[str, JSON]] = []
        self.violations: list[str] = []
        self.toasts: dict[str, JSON] = {}
        self.results: dict[str, JSON] = {}
        self.commands: dict[str, list[JSON]] = {}
        self.webhook: JSON = {}
        self.faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.down = False
        self.blocked: set[int] = set()
        self.lost = 0
        self.confirmed = 0
        self.accepted: dict[int, JSON] = {}
        self._open_queries: set[str] = set()
        self._messages: dict[tuple[int, int], JSON] = {}
        self._files: dict[str, tuple[int, bytes]] = {}
        self._topics: set[tuple[int, int]] = set()
        self._ids = itertools.count(1)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    @contextmanager
    def running(self) -> Iterator[TelegramServer]:
        thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            with self.changed:
                self.down = True
                self.changed.notify_all()
            self._server.shutdown()
            self._server.server_close()
            thread.join()

    # The users.

    def say(self, text: str, *, chat: int = 1, user: int | None = None, language: str = "fr", **more: Any) -> int:
        """Send a message to the bot; a negative chat is a group. Return its id."""
        message = self._message(chat, self._user(user or abs(chat), language), text=text, **more)
        if text.startswith("/"):
            command = text.split()[0]
            message.setdefault("entities", []).append({"type": "bot_command", "offset": 0, "length": len(command)})
        self._update(message=message)
        return message["message_id"]

    def mention(self, text: str, *, chat: int, **more: Any) -> int:
        """Send a message to a group that begins with the bot's name."""
        entity = {"type": "mention", "offset": 0, "length": len("@RendezvousBot")}
        return self.say(f"@RendezvousBot {text}", chat=chat, entities=[entity], **more)

    def reply(self, text: str, to: JSON, *, user: int | None = None, **more: Any) -> int:
        """Reply to a message of the bot."""
        return self.say(text, chat=to["chat"]["id"], user=user, reply_to_message=to, **more)

    def press(self, message: JSON, label: str, *, user: int | None = None, language: str = "fr") -> str:
        """Press the button of a message whose text begins so; return the query's id."""
        buttons = [b for row in message["reply_markup"]["inline_keyboard"] for b in row]
        data = next(button["callback_data"] for button in buttons if button["text"].startswith(label))
        return self.press_data(message, data, user=user, language=language)

    def press_data(self, message: JSON, data: str, *, user: int | None = None, language: str = "fr") -> str:
        query = f"q{next(self._ids)}"
        self._open_queries.add(query)
        sender = self._user(user or abs(message["chat"]["id"]), language)
        self._update(
            callback_query={
                "id": query, "from": sender, "chat_instance": "1", "message": message, "data": data
            }
        )  # fmt: skip
        return query

    def type_inline(self, text: str, *, user: int = 1, language: str = "fr") -> str:
        query = f"q{next(self._ids)}"
        self._open_queries.add(query)
        sender = self._user(user, language)
        self._update(inline_query={"id": query, "from": sender, "query": text, "offset": ""})
        return query

    def upload(self, name: str, data: bytes, *, chat: int = 1, size: int | None = None, **more: Any) -> int:
        file_id = f"file{next(self._ids)}"
        self._files[file_id] = (size or len(data), data)
        document = {
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_name": name,
            "file_size": size or len(data),
        }
        message = self._message(chat, self._user(abs(chat), "fr"), document=document, **more)
        self._update(message=message)
        return message["message_id"]

    def send(self, chat: int, **content: Any) -> int:
        """Send anything else than text."""
        message = self._message(chat, self._user(abs(chat), "fr"), **content)
        self._update(message=message)
        return message["message_id"]

    def open_topic(self, chat: int, topic: int) -> None:
        self._topics.add((chat, topic))

    def to_chat(self, chat: int) -> list[JSON]:
        with self.changed:
            return [message for message in self.sent if message["chat"]["id"] == chat]

    def wait(self, condition: Callable[[], Any], seconds: float = 20.0) -> Any:
        """Wait until the condition holds; return what it gave."""
        ends = time.monotonic() + seconds
        with self.changed:
            while not (value := condition()):
                left = ends - time.monotonic()
                assert left > 0, f"nothing came within {seconds} s; violations: {self.violations}"
                self.changed.wait(min(left, 0.2))
        return value

    def wait_for(self, chat: int, count: int) -> list[JSON]:
        """Wait until a chat has that many messages of the bot; return them."""
        return self.wait(lambda: (sent := self.to_chat(chat)) and len(sent) >= count and sent)

    def ask(self, text: str, *, chat: int = 1, **more: Any) -> JSON:
        """Send a message and wait for the next message of the bot."""
        before = len(self.to_chat(chat))
        self.say(text, chat=chat, **more)
        return self.wait_for(chat, before + 1)[before]

    # Telegram.

    def _user(self, user: int, language: str) -> JSON:
        return {"id": user, "is_bot": False, "first_name": "U", "language_code": language}

    def _chat(self, chat: int) -> JSON:
        return {"id": chat, "type": "private" if chat > 0 else "supergroup"}

    def _message(self, chat: int, sender: JSON, **more: Any) -> JSON:
        message = {
            "message_id": next(self._ids),
            "date": int(self.clock()),
            "chat": self._chat(chat),
            "from": sender,
            **more,
        }
        self._messages[chat, message["message_id"]] = message
        return message

    def _update(self, **content: Any) -> None:
        with self.changed:
            update = {"update_id": next(self._ids), **content}
            self.accepted[update["update_id"]] = update
            self.updates.append(update)
            self.changed.notify_all()

    def repeat(self, update_id: int) -> None:
        """Send an update once more, as Telegram does when an acknowledgement was lost."""
        with self.changed:
            self.updates.append(self.accepted[update_id])
            self.changed.notify_all()

    def fault(self, method: str) -> Fault | None:
        with self.changed:
            faults = self.faults.get(method)
            return faults.popleft() if faults else None

    def perform(self, method: str, data: JSON, files: dict[str, bytes]) -> Any:
        perform = getattr(self, "_do_" + re.sub(r"([A-Z])", lambda m: f"_{m[1].lower()}", method), None)
        require(perform, f"unknown method {method}")
        if method == "getUpdates":
            return self._do_get_updates(data)
        with self.changed:
            self.calls.append((method, data))
            try:
                return perform(data, files) if method in ("sendDocument", "sendPhoto") else perform(data)
            except BadRequest as error:
                self.violations.append(f"{method}: {error} {json.dumps(data, ensure_ascii=False)[:300]}")
                raise
            finally:
                self.changed.notify_all()

    def _do_get_me(self, _data: JSON) -> JSON:
        return ME

    def _do_delete_webhook(self, _data: JSON) -> bool:
        self.webhook = {}
        return True

    def _do_set_webhook(self, data: JSON) -> bool:
        check_webhook(data)
        self.webhook = data
        return True

    def _do_set_my_commands(self, data: JSON) -> bool:
        check_commands(data["commands"])
        require(re.fullmatch(r"([a-z]{2})?", data.get("language_code", "")), "language_code is invalid")
        self.commands[data.get("language_code", "")] = data["commands"]
        return True

    def _do_get_updates(self, data: JSON) -> list[JSON]:
        require(not self.webhook.get("url"), "can't use getUpdates method while webhook is active")
        offset, wait = data.get("offset", 0), data.get("timeout", 0)
        allowed = data.get("allowed_updates")
        ends = time.monotonic() + wait
        with self.changed:
            while self.updates and self.updates[0]["update_id"] < offset:
                self.updates.popleft()
                self.changed.notify_all()
            self.confirmed = max(self.confirmed, offset)
            while not self.updates and not self.down and (left := ends - time.monotonic()) > 0:
                self.changed.wait(left)
            found = list(itertools.islice(self.updates, 100))
        return [u for u in found if allowed is None or set(u) & set(allowed)]

    def _do_send_message(self, data: JSON) -> JSON:
        check_text(data["text"], data.get("entities", []))
        return self._send(data, text=data["text"], entities=data.get("entities", []))

    def _do_send_document(self, data: JSON, files: dict[str, bytes]) -> JSON:
        if data.get("caption"):
            check_text(data["caption"], data.get("caption_entities", []), 1024)
        (content,) = files.values()
        require(content, "file must be non-empty")
        require(len(content) <= 50_000_000, "file is too big")
        return self._send(data, caption=data.get("caption", ""), content=content)

    def _do_send_photo(self, data: JSON, files: dict[str, bytes]) -> JSON:
        check_photo(files["photo"])
        return self._do_send_document(data, files)

    def _send(self, data: JSON, **content: Any) -> JSON:
        chat, thread = int(data["chat_id"]), data.get("message_thread_id")
        require(chat not in self.blocked, "chat not found")
        require(any(known == chat for known, _ in self._messages), "chat not found")
        require(thread is None or (chat, thread) in self._topics, "message thread not found")
        reply = data.get("reply_parameters")
        if reply and not reply.get("allow_sending_without_reply"):
            require((chat, reply["message_id"]) in self._messages, "message to be replied not found")
        if "reply_markup" in data:
            check_markup(data["reply_markup"])
            content["reply_markup"] = data["reply_markup"]
        message = self._message(chat, ME, at=time.time(), **content)
        if thread:
            message |= {"message_thread_id": thread, "is_topic_message": True}
        if reply and (chat, reply["message_id"]) in self._messages:
            message["replied_to"] = reply["message_id"]
        self.sent.append(message)
        return {key: value for key, value in message.items() if key not in ("content", "replied_to", "at")}

    def _do_send_chat_action(self, data: JSON) -> bool:
        chat, thread = int(data["chat_id"]), data.get("message_thread_id")
        require(any(known == chat for known, _ in self._messages), "chat not found")
        require(thread is None or (chat, thread) in self._topics, "message thread not found")
        require(
            data["action"] in ("typing", "upload_photo", "upload_document"), "wrong parameter action in request"
        )
        return True

    def _do_answer_callback_query(self, data: JSON) -> bool:
        self._close_query(data["callback_query_id"])
        require(len(data.get("text", "")) <= 200, "MESSAGE_TOO_LONG")
        self.toasts[data["callback_query_id"]] = data
        return True

    def _do_answer_inline_query(self, data: JSON) -> bool:
        self._close_query(data["inline_query_id"])
        check_results(data["results"])
        require(data.get("cache_time", 300) >= 0 and len(data.get("next_offset", "")) <= 64, "NEXT_OFFSET_INVALID")
        self.results[data["inline_query_id"]] = data
        return True

    def _close_query(self, query: str) -> None:
        require(
            query in self._open_queries, "query is too old and response timeout expired or query ID is invalid"
        )
        self._open_queries.remove(query)

    def _do_get_file(self, data: JSON) -> JSON:
        require(data["file_id"] in self._files, "wrong file_id or the file is temporarily unavailable")
        size, _ = self._files[data["file_id"]]
        require(size <= 20_000_000, "file is too big")
        return {"file_id": data["file_id"], "file_unique_id": "u", "file_size": size, "file_path": data["file_id"]}

    def file(self, path: str) -> bytes | None:
        return self._files[path][1] if path in self._files else None


def _handler(server: TelegramServer) -> type[BaseHTTPRequestHandler]:
    return type("Handler", (_Handler,), {"api": server})


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    api: TelegramServer

    def log_message(self, *_: object) -> None:
        pass

    def handle(self) -> None:
        with suppress(ConnectionError):  # the bot was killed
            super().handle()

    def do_GET(self) -> None:
        prefix, path = f"/file/bot{TOKEN}/", unquote(self.path)
        data = self.api.file(path.removeprefix(prefix)) if path.startswith(prefix) else None
        if self.api.down:
            self._hang_up()
        elif data is None:
            self._answer(404, b"{}")
        else:
            self._answer(200, data)

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        if len(body) < length:  # the bot was killed while it spoke
            self._hang_up()
            return
        path = urlsplit(self.path).path
        method = path.rsplit("/", 1)[-1]
        if self.api.down:
            self._hang_up()
        elif not path.startswith(f"/bot{TOKEN}/"):
            self._fail(401, "Unauthorized")
        elif (fault := self.api.fault(method)) and not fault.done:
            self._go_wrong(fault)
        else:
            self._perform(method, body, lost=bool(fault))

    def _go_wrong(self, fault: Fault) -> None:
        if fault.code:
            self._fail(fault.code, "Too Many Requests" if fault.code == 429 else "Bad Gateway", fault)
        else:
            self._hang_up()

    def _perform(self, method: str, body: bytes, *, lost: bool) -> None:
        try:
            result = self.api.perform(method, *_read(self.headers["Content-Type"], body))
        except BadRequest as error:
            self._fail(400, str(error))
            return
        if lost or self.api.down:
            self.api.lost += 1
            self._hang_up()
        else:
            self._answer(200, json.dumps({"ok": True, "result": result}).encode())

    def _fail(self, code: int, description: str, fault: Fault | None = None) -> None:
        answer: JSON = {"ok": False, "error_code": code, "description": description}
        if fault and fault.retry_after is not None:
            answer["parameters"] = {"retry_after": fault.retry_after}
        if fault and fault.migrated_to is not None:
            answer["parameters"] = {"migrate_to_chat_id": fault.migrated_to}
        self._answer(code, json.dumps(answer).encode())

    def _answer(self, code: int, data: bytes) -> None:
        try:
            self.send_response(code)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
        except (BrokenPipeError, ConnectionResetError):  # the bot was killed
            self.close_connection = True

    def _hang_up(self) -> None:
        self.close_connection = True


def _read(content_type: str | None, body: bytes) -> tuple[JSON, dict[str, bytes]]:
    """The parameters of a call, those that are JSON as values, and its files."""
    if content_type and content_type.startswith("multipart/"):
        head = f"Content-Type: {content_type}\r\n\r\n".encode()
        parts = email.message_from_bytes(head + body, policy=email.policy.HTTP)
        fields, files = {}, {}
        for part in parts.iter_parts():
            name = part.get_param("name", header="Content-Disposition")
            content = part.get_payload(decode=True)
            if part.get_filename():
                files[str(name)] = content
            else:
                fields[str(name)] = content.decode()
        return {key: _value(key, value) for key, value in fields.items()}, files
    return {key: _value(key, value) for key, value in parse_qsl(body.decode(), keep_blank_values=True)}, {}


_TEXTS = frozenset({"text", "caption", "callback_query_id", "inline_query_id", "url", "secret_token", "file_id"})


def _value(key: str, value: str) -> Any:
    if key in _TEXTS:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
