#include "store/seat_words.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#include "support/random.hpp"

namespace holdspace::store {
namespace {

constexpr auto words = std::to_array<std::string_view>({
    "acorn",    "alder",     "almond",     "amber",    "anchor",    "apple",    "apricot",  "arbour",
    "aspen",    "aster",     "autumn",     "balsam",   "bamboo",    "barley",   "basil",    "basket",
    "bay",      "beach",     "beech",      "bell",     "birch",     "blossom",  "bluebell", "bonfire",
    "book",     "bracken",   "bramble",    "bread",    "breeze",    "bridge",   "brook",    "button",
    "candle",   "canoe",     "canvas",     "caraway",  "cedar",     "chalk",    "cherry",   "chestnut",
    "cinnamon", "clay",      "clearing",   "clover",   "cloud",     "coast",    "cobble",   "comet",
    "copper",   "coral",     "cornflower", "cottage",  "cotton",    "cove",     "cowslip",  "cricket",
    "crocus",   "cypress",   "daisy",      "dale",     "dawn",      "delta",    "dew",      "dove",
    "drift",    "dune",      "elder",      "elm",      "ember",     "fable",    "feather",  "fennel",
    "fern",     "ferry",     "fiddle",     "field",    "finch",     "fir",      "firefly",  "fjord",
    "flax",     "flint",     "flute",      "foxglove", "garden",    "garland",  "ginger",   "glade",
    "glen",     "goldfinch", "granite",    "grove",    "gull",      "hamlet",   "harbour",  "harp",
    "harvest",  "hazel",     "heath",      "heather",  "hedge",     "heron",    "hillside", "honey",
    "hornbeam", "iris",      "island",     "ivy",      "jasmine",   "juniper",  "kestrel",  "kettle",
    "kite",     "lagoon",    "lake",       "lantern",  "larch",     "lark",     "laurel",   "lavender",
    "leaf",     "lemon",     "lichen",     "lilac",    "lily",      "linden",   "linen",    "lotus",
    "lupin",    "magnolia",  "mallow",     "maple",    "marble",    "marigold", "meadow",   "mica",
    "mill",     "mint",      "mist",       "moon",     "moor",      "morning",  "moss",     "mulberry",
    "myrtle",   "nest",      "nutmeg",     "oak",      "oasis",     "oat",      "olive",    "orchard",
    "orchid",   "otter",     "paper",      "path",     "pear",      "pebble",   "peony",    "pepper",
    "pine",     "plum",      "pond",       "poplar",   "poppy",     "prairie",  "primrose", "quartz",
    "quill",    "quilt",     "quince",     "rain",     "raspberry", "reed",     "ridge",    "river",
    "robin",    "rosemary",  "rowan",      "rye",      "saffron",   "sage",     "sail",     "sand",
    "sapling",  "satin",     "seed",       "shell",    "shore",     "silk",     "skylark",  "slate",
    "snowdrop", "sorrel",    "sparrow",    "spring",   "spruce",    "star",     "stone",    "stream",
    "summer",   "summit",    "sunrise",    "swallow",  "swift",     "sycamore", "tansy",    "teapot",
    "thicket",  "thrush",    "thyme",      "tide",     "timber",    "topaz",    "trellis",  "tulip",
    "valley",   "vanilla",   "verbena",    "violet",   "walnut",    "water",    "wave",     "wheat",
    "willow",   "wind",      "window",     "wool",     "wren",      "yarrow",
});

}  // namespace

std::string random_seat_word() {
  return std::string(words[random_below(static_cast<std::uint32_t>(words.size()))]);
}

}  // namespace holdspace::store
