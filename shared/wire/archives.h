// The plain archives over one field list: write, read, hash, dump. Delta lives beside them in delta.h.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "shared/base/assert.h"
#include "shared/base/hash.h"
#include "shared/wire/bits.h"
#include "shared/wire/fields.h"

namespace gemba {

class WriteArchive {
  public:
    explicit WriteArchive(BitWriter& out) : m_out(out) {}

    template <class T>
    void field(const char*, const T& value, std::int64_t lo, std::int64_t hi) {
        const std::int64_t raw = toRaw(value);
        ASSERT(raw >= lo && raw <= hi);
        m_out.write(static_cast<std::uint64_t>(raw) - static_cast<std::uint64_t>(lo), bitsFor(lo, hi));
    }
    void word(const char*, const std::uint64_t& value) { m_out.write(value, 64); }
    void text(const char*, const std::string& value, std::size_t longest) {
        ASSERT(value.size() <= longest);
        writeCount(value.size(), longest);
        for (const char c : value) m_out.write(static_cast<std::uint8_t>(c), 8);
    }
    template <class T>
    void object(const char*, const T& value) {
        T::fields(value, *this);
    }
    template <class T>
    void list(const char* name, const std::vector<T>& values, std::size_t most) {
        ASSERT(values.size() <= most);
        writeCount(values.size(), most);
        for (const T& value : values) object(name, value);
    }
    template <class T>
    void numbers(const char* name, const std::vector<T>& values, std::size_t most, std::int64_t lo, std::int64_t hi) {
        ASSERT(values.size() <= most);
        writeCount(values.size(), most);
        for (const T& value : values) field(name, value, lo, hi);
    }
    template <class... T>
    void choice(const char* name, const std::variant<T...>& value) {
        m_out.write(value.index(), bitsFor(0, sizeof...(T) - 1));
        std::visit([&](const auto& chosen) { object(name, chosen); }, value);
    }

  private:
    void writeCount(std::size_t count, std::size_t most) {
        m_out.write(count, bitsFor(0, static_cast<std::int64_t>(most)));
    }
    BitWriter& m_out;
};

class ReadArchive {
  public:
    explicit ReadArchive(BitReader& in) : m_in(in) {}
    [[nodiscard]] bool failed() const { return m_in.failed(); }

    template <class T>
    void field(const char*, T& value, std::int64_t lo, std::int64_t hi) {
        const std::uint64_t offset = m_in.read(bitsFor(lo, hi));
        if (offset > static_cast<std::uint64_t>(hi) - static_cast<std::uint64_t>(lo)) m_in.fail();
        const std::uint64_t raw = static_cast<std::uint64_t>(lo) + (m_in.failed() ? 0 : offset);
        fromRaw(value, static_cast<std::int64_t>(raw));
    }
    void word(const char*, std::uint64_t& value) { value = m_in.read(64); }
    void text(const char*, std::string& value, std::size_t longest) {
        value.clear();
        const std::size_t count = readCount(longest, 8);
        for (std::size_t i = 0; i < count; ++i) value.push_back(static_cast<char>(m_in.read(8)));
    }
    template <class T>
    void object(const char*, T& value) {
        T::fields(value, *this);
    }
    template <class T>
    void list(const char* name, std::vector<T>& values, std::size_t most) {
        values.clear();
        const std::size_t count = readCount(most, 1);
        for (std::size_t i = 0; i < count && !failed(); ++i) object(name, values.emplace_back());
    }
    template <class T>
    void numbers(const char* name, std::vector<T>& values, std::size_t most, std::int64_t lo, std::int64_t hi) {
        values.clear();
        const std::size_t count = readCount(most, static_cast<std::size_t>(bitsFor(lo, hi)));
        for (std::size_t i = 0; i < count; ++i) field(name, values.emplace_back(), lo, hi);
    }
    template <class... T>
    void choice(const char* name, std::variant<T...>& value) {
        const std::uint64_t index = m_in.read(bitsFor(0, sizeof...(T) - 1));
        if (index >= sizeof...(T)) return m_in.fail();
        choose(value, index, std::index_sequence_for<T...>{});
        std::visit([&](auto& chosen) { object(name, chosen); }, value);
    }

  private:
    // A count is believed only if so many elements can still follow: no memory for promises.
    std::size_t readCount(std::size_t most, std::size_t leastBitsEach) {
        const std::uint64_t count = m_in.read(bitsFor(0, static_cast<std::int64_t>(most)));
        if (count > most || count * leastBitsEach > m_in.bitsLeft()) m_in.fail();
        return m_in.failed() ? 0 : count;
    }
    template <class Variant, std::size_t... I>
    static void choose(Variant& value, std::uint64_t index, std::index_sequence<I...>) {
        (static_cast<void>(index == I && (value.template emplace<I>(), true)), ...);
    }
    BitReader& m_in;
};

class HashArchive {
  public:
    [[nodiscard]] std::uint64_t hash() const { return m_hash; }

    template <class T>
    void field(const char*, const T& value, std::int64_t, std::int64_t) {
        word("", static_cast<std::uint64_t>(toRaw(value)));
    }
    void word(const char*, const std::uint64_t& value) { m_hash = combine(m_hash, value); }
    void text(const char*, const std::string& value, std::size_t) {
        word("", value.size());
        for (const char c : value) word("", static_cast<std::uint8_t>(c));
    }
    template <class T>
    void object(const char*, const T& value) {
        T::fields(value, *this);
    }
    template <class T>
    void list(const char*, const std::vector<T>& values, std::size_t) {
        word("", values.size());
        for (const T& value : values) T::fields(value, *this);
    }
    template <class T>
    void numbers(const char*, const std::vector<T>& values, std::size_t, std::int64_t, std::int64_t) {
        word("", values.size());
        for (const T& value : values) word("", static_cast<std::uint64_t>(toRaw(value)));
    }
    template <class... T>
    void choice(const char*, const std::variant<T...>& value) {
        word("", value.index());
        std::visit([&](const auto& chosen) { object("", chosen); }, value);
    }

  private:
    std::uint64_t m_hash = 0;
};

// One "path = value" line per field: what a person reads when two states differ.
class DumpArchive {
  public:
    [[nodiscard]] const std::string& text() const { return m_text; }

    template <class T>
    void field(const char* name, const T& value, std::int64_t, std::int64_t) {
        line(name, std::to_string(toRaw(value)));
    }
    void word(const char* name, const std::uint64_t& value) { line(name, std::to_string(value)); }
    void text(const char* name, const std::string& value, std::size_t) { line(name, value); }
    template <class T>
    void object(const char* name, const T& value) {
        within(name, [&] { T::fields(value, *this); });
    }
    template <class T>
    void list(const char* name, const std::vector<T>& values, std::size_t) {
        for (std::size_t i = 0; i < values.size(); ++i) object((name + indexed(i)).c_str(), values[i]);
    }
    template <class T>
    void numbers(const char* name, const std::vector<T>& values, std::size_t, std::int64_t lo, std::int64_t hi) {
        for (std::size_t i = 0; i < values.size(); ++i) field((name + indexed(i)).c_str(), values[i], lo, hi);
    }
    template <class... T>
    void choice(const char* name, const std::variant<T...>& value) {
        line(name, "kind " + std::to_string(value.index()));
        std::visit([&](const auto& chosen) { object(name, chosen); }, value);
    }

  private:
    static std::string indexed(std::size_t i) { return "[" + std::to_string(i) + "]"; }
    void line(const char* name, const std::string& value) { m_text += m_path + name + " = " + value + "\n"; }
    template <class Inside>
    void within(const char* name, Inside inside) {
        const std::size_t length = m_path.size();
        m_path += std::string(name) + ".";
        inside();
        m_path.resize(length);
    }
    std::string m_text;
    std::string m_path;
};

template <class T>
[[nodiscard]] Bytes toBytes(const T& value) {
    BitWriter out;
    WriteArchive archive(out);
    T::fields(value, archive);
    return out.take();
}

// False unless every value was in range and no bits are left over; `value` is then not to be used.
template <class T>
[[nodiscard]] bool fromBytes(std::span<const std::uint8_t> bytes, T& value) {
    BitReader in(bytes);
    ReadArchive archive(in);
    T::fields(value, archive);
    return in.finished();
}

template <class T>
[[nodiscard]] std::uint64_t hashOf(const T& value) {
    HashArchive archive;
    T::fields(value, archive);
    return archive.hash();
}

template <class T>
[[nodiscard]] std::string dumpOf(const T& value) {
    DumpArchive archive;
    T::fields(value, archive);
    return archive.text();
}

}  // namespace gemba
