#include "client/sound/cues.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::int32_t kFastPercent = 400;  // above it only what is important sounds

// Order in which sounds that come together matter.
constexpr Sound kByWeight[] = {Sound::Reveal,       Sound::RoundEnds,     Sound::DaysStart,
                               Sound::Fire,         Sound::PromiseBroken, Sound::Refused,
                               Sound::FeatureShips, Sound::Asked,         Sound::Accepted};

bool isFire(const NewsView& news, AreaId own) {
    if (news.kind == NewsKind::ReleaseFailed) return true;
    const bool trouble = news.kind == NewsKind::DefectReported || news.kind == NewsKind::LineStopped;
    return trouble && (own.isNone() || news.area == own);
}

// Both sorted: is there anything in `now` that was not in `before`?
bool somethingNew(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& now) {
    return !std::includes(before.begin(), before.end(), now.begin(), now.end());
}

bool newFire(const Audible& before, const Audible& now) {
    return std::any_of(now.fires.begin(), now.fires.end(), [&](const NewsView& fire) {
        return std::find(before.fires.begin(), before.fires.end(), fire) == before.fires.end();
    });
}

bool afterRun(Phase phase) {
    return phase == Phase::Review || phase == Phase::Debrief;
}

bool isDue(Sound sound, const Audible& before, const Audible& now, const std::vector<AnsweredWish>& answers) {
    const bool sameRun = now.seat == before.seat && now.now >= before.now;
    const auto answered = [&](bool yes) {
        return std::any_of(answers.begin(), answers.end(),
                           [&](const AnsweredWish& answer) { return (answer.verdict == Verdict::Ok) == yes; });
    };
    switch (sound) {
        case Sound::FeatureShips: return sameRun && now.shipped > before.shipped;
        case Sound::Asked:
            return sameRun && (somethingNew(before.requests, now.requests) || somethingNew(before.offers, now.offers));
        case Sound::Accepted: return answered(true);
        case Sound::Refused: return answered(false);
        case Sound::Fire: return sameRun && newFire(before, now);
        case Sound::DaysStart: return now.phase == Phase::Run && before.phase != Phase::Run;
        case Sound::RoundEnds: return before.phase == Phase::Run && afterRun(now.phase);
        case Sound::Reveal: return now.seat == before.seat && now.floorOpen && !before.floorOpen;
        case Sound::PromiseBroken: return sameRun && now.brokenPromises > before.brokenPromises;
    }
    return false;
}

}  // namespace

Audible audibleIn(const RoomState& room, const PlayerView& view) {
    Audible out{room.phase, room.speedPercent, view.seat, view.now, view.shipped, 0, view.boardOpen, {}, {}, {}};
    out.brokenPromises = static_cast<std::int32_t>(
        std::count_if(view.promises.begin(), view.promises.end(),
                      [](const PromiseView& promise) { return promise.state == PromiseState::Broken; }));
    for (const RequestView& request : view.requests) out.requests.push_back(request.handle.value);
    for (const OfferView& offer : view.offers)
        if (offer.to == view.seat) out.offers.push_back(offer.id);
    std::sort(out.requests.begin(), out.requests.end());
    std::sort(out.offers.begin(), out.offers.end());
    for (const NewsView& news : view.news)
        if (isFire(news, view.area)) out.fires.push_back(news);
    return out;
}

std::vector<Sound> soundsDue(const Audible& before, const Audible& now, const std::vector<AnsweredWish>& answers) {
    const bool fast = now.phase == Phase::Run && now.speedPercent > kFastPercent;
    std::vector<Sound> due;
    for (const Sound sound : kByWeight)
        if ((isImportant(sound) || !fast) && isDue(sound, before, now, answers)) due.push_back(sound);
    return due;
}

}  // namespace gemba
