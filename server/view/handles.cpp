#include "server/view/handles.h"

namespace gemba {

namespace {

constexpr int kRounds = 4;

// One round of a Feistel network over two 16-bit halves (Luby and Rackoff, SIAM J. Comput. 1988: four rounds permute).
std::uint32_t roundOf(std::uint64_t key, int round, std::uint32_t half) {
    return static_cast<std::uint32_t>(combine(key + static_cast<std::uint64_t>(round), half)) & 0xFFFF;
}

std::uint32_t forward(std::uint64_t key, std::uint32_t id) {
    std::uint32_t left = id >> 16;
    std::uint32_t right = id & 0xFFFF;
    for (int round = 0; round < kRounds; ++round) {
        const std::uint32_t next = left ^ roundOf(key, round, right);
        left = right;
        right = next;
    }
    return (left << 16) | right;
}

std::uint32_t backward(std::uint64_t key, std::uint32_t handle) {
    std::uint32_t left = handle >> 16;
    std::uint32_t right = handle & 0xFFFF;
    for (int round = kRounds - 1; round >= 0; --round) {
        const std::uint32_t before = right ^ roundOf(key, round, left);
        right = left;
        left = before;
    }
    return (left << 16) | right;
}

}  // namespace

// None keeps its name: the one id that would be called none swaps places with none's own image.
std::uint32_t Handles::hide(Thing kind, std::uint32_t id) const {
    if (id == ItemId::kNone) return id;
    const std::uint64_t key = keyOf(kind);
    const std::uint32_t handle = forward(key, id);
    return handle == ItemId::kNone ? forward(key, ItemId::kNone) : handle;
}

std::uint32_t Handles::show(Thing kind, std::uint32_t handle) const {
    if (handle == ItemId::kNone) return handle;
    const std::uint64_t key = keyOf(kind);
    const std::uint32_t id = backward(key, handle);
    return id == ItemId::kNone ? backward(key, ItemId::kNone) : id;
}

Command Handles::show(Command command) const {
    if (auto* post = std::get_if<PostWorker>(&command)) post->worker.value = show(Thing::OnFloor, post->worker.value);
    if (auto* answer = std::get_if<AnswerRequest>(&command))
        answer->request.value = show(Thing::OnFloor, answer->request.value);
    if (auto* loan = std::get_if<LendWorker>(&command)) loan->worker.value = show(Thing::OnFloor, loan->worker.value);
    if (auto* call = std::get_if<CallBack>(&command)) call->worker.value = show(Thing::OnFloor, call->worker.value);
    if (auto* hurry = std::get_if<ExpediteItem>(&command)) hurry->item.value = show(Thing::OnFloor, hurry->item.value);
    if (auto* hold = std::get_if<HoldItem>(&command)) hold->item.value = show(Thing::OnFloor, hold->item.value);
    if (auto* offer = std::get_if<Propose>(&command)) {
        offer->give.item.value = show(Thing::OnFloor, offer->give.item.value);
        offer->want.item.value = show(Thing::OnFloor, offer->want.item.value);
    }
    if (auto* reply = std::get_if<AnswerOffer>(&command)) reply->offer = show(Thing::Offer, reply->offer);
    if (auto* undo = std::get_if<Undo>(&command)) undo->order = show(Thing::Order, undo->order);
    return command;
}

}  // namespace gemba
