import claimline


def test_public_names_are_sorted() -> None:
    assert claimline.__all__ == sorted(claimline.__all__)


def test_every_public_name_can_be_imported_and_says_what_it_is() -> None:
    for name in claimline.__all__:
        assert getattr(claimline, name).__doc__, name


def test_public_names_are_those_that_dir_shows() -> None:
    assert dir(claimline) == claimline.__all__


def test_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(claimline, "find_truth")
