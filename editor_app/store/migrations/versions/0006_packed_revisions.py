"""Versions say why they were kept; their texts are packed, each different one kept once."""

import zlib

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TEXTS = """CREATE TABLE revision_texts (
    sha256 TEXT NOT NULL,
    packed BLOB NOT NULL,
    PRIMARY KEY (sha256)
)
 STRICT"""
REVISIONS = """CREATE TABLE revisions (
    "key" INTEGER NOT NULL,
    article_key INTEGER NOT NULL,
    number INTEGER NOT NULL,
    created TEXT NOT NULL,
    label TEXT NOT NULL,
    headline TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY ("key"),
    CONSTRAINT numbers_grow_by_story UNIQUE (article_key, number),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE,
    FOREIGN KEY(body_sha256) REFERENCES revision_texts (sha256)
)
 STRICT"""


def upgrade() -> None:
    connection = op.get_bind()
    op.execute(TEXTS)
    old = connection.exec_driver_sql("SELECT body_sha256, body FROM revisions").fetchall()
    for sha256, body in old:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO revision_texts VALUES (?, ?)",
            (sha256, zlib.compress(body.encode())),
        )
    op.execute("CREATE TEMPORARY TABLE old_revisions AS SELECT * FROM revisions")
    op.execute("DROP TABLE revisions")
    op.execute(REVISIONS)
    op.execute("CREATE INDEX ix_revisions_body_sha256 ON revisions (body_sha256)")
    op.execute(
        "INSERT INTO revisions SELECT key, article_key, number, created, label, headline,"
        " standfirst, body_sha256, CASE WHEN label = '' THEN 'opened' ELSE 'named' END"
        " FROM old_revisions ORDER BY key"
    )
    op.execute("DROP TABLE old_revisions")
