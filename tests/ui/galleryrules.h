// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/fakes/fakeworkbench.h"

// Rules, grants and decisions as a person would have them after some days; with `longTexts`, three hundred rules, and
// patterns and requests that are hard to show.
void fillRules(FakeWorkbench &bench, bool longTexts, bool errors);
