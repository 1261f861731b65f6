"""Settings: the example file and the program say the same, and a wrong value is named in one line."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings, SettingsInvalid, load_settings

EXAMPLE = Path(__file__).parent.parent / "config.example.env"


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Start from a directory without .env and an environment without settings."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    return tmp_path


def read_example() -> dict[str, tuple[str, str]]:
    """Return the settings of the example file: the value and the first line of explanation of each."""
    found, comments = {}, []
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            comments.append(line.removeprefix("# "))
        elif line:
            name, _, value = line.partition("=")
            found[name] = (value, comments[0])
        else:
            comments = []
    return found


def test_the_example_lists_every_setting_with_its_explanation() -> None:
    expected = {f"{PREFIX}{name.upper()}": field.description for name, field in Settings.model_fields.items()}
    assert {name: explanation for name, (_, explanation) in read_example().items()} == expected


def test_the_example_lists_the_defaults(nowhere: Path) -> None:
    defaults = load_settings()
    (nowhere / ".env").write_bytes(EXAMPLE.read_bytes())
    assert load_settings() == defaults
    for name, (value, _) in read_example().items():
        default = Settings.model_fields[name.removeprefix(PREFIX).lower()].default
        assert value in (str(default), ""), name


def test_the_archive_is_in_the_user_data_directory(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(nowhere))
    assert load_settings().archive == nowhere / "rendezvous" / "archive"


def test_the_command_line_comes_before_the_environment_and_that_before_the_file(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (nowhere / ".env").write_text("RENDEZVOUS_QUOTES=5\nRENDEZVOUS_ENCODER=un/modèle\n", encoding="utf-8")
    assert (load_settings().quotes, load_settings().encoder) == (5, "un/modèle")
    monkeypatch.setenv("RENDEZVOUS_QUOTES", "7")
    assert load_settings().quotes == 7
    assert load_settings(quotes=9).quotes == 9
    assert load_settings(quotes=None).quotes == 7


def test_a_home_directory_is_written_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RENDEZVOUS_ARCHIVE", "~/archive")
    assert load_settings().archive == Path.home() / "archive"


@pytest.mark.parametrize(
    ("line", "shown"), [("RENDEZVOUS_QUOTES 5", "RENDEZVOUS_QUOTES 5"), ('RENDEZVOUS_READER="none', "none")]
)
def test_a_line_of_the_file_that_cannot_be_read_is_named(nowhere: Path, line: str, shown: str) -> None:
    (nowhere / ".env").write_text(f"# settings\n{line}\n", encoding="utf-8")
    with pytest.raises(SettingsInvalid, match=rf"^\.env, line 2: .*{shown}.* cannot be read; write NAME=value"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("RENDEZVOUS_QUOTES", "trois", "it must be a whole number"),
        ("RENDEZVOUS_QUOTES", "0", "it must be greater than or equal to 1"),
        ("RENDEZVOUS_LANGUAGE", "de", "it must be 'auto', 'fr' or 'en'"),
        ("RENDEZVOUS_TELEGRAM_API_URL", "telegram", "it must look like https://api.telegram.org"),
        ("RENDEZVOUS_TELEGRAM_WEBHOOK_URL", "http://bot", "it must look like https://bot.example.org/telegram"),
        ("RENDEZVOUS_TELEGRAM_WEBHOOK_LISTEN", "8443", "it must look like 127.0.0.1:8443"),
        ("RENDEZVOUS_TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1:0", "a port is 1 to 65535"),
        ("RENDEZVOUS_TELEGRAM_USERS", "1, anna", "it must be a whole number"),
    ],
)
def test_a_wrong_value_is_told_what_it_must_be(
    name: str, value: str, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsInvalid) as caught:
        load_settings()
    assert str(caught.value).startswith(f"{name}: {wanted}, got ")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RENDEZVOUS_QUOTES", "trois"),
        ("RENDEZVOUS_QUOTES", "0"),
        ("RENDEZVOUS_QUOTES", "21"),
        ("RENDEZVOUS_PRECISION", "fp8"),
        ("RENDEZVOUS_LANGUAGE", "de"),
        ("RENDEZVOUS_TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1"),
        ("RENDEZVOUS_TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1:99999"),
        ("RENDEZVOUS_TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1:65536"),
        ("RENDEZVOUS_TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1:0"),
    ],
)
def test_a_wrong_value_is_named_in_one_line(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsInvalid) as caught:
        load_settings()
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{name}: ")
    assert repr(value) in line


def test_two_wrong_values_are_two_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RENDEZVOUS_QUOTES", "x")
    monkeypatch.setenv("RENDEZVOUS_LANGUAGE", "x")
    with pytest.raises(SettingsInvalid) as caught:
        load_settings()
    lines = str(caught.value).splitlines()
    assert sorted(line.split(":")[0] for line in lines) == ["RENDEZVOUS_LANGUAGE", "RENDEZVOUS_QUOTES"]


def test_an_unknown_setting_in_the_file_is_named(nowhere: Path) -> None:
    (nowhere / ".env").write_text("RENDEZVOUS_QUOTE=5\n", encoding="utf-8")
    with pytest.raises(SettingsInvalid, match=r"^RENDEZVOUS_QUOTE: "):
        load_settings()


def test_an_unknown_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RENDEZVOUS_LANGAUGE", "fr")
    with pytest.raises(SettingsInvalid, match=r"^RENDEZVOUS_LANGAUGE: no such setting"):
        load_settings()


def test_what_other_programs_set_in_the_file_is_theirs(nowhere: Path) -> None:
    (nowhere / ".env").write_text("DATABASE_URL=postgres://x\nRENDEZVOUS_QUOTES=5\n", encoding="utf-8")
    assert load_settings().quotes == 5


def test_a_file_that_is_not_utf8_is_named(nowhere: Path) -> None:
    (nowhere / ".env").write_bytes(b"RENDEZVOUS_ENCODER=mod\xe8le\n")
    with pytest.raises(SettingsInvalid, match=r"\.env is not UTF-8"):
        load_settings()


def test_a_file_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), ".env")

    monkeypatch.setattr(Path, "open", refuse)  # root may read any file
    with pytest.raises(SettingsInvalid, match=r"^\.env cannot be read \(Permission denied\); "):
        load_settings()


@pytest.mark.parametrize("port", ["1", "65535"])
def test_any_port_will_do(port: str) -> None:
    listen = f"127.0.0.1:{port}"
    assert load_settings(telegram_webhook_listen=listen).telegram_webhook_listen == listen


def test_an_archive_without_a_name_is_refused() -> None:
    with pytest.raises(SettingsInvalid, match="name a directory"):
        load_settings(archive="")
