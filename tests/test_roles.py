import pytest

from claimline.table.roles import LONGEST, affiliation


@pytest.mark.parametrize(
    ("role", "short"),
    [
        ("", ""),
        ("of the FSA", "FSA"),
        ("Chief of the General Staff", "Chief of the General Staff"),
        ("a Norwegian trader", "Norwegian trader"),
        ("who ran the port, of the guard", "guard"),
        ("who ran the port", ""),
        ("head of the guard, who left in 2011", "head of the guard"),
    ],
)
def test_few_words_of_a_role_stand_beside_a_name(role: str, short: str) -> None:
    assert affiliation(role) == short


def test_a_long_role_is_cut_between_words_and_says_so() -> None:
    short = affiliation("deputy under-secretary for the ports, rivers and lakes of the whole north")
    assert short == "deputy under-secretary for the ports"
    long = affiliation("deputy under-secretary for the ports and rivers and lakes of the north")
    assert long == "deputy under-secretary for the ports and rivers…"
    assert len(long) <= LONGEST
