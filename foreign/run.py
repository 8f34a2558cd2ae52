"""Foreign code checks the log and the open data of the real binary, and refuses what was tampered with:
foreign/run.py LOG.

MINGTONG_BIN names the binary, LOG the check in Go (foreign/log); the check in Python (foreign/tree.py) runs beside
this one. The log is that of the second community of the demo, whose entries are all shown. Each falsification is
planted in a copy of an honest mirror, or made by an operator who has key and database; each has to be refused by its
name, by the foreign checks and by `mingtong verify` alike. The open data are those of the first community, which has
something in every table (foreign/tables.py).
"""

import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tables import check as check_tables

HERE = Path(__file__).resolve().parent
COMMUNITY = "shangluo"
ORIGIN = f"mingtong.example.org/c/{COMMUNITY}/log"
# The one of the demo that has something in every table of open data.
FULL_COMMUNITY = "mingtong"
# What a check takes; one that hangs is a fault, too.
SECONDS_MAX = 120


def run(command: list, **more) -> subprocess.CompletedProcess:
    command = [str(word) for word in command]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=SECONDS_MAX, **more)


class House:
    """A database with what its operator has beside it."""

    def __init__(self, folder: Path, name: str):
        self.folder, self.data, self.state = folder, folder / name, folder / f"{name}-state"

    def mingtong(self, *words) -> str:
        done = run([os.environ["MINGTONG_BIN"], "--lang", "en", "--data", self.data, *words])
        if done.returncode:
            raise SystemExit(f"mingtong {words}: {done.stderr or done.stdout}")
        return done.stdout.strip()

    def begin(self):
        """The demo; its server ends as soon as it is there."""
        command = [os.environ["MINGTONG_BIN"], "demo", "--data", str(self.data), "--listen", "127.0.0.1:0"]
        env = {**os.environ, "MINGTONG_LOG": "error"}
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=env)
        is_there = any("listening on" in line for line in server.stdout)
        server.terminate()
        server.wait()
        if not is_there:
            raise SystemExit("the demo did not begin")

    def copy(self, name: str, with_state: bool) -> "House":
        other = House(self.folder, name)
        shutil.copytree(self.data, other.data)
        if with_state:
            shutil.copytree(self.state, other.state)
        return other

    def key(self, name: str, *more) -> Path:
        """Makes a key in the file of that name; the public one is in the file that this gives."""
        words = ["--community", COMMUNITY, "--origin", ORIGIN, "--key", self.folder / name, *more]
        public = self.folder / f"{name}{len(more)}.pub"
        public.write_text(self.mingtong("admin", "log", "init", *words) + "\n", encoding="utf-8")
        return public

    def happens(self, hours: int):
        """One event more in the log; another one for another number."""
        why = ["--jurisdiction", "本社区", "--basis", "居民会议决定（示例）", "--from", "2020-01-01"]
        self.mingtong("admin", "rule", "set", "clock.accept", f"{hours}h", "--community", COMMUNITY, *why)

    def export(self, name: str, key: str) -> Path:
        words = ["--community", COMMUNITY, "--log-key", self.folder / key, "--log-state", self.state]
        self.mingtong("log", "export", self.folder / name, *words)
        return self.folder / name


class Checks:
    """What was expected of whom, and what was said."""

    def __init__(self, log: str):
        self.log, self.failed, self.done = log, 0, 0

    def says(self, what: str, command: list, expected: str) -> bool:
        done = run(command)
        wanted = 0 if expected == "sound" else 1
        is_as_expected = done.returncode == wanted and done.stdout.startswith(f"{expected}:")
        if not is_as_expected:
            said = f"{done.returncode}: {done.stdout}{done.stderr}"
            print(f"FAILED: {what}: expected {expected!r}, got {said}", flush=True)
        return is_as_expected

    def ours(self, what: str, keys: Path, mirror: Path, earlier: list, expected: str) -> bool:
        kept = [word for path in earlier for word in ("--earlier", path)]
        done = run([os.environ["MINGTONG_BIN"], "--lang", "en", "verify", mirror, "--json", "--key", keys, *kept])
        # Of a head that nobody known signed there is nothing to be checked.
        is_as_expected = done.returncode == {"sound": 0, "signature": 2}.get(expected, 1)
        if not is_as_expected:
            print(f"FAILED: {what}: mingtong verify gives {done.returncode}: {done.stdout}{done.stderr}", flush=True)
        return is_as_expected

    def all(self, what: str, keys: Path, mirror: Path, go: str, python: str | None, earlier: Path | None = None):
        """What Go says of a mirror, what Python does (nothing where it does not look at that), and what we do."""
        kept = [earlier / "checkpoint"] if earlier else []
        with ThreadPoolExecutor() as side_by_side:
            checks = [side_by_side.submit(self.says, f"{what}, Go", [self.log, keys, mirror, *kept], go)]
            if python:
                command = [sys.executable, HERE / "tree.py", mirror, *kept]
                checks.append(side_by_side.submit(self.says, f"{what}, Python", command, python))
            checks.append(side_by_side.submit(self.ours, what, keys, mirror, kept, go))
        self.done += len(checks)
        self.failed += sum(not check.result() for check in checks)

    def described(self, what: str, folder: Path, expected: str):
        """What frictionless says of published tables."""
        self.done += 1
        _, said = check_tables(folder)
        if not said.startswith(f"{expected}:"):
            self.failed += 1
            print(f"FAILED: {what}: expected {expected!r}, got {said}", flush=True)


def flipped(mirror: Path, name: str, at: int) -> Path:
    """A copy of a mirror with one bit of a file flipped; `at` counts from the end where it is negative."""
    copy = mirror.with_name(f"{mirror.name}-{name.replace('/', '-')}{at}")
    shutil.copytree(mirror, copy)
    data = bytearray((copy / name).read_bytes())
    data[at] ^= 1
    (copy / name).write_bytes(data)
    return copy


def tampered(checks: Checks, keys: Path, mirror: Path):
    """A bit in each kind of file."""
    partial = sorted(path.relative_to(mirror) for path in (mirror / "tile/0").glob("*.p/*"))[-1]
    for name in ["tile/0/001", str(partial)]:
        checks.all(f"a bit of {name}", keys, flipped(mirror, name, 40), "tile", "leaf")
    for name in [str(path.relative_to(mirror)) for path in (mirror / "tile/1").rglob("*") if path.is_file()]:
        # pymerkle reads no tiles above the lowest.
        checks.all(f"a bit of {name}", keys, flipped(mirror, name, 3), "tile", None)
    for at in (40, -1):
        checks.all("a bit of an entry", keys, flipped(mirror, "tile/entries/002", at), "leaf", "leaf")
    text = (mirror / "checkpoint").read_bytes()
    lines = text.split(b"\n")
    root = len(lines[0]) + len(lines[1]) + 2
    for what, at in {"origin": 2, "size": len(lines[0]) + len(lines[1]), "root": root + 5, "signature": -20}.items():
        checks.all(f"a bit of the {what}", keys, flipped(mirror, "checkpoint", at), "signature", None)


def dishonest(checks: Checks, keys: Path, house: House, before: House, mirror: Path):
    """What an operator can do who has key and database, and no longer what was signed."""
    stranger = house.key("other.key")
    checks.all("a key of the same name", stranger, mirror, "signature", None)
    swapped = before.export("swapped", "other.key")
    checks.all("signed with a swapped key", keys, swapped, "signature", None)
    shutil.rmtree(before.state)
    rolled = before.export("rolled", "log.key")
    checks.all("a backup, by itself", keys, rolled, "sound", "sound")
    checks.all("a backup that was rolled back", keys, rolled, "rollback", "rollback", mirror)
    before.happens(96)
    forked = before.export("forked", "log.key")
    checks.all("another tree of the same size", keys, forked, "fork", "fork", mirror)
    before.happens(120)
    longer = before.export("longer", "log.key")
    checks.all("a fork that grew", keys, longer, "fork", "fork", mirror)


def rotated(checks: Checks, old: Path, house: House, mirror: Path):
    """Two keys sign for a while; whoever knows one of them accepts. Then the old one goes."""
    new = house.key("log.key", "--another")
    house.happens(144)
    both = house.export("both", "log.key")
    for what, keys in {"the old key": old, "the new key": new}.items():
        checks.all(f"signed by two, known: {what}", keys, both, "sound", "sound")
    checks.all("signed by two, after one", old, both, "sound", "sound", mirror)
    file = house.folder / "log.key"
    file.write_text(file.read_text(encoding="utf-8").splitlines()[-1] + "\n", encoding="utf-8")
    house.happens(168)
    alone = house.export("alone", "log.key")
    checks.all("the old key is gone, known: the new one", new, alone, "sound", "sound", both)
    checks.all("the old key is gone, known: the old one", old, alone, "signature", None)


def put(rows: list, column: str, cell: str):
    """Says something else in the first row of a table; the row before it names the columns."""
    rows[1][rows[0].index(column)] = cell


def drop(rows: list, column: str):
    """Leaves a column out."""
    at = rows[0].index(column)
    for row in rows:
        del row[at]


def twice(rows: list):
    """Has a row a second time."""
    rows.append(rows[1])


def changed(tables: Path, nth: int, table: str, change, *how) -> Path:
    """A copy of published tables, of which one is changed as CSV."""
    copy = tables.with_name(f"{tables.name}-{nth}")
    shutil.copytree(tables, copy)
    path = copy / f"{table}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    change(rows, *how)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return copy


def published(checks: Checks, house: House):
    """What everybody may have is as its description says; a fault of each kind is found."""
    tables = house.folder / "tables"
    house.mingtong("export", "open-data", tables, "--community", FULL_COMMUNITY)
    checks.described("open data", tables, "sound")
    faults = [
        ("type-error", "expenses", put, "amount_fen", "0.5"),
        ("type-error", "notices", put, "last_day", "2021-02-30"),
        ("type-error", "votes", put, "positions", "1 x"),
        ("constraint-error", "meetings", put, "positions", ""),
        ("missing-label", "matters", drop, "stage"),
        ("primary-key", "receptions", twice),
        ("foreign-key", "ballots", put, "vote", "nowhere"),
        ("foreign-key", "expenses", put, "fund", "nowhere"),
        ("foreign-key", "resolutions", put, "meeting", "nowhere"),
    ]
    for nth, (expected, table, change, *how) in enumerate(faults):
        checks.described(f"{change.__name__} {how} in {table}", changed(tables, nth, table, change, *how), expected)
    texts = [("funds.json", r'"came_fen":\d+', '"came_fen":"none"', "type-error")]
    texts += [("funds.json", r'"id":("[^"]+"),"purpose":("[^"]+")', r'"purpose":\2,"id":\1', "incorrect-label")]
    texts += [("datapackage.json", '"integer"', '"whole"', "field-error")]
    for nth, (name, said, says, expected) in enumerate(texts):
        copy = tables.with_name(f"{tables.name}-text-{nth}")
        shutil.copytree(tables, copy)
        text = re.sub(said, says, (copy / name).read_text(encoding="utf-8"), count=1)
        (copy / name).write_text(text, encoding="utf-8")
        checks.described(f"{says} in {name}", copy, expected)


def main(log: str) -> int:
    checks = Checks(log)
    with tempfile.TemporaryDirectory(prefix="mingtong-foreign.") as folder:
        house = House(Path(folder), "house")
        house.begin()
        keys = house.key("log.key")
        first = house.export("first", "log.key")
        before = house.copy("before", with_state=False)
        house.happens(72)
        mirror = house.export("mirror", "log.key")
        checks.all("an honest log", keys, first, "sound", "sound")
        checks.all("an honest log that grew", keys, mirror, "sound", "sound", first)
        tampered(checks, keys, mirror)
        dishonest(checks, keys, house, before, mirror)
        rotated(checks, keys, house, mirror)
        published(checks, house)
    print(f"{checks.done - checks.failed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
