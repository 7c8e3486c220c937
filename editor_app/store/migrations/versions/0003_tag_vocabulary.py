"""Tags know their concept and their former names; what the reader refused is remembered."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    "ALTER TABLE tags ADD COLUMN uri TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE tag_aliases ADD COLUMN former INTEGER DEFAULT '0' NOT NULL",
    """CREATE TABLE tags_apart (
    one_key INTEGER NOT NULL,
    other_key INTEGER NOT NULL,
    PRIMARY KEY (one_key, other_key),
    FOREIGN KEY(one_key) REFERENCES tags ("key") ON DELETE CASCADE,
    FOREIGN KEY(other_key) REFERENCES tags ("key") ON DELETE CASCADE
)
 STRICT""",
    """CREATE INDEX ix_tags_apart_other_key ON tags_apart (other_key)""",
    """CREATE TABLE refused_names (
    article_key INTEGER NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (article_key, folded),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
