// Finds things of a list by their handle. Lists from the wire are sorted by it already; others are sorted here.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "shared/protocol/view.h"

namespace gemba {

template <class Handle>
class ByHandle {
  public:
    template <class List>
    explicit ByHandle(const List& list) {
        m_places.reserve(list.size());
        for (std::size_t i = 0; i < list.size(); ++i) m_places.emplace_back(list[i].handle, i);
        if (!std::is_sorted(m_places.begin(), m_places.end())) std::sort(m_places.begin(), m_places.end());
    }
    // The first place of it in the list.
    [[nodiscard]] std::optional<std::size_t> find(Handle handle) const {
        const auto found = std::lower_bound(m_places.begin(), m_places.end(), std::pair(handle, std::size_t{0}));
        if (found == m_places.end() || found->first != handle) return {};
        return found->second;
    }

  private:
    std::vector<std::pair<Handle, std::size_t>> m_places;
};
template <class List>
ByHandle(const List&) -> ByHandle<decltype(List::value_type::handle)>;

}  // namespace gemba
