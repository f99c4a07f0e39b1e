// Archives that fill or change any struct with a field list at random, within its bounds and from a seed.
// Keyed lists come out sorted by handle without doubles, as the protocol promises.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "shared/base/hash.h"
#include "shared/wire/fields.h"

namespace gemba {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : m_seed(seed) {}
    [[nodiscard]] std::uint64_t next() { return mix64(combine(m_seed, m_draws++)); }
    // 0 … most, both included; one time in eight an end of the range.
    [[nodiscard]] std::uint64_t upTo(std::uint64_t most) {
        if (next() % 8 == 0) return next() % 2 == 0 ? 0 : most;
        return most == UINT64_MAX ? next() : next() % (most + 1);
    }
    [[nodiscard]] bool oneIn(std::uint64_t n) { return next() % n == 0; }

  private:
    std::uint64_t m_seed;
    std::uint64_t m_draws = 0;
};

template <class T>
void sortByHandle(std::vector<T>& values) {
    if constexpr (Keyed<T>) {
        std::stable_sort(values.begin(), values.end(), [](const T& a, const T& b) { return a.handle < b.handle; });
        const auto same = [](const T& a, const T& b) { return a.handle == b.handle; };
        values.erase(std::unique(values.begin(), values.end(), same), values.end());
    }
}

class RandomArchive {
  public:
    RandomArchive(Dice& dice, std::size_t longestList) : m_dice(dice), m_longest(longestList) {}

    template <class T>
    void field(const char*, T& value, std::int64_t lo, std::int64_t hi) {
        fromRaw(value, lo + static_cast<std::int64_t>(m_dice.upTo(static_cast<std::uint64_t>(hi - lo))));
    }
    void word(const char*, std::uint64_t& value) { value = m_dice.next(); }
    void text(const char*, std::string& value, std::size_t longest) {
        value.clear();
        for (std::size_t left = countOf(longest); left > 0; --left) value.push_back(static_cast<char>(m_dice.next()));
    }
    template <class T>
    void object(const char*, T& value) {
        T::fields(value, *this);
    }
    template <class T>
    void list(const char* name, std::vector<T>& values, std::size_t most) {
        values.resize(countOf(most));
        for (T& value : values) object(name, value);
        sortByHandle(values);
    }
    template <class T>
    void numbers(const char* name, std::vector<T>& values, std::size_t most, std::int64_t lo, std::int64_t hi) {
        values.resize(countOf(most));
        for (T& value : values) field(name, value, lo, hi);
    }
    template <class... T>
    void choice(const char* name, std::variant<T...>& value) {
        pick(value, m_dice.next() % sizeof...(T), std::index_sequence_for<T...>{});
        std::visit([&](auto& chosen) { object(name, chosen); }, value);
    }

  private:
    std::size_t countOf(std::size_t most) { return m_dice.upTo(std::min(most, m_longest)); }
    template <class Variant, std::size_t... I>
    static void pick(Variant& value, std::uint64_t index, std::index_sequence<I...>) {
        (static_cast<void>(index == I && (value.template emplace<I>(), true)), ...);
    }
    Dice& m_dice;
    std::size_t m_longest;
};

// Leaves most as it is: changes a field here and there, drops, changes and adds elements of lists.
class ChangingArchive {
  public:
    ChangingArchive(Dice& dice, std::uint64_t oneIn) : m_dice(dice), m_random(dice, 12), m_oneIn(oneIn) {}

    template <class T>
    void field(const char* name, T& value, std::int64_t lo, std::int64_t hi) {
        if (m_dice.oneIn(m_oneIn)) m_random.field(name, value, lo, hi);
    }
    void word(const char* name, std::uint64_t& value) {
        if (m_dice.oneIn(m_oneIn)) m_random.word(name, value);
    }
    void text(const char* name, std::string& value, std::size_t longest) {
        if (m_dice.oneIn(m_oneIn)) m_random.text(name, value, longest);
    }
    template <class T>
    void object(const char*, T& value) {
        T::fields(value, *this);
    }
    template <class T>
    void list(const char* name, std::vector<T>& values, std::size_t most) {
        if (m_dice.oneIn(3)) return;
        std::erase_if(values, [&](const T&) { return m_dice.oneIn(m_oneIn); });
        for (T& value : values) object(name, value);
        while (values.size() < most && m_dice.oneIn(2)) m_random.object(name, values.emplace_back());
        sortByHandle(values);
    }
    template <class T>
    void numbers(const char* name, std::vector<T>& values, std::size_t most, std::int64_t lo, std::int64_t hi) {
        if (m_dice.oneIn(m_oneIn)) m_random.numbers(name, values, most, lo, hi);
    }

  private:
    Dice& m_dice;
    RandomArchive m_random;
    std::uint64_t m_oneIn;
};

template <class T>
[[nodiscard]] T randomOf(Dice& dice, std::size_t longestList = 12) {
    T value;
    RandomArchive archive(dice, longestList);
    T::fields(value, archive);
    return value;
}

template <class T>
[[nodiscard]] T changedFrom(const T& base, Dice& dice, std::uint64_t oneIn = 8) {
    T value = base;
    ChangingArchive archive(dice, oneIn);
    T::fields(value, archive);
    return value;
}

}  // namespace gemba
