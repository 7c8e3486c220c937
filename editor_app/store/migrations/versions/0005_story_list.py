"""Lists find their order without sorting; the bin knows since when it has each story."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE binned (
    article_key INTEGER NOT NULL,
    since TEXT NOT NULL,
    was TEXT NOT NULL,
    PRIMARY KEY (article_key),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
    "CREATE INDEX ix_articles_edited ON articles (updated DESC, touched DESC, status)",
    "CREATE INDEX ix_articles_desk ON articles (desk)",
    "CREATE INDEX ix_authors_name ON authors (name)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
