#include "server/session/roster.h"

#include <algorithm>

#include "server/session/secrets.h"

namespace gemba {

std::variant<Roster::Entry, Refusal> Roster::enter(const Hello& hello, PeerId peer) {
    const TokenHash shown = hashOfToken(hello.token);
    const auto known = std::find_if(m_people.begin(), m_people.end(),
                                    [&](const Person& p) { return !hello.token.empty() && p.token == shown; });
    if (known != m_people.end()) {
        Entry entry{static_cast<std::size_t>(known - m_people.begin()), hello.token, false, {}};
        if (!known->peer.isNone()) entry.replaced = known->peer;
        known->peer = peer;
        known->history.forget();
        return entry;
    }
    if (m_people.size() == kMaxPeople) return Refusal::RoomFull;
    Person person;
    person.name = hello.name.empty() ? "guest " + std::to_string(m_people.size() + 1) : hello.name;
    const std::string token = newSecret();
    person.token = hashOfToken(token);
    person.peer = peer;
    person.host = !m_hostKey.empty() && hello.hostKey == m_hostKey;
    person.kind = hello.kind;
    m_people.push_back(std::move(person));
    return Entry{m_people.size() - 1, token, true, {}};
}

void Roster::remember(const PersonRecord& record) {
    Person person;
    person.name = record.name;
    person.token = record.token;
    person.host = record.host;
    person.kind = record.kind;
    m_people.push_back(std::move(person));
}

namespace {

// The answers that a journal does not tell of come before the one it tells of.
template <class Answer, class Keep>
void rememberAnswer(std::uint32_t last, Answer told, Answer refused, const Keep& keep) {
    if (told.number <= last) return;
    const std::uint32_t oldest = told.number > kKeptAnswers ? told.number - kKeptAnswers : 0;
    for (refused.number = std::max(last, oldest) + 1; refused.number < told.number; ++refused.number) keep(refused);
    keep(told);
}

template <class Answer>
void keepAnswer(std::uint32_t& last, std::vector<Answer>& answers, const Answer& answer) {
    last = answer.number;
    answers.push_back(answer);
    if (answers.size() > kKeptAnswers) answers.erase(answers.begin());
}

}  // namespace

void Roster::rememberWish(std::size_t person, std::uint32_t number) {
    rememberAnswer(m_people[person].lastWish, WishAnswer{number, Verdict::Ok}, WishAnswer{0, Verdict::NotNow},
                   [&](const WishAnswer& answer) { answered(person, answer); });
}

void Roster::answered(std::size_t person, WishAnswer answer) {
    keepAnswer(m_people[person].lastWish, m_people[person].answers, answer);
}

void Roster::rememberOrder(std::size_t person, OrderAnswer told) {
    rememberAnswer(m_people[person].lastOrder, told, OrderAnswer{0, OrderVerdict::NotNow, When::Now},
                   [&](const OrderAnswer& answer) { ordered(person, answer); });
}

void Roster::ordered(std::size_t person, OrderAnswer answer) {
    keepAnswer(m_people[person].lastOrder, m_people[person].orderAnswers, answer);
}

void Roster::leave(PeerId peer) {
    for (Person& person : m_people) {
        if (person.peer != peer) continue;
        person.peer = {};
        person.ready = false;
        person.history.forget();
    }
}

std::size_t Roster::holders(SeatId seat) const {
    return static_cast<std::size_t>(
        std::count_if(m_people.begin(), m_people.end(), [&](const Person& p) { return p.seat == seat; }));
}

bool Roster::sit(std::size_t person, SeatId seat) {
    if (m_people[person].seat == seat) return true;
    if (m_people[person].kind != LineKind::Person) return false;
    if (!seat.isNone() && (seat.index() >= m_seats || holders(seat) >= kPeoplePerSeat)) return false;
    m_people[person].seat = seat;
    m_people[person].ready = false;
    m_people[person].autopilot = false;
    return true;
}

std::optional<std::size_t> Roster::byPeer(PeerId peer) const {
    for (std::size_t i = 0; i < m_people.size(); ++i)
        if (m_people[i].peer == peer) return i;
    return {};
}

bool Roster::botPlays(SeatId seat) const {
    return std::none_of(m_people.begin(), m_people.end(),
                        [&](const Person& p) { return p.seat == seat && !p.peer.isNone() && !p.autopilot; });
}

namespace {

bool plays(const Person& person) {
    return !person.seat.isNone() && !person.peer.isNone();
}

}  // namespace

bool Roster::everybodyReady() const {
    return std::any_of(m_people.begin(), m_people.end(), plays) &&
           std::all_of(m_people.begin(), m_people.end(), [&](const Person& p) { return !plays(p) || p.ready; });
}

bool Roster::somebodyReady() const {
    return std::any_of(m_people.begin(), m_people.end(), [](const Person& p) { return plays(p) && p.ready; });
}

bool Roster::somebodyAt(SeatId seat) const {
    return std::any_of(m_people.begin(), m_people.end(),
                       [&](const Person& p) { return p.seat == seat && !p.peer.isNone(); });
}

bool Roster::seatReady(SeatId seat) const {
    return std::any_of(m_people.begin(), m_people.end(),
                       [&](const Person& p) { return p.seat == seat && !p.peer.isNone() && p.ready; });
}

void Roster::clearReady() {
    for (Person& person : m_people) person.ready = false;
}

}  // namespace gemba
