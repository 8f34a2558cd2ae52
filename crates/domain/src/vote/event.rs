//! What happens to a vote, to its electorate, and to the ballot of one elector.

use super::correction::Correction;
use super::elector::{Elector, Size};
use super::keys::{Door, Verdict};
use super::official::Official;
use super::paper::Paper;
use super::question::{Decides, Question};
use super::receipt::{Receipt, Voted};
use super::state::{Conduct, Hands, Origin, Window};
use crate::ids::{HomeNo, NoticeId, PersonId, PictureId, PlaceId, TextRef, VoteId};
use crate::time::Millis;
use jiff::civil::Date;

events! {
    "What happens to a vote, to its electorate, and to the ballot of one elector.";

    /// It was called.
    Called = "vote.called", Everybody {
        /// The new vote.
        vote: VoteId,
        /// Its number in the year.
        number: u32,
        /// What it is called.
        title: TextRef,
        /// What it is about, in full.
        text: TextRef,
        /// What is asked.
        question: Box<Question>,
        /// By which rule it is decided.
        decides: Decides,
        /// Which buildings, stairwells or floors it concerns, in words.
        scope: TextRef,
        /// Where; none for the whole community.
        place: Option<PlaceId>,
        /// From where it comes.
        origin: Box<Origin>,
        /// From when until when.
        window: Window,
        /// How ballots come.
        conduct: Box<Conduct>,
        /// Who counts.
        tellers: Vec<PersonId>,
        /// How large the electorate is.
        size: Size,
        /// The digest of the electorate.
        electorate: String,
    },
    /// A piece of the electorate was frozen.
    ElectorsListed = "vote.electors_listed", Workers {
        /// Who may vote.
        electors: Vec<Elector>,
    },
    /// The electorate was put right.
    ElectorCorrected = "vote.elector_corrected", Workers {
        /// What was put right.
        correction: Correction,
        /// Why.
        reason: TextRef,
        /// Who may speak for it from now on, by the roll of that day; none where that stays as it was.
        owners: Option<Vec<PersonId>>,
    },
    /// Somebody gives the voice of another.
    ProxyNamed = "vote.proxy_named", Workers {
        /// For which elector.
        elector: u32,
        /// Whose voice it is.
        giver: PersonId,
        /// Who gives it.
        holder: PersonId,
        /// Pictures of the written proxy.
        pictures: Vec<PictureId>,
    },
    /// It goes on for longer.
    Prolonged = "vote.prolonged", Everybody {
        /// Until when.
        closes: Millis,
        /// Why.
        reason: TextRef,
        /// The notice by which that was told.
        notice: NoticeId,
    },
    /// Others count.
    TellersChanged = "vote.tellers_changed", Everybody {
        /// Who.
        tellers: Vec<PersonId>,
        /// Why.
        reason: TextRef,
    },
    /// Slips were issued, for one elector, for a building or entrance, or for all; those of before hold no longer.
    SlipsIssued = "vote.slips_issued", Workers {
        /// For whom; none for more than one.
        elector: Option<u32>,
        /// For which building or entrance; none for one elector, and for all.
        within: Option<HomeNo>,
        /// How many.
        count: u32,
    },
    /// A teller counted hands. They count once another counted the same; nobody reads them before the result.
    HandsCounted = "vote.hands_counted", Workers {
        /// On a line of the ballot.
        hands: Hands,
    },
    /// It was counted.
    Counted = "vote.counted", Workers {
        /// The digest of the sheet that was counted.
        sheet: String,
        /// What each line came to.
        verdicts: Vec<Verdict>,
        /// The two who counted.
        counted_by: [PersonId; 2],
    },
    /// Its result is public.
    Published = "vote.published", Everybody {
        /// By this notice.
        notice: NoticeId,
    },
    /// What the housing authority's system announced was entered beside it.
    OfficialRecorded = "vote.official_recorded", Everybody {
        /// What.
        official: Box<Official>,
    },
    /// Somebody asks to declare it void, though its result is public.
    VoidAsked = "vote.void_asked", Workers {
        /// Why.
        reason: TextRef,
    },
    /// It stays as it is: what somebody asked for does not happen.
    VoidDeclined = "vote.void_declined", Workers {},
    /// It is void.
    Voided = "vote.voided", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// A piece of those who voted in secret, in the order of their numbers; recorded when it is counted.
    SecretRoll = "vote.secret_roll", Nobody {
        /// Who.
        voted: Vec<Voted>,
    },
    /// A piece of the secret ballots, in the order of their receipts; recorded when it is counted.
    SecretBallots = "vote.secret_ballots", Nobody {
        /// What they say.
        ballots: Vec<Receipt>,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "vote.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "vote.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },
    /// A paper with the number of the elector was issued.
    PaperIssued = "ballot.paper_issued", Workers {},
    /// Somebody went to the door.
    DoorNoted = "ballot.door_noted", Workers {
        /// What was met there.
        door: Door,
        /// On which day.
        on: Date,
        /// Pictures that prove it: a signature on the list.
        pictures: Vec<PictureId>,
    },
    /// What was noted of a door is taken back: it was noted by mistake.
    DoorTakenBack = "ballot.door_taken_back", Workers {
        /// Which visit, from 1.
        visit: u32,
        /// Why.
        reason: TextRef,
    },
    /// The paper came back.
    PaperReturned = "ballot.paper_returned", Workers {},
    /// Somebody read the paper.
    PaperRead = "ballot.paper_read", Workers {
        /// What it says.
        paper: Paper,
        /// Whether whoever holds the proxy filled it in.
        by_proxy: bool,
        /// Pictures of it, for the tellers only.
        pictures: Vec<PictureId>,
    },
    /// A ballot was given on a page.
    Cast = "ballot.cast", Workers {
        /// What it says.
        paper: Paper,
        /// Whether whoever holds the proxy gave it.
        by_proxy: bool,
    },
    /// Somebody wrote down what the elector said. It is no ballot before its witness confirmed it.
    SaidOnBehalf = "ballot.said_on_behalf", Workers {
        /// What it says.
        paper: Paper,
        /// Who saw that it was written down as it was said.
        witness: PersonId,
    },
    /// The witness confirmed what was written down: now it is a ballot.
    OnBehalfConfirmed = "ballot.on_behalf_confirmed", Workers {
        /// Which of those that were written down for the elector, from 1.
        nth: u32,
    },
}

/// Electors of one event: an entry of the log stays below 64 kB.
const PIECE: usize = 400;

/// A list in pieces that fit into one event each.
pub(super) fn pieces<T: Clone>(all: &[T]) -> impl Iterator<Item = Vec<T>> {
    all.chunks(PIECE).map(<[T]>::to_vec)
}
