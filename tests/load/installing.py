"""What compare measures against, installed into build/load: none of it is on the system afterwards.

npm's packages go into a folder each, without a lock file; nginx and nchan are Debian's, unpacked. What
cannot be installed is missing from the comparison, with a sentence that says why.
"""
import pathlib
import shutil
import subprocess

NPM = {
    "bun": ["bun"],
    "ws": ["ws", "ioredis"],
    "socketio": ["socket.io", "@socket.io/redis-adapter", "ioredis"],
    "colyseus": ["@colyseus/core", "@colyseus/ws-transport", "express"],
}
DEBIAN = ["nginx", "libnginx-mod-nchan"]


class CannotInstall(Exception):
    pass


def run(command, folder):
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    except (OSError, subprocess.TimeoutExpired) as trouble:
        raise CannotInstall(str(trouble)) from trouble
    if done.returncode != 0:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["no reason given"]
        raise CannotInstall(f"{command[0]} {command[1]}: {last[0]}")


def npm(name, root):
    """The folder with node_modules of this peer."""
    folder = root / name
    if not (folder / "installed").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}\n')
        run(["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", *NPM[name]], folder)
        (folder / "installed").touch()
    return folder


def nchan(root):
    """The program and the module: (nginx, ngx_nchan_module.so)."""
    folder = root / "nchan"
    program = folder / "usr/sbin/nginx"
    if not (folder / "installed").exists():
        if shutil.which("apt-get") is None:
            raise CannotInstall("nginx and nchan are taken from Debian's packages, and there is no apt-get")
        folder.mkdir(parents=True, exist_ok=True)
        run(["apt-get", "download", *DEBIAN], folder)
        for package in sorted(folder.glob("*.deb")):
            run(["dpkg", "-x", package.name, "."], folder)
        (folder / "installed").touch()
    modules = list(pathlib.Path(folder).rglob("ngx_nchan_module.so"))
    if not modules or not program.exists():
        raise CannotInstall("the packages hold no nginx with nchan")
    return program, modules[0]
