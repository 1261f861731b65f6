"""What the Telegram bot says around its answers, in French and English."""

from __future__ import annotations

from corpus.span import ReadLanguage

_MESSAGES: dict[str, dict[ReadLanguage, str]] = {
    "start": {
        "fr": "Bonjour ! Posez-moi une question, en français ou en anglais : qui a rencontré qui, où et quand ? "
        "Je réponds par des citations exactes de l’archive, toujours datées.\n\n/help : des exemples",
        "en": "Hello! Ask me a question, in French or English: who met whom, where and when? "
        "I answer with exact quotes from the archive, always dated.\n\n/help: examples",
    },
    "help": {
        "fr": "Posez une question, puis continuez : « et où ? », « et en février ? », « qui d’autre ? ». "
        "Répondez à une de mes citations pour interroger cet article. Dans un groupe, mentionnez {bot}. "
        "Partout ailleurs, écrivez {bot} et votre question : vous choisirez une citation à envoyer.",
        "en": "Ask a question, then go on: “and where?”, “and in February?”, “who else?”. "
        "Reply to one of my quotes to ask about its article. In a group, mention {bot}. "
        "Anywhere else, type {bot} and your question, and pick a quote to send.",
    },
    "examples": {"fr": "Par exemple :", "en": "For example:"},
    "example": {"fr": "Que s’est-il passé : {title} ?", "en": "What happened: {title}?"},
    "example_where": {
        "fr": "Où a eu lieu la rencontre entre {one} et {other} ?",
        "en": "Where did {one} and {other} meet?",
    },
    "example_when": {
        "fr": "Quand a eu lieu la rencontre entre {one} et {other} ?",
        "en": "When did {one} and {other} meet?",
    },
    "example_who": {"fr": "Qui a rencontré {one} en {time} ?", "en": "Who met {one} in {time}?"},
    "commands": {
        "fr": "/meetings les rencontres\n/timeline les rencontres en image\n/latest les derniers articles\n"
        "/sources les journaux de l’archive\n"
        "/language la langue de l’interface\n/forget effacer ce que je garde d’ici\n/about qui je suis",
        "en": "/meetings the meetings\n/timeline the meetings as a picture\n/latest the latest articles\n"
        "/sources the archive’s newspapers\n"
        "/language the interface’s language\n/forget erase what I keep of this conversation\n/about what I am",
    },
    "about": {
        "fr": "Rendezvous répond sur une archive de presse parue {period} (articles : {articles}). "
        "Chaque citation est vérifiée mot pour mot dans l’article au moment où je la montre.\n\n"
        "Je garde votre dernière question {minutes} minutes pour comprendre la suite, et vos réponses "
        "{days} jours pour leurs boutons. « Réponse fausse » garde la question {days} jours pour "
        "la personne qui m’administre. /forget efface tout.",
        "en": "Rendezvous answers from an archive of the press, published {period} (articles: {articles}). "
        "Every quote is checked word for word in its article at the moment it is shown.\n\n"
        "I keep your last question for {minutes} minutes, to understand what follows, and your answers for "
        "{days} days, for their buttons. “Wrong answer” keeps the question for {days} days for "
        "the person who runs me. /forget erases everything.",
    },
    "on_day": {"fr": "le {day}", "en": "on {day}"},
    "period": {"fr": "du {first} au {last}", "en": "from {first} to {last}"},
    "period_unknown": {"fr": "à des dates inconnues", "en": "on unknown days"},
    "meetings_page": {
        "fr": "Rencontres {first} à {last} sur {count} :",
        "en": "Meetings {first} to {last} of {count}:",
    },
    "dates_page": {
        "fr": "À d’autres dates, rencontres {first} à {last} sur {count} :",
        "en": "On other dates, meetings {first} to {last} of {count}:",
    },
    "no_meetings": {
        "fr": "L’archive ne raconte aucune rencontre de ce genre.",
        "en": "The archive tells of no such meeting.",
    },
    "no_other_meeting": {
        "fr": "L’archive ne raconte pas d’autre rencontre de ce genre. D’autres citations :",
        "en": "The archive tells of no other such meeting. More quotes:",
    },
    "for_example": {"fr": "Par exemple : {example}", "en": "For example: {example}"},
    "timeline": {
        "fr": "Les rencontres dans le temps{named} : {count}.{undated}\nLes citations : /meetings{words}",
        "en": "The meetings over time{named}: {count}.{undated}\nThe quotes: /meetings{words}",
    },
    "timeline_undated": {
        "fr": " Sans date, donc pas sur l’image : {count}.",
        "en": " Without a day, so not in the picture: {count}.",
    },
    "latest": {"fr": "Les derniers articles :", "en": "The latest articles:"},
    "sources": {"fr": "Les journaux de l’archive :", "en": "The archive’s newspapers:"},
    "source": {"fr": "{publisher} : {count} ({period})", "en": "{publisher}: {count} ({period})"},
    "more_sources": {"fr": "… et d’autres : {count}", "en": "… and {count} more"},
    "choose_language": {
        "fr": "Dans quelle langue dois-je vous parler ? (Je réponds toujours dans la langue de la question.)",
        "en": "Which language shall I speak? (I always answer in the language of the question.)",
    },
    "language_chosen": {"fr": "Je vous parle désormais français.", "en": "I speak English from now on."},
    "forgotten": {
        "fr": "C’est oublié : questions, réponses, signalements et langue de cette conversation sont effacés.",
        "en": "Forgotten: this conversation’s questions, answers, reports and language are erased.",
    },
    "unknown_command": {
        "fr": "Je ne connais pas cette commande. /help : ce que je sais faire",
        "en": "I do not know this command. /help: what I can do",
    },
    "only_text": {
        "fr": "Je ne comprends que les questions écrites. /help : des exemples",
        "en": "I only understand written questions. /help: examples",
    },
    "empty_question": {
        "fr": "Oui ? Écrivez votre question après mon nom. /help : des exemples",
        "en": "Yes? Write your question after my name. /help: examples",
    },
    "link": {"fr": "l’article", "en": "the article"},
    "too_long": {
        "fr": "Cette citation est trop longue pour un message : la voici, entière, dans un fichier.",
        "en": "This quote is too long for a message: here it is, whole, in a file.",
    },
    "more_button": {"fr": "Plus de citations ({count})", "en": "More quotes ({count})"},
    "passage_button": {"fr": "Passage {number}", "en": "Passage {number}"},
    "others_button": {"fr": "Autres rencontres ({count})", "en": "More meetings ({count})"},
    "dates_button": {"fr": "Autres dates", "en": "Other dates"},
    "wrong_button": {"fr": "Réponse fausse", "en": "Wrong answer"},
    "more_title": {"fr": "Autres citations :", "en": "More quotes:"},
    "dates_title": {"fr": "À d’autres dates :", "en": "On other dates:"},
    "not_in_article": {
        "fr": "Je n’ai rien trouvé dans cet article qui réponde à cette question.",
        "en": "I found nothing in this article that answers this question.",
    },
    "article_gone": {
        "fr": "Cet article a été retiré de l’archive ou corrigé depuis : je ne peux plus en montrer la citation.",
        "en": "This article has been removed from the archive or corrected since: I can no longer show its quote.",
    },
    "answer_gone": {
        "fr": "Cette réponse est trop ancienne, je ne l’ai plus. Posez la question de nouveau.",
        "en": "This answer is too old, I no longer have it. Please ask again.",
    },
    "nothing_more": {"fr": "Je n’ai pas d’autre citation.", "en": "I have no more quotes."},
    "reported": {
        "fr": "Merci. La question et la réponse sont gardées {days} jours pour la personne qui m’administre.",
        "en": "Thank you. The question and the answer are kept for {days} days for the person who runs me.",
    },
    "too_fast": {
        "fr": "Doucement, s’il vous plaît : {limit} questions par minute. Reposez votre question dans une minute.",
        "en": "A little slower, please: {limit} questions a minute. Ask again in a minute.",
    },
    "not_allowed": {
        "fr": "Ce robot est réservé à certaines personnes. Demandez l’accès à la personne qui l’administre ; "
        "votre identifiant Telegram est {user}.",
        "en": "This bot is for some people only. Ask the person who runs it for access; "
        "your Telegram id is {user}.",
    },
    "error": {
        "fr": "Pardon, quelque chose n’a pas marché chez moi. Référence pour la personne qui m’administre : {id}",
        "en": "Sorry, something went wrong on my side. Reference for the person who runs me: {id}",
    },
    "upload_refused": {
        "fr": "Merci, mais seules les personnes qui m’administrent peuvent ajouter des articles.",
        "en": "Thank you, but only the people who run me may add articles.",
    },
    "upload_too_big": {
        "fr": "il est trop gros, 20 Mo au plus. Découpez-le, ou utilisez « rendezvous add ».",
        "en": "it is too big, 20 MB at most. Split it, or use “rendezvous add”.",
    },
    "upload_rejected": {"fr": "Le fichier est refusé : {reason}", "en": "The file is rejected: {reason}"},
    "zip_unreadable": {
        "fr": "ce n’est pas un .zip lisible : il est abîmé, ou comprimé autrement que d’ordinaire. Refaites-le.",
        "en": "it is no .zip that can be read: it is damaged, or packed in an unusual way. Please pack it again.",
    },
    "zip_empty": {"fr": "le .zip ne contient aucun fichier", "en": "the .zip holds no file"},
    "zip_too_many": {
        "fr": "le .zip contient {count} fichiers, plus que les {most} permis",
        "en": "the .zip holds {count} files, more than the {most} allowed",
    },
    "zip_too_much": {
        "fr": "le .zip contient trop de données une fois décomprimé, à « {name} »",
        "en": "the .zip unpacks to too much, at “{name}”",
    },
    "zip_same_name": {
        "fr": "le .zip contient deux fichiers du même nom",
        "en": "the .zip holds two files of the same name",
    },
    "zip_path_outside": {
        "fr": "le chemin « {name} » mène hors du .zip",
        "en": "the path “{name}” leads out of the .zip",
    },
    "zip_too_deep": {
        "fr": "« {name} » est à plus de {most} dossiers de profondeur",
        "en": "“{name}” lies deeper than {most} folders",
    },
    "zip_link": {"fr": "« {name} » est un lien", "en": "“{name}” is a link"},
    "zip_encrypted": {"fr": "« {name} » est chiffré", "en": "“{name}” is encrypted"},
    "zip_within": {"fr": "« {name} » est un .zip dans un .zip", "en": "“{name}” is a .zip within a .zip"},
    "upload_locked": {
        "fr": "Un autre ajout est en cours. Renvoyez le fichier dans un moment.",
        "en": "Another addition is under way. Please send the file again in a moment.",
    },
    "upload_done": {
        "fr": "Ajoutés : {added}. Mis à jour : {updated}. Inchangés : {unchanged}. En double : {duplicates}. "
        "Refusés : {rejected}.\nArticles dans l’archive : {articles}.",
        "en": "Added: {added}. Updated: {updated}. Unchanged: {unchanged}. Duplicates: {duplicates}. "
        "Rejected: {rejected}.\nArticles in the archive: {articles}.",
    },
    "upload_file": {"fr": "• {name} : {reason}", "en": "• {name}: {reason}"},
}


def tell(key: str, language: ReadLanguage, **values: object) -> str:
    """Return a message in `language`, its blanks filled with `values`."""
    return _MESSAGES[key][language].format(**values)
