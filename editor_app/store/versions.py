"""Which database engine this program stands on."""

import sqlite3

SQLITE = sqlite3.sqlite_version
"""The version of SQLite, such as "3.45.1"."""
