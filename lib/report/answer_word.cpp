#include "report/answer_word.h"

namespace tvaara::report {

std::string answer_word(const findings::Answer& answer) {
  switch (answer.value) {
    case findings::AnswerValue::yes:
      return answer.depth_missing.empty() ? "ok" : "ok*";
    case findings::AnswerValue::no:
      return "NO";
    case findings::AnswerValue::unknown:
      return "?";
    case findings::AnswerValue::not_applicable:
      return "n/a";
  }
  return "?";
}

std::string paint_answer(const Paint& paint, const std::string& word, const std::string& shown) {
  if (word == "ok" || word == "ok*") return paint.good(shown);
  if (word == "NO") return paint.bad(shown);
  if (word == "?") return paint.doubt(shown);
  return word == "n/a" ? paint.dim(shown) : shown;
}

}  // namespace tvaara::report
