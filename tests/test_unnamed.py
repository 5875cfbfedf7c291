import pytest

from claimline.attribution import is_anonymous


@pytest.mark.parametrize(
    "name",
    [
        "anonymous",
        "Anonymous",
        "media reports",
        "activists",
        "Residents",
        "a senior official",
        "local officials",
        "Western officials",
        "sources close to the ministry",
        "people familiar with the plan",
        "officials briefed on the plan",
        "Norwegian government adviser",
        "website close to the government",
        "residents of Oster",
        "several fishermen",
        "an unnamed oarsman",
        "some",
        "state TV",
        "one of the fitters",
        "reports",
    ],
)
def test_source_without_a_name_is_anonymous(name: str) -> None:
    assert is_anonymous(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "unknown",
        "Mia Hale",
        "Colonel Ivo Ort",
        "Oster Gazette",
        "The Observer",
        "Harbour Master",
        "Friends of the Mole",
        "Doctors Without Borders",
        "Syrian government",
        "the council",
        "police",
        "mayor",
        "my late father",
        "report",
        "mahalo87",
        "ferryfan",
        "王明",
        "محمد",
        "-",
    ],
)
def test_names_bodies_and_commenters_are_not_anonymous(name: str) -> None:
    assert not is_anonymous(name)
