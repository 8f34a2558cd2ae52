//! A vote is called: its electorate is drawn from a roll that was posted, and frozen.

use super::act::of_units;
use super::electorate::{Drawn, draw, voice_by};
use super::notice::{VoteNotice, post};
use super::reckon::digest;
use super::scope::read_scope;
use crate::app::App;
use crate::carry::{Carrier, append, are_known, are_public, with_name};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::leads;
use crate::once::Once;
use crate::texts::{Texts, words_behind};
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{BodyId, HomeNo, MatterId, NoticeId, PersonId, RollId, Stream, TextRef, VoteId};
use mingtong_domain::limits;
use mingtong_domain::matter::Visibility;
use mingtong_domain::motion::Silent;
use mingtong_domain::notice::NoticeKind;
use mingtong_domain::refusal::Code;
use mingtong_domain::roll::{Part, Roll};
use mingtong_domain::vote::{
    Across, Act, Calling, Conduct, Decides, Elector, Event, First, Hung, Origin, Question, Scope, Secrecy,
    SilentOwners, Size, Vote, Way, Window, call, is_put_in_the_negative,
};
use mingtong_store::rows::{ElectorFilter, ElectorOwnerRow, ElectorRow};
use mingtong_store::{Append, Text};
use mingtong_text::normal;
use std::collections::BTreeSet;

/// A question in plain words.
#[derive(Debug, Clone)]
pub enum NewQuestion {
    /// Motions, each for, against or abstain; whether 从众 stands beside each.
    Motions(Vec<String>, bool),
    /// Options, how many may be ticked, and whether "none of these" stands below them.
    Approval(Vec<String>, u32, bool),
    /// Persons, for so many seats.
    Election(Vec<PersonId>, u32),
}

/// A vote to be called, in plain words.
#[derive(Debug, Clone)]
pub struct NewVote {
    /// What it is called.
    pub title: String,
    /// What it is about, in full.
    pub text: String,
    /// What is asked.
    pub question: NewQuestion,
    /// By which rule it is decided.
    pub decides: Decides,
    /// The roll from which its electorate is drawn; its place is that of the vote.
    pub roll: RollId,
    /// Which parts of the roll vote.
    pub scope: Scope<Part>,
    /// The same in words, as it stands in the notice.
    pub scope_words: String,
    /// The body that calls it.
    pub body: Option<BodyId>,
    /// The matter that it comes from.
    pub matter: Option<MatterId>,
    /// The vote that had no quorum, of which it is the second.
    pub again_of: Option<VoteId>,
    /// From when until when.
    pub window: Window,
    /// Whether it is known whose a ballot is.
    pub secrecy: Secrecy,
    /// The ways that are allowed.
    pub ways: Vec<Way>,
    /// Which ballot holds where somebody gave several.
    pub across: Across,
    /// What becomes of silent owners.
    pub silent: Silent,
    /// The clause on which that rests, where it is not the law.
    pub silent_clause: Option<String>,
    /// Whether whoever returned a void paper took part.
    pub void_takes_part: bool,
    /// Who counts.
    pub tellers: Vec<PersonId>,
    /// The notice by which people are told.
    pub notice: Option<VoteNotice>,
}

/// Calls a vote. Sent again within a short time, it is the one that was called.
///
/// # Errors
/// A refusal of the domain; there is no such roll, or it was not posted; somebody or something that is named is not
/// there; or the database failed.
pub async fn call_vote(app: &App, hall: &Hall, who: &Who, new: NewVote) -> Result<VoteId, Fail> {
    let once = Once::of(who, Act::Call, &new);
    app.carry(hall, who, Act::Call, move |it| Box::pin(call_in(it, once, new))).await
}

/// The vote that was called with the same words a short time ago, and is not void.
async fn made(it: &mut Carrier<'_>, once: &Once) -> Result<Option<VoteId>, Fail> {
    let Some(id) = once.made(it).await?.map(VoteId) else { return Ok(None) };
    Ok(it.vote(&id).await?.thing.voided().is_none().then_some(id))
}

async fn call_in(mut it: Carrier<'_>, once: Once, new: NewVote) -> Result<VoteId, Fail> {
    if let Some(made) = made(&mut it, &once).await? {
        return Ok(made);
    }
    let Prepared { vote, roll, events, texts, owners, told, .. } = prepare(&mut it, new).await?;
    let community = it.hall.id;
    write(&mut it, &vote, events, texts).await?;
    it.link().put_elector_owners(community, vote.as_str(), &owners).await?;
    if let Some(told) = told {
        post(&mut it, &vote, Some(roll.place), NoticeKind::Other, told).await?;
    }
    once.keep(&mut it, vote.as_str()).await?;
    Ok(vote)
}

/// A vote that can be called, with everything that is written then.
pub(super) struct Prepared {
    vote: VoteId,
    roll: Roll,
    /// Which parts vote, in the numbers of the roll.
    pub(super) scope: Scope<Part>,
    events: Vec<Event>,
    texts: Vec<Text>,
    owners: Vec<ElectorOwnerRow>,
    told: Option<(NoticeId, VoteNotice)>,
}

impl Prepared {
    /// How large its electorate is, the form of its ballot, and how ballots come.
    pub(super) fn called(self) -> Option<(Size, Question, Conduct)> {
        self.events.into_iter().find_map(|event| match event {
            Event::Called { size, question, conduct, .. } => Some((size, *question, *conduct)),
            _ => None,
        })
    }
}

/// Decides whether it can be called as it is, and writes nothing.
pub(super) async fn prepare(it: &mut Carrier<'_>, mut new: NewVote) -> Result<Prepared, Fail> {
    it.who.authorise(Act::Call)?;
    let (community, now, vote) = (it.hall.id, it.now, VoteId(it.app.chance.id("v")));
    let (roll, hung) = roll(it, &new.roll).await?;
    new.scope = read_scope(it, &roll, new.scope).await?;
    are_public(it, new.matter.as_slice()).await?;
    are_named(it, &new).await?;
    let by = voice_by(new.decides);
    let Drawn { electors, owners, nowhere } = draw(&mut it.link(), community, &new.roll, &new.scope, by).await?;
    let first = match new.again_of.clone() {
        Some(first) => first_of(it, (&new.question, &electors), first).await?,
        None => None,
    };
    let number = it.link().latest_vote(community, i64::from(now.year())).await?.saturating_add(1);
    let (hall, who) = (it.hall.clone(), it.who.clone());
    let leads = leads(&mut it.link(), &hall, &who, now).await?;
    let told = new.notice.clone().map(|told| (NoticeId(it.app.chance.id("n")), told));
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, Act::Call);
    let (is_negative, repeated) = (is_negative(&new.question), repeated(&new.question));
    let conduct = conduct(&new, &mut texts)?;
    let calling = Calling {
        vote: vote.clone(),
        number: u32::try_from(number).unwrap_or(u32::MAX),
        title: texts.need(&new.title, limits::TITLE_CHARS_MAX)?,
        text: texts.need(&new.text, limits::TEXT_CHARS_MAX)?,
        question: put_aside(new.question, &mut texts)?,
        is_negative,
        repeated,
        decides: new.decides,
        scope: texts.need(&new.scope_words, limits::TEXT_CHARS_MAX)?,
        place: Some(roll.place.clone()),
        origin: Origin {
            body: new.body,
            matter: new.matter,
            notice: told.as_ref().map(|(notice, _)| notice.clone()),
            again_of: new.again_of,
        },
        told: new.notice.as_ref().map(|told| (told.from, told.to)),
        window: new.window,
        conduct,
        of_units: of_units(&mut it.link(), community, &new.tellers).await?,
        tellers: new.tellers,
        hung,
        nowhere,
        digest: digest(&electors)?,
        electors,
    };
    let path = it.hall.register.path(Some(&roll.place));
    let called = call(calling, first.as_ref(), leads.as_ref(), &it.context(&path));
    match called {
        Ok(events) => Ok(Prepared { vote, roll, scope: new.scope, events, texts: texts.into_inner(), owners, told }),
        Err(refusal) => Err(with_name(it, refusal).await?.into()),
    }
}

/// How ballots come. Whether voices can be given by others, the domain says by the rule book.
fn conduct(new: &NewVote, texts: &mut Texts<'_>) -> Result<Conduct, Refusal> {
    let clause = texts.maybe(new.silent_clause.as_deref(), limits::TEXT_CHARS_MAX)?;
    Ok(Conduct {
        secrecy: new.secrecy,
        ways: new.ways.clone(),
        across: new.across,
        silent: SilentOwners { silent: new.silent, clause },
        void_takes_part: new.void_takes_part,
        proxies_count: false,
    })
}

/// The call is public, the electorate is sealed: it names homes.
async fn write(it: &mut Carrier<'_>, vote: &VoteId, events: Vec<Event>, texts: Vec<Text>) -> Result<(), Fail> {
    let (listed, called): (Vec<Event>, Vec<Event>) =
        events.into_iter().partition(|event| matches!(event, Event::ElectorsListed { .. }));
    let mut appends: Vec<Append> = called.into_iter().map(|event| append(Stream::Vote(vote.clone()), event)).collect();
    let events = it.seal(Visibility::Private, listed);
    appends.push(Append { stream: Stream::Electorate(vote.clone()), prior: vec![], events });
    it.record(appends, &texts).await?;
    Ok(())
}

/// A roll, and how it hung.
async fn roll(it: &mut Carrier<'_>, id: &RollId) -> Result<(Roll, Option<Hung>), Fail> {
    let community = it.hall.id;
    let row = it.link().roll(community, id.as_str()).await?;
    let roll = row.and_then(|row| row.roll()).ok_or_else(|| Refusal::new(Code::NoSuchRoll, Act::Call))?;
    let hung = match &roll.posted {
        Some(posted) => Hung::of(&roll, &it.notice(&posted.notice).await?.thing),
        None => None,
    };
    Ok((roll, hung))
}

/// The people and the body that are named must be there.
async fn are_named(it: &mut Carrier<'_>, new: &NewVote) -> Result<(), Fail> {
    let candidates = match &new.question {
        NewQuestion::Election(candidates, _) => candidates.as_slice(),
        NewQuestion::Motions(..) | NewQuestion::Approval(..) => &[],
    };
    let persons: Vec<PersonId> = candidates.iter().chain(&new.tellers).cloned().collect();
    are_known(it, &persons).await?;
    match &new.body {
        Some(body) if !it.hall.register.bodies.contains_key(body) => {
            Err(Refusal::new(Code::NoSuchBody, Act::Call).into())
        }
        _ => Ok(()),
    }
}

/// The vote that is to be asked once more, beside what is asked now, and of whom; none where there is none.
async fn first_of(
    it: &mut Carrier<'_>,
    (asked, electors): (&NewQuestion, &[Elector]),
    first: VoteId,
) -> Result<Option<First>, Fail> {
    let community = it.hall.id;
    let Some(vote) = Vote::from_stream(&it.stream(&Stream::Vote(first.clone())).await?) else { return Ok(None) };
    let texts = match &vote.question {
        Question::Motions { motions: texts, .. } | Question::Approval { options: texts, .. } => texts.as_slice(),
        Question::Election { .. } => &[],
    };
    let words = words_behind(&mut it.link(), community, texts.iter().cloned()).await?;
    let are_same = |new: &[String]| {
        let before = texts.iter().map(|text| words.get(text));
        new.len() == texts.len() && new.iter().zip(before).all(|(new, before)| before == Some(&normal::clean(new)))
    };
    let asks_the_same = match (asked, &vote.question) {
        (NewQuestion::Motions(new, majority), Question::Motions { with_majority, .. }) => {
            majority == with_majority && are_same(new)
        }
        (NewQuestion::Approval(new, ticked, none), Question::Approval { most, none_of_these, .. }) => {
            (ticked, none) == (most, none_of_these) && are_same(new)
        }
        (NewQuestion::Election(stand, places), Question::Election { candidates, seats }) => {
            (stand, places) == (candidates, seats)
        }
        _ => false,
    };
    let homes =
        |electors: &[Elector]| -> BTreeSet<HomeNo> { electors.iter().map(|elector| elector.home.clone()).collect() };
    let asks_the_same = asks_the_same && homes(&electors_of(it, &first).await?) == homes(electors);
    let was_repeated = it.link().vote_again(community, first.as_str()).await?.is_some();
    Ok(Some(First { vote, asks_the_same, was_repeated }))
}

async fn electors_of(it: &mut Carrier<'_>, vote: &VoteId) -> Result<Vec<Elector>, Fail> {
    let community = it.hall.id;
    let rows = it.link().electors(community, vote.as_str(), &ElectorFilter::default()).await?;
    Ok(rows.into_iter().filter_map(ElectorRow::elector).collect())
}

/// The first line that says the same as one before it.
fn repeated(question: &NewQuestion) -> Option<usize> {
    let (NewQuestion::Motions(texts, _) | NewQuestion::Approval(texts, ..)) = question else { return None };
    let mut seen = BTreeSet::new();
    // Marks, spaces and the width of letters make no other question.
    texts.iter().position(|text| !seen.insert(normal::fingerprint_form(text))).map(|at| at + 1)
}

fn is_negative(question: &NewQuestion) -> bool {
    match question {
        NewQuestion::Motions(texts, _) | NewQuestion::Approval(texts, ..) => {
            texts.iter().any(|text| is_put_in_the_negative(text))
        }
        NewQuestion::Election(..) => false,
    }
}

fn put_aside(question: NewQuestion, texts: &mut Texts<'_>) -> Result<Question, Refusal> {
    let mut each = |words: Vec<String>| -> Result<Vec<TextRef>, Refusal> {
        words.iter().map(|words| texts.need(words, limits::TEXT_CHARS_MAX)).collect()
    };
    Ok(match question {
        NewQuestion::Motions(motions, with_majority) => Question::Motions { motions: each(motions)?, with_majority },
        NewQuestion::Approval(options, most, none_of_these) => {
            Question::Approval { options: each(options)?, most, none_of_these }
        }
        NewQuestion::Election(candidates, seats) => Question::Election { candidates, seats },
    })
}
