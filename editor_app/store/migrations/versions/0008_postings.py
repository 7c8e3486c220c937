"""The stories of each term, to look among first; what stories say is counted anew."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# Words in a headline count more than before: the tables are emptied here, and a
# library fills in what is missing as it is opened.
STATEMENTS = (
    """CREATE TABLE postings (
    term INTEGER NOT NULL,
    article_key INTEGER NOT NULL,
    share INTEGER NOT NULL,
    PRIMARY KEY (term, article_key)
)
 WITHOUT ROWID, STRICT""",
    "DELETE FROM signatures",
    "DELETE FROM terms",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
