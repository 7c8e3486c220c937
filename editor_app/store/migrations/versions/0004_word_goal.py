"""A story knows how long it is meant to become."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE articles ADD COLUMN goal INTEGER DEFAULT '0' NOT NULL")
