"""Settings: what the environment, a `.env` file and defaults say. Only entry points build them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from dotenv.parser import parse_stream
from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from corpus.span import ReadLanguage
from embeddings.defaults import PACKAGED_ENCODER, READ_AT_MOST, Precision

PREFIX = "RENDEZVOUS_"
PACKAGED_READER = "packaged"
NO_READER = "none"
_LAST_PORT = 65_535


class SettingsInvalid(Exception):
    """A setting has a value that cannot be used; the message names the variable, a line each."""


Ids = Annotated[frozenset[int], NoDecode]


class Settings(BaseSettings):
    """Every setting of the program, with its default; `config.example.env` lists the same."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    archive: Path = Field(
        default_factory=lambda: user_data_path("rendezvous", appauthor=False) / "archive",
        description="The archive's directory.",
    )
    encoder: str = Field(
        default=PACKAGED_ENCODER,
        min_length=1,
        description="The packaged multilingual-e5-small, or a sentence-transformers model by name or folder.",
    )
    reader: str = Field(
        default=PACKAGED_READER,
        min_length=1,
        description="What reads the best passages: the packaged reader, none, or a cross-encoder by name or folder.",
    )
    reader_passages: int = Field(
        default=READ_AT_MOST, ge=1, le=50, description="The most passages read for one question."
    )
    precision: Precision = Field(
        default="auto", description="How encoder and reader compute: bf16 where the CPU has it (auto), or as told."
    )
    language: Literal["auto", ReadLanguage] = Field(
        default="auto", description="The console's language: your locale's (auto), French or English."
    )
    quotes: int = Field(
        default=3,
        ge=1,
        le=20,
        description="The most quotes in one answer; all that prove it are shown. "
        "Above four, `ask` tells as many meetings.",
    )
    telegram_token: SecretStr | None = Field(
        default=None, description="The Telegram bot's token, from @BotFather. Keep it secret."
    )
    telegram_api_url: str = Field(
        default="https://api.telegram.org",
        pattern=r"^https?://[^\s/]+",
        examples=["https://api.telegram.org"],
        description="The Bot API server; another one than Telegram's where you host it yourself.",
    )
    telegram_operators: Ids = Field(
        default=frozenset(), description="User ids, with commas between, whose files are added to the archive."
    )
    telegram_users: Ids = Field(
        default=frozenset(), description="User ids that may ask; with no users and chats listed, everyone may."
    )
    telegram_chats: Ids = Field(default=frozenset(), description="Chat ids in which everyone may ask.")
    telegram_user_rate: int = Field(default=20, ge=1, description="Questions a minute that one user may ask.")
    telegram_chat_rate: int = Field(default=30, ge=1, description="Questions a minute that one chat may ask.")
    telegram_memory: int = Field(
        default=30, ge=1, description="Minutes for which a conversation's last question is remembered."
    )
    telegram_keep: int = Field(
        default=30, ge=1, description="Days for which answers (for their buttons) and reported questions are kept."
    )
    telegram_log: Literal["info", "debug"] = Field(
        default="info", description="The Telegram bot's log: debug also holds what users write."
    )
    telegram_webhook_url: str | None = Field(
        default=None,
        pattern=r"^https://[^\s/]+",
        examples=["https://bot.example.org/telegram"],
        description="The public address at which Telegram reaches the bot; without one the bot polls.",
    )
    telegram_webhook_listen: str = Field(
        default="127.0.0.1:8443",
        pattern=r"^[^\s:]+:\d{1,5}$",
        examples=["127.0.0.1:8443"],
        description="Address and port on which the webhook listens, behind your TLS proxy.",
    )
    telegram_webhook_secret: SecretStr | None = Field(
        default=None,
        description="What Telegram proves itself with to the webhook: 1-256 letters, digits, - and _.",
    )

    @property
    def reader_in_use(self) -> str:
        """The reader that this encoder can have; the packaged one reads beside the packaged encoder only."""
        if self.reader == PACKAGED_READER and self.encoder != PACKAGED_ENCODER:
            return NO_READER
        return self.reader

    @field_validator("telegram_operators", "telegram_users", "telegram_chats", mode="before")
    @classmethod
    def _split_ids(cls, ids: object) -> object:
        return [part for part in ids.replace(",", " ").split() if part] if isinstance(ids, str) else ids

    @field_validator("telegram_webhook_listen")
    @classmethod
    def _check_port(cls, address: str) -> str:
        if not 1 <= int(address.rsplit(":", 1)[1]) <= _LAST_PORT:
            raise ValueError(f"a port is 1 to {_LAST_PORT}")
        return address

    @field_validator("archive", mode="before")
    @classmethod
    def _name_a_directory(cls, archive: object) -> object:
        if archive == "":
            raise ValueError("name a directory")
        return archive

    @field_validator("archive")
    @classmethod
    def _expand_home(cls, archive: Path) -> Path:
        return archive.expanduser()


def load_settings(**overrides: object) -> Settings:
    """Build the settings; `overrides` (from the command line) come before the environment.

    Raises:
        SettingsInvalid: A value cannot be used.
    """
    _refuse_unknown()
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]  # pydantic checks the values
    except ValidationError as error:
        raise SettingsInvalid("\n".join(map(_describe, error.errors()))) from error


def _refuse_unknown() -> None:
    """Say which variables with our prefix stand for no setting; those of other programs are theirs."""
    try:
        named = [*_names_in_file(), *os.environ]
    except UnicodeDecodeError as error:
        raise SettingsInvalid(f".env is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    except OSError as error:
        raise SettingsInvalid(
            f".env cannot be read ({error.strerror}); make it readable, or start from another folder"
        ) from error
    known = {name.upper() for name in Settings.model_fields}
    unknown = {
        name
        for name in map(str.upper, named)
        if name.startswith(PREFIX) and name.removeprefix(PREFIX) not in known
    }
    if unknown:
        raise SettingsInvalid(
            "\n".join(f"{name}: no such setting; config.example.env lists them" for name in sorted(unknown))
        )


def _names_in_file() -> Iterator[str]:
    """Yield the names that `.env` sets."""
    try:
        with Path(".env").open(encoding="utf-8") as file:
            for binding in parse_stream(file):
                if binding.error:
                    raise SettingsInvalid(
                        f".env, line {binding.original.line}: {binding.original.string.strip()!r} cannot be read; "
                        "write NAME=value, a line each, and close its quotation marks"
                    )
                if binding.key:
                    yield binding.key
    except FileNotFoundError:
        return


def _describe(problem: ErrorDetails) -> str:
    """Say in a line which variable has a value that cannot be used, and what it must be."""
    name = str(problem["loc"][0]).upper().removeprefix(PREFIX)
    if problem["type"] == "string_pattern_mismatch":
        wanted = f"it must look like {' or '.join(Settings.model_fields[name.lower()].examples or ())}"
    elif problem["type"] == "int_parsing":
        wanted = "it must be a whole number"
    else:
        wanted = problem["msg"].removeprefix("Value error, ").replace("Input should be", "it must be")
    return f"{PREFIX}{name}: {wanted}, got {problem['input']!r}"
