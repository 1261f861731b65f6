"""The commands, by subject; `bot.cli` puts them together."""
