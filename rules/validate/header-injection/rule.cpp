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
    each_body(program, [&](const Body& body) {
      std::vector<WrittenText> texts = written_texts(body);
      std::vector<Place> places;
      lines(body, places, texts);
      kept(body, places);
      for (const Place& place : places) {
        Location where = body.where(place.value->range);
        if (!where.known() || said.contains(where) || !handed.open(body, *place.value)) continue;
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
