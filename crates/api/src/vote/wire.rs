//! Votes on the wire.

use super::keys;
use super::result::ResultBody;
use super::wire_ballot::CallOfHandsBody;
use super::wire_law::{CorrectionToldBody, OfficialBesideBody, ToPublishBody, VoteLegalBody};
use crate::line_result::{Silent, VoteVerdict};
use crate::moment::rfc3339;
use crate::resolution::ResolutionItemBody;
use mingtong_app::matter::Said;
use mingtong_app::vote::{LineView, Turnout, TurnoutOf, VoteItem, VoteList, VoteView};
use mingtong_domain::vote::{Question, Window};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A page of votes.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct VoteFields {
    /// `ahead` for what is told of, open, or waits for its count, what closes first before the others; `past` for what
    /// is published or void, `all` for both, the latest first.
    #[param(inline)]
    pub shown: Option<keys::VotesShown>,
    /// The number of a matter: those about it only.
    pub matter: Option<String>,
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

/// From when until when ballots are taken.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct WindowBody {
    /// The first moment.
    pub opens: String,
    /// See `opens`.
    pub opens_ms: i64,
    /// The moment from which on none is taken.
    pub closes: String,
    /// See `closes`.
    pub closes_ms: i64,
}

impl From<Window> for WindowBody {
    fn from(window: Window) -> Self {
        let Window { opens, closes } = window;
        Self { opens: rfc3339(opens), opens_ms: opens.0, closes: rfc3339(closes), closes_ms: closes.0 }
    }
}

/// A vote in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VoteItemBody {
    /// Its id.
    pub id: String,
    /// The year in which it was called.
    pub year: i64,
    /// Its number in that year.
    pub number: u32,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// The name of the place.
    pub place: Option<String>,
    /// Who decides.
    pub decided_by: String,
    /// Whether it is known whose a ballot is.
    pub secrecy: keys::Secrecy,
    /// From when until when.
    pub window: WindowBody,
    /// Its state now.
    pub stage: keys::VoteStage,
    /// While it waits to be published: until when.
    pub to_publish: Option<ToPublishBody>,
    /// What each line came to, or the election: of what is published only.
    pub verdicts: Vec<VoteVerdict>,
    /// Whether persons are elected.
    pub elects: bool,
    /// Why it is void.
    pub voided: Option<String>,
    /// How many parts or homes may vote.
    pub electors: u32,
    /// How many voices they have.
    pub voices: u32,
}

impl From<VoteItem> for VoteItemBody {
    fn from(item: VoteItem) -> Self {
        Self {
            id: item.id.0,
            year: item.number.0,
            number: item.number.1,
            title: words(&item.title),
            place: item.place,
            decided_by: item.decided_by.key().to_owned(),
            secrecy: item.secrecy.into(),
            window: item.window.into(),
            stage: item.stage.into(),
            to_publish: item.to_publish.map(Into::into),
            verdicts: item.verdicts.into_iter().map(Into::into).collect(),
            elects: item.elects,
            voided: item.voided.as_ref().and_then(words),
            electors: item.electors,
            voices: item.voices,
        }
    }
}

/// A page of votes.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VoteListBody {
    /// The votes.
    pub items: Vec<VoteItemBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<VoteList> for VoteListBody {
    fn from(list: VoteList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

pub(super) fn words(said: &Said) -> Option<String> {
    said.words().map(str::to_owned)
}

/// A line of the ballot.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BallotLineBody {
    /// Which, from 1.
    pub line: u32,
    /// Its words, or the name of a candidate; none where they were erased.
    pub words: Option<String>,
    /// The id of a candidate.
    pub candidate: Option<String>,
}

impl From<LineView> for BallotLineBody {
    fn from(view: LineView) -> Self {
        Self { line: view.line, words: words(&view.words), candidate: view.candidate.map(|person| person.0) }
    }
}

/// How many of a building take part.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TurnoutBody {
    /// The building; empty for all, and for several small ones.
    pub building: String,
    /// Whether it is those buildings together that are too small to be told apart before the vote is published.
    pub small_buildings: bool,
    /// Its electors.
    pub electors: u64,
    /// How many take part; none while ballots are taken.
    pub voted: Option<u64>,
    /// At least so many of a hundred; while ballots are taken, in steps.
    pub percent: u64,
}

impl From<Turnout> for TurnoutBody {
    fn from(it: Turnout) -> Self {
        let small_buildings = it.of == TurnoutOf::SmallBuildings;
        let building = if let TurnoutOf::Building(name) = it.of { name } else { String::new() };
        Self { building, small_buildings, electors: it.electors, voted: it.voted, percent: it.percent }
    }
}

/// Somebody who counts.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TellerBody {
    /// The id of the person.
    pub id: String,
    /// The name; empty where it was erased.
    pub name: String,
}

/// A vote.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VoteBody {
    /// Its id.
    pub id: String,
    /// Its number in the year in which it was called.
    pub number: u32,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// What it is about.
    pub text: Option<String>,
    /// Whom it concerns, in words.
    pub scope: Option<String>,
    /// The name of the place.
    pub place: Option<String>,
    /// Its state now.
    pub stage: keys::VoteStage,
    /// The form of the ballot: `motions`, `approval` or `election`.
    pub form: String,
    /// The lines of the ballot.
    pub lines: Vec<BallotLineBody>,
    /// How many may be ticked; of an election, how many seats there are.
    pub most: Option<u32>,
    /// Whether 从众 stands beside each motion.
    pub with_majority: bool,
    /// Whether "none of these" stands below the options.
    pub none_of_these: bool,
    /// Who decides.
    pub decided_by: String,
    /// What owners decide on.
    pub matter_of_owners: Option<String>,
    /// What it decides by law; none where the rule book knows no rule of its last day.
    pub legal: Option<VoteLegalBody>,
    /// The number of the matter that it comes from.
    pub matter: Option<String>,
    /// The body that called it.
    pub body: Option<String>,
    /// The notice by which it was announced.
    pub notice: Option<String>,
    /// The vote that had no quorum, of which it is the second.
    pub again_of: Option<String>,
    /// The vote that is the second of this one.
    pub second: Option<String>,
    /// From when until when.
    pub window: WindowBody,
    /// Until when it would have been, before it was prolonged.
    pub prolonged_from_ms: Option<i64>,
    /// Whether it is known whose a ballot is.
    pub secrecy: keys::Secrecy,
    /// The ways that are allowed.
    pub ways: Vec<keys::Way>,
    /// Which ballot holds where somebody gave several.
    pub across: keys::Across,
    /// What becomes of silent owners.
    pub silent: Silent,
    /// The clause on which that rests.
    pub silent_clause: Option<String>,
    /// Whether a voice can be given by another, in writing.
    pub proxies_count: bool,
    /// Whether a void ballot takes part.
    pub void_takes_part: bool,
    /// Who counts.
    pub tellers: Vec<TellerBody>,
    /// How many parts or homes may vote, as it was called.
    pub electors: u32,
    /// How many voices they have.
    pub voices: u32,
    /// Their area together, in ten-thousandths of a square metre; none where one is not known.
    pub area: Option<i64>,
    /// How many parts or homes may vote today.
    pub electors_now: u32,
    /// How many voices they have.
    pub voices_now: u32,
    /// Their area together.
    pub area_now: Option<i64>,
    /// How the electorate was put right since it was frozen, the first first.
    pub corrections: Vec<CorrectionToldBody>,
    /// The digest of the electorate as it was frozen.
    pub electorate: String,
    /// Shows of hands.
    pub hands: Vec<CallOfHandsBody>,
    /// How many take part, building by building; empty before ballots are taken, and of few homes until it is
    /// published.
    pub turnout: Vec<TurnoutBody>,
    /// What it came to, once that is public; for those who count or publish, once it is counted.
    pub result: Option<ResultBody>,
    /// Until when its result has to be public; none before it is counted.
    pub to_publish: Option<ToPublishBody>,
    /// The resolutions that rest on it, the latest first.
    pub resolutions: Vec<ResolutionItemBody>,
    /// The lines from which whoever asks can draw up a resolution now.
    pub to_resolve: Vec<u32>,
    /// The notice of the result.
    pub result_notice: Option<String>,
    /// What the housing authority's system announced, beside ours.
    pub official: Vec<OfficialBesideBody>,
    /// The digest of the sheet that was counted.
    pub sheet: Option<String>,
    /// Whether what is counted now is what was recorded.
    pub agrees: Option<bool>,
    /// Why it is void.
    pub voided: Option<String>,
    /// Why somebody asks to declare it void, for whoever can agree to that.
    pub void_asked: Option<String>,
    /// The acts on it that whoever asks can do now.
    pub acts: Vec<String>,
    /// The position of its latest event; send it as `seen`.
    pub position: i64,
}

impl From<VoteView> for VoteBody {
    fn from(view: VoteView) -> Self {
        let vote = view.vote;
        let (form, most, with_majority, none_of_these) = form(&vote.question);
        let sheet = view.result.as_ref().and(vote.tallied()).map(|tallied| tallied.sheet.clone());
        Self {
            result_notice: vote.published().map(|(_, publication)| publication.notice.0.clone()),
            number: vote.number,
            title: words(&view.title),
            text: words(&view.text),
            scope: words(&view.scope),
            place: view.place,
            stage: view.stage.into(),
            form: form.to_owned(),
            lines: view.lines.into_iter().map(Into::into).collect(),
            most,
            with_majority,
            none_of_these,
            decided_by: vote.decides.by.key().to_owned(),
            matter_of_owners: vote.decides.matter.map(|matter| matter.key().to_owned()),
            legal: view.legal.map(Into::into),
            matter: vote.origin.matter.map(|matter| matter.to_string()),
            body: vote.origin.body.map(|body| body.0),
            notice: vote.origin.notice.map(|notice| notice.0),
            again_of: vote.origin.again_of.map(|first| first.0),
            second: view.second.map(|second| second.0),
            window: vote.window.into(),
            prolonged_from_ms: vote.prolonged.map(|at| at.0),
            secrecy: vote.conduct.secrecy.into(),
            ways: vote.conduct.ways.into_iter().map(Into::into).collect(),
            across: vote.conduct.across.into(),
            silent: vote.conduct.silent.silent.into(),
            silent_clause: view.clause.as_ref().and_then(words),
            proxies_count: vote.conduct.proxies_count,
            void_takes_part: vote.conduct.void_takes_part,
            tellers: view.tellers.into_iter().map(|(id, name)| TellerBody { id: id.0, name }).collect(),
            electors: vote.size.electors,
            voices: vote.size.voices,
            area: vote.size.area,
            electors_now: view.size_now.electors,
            voices_now: view.size_now.voices,
            area_now: view.size_now.area,
            corrections: view.corrections.into_iter().map(Into::into).collect(),
            electorate: vote.electorate,
            hands: vote.hands.into_iter().map(Into::into).collect(),
            turnout: view.turnout.into_iter().map(Into::into).collect(),
            result: view.result.map(Into::into),
            to_publish: view.to_publish.map(Into::into),
            resolutions: view.resolutions.into_iter().map(Into::into).collect(),
            to_resolve: view.to_resolve,
            official: view.official.into_iter().map(Into::into).collect(),
            sheet,
            agrees: view.agrees,
            voided: view.voided.as_ref().and_then(words),
            void_asked: view.void_asked.as_ref().and_then(words),
            acts: view.offered.into_iter().map(|act| act.key().to_owned()).collect(),
            position: vote.latest,
            id: vote.id.0,
        }
    }
}

/// The form of a ballot: what it is called, how many may be ticked, whether it has 从众, and "none of these".
fn form(question: &Question) -> (&'static str, Option<u32>, bool, bool) {
    match question {
        Question::Motions { with_majority, .. } => ("motions", None, *with_majority, false),
        Question::Approval { most, none_of_these, .. } => ("approval", Some(*most), false, *none_of_these),
        Question::Election { seats, .. } => ("election", Some(*seats), false, false),
    }
}
