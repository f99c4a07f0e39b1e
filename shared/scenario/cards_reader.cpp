#include "shared/scenario/cards_reader.h"

namespace gemba {

Cards readCards(const TomlNode& table, ProblemLog& log) {
    Section section(table, "[cards]", log);
    Cards cards;
    for (std::size_t step = 0; step < kCardSteps; ++step)
        cards[step] = section.linesIfThere(kCardStepNames[step], kMostQuestions, kMostQuestionBytes);
    section.finish();
    return cards;
}

}  // namespace gemba
