"""How requests are sent: each from an address of its own, and as staff where a login is given.

Limits by address are tested elsewhere (crates/api/tests/requests/throttle.rs). Here one address would be told "too
often" (429) after its first requests, and nothing that comes after them would ever be reached. So the server runs behind
a proxy, as in a city, and every request has another address.
"""

import functools
import itertools
import json
import os
import urllib.request

import schemathesis

NUMBERS = itertools.count(1)
LOGIN = os.environ.get("FUZZ_LOGIN", "")


def address() -> str:
    number = next(NUMBERS)
    return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"


@schemathesis.hook
def before_call(context, case, kwargs):
    case.headers["X-Forwarded-For"] = address()


def sign_in() -> str:
    """A new session of the staff: its token."""
    body = json.dumps({"login": LOGIN, "password": os.environ["FUZZ_PASSWORD"]}).encode()
    headers = {"Content-Type": "application/json", "X-Forwarded-For": address()}
    url = os.environ["FUZZ_URL"] + "/communities/mingtong/sessions"
    with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as answer:
        return json.load(answer)["token"]


@functools.cache
def session() -> str:
    """The session in which everything is sent but a sign-out, which ends one of its own."""
    return sign_in()


if LOGIN:

    @schemathesis.auth(refresh_interval=None)
    class Staff:
        def get(self, case, context):
            signs_out = case.method.upper() == "DELETE" and case.path.endswith("/sessions")
            return sign_in() if signs_out else session()

        def set(self, case, data, context):
            case.headers["Authorization"] = f"Bearer {data}"
