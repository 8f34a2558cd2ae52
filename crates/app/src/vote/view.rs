//! One vote: what is asked, of whom, from when until when, how many take part, and once it is counted what it came to.

use super::access::{sees_doors, sees_electors, works_on};
use super::box_papers::unsettled;
use super::lines::electors;
use super::offered::offered;
use super::on_behalf::waiting_in;
use super::reckon::reckon;
use super::sheet::sees_result;
use super::turnout::{Turnout, turnout};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::procedure::Reading;
use crate::resolution::{ResolutionListed, Resolved, resolutions_from, to_resolve};
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{PersonId, ResolutionId, Stream, TextRef, VoteId};
use mingtong_domain::motion::Outcome;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{
    Act, Compared, CorrectionKind, Hands, HandsSeen, Legal, Official, Question, Size, StageKind, ToPublish, Vote,
    VoteResult, Way, legal,
};
use mingtong_store::rows::{CorrectionRow, ElectorsShown};
use mingtong_store::{Link, stream_of};
use std::collections::{BTreeSet, HashMap};

/// A line of the ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineView {
    /// Which, from 1.
    pub line: u32,
    /// Its words; of a candidate the name.
    pub words: Said,
    /// The candidate, where it is one.
    pub candidate: Option<PersonId>,
}

/// A show of hands that does not count yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandsWaiting {
    /// On which line of the ballot, from 1.
    pub line: u32,
    /// Whether whoever asks counted them.
    pub is_own: bool,
    /// Who counted what last, where they differ; nothing before: each counts for themself.
    pub differ: Vec<(String, Hands)>,
}

/// That the electorate was put right, as everybody reads it: no home, no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionTold {
    /// When.
    pub at: Millis,
    /// In which role.
    pub role: Role,
    /// What kind of thing was put right.
    pub kind: CorrectionKind,
    /// Why.
    pub reason: Said,
}

/// What was announced elsewhere of a line of the ballot, beside ours.
#[derive(Debug, Clone, PartialEq)]
pub struct OfficialBeside {
    /// As it was entered.
    pub official: Official,
    /// Whether another was entered for the same line since.
    pub is_replaced: bool,
    /// From where.
    pub source: Said,
    /// What follows from its numbers, by the law of the last day; none where the rule book cannot count it any more.
    pub outcome: Option<Outcome>,
    /// Number by number; ours only for whoever may see it.
    pub compared: Vec<Compared>,
}

/// A vote to show.
#[derive(Debug, Clone)]
pub struct VoteView {
    /// As the domain knows it.
    pub vote: Vote,
    /// Its state now.
    pub stage: StageKind,
    /// What it is called.
    pub title: Said,
    /// What it is about.
    pub text: Said,
    /// Whom it concerns, in words.
    pub scope: Said,
    /// The clause on which the treatment of silent owners rests.
    pub clause: Option<Said>,
    /// The name of the place; none for the whole community.
    pub place: Option<String>,
    /// The lines of the ballot.
    pub lines: Vec<LineView>,
    /// Who counts, by name.
    pub tellers: Vec<(PersonId, String)>,
    /// Why it is void.
    pub voided: Option<Said>,
    /// For whoever can agree to it: why somebody asks to declare it void.
    pub void_asked: Option<Said>,
    /// What it decides by law; none where the rule book knows no rule of its last day.
    pub legal: Option<Legal>,
    /// How its electorate was put right since it was frozen, the first first.
    pub corrections: Vec<CorrectionTold>,
    /// How large the electorate is today.
    pub size_now: Size,
    /// Until when its result has to be public; none before it is counted, and for whoever does not see that.
    pub to_publish: Option<ToPublish>,
    /// The vote that is the second of this one.
    pub second: Option<VoteId>,
    /// The resolutions that rest on it, the latest first.
    pub resolutions: Vec<ResolutionListed>,
    /// The lines of the ballot that stand in one of them which holds, and in which.
    pub resolved: Vec<(u32, ResolutionId)>,
    /// The lines from which whoever asks can draw up a resolution now.
    pub to_resolve: Vec<u32>,
    /// What the housing authority's system announced, beside ours.
    pub official: Vec<OfficialBeside>,
    /// How many take part, building by building.
    pub turnout: Vec<Turnout>,
    /// What it came to, for whoever may see it.
    pub result: Option<VoteResult>,
    /// Whether what is counted now is what was recorded; none where nothing is shown.
    pub agrees: Option<bool>,
    /// Whether whoever asks counts.
    pub is_teller: bool,
    /// For whoever counts: lines on which two tellers did not count the same hands yet.
    pub hands: Vec<HandsWaiting>,
    /// For whoever counts, once no ballot is taken any more: papers that two people did not read alike yet.
    pub unsettled: u32,
    /// Ballots that wait for their witness and that whoever asks may see: how many.
    pub unconfirmed: usize,
    /// Whether whoever asks may see who votes, with their homes.
    pub sees_electors: bool,
    /// Whether whoever asks may see its doors: all, or those of their own building.
    pub sees_doors: bool,
    /// The acts on the vote that whoever asks can do now.
    pub offered: Vec<Act>,
}

/// How its texts are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wording {
    /// As they were written, by whoever works on it; masked by everybody else.
    ByReader,
    /// Masked, whoever reads: a paper leaves the desk.
    Printed,
}

/// One vote as `who` reads it.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_vote(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<VoteView, Fail> {
    view(app, hall, who, id, Wording::ByReader).await
}

/// One vote as its papers say it: what `who` may see, in the words that the public reads.
///
/// # Errors
/// As [`view_vote`].
pub async fn print_vote(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<VoteView, Fail> {
    view(app, hall, who, id, Wording::Printed).await
}

async fn view(app: &App, hall: &Hall, who: &Who, id: &VoteId, texts: Wording) -> Result<VoteView, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Vote(id.clone())).await?;
    let vote = Vote::from_stream(&events).ok_or(Fail::NotFound)?;
    let words = words_behind(link, hall.id, references(&events)).await?;
    let saw_hands = vote.hands_seen.iter().filter_map(|seen| seen.by.as_ref());
    let people = vote.tellers.iter().chain(candidates(&vote.question)).chain(saw_hands);
    let names = names_behind(link, hall.id, people).await?;
    let whole = texts == Wording::ByReader && works_on(hall, who, &vote);
    let shown = Shown { reading: Reading::new(words, whole), names };
    let reckoned = if sees_result(who, &vote) { reckon(link, hall, &vote).await? } else { None };
    let recorded = vote.tallied().map(|tallied| &tallied.sheet);
    let agrees = reckoned.as_ref().map(|reckoned| Some(&reckoned.digest()) == recorded);
    let name = |person: &PersonId| (person.clone(), shown.name(person));
    let (corrections, size_now) = corrected(link, hall, &vote, whole).await?;
    let asked = vote.void_asked.as_ref().filter(|_| who.may(Act::ConfirmVoid));
    let second = link.vote_again(hall.id, id.as_str()).await?.map(VoteId);
    let Resolved { taken: resolved, open: to_resolve } = to_resolve(link, app, hall, who, &vote).await?;
    let (stage, is_teller) = (vote.stage_at(now), vote.is_teller(who.actor.person.as_ref()));
    let unsettled = match stage {
        StageKind::Over if is_teller => unsettled(link, hall, &vote).await?,
        _ => 0,
    };
    Ok(VoteView {
        stage,
        title: shown.said(&vote.title),
        text: shown.said(&vote.text),
        scope: shown.said(&vote.scope),
        clause: vote.conduct.silent.clause.as_ref().map(|clause| shown.said(clause)),
        place: vote.place.as_ref().map(|place| hall.place_name(place)),
        lines: shown.lines(&vote.question),
        tellers: vote.tellers.iter().map(name).collect(),
        voided: vote.voided().map(|voided| shown.said(&voided.reason)),
        void_asked: asked.map(|asked| shown.said(&asked.reason)),
        legal: legal(&vote.question, vote.decides, &hall.register.rules, vote.window.last()),
        corrections,
        size_now,
        to_publish: ToPublish::of(&vote, &hall.register.rules),
        second,
        resolutions: resolutions_from(link, hall, who, id).await?,
        resolved,
        to_resolve,
        official: official(hall, now, &vote, reckoned.as_ref().map(|it| &it.result), &shown),
        // Nobody knows whose hands they were, so nothing is told of buildings.
        turnout: if vote.allows(Way::Hands) { vec![] } else { turnout(link, hall, &vote, now).await? },
        result: reckoned.map(|reckoned| reckoned.result),
        agrees,
        is_teller,
        hands: if is_teller { shown.hands(&vote, who) } else { vec![] },
        unsettled,
        unconfirmed: waiting_in(link, hall, who, &vote).await?.len(),
        sees_electors: sees_electors(hall, who, &vote),
        sees_doors: sees_doors(hall, who, &vote),
        offered: offered(link, app, hall, who, &vote).await?,
        vote: if is_teller || sees_result(who, &vote) { vote } else { without_hands(vote) },
    })
}

/// What hands were counted is what a vote comes to: before that is public nobody reads it but who counts.
fn without_hands(vote: Vote) -> Vote {
    Vote { hands: vec![], hands_seen: vec![], ..vote }
}

/// How the electorate was put right, and how large it is since.
async fn corrected(
    link: &mut Link<'_>,
    hall: &Hall,
    vote: &Vote,
    whole: bool,
) -> Result<(Vec<CorrectionTold>, Size), Fail> {
    let rows = link.corrections(hall.id, vote.id.as_str()).await?;
    if rows.is_empty() {
        return Ok((vec![], vote.size));
    }
    let reasons = rows.iter().map(|row| TextRef(row.reason.clone()));
    let reading = Reading::new(words_behind(link, hall.id, reasons).await?, whole);
    let told = |row: CorrectionRow| {
        Some(CorrectionTold {
            at: Millis(row.at_ms),
            role: Role::from_key(&row.role)?,
            kind: CorrectionKind::from_key(&row.kind)?,
            reason: reading.said(&TextRef(row.reason)),
        })
    };
    let size_now = Size::of(&electors(link, hall, &vote.id, ElectorsShown::All, None).await?);
    Ok((rows.into_iter().filter_map(told).collect(), size_now))
}

/// What was announced elsewhere, beside what is seen of ours.
fn official(hall: &Hall, now: Millis, vote: &Vote, ours: Option<&VoteResult>, shown: &Shown) -> Vec<OfficialBeside> {
    let rule = (vote.decides, vote.window.last());
    let beside = |(at, official): (usize, &Official)| {
        let item = ours.and_then(|result| result.items.iter().find(|item| item.line == official.line));
        OfficialBeside {
            source: shown.said(&official.source),
            outcome: official.answer(rule, &hall.register.rules, now).ok().map(|answer| answer.counted.outcome),
            compared: official.beside(rule, item),
            is_replaced: vote.official[at + 1..].iter().any(|later| later.line == official.line),
            official: official.clone(),
        }
    };
    vote.official.iter().enumerate().map(beside).collect()
}

fn references(events: &[Recorded]) -> impl Iterator<Item = TextRef> + '_ {
    events.iter().filter_map(|recorded| recorded.event.as_ref()).flat_map(|event| event.references().texts)
}

fn candidates(question: &Question) -> &[PersonId] {
    match question {
        Question::Election { candidates, .. } => candidates,
        Question::Motions { .. } | Question::Approval { .. } => &[],
    }
}

struct Shown {
    reading: Reading,
    names: HashMap<PersonId, String>,
}

impl Shown {
    fn said(&self, text: &TextRef) -> Said {
        self.reading.said(text)
    }

    fn name(&self, person: &PersonId) -> String {
        self.names.get(person).cloned().unwrap_or_default()
    }

    fn hands(&self, vote: &Vote, who: &Who) -> Vec<HandsWaiting> {
        let name = |by: &Option<PersonId>| by.as_ref().map(|by| self.name(by)).unwrap_or_default();
        let lines: BTreeSet<u32> = vote.unsettled_hands().collect();
        let waiting = |line: u32| {
            let seen: Vec<&HandsSeen> = vote.hands_seen.iter().filter(|seen| seen.hands.line == line).collect();
            let said = || seen.iter().map(|seen| (name(&seen.by), seen.hands)).collect();
            HandsWaiting {
                line,
                is_own: seen.iter().any(|seen| seen.by == who.actor.person),
                differ: if seen.len() > 1 { said() } else { vec![] },
            }
        };
        lines.into_iter().map(waiting).collect()
    }

    fn lines(&self, question: &Question) -> Vec<LineView> {
        let said: Vec<(Said, Option<PersonId>)> = match question {
            Question::Motions { motions: texts, .. } | Question::Approval { options: texts, .. } => {
                texts.iter().map(|text| (self.said(text), None)).collect()
            }
            Question::Election { candidates, .. } => {
                let said = |person: &PersonId| match self.name(person) {
                    name if name.is_empty() => Said::Erased,
                    name => Said::Words(name),
                };
                candidates.iter().map(|person| (said(person), Some(person.clone()))).collect()
            }
        };
        let line = |(line, (words, candidate))| LineView { line, words, candidate };
        (1..).zip(said).map(line).collect()
    }
}
