#include "shared/protocol/join_link.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace gemba {

namespace {

constexpr std::string_view kScheme = "gemba://";
constexpr std::size_t kCodeLength = 6;
constexpr std::size_t kMaxKey = 64;
constexpr std::size_t kMaxHost = 253;
constexpr std::size_t kMaxQuote = 60;

bool isPlain(char c) {
    return c > ' ' && c <= '~';
}

// What was typed or pasted, fit for one line of an error.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text.substr(0, kMaxQuote)) out.push_back(isPlain(c) || c == ' ' ? c : '?');
    return out + (text.size() > kMaxQuote ? "…'" : "'");
}

Result<std::string> cleanCode(std::string_view typed) {
    std::string code;
    for (char c : typed) {
        if (c == '-' || c == ' ') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if ((c < 'A' || c > 'Z') && (c < '0' || c > '9'))
            return Error{"room code " + quoted(typed), "only letters and digits"};
        code.push_back(c);
    }
    if (code.size() != kCodeLength)
        return Error{"room code " + quoted(typed), "must have six letters and digits, like K7F-Q2M"};
    return code;
}

Status readHost(std::string_view text, JoinLink& link) {
    const auto colon = text.rfind(':');
    link.host = text.substr(0, colon);
    if (link.host.empty()) return Error{"link", "has no host name"};
    if (link.host.size() > kMaxHost || !std::all_of(link.host.begin(), link.host.end(), isPlain))
        return Error{"host " + quoted(link.host), "is not a host name"};
    if (colon == std::string_view::npos) return Done{};
    const std::string_view port = text.substr(colon + 1);
    const auto [end, problem] = std::from_chars(port.data(), port.data() + port.size(), link.port);
    if (problem != std::errc{} || end != port.data() + port.size() || link.port == 0)
        return Error{"port " + quoted(port), "must be a number from 1 to 65535"};
    return Done{};
}

void readKeys(std::string_view fragment, JoinLink& link) {
    while (!fragment.empty()) {
        const auto end = fragment.find('&');
        const std::string_view entry = fragment.substr(0, end);
        if (entry.starts_with("k=")) link.serverKey = entry.substr(2);
        if (entry.starts_with("h=")) link.hostKey = entry.substr(2);
        fragment = end == std::string_view::npos ? std::string_view{} : fragment.substr(end + 1);
    }
}

}  // namespace

std::string toText(const JoinLink& link) {
    std::string text = std::string(kScheme) + link.host + ":" + std::to_string(link.port) + "/" + link.code;
    char separator = '#';
    const auto add = [&](const char* key, const std::string& value) {
        if (value.empty()) return;
        text += separator + std::string(key) + "=" + value;
        separator = '&';
    };
    add("k", link.serverKey);
    add("h", link.hostKey);
    return text;
}

Result<JoinLink> parseJoinLink(const std::string& text) {
    std::string_view rest = text;
    if (!rest.starts_with(kScheme)) return Error{"link " + quoted(text), "must look like gemba://HOST:PORT/CODE"};
    rest.remove_prefix(kScheme.size());
    JoinLink link;
    const auto hash = rest.find('#');
    if (hash != std::string_view::npos) readKeys(rest.substr(hash + 1), link);
    if (link.serverKey.size() > kMaxKey || link.hostKey.size() > kMaxKey)
        return Error{"link " + quoted(text), "has a key that is too long"};
    rest = rest.substr(0, hash);
    const auto slash = rest.find('/');
    if (slash == std::string_view::npos) return Error{"link " + quoted(text), "has no room code after the host"};
    if (Status host = readHost(rest.substr(0, slash), link); !host.ok()) return host.error();
    Result<std::string> code = cleanCode(rest.substr(slash + 1));
    if (!code.ok()) return code.error();
    link.code = code.value();
    return link;
}

Result<JoinLink> joinLinkFrom(const std::string& host, const std::string& code) {
    JoinLink link;
    if (Status read = readHost(host, link); !read.ok()) return read.error();
    Result<std::string> clean = cleanCode(code);
    if (!clean.ok()) return clean.error();
    link.code = clean.value();
    return link;
}

}  // namespace gemba
