//! A vote in the hands of people, for the tests of every act.

use super::*;
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::PersonId;
use crate::impossible::Impossible;
use crate::motion::{DecidedBy, OwnersMatter};
use crate::refusal::Refusal;
use crate::role::{Actor, Role, Scope as RoleScope};
use crate::rules::{Rule, RuleBook, RuleId, RuleValue};
use crate::time::{Calendar, DAY_MS, Millis};
use jiff::civil::date;
use std::collections::{BTreeMap, BTreeSet};

/// 2023-06-01 09:30 in Shanghai.
pub(in crate::vote) const START: Millis = Millis(1_685_583_000_000);

pub(in crate::vote) fn days(count: i64) -> i64 {
    count * DAY_MS
}

pub(in crate::vote) struct Story {
    vote: Vec<Recorded>,
    roll: Electorate,
    ballots: BTreeMap<u32, Ballot>,
    /// The streams of the electorate, and of these ballots.
    of_roll: Vec<Recorded>,
    deeds: BTreeMap<u32, Vec<Recorded>>,
    rules: RuleBook,
    pub(in crate::vote) around: Around,
    pub(in crate::vote) at: Millis,
}

pub(in crate::vote) fn actor(role: Role, person: &str) -> Actor {
    Actor { person: Some(person.into()), role, scope: RoleScope::Community }
}
pub(in crate::vote) fn staff() -> Actor {
    actor(Role::Staff, "staff")
}
/// Two who count, whatever else they are.
pub(in crate::vote) fn ann() -> Actor {
    actor(Role::BuildingLead, "ann")
}
pub(in crate::vote) fn bo() -> Actor {
    actor(Role::GroupMember, "bo")
}
pub(in crate::vote) fn owner() -> Actor {
    actor(Role::Public, "owner")
}

pub(in crate::vote) fn says(mark: Mark) -> Paper {
    Paper::Marks(vec![mark])
}

pub(in crate::vote) fn elector(no: u32, voice: u32, area: Option<i64>) -> Elector {
    Elector { no, home: format!("1-1-{no}").as_str().into(), voice, area }
}

/// So many homes with a voice and an area each.
pub(in crate::vote) fn homes(count: u32, area: Option<i64>) -> Vec<Elector> {
    (1..=count).map(|no| elector(no, no, area)).collect()
}

pub(in crate::vote) fn motion() -> Question {
    Question::Motions { motions: vec!["m".into()], with_majority: false }
}

pub(in crate::vote) fn conduct() -> Conduct {
    Conduct {
        secrecy: Secrecy::Named,
        ways: vec![Way::Paper, Way::Doors, Way::Web, Way::OnBehalf],
        across: Across::FirstHolds,
        silent: SilentOwners::default(),
        void_takes_part: true,
        proxies_count: true,
    }
}

/// A roll to which people could object until yesterday.
pub(in crate::vote) fn hung() -> Hung {
    let begins = Millis(START.0 - days(8));
    Hung { at: begins, is_changed: false, begins, ends: Millis::from_date(START.date()) }
}

/// An owners' vote on a lift, fifteen days ahead and for ten.
pub(in crate::vote) fn calling(electors: Vec<Elector>) -> Calling {
    let opens = Millis(START.0 + days(16));
    Calling {
        vote: "v1".into(),
        number: 1,
        title: "title".into(),
        text: "text".into(),
        question: motion(),
        is_negative: false,
        repeated: None,
        decides: Decides::owners(OwnersMatter::ChangeUse),
        scope: "scope".into(),
        place: None,
        origin: Origin::default(),
        told: Some((START.date(), Millis(opens.0 + days(10)).date())),
        window: Window { opens, closes: Millis(opens.0 + days(10)) },
        conduct: conduct(),
        tellers: vec!["ann".into(), "bo".into()],
        of_units: BTreeSet::new(),
        hung: Some(hung()),
        nowhere: vec![],
        electors,
        digest: "d".into(),
    }
}

/// The same for everybody else than owners: each home a voice, no areas.
pub(in crate::vote) fn calling_of(by: DecidedBy, count: u32) -> Calling {
    Calling { decides: Decides::by(by), ..calling(homes(count, None)) }
}

impl Story {
    /// Called, and not open yet.
    pub(in crate::vote) fn called(calling: Calling) -> Self {
        Self::try_called(calling, RuleBook::of_a_community(), None).expect("it can be called")
    }

    pub(in crate::vote) fn under(calling: Calling, rules: RuleBook) -> Self {
        Self::try_called(calling, rules, None).expect("it can be called")
    }

    pub(in crate::vote) fn try_called(
        calling: Calling,
        rules: RuleBook,
        first: Option<&First>,
    ) -> Result<Self, Refusal> {
        let around = Around { owners: BTreeSet::from(["giver".into()]), ..Around::default() };
        let (vote, roll, ballots) = (vec![], Electorate::default(), BTreeMap::new());
        let (of_roll, deeds) = (vec![], BTreeMap::new());
        let mut story = Self { vote, roll, ballots, of_roll, deeds, rules, around, at: START };
        let events = story.with_context(&staff(), |cx| call(calling, first, None, cx))?;
        for event in events {
            let is_listed = matches!(event, Event::ElectorsListed { .. });
            let written = recorded(story.vote.len(), story.at, &staff(), event);
            if is_listed { story.on_roll(written) } else { story.vote.push(written) }
        }
        Ok(story)
    }

    /// Open for an hour.
    pub(in crate::vote) fn open(calling: Calling) -> Self {
        let mut story = Self::called(calling);
        story.at = Millis(story.now().window.opens.0 + 3_600_000);
        story
    }

    pub(in crate::vote) fn in_stage(stage: StageKind) -> Self {
        let mut story = Self::called(calling(homes(3, Some(1_000_000))));
        if stage == StageKind::Void {
            story.by(staff(), Command::Void { reason: "r".into() }).expect("void");
            return story;
        }
        if stage != StageKind::Announced {
            story.at = story.now().window.opens;
        }
        if matches!(stage, StageKind::Over | StageKind::Counted | StageKind::Published) {
            story.end();
        }
        if matches!(stage, StageKind::Counted | StageKind::Published) {
            story.count().expect("counted");
        }
        if stage == StageKind::Published {
            story.by(staff(), Command::Publish { notice: Some("n".into()) }).expect("published");
        }
        story
    }

    pub(in crate::vote) fn end(&mut self) {
        self.at = self.now().window.closes;
    }

    pub(in crate::vote) fn now(&self) -> Vote {
        Vote::from_stream(&self.vote).expect("a vote")
    }

    pub(in crate::vote) fn stage(&self) -> StageKind {
        self.now().stage_at(self.at)
    }

    pub(in crate::vote) fn roll(&self) -> &Electorate {
        &self.roll
    }

    pub(in crate::vote) fn ballot(&self, no: u32) -> Ballot {
        self.ballots.get(&no).cloned().unwrap_or_else(|| Ballot { elector: no, ..Ballot::default() })
    }

    pub(in crate::vote) fn state(&self, no: u32) -> BallotState {
        let vote = self.now();
        self.ballot(no).state(vote.conduct.across, &vote.question)
    }

    /// What is done with the vote itself.
    pub(in crate::vote) fn by(&mut self, actor: Actor, command: Command) -> Result<(), Refusal> {
        self.act(actor, None, command)
    }

    /// What is done with the ballot of an elector, or about them.
    pub(in crate::vote) fn on(&mut self, no: u32, actor: Actor, command: Command) -> Result<(), Refusal> {
        self.act(actor, Some(no), command)
    }

    fn act(&mut self, actor: Actor, no: Option<u32>, command: Command) -> Result<(), Refusal> {
        let (vote, act) = (self.now(), command.act());
        let around = match act {
            Act::Count | Act::Prolong => self.around_of(no),
            _ => self.around_of_one(no),
        };
        let events = self.with_context(&actor, |cx| decide(&vote, &around, command, cx))?;
        for event in events {
            let written = recorded(self.vote.len(), self.at, &actor, event);
            match (act.writes_to(), no) {
                (WritesTo::Vote, _) => self.vote.push(written),
                (WritesTo::Electorate, _) => self.on_roll(written),
                (WritesTo::Ballot, no) => self.on_ballot(no.expect("an elector"), written),
            }
        }
        Ok(())
    }

    fn on_roll(&mut self, written: Recorded) {
        self.roll.apply(&written);
        self.of_roll.push(written);
    }

    fn on_ballot(&mut self, no: u32, written: Recorded) {
        let ballot = Ballot { elector: no, ..Ballot::default() };
        self.ballots.entry(no).or_insert(ballot).apply(&written);
        self.deeds.entry(no).or_default().push(written);
    }

    /// Somebody with the database in hand writes this down, on the vote or on the ballot of an elector.
    pub(in crate::vote) fn plant(&mut self, actor: &Actor, no: Option<u32>, event: Event) {
        let written = recorded(self.vote.len(), self.at, actor, event);
        match no {
            Some(no) => self.on_ballot(no, written),
            None => self.vote.push(written),
        }
    }

    pub(in crate::vote) fn plant_on_roll(&mut self, event: Event) {
        self.on_roll(recorded(self.vote.len(), self.at, &staff(), event));
    }

    pub(in crate::vote) fn of_vote(&self) -> &[Recorded] {
        &self.vote
    }

    /// What of all that is said not to have been possible: first on the vote, then on its electorate and its ballots.
    pub(in crate::vote) fn impossible(&self) -> Vec<Impossible> {
        let (mut found, course) = impossible_in(&"v1".into(), &self.vote);
        let (of_roll, last) = impossible_in_electorate(course.as_ref(), &self.of_roll);
        found.extend(of_roll);
        for (no, deeds) in &self.deeds {
            found.extend(impossible_on_ballot((course.as_ref(), last), *no, deeds));
        }
        found.into_iter().map(|(_, why)| why).collect()
    }

    /// What stands around, with the count.
    pub(in crate::vote) fn around_of(&self, no: Option<u32>) -> Around {
        let unsettled = self.ballots.values().filter(|ballot| ballot.is_unsettled()).count();
        let unsettled = u32::try_from(unsettled).expect("few");
        let counted = self.result().ok().map(|result| ToRecord { sheet: "s".into(), verdicts: result.verdicts() });
        let enough_take_part = self.enough_take_part();
        Around { unsettled, counted, enough_take_part, ..self.around_of_one(no) }
    }

    fn enough_take_part(&self) -> bool {
        let vote = self.now();
        let asked = asked(&vote.question, vote.decides, &self.rules, vote.window.last());
        let came = |ballot: &&Ballot| !ballot.given.is_empty() || ballot.returned.is_some();
        let came = self.ballots.values().filter(came).map(|ballot| ballot.elector).collect();
        asked.is_some_and(|asked| enough_take_part(&asked, vote.decides, &self.roll.electors, &came, &vote.hands))
    }

    /// What stands around one elector, with what holds for the other parts of the same voice.
    fn around_of_one(&self, no: Option<u32>) -> Around {
        let vote = self.now();
        let elector = no.and_then(|no| self.roll.elector(no)).cloned();
        let holding = |other: &Elector| {
            let given = self.ballots.get(&other.no)?.holding(vote.conduct.across, &vote.question);
            given.map(|given| given.paper.clone())
        };
        let beside = elector.iter().flat_map(|elector| self.roll.beside(elector)).filter_map(holding).collect();
        let elector = elector.map(|elector| (elector.clone(), self.ballot(elector.no)));
        let (proxies, last_elector) = (self.roll.proxies.clone(), self.roll.last);
        let electors = self.roll.electors.clone();
        Around { elector, beside, proxies, electors, last_elector, ..self.around.clone() }
    }

    pub(in crate::vote) fn offers(&self, actor: &Actor, no: Option<u32>) -> Vec<Act> {
        self.with_context(actor, |cx| offered(&self.now(), &self.around_of(no), cx))
    }

    pub(in crate::vote) fn web(&mut self, no: u32, mark: Mark) -> Result<(), Refusal> {
        self.on(no, owner(), Command::Cast { paper: says(mark), by_proxy: false })
    }

    /// A paper is issued, and two people read this on it.
    pub(in crate::vote) fn paper(&mut self, no: u32, paper: Paper) -> Result<(), Refusal> {
        if !self.ballot(no).is_issued {
            self.on(no, ann(), Command::IssuePaper {})?;
        }
        self.enter(no, ann(), paper.clone())?;
        self.enter(no, bo(), paper)
    }

    pub(in crate::vote) fn enter(&mut self, no: u32, teller: Actor, paper: Paper) -> Result<(), Refusal> {
        self.on(no, teller, Command::EnterPaper { paper, by_proxy: false, pictures: vec![] })
    }

    pub(in crate::vote) fn door(&mut self, no: u32, door: Door, is_proven: bool) -> Result<(), Refusal> {
        let pictures = if is_proven { vec!["p".into()] } else { vec![] };
        self.on(no, staff(), Command::NoteDoor { door, on: self.at.date(), pictures })
    }

    pub(in crate::vote) fn proxy(&mut self, no: u32, giver: &str, holder: &str) -> Result<(), Refusal> {
        let pictures = vec!["p".into()];
        let of_holder = self.roll.proxies.iter().filter(|other| other.holder == person(holder));
        let voices = of_holder.filter_map(|other| self.roll.elector(other.elector)).map(|elector| elector.voice);
        self.around.held = voices.collect();
        self.around.owners = BTreeSet::from([person(giver)]);
        self.on(no, staff(), Command::NameProxy { elector: no, giver: giver.into(), holder: holder.into(), pictures })
    }

    /// A teller writes down what an elector says, and this witness saw it.
    pub(in crate::vote) fn said(&mut self, no: u32, writer: Actor, mark: Mark, witness: &str) -> Result<(), Refusal> {
        self.on(no, writer, Command::CastOnBehalf { paper: says(mark), witness: person(witness) })
    }

    pub(in crate::vote) fn count(&mut self) -> Result<(), Refusal> {
        self.by(ann(), Command::Count { counted_by: ["ann".into(), "bo".into()] })
    }

    pub(in crate::vote) fn sheet(&self) -> Sheet {
        let vote = self.now();
        let asked = asked(&vote.question, vote.decides, &self.rules, vote.window.last()).expect("a rule of that day");
        let legal = legal(&vote.question, vote.decides, &self.rules, vote.window.last());
        sheet(&vote, &self.roll, &self.ballots, Secrets::default(), (asked, legal))
    }

    pub(in crate::vote) fn result(&self) -> Result<VoteResult, Uncountable> {
        count(&self.sheet())
    }

    pub(in crate::vote) fn verdict(&self) -> Verdict {
        self.result().expect("it can be counted").verdicts()[0]
    }

    pub(in crate::vote) fn with_context<T>(&self, actor: &Actor, with: impl FnOnce(&Context<'_>) -> T) -> T {
        with(&Context {
            act: Act::Call.into(),
            now: self.at,
            actor,
            actor_units: &[],
            actor_place: None,
            place_path: &[],
            rules: &self.rules,
            voice: None,
            calendar: Calendar::state_council(),
            personal_data: false,
        })
    }
}

pub(in crate::vote) fn set_rule(rules: &mut RuleBook, id: RuleId, value: &str) {
    let (jurisdiction, basis) = ("here".to_owned(), "charter".to_owned());
    let value = RuleValue::read(id, value).expect("a value");
    rules.set(Rule { id, value, jurisdiction, basis, from: date(2000, 1, 1), to: None }).expect("a rule");
}

pub(in crate::vote) fn person(id: &str) -> PersonId {
    id.into()
}

fn recorded(position: usize, at: Millis, actor: &Actor, event: Event) -> Recorded {
    let position = i64::try_from(position).expect("few");
    Recorded { position, at, person: actor.person.clone(), role: actor.role, event: Some(event.into()) }
}
