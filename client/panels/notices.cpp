#include "client/panels/notices.h"

namespace gemba {

void Notices::take(const std::vector<AnsweredWish>& answers) {
    for (const AnsweredWish& answer : answers) {
        m_last[answer.command.index()] = answer.verdict;
        if (answer.verdict == Verdict::Ok) m_granted[answer.command.index()] = true;
    }
}

}  // namespace gemba
