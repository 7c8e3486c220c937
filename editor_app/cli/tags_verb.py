"""``standfirst tags``: list, rename, merge and suggest tags, and tag lists in and out."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

from editor_app.cli.surface import (
    complain,
    existing,
    held,
    json_option,
    library_option,
    print_json,
)
from editor_app.model.errors import NotFound
from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.services import (
    drafts,
    finding,
    tagging,
    tagging_edits,
    tagging_lists,
    tagging_merge,
    tagging_names,
    tagging_suggesting,
)
from editor_app.services.tagging_merge import MergePreview
from editor_app.services.tagging_suggesting import TagSuggestion
from editor_app.store.library import Library


@click.group("tags")
def command() -> None:
    """List, rename, merge and suggest tags; bring tag lists in and out."""


@command.command("list")
@click.option("--kind", type=click.Choice([kind.value for kind in TagKind]))
@click.option("--unused", is_flag=True, help="Only tags that no story carries.")
@click.option("--look-alikes", is_flag=True, help="Pairs of tags that may be one, and why.")
@json_option
@library_option
def list_tags(
    kind: str | None, library: Path, *, unused: bool, look_alikes: bool, as_json: bool
) -> None:
    """List the tags by name, with the number of stories that carry each."""
    with existing(library) as stories:
        if look_alikes:
            pairs = tagging_names.look_alikes(stories)
        else:
            uses = tagging_edits.unused(stories) if unused else tagging.all_tags(stories)
    if not look_alikes:
        _print_tags([use for use in uses if kind in (None, use.tag.kind.value)], as_json=as_json)
        return
    for pair in pairs:
        if as_json:
            print_json({"one": pair.one.tag.name, "other": pair.other.tag.name, "how": pair.how})
        else:
            click.echo(f"{pair.one.tag.name}\t{pair.other.tag.name}\t{pair.how}")


@command.command("rename")
@click.argument("name")
@click.argument("new_name")
@json_option
@library_option
def rename(name: str, new_name: str, library: Path, *, as_json: bool) -> None:
    """Call the tag NAME NEW_NAME on every story; the old name goes on leading to it."""
    with _held(library) as stories:
        tag = _called(stories, name)
        done = tagging_edits.rename(stories, tag.id, new_name)
        renamed = _called(stories, new_name)
    count = len(done.changes.articles)
    if as_json:
        print_json({"name": renamed.name, "former": renamed.former, "stories": count})
    else:
        click.echo(f"renamed “{tag.name}” to “{renamed.name}” on {_stories(count)}")


@command.command("merge")
@click.argument("survivor")
@click.argument("names", nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help="Say what would change and change nothing.")
@json_option
@library_option
def merge(
    survivor: str, names: tuple[str, ...], library: Path, *, dry_run: bool, as_json: bool
) -> None:
    """Merge the tags NAMES into SURVIVOR; all their names go on leading to it."""
    with existing(library) if dry_run else _held(library) as stories:
        kept = _called(stories, survivor)
        merged = [_called(stories, name).id for name in names]
        plan = tagging_merge.preview(stories, kept.id, merged)
        if not dry_run:
            tagging_merge.merge(stories, kept.id, merged)
    if as_json:
        print_json({"merged": not dry_run, **_told(plan)})
    else:
        _print_plan(plan, "would merge" if dry_run else "merged")


@command.command("suggest")
@click.argument("slugs", metavar="[SLUG…]", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Suggest for every story.")
@click.option("--limit", type=click.IntRange(min=1), default=5, show_default=True)
@click.option("--include-weak", is_flag=True, help="Suggest poor matches too.")
@json_option
@library_option
def suggest(
    slugs: tuple[str, ...],
    limit: int,
    library: Path,
    *,
    every: bool,
    include_weak: bool,
    as_json: bool,
) -> None:
    """Suggest tags for the stories called SLUG, or for every story."""
    if bool(slugs) == every:
        raise click.UsageError("Name the stories, or say --all.")
    gate = 0.0 if include_weak else tagging_suggesting.GATE
    failed = False
    with existing(library) as stories:
        wanted = [story.slug for story in finding.stories(stories)] if every else slugs
        for slug in dict.fromkeys(wanted):
            try:
                story = drafts.load_by_slug(stories, slug)
            except NotFound as error:
                complain(str(error))
                failed = True
                continue
            found = tagging_suggesting.suggest(stories, story.id, limit, gate)
            _print_suggestions(slug, found, as_json=as_json)
    if failed:
        raise click.exceptions.Exit(1)


@command.command("import")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--language", default="en-GB", show_default=True, help="Which names to take.")
@json_option
@library_option
def import_list(path: Path, language: str, library: Path, *, as_json: bool) -> None:
    """Bring in a tag list: a table (CSV), or a vocabulary such as IPTC Media Topics."""
    with held(library) as stories:
        report = tagging_lists.import_list(stories, path, language)
    counts = {one: getattr(report, one) for one in ("added", "changed", "unchanged")}
    if as_json:
        print_json({**counts, "rejected": [asdict(row) for row in report.rejected]})
    else:
        click.echo(", ".join(f"{count} {what}" for what, count in counts.items()))
    for row in report.rejected:
        complain(f"{path}: line {row.line}: {row.why}")
    if report.rejected:
        raise click.exceptions.Exit(1)


@command.command("export")
@click.argument("path", type=click.Path(path_type=Path))
@json_option
@library_option
def export_list(path: Path, library: Path, *, as_json: bool) -> None:
    """Write every tag to a table (CSV) at PATH."""
    with existing(library) as stories:
        count = tagging_lists.export_list(stories, path.absolute())
    if as_json:
        print_json({"path": str(path.absolute()), "tags": count})
    else:
        click.echo(path.absolute())


@contextmanager
def _held(path: Path) -> Iterator[Library]:
    """Give the library at ``path``, which must be there, while nobody else may write to it."""
    with existing(path):
        pass
    with held(path) as stories:
        yield stories


def _called(stories: Library, name: str) -> Tag:
    tag = tagging_edits.tag_called(stories, name)
    if tag is None:
        raise NotFound(f"There is no tag called “{name}”.")
    return tag


def _print_tags(uses: Sequence[TagUse], *, as_json: bool) -> None:
    names = {use.tag.id: use.tag.name for use in uses}
    for use in uses:
        tag = use.tag
        if as_json:
            parent = names.get(tag.parent_id or "")
            told = {**asdict(tag), "parent": parent, "stories": use.stories}
            print_json({key: value for key, value in told.items() if key != "parent_id"})
        else:
            click.echo(f"{tag.name}\t{tag.kind}\t{use.stories}\t{', '.join(tag.aliases)}")


def _told(plan: MergePreview) -> dict[str, object]:
    return {
        "survivor": plan.survivor.name,
        "stories": plan.stories,
        "gaining": plan.gaining,
        "leading": plan.leading,
        "tags": [{"name": use.tag.name, "stories": use.stories} for use in plan.merged],
        "aliases": plan.aliases,
        "redirects": plan.redirects,
        "moved": [tag.name for tag in plan.moved],
    }


def _print_plan(plan: MergePreview, verb: str) -> None:
    names = ", ".join(f"“{use.tag.name}” ({_stories(use.stories)})" for use in plan.merged)
    click.echo(f"{verb} {names} into “{plan.survivor.name}” ({_stories(plan.survivor_stories)})")
    click.echo(f"  {_stories(plan.stories)} in all, {plan.gaining} of them new to it")
    for what, found in (
        ("also called", plan.aliases),
        ("old names that lead there", plan.redirects),
        ("tags that move under it", tuple(tag.name for tag in plan.moved)),
    ):
        if found:
            click.echo(f"  {what}: {', '.join(found)}")


def _print_suggestions(slug: str, found: Sequence[TagSuggestion], *, as_json: bool) -> None:
    if not as_json:
        click.echo(slug)
        for one in found:
            click.echo(f"  {one.score:.2f}  {one.tag.name} ({_reasons(one)})")
        return
    suggestions = [
        {
            "tag": one.tag.name,
            "kind": one.tag.kind,
            "score": round(one.score, 4),
            "reasons": {
                "stories": one.stories,
                "nearest": one.nearest,
                "in_headline": one.in_headline,
                "times": one.times,
            },
        }
        for one in found
    ]
    print_json({"slug": slug, "suggestions": suggestions})


def _reasons(one: TagSuggestion) -> str:
    reasons = []
    if one.stories:
        reasons.append(f"on {one.stories} of the {one.nearest} nearest stories")
    if one.in_headline:
        reasons.append("named in the headline")
    if one.times:
        reasons.append("named in the text" if one.times == 1 else f"named {one.times} times")
    return ", ".join(reasons) or "like stories that carry it"


def _stories(count: int) -> str:
    return "1 story" if count == 1 else f"{count} stories"
