"""The Telegram bot as its users see it: the real application over real HTTP, against the stand-in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from archives import dispatch, make_archive, write_files
from telegram_bot import Clock, Running, running_bot
from telegram_server import TelegramServer

from bot.telegram.calls import Place
from corpus.store import Store
from corpus.writer import writing
from embeddings.encoder import Encoder

REYKJAVIK = "Où Reagan et Gorbatchev se sont-ils rencontrés ?"
PEKING = "Where did Nixon meet Mao?"
GENEVA = "Who met Gorbachev in Geneva?"
GROUP = -100


def slices(message: dict[str, Any], kind: str) -> list[str]:
    units = message["text"].encode("utf-16-le")
    return [
        units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in message["entities"]
        if e["type"] == kind
    ]


def labels(message: dict[str, Any]) -> list[str]:
    return [button["text"] for row in message["reply_markup"]["inline_keyboard"] for button in row]


def articles_with(bot: Running, quote: str) -> list[str]:
    return [article.id for article in Store(bot.archive).articles() if quote in article.text]


def told_meetings(message: dict[str, Any]) -> list[str]:
    """The sentences that tell meetings; words within a quote are bold too, and end in no full stop of ours."""
    quoted = "".join(slices(message, "expandable_blockquote"))
    return [sentence for sentence in slices(message, "bold") if sentence not in quoted]


# Answers.


@pytest.mark.parametrize(("question", "years"), [(REYKJAVIK, "198"), (PEKING, "1972")])
def test_a_question_is_answered_with_quotes_that_the_sources_hold(bot: Running, question: str, years: str) -> None:
    answer = bot.server.ask(question)
    quotes = slices(answer, "expandable_blockquote")
    assert 1 <= len(quotes) <= 3
    assert all(articles_with(bot, quote) for quote in quotes)
    assert years in answer["text"].splitlines()[0]
    assert slices(answer, "bold")[0] == answer["text"].splitlines()[0]
    assert "replied_to" not in answer


def test_the_title_of_a_quote_is_its_link(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK)
    links = {e["url"]: title for e, title in zip(
        [e for e in answer["entities"] if e["type"] == "text_link"], slices(answer, "text_link"), strict=True
    )}  # fmt: skip
    known = {article.url: article.title_text for article in Store(bot.archive).articles()}
    assert links
    assert all(known[url] == title for url, title in links.items())


def test_it_says_what_it_does_not_know(bot: Running) -> None:
    answer = bot.server.ask("Quelle est la recette du clafoutis aux cerises ?")
    assert answer["text"].startswith("Je n’ai rien trouvé")
    assert "qui ne sont pas une réponse" in answer["text"]
    assert "Réponse fausse" in labels(answer)
    assert not any(label.startswith("Plus de citations") for label in labels(answer))


def test_typing_is_shown_before_the_answer(bot: Running) -> None:
    bot.server.ask(REYKJAVIK)
    methods = [method for method, _ in bot.server.calls if method in ("sendChatAction", "sendMessage")]
    assert methods[0] == "sendChatAction"
    assert methods[-1] == "sendMessage"


# Buttons.


def test_more_quotes_come_until_there_are_none(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK)
    seen = slices(answer, "expandable_blockquote")
    while any(label.startswith("Plus de citations") for label in labels(answer)):
        count = len(bot.server.to_chat(1))
        query = bot.server.press(answer, "Plus de citations")
        answer = bot.server.wait_for(1, count + 1)[-1]
        bot.server.wait(lambda q=query: bot.server.toasts.get(q))
        more = slices(answer, "expandable_blockquote")
        assert more
        assert not set(more) & set(seen)
        seen += more
    assert all(articles_with(bot, quote) for quote in seen)


def test_the_passage_holds_the_quote_in_bold(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK)
    bot.server.press(answer, "Passage 2")
    passage = bot.server.wait_for(1, 2)[-1]
    quote = slices(answer, "expandable_blockquote")[1]
    (around,) = slices(passage, "expandable_blockquote")
    assert len(around) > len(quote)
    assert quote in around
    assert slices(passage, "bold") == [quote]


def test_other_dates_of_a_passage_are_in_the_order_of_the_days(bot: Running) -> None:
    answer = bot.server.ask("Que pensent les Soviétiques des armes nucléaires ?")
    bot.server.press(answer, "Autres dates")
    other = bot.server.wait_for(1, 2)[-1]
    years = [int(year) for year in re.findall(r"^\[\d+\] .*?, .*?(\d{4})", other["text"], re.MULTILINE)]
    assert years
    assert years == sorted(years)
    assert not set(slices(other, "expandable_blockquote")) & set(slices(answer, "expandable_blockquote"))


def test_a_wrong_answer_is_kept_with_its_question_and_says_so(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK)
    for _ in range(2):
        query = bot.server.press(answer, "Réponse fausse")
        toast = bot.server.wait(lambda q=query: bot.server.toasts.get(q))
        assert "La question et la réponse sont gardées 30 jours" in toast["text"]
        assert toast["show_alert"] is True
    store = bot.open_store()
    (report,) = store.reports()
    assert report.answer.question == REYKJAVIK
    assert report.chat == store.hash_chat(1)
    assert report.chat != "1"


def test_buttons_say_kindly_that_the_article_is_gone(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK)
    article = articles_with(bot, slices(answer, "expandable_blockquote")[0])[0]
    with writing(bot.archive) as writer, writer.transaction():
        writer.remove(article)
    query = bot.server.press(answer, "Passage 1")
    toast = bot.server.wait(lambda: bot.server.toasts.get(query))
    assert toast["text"].startswith("Cet article a été retiré de l’archive")
    assert len(bot.server.to_chat(1)) == 1


def test_buttons_of_an_answer_that_has_expired_say_so(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK)
    bot.clock.now += 31 * 86_400
    bot.open_store().expire(bot.clock.now, bot.clock.now, bot.clock.now - 30 * 86_400)
    query = bot.server.press(answer, "Passage 1", language="en")
    assert bot.server.wait(lambda: bot.server.toasts.get(query))["text"].startswith("This answer is too old")


def test_reported_questions_and_conversations_expire(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK)
    query = bot.server.press(answer, "Réponse fausse")
    bot.server.wait(lambda: bot.server.toasts.get(query))
    store, now = bot.open_store(), bot.clock.now
    store.expire(now, now - 60, now - 60)
    assert store.reports()
    assert store.turn(Place(1), 0)
    store.expire(now, now + 1, now + 1)
    assert store.reports() == []
    assert store.turn(Place(1), 0) is None


@pytest.mark.parametrize("data", ["x", "p:nothing:0", "z:a:1", "p:" + "a" * 60, "more"])
def test_buttons_that_nobody_made_are_answered_too(bot: Running, data: str) -> None:
    answer = bot.server.ask(REYKJAVIK)
    query = bot.server.press_data(answer, data)
    assert "trop ancienne" in bot.server.wait(lambda: bot.server.toasts.get(query))["text"]


def test_an_answer_of_another_chat_cannot_be_reached(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK, chat=1)
    other = bot.server.ask(PEKING, chat=2)
    data = answer["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    query = bot.server.press_data(other, data, user=2)
    assert "trop ancienne" in bot.server.wait(lambda: bot.server.toasts.get(query))["text"]
    assert len(bot.server.to_chat(2)) == 1


# Commands.


def test_the_menus_are_in_both_languages(bot: Running) -> None:
    menus = bot.server.wait(lambda: len(bot.server.commands) == 2 and bot.server.commands)
    assert [c["command"] for c in menus[""]] == [c["command"] for c in menus["fr"]]
    assert {c["command"]: c["description"] for c in menus["fr"]}["latest"] == "Les derniers articles"
    assert {c["command"]: c["description"] for c in menus[""]}["latest"] == "The latest articles"


@pytest.mark.parametrize(
    ("language", "word"), [("fr", "Bonjour"), ("fr-CA", "Bonjour"), ("en", "Hello"), ("de", "Hello")]
)
def test_start_speaks_the_language_of_the_users_telegram(bot: Running, language: str, word: str) -> None:
    assert bot.server.ask("/start", language=language)["text"].startswith(word)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_examples_of_help_are_answered(bot: Running, language: str) -> None:
    examples = slices(bot.server.ask("/help", language=language), "code")
    assert len(examples) == 3
    for example in examples:
        answer = bot.server.ask(example, language=language)
        assert slices(answer, "expandable_blockquote")
        assert "rien trouvé" not in answer["text"]
        assert "found nothing" not in answer["text"]


def test_latest_lists_the_newest_articles_first(bot: Running) -> None:
    text = bot.server.ask("/latest", language="en")["text"]
    years = [int(year) for year in re.findall(r"(\d{4}) ·", text)]
    newest = max(article.published.first_day for article in Store(bot.archive).articles() if article.published)
    assert len(years) == 8
    assert years == sorted(years, reverse=True)
    assert years[0] == newest.year


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Nixon 1972", "fr", ["Nixon", "1972"]),
        ("Kennedy in June 1961", "en", ["Kennedy", "1961"]),
        ("avec Kennedy à Vienne", "fr", ["Kennedy", "Vienne"]),
    ],
)
def test_meetings_are_found_by_plain_words(bot: Running, words: str, language: str, expected: list[str]) -> None:
    message = bot.server.ask(f"/meetings {words}", language=language)
    _, *blocks = message["text"].split("\n\n")
    assert len(blocks) == len(told_meetings(message)) > 0
    assert all(word in block for block in blocks for word in expected)


def test_each_meeting_stands_above_the_quote_that_proves_it(bot: Running) -> None:
    message = bot.server.ask("/meetings Reagan", language="en")
    quotes = slices(message, "expandable_blockquote")
    assert len(quotes) == len(told_meetings(message)) > 1
    assert all(articles_with(bot, quote) for quote in quotes)
    assert len(re.findall(r"^\[\d\] .+, .*\d{4}", message["text"], re.MULTILINE)) == len(quotes)
    bot.server.press(message, "Passage 1", language="en")
    assert quotes[0] in slices(bot.server.wait_for(1, 2)[-1], "expandable_blockquote")[0]


def test_meetings_come_page_by_page_each_once_and_all_of_them(bot: Running) -> None:
    message = bot.server.ask("/meetings Gorbachev", language="en")
    total = int(re.match(r"Meetings 1 to 4 of (\d+):", message["text"])[1])
    seen = told_meetings(message)
    while any(label.startswith("More meetings") for label in labels(message)):
        count = len(bot.server.to_chat(1))
        bot.server.press(message, "More meetings", language="en")
        message = bot.server.wait_for(1, count + 1)[-1]
        seen += told_meetings(message)
    assert len(seen) == total
    assert f" of {total}:" in message["text"]


def test_the_latest_meetings_come_first(bot: Running) -> None:
    told = told_meetings(bot.server.ask("/meetings", language="en"))
    years = [int(re.findall(r"\d{4}", sentence)[-1]) for sentence in told]
    assert years == sorted(years, reverse=True)


def test_meetings_that_nobody_tells_of_are_none_and_others_are_proposed(bot: Running) -> None:
    text = bot.server.ask("/meetings Zidane 2022")["text"]
    assert text.startswith("L’archive ne raconte aucune rencontre")
    proposed = text.split(" : ")[-1]
    assert told_meetings(bot.server.ask(proposed))


def test_a_button_for_meetings_that_were_removed_says_so(bot: Running) -> None:
    message = bot.server.ask("/meetings")
    with writing(bot.archive) as writer, writer.transaction():
        for article in Store(bot.archive).article_ids():
            writer.remove(article)
    query = bot.server.press(message, "Autres rencontres")
    assert "retiré de l’archive" in bot.server.wait(lambda: bot.server.toasts.get(query))["text"]


@pytest.mark.parametrize(("language", "count"), [("fr", "image"), ("en", "picture")])
def test_the_timeline_is_a_photo_with_a_caption(bot: Running, language: str, count: str) -> None:
    photo = bot.server.ask("/timeline Reagan", language=language)
    assert photo["content"].startswith(b"\x89PNG")
    drawn, undated = [*map(int, re.findall(r": (\d+)\.", photo["caption"])), 0][:2]
    assert " · Reagan" in photo["caption"]
    assert (count in photo["caption"]) == bool(undated)
    listed = bot.server.ask("/meetings Reagan", language="en")["text"]
    assert f" of {drawn + undated}:" in listed


def test_a_timeline_of_nothing_is_a_text(bot: Running) -> None:
    assert bot.server.ask("/timeline Zidane")["text"].startswith("L’archive ne raconte aucune rencontre")


def test_a_timeline_in_a_group_is_a_reply(bot: Running) -> None:
    asked = bot.server.say("/timeline@RendezvousBot 1986", chat=GROUP, user=1)
    (photo,) = bot.server.wait_for(GROUP, 1)
    assert photo["replied_to"] == asked


def test_sources_count_every_article_once(bot: Running) -> None:
    text = bot.server.ask("/sources", language="en")["text"]
    counts = [int(count) for count in re.findall(r": (\d+) \(", text)]
    assert sum(counts) == Store(bot.archive).counts().articles


def test_the_interface_follows_the_chosen_language_and_answers_that_of_the_question(bot: Running) -> None:
    choice = bot.server.ask("/language", language="fr")
    bot.server.press(choice, "English")
    assert bot.server.wait_for(1, 2)[-1]["text"].startswith("I speak English")
    answer = bot.server.ask(REYKJAVIK, language="fr")
    assert "se sont rencontrés" in answer["text"].splitlines()[0]
    assert "Wrong answer" in labels(answer)
    assert bot.server.ask("/language fr", language="en")["text"].startswith("Je vous parle désormais français")


def test_about_says_what_is_kept_and_for_how_long(bot: Running) -> None:
    text = bot.server.ask("/about", language="en")["text"]
    assert "for 30 minutes" in text
    assert "for 30 days" in text
    assert "/forget" in text


@pytest.mark.parametrize(("language", "told"), [("en", "on 21 January 2022"), ("fr", "le 21 janvier 2022")])
def test_an_archive_of_one_day_is_told_by_its_day(
    server: TelegramServer, encoder: Encoder, clock: Clock, tmp_path: Path, language: str, told: str
) -> None:
    write_files(tmp_path / "articles", {"a.txt": dispatch("Le pape a reçu le président.", published="2022-01-21")})
    make_archive(tmp_path / "archive", encoder, tmp_path / "articles").close()
    with running_bot(server, encoder, tmp_path / "archive", clock=clock) as bot:
        about = bot.server.ask("/about", language=language)["text"]
        sources = bot.server.ask("/sources", language=language)["text"]
    assert f" {told} (articles" in about
    assert sources.endswith(f": 1 ({told})")


def test_forget_erases_everything_of_the_chat_and_only_of_it(bot: Running) -> None:
    answers = {chat: bot.server.ask(REYKJAVIK, chat=chat) for chat in (1, 2)}
    for answer in answers.values():
        query = bot.server.press(answer, "Réponse fausse")
        bot.server.wait(lambda q=query: bot.server.toasts.get(q))
    bot.server.ask("/language en", chat=1)
    assert bot.server.ask("/forget", chat=1)["text"].startswith("Forgotten")
    store = bot.open_store()
    assert [report.chat for report in store.reports()] == [store.hash_chat(2)]
    assert bot.server.ask("/start", chat=1)["text"].startswith("Bonjour")
    assert set(bot.count_rows(1).values()) == {0}
    assert bot.count_rows(2)["answers"] == 1
    query = bot.server.press(answers[1], "Passage 1")
    assert "trop ancienne" in bot.server.wait(lambda: bot.server.toasts.get(query))["text"]


def test_an_unknown_command_is_answered_in_private_only(bot: Running) -> None:
    assert bot.server.ask("/nonsense")["text"].startswith("Je ne connais pas cette commande")
    bot.server.say("/nonsense", chat=GROUP, user=1)
    assert bot.server.ask("/start@RendezvousBot", chat=GROUP, user=1)["text"].startswith("Bonjour")
    assert len(bot.server.to_chat(GROUP)) == 1


def test_a_sticker_is_answered_with_what_is_understood(bot: Running) -> None:
    sticker = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
               "is_animated": False, "is_video": False}  # fmt: skip
    before = len(bot.server.to_chat(1))
    bot.server.send(1, sticker=sticker)
    assert "questions écrites" in bot.server.wait_for(1, before + 1)[-1]["text"]


# Conversation.


def test_follow_ups_use_the_last_question(bot: Running) -> None:
    bot.server.ask("Qui Nixon a-t-il rencontré à Pékin en 1972 ?")
    follow_up = bot.server.ask("et quand ?")
    whole = bot.server.ask("Quand Nixon a-t-il rencontré à Pékin en 1972 ?", chat=2)
    assert follow_up["text"] == whole["text"]


def test_a_follow_up_in_another_chat_or_topic_has_nothing_to_follow(bot: Running) -> None:
    bot.server.ask("Qui Nixon a-t-il rencontré à Pékin en 1972 ?", chat=1)
    elsewhere = bot.server.ask("et quand ?", chat=2)
    alone = bot.server.ask("et quand ?", chat=3)
    assert elsewhere["text"] == alone["text"]


def test_a_conversation_is_over_after_half_an_hour(bot: Running) -> None:
    bot.server.ask("Qui Nixon a-t-il rencontré à Pékin en 1972 ?")
    bot.clock.now += 31 * 60
    late = bot.server.ask("et quand ?")
    assert late["text"] == bot.server.ask("et quand ?", chat=2)["text"]


def test_a_meeting_answer_can_be_followed_up(bot: Running) -> None:
    bot.server.ask("Où Reagan et Gorbatchev se sont-ils rencontrés en 1986 ?")
    for text, expected in [
        ("et quand ?", ["Reykjavik", "11 et 12 octobre 1986"]),
        ("et en novembre 1985 ?", ["Genève", "1985"]),
        ("et en 1986 ?", ["Reykjavik", "1986"]),
    ]:
        first_line = bot.server.ask(text)["text"].splitlines()[0]
        assert all(word in first_line for word in expected)


def test_a_list_of_meetings_can_be_followed_up(bot: Running) -> None:
    bot.server.ask("/meetings Reagan 1985", language="en")
    assert "Reykjavik" in bot.server.ask("and in 1986?", language="en")["text"].splitlines()[0]
    assert "Reykjavik" in bot.server.ask("where?", language="en")["text"].splitlines()[0]


def test_who_else_goes_on_with_the_meetings_that_were_not_told(bot: Running) -> None:
    first = bot.server.ask("/meetings Gorbachev", language="en")
    told = told_meetings(first)
    while "no other such meeting" not in (message := bot.server.ask("who else?", language="en"))["text"]:
        assert not set(told) & set(told_meetings(message))
        told += told_meetings(message)
    assert f" of {len(told)}:" in first["text"]


def test_other_dates_of_a_meeting_are_those_of_the_same_people(bot: Running) -> None:
    answer = bot.server.ask("Where did Reagan and Gorbachev meet in 1986?", language="en")
    bot.server.press(answer, "Other dates", language="en")
    other = bot.server.wait_for(1, 2)[-1]
    told = told_meetings(other)
    assert other["text"].startswith("On other dates")
    assert told
    assert all("Reagan" in sentence and "Gorba" in sentence for sentence in told), told
    assert not any("1986" in sentence for sentence in told)


def test_who_else_shows_quotes_that_were_not_shown(bot: Running) -> None:
    first = bot.server.ask(GENEVA)
    second = bot.server.ask("who else?")
    third = bot.server.ask("anyone else?")
    shown = [slices(message, "expandable_blockquote") for message in (first, second, third)]
    assert shown[1]
    assert not set(shown[0]) & set(shown[1])
    assert not (set(shown[0]) | set(shown[1])) & set(shown[2])


def test_a_reply_to_a_quote_asks_about_its_article(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK)
    quote = slices(answer, "expandable_blockquote")[1]
    (article,) = articles_with(bot, quote)
    part = {"text": quote[:40], "position": 0, "is_manual": True}
    bot.server.reply("Où se sont-ils vus ?", answer, quote=part)
    reply = bot.server.wait_for(1, 2)[-1]
    quotes = slices(reply, "expandable_blockquote")
    assert quotes
    assert all(article in articles_with(bot, found) for found in quotes)


def test_passages_of_an_article_that_does_not_answer_are_said_to_be_no_answer(bot: Running) -> None:
    answer = bot.server.ask(REYKJAVIK)
    bot.server.reply("Quelle est la recette du clafoutis aux cerises ?", answer)
    reply = bot.server.wait_for(1, 2)[-1]
    assert reply["text"].splitlines()[:2] == [
        "Je n’ai rien trouvé dans cet article qui réponde à cette question.",
        "Les passages les plus proches, qui ne sont pas une réponse :",
    ]
    assert slices(reply, "expandable_blockquote")


# Groups.


def test_a_group_hears_nothing_unless_it_calls(bot: Running) -> None:
    bot.server.say(REYKJAVIK, chat=GROUP, user=1)
    bot.server.say("@OtherBot bonjour", chat=GROUP, user=1)
    bot.server.say("/help@OtherBot", chat=GROUP, user=1)
    bot.server.mention(REYKJAVIK, chat=GROUP, user=1)
    bot.server.wait_for(GROUP, 1)
    bot.settle()
    (answer,) = bot.server.to_chat(GROUP)
    assert slices(answer, "expandable_blockquote")


def test_a_mention_in_a_group_is_answered_in_reply_to_it(bot: Running) -> None:
    asked = bot.server.mention(REYKJAVIK, chat=GROUP, user=1)
    (answer,) = bot.server.wait_for(GROUP, 1)
    assert answer["replied_to"] == asked
    alone = bot.server.ask(REYKJAVIK, chat=5)
    assert answer["text"] == alone["text"]


def test_a_reply_in_a_group_goes_on_without_a_mention(bot: Running) -> None:
    bot.server.mention("Qui Nixon a-t-il rencontré à Pékin en 1972 ?", chat=GROUP, user=1)
    (answer,) = bot.server.wait_for(GROUP, 1)
    asked = bot.server.reply("et quand ?", answer, user=2)
    reply = bot.server.wait_for(GROUP, 2)[-1]
    assert reply["replied_to"] == asked
    assert slices(reply, "expandable_blockquote")


def test_a_mention_after_emoji_is_cut_out_of_the_question(bot: Running) -> None:
    text = f"😀😀 @rendezvousbot {REYKJAVIK}"
    entity = {"type": "mention", "offset": 5, "length": len("@RendezvousBot")}
    bot.server.say(text, chat=GROUP, user=1, entities=[entity])
    (answer,) = bot.server.wait_for(GROUP, 1)
    assert slices(answer, "expandable_blockquote")


def test_a_topic_of_a_forum_is_a_conversation_of_its_own(bot: Running) -> None:
    for topic in (7, 8):
        bot.server.open_topic(GROUP, topic)
    topic = {"message_thread_id": 7, "is_topic_message": True}
    bot.server.mention("Qui Nixon a-t-il rencontré à Pékin en 1972 ?", chat=GROUP, user=1, **topic)
    first = bot.server.wait_for(GROUP, 1)[-1]
    bot.server.mention("et quand ?", chat=GROUP, user=1, **topic)
    second = bot.server.wait_for(GROUP, 2)[-1]
    bot.server.mention("et quand ?", chat=GROUP, user=1, message_thread_id=8, is_topic_message=True)
    third = bot.server.wait_for(GROUP, 3)[-1]
    assert [m["message_thread_id"] for m in (first, second, third)] == [7, 7, 8]
    assert second["text"] != third["text"]


def test_a_reply_thread_of_a_plain_group_is_no_topic(bot: Running) -> None:
    bot.server.mention(REYKJAVIK, chat=GROUP, user=1, message_thread_id=99)
    (answer,) = bot.server.wait_for(GROUP, 1)
    assert "message_thread_id" not in answer


# Inline mode.


def test_inline_gives_quotes_ready_to_send(bot: Running) -> None:
    query = bot.server.type_inline(REYKJAVIK)
    answer = bot.server.wait(lambda: bot.server.results.get(query))
    assert 1 <= len(answer["results"]) <= 10
    assert answer["cache_time"] == 60
    assert answer["is_personal"] is False
    for result in answer["results"]:
        content = result["input_message_content"]
        (quote,) = slices(
            {"text": content["message_text"], "entities": content["entities"]}, "expandable_blockquote"
        )
        assert articles_with(bot, quote)
        assert re.search(r"\d{4}", result["title"])


@pytest.mark.parametrize("text", ["", "Lav", "Recette du clafoutis aux cerises"])
def test_inline_gives_nothing_where_nothing_answers(bot: Running, text: str) -> None:
    query = bot.server.type_inline(text)
    assert bot.server.wait(lambda: bot.server.results.get(query))["results"] == []
