"""Software painting wherever no graphics card is certain."""

import os

import pytest

from editor_app.shell.preview.graphics import SETTING, linux_has_card, wanted_graphics


@pytest.fixture
def machine(tmp_path):
    """Build a machine with render nodes; each is a kernel driver's name, or None."""

    def build(*drivers):
        nodes, classes = tmp_path / "dri", tmp_path / "drm"
        nodes.mkdir()
        for number, driver in enumerate(drivers):
            name = f"renderD{128 + number}"
            (nodes / name).touch()
            device = classes / name / "device"
            device.mkdir(parents=True)
            if driver:
                (tmp_path / driver).mkdir(exist_ok=True)
                (device / "driver").symlink_to(tmp_path / driver)
        return nodes, classes

    return build


@pytest.mark.parametrize("driver", ["amdgpu", "i915", "xe", "nvidia", "nouveau", "msm"])
def test_a_real_card_is_found(machine, driver):
    assert linux_has_card({"DISPLAY": ":0"}, *machine(driver))


@pytest.mark.parametrize("driver", ["virtio_gpu", "vgem", "vmwgfx", "vkms", None])
def test_a_virtual_or_unknown_display_is_no_card(machine, driver):
    assert not linux_has_card({"DISPLAY": ":0"}, *machine(driver))


def test_one_real_card_beside_a_virtual_one_is_enough(machine):
    assert linux_has_card({}, *machine("vgem", "i915"))


def test_a_machine_without_render_nodes_has_no_card(machine):
    assert not linux_has_card({"DISPLAY": ":0"}, *machine())


@pytest.mark.parametrize(
    "environment",
    [
        {"LIBGL_ALWAYS_SOFTWARE": "1"},
        {"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22", "DISPLAY": "localhost:10.0"},
        {"DISPLAY": "thinclient:0"},
        {"XRDP_SESSION": "1", "DISPLAY": ":10"},
        {"VNCDESKTOP": "desk", "DISPLAY": ":1"},
    ],
)
def test_a_remote_session_does_not_use_the_card(machine, environment):
    assert not linux_has_card(environment, *machine("amdgpu"))


def test_a_render_node_nobody_may_open_is_no_card(machine, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert not linux_has_card({"DISPLAY": ":0"}, *machine("amdgpu"))


@pytest.mark.parametrize(
    ("environment", "preference", "chosen"),
    [
        ({}, "gpu", "gpu"),
        ({}, "software", "software"),
        ({SETTING: "software"}, "gpu", "software"),
        ({SETTING: "gpu"}, "software", "gpu"),
        ({"QT_QUICK_BACKEND": "software"}, "gpu", "software"),
        ({"QSG_RHI_BACKEND": "vulkan"}, "software", "gpu"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "auto", "software"),
    ],
)
def test_the_most_particular_wish_wins(monkeypatch, environment, preference, chosen):
    for name in ("QT_QUICK_BACKEND", "QSG_RHI_BACKEND", SETTING):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wanted_graphics(preference) == chosen
