"""Cards know whether they are weak and how their targets stood; sources what is open."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE card_notes (
    article_key INTEGER NOT NULL,
    target_key INTEGER NOT NULL,
    weak INTEGER,
    slug TEXT NOT NULL,
    headline TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (article_key, target_key),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE,
    FOREIGN KEY(target_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
    "CREATE INDEX ix_card_notes_target_key ON card_notes (target_key)",
    """CREATE TABLE pages_behind (
    article_key INTEGER NOT NULL,
    PRIMARY KEY (article_key),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
    """CREATE TABLE source_checks (
    article_key INTEGER NOT NULL,
    edition INTEGER NOT NULL,
    unlinked INTEGER NOT NULL,
    PRIMARY KEY (article_key),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
    """CREATE TABLE waived_sources (
    article_key INTEGER NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (article_key, mark),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
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
    # The targets count as seen as they are now: nobody is told of what changed long ago.
    """INSERT INTO card_notes (article_key, target_key, slug, headline, standfirst, status)
    SELECT l.article_key, t.key, t.slug, t.headline, t.standfirst, t.status
    FROM story_links AS l JOIN articles AS t ON t.key = l.target_key
    WHERE l.state IN ('placed', 'pinned')""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
