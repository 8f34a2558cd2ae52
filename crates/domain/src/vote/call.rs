//! A vote is called 发起表决: what is asked, of whom, from when until when, and how. From then on the electorate is
//! frozen, and what stands on the ballot never changes.

use super::act::Act;
use super::correct_elector::has_area;
use super::elector::{Elector, Size, hides_voters};
use super::event::{Event, pieces};
use super::guard;
use super::hung::{Hung, was_heard};
use super::keys::{Secrecy, Way};
use super::question::{Decides, Question};
use super::state::{Conduct, Origin, Vote, Window};
use crate::context::Context;
use crate::ids::{BodyId, HomeNo, PersonId, PlaceId, TextRef, VoteId};
use crate::limits;
use crate::motion::{DecidedBy, Silent};
use crate::refusal::{Code, Refusal};
use crate::resolution::led_by;
use crate::rules::RuleId;
use crate::time::{DAY_MS, Millis};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A vote to be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calling {
    /// The new vote.
    pub vote: VoteId,
    /// Its number in the year.
    pub number: u32,
    /// What it is called.
    pub title: TextRef,
    /// What it is about, in full.
    pub text: TextRef,
    /// What is asked.
    pub question: Question,
    /// Whether one of its texts [is put in the negative](super::is_put_in_the_negative).
    pub is_negative: bool,
    /// The first line of its ballot that says the same as one before it.
    pub repeated: Option<usize>,
    /// By which rule it is decided.
    pub decides: Decides,
    /// Which buildings, stairwells or floors it concerns, in words.
    pub scope: TextRef,
    /// Where; none for the whole community.
    pub place: Option<PlaceId>,
    /// From where it comes.
    pub origin: Origin,
    /// The first and the last day of the notice by which people are told; none where there is none.
    pub told: Option<(Date, Date)>,
    /// From when until when.
    pub window: Window,
    /// How ballots come. Whether voices can be given by others, the rule book says.
    pub conduct: Conduct,
    /// Who counts.
    pub tellers: Vec<PersonId>,
    /// Who of them acts for a unit.
    pub of_units: BTreeSet<PersonId>,
    /// How the roll hung from which these are drawn; none where it did not.
    pub hung: Option<Hung>,
    /// Buildings and stairwells that were named, of which the roll has no home.
    pub nowhere: Vec<HomeNo>,
    /// Who may vote, in the order of the roll.
    pub electors: Vec<Elector>,
    /// The digest of these.
    pub digest: String,
}

/// The vote of which another is to be the second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct First {
    /// As it stands.
    pub vote: Vote,
    /// Whether the second asks the same homes in the same words.
    pub asks_the_same: bool,
    /// Whether another second one was called, and is not void.
    pub was_repeated: bool,
}

/// Calls it. `first` is the vote that had no quorum, where this is the second.
///
/// # Errors
/// Whoever acts leads not the body that calls it; the roll was not posted, or changed since, or people can still
/// object to it when the vote opens; the question is put in the negative, or cannot be answered as it stands; the
/// ways, the times, the notice, the tellers or the electorate cannot be; it could not be secret; the first had a
/// quorum, asked something else, or was repeated already.
pub fn call(
    calling: Calling,
    first: Option<&First>,
    leads: Option<&BodyId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let cx = &cx.attempting(Act::Call);
    cx.authorise()?;
    led_by(calling.origin.body.as_ref(), leads, cx)?;
    was_heard(calling.hung.as_ref(), cx)?;
    if calling.is_negative {
        return Err(cx.refuse(Code::QuestionNegative));
    }
    if let Some(line) = calling.repeated {
        return Err(cx.refuse(Code::LineTwice).with(line));
    }
    can_be_answered(&calling.question, calling.decides, cx)?;
    can_be_conducted(&calling, cx)?;
    are_times(&calling, cx)?;
    let candidates = match &calling.question {
        Question::Election { candidates, .. } => candidates.as_slice(),
        Question::Motions { .. } | Question::Approval { .. } => &[],
    };
    guard::tellers(&calling.tellers, candidates, &calling.of_units, cx)?;
    if !calling.nowhere.is_empty() {
        let nowhere: Vec<&str> = calling.nowhere.iter().map(HomeNo::as_str).collect();
        return Err(cx.refuse(Code::NowhereOnRoll).with(nowhere.join(" / ")));
    }
    is_electorate(&calling.electors, cx)?;
    if calling.conduct.secrecy == Secrecy::Secret {
        can_be_secret(&calling, cx)?;
    }
    if calling.origin.again_of.is_some() {
        can_be_second(&calling, first, cx)?;
    }
    let proxies_count = proxies_count(&calling, cx)?;
    Ok(written(calling, proxies_count))
}

/// Once more is asked what was asked: there, of the same, in the same words, and once.
fn can_be_second(calling: &Calling, first: Option<&First>, cx: &Context<'_>) -> Result<(), Refusal> {
    let first = first.filter(|first| first.vote.had_no_quorum()).ok_or_else(|| cx.refuse(Code::FirstHadQuorum))?;
    let is_the_same = first.vote.place == calling.place && first.vote.decides == calling.decides;
    match (is_the_same && first.asks_the_same, first.was_repeated) {
        (false, _) => Err(cx.refuse(Code::FirstAskedElse)),
        (true, true) => Err(cx.refuse(Code::AskedAgainAlready)),
        (true, false) => Ok(()),
    }
}

fn written(calling: Calling, proxies_count: bool) -> Vec<Event> {
    let listed = pieces(&calling.electors).map(|electors| Event::ElectorsListed { electors });
    let listed: Vec<Event> = listed.collect();
    let called = Event::Called {
        vote: calling.vote,
        number: calling.number,
        title: calling.title,
        text: calling.text,
        question: Box::new(calling.question),
        decides: calling.decides,
        scope: calling.scope,
        place: calling.place,
        origin: Box::new(calling.origin),
        window: calling.window,
        conduct: Box::new(Conduct { proxies_count, ..calling.conduct }),
        tellers: calling.tellers,
        size: Size::of(&calling.electors),
        electorate: calling.digest,
    };
    [called].into_iter().chain(listed).collect()
}

/// It can be answered as it stands, and counted by its rule.
fn can_be_answered(question: &Question, decides: Decides, cx: &Context<'_>) -> Result<(), Refusal> {
    let rules = decides.rules().filter(|_| decides.is_owners() == decides.matter.is_some());
    rules.ok_or_else(|| cx.refuse(Code::OwnersDecideOn))?;
    if !decides.is_of_homes() {
        return Err(cx.refuse(Code::NotOfHomes));
    }
    let lines = question.lines();
    if !(1..=limits::VOTE_LINES_MAX).contains(&lines) {
        return Err(cx.refuse(Code::BallotLines).with(limits::VOTE_LINES_MAX));
    }
    let fits = |number: u32| usize::try_from(number).is_ok_and(|number| (1..=lines).contains(&number));
    match question {
        Question::Motions { with_majority: true, .. } if !decides.is_owners() => {
            Err(cx.refuse(Code::WithMajorityNotHere))
        }
        Question::Motions { .. } => Ok(()),
        Question::Approval { none_of_these: false, .. } => Err(cx.refuse(Code::NoneOfTheseMissing)),
        Question::Approval { most, .. } if lines < 2 || !fits(*most) => {
            Err(cx.refuse(Code::TooManyTicked).with(format!("1–{lines}")))
        }
        Question::Approval { .. } => Ok(()),
        Question::Election { .. } if decides.is_owners() => Err(cx.refuse(Code::OwnersElectByMotions)),
        Question::Election { seats, .. } if *seats == 0 || *seats > limits::MEETING_SEATS_MAX => {
            Err(cx.refuse(Code::SeatCount).with(format!("1–{}", limits::MEETING_SEATS_MAX)))
        }
        Question::Election { seats, .. } if usize::try_from(*seats).is_ok_and(|seats| seats > lines) => {
            Err(cx.refuse(Code::TooFewCandidates).with(seats))
        }
        Question::Election { candidates, .. } => {
            let mut seen = BTreeSet::new();
            match candidates.iter().find(|candidate| !seen.insert(*candidate)) {
                Some(twice) => Err(cx.refuse(Code::NamedTwice).with(twice)),
                None => Ok(()),
            }
        }
    }
}

/// There is a way to vote, and it fits what is asked. Hands are counted without names and without areas: they stand
/// alone, and only where heads decide on motions.
fn can_be_conducted(calling: &Calling, cx: &Context<'_>) -> Result<(), Refusal> {
    let Calling { conduct, decides, question, .. } = calling;
    let ways: BTreeSet<Way> = conduct.ways.iter().copied().collect();
    if ways.is_empty() || ways.len() != conduct.ways.len() {
        return Err(cx.refuse(Code::NoWay));
    }
    let by_heads = !decides.is_owners() && matches!(question, Question::Motions { .. });
    let alone = ways.len() == 1 && conduct.secrecy == Secrecy::Named;
    if ways.contains(&Way::Hands) && !(by_heads && alone) {
        return Err(cx.refuse(Code::HandsStandAlone));
    }
    let silent = &conduct.silent;
    if silent.silent != Silent::NotTakingPart && (!decides.is_owners() || silent.clause.is_none()) {
        return Err(cx.refuse(Code::ClauseMissing));
    }
    Ok(())
}

/// It opens when the notice told people of it for as long as their rule asks (R11) and hangs still, and when nobody can
/// object to the roll any more; it closes within the longest window.
fn are_times(calling: &Calling, cx: &Context<'_>) -> Result<(), Refusal> {
    let Calling { window: Window { opens, closes }, decides, told, .. } = *calling;
    if opens >= closes || !limits::YEARS.contains(&opens.year()) || !limits::YEARS.contains(&closes.year()) {
        return Err(cx.refuse(Code::VoteTimes));
    }
    let rule = match decides.by {
        DecidedBy::Owners => RuleId::MeetingNoticeDaysOwners,
        DecidedBy::ResidentsMeeting | DecidedBy::OneProjectOneMeeting => RuleId::MeetingNoticeDaysResidents,
        _ => RuleId::MeetingNoticeDays,
    };
    // Where nobody has to be told ahead, no notice has to be posted.
    let days = cx.integer(rule)?;
    guard::told_today(told.map(|(from, _)| from), cx)?;
    if told.is_none() && days > 0 {
        return Err(cx.refuse(Code::VoteNoticeMissing));
    }
    let earliest = told.map_or(cx.now.date(), |(from, _)| from).saturating_add(days.days());
    if opens.date() < earliest {
        return Err(cx.refuse(Code::VoteTooSoon).with(earliest));
    }
    if told.is_some_and(|(_, to)| opens > end_of(to)) {
        return Err(cx.refuse(Code::VoteNoticeShort).with(opens.date()));
    }
    if let Some(hung) = calling.hung.as_ref().filter(|hung| opens < hung.ends) {
        return Err(cx.refuse(Code::VoteBeforeObjections).with(hung.ends.date()));
    }
    let most = cx.integer(RuleId::VoteLongestDays)?;
    if closes > Millis(opens.0.saturating_add(most.saturating_mul(DAY_MS))) {
        return Err(cx.refuse(Code::VoteTooLong).with(most));
    }
    Ok(())
}

/// 24:00 of a day.
fn end_of(day: Date) -> Millis {
    Millis::from_date(day.saturating_add(1.days()))
}

/// Somebody may vote, nobody for one home twice, numbered in the order of the roll.
fn is_electorate(electors: &[Elector], cx: &Context<'_>) -> Result<(), Refusal> {
    if !(1..=limits::VOTE_ELECTORS_MAX).contains(&electors.len()) {
        return Err(cx.refuse(Code::NoElectorate).with(limits::VOTE_ELECTORS_MAX));
    }
    let mut homes: BTreeSet<&HomeNo> = BTreeSet::new();
    for (elector, no) in electors.iter().zip(1_u32..) {
        if elector.no != no {
            return Err(cx.refuse(Code::NoSuchElector));
        }
        if !homes.insert(&elector.home) {
            return Err(cx.refuse(Code::HomeTwice).with(&elector.home));
        }
        has_area(elector, cx)?;
    }
    Ok(())
}

/// Nobody can be told by the weight of their ballot, and nobody writes it down for them.
fn can_be_secret(calling: &Calling, cx: &Context<'_>) -> Result<(), Refusal> {
    if calling.conduct.ways.contains(&Way::OnBehalf) {
        return Err(cx.refuse(Code::SecretWay));
    }
    let fewest = cx.integer(RuleId::VoteSecretWeightMin)?;
    match hides_voters(&calling.electors, calling.decides.is_owners(), fewest) {
        true => Ok(()),
        false => Err(cx.refuse(Code::SecretWeights).with(fewest)),
    }
}

/// Whether voices can be given by others: as the rule book says for those who decide, and never in secret.
fn proxies_count(calling: &Calling, cx: &Context<'_>) -> Result<bool, Refusal> {
    let rule = match calling.decides.by {
        DecidedBy::Owners => RuleId::VoteProxies,
        DecidedBy::ResidentsMeeting | DecidedBy::OneProjectOneMeeting => RuleId::MeetingProxiesAssembly,
        _ => RuleId::MeetingProxies,
    };
    Ok(cx.integer(rule)? != 0 && calling.conduct.secrecy == Secrecy::Named)
}
