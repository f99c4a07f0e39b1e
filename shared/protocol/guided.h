// The guided debrief: a walk from card to card, and polls in which people predict before they see. The host leads, the
// server keeps. Of votes only counts leave the server; who voted how is told to nobody but the voter.
#pragma once

#include <string>
#include <vector>

#include "shared/protocol/session.h"
#include "shared/protocol/view.h"
#include "shared/scenario/cards.h"

namespace gemba {

// What is asked before it is shown, in the order of the walk.
enum class Poll : std::uint8_t { Local, Silos, Speed, Lever, Luck };
inline constexpr int kPolls = 5;
inline constexpr std::size_t kMostPollOptions = kMaxStations + 2;
inline constexpr std::int32_t kMostWalkStops = 32;
inline constexpr std::int32_t kMostPollThing = 255;  // stations, levers, fifths

// Card: the questions. Question: the poll, then its answer. Page: of the debrief. Other: the host has put something
// else on the big screen.
enum class WalkPart : std::uint8_t { Card, Question, Page, Other };
inline constexpr int kWalkParts = 4;

// Where the walk is. Seconds have passed of real time; nothing happens when they run out.
struct WalkState {
    bool on = false;
    std::int32_t stop = 0;
    WalkPart part = WalkPart::Card;
    std::int32_t stopSeconds = 0;  // at this stop, all visits together
    std::int32_t seconds = 0;      // of the whole walk
    std::int32_t planned = 0;      // for the whole walk
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("on", self.on, 0, 1);
        archive.field("stop", self.stop, 0, kMostWalkStops - 1);
        archive.field("part", self.part, 0, kWalkParts - 1);
        archive.field("stopSeconds", self.stopSeconds, 0, 1 << 20);
        archive.field("seconds", self.seconds, 0, 1 << 20);
        archive.field("planned", self.planned, 0, 1 << 20);
    }
    bool operator==(const WalkState&) const = default;
};

// One answer to choose. Local, Silos: a band of euros, `from` … `to`, beyond all bounds where an end is open. Speed: a
// station, Lever: a lever, Luck: a fifth of the band, 0 the unluckiest; -1 = none of them.
struct PollOption {
    std::int32_t thing = -1;
    std::int64_t from = 0;
    std::int64_t to = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("thing", self.thing, -1, kMostPollThing);
        archive.field("from", self.from, -2 * kMostMoney, 2 * kMostMoney);
        archive.field("to", self.to, -2 * kMostMoney, 2 * kMostMoney);
    }
    bool operator==(const PollOption&) const = default;
};

// Skipped: shown without asking.
enum class PollStage : std::uint8_t { Pending, Open, Revealed, Skipped };
inline constexpr int kPollStages = 4;

// One poll as one person is told of it: about that person's own factory. What is not to be seen yet is empty.
struct PollState {
    Poll poll = Poll::Local;
    PollStage stage = PollStage::Pending;
    std::vector<PollOption> options;  // from Open on
    std::int32_t mine = -1;           // own vote; -1 = none
    std::int32_t people = 0;          // who may vote, now
    std::int32_t voted = 0;
    std::vector<std::int32_t> votes;  // Revealed: by option
    std::vector<std::int32_t> right;  // Revealed: the options that are true
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("poll", self.poll, 0, kPolls - 1);
        archive.field("stage", self.stage, 0, kPollStages - 1);
        archive.list("options", self.options, kMostPollOptions);
        archive.field("mine", self.mine, -1, kMostPollOptions - 1);
        archive.field("people", self.people, 0, kMaxPeople);
        archive.field("voted", self.voted, 0, kMaxPeople);
        archive.numbers("votes", self.votes, kMostPollOptions, 0, kMaxPeople);
        archive.numbers("right", self.right, kMostPollOptions, 0, kMostPollOptions - 1);
    }
    bool operator==(const PollState&) const = default;
};

// All of them, once the walk has begun; sent whenever something in it changed.
struct PollsState {
    std::vector<PollState> polls;  // by Poll; empty = nothing is asked
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.list("polls", self.polls, kPolls);
    }
    bool operator==(const PollsState&) const = default;
};

// One vote, which may be changed while the poll is open.
struct Vote {
    Poll poll = Poll::Local;
    std::int32_t option = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("poll", self.poll, 0, kPolls - 1);
        archive.field("option", self.option, 0, kMostPollOptions - 1);
    }
    bool operator==(const Vote&) const = default;
};

// The host leads there, or ends the walk. Going to a question opens its poll.
struct GuideTo {
    bool on = true;
    std::int32_t stop = 0;
    WalkPart part = WalkPart::Card;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("on", self.on, 0, 1);
        archive.field("stop", self.stop, 0, kMostWalkStops - 1);
        archive.field("part", self.part, 0, kWalkParts - 1);
    }
    bool operator==(const GuideTo&) const = default;
};

// Ends a poll and shows its answer; or shows the pages without asking.
struct ClosePoll {
    Poll poll = Poll::Local;
    bool reveal = true;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("poll", self.poll, 0, kPolls - 1);
        archive.field("reveal", self.reveal, 0, 1);
    }
    bool operator==(const ClosePoll&) const = default;
};

// A scenario's own questions for one step.
struct QuestionText {
    std::string text;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("text", self.text, kMostQuestionBytes);
    }
    bool operator==(const QuestionText&) const = default;
};
struct QuestionCard {
    CardStep step = CardStep::Feel;
    std::vector<QuestionText> questions;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("step", self.step, 0, kCardSteps - 1);
        archive.list("questions", self.questions, kMostQuestions);
    }
    bool operator==(const QuestionCard&) const = default;
};

}  // namespace gemba
