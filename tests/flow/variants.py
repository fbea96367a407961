"""Changes that must not change a verdict: each writes a changed copy of a case file or folder into a
folder and returns what its lines must say, as check_flow.expectations does.
"""

import pathlib
import re

import check_flow

KEPT = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|#[^\n]*', re.S)
# A function, class, field or variable that the file itself defines, as the suite writes them.
DEFINED = re.compile(r"^(?:static |inline )*(?:void|const char\*|std::string|int|bool)\s+(\w+)\s*\(", re.M)
FIXED = {"main", "source", "source_int", "source_string", "fill", "clean", "is_valid", "unknown", "sink",
         "sink_int", "sink_wide", "fill_wide", "source_wide", "source_wstring", "clean_string", "is_valid_string", "swap", "get", "put", "run", "each", "move"}


def copies(path, root):
    """(original, copy) of each file."""
    if path.is_file():
        return [(path, root / path.name)]
    folder = root / path.name
    folder.mkdir()
    return [(file, folder / file.name) for file in check_flow.files_of(path)]


def marks_of(path, root):
    return check_flow.expectations(root / path.name)


def outside_kept(text, change):
    """Applies `change` to what is neither comment, literal nor directive."""
    out, at = [], 0
    for kept in KEPT.finditer(text):
        out += [change(text[at:kept.start()]), kept.group()]
        at = kept.end()
    return "".join(out + [change(text[at:])])


def renamed(path, root):
    """Other names for the functions, and other spaces."""
    pairs = copies(path, root)
    names = {name for original, _ in pairs for name in DEFINED.findall(original.read_text())} - FIXED
    word = re.compile(r"(?<![.>:\w])(" + "|".join(sorted(names, key=len, reverse=True)) + r")(?=\s*(?:[(;,)}]|:(?!:)))")

    def change(code):
        if names:
            code = word.sub(lambda m: f"zz_{m.group(1)[::-1]}", code)
        return re.sub(r"(?m)^  +", "\t", code)

    for original, copy in pairs:
        copy.write_text(outside_kept(original.read_text(), change))
    return marks_of(path, root)


def wrapped(path, root):
    """Sources behind a function of the file."""
    for original, copy in copies(path, root):
        text = original.read_text()
        if original.suffix in (".c", ".cpp"):
            text = outside_kept(text, lambda code: re.sub(
                r"(?<![\w.])(source|source_int)\(\)", r"wrapped_\1()", code))
            helpers = ("static char* wrapped_source(void) { char* text = source(); return text; } "
                       "static int wrapped_source_int(void) { int number = source_int(); return number; }")
            text = after_includes(text, helpers)
        copy.write_text(text)
    return marks_of(path, root)


def second_file(path, root):
    """Values pass through functions of a second file before they reach the sink."""
    cpp = False
    for original, copy in copies(path, root):
        text = original.read_text()
        if original.suffix in (".c", ".cpp"):
            cpp = cpp or original.suffix == ".cpp"
            text = outside_kept(text, lambda code: re.sub(
                r"(?<![\w.])(source|source_int|source_string)\(\)", r"far_\1()", code))
            text = after_includes(text, FAR_DECLARED if original.suffix == ".cpp" else FAR_DECLARED_C)
        copy.write_text(text)
    (root / ("far.cpp" if cpp else "far.c")).write_text(
        '#include "support.h"\n' + (FAR_CPP if cpp else FAR_C))
    return marks_of(path, root)


FAR_C = "char* far_source(void) { return source(); }\nint far_source_int(void) { return source_int(); }\n"
FAR_CPP = 'extern "C" {\n' + FAR_C + "}\nstd::string far_source_string() { return source_string(); }\n"
FAR_DECLARED_C = "char* far_source(void); int far_source_int(void);"
FAR_DECLARED = ('extern "C" { ' + FAR_DECLARED_C + " } std::string far_source_string();")


def after_includes(text, more):
    """On the line of the last #include, so that lines keep their numbers."""
    at = text.rindex("#include")
    end = text.index("\n", at)
    return text[:end] + "\n" + more + text[end + 1:] if text[end + 1] == "\n" else \
        text[:end] + "\n" + more + "\n" + text[end + 1:]


def in_namespace(path, root):
    """A namespace around all that follows the includes; C stays as it is."""
    for original, copy in copies(path, root):
        text = original.read_text()
        if original.suffix == ".cpp" and path.is_file():
            text = after_includes(text, "namespace around {") + "}\n"
        copy.write_text(text)
    return marks_of(path, root)


SOURCE = re.compile(r"(?<![\w.])((?:source|source_int|source_string|source_wide|source_wstring)\(\))")


def around_sources(path, root, change, more=""):
    """Each source of C++ changed by itself, with `more` after the includes; C stays as it is."""
    for original, copy in copies(path, root):
        text = original.read_text()
        if original.suffix == ".cpp":
            text = outside_kept(text, lambda code: SOURCE.sub(change, code))
            text = after_includes(text, more) if more and "#include" in text else text
        copy.write_text(text)
    return marks_of(path, root)


def in_lambda(path, root):
    """Sources called by a lambda that is called at once."""
    return around_sources(path, root, r"[] { return \1; }()")


THROUGH = "template <typename T> static T through(T value) { T kept = value; return kept; }"


def in_template(path, root):
    """What sources give goes through a function template."""
    return around_sources(path, root, r"through(\1)", THROUGH)


ALL = {"renamed, reformatted": renamed, "source behind a function": wrapped,
       "source in a second file": second_file, "inside a namespace": in_namespace,
       "source in a lambda": in_lambda, "source through a template": in_template}
