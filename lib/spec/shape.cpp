// The shape of a contract: what has to be there, and which field holds a text, a flag, a list, a
// mapping of what.
//
// Readers take what they understand and step over the rest; this pass says what they stepped over,
// with its place, so that `security: none` or `maxLength: "10"` is never silently the same as
// nothing. All it knows of OpenAPI stands in the tables of shape_table.h. A null counts as absent,
// and a number may stand for a text (`version: 1.0`), since both are common and harmless.
// Two kinds of messages: *problems* hide something from the review; *remarks* say that the contract
// is not as OpenAPI wants it where nothing is hidden (a response without `description`). A remark
// that a contract earns a thousand times is told a few times and counted.
#include <array>
#include <deque>
#include <map>
#include <unordered_set>

#include "base/limits.h"
#include "base/text.h"
#include "spec/operations.h"
#include "spec/shape_table.h"

namespace tvaara::spec {
namespace {

constexpr size_t kMaxShownText = 40;  // of a value in a message

std::string quoted(std::string_view text) {
  return "`" + std::string(text.substr(0, kMaxShownText)) + "`";
}

// "`a`", "`a` or `b`", "`a`, `b` or `c`".
std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i != 0) out += i + 1 == names.size() ? " or " : ", ";
    out += quoted(names[i]);
  }
  return out;
}

// "has no `a`", "has neither `a` nor `b`", "has none of `a`, `b` or `c`".
std::string lacking(const std::vector<std::string>& names) {
  if (names.size() == 1) return " has no " + quoted(names[0]);
  if (names.size() == 2) return " has neither " + quoted(names[0]) + " nor " + quoted(names[1]);
  return " has none of " + listed(names);
}

std::string with_article(Object object) {
  std::string noun(noun_of(object));
  bool vowel = std::string_view("aeio").find(noun[0]) != std::string_view::npos;
  return (vowel ? "an " : "a ") + noun;
}

std::string suggestion(std::string_view wrong, const std::vector<std::string>& known) {
  std::string near = nearest(wrong, known);
  return near.empty() ? "" : "did you mean " + quoted(near) + "?";
}

class ShapeChecker {
 public:
  explicit ShapeChecker(Contract& contract)
      : contract_(contract),
        version_(contract.major == 2   ? k20
                 : contract.minor == 0 ? k30
                 : contract.minor == 1 ? k31
                                       : k32) {}

  void run() {
    queue_.push_back({contract_.root(), Object::contract});
    for (; !queue_.empty(); queue_.pop_front()) check(queue_.front().use, queue_.front().object);
    for (const auto& [message, times] : remarks_) {
      if (times <= limits::kMaxRemarks) continue;
      contract_.remarks.push_back({message + ": " + std::to_string(times - limits::kMaxRemarks) +
                                       " more times in this contract",
                                   contract_.path, 1, 1});
    }
  }

 private:
  struct Step {
    Node use;
    Object object;
  };

  void problem(Node node, std::string message, std::string hint = "") {
    Location where = node.where();
    contract_.problems.push_back(
        {std::move(message), where.file, where.line, where.column, std::move(hint)});
  }

  void remark(Node node, const std::string& message, std::string hint = "") {
    if (++remarks_[message] > limits::kMaxRemarks) return;
    Location where = node.where();
    contract_.remarks.push_back({message, where.file, where.line, where.column, std::move(hint)});
  }

  // An object where it is used; what a reference names is checked as what it is used for.
  void check(Node use, Object object) {
    Node node = contract_.resolve(use);
    auto& seen = seen_[static_cast<size_t>(object)];
    if (!node || node.kind() == NodeKind::null || !seen.insert(node).second) return;
    if (object == Object::schema && node.kind() == NodeKind::boolean) return;
    // In 2.0 it is the name of the property.
    if (object == Object::discriminator && contract_.major == 2 && node.is_string()) return;
    if (!node.is_mapping()) {
      return problem(use, "the " + std::string(noun_of(object)) + " must be a mapping");
    }
    entries_of(object, node);
    // A path item may hold keys of its own beside its $ref.
    if (use != node && object == Object::item) entries_of(object, use);
    // What a syntax problem took may be the very field that is not there.
    if (!node.document()->damaged(node)) needs(object, use, node);
  }

  void needs(Object object, Node use, Node node) {
    for (const Need& need : needs_of(object)) {
      if ((need.versions & version_) == 0 || !asked(need, use, node)) continue;
      Node found;
      std::vector<std::string> names = split(need.names, '|');
      for (const std::string& name : names) {
        if (!found) found = node[name];
      }
      bool there = found && found.kind() != NodeKind::null;
      if (there && (need.must.empty() || found.text() == need.must)) continue;
      std::string message = "the " + std::string(noun_of(object));
      if (!need.must.empty()) {
        message += " with " + quoted(std::string(need.when) + ": " + std::string(need.values)) +
                   " needs " + quoted(std::string(need.names) + ": " + std::string(need.must));
      } else {
        message += lacking(names);
      }
      std::string hint = use.parent() ? "at " + use.pointer() : "";
      if (need.hides) {
        problem(use, std::move(message), std::move(hint));
      } else {
        remark(use, message, std::move(hint));
      }
    }
  }

  static bool asked(const Need& need, Node use, Node node) {
    if (need.when.empty()) return true;
    if (need.when == "@") return is_one_of(use.key(), need.values);
    Node said = node[need.when];
    if (need.values == "*") return static_cast<bool>(said);
    return need.values == "-" ? !said : said.is_string() && is_one_of(said.text(), need.values);
  }

  void entries_of(Object object, Node node) {
    for (Node entry : node) {
      if (!entry.key().starts_with("x-") && entry.kind() != NodeKind::null) entry_of(object, entry);
    }
  }

  void entry_of(Object object, Node entry) {
    switch (object) {
      case Object::paths:
      case Object::callback:
        if (entry.key() != "$ref") queue_.push_back({entry, Object::item});
        return;
      case Object::requirement:
        return field(entry, {object, entry.key(), Shape::texts});
      case Object::item:
        if (is_method(entry.key())) {
          queue_.push_back({entry, Object::operation});
          return;
        }
        break;
      case Object::schema:
        // One schema, or a list of them in 2.0 and 3.0.
        if (entry.key() == "items")
          return field(entry, {object, "items", items_shape(entry), object});
        break;
      default:
        break;
    }
    known_field(object, entry);
  }

  static Shape items_shape(Node entry) {
    return entry.is_sequence() ? Shape::objects : Shape::object;
  }

  void known_field(Object object, Node entry) {
    const Field* known = field_of(object, entry.key());
    bool now = known && (known->versions & version_) != 0;
    // In 2.0 parameters and headers are schemas themselves.
    bool was_schema = object == Object::parameter || object == Object::header;
    const Field* of_schema = was_schema && !now ? field_of(Object::schema, entry.key()) : nullptr;
    if (of_schema && contract_.major != 2 && of_schema->shape != Shape::any) {
      return remark(entry, not_part(object, entry), "put it under `schema`");
    }
    if (of_schema && contract_.major == 2) known = of_schema;
    if (!known) return unknown_field(object, entry);
    if ((known->versions & version_) == 0) other_version(object, *known, entry);
    field(entry, *known);
  }

  std::string not_part(Object object, Node entry) const {
    return quoted(entry.key()) + " in " + with_article(object) + " is not part of OpenAPI " +
           version_name();
  }

  // Fields of another version are read where a reader understands them.
  void other_version(Object object, const Field& known, Node entry) {
    if (known.shape == Shape::any) return;
    std::string message = not_part(object, entry);
    Versions major = contract_.major == 2 ? k20 : kSince30;
    if ((known.versions & major) == 0 && object != Object::schema) {
      problem(entry, message);
    } else {
      remark(entry, message);
    }
  }

  std::string version_name() const {
    return std::to_string(contract_.major) + "." + std::to_string(contract_.minor);
  }

  // Objects hold whatever extensions people invent; what is nearly the name of a field is one, and
  // an operation must not be lost by its name.
  void unknown_field(Object object, Node entry) {
    bool open = object == Object::schema && contract_.at_least(3, 1);
    std::span<const Field> fields = fields_of(object);
    if (open || fields.empty() || entry.key() == "$ref" || entry.key().size() < 4) {
      if (object != Object::item || entry.key() == "$ref") return;
    }
    std::vector<std::string> names;
    for (const Field& field : fields) {
      if ((field.versions & version_) != 0) names.emplace_back(field.name);
    }
    if (object == Object::item) {
      for (const char* method :
           {"get", "put", "post", "delete", "options", "head", "patch", "trace"}) {
        names.emplace_back(method);
      }
    }
    std::string hint = suggestion(entry.key(), names);
    if (hint.empty() && object != Object::item) return;
    problem(entry, quoted(entry.key()) + " is no field of " + with_article(object),
            std::move(hint));
  }

  void must_be(Node entry, const std::string& what) {
    problem(entry, quoted(entry.key()) + " must be " + what);
  }

  // One of the texts that the field may hold.
  void check_value(Node place, Node value, const Field& known) {
    std::span<const Value> rows = values_of(known.holder, known.name);
    if (rows.empty() || !value.is_scalar()) return;
    std::vector<std::string> texts;
    for (const Value& row : rows) {
      bool now = (row.versions & version_) != 0;
      if (row.text == value.text() || (row.any_case && row.text == to_lower(value.text()))) {
        if (now) return;
        return remark(place, quoted(known.name) + ": " + quoted(row.text) +
                                 " is not part of OpenAPI " + version_name());
      }
      if (now) texts.emplace_back(row.text);
    }
    problem(place,
            quoted(known.name) + " must be " + listed(texts) + ", not " + quoted(value.text()),
            suggestion(value.text(), texts));
  }

  void check_texts(Node entry, Node list, const Field& known) {
    for (Node item : list) {
      if (!item.is_scalar()) {
        problem(item, "an item of " + quoted(entry.key()) + " must be a text");
      } else {
        check_value(item, item, known);
      }
    }
  }

  void check_type(Node entry, Node value, const Field& known) {
    if (value.is_string()) return check_value(entry, value, known);
    if (!value.is_sequence()) return must_be(entry, "the name of a type");
    if (version_ == k30) return must_be(entry, "the name of one type before OpenAPI 3.1");
    check_texts(entry, value, known);
  }

  void field(Node entry, const Field& known) {
    // Lists and maps of components may be references, too.
    Node value = contract_.resolve(entry);
    if (!value || value.kind() == NodeKind::null) return;
    switch (known.shape) {
      case Shape::any:
      case Shape::value:
        return;
      case Shape::text:
        if (!value.is_scalar()) return must_be(entry, "a text");
        return check_value(entry, value, known);
      case Shape::flag:
        if (value.kind() != NodeKind::boolean) must_be(entry, "true or false");
        return;
      case Shape::number:
        if (!value.is_number()) must_be(entry, "a number");
        return;
      case Shape::limit:
        if (!value.is_number() && value.kind() != NodeKind::boolean) must_be(entry, "a number");
        return;
      case Shape::type:
        return check_type(entry, value, known);
      case Shape::list:
        if (!value.is_sequence()) must_be(entry, "a list");
        return;
      case Shape::texts:
        if (!value.is_sequence()) return must_be(entry, "a list");
        return check_texts(entry, value, known);
      case Shape::object:
        queue_.push_back({entry, known.held});
        return;
      case Shape::objects:
        if (!value.is_sequence()) return must_be(entry, "a list");
        for (Node item : value) queue_.push_back({item, known.held});
        return;
      case Shape::map:
        return check_map(entry, value, known);
    }
  }

  void check_map(Node entry, Node value, const Field& known) {
    if (!value.is_mapping()) return must_be(entry, "a mapping");
    for (Node item : value) {
      if (item.key().starts_with("x-") && known.holder != Object::schema) continue;
      bool code = known.held != Object::response || known.holder != Object::operation ||
                  item.key() == "$ref" || is_response_code(item.key());
      if (!code) {
        problem(item, quoted(item.key()) + " is no status code",
                "write a code such as 404, a range such as 4XX, or `default`");
      }
      queue_.push_back({item, known.held});
    }
  }

  Contract& contract_;
  const Versions version_;
  std::deque<Step> queue_;
  std::array<std::unordered_set<Node, NodeHash>, kObjects> seen_;  // by what it is used as
  std::map<std::string, size_t> remarks_;                          // message -> times
};

}  // namespace

void check_shape(Contract& contract) { ShapeChecker(contract).run(); }

}  // namespace tvaara::spec
