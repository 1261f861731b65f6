"""The bot: questions in, answers with verbatim quotes out, on a console or on Telegram."""
