"""What a screen reader finds on the page."""

import gc
import weakref

import pytest
from PySide6.QtGui import QAccessible
from shiboken6 import isValid

from editor_app.shell.editor import reading_outline
from editor_app.shell.editor.reading_outline import ReadingOutline
from editor_app.shell.editor.rich_editor import RichEditor
from tests.shell.editor.desk import Desk

Role = QAccessible.Role

STORY = """\
Ships *wait* off [Calder port](https://calder.example/port "Port").

## What is [known](https://calder.example)

- one
- two
    - deeper
- [x] done

1. first
2. second

> It is over.
>
> — Ann Lee, mayor, to [The Courier](https://courier.example)

| Ship | Days |
|------|-----:|
| Ada  | 3    |
| Bob  | 4    |

---

```python
one
two
```

![A quay](quay.png "The quay at dawn")

Said[^1].

[^1]: The note.
"""


def outline(node, depth=0):
    """The tree below ``node`` as lines of role and name."""
    lines = []
    for number in range(node.childCount()):
        child = node.child(number)
        about = child.text(QAccessible.Text.Description)
        name = child.text(QAccessible.Text.Name)
        said = f"{name!r} ({about})" if about else repr(name)
        lines.append("  " * depth + f"{child.role().name} {said}")
        lines += outline(child, depth + 1)
        assert node.indexOfChild(child) == number
    return lines


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


@pytest.fixture
def root(desk):
    """The root of the tree, as assistive programs get it."""
    tree = ReadingOutline(desk.editor)
    found = QAccessible.queryAccessibleInterface(tree.carrier)
    assert found.role() == Role.Document
    return found


def test_headings_lists_quotes_tables_and_links_are_told(desk, root):
    desk.lay(STORY)
    assert outline(root) == [
        "Heading 'Headline' (Headline)",
        "Paragraph 'Standfirst' (Standfirst)",
        "Paragraph 'Ships wait off Calder port.'",
        "  Link 'Calder port' (https://calder.example/port)",
        "Heading 'What is known' (Level 2)",
        "  Link 'known' (https://calder.example)",
        "List '' (3 items)",
        "  ListItem 'one'",
        "  ListItem 'two'",
        "    List '' (1 items)",
        "      ListItem 'deeper'",
        "  ListItem 'done' (ticked)",
        "List '' (2 items)",
        "  ListItem 'first'",
        "  ListItem 'second'",
        "BlockQuote '' (Attributed quote)",
        "  Paragraph 'It is over.'",
        "  Paragraph 'Ann Lee, mayor, to The Courier' (Attribution)",
        "    Link 'The Courier' (https://courier.example)",
        "Table ''",
        "  Row ''",
        "    ColumnHeader 'Ship'",
        "    ColumnHeader 'Days'",
        "  Row ''",
        "    Cell 'Ada'",
        "    Cell '3'",
        "  Row ''",
        "    Cell 'Bob'",
        "    Cell '4'",
        "Separator 'Divider'",
        "Section 'one\\ntwo' (Code)",
        "Graphic 'A quay' (The quay at dawn)",
        "Paragraph 'Said (footnote 1) .'",
        "Note '' (Footnote)",
        "  Paragraph 'The note.'",
    ]


def test_the_tree_follows_what_is_typed(desk, root):
    desk.lay("‸Ships wait.")
    desk.type("## ")
    assert outline(root)[2] == "Heading 'Ships wait.' (Level 2)"


def test_a_place_that_is_gone_says_so(desk, root):
    desk.lay("One.\n\nTwo.")
    second = root.child(3)
    assert second.isValid()
    assert second.text(QAccessible.Text.Name) == "Two."
    desk.lay("One.")
    assert not second.isValid()
    assert second.text(QAccessible.Text.Name) == ""
    assert second.rect().isEmpty()


def test_each_node_knows_its_parent_and_its_place(desk, root):
    desk.lay(STORY)
    desk.editor.show()
    link = root.child(2).child(0)
    assert link.parent().text(QAccessible.Text.Name) == "Ships wait off Calder port."
    assert root.child(2).rect().contains(link.rect().center())
    centre = link.rect().center()
    assert root.childAt(centre.x(), centre.y()).indexOfChild(link) == 0
    assert root.child(2).childAt(centre.x(), centre.y()).role() == Role.Link


def test_the_editor_keeps_the_text_interface_of_qt(desk, root):
    desk.lay("Ships wait.")
    text = QAccessible.queryAccessibleInterface(desk.editor).textInterface()
    assert text.text(0, 8) == "Headline"


def test_two_tables_in_a_row_are_two(desk, root):
    desk.lay("| a |\n|---|\n| b |\n\n| c |\n|---|\n| d |\n")
    roles = [root.child(number).role() for number in range(root.childCount())]
    assert roles.count(Role.Table) == 2


def test_a_page_that_nobody_knows_any_more_goes_with_all_that_was_told_of_it(qapp, monkeypatch):
    withdraw = reading_outline._withdraw
    withdrawn = []

    def noted(registered):
        withdrawn.extend(isValid(one) for _, one in registered[1:])
        withdraw(registered)  # the first went with the widget it tells of, and Qt knows

    monkeypatch.setattr(reading_outline, "_withdraw", noted)
    page = RichEditor()
    told = QAccessible.queryAccessibleInterface(ReadingOutline(page).carrier)
    for number in range(3):
        told.at((number,))
    gone = [weakref.ref(page), weakref.ref(told)]
    page.ring = [page, told]
    del page, told
    gc.collect()
    assert withdrawn == [True] * 3
    gc.collect()
    assert [one() for one in gone] == [None, None]
