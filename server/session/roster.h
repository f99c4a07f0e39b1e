// Who is in the room: people, known by their tokens, and who plays which seat. A seat belongs to the room, not to a
// connection, so a lost line loses nothing. Of a token only the hash is kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/replay/journal.h"
#include "server/view/snapshot_history.h"
#include "shared/protocol/link.h"
#include "shared/protocol/messages.h"

namespace gemba {

inline constexpr std::size_t kPeoplePerSeat = 2;
inline constexpr std::uint32_t kKeptAnswers = 64;

struct Person {
    std::string name;
    TokenHash token;
    SeatId seat;
    PeerId peer;  // none while the line is down
    bool host = false;
    LineKind kind = LineKind::Person;
    bool autopilot = false;  // lets a bot play the own seat
    bool ready = false;
    std::uint32_t lastWish = 0;       // newest number answered
    std::vector<WishAnswer> answers;  // recent ones, to answer repeats alike
    std::uint32_t lastOrder = 0;      // the same of a host's orders
    std::vector<OrderAnswer> orderAnswers;
    std::optional<Blocking> blocks;  // keeps the others waiting
    std::int64_t blocksSinceMs = 0;
    std::int64_t talkedMs = -1'000'000;  // when the last word came
    SnapshotHistory history;
    std::int64_t lastWholeViewMs = -1'000'000;
};

class Roster {
  public:
    Roster(std::string hostKey, std::size_t seats) : m_hostKey(std::move(hostKey)), m_seats(seats) {}

    // By token the person who left, else a new one; a refusal when the room is full. A second line with the same token
    // replaces the first, whose peer is returned in `replaced`.
    struct Entry {
        std::size_t person = 0;
        std::string token;  // for the person to keep
        bool isNew = false;
        std::optional<PeerId> replaced;
    };
    [[nodiscard]] std::variant<Entry, Refusal> enter(const Hello& hello, PeerId peer);
    void leave(PeerId peer);
    // Somebody of whom a journal tells; away until the token comes.
    void remember(const PersonRecord& record);
    // A wish of which a journal tells. Those before it that it does not know were refused.
    void rememberWish(std::size_t person, std::uint32_t number);
    // Keeps the answer for repeats of the same wish.
    void answered(std::size_t person, WishAnswer answer);
    // The same of a host's orders; those that no journal tells of were refused.
    void rememberOrder(std::size_t person, OrderAnswer answer);
    void ordered(std::size_t person, OrderAnswer answer);
    // False when two people hold the seat already, or when it is for nobody: a big screen, a console.
    [[nodiscard]] bool sit(std::size_t person, SeatId seat);

    [[nodiscard]] std::optional<std::size_t> byPeer(PeerId peer) const;
    [[nodiscard]] std::vector<Person>& people() { return m_people; }
    [[nodiscard]] const std::vector<Person>& people() const { return m_people; }
    // True when nobody sits there who is present and plays.
    [[nodiscard]] bool botPlays(SeatId seat) const;
    [[nodiscard]] bool everybodyReady() const;         // of those present in seats; false when there is nobody
    [[nodiscard]] bool somebodyReady() const;          // of those
    [[nodiscard]] bool somebodyAt(SeatId seat) const;  // present, playing or not
    [[nodiscard]] bool seatReady(SeatId seat) const;
    void clearReady();

  private:
    [[nodiscard]] std::size_t holders(SeatId seat) const;
    std::string m_hostKey;
    std::size_t m_seats;
    std::vector<Person> m_people;
};

}  // namespace gemba
