#include "client/scene/floor_texts.h"

namespace gemba {

std::string filled(std::string pattern, std::string_view key, std::string_view value) {
    for (std::size_t at = pattern.find(key); at != std::string::npos; at = pattern.find(key, at + value.size()))
        pattern.replace(at, key.size(), value);
    return pattern;
}

std::string filled(std::string pattern, std::string_view key, std::int64_t number) {
    return filled(std::move(pattern), key, std::string_view(std::to_string(number)));
}

}  // namespace gemba
