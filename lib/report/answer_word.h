// How an answer is written in text, and its colour: "ok", "ok*" (a part of it is not shown), "NO",
// "?", "n/a".
#pragma once

#include <string>

#include "findings/findings.h"
#include "report/paint.h"

namespace tvaara::report {

std::string answer_word(const findings::Answer& answer);

// `shown`, for example the word with spaces behind it, in the colour of the word.
std::string paint_answer(const Paint& paint, const std::string& word, const std::string& shown);

}  // namespace tvaara::report
