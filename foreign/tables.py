"""Reads published tables as their description says: foreign/tables.py DIR.

DIR is a directory as `mingtong export open-data` writes it. frictionless checks the description after Data Package 2.0,
and every row, in both forms, after the description: names of columns, types, what has to be there, what tells rows
apart, and what refers to a row of another table. What does not fit is named by its first word, as frictionless names it
(type-error, missing-label, primary-key, foreign-key, …); then the exit code is 1.
"""

import json
import sys
from pathlib import Path

from frictionless import validate


def is_empty(path: Path) -> bool:
    """Whether it is an array of nothing, of which frictionless knows no columns, and says that it is no table."""
    return path.suffix == ".json" and json.loads(path.read_text(encoding="utf-8")) == []


def check(folder: Path) -> tuple[bool, str]:
    report = validate(str(folder / "datapackage.json"), type="package")
    tables = [task for task in report.tasks if not is_empty(folder / task.place)]
    found = [(folder.name, error) for error in report.errors]
    found += [(table.place, error) for table in tables for error in table.errors]
    if found:
        place, error = found[0]
        return False, f"{error.type}: {place}: {error.message} ({len(found)} in all)"
    rows = sum(table.stats.get("rows") or 0 for table in tables)
    return True, f"sound: {len(tables)} tables, {rows} rows"


if __name__ == "__main__":
    is_sound, said = check(Path(sys.argv[1]))
    print(said)
    sys.exit(0 if is_sound else 1)
