"""New stories as the preferences want them."""

from dataclasses import replace

from editor_app.model.article import Article
from editor_app.services import drafts
from editor_app.settings import BYLINE, LANGUAGE, WORD_GOAL
from editor_app.shell.preferences import Preferences


def fresh(preferences: Preferences, headline: str = "") -> Article:
    """Return a new draft as the preferences want it."""
    return as_preferred(drafts.blank(headline), preferences)


def as_preferred(story: Article, preferences: Preferences) -> Article:
    """Return a new story with the byline, the goal and the language that the reader prefers."""
    byline = tuple(filter(None, (name.strip() for name in preferences.get(BYLINE).split(","))))
    return replace(
        story,
        authors=story.authors or byline,
        goal=story.goal or preferences.get(WORD_GOAL),
        language=preferences.get(LANGUAGE),
    )
