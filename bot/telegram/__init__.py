"""The Telegram bot: from updates to answers, and what it must not forget."""
