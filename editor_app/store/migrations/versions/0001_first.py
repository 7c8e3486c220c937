"""The first schema: stories, tags, links, sources, revisions, media, searches, full text."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# A migration is history: it spells out what it did and never follows the tables of today.
STATEMENTS = (
    """CREATE TABLE library (
    "key" INTEGER NOT NULL,
    id TEXT NOT NULL,
    created TEXT NOT NULL,
    touched INTEGER NOT NULL,
    PRIMARY KEY ("key"),
    CONSTRAINT only_one CHECK (key = 1)
)
 STRICT""",
    """CREATE TABLE tags (
    "key" INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    parent_key INTEGER,
    PRIMARY KEY ("key"),
    UNIQUE (id),
    UNIQUE (folded),
    FOREIGN KEY(parent_key) REFERENCES tags ("key") ON DELETE SET NULL
)
 STRICT""",
    """CREATE INDEX ix_tags_parent_key ON tags (parent_key)""",
    """CREATE TABLE media (
    sha256 TEXT NOT NULL,
    suffix TEXT NOT NULL,
    size INTEGER NOT NULL,
    original_name TEXT NOT NULL,
    width INTEGER,
    height INTEGER,
    PRIMARY KEY (sha256)
)
 STRICT""",
    """CREATE TABLE saved_searches (
    "key" INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    "query" TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY ("key"),
    UNIQUE (id)
)
 STRICT""",
    """CREATE TABLE tag_aliases (
    "key" INTEGER NOT NULL,
    tag_key INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY ("key"),
    FOREIGN KEY(tag_key) REFERENCES tags ("key") ON DELETE CASCADE,
    UNIQUE (folded)
)
 STRICT""",
    """CREATE INDEX ix_tag_aliases_tag_key ON tag_aliases (tag_key)""",
    """CREATE TABLE articles (
    "key" INTEGER NOT NULL,
    id TEXT NOT NULL,
    slug TEXT NOT NULL,
    touched INTEGER NOT NULL,
    headline TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    kicker TEXT NOT NULL,
    words INTEGER NOT NULL,
    status TEXT NOT NULL,
    desk TEXT NOT NULL,
    dateline TEXT NOT NULL,
    language TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    published TEXT,
    embargo TEXT,
    lead_address TEXT,
    lead_alt TEXT NOT NULL,
    lead_caption TEXT NOT NULL,
    lead_credit TEXT NOT NULL,
    lead_width INTEGER,
    lead_height INTEGER,
    search_title TEXT NOT NULL,
    description TEXT NOT NULL,
    canonical TEXT NOT NULL,
    lead_tag_key INTEGER,
    PRIMARY KEY ("key"),
    UNIQUE (id),
    UNIQUE (slug),
    UNIQUE (touched),
    FOREIGN KEY(lead_tag_key) REFERENCES tags ("key") ON DELETE SET NULL
)
 STRICT""",
    """CREATE INDEX ix_articles_lead_tag_key ON articles (lead_tag_key)""",
    """CREATE TABLE article_bodies (
    article_key INTEGER NOT NULL,
    body TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    front_matter TEXT NOT NULL,
    PRIMARY KEY (article_key),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
    """CREATE TABLE search_texts (
    article_key INTEGER NOT NULL,
    headline TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    body TEXT NOT NULL,
    names TEXT NOT NULL,
    PRIMARY KEY (article_key),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
    """CREATE TABLE authors (
    article_key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article_key, position),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
    """CREATE TABLE article_tags (
    article_key INTEGER NOT NULL,
    tag_key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (article_key, tag_key),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE,
    FOREIGN KEY(tag_key) REFERENCES tags ("key") ON DELETE CASCADE
)
 STRICT""",
    """CREATE INDEX ix_article_tags_tag_key ON article_tags (tag_key)""",
    """CREATE TABLE story_links (
    "key" INTEGER NOT NULL,
    article_key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    target_key INTEGER,
    address TEXT NOT NULL,
    title TEXT NOT NULL,
    teaser TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY ("key"),
    CONSTRAINT one_link_a_target UNIQUE (article_key, target_key),
    CONSTRAINT target_or_address CHECK ((target_key IS NULL) = (address <> '')),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE,
    FOREIGN KEY(target_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
    """CREATE INDEX ix_story_links_article_key ON story_links (article_key)""",
    """CREATE INDEX ix_story_links_target_key ON story_links (target_key)""",
    """CREATE TABLE sources (
    article_key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    outlet TEXT NOT NULL,
    address TEXT NOT NULL,
    who TEXT NOT NULL,
    quotation TEXT NOT NULL,
    PRIMARY KEY (article_key, position),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
    """CREATE TABLE revisions (
    "key" INTEGER NOT NULL,
    article_key INTEGER NOT NULL,
    number INTEGER NOT NULL,
    created TEXT NOT NULL,
    label TEXT NOT NULL,
    headline TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    body TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    PRIMARY KEY ("key"),
    CONSTRAINT numbers_grow_by_story UNIQUE (article_key, number),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
    """CREATE VIRTUAL TABLE story_index USING fts5(
    headline, standfirst, body, names,
    content='search_texts', content_rowid='article_key',
    tokenize='porter unicode61 remove_diacritics 2', detail=full, columnsize=1
)""",
    """INSERT INTO story_index(story_index, rank) VALUES ('rank', 'bm25(4.0, 2.0, 1.0, 1.0)')""",
    """CREATE VIRTUAL TABLE story_terms USING fts5vocab('story_index', 'row')""",
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


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
