import pytest

from claimline.attribution.roles import LONGEST, affiliation_in, role_in, role_note


@pytest.mark.parametrize("role", ["of the FSA", "Chief of the General Staff", "a trader, who left"])
@pytest.mark.parametrize("earlier", [False, True])
def test_a_role_is_read_back_from_among_other_sentences(role: str, earlier: bool) -> None:
    note = f"Read against 3 May 2015. {role_note(role, earlier=earlier)} The source denies it."
    assert role_in(note) == role


def test_no_role_is_no_sentence() -> None:
    assert role_note("") == ""
    assert role_in("Role as written in the book.") == affiliation_in("") == ""


@pytest.mark.parametrize(
    ("role", "short"),
    [
        ("of the FSA", "FSA"),
        ("Chief of the General Staff", "Chief of the General Staff"),
        ("a Norwegian trader", "Norwegian trader"),
        ("who ran the port, of the guard", "guard"),
        ("who ran the port", ""),
        ("head of the guard, who left in 2011", "head of the guard"),
    ],
)
def test_few_words_of_a_role_stand_beside_a_name(role: str, short: str) -> None:
    assert affiliation_in(role_note(role)) == short


def test_a_long_role_is_cut_between_words_and_says_so() -> None:
    short = affiliation_in(
        role_note("deputy under-secretary for the ports, rivers and lakes of the whole north")
    )
    assert short == "deputy under-secretary for the ports"
    long = affiliation_in(role_note("deputy under-secretary for the ports and rivers and lakes of the north"))
    assert long == "deputy under-secretary for the ports and rivers…"
    assert len(long) <= LONGEST


def test_marks_of_quotation_inside_a_role_do_not_end_it() -> None:
    assert role_in(role_note("head of the “Harbour” club")) == "head of the ‘Harbour’ club"
