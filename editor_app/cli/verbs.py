"""The verbs, in one visible table; each module is loaded only when its verb is called."""

from pathlib import Path

VERBS = {
    "import": ("editor_app.cli.import_verb", "Bring files and folders of stories in."),
    "list": ("editor_app.cli.list_verb", "List the stories, last touched first."),
    "show": ("editor_app.cli.show_verb", "Show one story."),
    "export": ("editor_app.cli.export_verb", "Write stories as files."),
    "render": ("editor_app.cli.render_verb", "Print the HTML of a Markdown file's body."),
    "related": ("editor_app.cli.related_verb", "Suggest related stories."),
    "links": ("editor_app.cli.links_verb", "Check, fill and reverse related stories."),
    "sources": ("editor_app.cli.sources_verb", "List whom stories quote, and from where."),
    "tags": ("editor_app.cli.tags_verb", "List, rename, merge and suggest tags."),
    "verify": ("editor_app.cli.verify_verb", "Prove that saving changes nothing untouched."),
    "check": ("editor_app.cli.check_verb", "Check that the library is whole."),
    "rebuild": ("editor_app.cli.rebuild_verb", "Make the index of the library anew."),
    "backup": ("editor_app.cli.backup_verb", "Make a backup, or list them."),
    "restore": ("editor_app.cli.restore_verb", "Put a backup in the library's place."),
    "repair": ("editor_app.cli.repair_verb", "Save what can be read of a damaged library."),
}
"""Each verb with the module whose ``command`` it is, and what it does."""


def is_verb(argument: str) -> bool:
    """Say whether an argument is a verb, or a mistyped one, rather than a file to open."""
    if argument in VERBS:
        return True
    looks_like_a_word = argument.replace("-", "").isalpha()
    return looks_like_a_word and not Path(argument).exists()
