#include "server/session/prepared_session.h"

#include "shared/base/assert.h"

namespace gemba {

namespace {

static_assert(kMaxTalkWords + kMaxName + 2 <= kMaxSaid, "a bookmark holds the seat's name and the words");

constexpr std::int64_t kTickMs = 1000;
constexpr std::int32_t kFastPercent = 1600;
constexpr PeerId kStagehand{1};

// The room's only person: opens it, lets each phase go, and puts the bookmarks in at the end.
class Stagehand {
  public:
    explicit Stagehand(const RoomConfig& config)
        : m_room(
              config, [](PeerId, Channel, const Bytes&) {}, [](PeerId) {},
              [this](const Bytes& more) { m_written.insert(m_written.end(), more.begin(), more.end()); }) {
        Hello hello;
        hello.code = config.code;
        hello.name = "-";
        hello.hostKey = config.hostKey;
        const bool entered = m_room.enter(kStagehand, hello);
        ASSERT(entered);
    }

    void play() {
        order(SetClock{false, kFastPercent});
        while (m_room.phase() != Phase::Debrief) {
            if (m_room.phase() == Phase::Run)
                m_room.tick(m_nowMs += kTickMs);
            else
                order(NextPhase{});
        }
    }
    void mark(SimTime at, std::string text) {
        order(SeekReplay{at});
        order(Bookmark{std::move(text)});
    }
    void order(const HostOrder& order) { m_room.receive(kStagehand, Order{++m_orders, order}); }
    [[nodiscard]] const Bytes& written() const { return m_written; }

  private:
    Bytes m_written;
    Room m_room;
    std::int64_t m_nowMs = 0;
    std::uint32_t m_orders = 0;
};

}  // namespace

Result<Recording> prepareSession(RoomConfig config, const PreparedTalk& talk) {
    config.seed = talk.seed;
    Stagehand stagehand(config);
    stagehand.play();
    stagehand.order(ShowReplay{true});
    for (const TalkMark& mark : talk.marks) stagehand.mark(mark.at, bookmarkText(mark, config.scenario));
    Result<Journal> journal = readJournal(stagehand.written());
    if (!journal.ok()) return journal.error();
    return Recording{std::move(journal.value()), std::move(config)};
}

}  // namespace gemba
