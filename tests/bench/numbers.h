// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace sandgate::bench {

// Nanoseconds of the clock that all processes of this computer share (CLOCK_MONOTONIC).
inline qint64 now()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

inline double quantile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(double(values.size()) * part))];
}

inline double median(const std::vector<double> &values)
{
    return quantile(values, 0.5);
}

inline void print(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace sandgate::bench
