"""axe-core on each page, light and dark, wide and on a phone: nothing serious."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser_reader import Read, Server

SERIOUS = {"serious", "critical"}


@pytest.mark.parametrize("form", [{}, {"dark": True}, {"phone": True}], ids=["wide", "dark", "phone"])
@pytest.mark.parametrize("address", ["/?claim=ferry:p2.1", "/table", "/about"])
def test_axe_finds_nothing_serious(server: Server, read: Read, address: str, form: dict[str, bool]) -> None:
    reader = read(server, **form)
    reader.open(server.url + address)
    found = Axe().run(reader.page).response["violations"]
    serious = [
        (fault["id"], [node["target"] for node in fault["nodes"]])
        for fault in found
        if fault["impact"] in SERIOUS
    ]
    assert not serious
