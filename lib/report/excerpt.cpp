// In three steps: marks are grouped by file and line; a line is laid out into cells with display
// columns; marks and labels are drawn under it from right to left.
#include "report/excerpt.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "report/unicode.h"

namespace tvaara::report {
namespace {

// A line ready for the terminal, with the display column of each of its bytes.
class LaidLine {
 public:
  // Cut to kMaxExcerptBytes around the byte offset `focus`.
  LaidLine(std::string_view line, size_t focus) {
    size_t begin = 0, end = line.size();
    if (line.size() > kMaxExcerptBytes) {
      begin = focus > kMaxExcerptBytes / 3 ? focus - kMaxExcerptBytes / 3 : 0;
      begin = boundary(line, std::min(begin, line.size() - kMaxExcerptBytes));
      end = boundary(line, begin + kMaxExcerptBytes);
    }
    if (begin > 0) append("…", 1);
    columns_.assign(begin, width_);
    for (size_t i = begin; i < end;) i += add_character(line, i);
    columns_.resize(std::max(columns_.size(), line.size() + 1), width_);
    if (end < line.size()) append("…", 1);
  }

  const std::string& text() const { return text_; }
  size_t column(size_t byte) const { return columns_[std::min(byte, columns_.size() - 1)]; }

 private:
  static size_t boundary(std::string_view line, size_t at) {
    while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xc0) == 0x80) ++at;
    return std::min(at, line.size());
  }

  size_t add_character(std::string_view line, size_t at) {
    size_t bytes = decode_at(line, at).bytes;
    columns_.insert(columns_.end(), bytes, width_);
    if (line[at] == '\t') {
      size_t blanks = kTabWidth - width_ % kTabWidth;
      append(std::string(blanks, ' '), blanks);
    } else {
      std::string shown = safe(line.substr(at, bytes));
      append(shown, display_width(shown));
    }
    return bytes;
  }

  void append(std::string_view text, size_t width) {
    text_ += text;
    width_ += width;
  }

  std::string text_;
  size_t width_ = 0;
  std::vector<size_t> columns_;
};

struct Drawn {  // a mark on one line, in display columns
  size_t begin, end;
  std::string label;
  bool primary;
};

class Drawer {
 public:
  Drawer(const ExcerptContext& context, size_t gutter) : context_(context), gutter_(gutter) {}

  // The marks of one file under its header; `lead`: the file of the primary mark.
  void file(const std::vector<const Mark*>& marks, bool lead) {
    const Location& first = marks.front()->where;
    out_ += std::string(gutter_, ' ') + context_.paint.gutter(lead ? "-->" : ":::") + " " +
            place_text(first) + "\n";
    std::map<uint32_t, std::vector<const Mark*>> lines;
    std::vector<const Mark*> unseen;
    for (const Mark* mark : marks) {
      bool shown = context_.source.line(mark->where.file, mark->where.line).has_value();
      if (shown) {
        lines[mark->where.line].push_back(mark);
      } else {
        unseen.push_back(mark);
      }
    }
    if (!lines.empty()) row("", "");
    uint32_t before = 0;
    for (const auto& [number, on_line] : lines) {
      if (before != 0 && number > before + 1) out_ += context_.paint.gutter("...") + "\n";
      line(number, on_line);
      before = number;
    }
    for (const Mark* mark : unseen) {
      if (mark->label.empty()) continue;
      std::string place = mark->where == first ? "" : place_text(mark->where) + ": ";
      out_ += std::string(gutter_ + 1, ' ') + context_.paint.gutter("=") + " " +
              context_.paint.bold("at: ") + place + clipped(mark->label, kMaxLabelWidth) + "\n";
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void row(const std::string& number, const std::string& content) {
    std::string head = std::string(gutter_ - std::min(gutter_, number.size()), ' ') + number + " |";
    out_ += context_.paint.gutter(head) + (content.empty() ? "" : " " + content) + "\n";
  }

  void line(uint32_t number, const std::vector<const Mark*>& marks) {
    std::string_view raw = *context_.source.line(marks[0]->where.file, number);
    std::string masked = context_.redactor.mask(raw, context_.mask_literals);
    const Mark* focus = marks[0];
    for (const Mark* mark : marks) focus = mark->primary ? mark : focus;
    LaidLine laid(masked, focus->where.column == 0 ? 0 : focus->where.column - 1);
    row(std::to_string(number), laid.text());
    std::vector<Drawn> drawn;
    for (const Mark* mark : marks) {
      if (mark->where.column != 0) {
        drawn.push_back(place(*mark, laid, masked.size()));
      } else if (mark->primary || !mark->label.empty()) {
        drawn.push_back({0, 1, clipped(mark->label, kMaxLabelWidth), mark->primary});
      }
    }
    if (!drawn.empty()) draw(std::move(drawn));
  }

  // A region that goes on below is marked to the end of its first line.
  Drawn place(const Mark& mark, const LaidLine& laid, size_t line_bytes) const {
    size_t begin_byte = std::min<size_t>(mark.where.column - 1, line_bytes);
    size_t end_byte = mark.where.end_line > mark.where.line ? line_bytes
                      : mark.where.end_column > mark.where.column
                          ? std::min<size_t>(mark.where.end_column - 1, line_bytes)
                          : begin_byte + 1;
    size_t begin = laid.column(begin_byte);
    size_t end = std::max(laid.column(end_byte), begin + 1);
    return {begin, end, clipped(mark.label, kMaxLabelWidth), mark.primary};
  }

  void draw(std::vector<Drawn> drawn) {
    std::sort(drawn.begin(), drawn.end(), [](const Drawn& a, const Drawn& b) {
      return std::tie(b.begin, b.primary, a.label) < std::tie(a.begin, a.primary, b.label);
    });
    // The rightmost mark carries its label beside it, if nothing else reaches under the label.
    size_t reach = 0;
    for (const Drawn& mark : drawn) reach = std::max(reach, mark.end);
    size_t beside = drawn[0].end == reach ? 1 : 0;
    std::string under = carets(drawn, reach);
    if (beside != 0 && !drawn[0].label.empty()) under += " " + paint(drawn[0], drawn[0].label);
    row("", under);
    std::vector<Drawn> below;
    for (size_t i = beside; i < drawn.size(); ++i) {
      if (!drawn[i].label.empty()) below.push_back(drawn[i]);
    }
    labels_below(below);
  }

  // ^ over -, with one colour change per run so that terminals get short lines.
  std::string carets(const std::vector<Drawn>& drawn, size_t reach) const {
    std::string marks(reach, ' ');
    for (bool primary : {false, true}) {
      for (const Drawn& mark : drawn) {
        if (mark.primary != primary) continue;
        std::fill(marks.begin() + static_cast<long>(mark.begin),
                  marks.begin() + static_cast<long>(mark.end), primary ? '^' : '-');
      }
    }
    std::string out;
    for (size_t i = 0; i < marks.size();) {
      size_t end = std::min(marks.find_first_not_of(marks[i], i), marks.size());
      std::string run = marks.substr(i, end - i);
      out += marks[i] == ' ' ? run : paint({0, 0, "", marks[i] == '^'}, run);
      i = end;
    }
    return out;
  }

  // `marks` from right to left: a row of bars, then each label on a row of its own with bars for
  // those still to come.
  void labels_below(const std::vector<Drawn>& marks) {
    for (size_t i = 0; i < marks.size(); ++i) {
      if (i == 0) row("", bars(marks, 0, SIZE_MAX));
      std::string left = bars(marks, i + 1, marks[i].begin);
      size_t used = left.empty() ? 0 : last_bar(marks, i + 1, marks[i].begin) + 1;
      row("", left + std::string(marks[i].begin - used, ' ') + paint(marks[i], marks[i].label));
    }
  }

  static size_t last_bar(const std::vector<Drawn>& marks, size_t from, size_t limit) {
    size_t last = 0;
    for (size_t i = from; i < marks.size(); ++i) {
      if (marks[i].begin < limit) last = std::max(last, marks[i].begin);
    }
    return last;
  }

  std::string bars(const std::vector<Drawn>& marks, size_t from, size_t limit) const {
    std::string out;
    size_t column = 0;
    for (size_t i = marks.size(); i-- > from;) {
      if (marks[i].begin < column || marks[i].begin >= limit) continue;
      out += std::string(marks[i].begin - column, ' ') + paint(marks[i], "|");
      column = marks[i].begin + 1;
    }
    return out;
  }

  std::string paint(const Drawn& mark, const std::string& text) const {
    return mark.primary ? context_.paint.level(context_.level, text) : context_.paint.gutter(text);
  }

  const ExcerptContext& context_;
  size_t gutter_;
  std::string out_;
};

}  // namespace

std::string place_text(const Location& where) {
  std::string out = safe(where.file);
  if (where.line != 0) out += ":" + std::to_string(where.line);
  if (where.line != 0 && where.column != 0) out += ":" + std::to_string(where.column);
  return out;
}

size_t gutter_width(const std::vector<Mark>& marks) {
  uint32_t largest = 1;
  for (const Mark& mark : marks) largest = std::max(largest, mark.where.line);
  return std::to_string(largest).size();
}

std::string excerpt(const std::vector<Mark>& marks, const ExcerptContext& context) {
  std::vector<std::vector<const Mark*>> files;
  for (const Mark& mark : marks) {
    if (!mark.where.known()) continue;
    auto group = std::find_if(files.begin(), files.end(), [&](const auto& file) {
      return file.front()->where.file == mark.where.file;
    });
    if (group == files.end()) group = files.insert(files.end(), std::vector<const Mark*>{});
    group->push_back(&mark);
  }
  Drawer drawer(context, gutter_width(marks));
  for (size_t i = 0; i < files.size(); ++i) drawer.file(files[i], i == 0);
  return drawer.take();
}

}  // namespace tvaara::report
