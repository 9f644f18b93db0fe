"""The servers that are compared: each is started fresh for a measurement, pinned to the server's core, and
ended.

Its Redis, where it has one, is pinned to the generator's core: so all of the server's core is the server.
"""
import os
import pathlib
import re
import select
import shutil
import signal
import socket
import subprocess
import tempfile

import installing

HERE = pathlib.Path(__file__).resolve().parent
SERVER_CORE, GENERATOR_CORE = 1, 0
PATIENCE_S = 30


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def pin(pid, core):
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            os.sched_setaffinity(int(task), {core})
        except ProcessLookupError:
            pass  # a thread that has just ended


def children_of(pid):
    text = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(word) for word in text.split()]


class Contestant:
    """One server, running. Use in a with statement."""

    name = ""
    counts = False  # whether it can be rated, and counts in Redis
    dialect = "raw"

    def __init__(self, root):
        self.root = root
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="holdspace-load-"))
        self.started = []
        self.redis_pids = []

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.started):
            process.send_signal(signal.SIGTERM)
        for process in reversed(self.started):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def launch(self, command, core, **options):
        process = subprocess.Popen(
            ["taskset", "-c", str(core), *map(str, command)], stdout=subprocess.PIPE,
            stderr=open(self.folder / "log", "ab"), text=True, cwd=self.folder, **options)
        self.started.append(process)
        return process

    def wait_for_line(self, process, pattern):
        for line in process.stdout:
            found = re.search(pattern, line)
            if found:
                return found
        words = (self.folder / "log").read_text(errors="replace").strip().splitlines()[-3:]
        raise RuntimeError(f"{self.name} did not start: {' '.join(words)}")

    def start_redis(self):
        path = self.folder / "redis.sock"
        process = self.launch(
            ["redis-server", "--port", 0, "--unixsocket", path, "--save", "", "--appendonly", "no"],
            GENERATOR_CORE)
        self.wait_for_line(process, "[Rr]eady to accept|will now accept")
        self.redis_pids.append(process.pid)
        return path

    def load(self, exercise="load"):
        """The generator's command line, but for what is measured. `exercise`: where there are exercises."""
        raise NotImplementedError

    def pids(self):
        words = ["--server-core", SERVER_CORE]
        for process in self.server_pids():
            words += ["--server-pid", process]
        for process in self.redis_pids:
            words += ["--redis-pid", process]
        return words

    def server_pids(self):
        return [self.server.pid]


class Holdspace(Contestant):
    counts = True

    def __init__(self, root, sender="uring", threads=1):
        super().__init__(root)
        self.sender, self.threads = sender, threads
        self.name = f"Holdspace, {sender}" + (f", {threads} threads" if threads > 1 else "")

    def start(self):
        program = self.root / "server/holdspace"
        web = self.folder / "web"
        web.mkdir()
        (web / "index.html").write_text("<!doctype html><title>-</title>")
        self.server = self.launch(
            [program, "serve", "--port", 0, "--data", self.folder / "data", "--exercises",
             HERE / "exercises", "--web", web, "--sender", self.sender, "--threads", self.threads],
            SERVER_CORE)
        link = self.wait_for_line(self.server, r"(http://[\d.]+:\d+)/facilitate#key=(\S+)")
        self.url, self.key = link.group(1), link.group(2)
        self.redis_pids = children_of(self.server.pid)
        for pid in self.redis_pids:
            pin(pid, GENERATOR_CORE)

    def load(self, exercise="load"):
        return [self.root / "server/holdspace", "load", "--url", self.url, "--key", self.key,
                "--exercise", exercise, *self.pids()]


class Peer(Contestant):
    def load(self, exercise="load"):
        return [self.root / "tests/load/peer_load", "--dialect", self.dialect, "--port", self.port,
                *self.pids()]


class Bare(Peer):
    """The floor: bare_server.cpp."""

    def __init__(self, root, by_uring=False):
        super().__init__(root)
        self.options = ["--uring"] if by_uring else []
        self.name = "bare loop, " + ("io_uring" if by_uring else "send(2)")

    def start(self):
        self.port = free_port()
        program = self.root / "tests/load/bare_server"
        self.server = self.launch([program, self.port, *self.options], SERVER_CORE)
        self.wait_for_line(self.server, "ready")


class NodePeer(Peer):
    redis = True

    def program(self):
        return ["node"]

    def start(self):
        folder = installing.npm(self.package, self.root / "peers")
        script = folder / f"{self.package}.js"
        shutil.copyfile(HERE / "peers" / f"{self.package}.js", script)
        self.port = free_port()
        command = [*self.program(), script, self.port]
        if self.redis:
            command.append(self.start_redis())
        self.server = self.launch(command, SERVER_CORE)
        self.wait_for_line(self.server, "ready")


class Bun(NodePeer):
    name, package, counts = "Bun", "bun", True

    def program(self):
        program = self.root / "peers/bun/node_modules/.bin/bun"
        if not program.exists():
            raise installing.CannotInstall("npm's package bun has no program for this machine")
        return [program]


class Ws(NodePeer):
    name, package, counts = "ws", "ws", True


class SocketIo(NodePeer):
    name, package, counts, dialect = "Socket.IO + Redis adapter", "socketio", True, "socketio"


class Colyseus(NodePeer):
    name, package, redis, dialect = "Colyseus", "colyseus", False, "colyseus"


class Nchan(Peer):
    name, dialect = "nginx + nchan", "nchan"
    pid = 0

    def start(self):
        program, module = installing.nchan(self.root / "peers")
        self.port = free_port()
        text = (HERE / "peers/nchan.conf").read_text()
        for word, value in (("@PORT@", self.port), ("@MODULE@", module), ("@FOLDER@", self.folder)):
            text = text.replace(word, str(value))
        (self.folder / "nginx.conf").write_text(text)
        # With nchan it wants the folder of Debian's package whatever its configuration says; so it sees one
        # of its own there. It returns when it listens, and goes on in the background.
        done = subprocess.run(
            ["unshare", "--mount", "sh", "-c",
             'mount -t tmpfs none /var/lib && mkdir /var/lib/nginx && exec "$@"', "sh",
             "taskset", "-c", str(SERVER_CORE), program, "-p", self.folder, "-c", self.folder / "nginx.conf"],
            capture_output=True, text=True)
        if done.returncode != 0:
            raise installing.CannotInstall("nginx does not start; it needs root here: " + done.stderr.strip())
        self.pid = int((self.folder / "nginx.pid").read_text())

    def __exit__(self, *_):
        if self.pid:
            handle = os.pidfd_open(self.pid)
            os.kill(self.pid, signal.SIGTERM)
            select.select([handle], [], [], PATIENCE_S)
            os.close(handle)
        super().__exit__()

    def server_pids(self):
        return [self.pid, *children_of(self.pid)]
