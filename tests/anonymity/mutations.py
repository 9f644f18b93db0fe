"""The mutations: for each of the rules one way to break it, as somebody in a hurry might. See mutants.py."""

from dataclasses import dataclass


@dataclass
class Mutation:
    rule: str  # of anonymity
    words: str
    file: str  # of the checkout
    old: str  # stands in it once
    new: str
    target: str  # the program that must notice
    arguments: list


PROOF = ("server/holdspace", ["prove-anonymity", "--seeds", "8", "--quiet"])


def tests(folder, names):
    return (f"tests/{folder}_tests", [f"--gtest_filter={names}", "--gtest_brief=1"])


MUTATIONS = [
    Mutation(
        "N2", "a live check-in shows each new answer at once, however few are new",
        "server/store/answer_box.cpp",
        "std::vector<std::string> arguments = {std::to_string(threshold), closing",
        "std::vector<std::string> arguments = {std::to_string(threshold * 0 + 1), closing",
        *tests("store", "*"),
    ),
    Mutation(
        "N6", "the band of progress says “most” too early, and so how many they are",
        "server/rules/pacing.cpp",
        "std::uint64_t{answered} * 5 >=",
        "std::uint64_t{answered} * 6 >=",
        *tests("rules", "*"),
    ),
    Mutation(
        "N7", "a person alone in a cell is shown",
        "server/rules/pictures.cpp",
        "if (count <= 1) return v1::AMOUNT_FEW_OR_NONE;",
        "if (count <= 0) return v1::AMOUNT_FEW_OR_NONE;",
        *tests("rules", "*"),
    ),
    Mutation(
        "N9", "the log tells that somebody passed",
        "server/live/room.cpp",
        "const AnswerName name{answer.run(), answer.sequence()};",
        "const AnswerName name{answer.run(), answer.sequence()};\n"
        '  if (answer.has_pass()) log::info("passed");',
        *PROOF,
    ),
    Mutation(
        "N11", "an answer is written to the Redis that has a disk, for later",
        "server/live/room.cpp",
        "const std::uint32_t epoch = rules::find_run(state_, answer.run())->box_epoch();",
        "const std::uint32_t epoch = rules::find_run(state_, answer.run())->box_epoch();\n"
        '  stores_.durable.tell(redis::Request("SET", "hs:kept:" + from->seat, '
        "std::get<std::string>(buckets)));",
        *PROOF,
    ),
    Mutation(
        "N15", "a high rating asks for support by itself",
        "server/live/room.cpp",
        "const AnswerName name{answer.run(), answer.sequence()};",
        "const AnswerName name{answer.run(), answer.sequence()};\n"
        "  v1::SupportRequest request;\n"
        '  request.set_id(std::string(16, "x"[0]));\n'
        "  request.set_wording(v1::SUPPORT_WORDING_SOMEBODY_NOW);\n"
        "  if (answer.rating() >= 8) ask_support(from, request);",
        *PROOF,
    ),
]
