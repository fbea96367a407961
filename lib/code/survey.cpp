#include "code/survey.h"

#include <clang/Basic/DiagnosticParse.h>
#include <clang/Basic/DiagnosticSema.h>

namespace tvaara::code {
namespace {

using namespace clang;

std::string qualified_namespace(const DeclContext* context) {
  std::string out;
  for (; context && !context->isTranslationUnit(); context = context->getParent()) {
    const auto* space = dyn_cast<NamespaceDecl>(context);
    if (!space || space->isAnonymousNamespace()) return "";
    if (!space->isInline()) out = space->getNameAsString() + (out.empty() ? "" : "::" + out);
  }
  return out;
}

// Where a name was looked for, if the error says so.
struct LookedIn {
  bool said = false;
  std::string space;  // empty: in a class
};

LookedIn looked_in(const Diagnostic& error) {
  LookedIn out;
  for (unsigned i = 0; i < error.getNumArgs(); ++i) {
    const DeclContext* context = nullptr;
    switch (error.getArgKind(i)) {
      case DiagnosticsEngine::ak_declcontext:
        context = reinterpret_cast<const DeclContext*>(error.getRawArg(i));
        break;
      case DiagnosticsEngine::ak_nestednamespec: {
        auto* specifier = reinterpret_cast<NestedNameSpecifier*>(error.getRawArg(i));
        if (specifier) context = specifier->getAsNamespace();
        break;
      }
      case DiagnosticsEngine::ak_qualtype:
        out.said = true;
        continue;
      default:
        continue;
    }
    out.said = true;
    if (context) out.space = qualified_namespace(context);
  }
  return out;
}

std::string name_at(const Diagnostic& error) {
  SourceManager& sources = error.getSourceManager();
  SourceLocation place = sources.getSpellingLoc(error.getLocation());
  LangOptions language;
  language.CPlusPlus = true;
  llvm::SmallString<64> buffer;
  bool invalid = false;
  StringRef text = Lexer::getSpelling(place, buffer, sources, language, &invalid);
  bool starts = !text.empty() && (isAsciiIdentifierStart(text[0]) || text[0] == '_');
  return invalid || !starts ? "" : text.str();
}

void add(const std::string& name, bool type, Survey& survey) {
  if (name.empty()) return;
  survey.names.insert(name);
  if (type) survey.types.insert(name);
}

// Types that are declared and nowhere defined: "struct sqlite3;" in an own header.
void note_incomplete(const Diagnostic& error, Survey& survey) {
  for (unsigned i = 0; i < error.getNumArgs(); ++i) {
    if (error.getArgKind(i) != DiagnosticsEngine::ak_qualtype) continue;
    QualType type = QualType::getFromOpaquePtr(reinterpret_cast<void*>(error.getRawArg(i)));
    const RecordDecl* record = type.isNull() ? nullptr : type->getAsRecordDecl();
    if (!record || record->getDefinition() || isa<ClassTemplateSpecializationDecl>(record)) {
      continue;
    }
    const DeclContext* around = record->getDeclContext();
    if (!around->isFileContext() || record->getName().empty()) continue;
    std::string space = qualified_namespace(around);
    add(space.empty() ? record->getName().str() : space + "::" + record->getName().str(), true,
        survey);
  }
}

// The suffix of a literal: "GET"_method.
void note_literal(const Diagnostic& error, Survey& survey) {
  for (unsigned i = 0; i < error.getNumArgs(); ++i) {
    if (error.getArgKind(i) != DiagnosticsEngine::ak_declarationname) continue;
    DeclarationName name = DeclarationName::getFromOpaqueInteger(error.getRawArg(i));
    const IdentifierInfo* suffix = name.getCXXLiteralIdentifier();
    if (suffix) survey.literals.insert(suffix->getName().str());
  }
}

enum class Kind { other, literal, incomplete, type, any };

Kind kind_of(unsigned id) {
  switch (id) {
    case diag::err_ovl_no_viable_literal_operator:
      return Kind::literal;
    case diag::err_incomplete_member_access:
    case diag::err_typecheck_decl_incomplete_type:
    case diag::err_typecheck_incomplete_tag:
    case diag::err_incomplete_nested_name_spec:
    case diag::err_incomplete_type:
    case diag::err_invalid_incomplete_type_use:
    case diag::err_incomplete_base_class:
    case diag::err_init_incomplete_type:
    case diag::err_field_incomplete_or_sizeless:
    case diag::err_call_incomplete_argument:
    case diag::err_call_incomplete_return:
    case diag::err_call_function_incomplete_return:
    case diag::err_func_def_incomplete_result:
    case diag::err_new_incomplete_or_sizeless_type:
      return Kind::incomplete;
    case diag::err_unknown_typename:
    case diag::err_unknown_type_or_class_name_suggest:
    case diag::err_typename_nested_not_found:
    case diag::err_expected_class_name:
    case diag::err_no_template:
      return Kind::type;
    case diag::err_undeclared_var_use:
    case diag::err_undeclared_use:
    case diag::err_no_member:
    case diag::err_no_member_template:
    case diag::err_expected_namespace_name:
    case diag::err_unknown_template_name:
    case diag::err_missing_type_specifier:
    case diag::ext_implicit_function_decl_c99:
      return Kind::any;
    default:
      return Kind::other;
  }
}

}  // namespace

void note_unknown(const Diagnostic& error, Survey& survey) {
  ++survey.errors;
  if (error.getLocation().isInvalid()) return;
  Kind kind = kind_of(error.getID());
  if (kind == Kind::other) return;
  if (kind == Kind::literal) return note_literal(error, survey);
  if (kind == Kind::incomplete) return note_incomplete(error, survey);
  std::string name = name_at(error);
  if (name.empty()) return;
  LookedIn where = looked_in(error);
  bool type = kind == Kind::type;
  if (!where.said) return add(name, type, survey);
  if (where.space.empty()) {
    survey.members.insert(name);
  } else {
    add(where.space + "::" + name, type, survey);
  }
}

void collect_files(CompilerInstance& compiler, Names& names,
                   const std::map<FileID, SkippedRegions>& skipped, Survey& survey) {
  SourceManager& sources = compiler.getSourceManager();
  std::set<facts::Index> known;
  for (unsigned i = 0; i < sources.local_sloc_entry_size(); ++i) {
    const SrcMgr::SLocEntry& entry = sources.getLocalSLocEntry(i);
    if (!entry.isFile()) continue;
    FileID id = sources.getFileID(SourceLocation::getFromRawEncoding(entry.getOffset()));
    facts::Index file = names.file(id);
    if (file == facts::kNone || !names.builder().unit().files[file].in_root) continue;
    if (!known.insert(file).second) continue;
    SurveyedFile one;
    one.file = file;
    one.content = sources.getBufferData(id).str();
    auto regions = skipped.find(id);
    if (regions != skipped.end()) one.skipped = regions->second;
    survey.files.push_back(std::move(one));
  }
  for (const auto& macro : compiler.getPreprocessor().macros()) {
    survey.macros.insert(macro.first->getName().str());
  }
  survey.language = compiler.getLangOpts();
}

}  // namespace tvaara::code
