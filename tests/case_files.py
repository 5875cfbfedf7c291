"""What stands on the disk of a case."""

from claimline.case.case import Case


def files_of(case: Case) -> dict[str, bytes]:
    """The files of a case, without what it keeps for itself."""
    paths = (path for path in case.folder.rglob("*") if path.is_file())
    return {
        str(place): path.read_bytes()
        for path in paths
        if not (place := path.relative_to(case.folder)).parts[0].startswith(".")
    }
