"""A standalone Spark on the loopback: a master and two workers from the pyspark package, with the Java of the machine."""

import os
import re
import signal
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path

_WORKERS = 2
_PATIENCE = 120  # seconds until a busy machine has started Java
# Small, and quick to start: no second compiler, one thread for the garbage.
_JAVA = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k -XX:ReservedCodeCacheSize=96m"
_DEFAULTS = {
    "spark.driver.memory": "512m",
    "spark.executor.memory": "512m",
    "spark.driver.extraJavaOptions": _JAVA,
    "spark.executor.extraJavaOptions": _JAVA,
    "spark.sql.shuffle.partitions": "2",
    "spark.task.maxFailures": "8",
}


class Standalone:
    """The processes of a cluster; all that they write lies in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []
        spark = find_spec("pyspark")
        assert spark is not None
        assert spark.origin is not None
        self._home = Path(spark.origin).parent
        self.settings = folder / "conf"
        self.settings.mkdir()
        lines = _DEFAULTS | {"spark.local.dir": str(folder / "local")}
        (self.settings / "spark-defaults.conf").write_text("".join(f"{k} {v}\n" for k, v in lines.items()))
        self.environment = {
            "SPARK_HOME": str(self._home),
            "SPARK_CONF_DIR": str(self.settings),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_LOCAL_DIRS": str(folder / "local"),
            "SPARK_DAEMON_MEMORY": "128m",
            "SPARK_DAEMON_JAVA_OPTS": _JAVA,
        }
        self.address = ""

    def start(self) -> None:
        """Start the master, then the workers, and wait until it knows them."""
        self._run("master", "master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        self.address = self._logged("master", r"Starting Spark master at (spark://127\.0\.0\.1:\d+)")
        for number in range(_WORKERS):
            name = f"worker{number}"
            place = ("--host", "127.0.0.1", "--webui-port", "0", "-d", str(self._folder / name))
            self._run(name, "worker.Worker", *place, "-c", "1", "-m", "512m", self.address)
        for number in range(_WORKERS):
            self._logged(f"worker{number}", "(Successfully registered) with master")

    def kill_a_worker(self) -> None:
        """End a worker and what runs in it, at once."""
        os.killpg(self._processes.pop().pid, signal.SIGKILL)

    @property
    def groups(self) -> list[int]:
        """The groups of its processes: the master, and each worker with what runs in it."""
        return [process.pid for process in self._processes]

    def stop(self) -> None:
        """End all that was started."""
        for process in reversed(self._processes):
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _run(self, name: str, kind: str, *arguments: str) -> None:
        command = [str(self._home / "bin" / "spark-class"), f"org.apache.spark.deploy.{kind}", *arguments]
        with (self._folder / f"{name}.log").open("wb") as log:
            self._processes.append(
                subprocess.Popen(
                    command,
                    cwd=self._folder,
                    env={**os.environ, **self.environment},
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
            )

    def _logged(self, name: str, pattern: str) -> str:
        """What a process has written."""
        log = self._folder / f"{name}.log"
        for _ in range(_PATIENCE * 4):
            if found := re.search(pattern, log.read_text(errors="replace")):
                return found[1]
            time.sleep(0.25)
        raise AssertionError(f"{name} did not start:\n{log.read_text(errors='replace')[-2000:]}")
