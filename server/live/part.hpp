// The kinds of frames a connection gets. Of each view part only the newest matters; `whole` items
// (acknowledgements, Welcome, pongs, Beast's own) are all delivered, in order.
#pragma once

namespace holdspace::live {

enum class Part { whole, shared, facilitator, display, personal, presence, service, inbox, shares };

}  // namespace holdspace::live
