"""What is noted of one card: whether it is weak, and how its target stood when last looked at."""

from dataclasses import dataclass

from editor_app.model.article import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class CardNote:
    """``weak`` is None while nobody has compared the two stories as they are now."""

    weak: bool | None = None
    slug: str = ""
    headline: str = ""
    standfirst: str = ""
    status: Status = Status.DRAFT


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleCard:
    """A card whose target is not any more what it was, with what it was and what it is.

    ``target_id`` is None where the target was deleted; ``was`` then tells its
    headline and slug.
    """

    article_id: str
    article_headline: str
    article_status: Status
    target_id: str | None
    was: CardNote
    now: CardNote
    embargoed: bool = False
    own_title: str = ""
    own_teaser: str = ""
