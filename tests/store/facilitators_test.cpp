#include "store/facilitators.hpp"

#include "store/store_fixture.hpp"

namespace holdspace::store {
namespace {

class Keys : public holdspace::testing::StoreTest {
 protected:
  boost::asio::awaitable<bool> adding(std::string key, std::string name) {
    const auto outcome = co_await facilitators_.add(key, name);
    co_return outcome.has_value();
  }
  Facilitators facilitators_{client_};
};

TEST_F(Keys, a_key_is_known_by_its_name_and_any_other_is_nobody) {
  ASSERT_TRUE(loop_.run(adding("the key", "Ana")));
  EXPECT_EQ(loop_.run(facilitators_.name_of("the key")).value(), "Ana");
  EXPECT_FALSE(loop_.run(facilitators_.name_of("the kex")).value().has_value());
}

TEST_F(Keys, the_key_itself_is_not_stored) {
  ASSERT_TRUE(loop_.run(adding("the key", "Ana")));
  const auto stored = server_.ask("HGETALL", "hs:facilitators");
  for (const auto& word : stored->elements) EXPECT_EQ(word.text.find("the key"), std::string::npos);
}

}  // namespace
}  // namespace holdspace::store
