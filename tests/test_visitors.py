"""What one who may talk to the server cannot do with it: hurt other readers, fill its memory, learn of them from its log."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from browser_reader import answering
from claimline.read.files import LIMIT
from claimline.ui.messages import is_said_by_a_page
from claimline.ui.uploads import MOST_FILES, MOST_MB
from page_run import FERRY
from visitor import answer, visiting

NAME = "Ansel Orrery"  # stands in the table, in addresses and in what is sent; the log must not hold it


class Running:
    """A dashboard of one command, with its table and its log."""

    def __init__(self, url: str, events: Path, log: Path) -> None:
        self.url, self.events, self._log = url, events, log

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A dashboard below a path, with its metrics open."""
    yield from running(tmp_path_factory.mktemp("opened"), "--base-path", "desk", "--metrics", base="desk")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A dashboard without any option."""
    yield from running(tmp_path_factory.mktemp("plain"))


def running(folder: Path, *options: str, base: str = "") -> Iterator[Running]:
    events, log = folder / "ferry.csv", folder / "server.log"
    events.write_text(FERRY.read_text(encoding="utf-8").replace("Ines Vold", NAME), encoding="utf-8")
    assert NAME in events.read_text(encoding="utf-8")
    command = (sys.executable, "-m", "claimline", "open", str(events), *options)
    with answering(log, *command, folder=folder, base=base) as url:
        yield Running(url, events, log)


def times_read(server: Running) -> int:
    """How often the server has read its table, by its metrics."""
    found = re.search(r'_lookups_total\{cache="[^"]*\.opened_at",[^}]*"miss"\} (\d+)', metrics(server)[1])
    assert found
    return int(found[1])


def metrics(server: Running) -> tuple[int, str]:
    return answer(f"{server.url}/_stcore/metrics")


def message(kind: str) -> BackMsg:
    said = BackMsg()
    setattr(said, kind, True)
    return said


def test_nobody_clears_the_caches_of_all(opened: Running) -> None:
    with visiting(opened.url) as reader, visiting(opened.url) as other:
        before = times_read(opened)
        other.say(message("clear_cache"))
        other.run()
        reader.run()
    assert before == times_read(opened)


@pytest.mark.parametrize(
    "kind",
    [
        "clear_cache",
        "set_run_on_save",
        "load_git_info",
        "debug_disconnect_websocket",
        "debug_shutdown_runtime",
    ],
)
def test_what_no_page_says_is_not_heard(kind: str) -> None:
    assert not is_said_by_a_page(message(kind).SerializeToString())


def test_what_a_page_says_is_heard() -> None:
    run, files, cells, download, skills = (BackMsg() for _ in range(5))
    run.rerun_script.query_string = "source=unknown"
    files.file_urls_request.file_names.append("names.csv")
    download.backend_operation_request.deferred_file.file_id = "csv"  # Streamlit's own button
    skills.backend_operation_request.install_skills.SetInParent()
    cells.backend_operation_request.dataframe_chunk.SetInParent()
    heard = (run, files, cells, message("stop_script"), message("app_heartbeat"))
    assert all(is_said_by_a_page(one.SerializeToString()) for one in heard)
    not_heard = (download.SerializeToString(), skills.SerializeToString(), b"", b"\xff\xff")
    assert not any(map(is_said_by_a_page, not_heard))


def test_metrics_are_closed_unless_asked_for(plain: Running, opened: Running) -> None:
    assert answer(f"{plain.url}/_stcore/metrics")[0] == answer(f"{plain.url}/_stcore/metrics/")[0] == 404
    assert metrics(opened)[0] == 200


def test_a_session_uploads_so_much_and_no_more(plain: Running) -> None:
    most = b"x" * LIMIT.most
    with visiting(plain.url) as reader, visiting(plain.url) as other:
        assert reader.upload(b"small", length=LIMIT.most + 10**6)[0] == 413
        # What was refused does not count.
        taken = [reader.upload(most, f"list{number}")[0] for number in range(MOST_MB * 10**6 // LIMIT.most)]
        assert taken == [204] * (len(taken) - 1) + [413]  # the last with what surrounds the files
        status, said = reader.upload(most)
        assert status == 413
        assert said.startswith(f"A session may upload {MOST_FILES} files and {MOST_MB} MB in sum")
        assert reader.upload(b"small", "last")[0] == 204

        taken = [other.upload(b"small", f"list{number}")[0] for number in range(MOST_FILES + 1)]
        assert taken == [204] * MOST_FILES + [413]
        other.run()
        assert other.told


def test_a_stranger_to_all_sessions_uploads_nothing(plain: Running) -> None:
    with visiting(plain.url) as reader:
        reader.told[0].new_session.initialize.session_id = "nobody"
        assert reader.upload(b"small")[0] == 400


def test_the_server_refuses_a_file_that_the_field_would_refuse() -> None:
    settings = (Path(__file__).parent.parent / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert f"maxUploadSize = {LIMIT.most // 10**6} " in settings


def test_health_fails_while_the_table_cannot_be_read(opened: Running) -> None:
    health = f"{opened.url}/health"
    assert answer(health) == (200, "ok\n")
    whole, before = opened.events.read_bytes(), times_read(opened)
    assert answer(health) == (200, "ok\n")
    assert times_read(opened) == before

    opened.events.write_text("day,place\nMonday,Port Ellery\n", encoding="utf-8")
    unreadable = (
        503,
        "The table cannot be read; the page says why.\n",
    )  # a cell is for readers of the page alone
    assert answer(health) == unreadable
    tried = times_read(opened)
    assert answer(health) == unreadable
    assert times_read(opened) == tried
    assert answer(f"{opened.url}/_stcore/health") == (200, "ok")  # or the page could not say why

    opened.events.unlink()
    assert answer(health) == unreadable
    opened.events.write_bytes(whole)
    assert answer(health) == (200, "ok\n")
    assert answer(f"{opened.url.removesuffix('/desk')}/health")[1] != "ok\n"


def test_the_log_has_no_word_of_a_reader_or_a_table(plain: Running) -> None:
    answer(f"{plain.url}/?source={NAME.replace(' ', '+')}")
    answer(f"{plain.url}/", Origin="https://orrery.example")
    answer(f"{plain.url}/_stcore/{NAME.replace(' ', '-')}")
    with visiting(plain.url) as reader:
        reader.run(query=f"source={NAME}")
        reader.line.send(NAME)  # no message at all
        reader.line.send(NAME.encode())
        assert reader.upload(f"canonical,alias,kind\n{NAME},{NAME},person\n".encode())[0] == 204
        # The editor of the list fails on a line that has no number; the exception quotes it.
        reader.run(page="names")
        sent = b"".join(one.SerializeToString() for one in reader.told)
        found = re.search(rb"\$\$ID-[0-9a-f]+-names_lines_0", sent)
        assert found
        wrong = BackMsg()
        wrong.rerun_script.page_name = "names"
        state = wrong.rerun_script.widget_states.widgets.add()
        state.id, state.string_value = found[0].decode(), f'{{"edited_rows": {{"{NAME}": {{}}}}}}'
        reader.run(wrong)
    whole = plain.events.read_bytes()
    plain.events.write_text(f"day,place\n{NAME},{NAME}\n", encoding="utf-8")
    with visiting(plain.url):
        assert answer(f"{plain.url}/health")[0] == 503
    plain.events.write_bytes(whole)

    log = plain.log
    assert "\nValueError\n" in log
    assert log.rstrip().endswith("\nThe table cannot be read; the page says why.")
    assert "orrery" not in log.lower()
    assert "Ansel" not in log
    own_address = f"URL: {plain.url}{os.linesep}"
    assert own_address in log
    assert "127.0.0.1" not in log.replace(own_address, "")
