"""What each story says, as numbers to compare it by, and the stories of each term."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# The tables start empty: a library fills in what is missing as it is opened.
STATEMENTS = (
    "DROP TABLE story_terms",
    """CREATE TABLE terms (
    id INTEGER NOT NULL,
    stories INTEGER NOT NULL,
    PRIMARY KEY (id)
)
 STRICT""",
    """CREATE TABLE signatures (
    article_key INTEGER NOT NULL,
    uses BLOB NOT NULL,
    PRIMARY KEY (article_key),
    FOREIGN KEY(article_key) REFERENCES articles ("key") ON DELETE CASCADE
)
 STRICT""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
