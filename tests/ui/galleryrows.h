// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/fakes/fakeworkbench.h"

// What a person would have in the window after some days. With `longTexts`, names, paths and requests that are hard to
// show; with `errors`, what can go wrong.
void fillRows(FakeWorkbench &bench, bool longTexts, bool errors);
void fillFiles(FakeFileDesk &files, bool longTexts, bool errors);

sandgate::SandboxRow gallerySandbox(const QString &key, const QString &name, sandgate::SandboxState state);
sandgate::PreparationPlan galleryPlan(bool isWrong, bool isLong);
QByteArray galleryImage(); // of a format that is shown
