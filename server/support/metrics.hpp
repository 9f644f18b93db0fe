// The process's counters, in the Prometheus text format on the admin port. Numbers about the machine, never
// about answers: those are counted when a run is sealed, and then only that it was (anonymity N11).
#pragma once

#include <string>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>

namespace holdspace::metrics {

prometheus::Gauge& connections();
prometheus::Gauge& rooms();
prometheus::Counter& commits();
prometheus::Counter& conflicts();
prometheus::Counter& runs_sealed();
prometheus::Counter& frames_sent();
prometheus::Counter& slow_readers_closed();
prometheus::Counter& redis_reconnects();
prometheus::Counter& malformed_messages();

// All of them as text.
std::string text();

}  // namespace holdspace::metrics
