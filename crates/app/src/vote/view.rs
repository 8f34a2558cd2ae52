//! One vote: what is asked, of whom, from when until when, how many take part, and once it is counted what it came to.

use super::around::offered;
use super::doors::sees_electors;
use super::on_behalf::waiting_in;
use super::reckon::reckon;
use super::sheet::sees_result;
use super::turnout::{Turnout, turnout};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::procedure::Reading;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{PersonId, Stream, TextRef, VoteId};
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Act, Progress, Question, StageKind, Vote, VoteResult};
use mingtong_store::stream_of;
use std::collections::HashMap;

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
    /// How many take part, building by building.
    pub turnout: Vec<Turnout>,
    /// What it came to, for whoever may see it.
    pub result: Option<VoteResult>,
    /// Whether what is counted now is what was recorded; none where nothing is shown.
    pub agrees: Option<bool>,
    /// Whether whoever asks counts.
    pub is_teller: bool,
    /// For whoever counts, once no ballot is taken any more: papers that two people did not read alike yet.
    pub unsettled: u32,
    /// Ballots that wait for their witness and that whoever asks may see: how many.
    pub unconfirmed: usize,
    /// Whether whoever asks may see who votes, with their homes.
    pub sees_electors: bool,
    /// The acts on the vote that whoever asks can do now.
    pub offered: Vec<Act>,
}

/// One vote as `who` reads it.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_vote(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<VoteView, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Vote(id.clone())).await?;
    let vote = Vote::from_stream(&events).ok_or(Fail::NotFound)?;
    let words = words_behind(link, hall.id, references(&events)).await?;
    let names = names_behind(link, hall.id, vote.tellers.iter().chain(candidates(&vote.question))).await?;
    let is_inside = !matches!(who.actor.role, Role::Public | Role::Raiser);
    let shown = Shown { reading: Reading::new(words, is_inside), names };
    let reckoned = if sees_result(who, &vote) { reckon(link, hall, &vote).await? } else { None };
    let recorded = vote.tallied().map(|tallied| &tallied.sheet);
    let agrees = reckoned.as_ref().map(|reckoned| Some(&reckoned.digest()) == recorded);
    let name = |person: &PersonId| (person.clone(), shown.name(person));
    let (stage, is_teller) = (vote.stage_at(now), vote.is_teller(who.actor.person.as_ref()));
    let unsettled = match stage {
        StageKind::Over if is_teller => link.unsettled_ballots(hall.id, id.as_str()).await?,
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
        voided: if let Progress::Void(reason) = &vote.progress { Some(shown.said(reason)) } else { None },
        turnout: turnout(link, hall, &vote, now).await?,
        result: reckoned.map(|reckoned| reckoned.result),
        agrees,
        is_teller,
        unsettled: u32::try_from(unsettled).unwrap_or(u32::MAX),
        unconfirmed: waiting_in(link, hall, who, &vote).await?.len(),
        sees_electors: sees_electors(hall, who, &vote),
        offered: offered(link, app, hall, who, &vote).await?,
        vote,
    })
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
