#include "live/departures.hpp"

#include <algorithm>
#include <cerrno>

#include <boost/asio/post.hpp>

#include "live/outbox.hpp"

namespace holdspace::live {
namespace {

constexpr std::size_t most_pieces = 64;  // of one sending; far below the kernel's IOV_MAX

bool would_block(ssize_t taken) {
  return taken == -EAGAIN || taken == -EINTR;
}

}  // namespace

void Departures::add(Outbox& from, Place& place, int socket, FramePtr frame, Part part) {
  const bool first = place.turn != turn_;
  if (!first && replace(place, frame, part)) return;
  const auto at = static_cast<std::uint32_t>(departures_.size());
  if (at == 0) boost::asio::post(context_, [this] { leave(); });
  if (first)
    place = {turn_, at, at};
  else
    departures_[std::exchange(place.last, at)].next = at;
  departures_.push_back({&from, std::move(frame), none, socket, part, first});
}

bool Departures::replace(const Place& place, const FramePtr& frame, Part part) {
  if (part == Part::whole) return false;
  for (std::uint32_t i = place.first; i != none; i = departures_[i].next) {
    if (departures_[i].part != part) continue;
    departures_[i].frame = frame;
    return true;
  }
  return false;
}

void Departures::forget(const Place& place) {
  if (place.turn != turn_) return;
  for (std::uint32_t i = place.first; i != none; i = departures_[i].next) departures_[i].from = nullptr;
}

void Departures::leave() {
  if (!sender_) sender_ = make_sender(choice_);
  for (std::uint32_t i = 0; i < departures_.size(); ++i)
    if (departures_[i].first && departures_[i].from != nullptr) gather(i);
  sender_->send(sendings_, pieces_);
  ++turn_;  // places of this turn are void from here on; giving back adds none
  for (std::size_t i = 0; i < sendings_.size(); ++i)
    if (!left_whole(sendings_[i])) give_back(sendings_[i], firsts_[i]);
  departures_.clear();
  sendings_.clear();
  firsts_.clear();
  pieces_.clear();
}

void Departures::gather(std::uint32_t first) {
  Sending sending{departures_[first].socket, pieces_.size(), 0, 0, 0};
  for (std::uint32_t i = first; i != none && sending.pieces < most_pieces; i = departures_[i].next) {
    const std::string_view bytes = departures_[i].frame->bytes();
    pieces_.push_back({const_cast<char*>(bytes.data()), bytes.size()});
    ++sending.pieces;
    sending.bytes += bytes.size();
  }
  sendings_.push_back(sending);
  firsts_.push_back(first);
}

// With all its departures: a sending as long as can be may have left some out.
bool Departures::left_whole(const Sending& sending) {
  return sending.taken == static_cast<ssize_t>(sending.bytes) && sending.pieces < most_pieces;
}

void Departures::give_back(const Sending& sending, std::uint32_t first) {
  Outbox& outbox = *departures_[first].from;
  if (sending.taken < 0 && !would_block(sending.taken)) return outbox.fail();
  std::size_t taken = sending.taken < 0 ? 0 : static_cast<std::size_t>(sending.taken);
  for (std::uint32_t i = first; i != none; i = departures_[i].next) {
    const std::size_t size = departures_[i].frame->bytes().size();
    if (taken < size) outbox.keep(std::move(departures_[i].frame), departures_[i].part, taken);
    taken -= std::min(taken, size);
  }
}

}  // namespace holdspace::live
