// What a client may say to the server, after the hello only as a person of that room.
#pragma once

#include <string>
#include <variant>

#include "shared/protocol/host_order.h"

namespace gemba {

// First message. A token from an earlier Welcome brings the person back to the same seat.
struct Hello {
    std::uint32_t version = kProtocolVersion;
    std::string code;
    std::string name;
    std::string token;
    std::string hostKey;  // makes this person the host when it is the room's
    LineKind kind = LineKind::Person;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("version", self.version, 0, 0xFFFF);
        archive.text("code", self.code, kMaxName);
        archive.text("name", self.name, kMaxName);
        archive.text("token", self.token, kMaxToken);
        archive.text("hostKey", self.hostKey, kMaxToken);
        archive.field("kind", self.kind, 0, kLineKinds - 1);
    }
    bool operator==(const Hello&) const = default;
};

// Take a seat (none = stand up and watch).
struct TakeSeat {
    SeatId seat;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
    }
    bool operator==(const TakeSeat&) const = default;
};

struct SetReady {
    bool ready = true;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("ready", self.ready, 0, 1);
    }
    bool operator==(const SetReady&) const = default;
};

// Let a bot play the own seat (true) or take it back.
struct SetAutopilot {
    bool on = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("on", self.on, 0, 1);
    }
    bool operator==(const SetAutopilot&) const = default;
};

// Numbered by the client, from 1 up; the server drops repeats and answers each number once.
struct Wish {
    std::uint32_t number = 0;
    Command command;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("number", self.number, 0, 0x7FFFFFFF);
        archive.choice("command", self.command);
    }
    bool operator==(const Wish&) const = default;
};

// Newest view that arrived; deltas are made against it.
struct ViewAck {
    std::uint32_t number = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("number", self.number, 0, 0x7FFFFFFF);
    }
    bool operator==(const ViewAck&) const = default;
};

// A word to another seat, or to all who may hear (none); or, without a word, a finger pointed at an area.
struct Talk {
    SeatId to;  // of the own factory
    AreaId at;
    std::string text;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("to", self.to, 0, kAnyId);
        archive.field("at", self.at, 0, kAnyId);
        archive.text("text", self.text, kMaxSaid);
    }
    bool operator==(const Talk&) const = default;
};

using ToServer = std::variant<Hello, TakeSeat, SetReady, SetAutopilot, Wish, ViewAck, Order, Talk, Vote>;

}  // namespace gemba
