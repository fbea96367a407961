#!/usr/bin/env python3
"""Compares what a fixture calls when it is compiled with a stub and with the real library.

  calls FIXTURE STUB.ll REAL.ll
                            The calls of every function that is written in the file FIXTURE, in
                            order, by qualified name and parameter types, from the unoptimised LLVM
                            IR with line tables of both compilations: the mangled name of a callee
                            holds all of that, and implicit calls (conversions, constructors,
                            begin() and end()) are there too. Virtual calls are not: they have no
                            callee in IR.
  names STUB.json REAL.json STUB.macros REAL.macros PREFIX
                            For C, where a symbol has no types: the types of all functions, the
                            values of all enumerators and the numeric macros that the stub has and
                            that start with PREFIX, from Clang's AST and from its macro dump.

Exit status: 0 if they agree, 1 if not.
"""

import difflib
import json
import re
import shutil
import subprocess
import sys

# Differences that are wanted: the stub describes a newer release. What the stub says, and why.
WANTED = {
    "curl_url_dup": "takes a pointer to const since 7.89",
    "curl_url_get": "takes a pointer to const since 8.0",
    "curl_ws_recv": "gives a pointer to const since 8.0",
    "curl_ws_meta": "gives a pointer to const since 8.0",
    "CURLMOPT_LASTENTRY": "counts the options",
}


WANTED_CALLERS = {
    r"shop::(to|from)_json\(.*shop::Status": "the enum macro of the stub walks its table with a loop",
}
# Calls that only the stub has.
WANTED_CALLEES = {
    r"std::multimap<.*httplib::Form(Field|Data)\b.*::multimap\(\)$":
        "a part of a form has the members of both ages of cpp-httplib, also where one is braced",
}


def demangle(symbols):
    tool = next((t for t in ("llvm-cxxfilt-19", "llvm-cxxfilt", "c++filt") if shutil.which(t)), None)
    if tool is None:
        sys.exit("stub_signatures: neither llvm-cxxfilt-19 nor c++filt is installed")
    done = subprocess.run([tool], input="\n".join(symbols), text=True, capture_output=True, check=True)
    return dict(zip(symbols, done.stdout.split("\n")))


def closing(text, start):
    """The position after the bracket that closes the one at `start`; operators are no brackets."""
    pairs = {"<": ">", "(": ")"}
    opening, depth, i = text[start], 0, start
    while i < len(text):
        if text.startswith("operator", i):
            i += re.match(r"operator(\(\)|<=>|<<=?|>>=?|->\*?|[<>]=?)?", text[i:]).end()
            continue
        depth += (text[i] == opening) - (text[i] == pairs[opening])
        i += 1
        if depth == 0:
            return i
    return len(text)


def normal(name):
    """A demangled name without what differs between two headers that say the same."""
    name = re.sub(r"json_abi_\w+?_v\d+_\d+_\d+::|json_abi_v\d+_\d+_\d+::", "", name)
    name = re.sub(r"std::(__cxx11|__1|_V2)::", "std::", name).replace("[abi:cxx11]", "")
    name = re.sub(r" \[clone [^]]*\]| \(\.[\w.]+\)", "", name).replace("> >", ">>").replace("> >", ">>")
    name = name.replace("std::basic_string<char, std::char_traits<char>, std::allocator<char>>",
                        "std::string")
    # json and ordered_json, whatever template parameters the release has.
    for ordered, alias in (("std::map", "json"), ("nlohmann::ordered_map", "ordered_json")):
        start = name.find("nlohmann::basic_json<" + ordered)
        while start >= 0:
            end = closing(name, start + len("nlohmann::basic_json"))
            name = name[:start] + "nlohmann::" + alias + name[end:]
            start = name.find("nlohmann::basic_json<" + ordered)
    return name


def signature(name):
    """Qualified name and parameter types: no return type, no template arguments of the function
    itself, which hold conditions of the header as well."""
    name = normal(name)
    i, word, last = 0, 0, None
    while i < len(name):
        if name.startswith("operator", i) and (i == 0 or not (name[i - 1].isalnum() or name[i - 1] == "_")):
            found = re.match(r"operator(\(\)|<=>|<<=?|>>=?|->\*?|[<>]=?|\[\]|[^\w\s(<]+)", name[i:])
            if found:
                i += found.end()
            else:  # A conversion: up to its parameters.
                i = name.find("(", i) if name.find("(", i) >= 0 else len(name)
            last = None
            continue
        c = name[i]
        if c == "<":
            last = (i, closing(name, i))
            i = last[1]
        elif c == "(":
            # "(anonymous namespace)", "(lambda)": part of the name.
            end = closing(name, i)
            if name.startswith("::", end) or name[word:i] == "decltype":
                i = end
                continue
            head = name[word:i]
            if last and last[1] == i and last[0] >= word:
                head = name[word:last[0]]
            return head + name[i:]
        elif c == " ":
            word, last = i + 1, None
            i += 1
        else:
            i += 1
    return name[word:]


def is_implicit(sig):
    """Destructors and copies, which a class of few members has trivially."""
    if "::~" in sig:
        return True
    found = re.match(r"(.*)::(\w+|operator=)\((.*)\)$", sig)
    if not found:
        return False
    scope, method, parameters = found.groups()
    return (parameters in (scope + " const&", scope + "&&") and
            method in ("operator=", re.sub(r"<.*", "", scope).split("::")[-1]))


def calls(path, fixture):
    """Caller -> list of (line, callee), for the functions that the file `fixture` defines; and the
    callers that are emitted only where something uses them (inline and implicit ones)."""
    functions, files, function_files, lines_of = [], {}, {}, {}
    inside, waiting = False, None
    with open(path) as lines:
        for line in lines:
            place = re.search(r"!dbg (!\d+)", line)
            place = place.group(1) if place else None
            if line.startswith("define "):
                caller = re.search(r'@("[^"]+"|[\w.$]+)\(', line).group(1).strip('"')
                functions.append((caller, place, " linkonce_odr " in line, []))
                inside = True
            elif line.startswith("}"):
                inside = False
            elif inside and waiting and place:  # The second line of an invoke has its location.
                functions[-1][3].append((waiting, place))
                waiting = None
            elif inside and re.match(r"\s+(%\S+ = )?(tail )?(call|invoke) ", line):
                found = re.search(r'^[^@]*?@("[^"]+"|[\w.$]+)\(', line)
                if not found or re.search(r"[ (]%\S+\(", line[:found.start(1)]):
                    continue  # Through a pointer.
                callee = found.group(1).strip('"')
                if callee.startswith("llvm."):
                    continue
                if place:
                    functions[-1][3].append((callee, place))
                else:
                    waiting = callee
            elif line.startswith("!"):
                found = re.match(r"(!\d+) = (?:distinct )?!(DI\w+)\((.*)\)", line)
                if not found:
                    continue
                number, kind, text = found.groups()
                if kind == "DIFile":
                    files[number] = re.search(r'filename: "([^"]*)"', text).group(1)
                elif kind == "DISubprogram":
                    file = re.search(r"file: (!\d+)", text)
                    function_files[number] = file and file.group(1)
                elif kind == "DILocation":
                    lines_of[number] = int(re.search(r"line: (\d+)", text).group(1))
    own = [f for f in functions if files.get(function_files.get(f[1]), "").endswith(fixture)]
    names = demangle(sorted({f[0] for f in own} | {callee for f in own for callee, _ in f[3]}))
    result, on_demand = {}, set()
    for caller, _, inline, callees in own:
        who = signature(names[caller])
        if is_implicit(who) or who.startswith("__"):
            continue
        if inline:
            on_demand.add(who)
        kept = [(lines_of.get(place, 0), signature(names[callee])) for callee, place in callees]
        kept = [k for k in kept if not is_implicit(k[1]) and not k[1].startswith("__")]
        result.setdefault(who, []).extend(kept)
    return result, on_demand


def compare_calls(fixture, stub_path, real_path):
    (stub, on_demand), (real, real_on_demand) = calls(stub_path, fixture), calls(real_path, fixture)
    on_demand |= real_on_demand
    wrong = compared = functions = 0
    for caller in sorted(set(stub) | set(real)):
        if any(re.match(pattern, caller) for pattern in WANTED_CALLERS):
            continue
        if caller not in stub or caller not in real:
            if caller not in on_demand:
                print(f"  only with the {'stub' if caller in stub else 'real library'}: {caller}")
                wrong += 1
            continue
        functions += 1
        compared += len(real[caller])
        stub[caller] = [c for c in stub[caller]
                        if not any(re.match(pattern, c[1]) for pattern in WANTED_CALLEES)]
        ours, theirs = [c for _, c in stub[caller]], [c for _, c in real[caller]]
        if ours == theirs:
            continue
        wrong += 1
        print(f"  in {caller}: - real library, + stub")
        matcher = difflib.SequenceMatcher(a=theirs, b=ours, autojunk=False)
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind == "equal":
                continue
            for line, callee in real[caller][a:b]:
                print(f"    line {line}: - {callee}")
            for line, callee in stub[caller][c:d]:
                print(f"    line {line}: + {callee}")
    print(f"  {compared} calls of {functions} functions compared, {wrong} functions differ")
    return wrong == 0 and compared > 0


def declared(path):
    functions, enumerators = {}, {}

    def value_of(node):
        if node.get("kind") == "ConstantExpr" and "value" in node:
            return int(node["value"])
        for child in node.get("inner", []):
            found = value_of(child)
            if found is not None:
                return found
        return None

    with open(path) as file:
        unit = json.load(file)
    for node in unit["inner"]:
        if node["kind"] == "FunctionDecl":
            spelled = node["type"].get("desugaredQualType", node["type"]["qualType"])
            functions[node["name"]] = spelled
        elif node["kind"] == "EnumDecl":
            following = 0
            for constant in node.get("inner", []):
                if constant["kind"] == "EnumConstantDecl":
                    explicit = value_of(constant)
                    following = explicit if explicit is not None else following
                    enumerators[constant["name"]] = following
                    following += 1
    return functions, enumerators


ALIASES = {
    "sqlite3_destructor_type": "void (*)(void *)",
    "sqlite3_callback": "int (*)(void *, int, char **, char **)",
    "va_list": "struct __va_list_tag *",
}


def plain(spelled):
    for alias, meaning in ALIASES.items():
        spelled = re.sub(rf"\b{alias}\b", lambda _: meaning, spelled)
    return re.sub(r"\s+", " ", spelled).replace("* *", "**")


def macro_values(path, prefix):
    """Macros of numbers, and of names of numbers, that this reader can work out."""
    raw = {}
    with open(path) as lines:
        for line in lines:
            found = re.match(rf"#define ({prefix}\w+) (.+)$", line)
            if found:
                raw[found.group(1)] = found.group(2)

    def value_of(text, depth=0):
        if depth > 8:
            return None
        text = re.sub(r"\((?:unsigned )?(?:long|int|size_t)\)", "", text)
        text = re.sub(r"\b(0[xX][0-9a-fA-F]+|\d+)[uUlL]+\b", r"\1", text)

        def known(match):
            inner = value_of(raw[match.group(0)], depth + 1) if match.group(0) in raw else None
            if inner is None:
                raise KeyError
            return f"({inner})"

        try:
            text = re.sub(r"\b[A-Za-z_]\w*\b", known, re.sub(r"\b0[xX][0-9a-fA-F]+\b",
                                                          lambda m: str(int(m.group(0), 16)), text))
        except KeyError:
            return None
        if not re.fullmatch(r"[\d\s()|&~<>+*-]+", text):
            return None
        try:
            return eval(text, {"__builtins__": {}})  # Digits and operators only, see above.
        except SyntaxError:
            return None

    values = {name: value_of(text) for name, text in raw.items()}
    return {name: value for name, value in values.items() if value is not None}


def compare_names(stub_ast, real_ast, stub_macros, real_macros, prefix):
    stub_functions, stub_values = declared(stub_ast)
    real_functions, real_values = declared(real_ast)
    stub_numbers = macro_values(stub_macros, prefix)
    real_numbers = macro_values(real_macros, prefix)
    # Versions are the stub's own.
    for numbers in (stub_numbers, real_numbers):
        for name in [n for n in numbers if "VERSION_NUM" in n]:
            del numbers[name]
    wrong, compared, newer = 0, 0, 0
    for what, stub, real, same in (
            ("type", stub_functions, real_functions, lambda a, b: plain(a) == plain(b)),
            ("value", stub_values, real_values, lambda a, b: a == b),
            ("value", stub_numbers, real_numbers, lambda a, b: a == b)):
        for name in sorted(stub):
            if not name.lower().startswith(prefix.lower()):
                continue
            if name not in real:
                newer += 1
                continue
            compared += 1
            if not same(stub[name], real[name]) and name not in WANTED:
                wrong += 1
                print(f"  {what} of {name}: real library {real[name]}, stub {stub[name]}")
    print(f"  {compared} functions and constants compared, {wrong} differ; "
          f"{newer} are not in the real header (of newer releases)")
    return wrong == 0 and compared > 0


def main(arguments):
    if len(arguments) == 4 and arguments[0] == "calls":
        return 0 if compare_calls(*arguments[1:]) else 1
    if len(arguments) == 6 and arguments[0] == "names":
        return 0 if compare_names(*arguments[1:]) else 1
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
