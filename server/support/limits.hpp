// Every limit of the server: its name, its unit, its value and its reason, in this one place. Whatever needs
// a limit takes it from here; the rules, which include nothing but the schema, get theirs as arguments.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace holdspace::limits {

using namespace std::chrono_literals;

// -- the workshop
// --------------------------------------------------------------------------------------------------
inline constexpr std::size_t remembered_commands =
    64;                                     // ids of commands a state remembers: a retry within minutes
inline constexpr auto move_grace = 5s;      // after next / go to: so long undo brings the run back
inline constexpr auto close_grace = 2s;     // after close now or a deadline: late hand-ins on the way
inline constexpr auto lost_box_hold = 10s;  // after a lost box: time for devices to hand in again
inline constexpr auto box_spare_time = 1h;  // a box outlives its step's longest time by this
inline constexpr auto progress_tick = 3s;   // N6: the band of progress moves at most this often
inline constexpr auto presence_tick = 15s;  // N6: the number of people present moves at most this often
inline constexpr std::size_t seats_at_once = 256;  // that one script call gives: a few ms of Redis
inline constexpr auto seats_tick = 5s;             // N17: the number of seats rises in steps of at least this
inline constexpr std::uint32_t seat_cap = 10'000;  // seats of one session, unless it asks for fewer
inline constexpr std::uint32_t small_group = 8;    // N1: made for fewer people than this, k is 3
inline constexpr std::uint32_t small_threshold = 3;
inline constexpr std::uint32_t usual_threshold = 5;
inline constexpr std::uint32_t highest_threshold = 100;  // a larger k would withhold nearly every result
inline constexpr std::uint32_t highest_speed = 1'000;    // of a rehearsal: an hour in under 4 s
inline constexpr std::size_t runs = 400;                 // of one session: 40 steps, each gone to ten times
inline constexpr auto longest_left = 2h;                 // on a step's clock, however often it is extended
inline constexpr auto keep_after_end = 24h;              // a session's keys live this long after its end
inline constexpr auto keep_unended = 24h * 7;  // … and this long after its last commit if it never ended
inline constexpr auto life_slack = 1min;       // … or less by this: so that not every commit renews it
inline constexpr std::size_t title_chars = 80;
inline constexpr std::uint32_t live_batch_people = 20;  // N2: made for fewer, a live check-in is sealed
inline constexpr std::size_t team = 32;           // who leads, supports, watches and shows, invited or there
inline constexpr std::size_t label_chars = 40;    // of an invitation, such as a first name
inline constexpr std::size_t notice_chars = 120;  // one line on every screen
inline constexpr std::size_t share_chars = 280;   // one line of a reflection
inline constexpr std::size_t support_requests_per_seat = 3;  // that wait at a time: one of each wording
inline constexpr std::size_t fewest_shares = 2;              // N10: a single line would have a known author
inline constexpr auto keep_shares_after_end = 1h;            // so that the ended page can show them
inline constexpr std::size_t inbox_bytes = 24 * 1024;  // of one InboxView or SharesView: it must fit a frame,
                                                       // and a slow reader's outbox
inline constexpr std::size_t support_resources = 12;   // of one language, or of one session
inline constexpr auto keep_inbox = 24h;  // shares and support requests live this long after the last of them

// -- the exercise file
// ---------------------------------------------------------------------------------------------
inline constexpr std::size_t exercise_file_bytes =
    60 * 1024;  // its Welcome must fit one frame; the longest has < 30 KiB
inline constexpr std::size_t steps = 40;
inline constexpr std::size_t options = 24;  // of a check-in: 24 indexes fit the 128 bytes of an answer
inline constexpr std::size_t id_chars = 40;
inline constexpr std::size_t heading_chars = 120;      // titles, option texts, words at 0 and 10
inline constexpr std::size_t paragraph_chars = 1'200;  // prompts, notes, questions
inline constexpr std::size_t paragraphs =
    12;  // of one prompt, of one step's notes, questions of a reflection
inline constexpr auto shortest_step = 5s;
inline constexpr auto longest_step = 1h;
inline constexpr auto shortest_bell = 15s;  // between two soft bells: closer, they would be a clock
inline constexpr auto longest_bell = 30min;

// -- the library of own exercises, series, facilitators
// -------------------------------------------------------------------------------------------------
inline constexpr std::size_t own_exercises = 500;      // of one house: all are read to list them
inline constexpr std::uint32_t kept_versions = 50;     // of one exercise: the oldest goes
inline constexpr std::size_t series = 500;             // of one house
inline constexpr std::uint32_t series_sessions = 520;  // of one series: ten years of a weekly circle
inline constexpr std::size_t facilitator_keys = 1'000;
inline constexpr std::size_t import_bytes = 512 * 1024;         // a text: eight languages of the longest
inline constexpr std::size_t library_body_bytes = 1536 * 1024;  // … as JSON: with its escapes
inline constexpr auto library_body_time = 30s;                  // for that from a slow network
inline constexpr auto rewrite_every = 1h;  // the durable file is rewritten after erasures at most this often

// -- one connection
// ------------------------------------------------------------------------------------------------
inline constexpr std::size_t answer_bytes = 128;         // N9: an answer, a pass and their acknowledgement
inline constexpr std::size_t share_bytes = 1'536;        // a share of 280 characters of 4 bytes, padded
inline constexpr std::size_t frame_bytes = 65'535;       // the longest message to a browser: a short header
inline constexpr std::size_t message_bytes = 16 * 1024;  // from a browser, after Hello
inline constexpr std::size_t hello_bytes = 1024;         // before Hello
inline constexpr std::size_t read_bytes = 64 * 1024;     // that a thread reads of one connection in a turn
inline constexpr auto hello_time = 10s;                  // from accept to Hello
inline constexpr std::size_t http_head_bytes = 8 * 1024;
inline constexpr std::size_t http_body_bytes = 16 * 1024;
inline constexpr auto http_head_time = 5s;
inline constexpr auto http_linger_time = 2s;  // after a reply: what still arrives is read and dropped …
inline constexpr std::size_t http_linger_bytes = 256 * 1024;  // … up to this, so that the reply is not lost
inline constexpr std::uint32_t http_connections =
    6'000;                                 // of one thread, not (yet) WebSockets: a full backlog
inline constexpr auto silence_time = 45s;  // nothing heard (clients ping every 15 s): gone
inline constexpr auto slow_reader_time =
    9s;  // oldest unsent byte older: closed (looked at every 5 s; 15 s in all)
inline constexpr std::size_t outbox_bytes = 64 * 1024;  // unsent bytes of one connection
inline constexpr auto closing_time = 5s;                // for the closing handshake
inline constexpr std::uint32_t participant_messages_per_minute = 120;
inline constexpr std::uint32_t participant_burst = 20;
inline constexpr std::uint32_t facilitator_messages_per_minute = 600;
inline constexpr std::uint32_t facilitator_burst = 60;
inline constexpr int protobuf_depth = 16;

// -- one node and one process
// --------------------------------------------------------------------------------------
inline constexpr std::uint32_t connections_per_address =
    500;                                    // a classroom behind one NAT; loopback is not counted
inline constexpr auto answer_window = 5ms;  // answers of this long are read, and travel to Redis, together
inline constexpr std::size_t answers_of_a_crowd = 4;  // in one window: there are more to come, and then …
inline constexpr auto crowd_window = 10ms;  // … those of this long are read and travel together, …
inline constexpr auto acknowledgement_window = 20ms;  // … and those of this long are acknowledged together
inline constexpr std::size_t crowd_at_the_door = 8;  // accepted at once: there are more to come, and then …
inline constexpr auto door_window = 1ms;             // … those who knock within this are let in together
inline constexpr auto seat_window =
    10ms;  // of a crowd that comes in: seats of this long are asked for together
inline constexpr auto version_poll = 2s;       // a net under pub/sub
inline constexpr auto presence_refresh = 10s;  // each node tells who is there this often
inline constexpr auto presence_lease = 25s;    // … and is believed for so long
inline constexpr auto roll_call_wait = 300ms;  // for the other nodes to say who is there
inline constexpr auto roll_call_lease = 5s;    // … which is believed for so long
inline constexpr auto command_wait = 10s;      // a command waits for Redis so long, then NOT_SAVED
inline constexpr auto not_ready_after = 15s;   // without Redis for this long, /readyz says no
inline constexpr auto drain_time = 10s;        // from SIGTERM to the end
inline constexpr auto restart_spread = 5s;     // clients come back within this after a restart

// -- guessing join codes
// -------------------------------------------------------------------------------------------
inline constexpr std::size_t code_chars = 6;       // Crockford base32: 2^30
inline constexpr std::size_t code_chars_busy = 8;  // above busy_sessions live sessions
inline constexpr std::size_t busy_sessions = 100;
inline constexpr auto wrong_code_pause = 1s;  // each miss is answered so late
inline constexpr std::uint32_t wrong_codes_at_once =
    8;  // misses that wait at a time on one node; more wait in line

// -- Redis
// ---------------------------------------------------------------------------------------------------------
inline constexpr auto redis_deadline = 3s;           // of one request; then the connection is closed
inline constexpr auto redis_reconnect_first = 50ms;  // backoff: doubles up to the longest
inline constexpr auto redis_reconnect_longest = 1s;
inline constexpr auto redis_start_time = 20s;      // a private Redis must answer by then
inline constexpr auto redis_look_every = 500ms;    // its clock is read; finds a server that went silent
inline constexpr auto redis_late = 1s;             // a request this old without a reply: it is away (R8)
inline constexpr auto redis_ping_every = 3s;       // on a subscription, which may be silent for hours
inline constexpr auto redis_end_time = 10s;        // a private Redis that is told to end is killed after this
inline constexpr auto redis_restart_first = 50ms;  // a private Redis that ended at once: backoff, doubling
inline constexpr auto redis_restart_longest = 2s;
inline constexpr auto redis_settled_after = 5s;  // … and one that ran so long is started again at once
inline constexpr std::size_t pinned_exercise_bytes =
    4 * 1024 * 1024;                                 // inflated: 16 languages of the longest file
inline constexpr std::size_t script_values = 6'000;  // Lua's unpack ends near 8,000 values

}  // namespace holdspace::limits
