"""Chooses how Qt composes the web view: on the graphics card, or in software where none is sure."""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

SETTING = "STANDFIRST_GRAPHICS"

# Kernel drivers of displays that draw on the processor, or may do so unnoticed.
_VIRTUAL_DRIVERS = frozenset(
    {
        "ast", "bochs-drm", "cirrus", "hyperv_drm", "mgag200", "qxl", "simple-framebuffer",
        "udl", "vboxvideo", "vgem", "virtio_gpu", "virtio-pci", "vkms", "vmwgfx",
    }
)  # fmt: skip
_REMOTE_SESSIONS = ("SSH_CONNECTION", "XRDP_SESSION", "VNCDESKTOP", "X2GO_SESSION", "NX_CLIENT")
_SOFTWARE_PLATFORMS = ("offscreen", "minimal", "vnc", "linuxfb")
_WINDOWS_REMOTE_SESSION = 0x1000


def choose_graphics(preference: str = "auto") -> str:
    """Fix the scene graph of this process and return ``"gpu"`` or ``"software"``.

    Call once, before the first window is made; see ``wanted_graphics`` for
    what decides.
    """
    graphics = wanted_graphics(preference)
    if graphics == "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return graphics


def wanted_graphics(preference: str) -> str:
    """Return ``"gpu"`` or ``"software"`` for a ``preference`` that may be ``"auto"``.

    The variable STANDFIRST_GRAPHICS wins over the preference, and Qt's own
    QT_QUICK_BACKEND and QSG_RHI_BACKEND win over both.

    A web view makes Qt compose the whole window through the scene graph.
    Without a graphics card that costs about eight times more for each key
    typed in the editor beside it, so "auto" asks for proof of a card.
    """
    if backend := os.environ.get("QT_QUICK_BACKEND"):
        return "software" if backend == "software" else "gpu"
    if os.environ.get("QSG_RHI_BACKEND"):
        return "gpu"
    wanted = os.environ.get(SETTING, preference)
    if wanted == "gpu" or (wanted != "software" and has_graphics_card()):
        return "gpu"
    return "software"


def has_graphics_card() -> bool:
    """Tell whether this session surely draws on a graphics card; costs well under a millisecond.

    Asking OpenGL itself would load its driver, which is most of what a cold
    start can afford.
    """
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in _SOFTWARE_PLATFORMS:
        return False
    if sys.platform == "win32":
        # A remote desktop session draws on the processor.
        return not ctypes.windll.user32.GetSystemMetrics(_WINDOWS_REMOTE_SESSION)
    if sys.platform == "darwin":
        return True
    return linux_has_card(os.environ, Path("/dev/dri"), Path("/sys/class/drm"))


def linux_has_card(environment: Mapping[str, str], nodes: Path, drivers: Path) -> bool:
    """Tell whether a local session may open the render node of a real card.

    ``nodes`` is where render nodes lie, ``drivers`` where the kernel says
    which driver stands behind each.
    """
    if environment.get("LIBGL_ALWAYS_SOFTWARE", "0") not in ("", "0", "false"):
        return False
    if any(environment.get(name) for name in _REMOTE_SESSIONS) or _remote(environment):
        return False
    return any(
        os.access(node, os.R_OK | os.W_OK) and _is_card(drivers / node.name / "device" / "driver")
        for node in nodes.glob("renderD*")
    )


def _remote(environment: Mapping[str, str]) -> bool:
    """Tell whether the X display lies on another host."""
    host = environment.get("DISPLAY", "").partition(":")[0]
    return host not in ("", "unix") and not environment.get("WAYLAND_DISPLAY")


def _is_card(driver: Path) -> bool:
    """Tell whether the kernel names a driver here, and one that stands for real silicon."""
    return driver.exists() and driver.resolve().name not in _VIRTUAL_DRIVERS
