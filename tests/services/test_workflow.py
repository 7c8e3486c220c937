"""A story moves through the newsroom only where the next status makes sense."""

from datetime import UTC, datetime, timedelta

import pytest

from editor_app.model import workflow
from editor_app.model.article import Article, Status

NOW = datetime(2026, 6, 12, 14, 32, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


def story(status: Status = Status.DRAFT, **fields: datetime) -> Article:
    return Article(id="one", slug="one", created=NOW, updated=NOW, status=status, **fields)  # type: ignore[arg-type] # moments only


def test_publishing_stamps_the_moment_once() -> None:
    assert workflow.changes(story(), Status.PUBLISHED, NOW) == {
        "status": Status.PUBLISHED,
        "published": NOW.replace(second=0),
    }
    again = story(Status.WITHDRAWN, published=NOW - HOUR)
    assert workflow.changes(again, Status.PUBLISHED, NOW) == {"status": Status.PUBLISHED}
    assert workflow.changes(story(), Status.READY, NOW) == {"status": Status.READY}


@pytest.mark.parametrize("status", workflow.USUAL)
def test_a_draft_can_go_to_every_usual_status(status: Status) -> None:
    assert workflow.why_not(story(), status, NOW) == ""


@pytest.mark.parametrize("status", workflow.AFTERWARDS)
def test_only_what_was_published_can_be_corrected_or_withdrawn(status: Status) -> None:
    assert "Only a published story" in workflow.why_not(story(), status, NOW)
    assert workflow.why_not(story(Status.PUBLISHED, published=NOW), status, NOW) == ""


def test_a_published_story_is_no_draft_again() -> None:
    published = story(Status.PUBLISHED, published=NOW)
    assert workflow.why_not(published, Status.DRAFT, NOW)
    assert workflow.why_not(published, Status.IN_EDIT, NOW) == ""


def test_an_embargo_holds_publication_back_until_it_ends() -> None:
    held = story(embargo=NOW + HOUR)
    assert workflow.why_not(held, Status.PUBLISHED, NOW) == "The story is under embargo"
    assert workflow.why_not(held, Status.PUBLISHED, NOW + 2 * HOUR) == ""
    assert workflow.why_not(held, Status.READY, NOW) == ""


def test_statuses_that_arise_are_offered_only_then() -> None:
    assert workflow.offered(story()) == workflow.USUAL
    assert workflow.offered(story(published=NOW)) == (*workflow.USUAL, *workflow.AFTERWARDS)
    assert Status.SPIKED in workflow.offered(story(Status.SPIKED))
