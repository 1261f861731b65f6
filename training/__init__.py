"""How the reader was trained: data, training and measurement. Not installed with the program."""
