"""Many files read by the workers of a Spark cluster, each by the code that reads one here; the outcomes come back in order.

The workers have the files and this version of claimline at the same places as this machine. Outcomes of many files are ready
before the first is taken, wait on the cluster, and come a part at a time.
"""

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from claimline.cli.many import Input, Outcome, Settings, names_of, outcome_of
from claimline.cluster import session_at
from claimline.errors import ClaimlineError

_AT_ONCE = 4096  # files that are ready before the first of them is taken
_OF_A_TASK = 16


def outcomes_of_workers(engine: str, inputs: Sequence[Input], settings: Settings) -> Iterator[Outcome]:
    """What becomes of each file, in their order, as `many.outcomes` has it.

    Raises:
        ClaimlineError: the cluster cannot be used, or has another version of claimline.
    """
    names_of(settings.actors)
    with session_at(engine) as session:
        from pyspark.sql.functions import udf  # noqa: PLC0415 - few have it

        for first in range(0, len(inputs), _AT_ONCE):
            some = inputs[first : first + _AT_ONCE]
            read = udf(
                _reading(some, settings, str(Path.cwd()), version("claimline")), "binary", useArrow=False
            )
            tasks = -(-len(some) // _OF_A_TASK)
            rows = session.range(0, len(some), 1, tasks).select(read("id")).persist()
            rows.count()  # all workers read at once; the rows alone would come from one after another
            for (data,) in rows.toLocalIterator():
                outcome = pickle.loads(data)  # noqa: S301 - our own, from the cluster that the user named
                if isinstance(outcome, ClaimlineError):
                    raise outcome
                yield outcome
            rows.unpersist()


def _reading(
    inputs: Sequence[Input], settings: Settings, folder: str, made_by: str
) -> Callable[[int], bytes]:
    """What a worker does for the file of a number."""

    def read(number: int) -> bytes:
        return pickle.dumps(_on_worker(inputs[number], settings, folder, made_by))

    return read


def _on_worker(given: Input, settings: Settings, folder: str, made_by: str) -> Outcome | ClaimlineError:
    own = version("claimline")
    if own != made_by:
        return ClaimlineError(
            f"A worker has claimline {own}, and this is {made_by}; install the same on all."
        )
    try:
        os.chdir(folder)  # a relative path means the same as here
        return outcome_of(given, settings)
    except OSError as error:
        return ClaimlineError(
            f"A worker has no folder {folder} ({error.strerror}); share it with all workers."
        )
    except ClaimlineError as error:
        return error
