"""Fuzzes the interface of the real binary after its description, as a stranger and as staff: fuzz/run.py SCHEMATHESIS.

MINGTONG_BIN names the binary. Each of the two has a server with the demo and a data directory of its own, which are gone
afterwards; they run beside each other. Every answer has to be one that `openapi.json` describes.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DESCRIPTION = HERE.parent / "crates" / "api" / "openapi.json"
PASSWORD = "mingtong-demo"
# A run takes about two minutes; one that hangs is a fault, too.
SECONDS_MAX = 900
WHO = {"stranger": "", "staff": "shequ"}


def serve(data: str) -> tuple[subprocess.Popen, str]:
    """A server with the demo on a free port: its process and where its interface is."""
    command = [os.environ["MINGTONG_BIN"], "demo", "--data", data, "--listen", "127.0.0.1:0", "--behind-proxy"]
    env = {**os.environ, "MINGTONG_LOG": "error"}
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=env)
    for line in server.stdout:
        if match := re.match(r"listening on (http://\S+)", line):
            return server, match[1].rstrip("/") + "/api/v1"
    raise SystemExit(f"the server ended with {server.wait()}")


def fuzz(schemathesis: str, url: str, login: str, said: Path) -> subprocess.Popen:
    command = [schemathesis, "--config-file", "schemathesis.toml", "run", str(DESCRIPTION), "--url", url, "--no-color"]
    env = {**os.environ, "FUZZ_URL": url, "FUZZ_LOGIN": login, "FUZZ_PASSWORD": PASSWORD, "PYTHONPATH": str(HERE)}
    env["PYTHONDONTWRITEBYTECODE"] = "1"
    return subprocess.Popen(command, cwd=HERE, env=env, stdout=said.open("w"), stderr=subprocess.STDOUT)


def main(schemathesis: str) -> int:
    servers, runs, failed = [], {}, 0
    with tempfile.TemporaryDirectory(prefix="mingtong-fuzz.") as folder:
        try:
            for who, login in WHO.items():
                server, url = serve(str(Path(folder) / who))
                servers.append(server)
                said = Path(folder) / f"{who}.log"
                runs[who] = (fuzz(schemathesis, url, login, said), said)
            for who, (run, said) in runs.items():
                code = run.wait(timeout=SECONDS_MAX)
                failed += code != 0
                text = said.read_text(encoding="utf-8")
                print(f"as {who}:", text if code else text.strip().splitlines()[-1], flush=True)
        finally:
            for process in [run for run, _ in runs.values()] + servers:
                process.terminate()
                process.wait()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
