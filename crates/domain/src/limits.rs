//! The limits of what people send and of what they are shown, with their reasons. Numbers of the domain stand in the
//! rule book; limits of files in `office`; those of one mechanism beside it.

/// A title fits two lines of a phone in large print.
pub const TITLE_CHARS_MAX: usize = 120;
/// The longest of 1,179 real letters to a mayor's mailbox has 3,927 characters, the longest answer 4,507.
pub const TEXT_CHARS_MAX: usize = 10_000;
/// The minutes of one meeting: the draft of an evening of 300 people with 60 speeches and 40 decisions has some 15,000
/// characters, in English some 20,000.
pub const MINUTES_CHARS_MAX: usize = 30_000;
/// A reason, a note or a plan that people are to read at a glance.
pub const REASON_CHARS_MAX: usize = 2_000;
/// Names of people, places, units.
pub const NAME_CHARS_MAX: usize = 60;
/// People who are given roles in one paste: those of a whole community, each with a slip on paper.
pub const PEOPLE_PASTED_MAX: usize = 100;
/// What is kept of a form whose session had ended: the longest text in Chinese, and a third as much again.
pub const KEPT_FORM_BYTES_MAX: usize = MINUTES_CHARS_MAX * 4;
/// Texts that a unit, or the desk, keeps for writing: what one chooses from in a list.
pub const TEMPLATES_MAX: u32 = 100;
/// Forms that one person has begun and not sent; the one touched longest ago goes first.
pub const OWN_DRAFTS_MAX: u32 = 50;
/// For so long after a draft was kept, in milliseconds, others are told that somebody writes: who thinks about a
/// sentence is still there, who went to lunch is not.
pub const WRITING_MS: i64 = 20 * 60 * 1000;
/// Narrowings of the worklist that one person saves.
pub const OWN_FILTERS_MAX: u32 = 20;
/// Communities in which one person works beside the one where they sign in: the largest street offices have some
/// thirty, and every page looks them up.
pub const WORK_ELSEWHERE_MAX: u32 = 40;
/// People of one desk who are away and stood in for, now or later.
pub const STAND_INS_MAX: u32 = 200;
/// Days for which somebody stands in at once, the most: whoever is away for longer hands over what is theirs.
pub const STAND_IN_DAYS_MAX: i64 = 366;
/// A telephone number or an e-mail address (RFC 5321 allows 254).
pub const CONTACT_CHARS_MAX: usize = 254;
/// Pictures with one report or one act: before, after, two details.
pub const PICTURES_MAX: usize = 4;
/// One uploaded picture; phones of 2026 make 3–8 MB.
pub const PICTURE_BYTES_MAX: usize = 12 * 1024 * 1024;
/// Pixels of one uploaded picture: 8192 × 6144 is the largest of what phones call 50 megapixels. It decodes to 151 MB,
/// with transparency 201 MB; two are decoded at a time at the most.
pub const PICTURE_PIXELS_MAX: u64 = 8192 * 6144;
/// One form with its pictures and fields.
pub const FORM_BYTES_MAX: usize = PICTURES_MAX * PICTURE_BYTES_MAX + 256 * 1024;
/// Rows of a page; what a person scrolls through and what one query may cost.
pub const PAGE_ROWS_MAX: u32 = 100;
/// Rows of a page unless asked otherwise.
pub const PAGE_ROWS: u32 = 20;
/// Events in one answer of the log.
pub const LOG_ROWS_MAX: u32 = 500;
/// Events of one stream. A matter that is returned, deferred and reopened for years has dozens.
pub const STREAM_EVENTS_MAX: usize = 500;
/// Of these: those that stay free of what is only said about a matter (notes, questions, answers to them). Whoever asks
/// again and again does not stop the work.
pub const STREAM_EVENTS_KEPT_FOR_ACTS: usize = 100;
/// Of these: those that stay free for the acts that bring a matter to its end: accepted, arbitrated, taken on,
/// reported as done, checked and closed are twelve events with all that comes with them.
pub const STREAM_EVENTS_KEPT_FOR_ENDING: usize = 20;
/// Places at which one notice was posted: every gate of a large courtyard, its board, screen and chat groups.
pub const NOTICE_SHEETS_MAX: usize = 20;
/// Delegates at one reception.
pub const DELEGATES_MAX: usize = 20;
/// Items on the agenda of one meeting: an evening in which each of them is called takes some forty.
pub const MEETING_ITEMS_MAX: usize = 100;
/// People who count at one meeting.
pub const MEETING_TELLERS_MAX: usize = 20;
/// People named in one command: the whole sheet of a meeting of representatives. Their ids stand in one entry of the
/// log, which stays below 64 kB.
pub const MEETING_NAMED_MAX: usize = 500;
/// Times that people come to one meeting: everybody of a courtyard, and again after the pause.
pub const MEETING_PRESENCE_MAX: usize = 5_000;
/// Speeches at one meeting: an evening of four hours holds some hundred of two minutes.
pub const MEETING_SPEECHES_MAX: usize = 500;
/// Seats of one election.
pub const MEETING_SEATS_MAX: u32 = 300;
/// Events of a meeting's stream that stay free for its end: it is ended, its minutes are written, signed by whoever
/// leads and whoever writes and by some of those who were there, let stand, and changed once.
pub const MEETING_EVENTS_KEPT_FOR_ENDING: usize = 40;
/// Motions, options or candidates of one vote: what fits a sheet of paper in large print.
pub const VOTE_LINES_MAX: usize = 50;
/// Electors of one vote: every home of a community that has as many places as it may, garages beside flats.
pub const VOTE_ELECTORS_MAX: usize = 50_000;
/// Electors of a sheet that is counted again: whoever brings one may have it from a larger house than ours, and what is
/// written there is counted all the same.
pub const SHEET_ELECTORS_MAX: usize = 1_000_000;
/// Times that an elector changes their ballot, where the later replaces the earlier.
pub const BALLOT_CHANGES_MAX: usize = 20;
/// Ballots on which the same is done in one write: the papers of a building, or the parts of one developer.
pub const BALLOTS_AT_ONCE_MAX: usize = 500;
/// Slips that are issued at once: a page of some megabytes, and the homes of one building.
pub const SLIPS_AT_ONCE_MAX: usize = 600;
/// Points of one resolution: an evening of some dozen items with one or two for each.
pub const RESOLUTION_POINTS_MAX: usize = 40;
/// Money of one point, in fen: 100 million yuan. More is none of a community's.
pub const RESOLUTION_FEN_MAX: i64 = 10_000_000_000;
/// Hours of one need: a year of eight people.
pub const NEED_HOURS_MAX: i64 = 20_000;
/// Parts of one need: the lamps of every staircase of a community.
pub const NEED_PARTS_MAX: i64 = 100_000;
/// People or homes that one need serves: more than live in any community.
pub const NEED_SERVES_MAX: u32 = 1_000_000;
/// Times that one need is taken up: what a list shows of it at a glance, and each takes five events of its record.
pub const NEED_UPTAKES_MAX: usize = 60;
/// Parties of one agreement: every home of a roll, with the shops, units and funds beside them.
pub const AGREEMENT_PARTIES_MAX: usize = 20_000;
/// Money of one agreement, in fen: 100 million yuan. More is none of a community's.
pub const AGREEMENT_FEN_MAX: i64 = 10_000_000_000;
/// Times that a party answers one version: whoever changes their mind every day for three weeks is asked at the door.
pub const AGREEMENT_ANSWERS_MAX: usize = 20;
/// Money of one line of a fund, in fen: 100 million yuan. More is none of a community's.
pub const FUND_FEN_MAX: i64 = 10_000_000_000;
/// Characters of an id that whoever sends something makes: enough that no two make the same, a UUID and more.
pub const CLIENT_ID_CHARS: std::ops::RangeInclusive<usize> = 8..=64;
/// Pictures of what proves one expense: a bill of several pages, a receipt, the work.
pub const EXPENSE_VOUCHERS_MAX: usize = 20;
/// Quotes for one expense.
pub const EXPENSE_QUOTES_MAX: usize = 10;
/// Pledges of which a surplus goes back in one write: every home of a large community.
pub const REFUND_PLEDGES_MAX: usize = 5_000;
/// Rows of one posted sheet of accounts: a year of a large office has some thousand.
pub const ACCOUNT_BOOK_LINES_MAX: usize = 5_000;
/// Rows of it in one entry of the log, which stays below 64 kB.
pub const ACCOUNT_BOOK_LINES_OF_AN_ENTRY: usize = 200;
/// Steps of one project: a house that is renovated takes some dozen.
pub const PROJECT_STEPS_MAX: usize = 40;
/// Quotes that are compared for one project.
pub const PROJECT_QUOTES_MAX: usize = 20;
/// Money of one project, in fen: as much as a resolution may be about.
pub const PROJECT_FEN_MAX: i64 = RESOLUTION_FEN_MAX;
/// Events of a project's stream that stay free for its end: done, looked at by ten people, sent back once, its account
/// published and archived.
pub const PROJECT_EVENTS_KEPT_FOR_ENDING: usize = 60;
/// Places of one community: 20,000 residents in some 8,000 homes, with room to grow.
pub const PLACES_MAX: usize = 20_000;
/// Homes of one roll: as many as a community may have places.
pub const ROLL_HOMES_MAX: usize = 20_000;
/// The area of one home, in cm²: 100,000 m², more than a whole shopping centre.
pub const HOME_AREA_MAX: i64 = 1_000_000_000;
/// Owners of one home: an inheritance of three generations has a dozen.
pub const HOME_OWNERS_MAX: usize = 20;
/// Residents of eighteen years or more of one home: a house that is let by the bed.
pub const HOME_ADULTS_MAX: u32 = 100;
/// The number of a home: `东风巷14号院3-2-501` has 15 characters.
pub const HOME_NO_CHARS_MAX: usize = 40;
/// Homes of one entry of the log, and owners of them: what an entry holds stays below 64 kB.
pub const HOMES_OF_AN_ENTRY: usize = 200;
/// See [`HOMES_OF_AN_ENTRY`].
pub const OWNERS_OF_AN_ENTRY: usize = 600;
/// Lines of one sheet of a posted roll: what is read and shown at a time.
pub const ROLL_SHEET_LINES: usize = 100;
/// Depth of the place tree.
pub const PLACE_DEPTH_MAX: usize = 10;
/// Bodies of one community: a council, a group for each of some hundred courtyards, what was before them.
pub const BODIES_MAX: usize = 1_000;
/// Units of one community. A city's mailbox of ten years names 146.
pub const UNITS_MAX: usize = 5_000;
/// Categories of one community, retired ones among them. A hotline of a city has some 270 in three levels.
pub const CATEGORIES_MAX: usize = 1_000;
/// Roles that one person holds.
pub const ROLES_MAX: usize = 40;
/// Years before and after which a date is a slip of the pen.
pub const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;
