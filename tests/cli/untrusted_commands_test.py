"""A compile command is read, never obeyed: nothing of it is executed or loaded, nothing is written
where it says. Each danger is tried alone, in a repository that must look as before afterwards."""
import json
import os
import unittest

from tvaara import SERVER, Case

# Flags that make a compiler write files.
WRITES = {
    "output": ["-o", "owned.o"],
    "joined output": ["-oowned.o"],
    "dependencies": ["-MD"],
    "user dependencies": ["-MMD"],
    "named dependencies": ["-MD", "-MF", "owned.d"],
    "joined dependencies": ["-MD", "-MFowned.d"],
    "only dependencies": ["-M", "-MF", "owned.d"],
    "dependencies of the preprocessor": ["-Wp,-MD,owned.d"],
    "user dependencies of the preprocessor": ["-Wp,-MMD,owned.d"],
    "passed to the preprocessor": ["-Xpreprocessor", "-MD", "-Xpreprocessor", "-MF",
                                   "-Xpreprocessor", "owned.d"],
    "compilation database": ["-MJ", "owned.json"],
    "temporaries": ["-save-temps"],
    "temporaries beside the object": ["-save-temps=obj"],
    "temporaries here": ["-save-temps=cwd"],
    "diagnostics": ["--serialize-diagnostics", "owned.dia"],
    "one-dash diagnostics": ["-serialize-diagnostics", "owned.dia"],
    "time trace": ["-ftime-trace"],
    "named time trace": ["-ftime-trace=owned.json"],
    "time report": ["-ftime-report"],
    "statistics": ["-save-stats"],
    "statistics here": ["-save-stats=cwd"],
    "resource usage": ["-fproc-stat-report=owned.csv"],
    "optimisation record": ["-fsave-optimization-record", "-foptimization-record-file=owned.yaml"],
    "split debug information": ["-gsplit-dwarf", "-g"],
    "coverage": ["--coverage"],
    "profile": ["-fprofile-generate=owned"],
    "instrumented profile": ["-fprofile-instr-generate=owned.profraw"],
    "test coverage": ["-ftest-coverage"],
    "module cache": ["-fmodules", "-fmodules-cache-path=owned"],
    "implicit modules": ["-fmodules", "-fimplicit-modules"],
    "module output": ["-fmodule-output=owned.pcm"],
    "precompiled module": ["--precompile", "-o", "owned.pcm"],
    "precompiled header": ["-x", "c++-header", "-o", "owned.pch"],
    "index store": ["-index-store-path", "owned"],
    "crash reports": ["-fcrash-diagnostics-dir=owned", "-gen-reproducer=always"],
    "diagnostic log": ["-Xclang", "-diagnostic-log-file", "-Xclang", "owned.log"],
    "dump of dependencies": ["-Xclang", "-dependency-dot", "-Xclang", "owned.dot"],
    "dump of headers": ["-H", "-Xclang", "-header-include-file", "-Xclang", "owned.txt"],
    "header log of the environment": ["-fdirectives-only", "-dD"],
    "stack usage": ["-fstack-usage"],
    "callgraph": ["-fcallgraph-info"],
    "dump": ["-fdump-tree-all"],
    "class hierarchy": ["-fdump-lang-class"],
    "object of the assembler": ["-Wa,-o,owned.o"],
    "list of the assembler": ["-Wa,-adhln=owned.s"],
    "map of the linker": ["-Wl,-Map,owned.map"],
    "AST": ["-emit-ast", "-o", "owned.ast"],
    "extracted interface": ["-extract-api", "-o", "owned.json"],
    "symbol graph": ["-emit-symbol-graph", "-symbol-graph-dir=owned"],
    "preprocessed": ["-E", "-o", "owned.i"],
    "assembler": ["-S", "-o", "owned.s"],
    "analysis": ["--analyze", "-o", "owned.plist"],
    "frontend": ["-cc1", "-emit-obj", "-o", "owned.o"],
    "assembler frontend": ["-cc1as", "-o", "owned.o"],
}

# Flags that make a compiler load or run something: ./evil.so, ./evil.sh, or what evil.cfg says.
RUNS = {
    "plugin": ["-fplugin=./evil.so"],
    "plugin argument": ["-fplugin=./evil.so", "-fplugin-arg-evil-go"],
    "pass plugin": ["-fpass-plugin=./evil.so"],
    "load": ["-Xclang", "-load", "-Xclang", "./evil.so"],
    "joined load": ["-Xclang=-load", "-Xclang=./evil.so"],
    "plugin of the frontend": ["-Xclang", "-load", "-Xclang", "./evil.so",
                               "-Xclang", "-plugin", "-Xclang", "evil"],
    "added plugin": ["-Xclang", "-add-plugin", "-Xclang", "evil"],
    "LLVM's load": ["-mllvm", "-load=./evil.so"],
    "LLVM's load of passes": ["-mllvm", "-load-pass-plugin=./evil.so"],
    "LLVM's load, passed on": ["-Xclang", "-mllvm", "-Xclang", "-load=./evil.so"],
    "wrapper": ["-wrapper", "./evil.sh,--"],
    "program folder": ["-B."],
    "separate program folder": ["-B", "."],
    "assembler": ["-no-integrated-as"],
    "linker": ["-fuse-ld=./evil.sh"],
    "linker path": ["--ld-path=./evil.sh"],
    "configuration": ["--config=evil.cfg"],
    "separate configuration": ["--config", "evil.cfg"],
    "configuration folder": ["--config-user-dir=.", "--config", "evil"],
    "specs": ["-specs=evil.specs"],
    "module mapper": ["-fmodule-mapper=|./evil.sh"],
    "prebuilt module": ["-fmodule-file=evil=./evil.pcm", "-fprebuilt-module-path=."],
    "module map": ["-fmodule-map-file=./module.modulemap", "-fmodules"],
    "precompiled header": ["-include-pch", "./evil.pch"],
    "precompiled header, passed on": ["-Xclang", "-include-pch", "-Xclang", "./evil.pch"],
    "virtual files": ["-ivfsoverlay", "./evil.yaml"],
    "toolchain": ["--gcc-toolchain=."],
    "resource folder": ["-resource-dir", "."],
    "offloading": ["-x", "cuda", "--cuda-path=."],
    "statement of the linker": ["-Xlinker", "-plugin", "-Xlinker", "./evil.so"],
    "link-time optimisation": ["-flto", "-Wl,-plugin,./evil.so"],
}


class UntrustedCommands(Case):
    def setUp(self):
        super().setUp()
        self.write("main.cpp", SERVER)
        self.evil = self.write("evil.sh", "#!/bin/sh\ntouch owned\necho ran >&2\nexit 1\n")
        self.evil.chmod(0o755)
        for name in ("clang", "cc1", "as", "ld", "gcc", "cc1plus"):  # for -B and the like
            self.write(name, self.evil.read_text()).chmod(0o755)
        self.write("evil.so", b"\x7fELF not really")
        self.write("evil.cfg", "-fplugin=./evil.so\n-o owned.o\n")
        self.write("evil.specs", "*cc1:\n./evil.sh\n")
        self.write("evil.pch", b"CPCH not really")
        self.write("evil.pcm", b"CPCH not really")
        self.write("evil.yaml", "{version: 0, roots: []}\n")
        self.write("module.modulemap", "module evil { header \"evil.h\" export * }\n")
        self.before = self.files()

    def files(self):
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))

    def unharmed(self, commands, env=None):
        """Reads units made by `commands`, each a list of arguments before the source."""
        entries = []
        for i, command in enumerate(commands):
            name = f"unit{i}.cpp"
            self.write(name, '#include "main.cpp"\n' if i == 0 else f"int unit{i}() {{ return {i}; }}\n")
            entries.append({"directory": str(self.folder), "file": name,
                            "arguments": [*command, "-c", name]})
        self.write("compile_commands.json", json.dumps(entries))
        before = self.files()
        said = self.expect(0, "endpoints", "--format", "json", env=env)
        self.assertNotIn("ran", said.err.split())
        self.assertEqual(self.files(), before)
        return said.json()["coverage"]["units"]

    def test_nothing_is_written_where_a_command_says(self):
        units = self.unharmed([["c++", *flags] for flags in WRITES.values()])
        self.assertEqual(units["lost"], 0, "a flag that writes costs no unit")

    def test_nothing_is_executed_or_loaded(self):
        units = self.unharmed([["c++", *flags] for flags in RUNS.values()])
        self.assertLessEqual(units["lost"], 1, "only CUDA is no language of ours")

    def test_the_program_of_a_command_is_not_run(self):
        self.unharmed([["./evil.sh"], [str(self.evil)], ["ccache", "./evil.sh"],
                       ["env", "X=1", "./evil.sh"], ["sh", "-c", "./evil.sh"],
                       ["./evil.sh", "c++"], ["distcc", "ccache", "./evil.sh"]])

    def test_a_shell_would_do_more_than_we_do(self):
        entries = [{"directory": str(self.folder), "file": "main.cpp",
                    "command": "c++ -DX=`touch${IFS}owned` -DY=$(touch owned) -c main.cpp; "
                               "touch owned && touch owned | touch owned > owned"}]
        self.write("compile_commands.json", json.dumps(entries))
        before = self.files()
        self.run_tvaara("endpoints", "--format", "json")
        self.assertEqual(self.files(), before)

    def test_response_files_outside_are_not_read(self):
        outside = self.temporary("outside") / "flags.rsp"
        outside.write_text("-DSECRET_FLAG=1 -o owned.o\n")
        (self.folder / "link.rsp").symlink_to(outside)
        self.write("inside.rsp", "-DINSIDE=1 -fplugin=./evil.so -o owned.o @" + str(outside) + "\n")
        self.write("again.rsp", "@again.rsp\n")
        self.unharmed([["c++", "@" + str(outside)], ["c++", "@link.rsp"], ["c++", "@inside.rsp"],
                       ["c++", "@again.rsp"], ["c++", "@/dev/zero"], ["c++", "@../flags.rsp"]])
        self.write("unit0.cpp", "#ifdef INSIDE\nint inside() { return 1; }\n#endif\n"
                                "#ifdef SECRET_FLAG\nint secret() { return 1; }\n#endif\n")
        read = self.run_tvaara("--root", self.folder, "--dump", "--", "c++", "@link.rsp",
                               "@inside.rsp", "-c", "unit0.cpp", program=self.extractor())
        self.assertNotIn("function secret()", read.out)
        self.assertIn("function inside()", read.out)

    def test_the_environment_does_not_write_either(self):
        self.unharmed([["c++"]], env={"DEPENDENCIES_OUTPUT": "owned.d", "CC_PRINT_OPTIONS": "1",
                                      "CC_PRINT_OPTIONS_FILE": "owned.txt",
                                      "SUNPRO_DEPENDENCIES": "owned.d",
                                      "CC_PRINT_HEADERS": "1", "CC_LOG_DIAGNOSTICS": "1",
                                      "CCC_OVERRIDE_OPTIONS": "+-oowned.o"})

    def extractor(self):
        return os.path.join(os.environ["TVAARA_BIN"], "tvaara-extract")


if __name__ == "__main__":
    unittest.main()
