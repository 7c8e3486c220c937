"""Brings pictures to the page: chosen, dropped or pasted; at the caret or above the body."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog

from editor_app.model.article import LeadImage
from editor_app.model.media import Media
from editor_app.services import picturing
from editor_app.shell.desk import Desk
from editor_app.shell.editor.commands_insert import insert_figure
from editor_app.shell.editor.write_editor import WriteEditor
from editor_app.shell.newsroom.intake import Intake
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.tasks import Tasks
from editor_app.shell.wording import spoken, translate

_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp", ".tif", ".tiff")
_KINDS = " ".join(f"*{suffix}" for suffix in _SUFFIXES)


class Picturing(QObject):
    """Answers the page's wish for pictures. Files that are none are stories to bring in."""

    def __init__(
        self, desk: Desk, tasks: Tasks, saving: Saving, intake: Intake, editor: WriteEditor
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._saving, self._intake = desk, tasks, saving, intake
        self._editor = editor
        editor.image_wanted.connect(lambda: self._choose(self._put))
        editor.lead_image_wanted.connect(lambda: self._choose(self._lead))
        editor.lead_image_changed.connect(lambda image: saving.amend(lead_image=image))
        editor.widget.files_dropped.connect(self._take_files)
        editor.widget.picture_pasted.connect(self._take_picture)
        editor.widget.keep_pictures = self._keep_inline

    def choose(self) -> None:
        """Ask for a picture and put it below the caret's paragraph."""
        self._choose(self._put)

    def open_lead_image(self) -> None:
        """Ask for the words of the lead image, or for a picture where there is none."""
        self._editor.details.card.open()

    def _choose(self, then: Callable[[Media], None]) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._desk.window, translate("Picturing", "Choose a picture"), "", _filter()
        )
        if name:
            self._keep(Path(name), then)

    def _keep(self, path: Path, then: Callable[[Media], None]) -> None:
        self._tasks.run(picturing.keep_file, path, then=then, failed=self._say)

    def _take_files(self, names: Sequence[str]) -> None:
        paths = [Path(name) for name in names]
        pictures = [path for path in paths if path.suffix.lower() in _SUFFIXES]
        for path in pictures:
            self._keep(path, self._put)
        self._intake.bring_in([path for path in paths if path not in pictures])

    def _take_picture(self, picture: QImage) -> None:
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not QImageWriter(buffer, QByteArray(b"png")).write(picture):
            return
        pixels = bytes(content.data())
        self._tasks.run(picturing.keep, pixels, "pasted.png", then=self._put, failed=self._say)

    def _keep_inline(self, html: str, then: Callable[[str], None]) -> None:
        """Bring the pictures in pasted HTML into the library; hand it on without if that fails."""

        def failed(error: Exception) -> None:
            self._say(error)
            then(html)

        self._tasks.run(picturing.keep_inline, html, then=then, failed=failed)

    def _put(self, media: Media) -> None:
        insert_figure(self._editor.hand, media.address)

    def _lead(self, media: Media) -> None:
        story = self._desk.session.known
        old = story.lead_image if story is not None else None
        image = replace(old or LeadImage(address=""), address=media.address)
        self._saving.amend(lead_image=replace(image, width=media.width, height=media.height))

    def _say(self, error: Exception) -> None:
        self._desk.toast.say(
            translate("Picturing", "The picture {error}").format(error=spoken(error)),
            "ph.warning-circle",
        )


def _filter() -> str:
    return translate("Picturing", "Pictures ({kinds});;All files (*)").format(kinds=_KINDS)
