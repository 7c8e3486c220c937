"""What the story form shows and offers."""

from dataclasses import replace

from editor_app.services import drafts, story_facts
from editor_app.services.story_facts import other_metadata
from editor_app.store.library import Library


def test_names_in_use_are_known(library: Library) -> None:
    for desk, authors in (("World", ("Tom Brandt",)), ("", ("Ann Lee", "Tom Brandt"))):
        story = drafts.new_story(library, headline=f"On {desk}")
        drafts.save(library, replace(story, desk=desk, authors=authors))
    names = story_facts.names(library)
    assert names.desks == ("World",)
    assert names.authors == ("Ann Lee", "Tom Brandt")


def test_only_what_has_no_field_counts_as_other_metadata() -> None:
    came_as = "---\ntitle: Port\ndate: 2026-06-12\nweather: storm\nseries: [Port, Quay]\n---\n"
    assert other_metadata(came_as) == (("weather", "storm"), ("series", "Port, Quay"))
    assert other_metadata("") == ()
