#include "server/lab/theory/kendall.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace gemba {

namespace {

bool isPlain(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.';
}

bool isArrival(char c) {
    return isPlain(c) || c == '^' || c == '[' || c == ']' || c == '(' || c == ')';
}

// Takes what belongs to one symbol off the front.
std::string symbolOf(std::string_view& rest) {
    const std::string_view infinity = "\xE2\x88\x9E";
    std::size_t end = 0;
    if (rest.starts_with(infinity)) {
        rest.remove_prefix(infinity.size());
        return "inf";
    }
    while (end < rest.size() && isPlain(rest[end])) ++end;
    std::string symbol(rest.substr(0, end));
    rest.remove_prefix(end);
    return symbol;
}

bool takeSlash(std::string_view& rest) {
    if (!rest.starts_with("/")) return false;
    rest.remove_prefix(1);
    return true;
}

std::optional<Kendall> kendallAt(const std::string& text, std::size_t slash) {
    std::size_t begin = slash;
    while (begin > 0 && isArrival(text[begin - 1])) --begin;
    Kendall kendall;
    kendall.arrivals = text.substr(begin, slash - begin);
    std::string_view rest = std::string_view(text).substr(slash + 1);
    kendall.service = symbolOf(rest);
    if (kendall.arrivals.empty() || kendall.service.empty() || !takeSlash(rest)) return {};
    kendall.servers = symbolOf(rest);
    if (kendall.servers.empty()) return {};
    if (takeSlash(rest)) kendall.room = symbolOf(rest);
    if (takeSlash(rest)) kendall.callers = symbolOf(rest);
    kendall.impatient = rest.starts_with("+");
    const std::size_t bulk = kendall.arrivals.find_first_of("^[(");
    kendall.bulk = bulk != std::string::npos && bulk > 0;
    if (kendall.bulk) kendall.arrivals.resize(bulk);
    return kendall;
}

}  // namespace

std::optional<Kendall> kendallIn(const std::string& text) {
    for (std::size_t slash = text.find('/'); slash != std::string::npos; slash = text.find('/', slash + 1))
        if (std::optional<Kendall> kendall = kendallAt(text, slash)) return kendall;
    return {};
}

}  // namespace gemba
