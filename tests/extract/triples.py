"""What is left of the facts when libraries are not installed.

Of the (function, callee, constant arguments) triples that a repository's product code gives with its
libraries in place: how many are still there without them, with what tvaara ships in their place and
with that taken away, too; and whether any call of a function is now said to be of another callee.
"Without" means: a copy of the repository that lacks the files that match --without, and a system that
lacks the headers named by --hide.
"""
import pathlib
import re
import shutil
import subprocess
import tempfile

FUNCTION = re.compile(r"function (.*)\(.*\)  (\S+?):\d+( .*)?$")
CALL = re.compile(r"(?:= )?call (?:virtual |dependent |textual )?(\S.*?)(?: on (?:ref |move |&)?\S+)? "
                  r"\((.*)\)  @([\d:]+)")
CONSTANT = re.compile(r'"(?:[^"\\]|\\.)*"|(?<![\w.\[])-?\d[\w.]*|\b[\w:]+=-?\d+')
PLACEHOLDER_SYSTEM = ("c++", "x86_64-linux-gnu")


def triples(dump, product):
    """{(function, place of the call): (callee, constants)} of functions in files `product`."""
    out, function = {}, None
    for line in dump.splitlines():
        header = FUNCTION.match(line)
        if header:
            function = header.group(1) if header.group(2) in product else None
            continue
        call = CALL.search(line) if function else None
        if call and not call.group(1).startswith("("):
            key = (function, call.group(3), call.group(1).split("::")[-1])
            out.setdefault(key, (call.group(1), tuple(CONSTANT.findall(call.group(2)))))
    return out


def bare_system(folder, hidden):
    """A system's include folders as links, without the names in `hidden`; the flags to use them."""
    def farm(source, target):
        target.mkdir(parents=True)
        for entry in sorted(source.iterdir()):
            if entry.name in hidden:
                continue
            if entry.name == "x86_64-linux-gnu":
                farm(entry, target / entry.name)
            else:
                (target / entry.name).symlink_to(entry)

    farm(pathlib.Path("/usr/include"), folder)
    versions = sorted((folder / "c++").iterdir(), key=lambda path: int(path.name)) \
        if (folder / "c++").exists() else []
    folders = []
    for version in versions[-1:]:
        folders += [version, folder / "x86_64-linux-gnu" / "c++" / version.name, version / "backward"]
    folders += [folder / "x86_64-linux-gnu", folder]
    return ["-nostdlibinc"] + [word for path in folders for word in ("-isystem", str(path))]


def dumps(extract, rows, flags=(), stubs=True):
    """Dump of each unit, by its main file."""
    out = {}
    for row in rows:
        arguments = row["arguments"]
        split = arguments.index("--")
        kept, skip = [], False
        for i, word in enumerate(arguments[:split]):
            if skip:
                skip = False
            elif word in ("--output", "--depends", "--shared") or (word == "--stub" and not stubs):
                skip = True
            elif word != "--tell-stage":
                kept.append(word)
        command = [str(extract), *kept, "--dump", "--", arguments[split + 1], *flags,
                   *arguments[split + 2:]]
        said = subprocess.run(command, capture_output=True, text=True, errors="replace")
        out[arguments[-1]] = said.stdout
    return out


def compare(full, other):
    """Share of the triples that are still there, and calls whose callee became another."""
    kept = contradicted = 0
    for key, value in full.items():
        if key in other:
            same = other[key][0].split("::")[-1] == value[0].split("::")[-1]
            kept += same and other[key][1] == value[1]
            contradicted += not same
    return kept / len(full), contradicted


def measure(path, read, extract, without, hide):
    """`read` runs tvaara in a folder and returns the workers' command lines."""
    with tempfile.TemporaryDirectory(prefix="tvaara-triples-") as scratch:
        scratch = pathlib.Path(scratch)
        copy = scratch / path.name
        shutil.copytree(path, copy, symlinks=True, ignore_dangling_symlinks=True)
        gone = [file for glob in without for file in copy.glob(glob)]
        for file in gone:
            shutil.rmtree(file) if file.is_dir() else file.unlink(missing_ok=True)
        flags = bare_system(scratch / "include", set(hide)) if hide else []
        rows = [row for row in read(path) if "--output" in row["arguments"]]
        bare = [row for row in read(copy) if "--output" in row["arguments"]]
        product = {str(file.relative_to(copy)) for file in copy.rglob("*") if file.is_file()}
        full = dumps(extract, rows)
        results = {"stubs": dumps(extract, bare, flags),
                   "nothing": dumps(extract, bare, flags, stubs=False)}
        whole, parts = {}, {name: {} for name in results}
        for unit, dump in full.items():
            for key, value in triples(dump, product).items():
                whole[(unit, key)] = value
                for name, others in results.items():
                    if unit not in parts[name]:
                        parts[name][unit] = triples(others.get(unit, ""), product)
        if not whole:
            print(f"{path.name}: no calls with the libraries in place")
            return
        print(f"{path.name}: {len(full)} units, {len(whole)} triples, "
              f"{len(gone)} files and {len(hide)} system headers taken away")
        for name, label in (("stubs", "with stubs"), ("nothing", "without stubs")):
            flat = {(unit, key): value for unit, found in parts[name].items()
                    for key, value in found.items()}
            share, contradicted = compare(whole, flat)
            print(f"  {label}: {share:.0%} of the triples are there, {contradicted} contradicted")
