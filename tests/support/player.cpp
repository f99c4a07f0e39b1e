#include "tests/support/player.h"

#include <algorithm>

#include "shared/base/assert.h"
#include "shared/wire/delta.h"

namespace gemba {

void Player::listen() {
    if (!link) return;  // gone
    for (const LinkEvent& event : link->poll(0)) {
        if (event.kind == LinkEvent::Kind::Connected) send(hello);
        if (event.kind == LinkEvent::Kind::Disconnected) disconnected = true;
        ToClient message;
        if (event.kind != LinkEvent::Kind::Received) continue;
        ASSERT(decode(event.bytes, message));
        take(message);
    }
}

void Player::take(const ToClient& message) {
    if (const auto* m = std::get_if<Welcome>(&message)) welcome = *m;
    if (const auto* m = std::get_if<Refused>(&message)) refusal = m->reason;
    if (const auto* m = std::get_if<RoomState>(&message)) room = *m;
    if (const auto* m = std::get_if<WishAnswer>(&message)) answers.push_back(*m);
    if (const auto* m = std::get_if<Debrief>(&message)) debrief = *m;
    if (const auto* m = std::get_if<OrderAnswer>(&message)) orderAnswers.push_back(*m);
    if (const auto* m = std::get_if<HostView>(&message)) console = *m;
    if (const auto* m = std::get_if<DryRunDone>(&message)) dryRun = *m;
    if (const auto* m = std::get_if<Ghosts>(&message)) ghosts = m->all;
    if (const auto* m = std::get_if<Standings>(&message)) standings = *m;
    if (const auto* m = std::get_if<ReplayPlan>(&message)) replay = *m;
    if (const auto* m = std::get_if<Analysis>(&message)) analysis = *m;
    if (const auto* m = std::get_if<WhatIfAnswer>(&message)) whatIf = *m;
    if (const auto* m = std::get_if<PollsState>(&message)) polls = *m;
    if (const auto* m = std::get_if<Said>(&message)) said.push_back(*m);
    if (const auto* m = std::get_if<Talked>(&message)) talked.push_back(*m);
    if (welcome) lastOrder = std::max(lastOrder, welcome->lastOrder);
    const auto* delta = std::get_if<ViewDelta>(&message);
    if (delta == nullptr || deaf || delta->number <= viewNumber) return;
    const auto base =
        std::find_if(m_known.begin(), m_known.end(), [&](const auto& k) { return k.first == delta->base; });
    ASSERT(base != m_known.end());
    PlayerView next;
    ASSERT(applyDelta(delta->bytes, base->second, next));
    ASSERT(hashOf(next) == delta->check);
    view = next;
    viewNumber = delta->number;
    m_known.emplace_back(delta->number, std::move(next));
    link->send(PeerId(kServerPeer), Channel::Views, encode(ToServer{ViewAck{viewNumber}}));
}

std::optional<Verdict> Player::answerTo(std::uint32_t number) const {
    for (const WishAnswer& answer : answers)
        if (answer.number == number) return answer.verdict;
    return {};
}

std::optional<OrderAnswer> Player::answered() const {
    for (const OrderAnswer& answer : orderAnswers)
        if (answer.number == lastOrder) return answer;
    return {};
}

}  // namespace gemba
