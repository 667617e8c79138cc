// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/docker/realengine.h"
#include "tests/life/place.h"

namespace sandgate::test {

// Each in a file of its own.
std::unique_ptr<Place> makeLocalPlace();
std::unique_ptr<Place> makeRemotePlace();
std::unique_ptr<Place> makeCommandPlace();
std::unique_ptr<Place> makeCloudPlace(const QString &cloud); // on its fake
std::unique_ptr<Place> makeRoutedPlace();                    // ComputeSDK's choice, which is E2B
std::unique_ptr<Place> makeEnginePlace(RealEngine::Kind kind, bool bySsh);
QString whyNoEngine(RealEngine::Kind kind, bool bySsh);

QString serverProgram(); // the real one; the test cannot go on without it

} // namespace sandgate::test
