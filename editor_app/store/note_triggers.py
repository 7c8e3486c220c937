"""What the database notes by itself when a story changes, whoever changes it."""

STATEMENTS = (
    """CREATE TRIGGER cards_unweighed AFTER UPDATE ON search_texts
WHEN (old.headline, old.standfirst, old.body, old.names)
    <> (new.headline, new.standfirst, new.body, new.names) BEGIN
    UPDATE card_notes SET weak = NULL
    WHERE article_key = new.article_key OR target_key = new.article_key;
END""",
    """CREATE TRIGGER sources_unread AFTER UPDATE ON article_bodies WHEN old.body <> new.body BEGIN
    DELETE FROM source_checks WHERE article_key = new.article_key;
END""",
    """CREATE TRIGGER cards_gone BEFORE DELETE ON articles BEGIN
    UPDATE story_links SET target_key = NULL, address = 'gone:' || old.slug, state = 'gone',
        title = CASE title WHEN '' THEN old.headline ELSE title END
    WHERE target_key = old.key AND state <> 'dismissed';
END""",
    "CREATE INDEX ix_sources_linked ON sources (outlet) WHERE address <> ''",
)
