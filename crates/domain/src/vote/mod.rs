//! Votes 表决: a question put to an electorate that was frozen with its notice, answered by hands, on paper, at the
//! door, on a page, and counted once, by the law of its last day.
//!
//! A vote has three kinds of streams: what happens to it (short), its electorate (frozen in pieces), and one for the
//! ballot of each elector. It opens and is over by its times alone. What is counted is a [`Sheet`], which is
//! published: [`count()`] knows nothing else, so whoever has it counts again and finds the same. Secret ballots are
//! no events until the vote is counted ([`cast_secretly`]).

mod act;
mod apply;
mod around;
mod asked;
mod ballot;
mod call;
mod cast;
mod change_tellers;
mod close_count;
mod correct_elector;
mod correction;
mod count;
mod count_fault;
mod count_hands;
mod decide;
mod elect;
mod elector;
mod electorate;
mod enter_paper;
mod event;
mod figures;
mod from_box;
mod guard;
mod hung;
mod impossible;
mod issue_paper;
mod issue_slips;
mod keys;
mod legal;
mod name_proxy;
mod note_door;
mod official;
mod on_behalf;
mod paper;
mod participation;
mod prolong;
mod publish;
mod question;
mod receipt;
mod reconcile;
mod record_official;
mod return_paper;
mod samples;
mod secret;
mod sheet;
mod state;
mod take_back_door;
mod tallies;
mod void;

#[cfg(test)]
mod tests;

pub use act::{Act, Command, WritesTo};
use around::Case;
pub use around::{Around, ToRecord};
pub use asked::{Asked, Need, asked};
pub use ballot::{Ballot, Given, Reading, Told, Visit};
pub use call::{Calling, First, call};
pub use correction::{Correction, CorrectionKind};
pub use count::count;
pub use count_fault::Uncountable;
pub use decide::{decide, offered};
pub use elector::{Elector, Entitled, Scope, Size, VoiceBy, electorate, floor, lies_in, next_voice};
pub use electorate::Electorate;
pub use event::{Event, Kind};
pub use figures::{
    Arithmetic, Ballots, Column, Elected, Item, Needed, NoneOfThese, Reconciled, Under, VoteResult, Votes,
};
pub use from_box::{BoxClass, BoxPaper, BoxReading, BoxSays, box_classes, read_from_box};
pub use hung::Hung;
pub use impossible::{Course, impossible_in, impossible_in_electorate, impossible_on_ballot};
pub use issue_slips::issue_slips;
pub use keys::{Across, BallotState, Door, HoldsBy, Mark, Secrecy, StageKind, TestKind, Verdict, VoidFor, Way};
pub use legal::{Legal, legal};
pub use official::{Compared, Official};
pub use paper::{Misfit, Paper, PaperNo};
pub use participation::enough_take_part;
pub use publish::ToPublish;
pub use question::{Decides, Question, is_put_in_the_negative};
pub use receipt::{Receipt, Voted};
pub use secret::{cast_secretly, tick_off, written};
pub use sheet::{Line, Secrets, Sheet, Standing, sheet};
pub use state::{
    Conduct, Hands, HandsSeen, Origin, Progress, Proxy, Publication, SilentOwners, Tallied, VoidAsked, Voided, Vote,
    Window,
};
