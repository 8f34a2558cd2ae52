//! Votes 表决: called on an electorate that is frozen from a roll, acted on, cast, counted, published, counted again.
//!
//! A ballot is read and written by the number of its elector: what the crowd does costs the same for the last as for
//! the first. Only counting reads all of them. Named ballots are events, sealed in the log; secret ones are kept in two
//! tables without a common key until the count ([`secret`]).

mod access;
mod act;
mod around;
mod ballot_box;
mod box_papers;
mod buildings;
mod call;
mod cast;
mod doors;
mod elector;
mod electorate;
mod electors;
mod find;
mod floor;
mod lines;
mod list;
mod notice;
mod offered;
mod on_behalf;
mod once;
mod own;
mod papers;
mod preview;
mod published;
mod reckon;
mod recount;
mod result_notice;
mod scan;
mod scope;
mod secret;
mod sentences;
mod sheet;
mod show_picture;
mod slips;
mod turnout;
mod view;

// Agreements ask at the same doors.
pub(crate) use access::own_building;
pub use act::{NewHolder, OnVote, act_on_vote};
pub use ballot_box::{BoxView, BoxWaiting, view_box};
pub use buildings::{VoteBuilding, owners_at_doors, vote_buildings};
pub use call::{NewQuestion, NewVote, call_vote};
pub use cast::{GivenBallot, NewBallot, Voter, cast_ballot};
pub use doors::{DoorList, DoorQuery, Readings, differences, view_doors};
pub use elector::{ElectorView, GivenView, ProxyView, VisitView, view_elector};
pub use electors::{CorrectionView, NewCorrection, ProxyItem, correct_electorate, list_corrections, list_proxies};
pub use find::find_elector;
pub use floor::{Floor, issue_to_all, view_floor};
pub use lines::{BallotBrief, DoorLine};
pub(crate) use list::uncounted_secret_vote;
pub use list::{VoteItem, VoteList, VoteQuery, doors_to_walk, list_votes, votes_to_finish};
pub use mingtong_store::rows::{ElectorsShown, VotesShown};
pub use notice::VoteNotice;
pub use on_behalf::{WaitingBallot, waiting_ballots};
pub use once::Once;
pub use own::{OwnElector, own_electors};
pub use papers::{PaperWaiting, papers_waiting};
pub use preview::{VotePreview, preview_vote};
pub use published::{PublishedBallot, published_ballots};
pub use recount::{Recounted, recount, recount_brought, recount_vote};
pub use result_notice::{Remarks, corrections, result_notice};
pub use scan::scan_picture;
pub use secret::{NewBoxPaper, enter_from_box, tick_off};
pub use sentences::{
    Filled, Sentences, Speaker, area_in_words, came_of, is_cut, note_of, percent, requirement_in_words,
};
pub use sheet::vote_sheet;
pub use show_picture::{ballot_picture, vote_picture};
pub use slips::{OpenSlip, Slip, SlipList, SlipPlace, SlipState, SlipsFor, issue_slips, list_slips, open_slip};
pub use turnout::{Turnout, TurnoutOf};
pub use view::{CorrectionTold, HandsWaiting, LineView, OfficialBeside, VoteView, print_vote, view_vote};
