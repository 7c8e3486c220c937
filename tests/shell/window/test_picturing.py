"""Pictures come to the page and into the library."""

from base64 import b64encode

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from editor_app.model.article import LeadImage
from editor_app.shell.editor.pane import Mode


def picture(folder):
    path = folder / "crane.png"
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    image.save(str(path))
    return path


def on_the_page(desk):
    desk.desk.pane.switch(Mode.WRITE, desk.known)
    return desk.desk.pane.editor


def dropped(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_dropped_picture_is_kept_and_shown(desk, tmp_path):
    editor = on_the_page(desk)
    editor.widget.insertFromMimeData(dropped(picture(tmp_path)))
    desk.settle()
    assert "![](media:" in desk.known.body
    kept = list((tmp_path / "library.media").iterdir()) or list(tmp_path.rglob("*.media/*.png"))
    assert len(kept) == 1


def test_a_pasted_picture_is_kept_and_shown(desk):
    editor = on_the_page(desk)
    data = QMimeData()
    data.setImageData(QImage(3, 3, QImage.Format.Format_RGB32))
    editor.widget.insertFromMimeData(data)
    desk.settle()
    assert "![](media:" in desk.known.body


def test_pictures_in_pasted_html_are_kept_and_shown(desk, tmp_path):
    inline = b64encode(picture(tmp_path).read_bytes()).decode()
    data = QMimeData()
    data.setHtml(
        f'<p>Before</p><p><img src="data:image/png;base64,{inline}" alt="A crane"></p>'
        '<p>After <img src="data:image/png;base64,d29yZHM="></p>'
    )
    editor = on_the_page(desk)
    editor.widget.insertFromMimeData(data)
    desk.settle()
    body = desk.known.body
    kept = list(tmp_path.rglob("*.media/*.png"))
    assert len(kept) == 1
    assert f"Before\n\n![A crane](media:{kept[0].name})\n\nAfter" in body
    assert "data:" not in body


def test_what_is_no_picture_is_said(desk, tmp_path):
    path = tmp_path / "fake.png"
    path.write_text("words", encoding="utf-8")
    editor = on_the_page(desk)
    editor.widget.insertFromMimeData(dropped(path))
    desk.settle()
    assert "media:" not in desk.known.body


def test_words_of_the_lead_image_are_saved(desk):
    editor = on_the_page(desk)
    image = LeadImage(address="media:a.png", caption="The gate", alt="Pickets")
    editor.lead_image_changed.emit(image)
    desk.settle()
    assert desk.known.lead_image == image
    assert editor.details.card.image == image
    editor.lead_image_changed.emit(None)
    desk.settle()
    assert desk.known.lead_image is None
