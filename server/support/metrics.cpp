#include "support/metrics.hpp"

#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace holdspace::metrics {
namespace {

prometheus::Registry& registry() {
  static prometheus::Registry all;
  return all;
}

prometheus::Counter& counter(const char* name, const char* help) {
  return prometheus::BuildCounter().Name(name).Help(help).Register(registry()).Add({});
}

prometheus::Gauge& gauge(const char* name, const char* help) {
  return prometheus::BuildGauge().Name(name).Help(help).Register(registry()).Add({});
}

}  // namespace

prometheus::Gauge& connections() {
  static auto& g = gauge("holdspace_connections", "WebSocket connections open now");
  return g;
}
prometheus::Gauge& rooms() {
  static auto& g = gauge("holdspace_rooms", "Sessions that have somebody connected to this process");
  return g;
}
prometheus::Counter& commits() {
  static auto& c = counter("holdspace_commits_total", "States committed by this process");
  return c;
}
prometheus::Counter& conflicts() {
  static auto& c =
      counter("holdspace_commit_conflicts_total", "Commits that met a newer state and decided again");
  return c;
}
prometheus::Counter& runs_sealed() {
  static auto& c = counter("holdspace_runs_sealed_total", "Runs sealed by this process");
  return c;
}
prometheus::Counter& frames_sent() {
  static auto& c = counter("holdspace_frames_total", "Frames handed to connections");
  return c;
}
prometheus::Counter& slow_readers_closed() {
  static auto& c = counter("holdspace_slow_readers_total", "Connections closed because they did not read");
  return c;
}
prometheus::Counter& redis_reconnects() {
  static auto& c = counter("holdspace_redis_reconnects_total", "Times a Redis connection was made again");
  return c;
}
prometheus::Counter& malformed_messages() {
  static auto& c = counter("holdspace_malformed_total", "Messages that were not of the schema");
  return c;
}

std::string text() {
  // Each is there from the first time on, at 0: what appears only when it happens cannot be watched for.
  for (const auto gauge_of : {connections, rooms}) gauge_of();
  for (const auto counter_of : {commits, conflicts, runs_sealed, frames_sent, slow_readers_closed,
                                redis_reconnects, malformed_messages})
    counter_of();
  return prometheus::TextSerializer().Serialize(registry().Collect());
}

}  // namespace holdspace::metrics
