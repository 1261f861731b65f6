"""The dialogue: a request in, a reply out. Nothing here waits for Telegram, so all of it can run in a thread."""

from __future__ import annotations

from typing import assert_never

from telegram import User

from bot.telegram.answering import Answering, answer_question
from bot.telegram.buttons import Button
from bot.telegram.calls import Call, Mark, Reply
from bot.telegram.commands import Commands
from bot.telegram.compose import compose_text, compose_toast
from bot.telegram.inline import answer_inline, offer_results
from bot.telegram.limits import Access, Limits, Verdict
from bot.telegram.messages import tell
from bot.telegram.pressing import press_button
from bot.telegram.requests import Asked, Commanded, Pressed, Request, Sender, Typed, Uploaded, Wordless
from bot.telegram.uploads import MAX_UPLOAD, Uploads
from bot.telegram.warm_up import settle
from corpus.span import ReadLanguage


class Dialogue:
    """Replies to requests. Safe to use from several threads; requests of one conversation come one by one."""

    def __init__(self, answering: Answering, access: Access, limits: Limits, uploads: Uploads, me: User) -> None:
        self._answering = answering
        self._access = access
        self._limits = limits
        self._uploads = uploads
        self._commands = Commands(answering, me)

    def judge(self, request: Request, now: float) -> tuple[Reply | None, tuple[Mark, ...]]:
        """Return the refusal of a request, with one kind notice a minute, or None; and what the limits counted."""
        at = request.sender.sent or now
        verdict, key, values, marks = self._judge(request, at)
        return (None if verdict == "pass" else self._refuse(request, verdict, key, values)), marks

    def _refuse(self, request: Request, verdict: Verdict, key: str, values: dict[str, object]) -> Reply:
        sender = request.sender
        language = self.interface(sender)
        notice = tell(key, language, **values) if verdict == "notice" else None
        calls: tuple[Call, ...] = ()
        if isinstance(request, Pressed):
            calls = (compose_toast(request.query, notice),)
        elif isinstance(request, Typed):
            calls = (offer_results(request, [], cache=0, personal=True),)
        elif notice:
            calls = (compose_text(sender, notice),)
        return Reply(sender.place, calls, refused=key, log={"status": "refused", "reason": key})

    def _judge(self, request: Request, at: float) -> tuple[Verdict, str, dict[str, object], tuple[Mark, ...]]:
        sender = request.sender
        if not self._access.allows(sender.user, sender.place.chat):
            verdict, _, marks = self._limits.check((("denied", sender.user),), at)
            return verdict, "not_allowed", {"user": sender.user}, marks
        keys = (
            (("inline", sender.user),)
            if isinstance(request, Typed)
            else (("user", sender.user), ("chat", sender.place.chat))
        )
        verdict, limit, marks = self._limits.check(keys, at)
        return verdict, "too_fast", {"limit": self._limits.allowed(limit)}, marks

    def refuse_upload(self, uploaded: Uploaded) -> Reply | None:
        """Return the refusal of a file before it is fetched; None where it is welcome."""
        language = self.interface(uploaded.sender)
        if uploaded.sender.user not in self._access.operators:
            key = "upload_refused"
            text = tell(key, language)
        elif uploaded.size > MAX_UPLOAD:
            key = "upload_too_big"
            text = tell("upload_rejected", language, reason=tell(key, language))
        else:
            return None
        call = compose_text(uploaded.sender, text)
        return Reply(uploaded.sender.place, (call,), refused=key, log={"status": "refused", "reason": key})

    def add_upload(self, uploaded: Uploaded, data: bytes) -> Reply:
        """Add a file that was fetched."""
        summary = self._uploads.add(uploaded.name, data, self.interface(uploaded.sender))
        settle(self._answering.service)
        call = compose_text(uploaded.sender, summary)
        return Reply(uploaded.sender.place, (call,), log={"upload": len(data)})

    def respond(self, request: Request, now: float) -> Reply:
        """Reply to a request that is welcome."""
        language = self.interface(request.sender)
        match request:
            case Asked():
                return answer_question(self._answering, request, language, now)
            case Commanded():
                return self._commands.answer(request, language) or _unknown(request, language)
            case Pressed():
                return self._press(request, language)
            case Typed():
                return answer_inline(self._answering, request, now, personal=self._access.restricted)
            case Wordless() | Uploaded():
                return Reply(request.sender.place, (compose_text(request.sender, tell("only_text", language)),))
            case _:
                assert_never(request)

    def fail(self, request: Request, error_id: str) -> Reply:
        """Return the line that tells of an error, with the id that the log has it under."""
        text = tell("error", self.interface(request.sender), id=error_id)
        if isinstance(request, Pressed):
            call = compose_toast(request.query, text)
        elif isinstance(request, Typed):
            call = offer_results(request, [], cache=0, personal=True)
        else:
            call = compose_text(request.sender, text)
        return Reply(request.sender.place, (call,), log={"status": "error", "error": error_id})

    def interface(self, sender: Sender) -> ReadLanguage:
        """Return the language to speak around the answers: the chat's choice, else that of the user's Telegram."""
        return self._answering.store.language(sender.place.chat) or sender.language

    def _press(self, pressed: Pressed, language: ReadLanguage) -> Reply:
        button = Button.decode(pressed.data)
        if button is None:
            return Reply(pressed.sender.place, (compose_toast(pressed.query, tell("answer_gone", language)),))
        if button.action == "language":
            chosen: ReadLanguage = "fr" if button.key == "fr" else "en"
            reply = self._commands.choose(chosen, Commanded(pressed.sender, "language", chosen))
            return Reply(reply.place, (compose_toast(pressed.query), *reply.calls), language=chosen, log=reply.log)
        return press_button(self._answering, pressed, button, language)


def _unknown(commanded: Commanded, language: ReadLanguage) -> Reply:
    """Say that a command is unknown; in a group it was meant for another bot."""
    place, log = commanded.sender.place, {"command": "unknown"}
    if not commanded.sender.private:
        return Reply(place, log=log)
    return Reply(place, (compose_text(commanded.sender, tell("unknown_command", language)),), log=log)
