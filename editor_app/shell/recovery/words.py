"""What the recovery screen says, in a reader's words."""

from PySide6.QtCore import QLocale

from editor_app.model.backup import Backup
from editor_app.model.library_trouble import Fault, LibraryTrouble
from editor_app.model.salvage import Condition, SalvageReport
from editor_app.shell.wording import translate


def title(fault: Fault) -> str:
    """Return the headline of the screen."""
    return {
        Fault.MISSING: translate("Recovery", "The library is not there"),
        Fault.EMPTY: translate("Recovery", "The library’s file is empty"),
        Fault.DAMAGED: translate("Recovery", "The library is damaged"),
        Fault.FOREIGN: translate("Recovery", "This is not a library"),
        Fault.NEWER: translate("Recovery", "The library is from a newer Standfirst"),
        Fault.UNREADABLE: translate("Recovery", "The library cannot be read"),
    }[fault]


def explanation(trouble: LibraryTrouble) -> str:
    """Return what that means and what has been done about it: nothing."""
    words = {
        Fault.MISSING: translate(
            "Recovery", "There is no file {name} any more. It may have been moved or renamed."
        ),
        Fault.EMPTY: translate(
            "Recovery",
            "{name} has no content any more: something outside Standfirst has emptied it.",
        ),
        Fault.DAMAGED: translate(
            "Recovery",
            "Parts of {name} cannot be read. Nothing has been changed in it, and nothing will be: "
            "whatever you choose here, the damaged file stays.",
        ),
        Fault.FOREIGN: translate(
            "Recovery", "{name} belongs to another program. It was left as it is."
        ),
        Fault.NEWER: translate(
            "Recovery",
            "This version does not know how {name} is built, and writes nothing to it. "
            "Update Standfirst to open it. Until then you can take the stories out.",
        ),
        Fault.UNREADABLE: translate("Recovery", "The system does not let Standfirst read {name}."),
    }
    return words[trouble.fault].format(name=trouble.path.name)


def made(backup: Backup) -> str:
    """Return when a backup was made, such as 14 June 2031, 09:30."""
    here = backup.made.astimezone()
    month = QLocale().monthName(here.month)
    return translate("Recovery", "{day} {month} {year}, {time}").format(
        day=here.day, month=month, year=here.year, time=f"{here:%H:%M}"
    )


def holds(backup: Backup) -> str:
    """Return how much a backup holds, such as 128 stories, 64,203 words."""
    stories = translate("Recovery", "%n stories", None, backup.facts.stories)
    words = translate("Recovery", "{count} words").format(count=grouped(backup.facts.words))
    return f"{stories} · {words}"


def saved(report: SalvageReport) -> str:
    """Return how a rescue went, a sentence."""
    whole = report.counts.get(Condition.WHOLE, 0)
    if whole == report.stories and not report.not_whole:
        return translate(
            "Recovery", "All %n stories that were found are whole.", None, report.stories
        )
    words = translate("Recovery", "{whole} of {all} stories are whole, to the letter.")
    return words.format(whole=whole, all=report.stories)


def condition(value: Condition) -> str:
    """Return what is the matter with a story that is not whole."""
    return {
        Condition.WHOLE: translate("Recovery", "whole"),
        Condition.DOUBTFUL: translate("Recovery", "some characters may be wrong"),
        Condition.OLDER: translate("Recovery", "an earlier version"),
        Condition.WORDS_ONLY: translate("Recovery", "the words, without their formatting"),
        Condition.LOST: translate("Recovery", "only the headline"),
    }[value]


def grouped(number: int) -> str:
    """Return a number as the reader's language groups its digits."""
    return QLocale().toString(number)
