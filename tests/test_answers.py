"""What is kept for the readers of a table: each answer is made once, whoever asks."""

from threading import Barrier, Event, Lock, Thread

import pytest

from claimline.ui.answers import Answers


def test_an_answer_is_made_once_for_all_who_ask() -> None:
    answers, made = Answers(), iter(["drawn", "drawn anew"])
    for _ in range(3):
        assert answers.once(("lane", 1), lambda: next(made)) == "drawn"
    assert answers.once(("lane", 2), lambda: "another") == "another"
    assert next(made) == "drawn anew"


def test_who_asks_the_same_meanwhile_waits_for_it() -> None:
    answers, together, go, made = Answers(), Barrier(4), Event(), []
    found: list[str] = []

    def make() -> str:
        made.append("once")
        go.wait()
        return "drawn"

    def ask() -> None:
        together.wait()
        found.append(answers.once("picture", make))

    threads = [Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    together.wait()
    assert answers.once("words", lambda: "others go on") == "others go on"
    go.set()
    for thread in threads:
        thread.join()
    assert (made, found) == (["once"], ["drawn"] * 3)


def test_an_answer_that_failed_is_made_by_the_next_one() -> None:
    answers = Answers()
    with pytest.raises(ZeroDivisionError):
        answers.once("share", lambda: 1 // 0)
    assert answers.once("share", lambda: 7) == 7
    assert answers.once("share", lambda: 8) == 7


def test_who_waited_for_an_answer_that_failed_makes_it_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    making, waits = Event(), Event()

    class Watched:
        """A lock that says when somebody waits for it."""

        def __init__(self) -> None:
            self._lock = Lock()

        def __enter__(self) -> None:
            if not self._lock.acquire(blocking=False):
                waits.set()
                self._lock.acquire()

        def __exit__(self, *_: object) -> None:
            self._lock.release()

    monkeypatch.setattr("claimline.ui.answers.Lock", Watched)
    answers = Answers()
    found: list[int] = []

    def fail() -> int:
        making.set()
        waits.wait()
        return 1 // 0

    def first() -> None:
        with pytest.raises(ZeroDivisionError):
            answers.once("share", fail)

    def second() -> None:
        making.wait()
        found.append(answers.once("share", lambda: 7))

    threads = [Thread(target=first), Thread(target=second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [7]
    assert answers.once("share", lambda: 8) == 7


def test_answers_that_failed_push_out_no_other_one() -> None:
    answers = Answers(3)
    for number in range(2):
        answers.once(number, lambda: "made")
    for number in range(2, 10):
        with pytest.raises(ZeroDivisionError):
            answers.once(number, lambda: 1 // 0)
    answers.once(10, lambda: "made")
    assert [answers.once(number, lambda: "made anew") for number in (0, 1, 10)] == ["made"] * 3


def test_an_answer_may_ask_for_another_one() -> None:
    answers = Answers()
    assert answers.once("strip", lambda: answers.once("every row", lambda: 12) + 1) == 13
    assert answers.once("every row", lambda: 0) == 12


def test_the_oldest_answers_go_where_there_are_many() -> None:
    answers = Answers()
    answers.once(("page", 0), lambda: "first")
    for number in range(1, 1000):
        answers.once(("page", number), str)
        assert answers.once(("page", 0), str) == "first", "one that is asked for again and again stays"
    assert answers.once(("page", 1), lambda: "made anew") == "made anew"
    assert answers.once(("page", 999), lambda: "made anew") == ""


def test_the_oldest_answers_go_where_they_are_long() -> None:
    answers, long = Answers(), "x" * 3_000_000
    for number in range(10):
        answers.once(("figure", number), lambda: (long,))
    assert answers.once(("figure", 3), lambda: ("made anew",)) == ("made anew",)
    assert answers.once(("figure", 9), lambda: ("made anew",)) == (long,)


def test_the_oldest_answers_go_where_what_was_asked_is_long() -> None:
    answers = Answers(10)
    for number in range(10):
        answers.once(("rows", f"{number}" * 50_000), lambda: 12)
    assert answers.once(("rows", "3" * 50_000), lambda: 13) == 13
    assert answers.once(("rows", "9" * 50_000), lambda: 13) == 12
