#include "server/lab/theory/words.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace gemba {

namespace {

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

}  // namespace

std::string lowered(const std::string& text) {
    std::string low = text;
    for (char& c : low) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return low;
}

bool startsWithAny(const std::string& text, std::initializer_list<const char*> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](const char* start) { return text.starts_with(start); });
}

bool mentions(const std::string& text, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text.find(word) != std::string::npos; });
}

std::vector<double> numbersIn(const std::string& text) {
    std::vector<double> numbers;
    for (std::size_t at = 0; at < text.size();) {
        const bool startsHere = isDigit(text[at]) || (text[at] == '.' && at + 1 < text.size() && isDigit(text[at + 1]));
        if (!startsHere) {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_not_of("0123456789.", at), text.size());
        numbers.push_back(std::strtod(text.substr(at, end - at).c_str(), nullptr));
        at = end;
    }
    return numbers;
}

}  // namespace gemba
