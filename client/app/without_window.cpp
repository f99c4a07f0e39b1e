#include "client/app/without_window.h"

#include <iostream>

#include "client/app/terminal_tutorial.h"
#include "client/net/enet_client_link.h"
#include "client/session/terminal_talk.h"

namespace gemba {

namespace {

int fail(const Error& error) {
    std::cerr << "gemba: " << error.text() << '\n';
    return 1;
}

}  // namespace

int playInTerminal(const Entry& asked, const Language& language) {
    const Entry entry = asked.tutorial ? tutorialEntry(asked) : asked;
    JoinLink link = entry.link;
    std::unique_ptr<LocalServer> server;
    if (entry.kind != EntryKind::Join) {
        LocalServerOptions options = entry.server;
        if (isAlone(entry.kind)) options.port = 0;  // nobody joins: any free one
        Result<std::unique_ptr<LocalServer>> started = LocalServer::start(options);
        if (!started.ok()) return fail(started.error());
        server = std::move(started.value());
        const Result<JoinLink> parsed = parseJoinLink(server->link());
        if (!parsed.ok()) return fail(parsed.error());
        link = parsed.value();
    }
    Hello hello;
    hello.code = link.code;
    hello.name = entry.name.empty() ? language.texts.say("start.guest") : entry.name;
    hello.hostKey = link.hostKey;
    // A server of our own that was killed is started again before we knock.
    const auto connect = [&] { return server && !server->alive() ? nullptr : connectTo(link.host, link.port); };
    SessionClient client(connect, hello);
    TerminalOptions options;
    options.seat = entry.seat;
    if (entry.talk) return runTerminalTalk(client, language, options);
    return entry.tutorial ? runTerminalTutorial(client, language, options) : runTerminal(client, language, options);
}

}  // namespace gemba
