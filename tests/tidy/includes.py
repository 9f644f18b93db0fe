"""Folder = layer: includes point one way, and the libraries stay in the layers that own them."""

import re

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

# What each layer may include of the house. "schema" is the generated holdspace/v1.
MAY_INCLUDE = {
    "support": {"support"},
    "rules": {"rules", "schema"},
    "redis": {"redis", "support"},
    "store": {"store", "redis", "support", "schema"},
    "live": {"live", "rules", "store", "redis", "support", "schema"},
    "transport": {"transport", "live", "rules", "store", "redis", "support", "schema"},
    "robots": {"robots", "rules", "support", "schema"},
    "proof": {"proof", "transport", "live", "store", "redis", "support", "schema"},
    "main": {"main", "transport", "live", "rules", "store", "redis", "robots", "proof", "support", "schema"},
}

# What the store may know of the rules, file by file: the tally that a closed box gives back, the words that
# stand in a box, and the check that a file of the library must pass, with its times. Never a decision.
KNOWN_RULES = ("tally.hpp", "answers.hpp", "exercise_check.hpp", "exercise_times.hpp")
CROSSING = {("store", "rules/" + name) for name in KNOWN_RULES}

# Libraries that only some may know: first part of the include → who, and why.
OWNED = [
    ("hiredis/", lambda f: f.layer == "redis" or f.is_test, "only server/redis knows hiredis"),
    ("boost/beast", lambda f: f.layer in ("transport", "robots") or f.is_test
     or f.path.startswith("server/live/outbox") or f.path == "server/support/asio_beast.cpp",
     "only transport, live/outbox and the robots know Beast"),
    ("holdspace/v1/state.pb.h", lambda f: f.layer in ("rules", "store", "live") or f.is_test,
     "the state never comes near a socket: only rules, store and live know it (privacy is a type)"),
]

# Rules take the standard library and protobuf's own text format, nothing else.
PURE = re.compile(r"^([a-z_0-9]+|google/protobuf/.*)$")


def layer_of_include(name):
    return "schema" if name.startswith("holdspace/v1/") else name.split("/")[0]


def check_includes(files):
    for file in files:
        if file.language != "C++":
            continue
        for number, line in enumerate(file.lines, 1):
            match = INCLUDE.match(line)
            if match:
                yield from faults_of(file, number, match[1] == '"', match[2])
    yield from check_schema(files)


def faults_of(file, number, ours, name):
    for beginning, allowed, why in OWNED:
        if name.startswith(beginning) and not allowed(file):
            yield file.fault(number, f"includes {name}, but {why}.")
    if file.layer is None:
        return
    if file.layer == "rules" and not ours and not PURE.match(name):
        yield file.fault(number, f"includes {name}, but rules are pure: schema and standard library only.")
    if ours:
        target = layer_of_include(name)
        allowed = MAY_INCLUDE.get(file.layer)
        if allowed is None:
            yield file.fault(number, f"{file.layer} is a new layer: say in tests/tidy what it may include.")
        elif target not in allowed and (file.layer, name) not in CROSSING:
            yield file.fault(number, f"includes {name}; {file.layer} may know {', '.join(sorted(allowed))}.")


def check_schema(files):
    for file in files:
        if file.language == "schema":
            for number, line in enumerate(file.lines, 1):
                if line.startswith("import") and line.rstrip(";").endswith('state.proto"'):
                    yield file.fault(number, "imports state.proto, which holds what browsers must never see.")
