// The server's side of a session as a script for client tests: answers over a real Link with really encoded
// messages, but has no factory; the days simply pass. Also holds the small plan, view and debrief that the
// tests show.
#pragma once

#include <map>
#include <optional>

#include "shared/protocol/link.h"
#include "shared/protocol/messages.h"

namespace gemba {

[[nodiscard]] FloorPlan smallPlan();              // nova, neutron and cinder with "code" and "review" each
[[nodiscard]] PlayerView smallView(SimTime now);  // nova's: own area owned, neutron glimpsed, cinder only heard of
[[nodiscard]] Debrief smallDebrief();

class FakeRoom {
  public:
    struct Person {
        PeerId peer;  // none = gone
        std::string token;
        SeatId seat;
        std::uint32_t acked = 0;
        std::uint32_t sent = 0;
        std::map<std::uint32_t, PlayerView> history;
    };

    explicit FakeRoom(Link& link);
    // Takes in and answers what came. In Run, each call lets one day pass and shows it.
    void pump();
    // To everybody, as a delta against what each acknowledged.
    void show(const PlayerView& view);
    void sendRoom();

    std::optional<Refusal> refuseWith;
    bool answersWishes = true;
    bool silent = false;  // takes everything in, says nothing
    RoomState room;
    std::vector<Person> people;
    std::vector<ToServer> received;  // in the order of arrival, acks left out
    std::vector<Wish> wishes;        // each number once
    std::int32_t day = 0;

  private:
    void take(PeerId peer, const ToServer& message);
    void greet(PeerId peer, const Hello& hello);
    void obey(Person& person, const ToServer& message);
    void obey(const HostOrder& order);
    void nextPhase();
    void passDay();
    void send(PeerId peer, Channel channel, const ToClient& message);

    Link& m_link;
    FloorPlan m_plan = smallPlan();
};

// How many messages of one kind arrived.
template <class T>
[[nodiscard]] std::size_t countOf(const FakeRoom& room) {
    std::size_t count = 0;
    for (const ToServer& message : room.received) count += std::holds_alternative<T>(message) ? 1U : 0U;
    return count;
}

}  // namespace gemba
