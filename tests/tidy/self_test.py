"""The tidy checks can fail: each test feeds them one bad file and reads what they say of it."""

import unittest

from includes import check_includes
from sizes import check_sizes
from tree import File
from words import check_words


def sentences(check, *files):
    return [str(fault) for fault in check([File(path, text) for path, text in files])]


class Includes(unittest.TestCase):
    def refuses(self, path, line):
        found = sentences(check_includes, (path, f"// x\n{line}\n"))
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(f"{path}:2: "), found)

    def test_a_lower_layer_includes_no_higher_one(self):
        self.refuses("server/store/seats.cpp", '#include "live/room.hpp"')
        self.refuses("server/rules/moving.cpp", '#include "support/limits.hpp"')
        self.refuses("server/robots/seat.cpp", '#include "store/seats.hpp"')

    def test_rules_are_pure(self):
        self.refuses("server/rules/moving.cpp", "#include <boost/json.hpp>")
        self.refuses("server/rules/moving.cpp", "#include <sys/random.h>")

    def test_libraries_stay_with_their_owner(self):
        self.refuses("server/store/seats.cpp", "#include <hiredis/hiredis.h>")
        self.refuses("server/live/room.cpp", "#include <boost/beast/websocket.hpp>")

    def test_the_state_never_comes_near_a_socket(self):
        self.refuses("server/transport/connection.cpp", '#include "holdspace/v1/state.pb.h"')
        self.refuses("proto/holdspace/v1/server.proto", 'import "holdspace/v1/state.proto";')

    def test_a_new_layer_is_noticed(self):
        self.refuses("server/cellar/wine.cpp", '#include "cellar/wine.hpp"')

    def test_what_is_right_passes(self):
        self.assertEqual(sentences(
            check_includes,
            ("server/live/room.cpp", '#include "holdspace/v1/state.pb.h"\n#include "rules/pacing.hpp"\n'),
            ("server/rules/moving.cpp", '#include <map>\n#include <google/protobuf/text_format.h>\n'),
            ("tests/live/a_test.cpp", "#include <boost/beast/websocket.hpp>\n")), [])


class Sizes(unittest.TestCase):
    def test_a_long_file(self):
        self.assertIn("401 lines", sentences(check_sizes, ("a.cpp", "int a;\n" * 401))[0])

    def test_a_wide_line(self):
        self.assertIn("111 columns", sentences(check_sizes, ("a.ts", "x" * 111))[0])

    def test_columns_are_counted_in_characters(self):
        self.assertEqual(sentences(check_sizes, ("a.ts", "ä" * 110)), [])

    def test_a_long_function_in_a_class_in_a_namespace(self):
        body = 'f("{", 1);  // {\n' * 70
        text = "namespace a {\nclass B {\n  void c() const {\n" + body + "  }\n};\n}\n"
        self.assertEqual(sentences(check_sizes, ("a.cpp", text)),
                         ["a.cpp:3: a function of 72 lines; 70 are the most."])

    def test_a_long_table_is_no_function(self):
        self.assertEqual(sentences(check_sizes, ("a.cpp", "const int a[] = {\n" + "1,\n" * 90 + "};\n")), [])

    def test_a_long_function_in_typescript(self):
        text = "export function Page() {\n" + "  a();\n" * 80 + "}\n"
        self.assertIn("of 82 lines", sentences(check_sizes, ("a.tsx", text))[0])

    def test_a_long_description_of_short_tests_is_no_function(self):
        text = "describe('x', () => {\n" + "  it('y', () => {\n  });\n" * 60 + "});\n"
        self.assertEqual(sentences(check_sizes, ("a.test.ts", text)), [])

    def test_many_middling_files(self):
        found = sentences(check_sizes, *[(f"a{i}.cpp", "int a;\n" * 260) for i in range(6)])
        self.assertEqual(len(found), 2, found)


class Words(unittest.TestCase):
    def refuses(self, path, text):
        found = sentences(check_words, (path, text))
        self.assertEqual(len(found), 1, found)

    def test_names_that_say_nothing(self):
        self.refuses("server/live/room_manager.cpp", "")
        self.refuses("web-client/src/ui/helpers.ts", "")
        self.refuses("server/live/room.cpp", "class SessionData {")

    def test_names_with_such_letters_inside_are_fine(self):
        self.assertEqual(sentences(check_words, ("server/live/database.cpp", "class Informed {};")), [])

    def test_camel_case_files(self):
        self.refuses("web-client/src/ui/RingClock.tsx", "")

    def test_unfinished_work(self):
        self.refuses("server/live/room.cpp", "// TODO later")

    def test_a_sleeping_test(self):
        self.refuses("tests/live/a_test.cpp", "std::this_thread::sleep_for(1s);")
        self.refuses("tests/run_it.sh", "  sleep 1")
        self.refuses("tests/browser/a.mjs", "await page.waitForTimeout(50);")
        self.refuses("web-client/src/a.test.ts", "await new Promise((resolve) => setTimeout(resolve, 50));")

    def test_a_skipped_test(self):
        self.refuses("tests/live/a_test.cpp", "GTEST_SKIP();")
        self.refuses("web-client/src/live/a.test.ts", "it.only('x', () => {});")

    def test_a_lock_file_with_addresses(self):
        self.refuses("web-client/package-lock.json", '{"resolved": "somewhere"}')

    def test_a_header_without_a_paragraph(self):
        self.refuses("server/live/room.hpp", "#pragma once\n")

    def test_a_coroutine_that_captures(self):
        self.refuses("server/live/room.cpp",
                     "auto f = [this](int a) -> asio::awaitable<int> { co_return a; };")
        self.assertEqual(sentences(
            check_words, ("server/live/room.cpp", "auto f = [](int a) -> asio::awaitable<void> {};")), [])


if __name__ == "__main__":
    unittest.main()
