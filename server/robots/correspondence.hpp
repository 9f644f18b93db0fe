// What goes to and fro besides answers in one rehearsal: lines that were handed in as shares, and requests
// for support. Keeps what was sent, and says what did not come out as it should. Pure bookkeeping; owned by
// the notebook.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "holdspace/v1/view.pb.h"

namespace holdspace::robots {

class Correspondence {
 public:
  // A share was written to an open connection; it was accepted.
  void shared(std::uint32_t run, const std::string& text) { sent_[run].insert(text); }
  void share_accepted(std::uint32_t run, const std::string& text) { accepted_[run].insert(text); }

  // What facilitators and everybody are shown of shares.
  void read(const v1::InboxView& inbox);
  void read(const v1::SharesView& shares);

  void asked_for_support(const std::string& id) { asked_.insert(id); }
  void support_answered(const std::string& id) { answered_.insert(id); }
  bool all_support_answered() const { return asked_ == answered_; }

  std::size_t lines_shown() const;
  std::size_t requests() const { return asked_.size(); }

  // At the end, a sentence each.
  std::vector<std::string> faults(std::uint32_t threshold) const;

 private:
  void read_line(std::uint32_t run, const std::string& text);

  using Texts = std::map<std::uint32_t, std::set<std::string>>;  // by run
  Texts sent_, accepted_, offered_, shown_;
  std::set<std::string> asked_, answered_;
  std::set<std::string> strange_;
};

}  // namespace holdspace::robots
