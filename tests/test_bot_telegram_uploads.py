"""Files that are sent to the bot: what goes in, what never does."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram_bot import Running
from telegram_server import BAD_GATEWAY, NEVER_ARRIVED

from bot.telegram.uploads import MAX_DEPTH, MAX_FILES, UploadRejected, Uploads, safe_name, store_upload
from bot.visible import make_visible
from corpus.span import ReadLanguage
from corpus.store import Store
from embeddings.encoder import Encoder

OPERATOR = 9
ANSWER = "Ronald Reagan et Mikhaïl Gorbatchev se sont rencontrés"
ARTICLE = (
    "Le président Adam Kowalczyk a rencontré la chancelière Ines Brandt mardi à Lublin.\n\n"
    "Les deux dirigeants ont parlé pendant deux heures du tracé de la nouvelle ligne de chemin de fer.\n"
)


def zipped(files: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def upload(bot: Running, name: str, data: bytes, **more: object) -> str:
    before = len(bot.server.to_chat(OPERATOR))
    bot.server.upload(name, data, chat=OPERATOR, **more)  # type: ignore[arg-type]
    return str(bot.server.wait_for(OPERATOR, before + 1)[-1]["text"])


def test_an_operators_file_is_added_and_can_be_asked_about(bot: Running) -> None:
    assert upload(bot, "lublin.txt", ARTICLE.encode()).startswith("Ajoutés : 1. Mis à jour : 0.")
    assert "Inchangés : 1." in upload(bot, "lublin.txt", ARTICLE.encode())
    answer = bot.server.ask("Qui Adam Kowalczyk a-t-il rencontré à Lublin ?", chat=3)
    assert "Ines Brandt" in answer["text"]


def test_another_file_of_the_same_name_is_another_article(bot: Running) -> None:
    upload(bot, "article.txt", ARTICLE.encode())
    other = ARTICLE.replace("Lublin", "Gdańsk").replace("mardi", "jeudi")
    assert upload(bot, "article.txt", other.encode()).startswith("Ajoutés : 1. Mis à jour : 0.")
    assert Store(bot.archive).counts().articles == 57


def test_an_operator_hears_that_nothing_dates_an_article(bot: Running) -> None:
    summary = upload(bot, "pont.txt", b"Le pont\n\nLe pont de Tarvic est ouvert.\n")
    assert "• pont.txt : rien ne date « Le pont »" in summary


def test_a_zip_is_unpacked_and_each_file_accounted_for(bot: Running) -> None:
    data = zipped({"a/lublin.txt": ARTICLE, "b/vide.txt": "", "photo.png": b"\x89PNG\r\n\x1a\n", "c/": ""})
    summary = upload(bot, "envoi.zip", data)
    assert summary.startswith("Ajoutés : 1.")
    assert "Refusés : 2." in summary
    assert "b/vide.txt" in summary
    assert "photo.png" in summary
    assert str(bot.archive) not in summary


def test_awkward_press_text_arrives_as_it_stands(bot: Running) -> None:
    quoted = (
        "Adam Kowalczyk a crié « <b>Vive Lublin</b> & [l’été](http://x.y) *_~`|\\ » 😀👨‍👩‍👧 à 𝔏𝔲𝔟𝔩𝔦𝔫, "
        "e\u0301mu\u00a0: עברית, عربى, \u200fmarque."
    )
    upload(bot, "lublin.txt", f"{quoted}\n\nLa pluie est tombée.\n".encode())
    answer = bot.server.ask("Qu’a crié Adam Kowalczyk à Lublin ?", chat=3)
    assert make_visible(quoted) in answer["text"]


def test_a_quote_that_no_message_can_hold_comes_whole_in_a_file(bot: Running) -> None:
    communes = ", ".join(f"la commune numéro {n}" for n in range(300))
    sentence = f"Adam Kowalczyk a énuméré à Lublin {communes}."
    upload(bot, "lublin.txt", f"{sentence}\n".encode())
    bot.server.say("Qu’a énuméré Adam Kowalczyk à Lublin ?", chat=3)
    files = bot.server.wait(lambda: [m for m in bot.server.to_chat(3) if "content" in m])
    assert files[0]["content"].decode() == sentence
    assert "trop longue pour un message" in files[0]["caption"]
    assert all(len(m.get("text", "")) <= 4096 for m in bot.server.to_chat(3))


def test_others_are_told_politely_that_they_may_not(bot: Running) -> None:
    bot.server.upload("lublin.txt", ARTICLE.encode(), chat=1)
    assert bot.server.wait_for(1, 1)[0]["text"].startswith("Merci, mais seules les personnes qui m’administrent")
    assert Store(bot.archive).counts().articles == 55
    assert not any(method == "getFile" for method, _ in bot.server.calls)


def test_a_file_that_is_too_big_is_not_even_fetched(bot: Running) -> None:
    assert "trop gros" in upload(bot, "gros.txt", b"x", size=20_000_001)
    assert not any(method == "getFile" for method, _ in bot.server.calls)


def test_a_file_is_fetched_again_after_an_outage(bot: Running) -> None:
    bot.server.faults["getFile"].extend([BAD_GATEWAY, NEVER_ARRIVED])
    assert upload(bot, "lublin.txt", ARTICLE.encode()).startswith("Ajoutés : 1.")


def test_questions_are_answered_while_a_file_is_added(bot: Running) -> None:
    many = zipped({f"{n}.txt": ARTICLE.replace("Lublin", f"Ville{n}") for n in range(40)})
    bot.server.upload("beaucoup.zip", many, chat=OPERATOR)
    for chat in range(20, 26):
        assert bot.server.ask("Où Reagan et Gorbatchev se sont-ils rencontrés ?", chat=chat)["text"].startswith(
            ANSWER
        )
    summary = bot.server.wait(lambda: bot.server.to_chat(OPERATOR), 60)[-1]["text"]
    assert summary.startswith("Ajoutés : 40.")


@pytest.mark.parametrize(
    "name",
    [
        "bon.txt/b.txt",
        "../dehors.txt",
        "/etc/passwd",
        "a/../../dehors.txt",
        "C:\\dehors.txt",
        "..\\dehors.txt",
        "a/" * 9 + "b.txt",
    ],
)
def test_a_path_that_leads_elsewhere_rejects_the_zip(tmp_path: Path, name: str) -> None:
    with pytest.raises(UploadRejected):
        store_upload("a.zip", zipped({"bon.txt": ARTICLE, name: ARTICLE}), tmp_path / "in")
    assert list(tmp_path.rglob("*")) == []


def test_a_link_rejects_the_zip(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("lien.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(UploadRejected, match="link"):
        store_upload("a.zip", buffer.getvalue(), tmp_path)


def test_a_zip_bomb_is_rejected_before_anything_is_written(tmp_path: Path) -> None:
    bomb = zipped({"zeros.txt": b"0" * 50_000_000})
    with pytest.raises(UploadRejected, match="too much"):
        store_upload("bombe.zip", bomb, tmp_path / "in")
    assert list(tmp_path.iterdir()) == []


def test_a_zip_that_lies_about_its_sizes_is_rejected(tmp_path: Path) -> None:
    bomb = bytearray(zipped({"zeros.txt": b"0" * 5_000_000}))
    true = (5_000_000).to_bytes(4, "little")
    data = bytes(bomb).replace(true, (10).to_bytes(4, "little"))
    with pytest.raises(UploadRejected):
        store_upload("bombe.zip", data, tmp_path / "in")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 not a zip", "can be read"),
        (zipped({}), "no file"),
        (zipped({f"{n}.txt": "x" for n in range(MAX_FILES + 1)}), "more than"),
        (zipped({"inner.zip": zipped({"a.txt": "x"})}), "within"),
        (zipped({"ab;.txt": "x", "ab_.txt": "y"}), "same name"),
    ],
)
def test_a_zip_beyond_a_limit_is_rejected_with_the_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(UploadRejected, match=reason):
        store_upload("a.zip", data, tmp_path)


@pytest.mark.parametrize(
    ("method", "place", "error"),
    [
        (zipfile.ZIP_STORED, 0, zipfile.BadZipFile),
        (zipfile.ZIP_DEFLATED, 0, zlib.error),
        (zipfile.ZIP_BZIP2, 0, OSError),
        (zipfile.ZIP_LZMA, 4, lzma.LZMAError),  # after the version and the size of the properties
    ],
)
def test_a_damaged_zip_is_rejected_whatever_it_is_packed_with(
    tmp_path: Path, method: int, place: int, error: type[Exception]
) -> None:
    data = zipped({"a.txt": ARTICLE}, method)
    start = 30 + len("a.txt") + place  # what is packed follows the file's header, which is 30 bytes and its name
    with pytest.raises(UploadRejected, match="can be read") as rejected:
        store_upload("a.zip", data[:start] + b"\xff" * 4 + data[start + 4 :], tmp_path / "in")
    assert isinstance(rejected.value.__cause__, error)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "french", "english"),
    [
        (
            b"PK\x03\x04 not a zip",
            "ce n’est pas un .zip lisible : il est abîmé, ou comprimé autrement que d’ordinaire. Refaites-le.",
            "it is no .zip that can be read: it is damaged, or packed in an unusual way. Please pack it again.",
        ),
        (zipped({}), "le .zip ne contient aucun fichier", "the .zip holds no file"),
        (
            zipped({f"{n}.txt": "x" for n in range(1001)}),
            "le .zip contient 1001 fichiers, plus que les 1000 permis",
            "the .zip holds 1001 files, more than the 1000 allowed",
        ),
        (
            zipped({"../{x}.txt": ARTICLE}),
            "le chemin « ../{x}.txt » mène hors du .zip",
            "the path “../{x}.txt” leads out of the .zip",
        ),
    ],
    ids=["unreadable", "empty", "too many", "outside"],
)
def test_the_reason_of_a_rejection_is_in_the_language_of_its_message(
    encoder: Encoder, tmp_path: Path, data: bytes, french: str, english: str
) -> None:
    uploads = Uploads(tmp_path, encoder)
    assert uploads.add("a.zip", data, "fr") == f"Le fichier est refusé : {french}"
    assert uploads.add("a.zip", data, "en") == f"The file is rejected: {english}"


@pytest.mark.parametrize(("language", "line"), [("fr", "• photo.png : "), ("en", "• photo.png: ")])
def test_a_file_that_is_no_article_is_named_in_the_language_of_the_summary(
    encoder: Encoder, tmp_path: Path, language: ReadLanguage, line: str
) -> None:
    summary = Uploads(tmp_path, encoder).add("photo.png", b"\x89PNG\r\n\x1a\n", language)
    assert summary.splitlines()[-1].startswith(line)


@given(st.text(max_size=300))
def test_a_safe_name_is_one_visible_name_below_its_folder(name: str) -> None:
    safe = safe_name(name)
    assert safe == Path(safe).name
    assert not safe.startswith(".")
    assert 0 < len(safe.encode()) <= 201
    assert "\0" not in safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [("été à Genève.txt", "été à Genève.txt"), ("../../x.TXT", "x.TXT"), (".bashrc", "bashrc"), ("", "file"),
     ("a\u202e\nb.txt", "a__b.txt"), ("x" * 300 + ".txt", "x" * 100 + ".txt")],
)  # fmt: skip
def test_names_stay_as_they_are_where_they_can(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_the_depth_limit_allows_what_it_says(tmp_path: Path) -> None:
    (path,) = store_upload("a.zip", zipped({"d/" * MAX_DEPTH + "a.txt": ARTICLE}), tmp_path)
    assert path.read_text(encoding="utf-8") == ARTICLE
