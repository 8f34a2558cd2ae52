//! The acts on a vote and on ballots, a declaration each.

use super::keys;
use super::wire::VoteBody;
use super::wire_ballot::{BallotPaperBody, CallOfHandsBody};
use super::wire_call::CorrectedElectorBody;
use crate::acting::{ActBody, acts};
use crate::caller::Caller;
use crate::extract::Id;
use crate::moment::day;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::vote::{OnVote, act_on_vote, view_vote};
use mingtong_app::{App, Fail};
use mingtong_domain::ids::{HomeNo, PersonId, PictureId, VoteId};
use mingtong_domain::resolution::Figure;
use mingtong_domain::vote::{Command, Correction, Elector};
use std::collections::BTreeMap;

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: VoteId,
    body: B,
) -> Result<Json<VoteBody>, Problem> {
    let on = OnVote { electors: body.each().to_vec(), seen: body.seen(), ..OnVote::default() };
    done(app, caller, id, on, body.command()?).await
}

/// Does an act; answers with the vote after it, or why it was not done.
pub(super) async fn done(
    app: &App,
    caller: &Caller,
    id: VoteId,
    on: OnVote,
    command: Command<String>,
) -> Result<Json<VoteBody>, Problem> {
    match act_on_vote(app, &caller.hall, &caller.signed_in()?, id.clone(), on, command).await {
        Ok(()) => Ok(Json(view_vote(app, &caller.hall, &caller.who(), &id).await?.into())),
        Err(Fail::Changed) => {
            let view = view_vote(app, &caller.hall, &caller.who(), &id).await?;
            Err(Problem::changed(view.stage.key(), view.vote.latest))
        }
        Err(other) => Err(other.into()),
    }
}

fn pictures(ids: Vec<String>) -> Vec<PictureId> {
    ids.into_iter().map(PictureId).collect()
}

fn two(ids: Vec<String>) -> Result<[PersonId; 2], Problem> {
    let ids: Vec<PersonId> = ids.into_iter().map(PersonId).collect();
    ids.try_into().map_err(|_| Problem::unfit("counted_by"))
}

fn correction(
    changed: Option<CorrectedElectorBody>,
    added: Option<CorrectedElectorBody>,
    struck: Option<u32>,
) -> Result<Correction, Problem> {
    let elector =
        |it: CorrectedElectorBody| Elector { no: it.elector, home: HomeNo(it.home), voice: it.voice, area: it.area };
    match (changed, added, struck) {
        (Some(it), None, None) => Ok(Correction::Changed(elector(it))),
        (None, Some(it), None) => Ok(Correction::Added(elector(it))),
        (None, None, Some(no)) => Ok(Correction::Struck(no)),
        _ => Err(Problem::unfit("changed, added, struck")),
    }
}

acts! {
    (vote at "/communities/{c}/votes/{id}/", "id" as Id<VoteId>, answers VoteBody, by act);

    /// Put the electorate right: one of the three.
    CorrectElector: correct_elector at "correct-elector" with CorrectElectorBody {
        /// An elector who stood there wrongly.
        changed: Option<CorrectedElectorBody>,
        /// One who was missing.
        added: Option<CorrectedElectorBody>,
        /// The number of one who has no vote.
        struck: Option<u32>,
        /// Why.
        reason: String,
    } => { correction: correction(changed, added, struck)?, reason };

    /// Write down who gives the voice of another, by a written proxy.
    NameProxy: name_proxy at "name-proxy" with NameProxyBody {
        /// For which elector.
        elector: u32,
        /// The id of the person whose voice it is.
        giver: String,
        /// The id of the person who gives it.
        holder: String,
        /// Ids of pictures of the sheet.
        pictures: Vec<String>,
    } => { elector, giver: PersonId(giver), holder: PersonId(holder), pictures: self::pictures(pictures) };

    /// Let others count.
    ChangeTellers: change_tellers at "change-tellers" with ChangeTellersBody {
        /// Their ids.
        tellers: Vec<String>,
        /// Why; public.
        reason: String,
    } => { tellers: tellers.into_iter().map(PersonId).collect(), reason };

    /// Count hands on one line of the ballot, as one of two tellers. They count once two sent the same numbers.
    CountHands: count_hands at "count-hands" with CountHandsBody {
        /// The numbers.
        hands: CallOfHandsBody,
    } => { hands: hands.into() };

    /// Issue papers with the numbers of electors.
    IssuePaper: issue_paper at "issue-paper" with IssuePaperBody {}, on electors => {};

    /// Write down what was met at doors.
    NoteDoor: note_door at "note-door" with NoteDoorBody {
        /// What was met there.
        door: keys::Door,
        /// On which day.
        on: String,
        /// Ids of pictures that prove it.
        pictures: Option<Vec<String>>,
    }, on electors => {
        door: door.into(), on: day("on", &on)?, pictures: self::pictures(pictures.unwrap_or_default())
    };

    /// Take back what was noted of a door by mistake.
    TakeBackDoor: take_back_door at "take-back-door" with TakeBackDoorBody {
        /// Which visit, from 1.
        visit: u32,
        /// Why; for those who work with the electors.
        reason: String,
    }, on electors => { visit, reason };

    /// Note that papers came back.
    ReturnPaper: return_paper at "return-paper" with ReturnPaperBody {}, on electors => {};

    /// Enter what a paper says. It is cast once two people read it alike.
    EnterPaper: enter_paper at "enter-paper" with EnterPaperBody {
        /// What it says.
        paper: BallotPaperBody,
        /// Whether whoever holds the proxy filled it in.
        by_proxy: Option<bool>,
        /// Ids of pictures of it; for those who count only.
        pictures: Option<Vec<String>>,
    }, on electors => {
        paper: paper.read()?,
        by_proxy: by_proxy.unwrap_or(false),
        pictures: self::pictures(pictures.unwrap_or_default())
    };

    /// Write down a ballot that somebody says, before a witness. It counts once the witness confirmed it.
    CastOnBehalf: cast_on_behalf at "cast-on-behalf" with CastOnBehalfBody {
        /// What it says.
        paper: BallotPaperBody,
        /// The id of the person who sees that it is written down as it is said.
        witness: String,
    }, on electors => { paper: paper.read()?, witness: PersonId(witness) };

    /// Confirm, as its witness, ballots that were written down for somebody: now they count.
    ConfirmOnBehalf: confirm_on_behalf at "confirm-on-behalf" with ConfirmOnBehalfBody {
        /// Which of those that were written down for the elector, from 1.
        nth: u32,
    }, on electors => { nth };

    /// Count it, once it is over: two of those who were named to count.
    Count: count_ballots at "count" with CountVoteBody {
        /// Their ids.
        counted_by: Vec<String>,
    } => { counted_by: two(counted_by)? };

    /// Enter beside it what the housing authority's system announced of a line of the ballot; of owners' votes only.
    RecordOfficial: record_official at "record-official" with RecordOfficialBody {
        /// Which line, from 1.
        line: u32,
        /// On which day it was announced.
        announced: String,
        /// The numbers, by the names of the fields of the file of `mingtong count`: `cast.agree.heads` …
        figures: BTreeMap<String, String>,
        /// From where: the office, its system, the number of its document.
        source: String,
    } => {
        line,
        announced: day("announced", &announced)?,
        figures: figures.into_iter().map(|(field, value)| Figure { field, value }).collect(),
        source
    };

    /// Declare it void, before its result is public.
    Void: void_vote at "void" with VoidVoteBody {
        /// Why; public.
        reason: String,
    } => { reason };

    /// Ask to declare a published vote void: somebody else decides.
    AskVoid: ask_void_vote at "ask-void" with AskVoidVoteBody {
        /// Why; public once somebody else agrees.
        reason: String,
    } => { reason };

    /// Declare void what somebody else asked for. What was published stays readable.
    ConfirmVoid: confirm_void_vote at "confirm-void" with ConfirmVoidVoteBody {} => {};

    /// Let the vote stand: what was asked for does not happen.
    DeclineVoid: decline_void_vote at "decline-void" with DeclineVoidVoteBody {} => {};
}
