//! Every act on a vote and on ballots goes this way, but those of whoever votes ([`super::cast_ballot`]). Which act
//! does what is decided in `domain::vote`, one file per act.

use super::access::{path_to, place_name};
use super::around::{around, beside, elector as elector_of, of_elector};
use super::electorate::speakers;
use super::notice::{VoteNotice, post};
use super::reckon::secrets;
use crate::app::App;
use crate::carry::{Carrier, Loaded, are_known, with_name, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::notice::fall;
use crate::resolution::notices_resting_on;
use crate::texts::{Texts, line};
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{CommunityId, NoticeId, PersonId, Stream, TextRef, VoteId};
use mingtong_domain::limits;
use mingtong_domain::matter::Visibility;
use mingtong_domain::notice::NoticeKind;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Act, Around, Command, Correction, Event, Paper, Vote, WritesTo, decide, written};
use mingtong_office::roll::home_of;
use mingtong_store::rows::{ElectorFilter, ElectorRow, PersonRow};
use mingtong_store::{Append, Link};
use mingtong_text::telephone::in_half_width;
use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};

/// What an act is done with beside its command.
#[derive(Debug, Clone, Default)]
pub struct OnVote {
    /// On whose ballots: the same on each, all of them or none. Empty for acts on the vote itself.
    pub electors: Vec<u32>,
    /// The position of the latest event of the vote that the person saw: when somebody acted since, nothing is done.
    pub seen: Option<i64>,
    /// The notice by which it is told; of a longer window and of a result.
    pub notice: Option<VoteNotice>,
    /// Who gives the voice of another, where nobody knew them so far; whoever the command names as such is left out.
    pub holder: Option<NewHolder>,
}

/// Somebody whom the community does not know, and who gives the voice of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHolder {
    /// Their name.
    pub name: String,
    /// Their telephone.
    pub phone: Option<String>,
}

/// Acts on a vote.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`], or the database failed.
pub async fn act_on_vote(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: VoteId,
    on: OnVote,
    command: Command<String>,
) -> Result<(), Fail> {
    let act = command.act();
    if act == Act::Cast {
        return Err(Fail::NotFound);
    }
    app.carry(hall, who, act, move |it| Box::pin(act_in(it, id, on, command))).await?;
    if is_the_end(act) {
        app.leave_no_copy_of_ballots().await;
    }
    Ok(())
}

/// Whether what was kept until the count is emptied.
fn is_the_end(act: Act) -> bool {
    matches!(act, Act::Count | Act::Void | Act::ConfirmVoid)
}

async fn act_in(mut it: Carrier<'_>, id: VoteId, on: OnVote, mut command: Command<String>) -> Result<(), Fail> {
    let Loaded { thing: vote, prior } = it.vote(&id).await?;
    if on.seen.is_some_and(|seen| seen != vote.latest) {
        return Err(Fail::Changed);
    }
    let act = command.act();
    let told = on.notice.map(|told| (NoticeId(it.app.chance.id("n")), told));
    name_notice(&mut command, told.as_ref().map(|(notice, _)| notice));
    if let (Some(holder), Command::NameProxy { holder: named, .. }) = (on.holder, &mut command) {
        *named = known_from_now_on(&mut it, &holder).await?;
    }
    check_names(&mut it, &mut command).await?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let (hall, who, now) = (it.hall.clone(), it.who.clone(), it.now);
    let around = around(&mut it.link(), &hall, &who, (&vote, act, now)).await?;
    let around = Around { told_from: told.as_ref().map(|(_, told)| told.from), ..around };
    let appends = match act.writes_to() {
        WritesTo::Ballot => on_ballots(&mut it, &vote, around, &on.electors, &command).await?,
        WritesTo::Vote | WritesTo::Electorate => on_vote(&mut it, &vote, prior, around, command).await?,
    };
    let void = appends.iter().flat_map(|append| &append.events).find_map(|new| why_void(&new.event));
    it.record(appends, &texts.into_inner()).await?;
    if let Some(reason) = void {
        let resting = notices_resting_on(&mut it.link(), &hall, &id).await?;
        for notice in notices(&vote).into_iter().chain(resting) {
            fall(&mut it, &notice, &reason).await?;
        }
    }
    if is_the_end(act) {
        it.link().empty_vote(hall.id, id.as_str()).await?;
    }
    if let Some(told) = told {
        let kind = if act == Act::Publish { NoticeKind::Result } else { NoticeKind::Other };
        post(&mut it, &id, vote.place, kind, told).await?;
    }
    Ok(())
}

/// The notices of a vote and of its result.
fn notices(vote: &Vote) -> Vec<NoticeId> {
    let result = vote.published().map(|(_, publication)| publication.notice.clone());
    vote.origin.notice.iter().cloned().chain(result).collect()
}

/// Why a vote is void from now on.
fn why_void(event: &mingtong_domain::Event) -> Option<TextRef> {
    match event {
        mingtong_domain::Event::Vote(Event::Voided { reason }) => Some(reason.clone()),
        _ => None,
    }
}

/// The notice that is posted in the same write, and no other.
fn name_notice(command: &mut Command<String>, told: Option<&NoticeId>) {
    if let Command::Prolong { notice, .. } | Command::Publish { notice } = command {
        *notice = told.cloned();
    }
}

/// Adds whoever gives the voice of another to those whom the community knows. What is refused afterwards adds nobody.
async fn known_from_now_on(it: &mut Carrier<'_>, holder: &NewHolder) -> Result<PersonId, Fail> {
    it.who.authorise(Act::NameProxy)?;
    let name = line(Some(&holder.name), limits::NAME_CHARS_MAX, Act::NameProxy)?;
    let name = name.ok_or_else(|| Refusal::new(Code::TextMissing, Act::NameProxy))?;
    let phone = line(holder.phone.as_deref(), limits::CONTACT_CHARS_MAX, Act::NameProxy)?;
    let phone = phone.map(|phone| in_half_width(&phone));
    let (community, person_id, added_ms) = (it.hall.id, it.app.chance.id("p"), it.now.0);
    let row = PersonRow { person_id, name: Some(name), phone, added_ms, ..PersonRow::default() };
    it.link().put_person(community, &row).await?;
    Ok(row.id())
}

/// The people and the pictures that are named must be there.
async fn check_names(it: &mut Carrier<'_>, command: &mut Command<String>) -> Result<(), Fail> {
    if let Command::NoteDoor { pictures, .. }
    | Command::EnterPaper { pictures, .. }
    | Command::NameProxy { pictures, .. } = command
    {
        without_repeats(pictures);
    }
    let names = command.names();
    are_known(it, &names.persons).await?;
    it.attach(&names.pictures).await
}

async fn on_vote(
    it: &mut Carrier<'_>,
    vote: &Vote,
    prior: Vec<Recorded>,
    mut around: Around,
    command: Command,
) -> Result<Vec<Append>, Fail> {
    let (community, act) = (it.hall.id, command.act());
    let command = numbered(&it.hall.clone(), vote, command);
    if matches!(act, Act::CountHands | Act::CorrectElector) {
        let rows = it.link().electors(community, vote.id.as_str(), &ElectorFilter::default()).await?;
        around.electors = rows.into_iter().filter_map(ElectorRow::elector).collect();
    }
    if let Command::ChangeTellers { tellers, .. } = &command {
        around.of_units = of_units(&mut it.link(), community, tellers).await?;
    }
    about_elector(&mut it.link(), community, vote, &command, &mut around).await?;
    let events = decided(it, vote, &around, command).await?;
    let electorate = |events| Append { stream: Stream::Electorate(vote.id.clone()), prior: vec![], events };
    if act.writes_to() == WritesTo::Electorate {
        return Ok(vec![electorate(it.seal(Visibility::Private, events))]);
    }
    let events = it.seal(Visibility::Public, events);
    let mut appends = vec![Append { stream: Stream::Vote(vote.id.clone()), prior, events }];
    if act == Act::Count && vote.is_secret() {
        let hall = it.hall.clone();
        let secrets = secrets(&mut it.link(), &hall, vote).await?;
        appends.push(electorate(it.seal(Visibility::Private, written(secrets))));
    }
    Ok(appends)
}

/// A home that was typed is numbered as rolls number theirs, so that it is found where it stands already.
fn numbered(hall: &Hall, vote: &Vote, mut command: Command) -> Command {
    if let Command::CorrectElector { correction: Correction::Changed(elector) | Correction::Added(elector), .. } =
        &mut command
    {
        elector.home = home_of(elector.home.as_str(), &place_name(hall, vote));
    }
    command
}

/// Who of some people acts for a unit.
pub(super) async fn of_units(
    link: &mut Link<'_>,
    community: CommunityId,
    people: &[PersonId],
) -> Result<BTreeSet<PersonId>, Fail> {
    let mut found = BTreeSet::new();
    for person in people.iter().take(limits::MEETING_TELLERS_MAX) {
        let roles = link.roles_of(community, person.as_str()).await?;
        if roles.iter().any(|row| row.role == Role::UnitHandler.key()) {
            found.insert(person.clone());
        }
    }
    Ok(found)
}

/// What a command about one elector looks at: who speaks for them, and whom a holder speaks for already.
async fn about_elector(
    link: &mut Link<'_>,
    community: CommunityId,
    vote: &Vote,
    command: &Command,
    around: &mut Around,
) -> Result<(), Fail> {
    let no = match command {
        Command::CorrectElector { correction, .. } => {
            if let Correction::Changed(elector) | Correction::Added(elector) = correction {
                around.on_roll = speakers(link, community, vote, &elector.home).await?;
            }
            correction.elector()
        }
        Command::NameProxy { elector, holder, .. } => {
            let of_holder = around.proxies.iter().filter(|other| other.holder == *holder).map(|other| other.elector);
            for no in of_holder.collect::<Vec<u32>>() {
                around.held.extend(elector_of(link, community, vote, no).await?.map(|elector| elector.voice));
            }
            around.holder_works_for_unit = !of_units(link, community, std::slice::from_ref(holder)).await?.is_empty();
            *elector
        }
        _ => return Ok(()),
    };
    let owners = link.owners_of_elector(community, vote.id.as_str(), i64::from(no)).await?;
    around.owners = owners.into_iter().map(PersonId).collect();
    if let Some(found) = of_elector(link, community, vote, no).await? {
        found.put_into(around);
    }
    Ok(())
}

/// The same on the ballot of each of these electors. What they say is sealed.
pub(super) async fn on_ballots(
    it: &mut Carrier<'_>,
    vote: &Vote,
    around: Around,
    electors: &[u32],
    command: &Command,
) -> Result<Vec<Append>, Fail> {
    let (community, together) = (it.hall.id, BTreeSet::from_iter(electors.iter().copied()));
    if !(1..=limits::BALLOTS_AT_ONCE_MAX).contains(&together.len()) {
        return Err(Refusal::new(Code::BallotsAtOnce, it.act).with(limits::BALLOTS_AT_ONCE_MAX).into());
    }
    let mut appends = Vec::with_capacity(together.len());
    let mut held: BTreeMap<u32, Vec<Paper>> = BTreeMap::new();
    for no in &together {
        let mut around = around.clone();
        let found = of_elector(&mut it.link(), community, vote, *no).await?;
        if let Some(found) = &found {
            found.put_into(&mut around);
            let voice = found.elector.voice;
            around.beside = match held.entry(voice) {
                Entry::Occupied(known) => known.get().clone(),
                Entry::Vacant(new) => {
                    new.insert(beside(&mut it.link(), community, vote, &found.parts, &together).await?).clone()
                }
            };
        }
        let events = decided(it, vote, &around, command.clone()).await?;
        let events = it.seal(Visibility::Private, events);
        let prior = found.map(|found| found.prior).unwrap_or_default();
        appends.push(Append { stream: Stream::Ballot(vote.id.clone(), *no), prior, events });
    }
    Ok(appends)
}

async fn decided(it: &mut Carrier<'_>, vote: &Vote, around: &Around, command: Command) -> Result<Vec<Event>, Fail> {
    let path = match &around.elector {
        Some((elector, _)) if command.act().writes_to() == WritesTo::Ballot => {
            path_to(&it.hall, &it.who, vote, &elector.home)
        }
        _ => it.hall.register.path(vote.place.as_ref()),
    };
    let decided = decide(vote, around, command, &it.context(&path));
    match decided {
        Ok(events) => Ok(events),
        Err(refusal) => Err(with_name(it, refusal).await?.into()),
    }
}
