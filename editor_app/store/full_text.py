"""The full-text index: its definition and the triggers that keep it true.

The index reads its text from ``search_texts`` (external content), so a story's
plain text is kept once; the triggers hand the exact old words to the index
when they change. Columns and weights: headline 4, standfirst 2, body 1, and 1
for names (bylines, tags and their aliases).
"""

from typing import Final

STATEMENTS: Final = (
    """CREATE VIRTUAL TABLE story_index USING fts5(
    headline, standfirst, body, names,
    content='search_texts', content_rowid='article_key',
    tokenize='porter unicode61 remove_diacritics 2', detail=full, columnsize=1
)""",
    "INSERT INTO story_index(story_index, rank) VALUES ('rank', 'bm25(4.0, 2.0, 1.0, 1.0)')",
    """CREATE TRIGGER search_texts_added AFTER INSERT ON search_texts BEGIN
    INSERT INTO story_index(rowid, headline, standfirst, body, names)
    VALUES (new.article_key, new.headline, new.standfirst, new.body, new.names);
END""",
    """CREATE TRIGGER search_texts_removed AFTER DELETE ON search_texts BEGIN
    INSERT INTO story_index(story_index, rowid, headline, standfirst, body, names)
    VALUES ('delete', old.article_key, old.headline, old.standfirst, old.body, old.names);
END""",
    """CREATE TRIGGER search_texts_changed AFTER UPDATE ON search_texts BEGIN
    INSERT INTO story_index(story_index, rowid, headline, standfirst, body, names)
    VALUES ('delete', old.article_key, old.headline, old.standfirst, old.body, old.names);
    INSERT INTO story_index(rowid, headline, standfirst, body, names)
    VALUES (new.article_key, new.headline, new.standfirst, new.body, new.names);
END""",
)
