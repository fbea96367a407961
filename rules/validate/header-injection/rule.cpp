// Libraries that write HTTP themselves. The query of rule.yaml follows labelled values to the
// headers of an answer; here a function writes header lines as text, or keeps headers for whoever
// writes them, and what its users hand it goes in as it is.
#include <algorithm>
#include <set>

#include "rules/context.h"
#include "rules/handed_in.h"
#include "rules/written_text.h"

namespace tvaara::rules::native {
namespace {

using facts::Operand;
using facts::OperandKind;

struct Place {
  const Operand* value;
  const char* what;
};

// The line so far, from the last line end on.
std::string line_before(const WrittenText& text, size_t at) {
  std::string line;
  for (size_t i = 0; i < at; ++i) {
    if (!text[i].constant) {
      line += 'v';
      continue;
    }
    size_t end = text[i].text.rfind('\n');
    if (end == std::string::npos) {
      line += text[i].text;
    } else {
      line = text[i].text.substr(end + 1);
    }
  }
  return line;
}

bool line_ends_behind(const WrittenText& text, size_t at) {
  return std::any_of(text.begin() + static_cast<long>(at), text.end(), [](const TextPiece& piece) {
    return piece.constant && piece.text.find("\r\n") != std::string::npos;
  });
}

// "Name: ", "Content-Disposition: form-data; name=\"": what follows is a header's value.
bool begins_header(const std::string& line) {
  size_t colon = line.find(':');
  if (colon == std::string::npos || colon == 0) return false;
  return std::all_of(line.begin(), line.begin() + static_cast<long>(colon),
                     [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; }) &&
         (colon + 1 == line.size() || line[colon + 1] == ' ');
}

bool is_request_target(const WrittenText& text, size_t at) {
  return at + 1 < text.size() && text[at + 1].constant && text[at + 1].text.starts_with(" HTTP/1");
}

void lines(const Body& body, std::vector<Place>& places, std::vector<WrittenText>& texts) {
  for (const WrittenText& text : texts) {
    for (size_t at = 0; at < text.size(); ++at) {
      if (text[at].constant || !line_ends_behind(text, at)) continue;
      bool target = is_request_target(text, at);
      if (!target && !begins_header(line_before(text, at))) continue;
      places.push_back({&text[at].operand, target ? "the request line" : "a header line"});
    }
  }
}

// A function that puts a value into the headers that it keeps. What a parser takes apart has no
// line ends any more.
void kept(const Body& body, std::vector<Place>& places) {
  if (body.function->is_lambda || says(body.name(), {"parse", "read", "receive", "recv", "decode",
                                                     "on", "process", "parser"})) {
    return;
  }
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    std::string name = callee_name(body, call);
    if (name != "emplace" && name != "insert" && name != "emplace_back") return;
    if (call.arguments.size() != 2 || call.receiver.kind != OperandKind::place) return;
    const facts::Place& to = body.function->places[call.receiver.index];
    if (to.path.empty() || !says(name_of(*body.unit, *body.function, to), {"headers"})) return;
    places.push_back({&call.arguments[1], "the headers"});
  });
}

// ---- headers that are kept here and written there

// The container that an element is one of, through references, iterators and look-ups:
// `entry.second` of `for (auto& entry : headers)`.
const facts::Place* container_of(const Body& body, const facts::Place* place, int depth = 0) {
  constexpr int kMostSteps = 8;
  if (!place || depth > kMostSteps) return nullptr;
  if (place->root != facts::Root::local) return place;
  const facts::Place* from = nullptr;
  each_statement(body, [&](const facts::Statement& statement) {
    if (from || statement.dst == facts::kNone) return;
    const facts::Place& to = body.function->places[statement.dst];
    if (to.root != facts::Root::local || to.index != place->index || !to.path.empty()) return;
    if (statement.op == facts::Op::assign && !statement.args.empty()) {
      from = place_of(body, statement.args[0]);
    } else if (statement.op == facts::Op::call && statement.call != facts::kNone) {
      const facts::Call& call = body.function->calls[statement.call];
      const std::string name = callee_name(body, call);
      const bool leads = name == "begin" || name == "cbegin" || name == "operator*" ||
                         name == "operator->" || name == "operator[]" || name == "find" ||
                         name == "c_str" || name == "data";
      if (leads) from = place_of(body, call.receiver);
    }
  });
  return from ? container_of(body, from, depth + 1) : place;
}

bool of_kept_headers(const Body& body, const Operand& value) {
  const facts::Place* place = place_of(body, value);
  const facts::Place* container = container_of(body, place);
  if (!container || container->path.empty()) return false;
  return std::any_of(container->path.begin(), container->path.end(), [&](const facts::Step& step) {
    return step.kind == facts::StepKind::field && says(body.text(step.name), {"headers"});
  });
}

// Looks for a line end in anything, or calls what is named after that.
bool looks_for_line_ends(const Body& body) {
  auto looked_for = [&](const Operand& operand) {
    return kLineEnds.looked_for(literal_of(body, operand));
  };
  bool found = false;
  each_statement(body, [&](const facts::Statement& statement) {
    if (statement.op == facts::Op::compute) {
      found = found || std::any_of(statement.args.begin(), statement.args.end(), looked_for);
    }
    if (found || statement.op != facts::Op::call || statement.call == facts::kNone) return;
    const facts::Call& call = body.function->calls[statement.call];
    const std::string name = callee_name(body, call);
    const bool searches = name == "operator==" || says(name, {"find", "strchr", "strpbrk", "remove",
                                                              "replace", "contains", "strcspn"});
    found = kLineEnds.named(name) ||
            (searches && std::any_of(call.arguments.begin(), call.arguments.end(), looked_for));
  });
  return found;
}

// `headers[name] = value`, `headers.emplace(name, value)`: the values that are put in.
std::vector<const Operand*> kept_values(const Body& body) {
  std::vector<const Operand*> values;
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    const std::string name = callee_name(body, call);
    const bool assigns = name == "operator=" && call.arguments.size() == 1;
    const bool puts = (name == "emplace" || name == "insert") && call.arguments.size() == 2;
    if (!assigns && !puts) return;
    if (of_kept_headers(body, call.receiver)) values.push_back(&call.arguments.back());
  });
  return values;
}

struct KeptHeaders {
  bool open = false;     // somebody puts in what his caller hands him
  bool checked = false;  // whoever puts in looks for line ends
  bool checked_when_written = false;
};

bool writes_kept(const Body& body) {
  std::vector<Place> places;
  std::vector<WrittenText> texts = written_texts(body);
  lines(body, places, texts);
  return std::any_of(places.begin(), places.end(),
                     [&](const Place& place) { return of_kept_headers(body, *place.value); });
}

KeptHeaders kept_headers(const api::Program& program, HandedIn& handed) {
  KeptHeaders kept;
  each_body(program, [&](const Body& body) {
    if (says(body.name(), {"parse", "read", "receive", "recv", "decode", "parser"})) return;
    for (const Operand* value : kept_values(body)) {
      kept.open = kept.open || handed.open(body, *value);
      kept.checked = kept.checked || looks_for_line_ends(body);
    }
    if (!kept.checked_when_written && looks_for_line_ends(body)) {
      kept.checked_when_written = writes_kept(body);
    }
  });
  return kept;
}

// Of an entry, what the entry is called: `field` says more than `second`.
std::string shown_name(const Body& body, const Operand& value) {
  std::string name = operand_name(body, value);
  const facts::Place* place = place_of(body, value);
  if ((name != "first" && name != "second") || !place) return name;
  facts::Place entry = *place;
  entry.path.clear();
  std::string whole = name_of(*body.unit, *body.function, entry);
  return whole.empty() ? name : whole + "." + name;
}

}  // namespace

void validate_header_injection(const Context& context, Reporter& report) {
  std::set<Location> said;
  for (const api::Program& program : context.model.programs) {
    HandedIn handed(program, kLineEnds);
    const KeptHeaders headers = kept_headers(program, handed);
    auto written_as_kept = [&](const Body& body, const Operand& value) {
      return headers.open && !headers.checked && of_kept_headers(body, value) &&
             !looks_for_line_ends(body);
    };
    each_body(program, [&](const Body& body) {
      std::vector<WrittenText> texts = written_texts(body);
      std::vector<Place> places;
      lines(body, places, texts);
      if (!headers.checked_when_written) kept(body, places);
      for (const Place& place : places) {
        Location where = body.where(place.value->range);
        if (!where.known() || said.contains(where)) continue;
        if (!handed.open(body, *place.value) && !written_as_kept(body, *place.value)) continue;
        said.insert(where);
        std::string name = shown_name(body, *place.value);
        findings::Finding finding;
        finding.where = where;
        finding.message = (name.empty() ? "What a caller hands in" : "`" + name + "`") +
                          " becomes part of " + place.what + " as it was handed in";
        finding.function = body.text(body.function->name);
        finding.sink_key = place.what;
        report.add(std::move(finding));
      }
    });
  }
}

}  // namespace tvaara::rules::native
