//! What cannot have happened to a vote, to its electorate, or to the ballot of an elector: an event that no decision
//! gives after those before it. Named is only what the table of states (`act.rs`) and the file of each act never allow,
//! whoever asks and whatever the rule book says; of what is not sure nothing is said.

use super::ballot::{Ballot, Word};
use super::electorate::Electorate;
use super::event::Event;
use super::keys::{Across, Door, StageKind, Way};
use super::state::{Progress, Vote};
use crate::event::{self, Recorded};
use crate::ids::{PersonId, VoteId};
use crate::impossible::Impossible;
use crate::time::Millis;
use StageKind::{Announced, Counted, Open, Over, Published, Void};

const PAPERS: &[Way] = &[Way::Paper, Way::Doors];

/// A vote as it stood after each of its events on which ballots hang, by position: what ballots are judged by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Course {
    stood: Vec<(i64, Vote)>,
}

impl Course {
    fn note(&mut self, position: i64, vote: &Vote) {
        let (window, progress) = (&vote.window, &vote.progress);
        if self.stood.last().is_none_or(|(_, before)| (&before.window, &before.progress) != (window, progress)) {
            self.stood.push((position, vote.clone()));
        }
    }

    /// The vote as it stood before a position; none where nobody had called it.
    fn before(&self, position: i64) -> Option<&Vote> {
        let known = self.stood.partition_point(|(at, _)| *at < position);
        self.stood.get(known.checked_sub(1)?).map(|(_, vote)| vote)
    }
}

/// What cannot have happened among the events of a vote, by position; and its course, none where not all of them can be
/// read: what a sealed or erased one says may explain each that comes after it.
pub fn impossible_in(id: &VoteId, events: &[Recorded]) -> (Vec<(i64, Impossible)>, Option<Course>) {
    let (mut found, mut course, mut standing) = (vec![], Course::default(), None::<Standing>);
    for recorded in events {
        if recorded.event.is_none() {
            return (found, None);
        }
        found.extend(of_vote(id, standing.as_ref(), recorded).map(|why| (recorded.position, why)));
        match &mut standing {
            Some(standing) => standing.apply(recorded),
            None => {
                let vote = Vote::from_stream([recorded]);
                standing = vote.map(|vote| Standing { vote, is_published: false });
            }
        }
        // Once is enough for all that happened to nothing.
        let Some(Standing { vote, .. }) = &standing else { return (found, None) };
        course.note(recorded.position, vote);
    }
    (found, Some(course))
}

/// What cannot have happened among the events of an electorate, by position; and the greatest number of an elector,
/// none where not all of them can be read. `course` is that of the vote, none where nobody called it.
pub fn impossible_in_electorate(course: Option<&Course>, events: &[Recorded]) -> (Vec<(i64, Impossible)>, Option<u32>) {
    let (mut found, mut electorate, mut listed) = (vec![], Electorate::default(), 0_usize);
    for recorded in events {
        let Some(event) = &recorded.event else { return (found, None) };
        let Some(vote) = course.and_then(|course| course.before(recorded.position)) else {
            found.push((recorded.position, Impossible::NotCalled));
            return (found, None);
        };
        if let event::Event::Vote(Event::ElectorsListed { electors }) = event {
            listed += electors.len();
        }
        found.extend(of_electorate(vote, listed, (event, recorded.at)).map(|why| (recorded.position, why)));
        electorate.apply(recorded);
    }
    (found, Some(electorate.last))
}

/// What cannot have happened among the events of a ballot, by position; `course` is that of the vote, none where nobody
/// called it, and `last` the greatest number of an elector, where that is known. They are judged as far as all of them
/// can be read.
pub fn impossible_on_ballot(
    (course, last): (Option<&Course>, Option<u32>),
    elector: u32,
    events: &[Recorded],
) -> Vec<(i64, Impossible)> {
    let (mut found, mut ballot) = (vec![], Ballot { elector, ..Ballot::default() });
    let is_elector = last.is_none_or(|last| (1..=last).contains(&elector));
    for recorded in events.iter().take_while(|recorded| recorded.event.is_some()) {
        let Some(vote) = course.and_then(|course| course.before(recorded.position)) else {
            found.push((recorded.position, Impossible::NotCalled));
            break;
        };
        if !is_elector {
            found.push((recorded.position, Impossible::NoSuchElector));
            break;
        }
        found.extend(of_ballot(vote, &ballot, recorded).map(|why| (recorded.position, why)));
        ballot.apply(recorded);
    }
    found
}

/// A vote that was called.
struct Standing {
    vote: Vote,
    /// Whether its result was published. That it was counted before is kept from everybody where it is void since.
    is_published: bool,
}

impl Standing {
    fn apply(&mut self, recorded: &Recorded) {
        let Some(event::Event::Vote(event)) = &recorded.event else { return };
        // Called twice, it stays what it was; what belongs elsewhere changes nothing.
        self.vote.apply(event.clone(), recorded);
        self.is_published |= matches!(event, Event::Published { .. });
    }

    /// In which stages it may have been: as what is known of it says, and published, where only that was published is
    /// known and not the count. What is impossible is so in all of them.
    fn stages_at(&self, now: Millis) -> [StageKind; 2] {
        let stage = self.vote.stage_at(now);
        let is_count_unknown = self.is_published && matches!(self.vote.progress, Progress::Uncounted);
        [if is_count_unknown { Published } else { stage }, stage]
    }
}

/// Why something of which the table of states says when it is possible is not possible now.
fn in_time(stage: StageKind, when: &[StageKind]) -> Option<Impossible> {
    let why = match stage {
        Announced => Impossible::VoteNotOpen,
        Open => Impossible::BeforeItsEnd,
        Over | Counted | Published => Impossible::VoteOver,
        Void => Impossible::VoteVoid,
    };
    Impossible::unless(when.contains(&stage), why)
}

/// Why an event cannot be the next one of a vote, which was called or not; none where it can.
fn of_vote(id: &VoteId, standing: Option<&Standing>, next: &Recorded) -> Option<Impossible> {
    let Some(event::Event::Vote(event)) = &next.event else { return Some(Impossible::OtherStream) };
    let Some(standing) = standing else {
        return match event {
            Event::Called { vote, .. } => Impossible::unless(vote == id, Impossible::OfAnother),
            _ => Some(Impossible::NotCalled),
        };
    };
    let [one, other] = standing.stages_at(next.at);
    let why = on_vote(&standing.vote, one, (event, next))?;
    on_vote(&standing.vote, other, (event, next)).map(|_| why)
}

/// Why an event cannot be the next one of a vote that was called and is in a stage; none where it can.
fn on_vote(vote: &Vote, stage: StageKind, (event, next): (&Event, &Recorded)) -> Option<Impossible> {
    match event {
        Event::TextErased { .. } | Event::PictureErased { .. } => None,
        Event::Called { .. } => Some(Impossible::CalledTwice),
        Event::Prolonged { .. } => {
            in_time(stage, &[Open]).or_else(|| Impossible::unless(vote.prolonged.is_none(), Impossible::ProlongedTwice))
        }
        Event::TellersChanged { .. } => in_time(stage, &[Announced, Open, Over]),
        Event::SlipsIssued { .. } => has_way(vote, &[Way::Web]).or_else(|| in_time(stage, &[Announced, Open])),
        Event::HandsCounted { .. } => has_way(vote, &[Way::Hands]).or_else(|| in_time(stage, &[Open, Over])),
        Event::Counted { counted_by, .. } => counted(vote, stage, counted_by),
        Event::Published { .. } => published(vote, stage, next.person.as_ref()),
        // It says itself on which day it was announced: no clock is asked.
        Event::OfficialRecorded { official } => in_time(stage, &[Announced, Open, Over, Counted, Published])
            .or_else(|| Impossible::unless(official.announced >= vote.window.last().date(), Impossible::BeforeItsEnd)),
        Event::VoidAsked { .. } => of_published(stage),
        Event::VoidDeclined {} => {
            of_published(stage).or_else(|| Impossible::unless(vote.void_asked.is_some(), Impossible::VoidUnasked))
        }
        Event::Voided { .. } => voided(vote, stage, next.person.as_ref()),
        _ => Some(Impossible::OtherStream),
    }
}

/// One of these ways is open.
fn has_way(vote: &Vote, ways: &[Way]) -> Option<Impossible> {
    Impossible::unless(ways.iter().any(|way| vote.allows(*way)), Impossible::NoSuchWay)
}

/// One of these ways is open, and it is known whose a ballot is.
fn has_named_way(vote: &Vote, ways: &[Way]) -> Option<Impossible> {
    Impossible::unless(!vote.is_secret(), Impossible::NoSuchWay).or_else(|| has_way(vote, ways))
}

fn counted(vote: &Vote, stage: StageKind, counted_by: &[PersonId; 2]) -> Option<Impossible> {
    let [one, other] = counted_by;
    let were_named = one != other && vote.is_teller(Some(one)) && vote.is_teller(Some(other));
    match stage {
        Announced | Open => Some(Impossible::BeforeItsEnd),
        Over => Impossible::unless(were_named, Impossible::CountedByOthers),
        Counted | Published => Some(Impossible::CountedTwice),
        Void => Some(Impossible::VoteVoid),
    }
}

fn published(vote: &Vote, stage: StageKind, by: Option<&PersonId>) -> Option<Impossible> {
    let counted = |person: &PersonId| vote.tallied().is_some_and(|it| it.counted_by.contains(person));
    match stage {
        // Where the count is not known, a clock that was set back after it says too little.
        Announced | Open | Over => Some(Impossible::PublishedUncounted),
        Counted => by.filter(|by| counted(by)).map(|_| Impossible::PublishedByCounter),
        Published => Some(Impossible::PublishedTwice),
        Void => Some(Impossible::VoteVoid),
    }
}

/// Whether it falls is asked of what is public.
fn of_published(stage: StageKind) -> Option<Impossible> {
    match stage {
        Published => None,
        Void => Some(Impossible::VoteVoid),
        Announced | Open | Over | Counted => Some(Impossible::NotPublished),
    }
}

/// Before its result is public one person declares it void; afterwards it takes another who asked.
fn voided(vote: &Vote, stage: StageKind, by: Option<&PersonId>) -> Option<Impossible> {
    match (stage, &vote.void_asked) {
        (Void, _) => Some(Impossible::VoteVoid),
        (Published, None) => Some(Impossible::VoidUnasked),
        (Published, Some(asked)) => Impossible::unless(by.is_none() || asked.by.as_ref() != by, Impossible::VoidByOne),
        (Announced | Open | Over | Counted, _) => None,
    }
}

/// Why an event cannot be the next one of an electorate, in which so many were listed with it; none where it can.
fn of_electorate(vote: &Vote, listed: usize, (event, at): (&event::Event, Millis)) -> Option<Impossible> {
    let event::Event::Vote(event) = event else { return Some(Impossible::OtherStream) };
    let stage = vote.stage_at(at);
    match event {
        Event::TextErased { .. } | Event::PictureErased { .. } => None,
        // It is listed as a whole with the call, which says how many there are.
        Event::ElectorsListed { .. } => {
            let fits = u32::try_from(listed).is_ok_and(|listed| listed <= vote.size.electors);
            Impossible::unless(fits, Impossible::ElectorsAdded)
        }
        Event::ElectorCorrected { .. } => in_time(stage, &[Announced, Open])
            .or_else(|| (vote.is_secret() && stage == Open).then_some(Impossible::SecretFrozen)),
        Event::ProxyNamed { .. } => Impossible::unless(vote.conduct.proxies_count, Impossible::NoSuchWay)
            .or_else(|| in_time(stage, &[Announced, Open])),
        // They are written down in the same write as the count.
        Event::SecretRoll { .. } | Event::SecretBallots { .. } => {
            let is_with_it = matches!(&vote.progress, Progress::Counted(tallied) if tallied.at == at);
            Impossible::unless(vote.is_secret(), Impossible::NoSuchWay)
                .or_else(|| Impossible::unless(is_with_it, Impossible::SecretApart))
        }
        _ => Some(Impossible::OtherStream),
    }
}

/// Why an event cannot be the next one of a ballot; none where it can.
fn of_ballot(vote: &Vote, ballot: &Ballot, next: &Recorded) -> Option<Impossible> {
    let Some(event::Event::Vote(event)) = &next.event else { return Some(Impossible::OtherStream) };
    let stage = vote.stage_at(next.at);
    let is_issued = || Impossible::unless(ballot.is_issued, Impossible::PaperNotIssued);
    match event {
        Event::TextErased { .. } | Event::PictureErased { .. } => None,
        Event::PaperIssued {} => has_way(vote, PAPERS)
            .or_else(|| in_time(stage, &[Announced, Open]))
            .or_else(|| Impossible::unless(!ballot.is_issued, Impossible::PaperTwice)),
        Event::DoorNoted { door, .. } => has_way(vote, &[Way::Doors])
            .or_else(|| in_time(stage, &[Announced, Open]))
            .or_else(|| if *door == Door::Delivered { is_issued() } else { None }),
        Event::DoorTakenBack { .. } => in_time(stage, &[Announced, Open, Over]),
        Event::PaperReturned {} => has_named_way(vote, PAPERS)
            .or_else(|| in_time(stage, &[Open]))
            .or_else(is_issued)
            .or_else(|| Impossible::unless(ballot.returned.is_none(), Impossible::PaperTwice)),
        Event::PaperRead { .. } => has_named_way(vote, PAPERS)
            .or_else(|| in_time(stage, &[Open, Over]))
            .or_else(is_issued)
            .or_else(|| Impossible::unless(stage == Open || ballot.returned.is_some(), Impossible::VoteOver))
            .or_else(|| Impossible::unless(!ballot.is_read(), Impossible::PaperTwice)),
        Event::Cast { by_proxy, .. } => has_named_way(vote, &[Way::Web])
            .or_else(|| in_time(stage, &[Open]))
            .or_else(|| given(vote, ballot, Word::of(Way::Web, *by_proxy))),
        Event::SaidOnBehalf { witness, .. } => on_behalf(vote, ballot, stage)
            .or_else(|| Impossible::unless(next.person.as_ref() != Some(witness), Impossible::OwnWitness)),
        Event::OnBehalfConfirmed { nth } => {
            on_behalf(vote, ballot, stage).or_else(|| confirmed(ballot, *nth, next.person.as_ref()))
        }
        _ => Some(Impossible::OtherStream),
    }
}

/// What a proxy gives goes not over what the elector gave, and where the first holds, a word is given once.
fn given(vote: &Vote, ballot: &Ballot, word: Word) -> Option<Impossible> {
    if word == Word::Proxy && ballot.has_own(&vote.question) {
        return Some(Impossible::ElectorCame);
    }
    let is_there = ballot.given.iter().any(|given| given.word() == word && given.says_something(&vote.question));
    (is_there && vote.conduct.across == Across::FirstHolds).then_some(Impossible::VotedTwice)
}

fn on_behalf(vote: &Vote, ballot: &Ballot, stage: StageKind) -> Option<Impossible> {
    has_named_way(vote, &[Way::OnBehalf])
        .or_else(|| in_time(stage, &[Open]))
        .or_else(|| Impossible::unless(!ballot.came_themself(), Impossible::ElectorCame))
        .or_else(|| given(vote, ballot, Word::OnBehalf))
}

fn confirmed(ballot: &Ballot, nth: u32, by: Option<&PersonId>) -> Option<Impossible> {
    match ballot.waiting().filter(|(number, _)| *number == nth) {
        None => Some(Impossible::NothingToConfirm),
        Some((_, told)) => Impossible::unless(by.is_none_or(|by| *by == told.witness), Impossible::NotTheWitness),
    }
}
