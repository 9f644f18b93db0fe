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

TEST_F(Keys, a_name_that_has_a_key_gets_no_second_one) {
  EXPECT_TRUE(loop_.run(facilitators_.add_new("key 1", "Ana")).value());
  EXPECT_FALSE(loop_.run(facilitators_.add_new("key 2", "Ana")).value());
  EXPECT_EQ(loop_.run(facilitators_.name_of("key 1")).value(), "Ana");
  EXPECT_FALSE(loop_.run(facilitators_.name_of("key 2")).value().has_value());
}

TEST_F(Keys, names_are_listed_in_the_order_of_the_alphabet_and_each_once) {
  loop_.run(facilitators_.add_new("key 1", "Maya")).value();
  loop_.run(facilitators_.add_new("key 2", "Ana")).value();
  ASSERT_TRUE(loop_.run(adding("key 3", "Maya")));
  EXPECT_THAT(loop_.run(facilitators_.list()).value(), ::testing::ElementsAre("Ana", "Maya"));
}

TEST_F(Keys, a_name_that_is_revoked_has_no_key_and_may_get_a_new_one) {
  ASSERT_TRUE(loop_.run(adding("key 1", "Ana")));
  ASSERT_TRUE(loop_.run(adding("key 2", "Ana")));
  loop_.run(facilitators_.add_new("key 3", "Maya")).value();
  EXPECT_TRUE(loop_.run(facilitators_.revoke("Ana")).value());
  EXPECT_FALSE(loop_.run(facilitators_.revoke("Ana")).value());
  EXPECT_FALSE(loop_.run(facilitators_.name_of("key 1")).value().has_value());
  EXPECT_FALSE(loop_.run(facilitators_.name_of("key 2")).value().has_value());
  EXPECT_EQ(loop_.run(facilitators_.name_of("key 3")).value(), "Maya");
  EXPECT_TRUE(loop_.run(facilitators_.add_new("key 4", "Ana")).value());
}

}  // namespace
}  // namespace holdspace::store
