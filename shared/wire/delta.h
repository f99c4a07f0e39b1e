// Deltas of any struct with a field list: one bit for "as before", else the new value. Both sides walk the base and
// the new struct in step. Lists of keyed elements are matched by handle and must be sorted by it; other lists by place.
// A delta against a default-made struct is the whole of it, so there is no second way to send a first view.
#pragma once

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "shared/base/assert.h"
#include "shared/wire/archives.h"

namespace gemba {

// Remembers where the base's fields are, in the order of its field list.
class FieldCollector {
  public:
    template <class T>
    void field(const char*, const T& value, std::int64_t, std::int64_t) {
        m_places.push_back(&value);
    }
    void word(const char*, const std::uint64_t& value) { m_places.push_back(&value); }
    void text(const char*, const std::string& value, std::size_t) { m_places.push_back(&value); }
    template <class T>
    void object(const char*, const T& value) {
        T::fields(value, *this);
    }
    template <class T>
    void list(const char*, const std::vector<T>& values, std::size_t) {
        m_places.push_back(&values);
    }
    template <class T>
    void numbers(const char*, const std::vector<T>& values, std::size_t, std::int64_t, std::int64_t) {
        m_places.push_back(&values);
    }
    template <class T>
    [[nodiscard]] const T& next() {
        ASSERT(m_next < m_places.size());
        return *static_cast<const T*>(m_places[m_next++]);
    }

  private:
    std::vector<const void*> m_places;
    std::size_t m_next = 0;
};

template <class T>
void writeDelta(BitWriter& out, const T& base, const T& now);
template <class T>
void readDelta(BitReader& in, const T& base, T& now);

class DeltaWriteArchive {
  public:
    DeltaWriteArchive(BitWriter& out, FieldCollector& base) : m_out(out), m_plain(out), m_base(base) {}

    template <class T>
    void field(const char* name, const T& value, std::int64_t lo, std::int64_t hi) {
        if (changed(m_base.next<T>() != value)) m_plain.field(name, value, lo, hi);
    }
    void word(const char* name, const std::uint64_t& value) {
        if (changed(m_base.next<std::uint64_t>() != value)) m_plain.word(name, value);
    }
    void text(const char* name, const std::string& value, std::size_t longest) {
        if (changed(m_base.next<std::string>() != value)) m_plain.text(name, value, longest);
    }
    template <class T>
    void object(const char*, const T& value) {
        T::fields(value, *this);
    }
    template <class T>
    void numbers(const char* name, const std::vector<T>& values, std::size_t most, std::int64_t lo, std::int64_t hi) {
        if (changed(m_base.next<std::vector<T>>() != values)) m_plain.numbers(name, values, most, lo, hi);
    }
    template <class T>
    void list(const char*, const std::vector<T>& values, std::size_t most) {
        const auto& base = m_base.next<std::vector<T>>();
        ASSERT(values.size() <= most);
        if (!changed(base != values)) return;
        if constexpr (Keyed<T>) {
            writeKeyed(base, values, most);
        } else {
            writePlaced(base, values, most);
        }
    }

  private:
    bool changed(bool yes) {
        m_out.write(yes ? 1 : 0, 1);
        return yes;
    }
    void count(std::size_t n, std::size_t most) { m_out.write(n, bitsFor(0, static_cast<std::int64_t>(most))); }
    template <class T>
    void element(const T& base, const T& now) {
        if (changed(base != now)) writeDelta(m_out, base, now);
    }
    template <class T>
    void writePlaced(const std::vector<T>& base, const std::vector<T>& values, std::size_t most) {
        count(values.size(), most);
        for (std::size_t i = 0; i < values.size(); ++i) element(i < base.size() ? base[i] : T{}, values[i]);
    }
    // Per element of the base: gone, or kept (with changes); then the new ones.
    template <class T>
    void writeKeyed(const std::vector<T>& base, const std::vector<T>& values, std::size_t most) {
        const auto notAfter = [](const T& a, const T& b) { return a.handle >= b.handle; };
        ASSERT(std::adjacent_find(values.begin(), values.end(), notAfter) == values.end());  // else the client differs
        std::vector<const T*> added;
        auto now = values.begin();
        for (const T& old : base) {
            while (now != values.end() && now->handle < old.handle) added.push_back(&*now++);
            const bool kept = now != values.end() && now->handle == old.handle;
            m_out.write(kept ? 1 : 0, 1);
            if (kept) element(old, *now++);
        }
        while (now != values.end()) added.push_back(&*now++);
        count(added.size(), most);
        for (const T* fresh : added) writeDelta(m_out, T{}, *fresh);
    }
    BitWriter& m_out;
    WriteArchive m_plain;
    FieldCollector& m_base;
};

class DeltaReadArchive {
  public:
    DeltaReadArchive(BitReader& in, FieldCollector& base) : m_in(in), m_plain(in), m_base(base) {}

    template <class T>
    void field(const char* name, T& value, std::int64_t lo, std::int64_t hi) {
        value = m_base.next<T>();
        if (changed()) m_plain.field(name, value, lo, hi);
    }
    void word(const char* name, std::uint64_t& value) {
        value = m_base.next<std::uint64_t>();
        if (changed()) m_plain.word(name, value);
    }
    void text(const char* name, std::string& value, std::size_t longest) {
        value = m_base.next<std::string>();
        if (changed()) m_plain.text(name, value, longest);
    }
    template <class T>
    void object(const char*, T& value) {
        T::fields(value, *this);
    }
    template <class T>
    void numbers(const char* name, std::vector<T>& values, std::size_t most, std::int64_t lo, std::int64_t hi) {
        values = m_base.next<std::vector<T>>();
        if (changed()) m_plain.numbers(name, values, most, lo, hi);
    }
    template <class T>
    void list(const char*, std::vector<T>& values, std::size_t most) {
        const auto& base = m_base.next<std::vector<T>>();
        if (!changed()) {
            values = base;
            return;
        }
        values.clear();
        if constexpr (Keyed<T>) {
            readKeyed(base, values, most);
        } else {
            readPlaced(base, values, most);
        }
    }

  private:
    bool changed() { return m_in.read(1) == 1; }
    std::size_t count(std::size_t most) {
        const std::uint64_t n = m_in.read(bitsFor(0, static_cast<std::int64_t>(most)));
        if (n > most || n > m_in.bitsLeft()) m_in.fail();
        return m_in.failed() ? 0 : n;
    }
    template <class T>
    void element(const T& base, T& now) {
        if (changed()) {
            readDelta(m_in, base, now);
        } else {
            now = base;
        }
    }
    template <class T>
    void readPlaced(const std::vector<T>& base, std::vector<T>& values, std::size_t most) {
        const std::size_t n = count(most);
        for (std::size_t i = 0; i < n && !m_in.failed(); ++i)
            element(i < base.size() ? base[i] : T{}, values.emplace_back());
    }
    template <class T>
    void readKeyed(const std::vector<T>& base, std::vector<T>& values, std::size_t most) {
        for (const T& old : base) {
            if (m_in.read(1) == 1) element(old, values.emplace_back());
        }
        const std::size_t n = count(most);
        for (std::size_t i = 0; i < n && !m_in.failed(); ++i) readDelta(m_in, T{}, values.emplace_back());
        if (values.size() > most) m_in.fail();
        std::sort(values.begin(), values.end(), [](const T& a, const T& b) { return a.handle < b.handle; });
    }
    BitReader& m_in;
    ReadArchive m_plain;
    FieldCollector& m_base;
};

template <class T>
void writeDelta(BitWriter& out, const T& base, const T& now) {
    FieldCollector places;
    T::fields(base, places);
    DeltaWriteArchive archive(out, places);
    T::fields(now, archive);
}

template <class T>
void readDelta(BitReader& in, const T& base, T& now) {
    FieldCollector places;
    T::fields(base, places);
    DeltaReadArchive archive(in, places);
    T::fields(now, archive);
}

template <class T>
[[nodiscard]] Bytes deltaBytes(const T& base, const T& now) {
    BitWriter out;
    writeDelta(out, base, now);
    return out.take();
}

// False on hostile or damaged bytes; `now` is then not to be used.
template <class T>
[[nodiscard]] bool applyDelta(std::span<const std::uint8_t> bytes, const T& base, T& now) {
    BitReader in(bytes);
    readDelta(in, base, now);
    return in.finished();
}

}  // namespace gemba
