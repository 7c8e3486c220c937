"""Pictures of stories that come in: into the library, and under its addresses in the text."""

from dataclasses import replace

from editor_app.exchange import pictures
from editor_app.exchange.formats import Incoming
from editor_app.model.article import LeadImage
from editor_app.model.errors import UnreadableFile
from editor_app.model.message import Message
from editor_app.store.work import Work


def take_pictures(work: Work, story: Incoming) -> tuple[str, LeadImage | None, tuple[str, ...]]:
    """Return the story's body and lead image under the library's addresses.

    The third value names the pictures that stay where they are, with the
    reason. Pictures on the web are left there.
    """
    left: list[str] = []

    def keep(address: str) -> str | None:
        return _keep(work, story, address, left)

    body = pictures.exchange(story.body, keep)
    return body, _lead_image(work, story, left), tuple(dict.fromkeys(left))


def _keep(work: Work, story: Incoming, address: str, left: list[str]) -> str | None:
    file = pictures.local_file(address, story.folder)
    if file is None:
        return None
    try:
        content = pictures.read_picture(file)
    except UnreadableFile as error:
        left.append(Message("the picture {address}: {error}", address=address, error=error.message))
        return None
    return work.media.add(content, pictures.came_under(address)).address


def _lead_image(work: Work, story: Incoming, left: list[str]) -> LeadImage | None:
    image = story.details.lead_image
    address = _keep(work, story, image.address, left) if image else None
    media = work.media.find(address) if address else None
    if image is None or media is None:
        return image
    width, height = media.width, media.height
    if media.suffix == ".svg":
        width, height = pictures.drawing_size(work.media.read(media.address))
    return replace(
        image, address=media.address, width=image.width or width, height=image.height or height
    )
