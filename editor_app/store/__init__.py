"""The library on disk: SQLAlchemy and Alembic live only here."""
