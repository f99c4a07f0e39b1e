#include "client/replica/replica.h"

#include <algorithm>
#include <utility>

#include "shared/wire/archives.h"
#include "shared/wire/delta.h"

namespace gemba {

namespace {
constexpr std::size_t kMostKept = 32;

const PlayerView& emptyView() {
    static const PlayerView empty;
    return empty;
}
}  // namespace

bool Replica::apply(const ViewDelta& delta) {
    if (delta.number <= newestNumber()) return false;
    const auto kept =
        std::find_if(m_views.begin(), m_views.end(), [&](const Kept& each) { return each.number == delta.base; });
    if (delta.base != 0 && kept == m_views.end()) return false;
    Kept fresh{delta.number, {}};
    const PlayerView& base = delta.base == 0 ? emptyView() : kept->view;
    if (!applyDelta(delta.bytes, base, fresh.view) || hashOf(fresh.view) != delta.check) return false;
    m_views.push_back(std::move(fresh));
    if (m_views.size() > kMostKept) m_views.pop_front();
    return true;
}

std::uint32_t Replica::newestNumber() const {
    return m_views.empty() ? 0 : m_views.back().number;
}

const PlayerView& Replica::newest() const {
    return m_views.empty() ? emptyView() : m_views.back().view;
}

const PlayerView& Replica::previous() const {
    return m_views.size() < 2 ? emptyView() : m_views[m_views.size() - 2].view;
}

void Replica::reset() {
    m_views.clear();
}

}  // namespace gemba
