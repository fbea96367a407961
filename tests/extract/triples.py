"""What is left of the facts when libraries are not installed.

Of the (function, callee, constant arguments) triples that a repository's product code gives with its
libraries in place: how many are there without them, with what tvaara ships in their place and with
that taken away, too; and whether any call is now said to be of another callee. "In place" is the
system with the folders of --with added, "without" the system without the headers named by --hide;
either is a folder of links, so that both are read by the same command. With --alone nothing is
compared: how many functions are recovered, and what the rest needs.
"""
import collections
import concurrent.futures
import pathlib
import re
import subprocess
import sys
import tempfile
import time

UNIT_SECONDS = 120  # a unit that takes longer counts as lost

FUNCTION = re.compile(r"function (.*?)\(.*\)  (\S.*?):\d+( .*)?$")
CALL = re.compile(r"(?:= )?call ((?:virtual |dependent |textual )*)(\S.*?)"
                  r"(?: on (?:ref |move |&)?(\S+))? \((.*)\)  @(\d+):(\d+)")
TEMPORARY = re.compile(r"\bt\d+\b")
CONSTRUCTOR = re.compile(r"(?:^|::)(\w+)(?:<.*>)?::\1$")
NAMED = re.compile(r"[A-Za-z_][\w:]*\s*(?:<.*>)?\s*[({]")
DEFAULT = re.compile(r'(?:"(?:[^"\\]|\\.)*"|[^",()]+) \(default\)')
MACRO = re.compile(r"macro (\w+)")
CONSTANT = re.compile(r'"(?:[^"\\]|\\.)*"|(?<![\w.\[])-?\d[\w.]*|\b[\w:]+=-?\d+')


def last_name(callee):
    """Of `web::Server<int>::get<a::b>`: `get`."""
    before = None
    while before != callee:
        before, callee = callee, re.sub(r"<[^<>]*>(?=::|$)", "", callee)
    return callee.split("::")[-1]


class Sources:
    """The text at a place of the repository."""

    def __init__(self, root):
        self.root, self.files = root, {}

    def at(self, file, line, column):
        if file not in self.files:
            path = self.root / file
            self.files[file] = path.read_text(errors="replace").splitlines() \
                if path.is_file() else []
        lines = self.files[file]
        return lines[line - 1][column - 1:] if line <= len(lines) else ""


class Calls:
    """The calls in a unit's product code. `implied` are those of them that the source does not call
    by name: operators, and constructors that convert an argument. A constant that is converted so
    counts as an argument all the same."""

    def __init__(self, sources):
        self.sources = sources
        self.triples, self.qualified, self.implied = set(), set(), set()
        self.places = collections.defaultdict(set)  # (function, place): callees
        self.functions = collections.Counter()      # by how they were read
        self.macros = set()
        self.converted = {}  # (function, temporary): what it was made of

    def read(self, dump, is_product):
        function = how = None
        for line in dump.splitlines():
            header = FUNCTION.match(line)
            if header:
                function = header.group(1) if is_product(header.group(2)) else None
                file, how = header.group(2), header.group(3) or " whole"
                continue
            macro = MACRO.match(line)
            if macro:
                self.macros.add(macro.group(1))
            if not function or not line.startswith(" "):
                continue
            if how:  # it has a body
                self.functions[how.split()[-1]] += 1
                how = None
            call = CALL.search(line)
            if call and not call.group(2).startswith("("):
                self.add(function, file, *call.groups())
        return self

    def add(self, function, file, kind, callee, on, arguments, line, column):
        name = last_name(callee)
        arguments = DEFAULT.sub("", TEMPORARY.sub(
            lambda found: self.converted.get((function, found.group()), found.group()), arguments))
        constants = tuple(CONSTANT.findall(arguments))
        self.triples.add((function, name, constants))
        self.qualified.add((function, callee, constants))
        if self.is_implied(callee, name, on, self.sources.at(file, int(line), int(column))):
            self.implied.add((function, name, constants))
            self.converted[function, on] = arguments
        if "textual" not in kind and not CONSTRUCTOR.search(callee):
            self.places[function, f"{line}:{column}"].add(name)

    @staticmethod
    def is_implied(callee, name, on, text):
        if re.match(r"operator\W", name):
            return True
        return bool(CONSTRUCTOR.search(callee) and re.fullmatch(r"t\d+", on or "") and not NAMED.match(text))


def contradictions(whole, other):
    """Places with one call each, of different callees. What is a macro in the real library is called
    by its own name without it, and a constructor by the alias of its class: no contradictions."""
    for place in sorted(whole.places.keys() & other.places.keys()):
        real, told = whole.places[place], other.places[place]
        if len(real) == len(told) == 1 and real != told and not told <= whole.macros:
            yield f"{place[0]} {place[1]}: {real.pop()} is said to be {told.pop()}"


def system(folder, added, hidden):
    """The system's include folders as links with those in `added`, without the names in `hidden`;
    the flags to use them."""
    def farm(source, target):
        target.mkdir(parents=True, exist_ok=True)
        for entry in sorted(source.iterdir()):
            link = target / entry.name
            if entry.name in hidden:
                continue
            if entry.is_dir() and (entry.name == "x86_64-linux-gnu" or link.is_dir()):
                if link.is_symlink():
                    below = link.resolve()
                    link.unlink()
                    farm(below, link)
                farm(entry, link)
            elif not link.is_symlink():
                link.symlink_to(entry.resolve())

    for source in ("/usr/include", *added):
        farm(pathlib.Path(source), folder)
    versions = sorted((folder / "c++").iterdir(), key=lambda path: int(path.name)) \
        if (folder / "c++").exists() else []
    folders = []
    for version in versions[-1:]:
        folders += [version, folder / "x86_64-linux-gnu" / "c++" / version.name, version / "backward"]
    folders += [folder / "x86_64-linux-gnu", folder]
    return ["-nostdlibinc"] + [word for path in folders for word in ("-isystem", str(path))]


def dump(extract, arguments, flags, stubs):
    """The dump of one unit, from the command line of its worker; empty if there is none."""
    split = arguments.index("--")
    kept_arguments, skip = [], False
    for word in arguments[:split]:
        if skip:
            skip = False
        elif word in ("--output", "--depends", "--shared") or (word == "--stub" and not stubs):
            skip = True
        elif word != "--tell-stage":
            kept_arguments.append(word)
    command = [str(extract), *kept_arguments, "--dump", "--", arguments[split + 1], *flags,
               *arguments[split + 2:]]
    try:
        return subprocess.run(command, capture_output=True, text=True, errors="replace",
                              timeout=UNIT_SECONDS).stdout
    except subprocess.TimeoutExpired:
        return ""


def product(arguments):
    """Whether a file is the repository's own, as its worker was told."""
    external = [arguments[i + 1] for i, word in enumerate(arguments) if word == "--external"]

    def is_product(file):
        return not file.startswith("/") and not any(
            file.startswith(path) if path.endswith("/") else file.rsplit(".", 1)[0] == path
            for path in external)
    return is_product


class Progress:
    def __init__(self, total):
        self.done, self.total, self.said = 0, total, time.monotonic()

    def step(self):
        self.done += 1
        if time.monotonic() - self.said > 10 or self.done == self.total:
            self.said = time.monotonic()
            print(f"  … {self.done} of {self.total} units read", file=sys.stderr, flush=True)


def sampled(rows, limit):
    """Every n-th row, so that at most `limit` are left."""
    return rows[::-(-len(rows) // limit)] if rows else rows


def read_all(path, rows, extract, ways, jobs):
    """{way: [Calls and dump of each row]}; `ways` are {way: (flags, stubs)}."""
    progress, sources = Progress(len(rows) * len(ways)), Sources(path)

    def read(way, arguments):
        flags, stubs = ways[way]
        text = dump(extract, arguments, flags, stubs)
        progress.step()
        return Calls(sources).read(text, product(arguments)), text

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        pending = {way: [pool.submit(read, way, row) for row in rows] for way in ways}
        return {way: [future.result() for future in futures] for way, futures in pending.items()}


def worst(lost, count):
    return ", ".join(f"{name} {times}" for name, times in lost.most_common(count))


def measure(path, rows, extract, options):
    rows = sampled(rows, options.units)
    with tempfile.TemporaryDirectory(prefix="tvaara-triples-") as scratch:
        scratch = pathlib.Path(scratch)
        full = system(scratch / "with", options.added, set())
        bare = system(scratch / "without", [], set(options.hide))
        read = read_all(path, rows, extract, {"in place": (full, True), "with stubs": (bare, True),
                                        "without stubs": (bare, False)}, options.jobs)
    whole = [calls for calls, _ in read["in place"]]
    total = sum(len(calls.triples) for calls in whole)
    spelled = sum(len(calls.triples - calls.implied) for calls in whole)
    whole_names = sum(len(calls.qualified) for calls in whole)
    print(f"{path.name}: {len(rows)} units, {total} triples with the libraries in place")
    for way in ("with stubs", "without stubs"):
        pairs = list(zip(whole, (calls for calls, _ in read[way])))
        there = sum(len(a.triples & b.triples) for a, b in pairs)
        exact = sum(len(a.qualified & b.qualified) for a, b in pairs)
        written = sum(len(a.triples & b.triples - a.implied) for a, b in pairs)
        against = [line for a, b in pairs for line in contradictions(a, b)]
        print(f"  {way}: {there / max(1, total):.1%} of the triples are there,"
              f" {written / max(1, spelled):.1%} of the {spelled} that the source calls by name"
              f" ({exact / max(1, whole_names):.1%} with the callee's whole name),"
              f" {len(against)} contradicted")
        for line in against[:options.show]:
            print(f"    {line}")
        lost = collections.Counter(name for a, b in pairs for _, name, _ in a.triples - b.triples)
        if options.show:
            print(f"    lost: {worst(lost, options.show)}")


def alone(path, rows, extract, options):
    """How much is recovered as things stand, and what is missing."""
    rows = sampled(rows, options.units)
    read = read_all(path, rows, extract, {"alone": ([], True)}, options.jobs)["alone"]
    functions, missing, stubs = (collections.Counter() for _ in range(3))
    for calls, text in read:
        functions += calls.functions
        missing.update(re.findall(r"^note missing-header: (\S+)", text, re.M))
        stubs.update(re.findall(r"^library (\S+) stub", text, re.M))
    total = max(1, sum(functions.values()))
    print(f"{path.name}: {len(rows)} units, {sum(functions.values())} functions:"
          f" {functions['whole'] / total:.1%} whole, {functions['partial'] / total:.1%} in part,"
          f" {functions['textual'] / total:.1%} by name only;"
          f" stubs: {worst(stubs, 5) or 'none'}; missing: {worst(missing, options.show or 5) or 'none'}")
