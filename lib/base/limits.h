// Every heuristic limit of tvaara, by name, with what happens when it is reached.
//
// Limits are counted in steps (nodes, statements, joins), never in time, so that a result depends
// on the input alone. Reaching one is always reported and degrades to "unknown", never to silence.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tvaara::limits {

// base
inline constexpr size_t kMaxBraceAlternatives = 256;  // further alternatives are an error

// project
inline constexpr size_t kMaxCompileDatabaseBytes = size_t{256} << 20;  // larger: an error
inline constexpr size_t kMaxIncludeScanBytes = size_t{4} << 20;  // larger files: not looked through
inline constexpr size_t kMaxBuildlessReach = 20'000;             // files followed from one source
inline constexpr size_t kMaxHeaderUnits = 64;  // headers read as units of their own
inline constexpr size_t kMaxOptionDepth = 64;  // conditions asked whose lines these are; then none
inline constexpr size_t kMaxTreeEntries = 200'000;  // around files that were named; a gap says so
inline constexpr size_t kMaxNotesPerUnit = 20;      // told one by one; the rest is counted
inline constexpr unsigned kMaxCacheVariants = 4;    // of one unit; the longest unused one goes
inline constexpr uint64_t kMaxCacheBytes = uint64_t{2} << 30;  // default; least recently used goes

// Around a worker process, not counted in steps: they guard the machine. A unit that meets one is
// lost, and the run says so.
inline constexpr unsigned kMaxUnitSeconds = 120;   // of processor time
inline constexpr size_t kMaxUnitMemoryMiB = 4096;  // of addresses

// spec: a document over a limit is not analysed further; a located notification says so
inline constexpr size_t kMaxDocumentBytes = size_t{64} << 20;
inline constexpr uint32_t kMaxDocumentDepth = 512;
inline constexpr size_t kMaxDocumentNodes = 8'000'000;  // after alias expansion
inline constexpr uint32_t kMaxRefDepth = 64;            // chain of $ref
inline constexpr uint32_t kMaxSchemaWalkDepth = 24;     // composition levels; deeper: unknown
inline constexpr size_t kMaxSchemaWalkNodes = 20'000;   // per operation; further: unknown
inline constexpr size_t kMaxSchemaParts = 256;        // $ref and allOf of one schema; then unknown
inline constexpr size_t kMaxSchemas = 100'000;        // of one contract; further ones: unknown
inline constexpr size_t kMaxReachWords = 16'000'000;  // schemas × messages / 64; then unknown
inline constexpr size_t kMaxRemarks = 20;             // of one text in a contract; then counted

// rules: a rule over a limit says that it did not see the whole contract
inline constexpr size_t kMaxPatternBytes = 2048;         // of a regular expression; not understood
inline constexpr uint32_t kMaxJsonPathDepth = 64;        // nesting of a filter; deeper: an error
inline constexpr size_t kMaxJsonPathSteps = 30'000'000;  // nodes and comparisons of one path
inline constexpr size_t kMaxReachSteps = 20'000'000;     // references followed from operations

inline constexpr uint32_t kMaxAliasDepth = 16;               // aliases in aliases; deeper: an error
inline constexpr size_t kMaxAliasPaths = 10'000;             // paths of one `given`; more: an error
inline constexpr size_t kMaxRulesetBytes = size_t{4} << 20;  // larger: an error
inline constexpr size_t kMaxRulesetNodes = 500'000;  // aliases of YAML in full; more: an error
inline constexpr uint32_t kMaxRulesetDepth = 64;     // nesting; deeper: an error
inline constexpr uint32_t kMaxExtendsDepth = 16;     // rulesets in rulesets; deeper: an error

// facts
inline constexpr size_t kMaxFactBytes = size_t{1} << 30;  // of one unit, unpacked; larger: lost

// code: a note of the unit says what was left out
inline constexpr uint64_t kMaxSourceBytes = 64u << 20;   // larger files are missing headers
inline constexpr size_t kMaxParseErrorNotes = 100;       // per unit; further ones are counted
inline constexpr size_t kMaxMacroUses = 100'000;         // per unit
inline constexpr unsigned kMaxCompletedBodies = 20'000;  // of own templates, per unit
inline constexpr unsigned kMaxCompletionRounds = 32;     // templates whose bodies name new ones
inline constexpr unsigned kMaxPlaceholderRounds = 3;     // parses with declarations made up
inline constexpr uint32_t kMaxResponseFileDepth = 8;     // deeper @files are dropped flags
inline constexpr size_t kMaxResponseFileBytes = size_t{4} << 20;
inline constexpr uint64_t kMaxCaseRange = 64;              // values of `case a ... b`; then unknown
inline constexpr unsigned kWorkerStackBytes = 256u << 20;  // of the thread that parses

// flow: what is lost becomes an opaque value, marked on what it reaches
inline constexpr size_t kMaxBases = 32;                     // classes above one; then none
inline constexpr uint32_t kMaxAccessPath = 8;               // fields; what lies deeper is opaque
inline constexpr uint32_t kMaxAtomsPerValue = 24;           // labels and origins held per value
inline constexpr uint32_t kMaxTemplatePieces = 64;          // pieces of a string template
inline constexpr uint32_t kMaxStepsPerFunction = 200'000;   // statement visits until widening
inline constexpr uint64_t kMaxWorkPerFunction = 4'000'000;  // values and atoms made, likewise
inline constexpr uint64_t kCoarseWork = 1'000'000;          // … from which on values keep …
inline constexpr uint32_t kCoarseDepth = 1;                 // … so many levels
inline constexpr uint32_t kMaxEffectsPerEntry = 20'000;     // places reached from one entry
inline constexpr uint32_t kMaxContextsPerEntry = 10'000;    // functions × inputs of one entry
inline constexpr uint32_t kMaxContextsPerFunction = 8;      // of one entry; further ones are joined
inline constexpr uint32_t kMaxUsedInputs = 48;              // access paths that tell contexts apart
inline constexpr uint32_t kMaxCallDepth = 24;               // hops of a trace
inline constexpr uint32_t kMaxFixpointRounds = 12;          // rounds over one recursive component
inline constexpr uint32_t kMaxGrowingRounds = 3;            // … then results keep few levels
inline constexpr uint32_t kMaxRecursiveDepth = 3;           // … so many
inline constexpr uint32_t kMaxCallTargets = 16;             // candidates of one indirect call
inline constexpr uint32_t kMaxAlternatives = 4;             // constants or texts held per value
inline constexpr uint32_t kMaxValueDepth = 10;              // levels of fields, holes, captures
inline constexpr uint32_t kMaxValueWeight = 4096;           // values and atoms in one; then flatter
inline constexpr uint32_t kMaxFieldsPerValue = 64;          // further ones become "any element"
inline constexpr uint32_t kMaxEventsPerKind = 16;           // places of one event at one point
inline constexpr uint32_t kMaxGuardsPerSummary = 24;        // tests without a status, for callers
inline constexpr uint32_t kMaxSpecializationDepth = 8;      // callables handed down through calls
inline constexpr uint32_t kMaxSpecializations = 64;         // copies of one function per callable
inline constexpr uint32_t kMaxNumberCopies = 6;             // … per known number; then one for all
inline constexpr uint32_t kMaxNumberDepth = 3;              // … in each other
inline constexpr uint32_t kMaxBlockVisits = 6;              // joins of one block until widening
inline constexpr int kMaxCharacterSteps = 12;               // to a tested character; then no test
inline constexpr size_t kMaxWalkedCharacters = 8;           // texts of a loop; others stay unclean

// api: where one of these hides what a path may be compared with, a gap says that there may be more
// routes
inline constexpr size_t kMaxDispatchSteps = 50'000;  // blocks × answers of one dispatcher
inline constexpr int kMaxDispatchDepth = 6;          // dispatchers that call dispatchers
inline constexpr int kMaxConditionDepth = 8;         // parts of conditions in each other
inline constexpr int kMaxWrappers = 2;               // functions that compare for others
inline constexpr size_t kMaxWrapperBlocks = 48;      // of one; a larger one is a dispatcher
inline constexpr size_t kMaxGetterBlocks = 8;        // of one that hands out the path
inline constexpr int kMaxTableDepth = 12;            // copies on the way to a table; unknown
inline constexpr int kMaxWordDepth = 4;              // lists in lists that hold words
inline constexpr size_t kMaxMethodWays = 20'000;     // blocks × methods; then one of any

// … of tables that a project keeps itself: what lies behind is not taken for part of a row, so that
// the row, or all of the table, stays unread, and the look-up in it a comparison that is not known
inline constexpr int kMaxSliceDepth = 16;  // of what makes what makes a value
inline constexpr int kMaxHandedDown = 4;   // functions that a path is handed through
inline constexpr int kMaxRowDepth = 6;     // lists in lists that rows stand in

// … of what stands before handlers; then it is not known what is checked, or who handles
inline constexpr size_t kMaxBefore = 4;  // ways in of requests
inline constexpr int kMaxWrapped = 4;    // lambdas around lambdas around a handler

// report
inline constexpr size_t kMaxTraceSteps = 20;
inline constexpr size_t kMaxTracesPerFinding = 4;

}  // namespace tvaara::limits
