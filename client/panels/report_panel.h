// Lever: what the others hear about the own area. One of three words, honest or not.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/lever.h"

namespace gemba {

void reportLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts);

}  // namespace gemba
