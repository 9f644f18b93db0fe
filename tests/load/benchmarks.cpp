// Google Benchmark of the pure parts: deciding, drawing a view, encoding it, disclosing a tally.
//   ninja -C build/load benchmarks && build/load/tests/load/benchmarks
#include <benchmark/benchmark.h>

#include "live/frame.hpp"
#include "rules/disclosure.hpp"
#include "rules/session_view.hpp"
#include "session_fixture.hpp"

namespace holdspace::load {
namespace {

// After so many moves.
v1::SessionState moved(const v1::Exercise& exercise, std::int64_t moves) {
  v1::SessionState state = after(load_session(exercise), exercise, start(), 1'000'000);
  for (std::int64_t i = 0; i < moves; ++i)
    state = after(state, exercise, go_to(i % 2 == 0 ? 2 : 0), 1'000'000 + i * 1'000);
  return state;
}

void decide(benchmark::State& bench) {
  const v1::Exercise exercise = load_exercise();
  const v1::SessionState state = moved(exercise, bench.range(0));
  for (auto _ : bench) benchmark::DoNotOptimize(after(state, exercise, go_to(1), 9'000'000));
}
BENCHMARK(decide)->Arg(0)->Arg(10)->Arg(100);

void shared_view(benchmark::State& bench) {
  const v1::SessionState state = moved(load_exercise(), bench.range(0));
  for (auto _ : bench) benchmark::DoNotOptimize(rules::shared_view(state));
}
BENCHMARK(shared_view)->Arg(0)->Arg(10)->Arg(100);

void facilitator_view(benchmark::State& bench) {
  const v1::SessionState state = moved(load_exercise(), bench.range(0));
  for (auto _ : bench) benchmark::DoNotOptimize(rules::facilitator_view(state));
}
BENCHMARK(facilitator_view)->Arg(0)->Arg(10)->Arg(100);

void encode(benchmark::State& bench) {
  v1::ServerMessage message;
  *message.mutable_shared() = rules::shared_view(moved(load_exercise(), 10));
  for (auto _ : bench) benchmark::DoNotOptimize(live::Frame::of(message));
}
BENCHMARK(encode);

void disclose(benchmark::State& bench) {
  const v1::Exercise exercise = load_exercise();
  rules::Tally tally;
  for (std::int64_t i = 0; i < bench.range(0); ++i) ++tally.buckets[std::to_string(i * 7 % 11)];
  tally.contributors = static_cast<std::uint32_t>(bench.range(0));
  for (auto _ : bench) benchmark::DoNotOptimize(rules::disclose(exercise.steps(1), 5, tally));
}
BENCHMARK(disclose)->Arg(4)->Arg(9)->Arg(1'000)->Arg(10'000);

}  // namespace
}  // namespace holdspace::load

BENCHMARK_MAIN();
