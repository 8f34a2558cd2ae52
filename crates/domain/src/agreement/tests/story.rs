//! An agreement in the hands of people, for the tests of every act.

use crate::agreement::*;
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::{BodyId, PartyKey, PersonId};
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role, Scope};
use crate::rules::RuleBook;
use crate::time::{Calendar, DAY_MS, Millis};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

/// 2021-06-08 09:30 in Shanghai, a Tuesday.
pub(super) const START: Millis = Millis(1_623_115_800_000);
/// The last day to answer in these stories.
pub(super) const UNTIL: Date = date(2021, 6, 30);

pub(super) fn actor(role: Role, person: &str, scope: Scope) -> Actor {
    Actor { person: Some(person.into()), role, scope }
}
pub(super) fn staff() -> Actor {
    actor(Role::Staff, "staff", Scope::Community)
}
pub(super) fn secretary() -> Actor {
    actor(Role::Secretary, "secretary", Scope::Community)
}
pub(super) fn person(id: &str) -> Actor {
    Actor::public(Some(id.into()))
}

/// A home that pays, of so many square metres.
pub(super) fn home(no: &str, area: i64) -> NewParty {
    let measures = Measures { area: Some(area * 10_000), ..Measures::default() };
    party(Stands::Home("roll".into(), no.into()), Part::Pays, measures)
}

pub(super) fn party(stands: Stands, part: Part, measures: Measures) -> NewParty {
    let gives = part.is_no_money().then(|| "gives".into());
    let key = PartyKey(format!("key of {stands:?}"));
    NewParty { key, stands, part, gives, worth: None, measures }
}

pub(super) fn fixed(fen: i64) -> Measures {
    Measures { fixed: Some(fen), ..Measures::default() }
}

pub(super) fn shop(name: &str, measures: Measures) -> NewParty {
    party(Stands::Shop(name.into(), Some(format!("of {name}").as_str().into())), Part::Pays, measures)
}

pub(super) fn deed(total: i64, by: SharedBy, parties: Vec<NewParty>) -> NewDeed {
    NewDeed {
        text: "text".into(),
        circle: "circle".into(),
        day: START.date(),
        total,
        income: None,
        by,
        heads: None,
        money: None,
        late: None,
        exit: None,
        parties,
    }
}

pub(super) fn need(text: &str) -> Option<Need> {
    Some(Need(text.parse().unwrap()))
}

pub(super) fn context<T>(actor: &Actor, at: Millis, with: impl FnOnce(&Context<'_>) -> T) -> T {
    let place = match &actor.scope {
        Scope::Place(place) => Some(place),
        _ => None,
    };
    with(&Context {
        act: Act::Draft.into(),
        now: at,
        actor,
        actor_units: &[],
        actor_place: place,
        place_path: &[],
        rules: RuleBook::defaults(),
        voice: None,
        calendar: Calendar::state_council(),
        personal_data: false,
    })
}

pub(super) struct Story {
    events: Vec<Recorded>,
    parties: BTreeMap<u32, Vec<Party>>,
    answers: BTreeMap<(u32, u32), Vec<Recorded>>,
    pub(super) at: Millis,
    pub(super) leads: Option<BodyId>,
    /// The party whose slip whoever acts holds.
    pub(super) slip: Option<u32>,
}

impl Story {
    pub(super) fn drafted(deed: NewDeed) -> Self {
        Self::drafted_by(&staff(), deed).unwrap()
    }

    pub(super) fn drafted_by(by: &Actor, deed: NewDeed) -> Result<Self, Refusal> {
        let drafting = Drafting {
            agreement: "a1".into(),
            number: 1,
            title: "title".into(),
            place: None,
            body: Some("group".into()),
            origin: None,
            deed,
        };
        let (events, leads) = (vec![], Some(BodyId::from("group")));
        let (parties, answers) = (BTreeMap::new(), BTreeMap::new());
        let mut story = Self { events, parties, answers, at: START, leads, slip: None };
        let drafted = context(by, START, |cx| draft(drafting, story.leads.as_ref(), cx))?;
        story.take(by, drafted);
        Ok(story)
    }

    /// Put to its parties.
    pub(super) fn put(deed: NewDeed) -> Self {
        let mut story = Self::drafted(deed);
        story.by(&staff(), Command::Put { until: UNTIL }).unwrap();
        story
    }

    pub(super) fn redraft(&mut self, change: Change, deed: NewDeed) -> Result<(), Refusal> {
        let (by, agreement) = (staff(), self.now());
        let new = |cx: &Context<'_>| redraft(&agreement, (change, "why".into()), deed, None, cx);
        let drafted = context(&by, self.at, new)?;
        self.take(&by, drafted);
        Ok(())
    }

    fn take(&mut self, by: &Actor, drafted: Drafted) {
        for event in drafted.parties {
            let Event::PartiesListed { version, parties } = event else { panic!("a list of parties") };
            self.parties.entry(version).or_default().extend(parties);
        }
        let recorded = self.recorded(by, drafted.own);
        self.events.push(recorded);
    }

    fn recorded(&self, by: &Actor, event: Event) -> Recorded {
        let position = i64::try_from(self.events.len()).unwrap();
        Recorded { position, at: self.at, person: by.person.clone(), role: by.role, event: Some(event.into()) }
    }

    pub(super) fn now(&self) -> Agreement {
        Agreement::from_stream(&self.events).unwrap()
    }

    pub(super) fn stage(&self) -> StageKind {
        self.now().stage_at(self.at)
    }

    /// The digest of the version that is asked about: here one that says which.
    pub(super) fn digest(&self) -> String {
        format!("digest {}", self.now().version.no)
    }

    pub(super) fn parties(&self) -> &[Party] {
        &self.parties[&self.now().version.no]
    }

    pub(super) fn shares(&self) -> Vec<i64> {
        self.parties().iter().map(|party| party.share).collect()
    }

    pub(super) fn answers(&self, no: u32) -> Answers {
        Answers::from_stream(self.answers.get(&(self.now().version.no, no)).into_iter().flatten())
    }

    fn around(&self, no: Option<u32>) -> Around {
        let party = no.and_then(|no| self.parties().iter().find(|party| party.no == no).cloned());
        let owners = match party.as_ref().map(|party| &party.stands) {
            Some(Stands::Home(_, no)) => vec![PersonId(format!("owner of {no}"))],
            _ => vec![],
        };
        let by_slip = party.as_ref().is_some_and(|party| self.slip == Some(party.no));
        let party = party.map(|party| (party.clone(), self.answers(party.no)));
        Around { leads: self.leads.clone(), party, owners, by_slip, digest: self.digest(), above_need: 0 }
    }

    pub(super) fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for party in self.parties() {
            match self.answers(party.no).holds().map(|given| given.answer) {
                Some(Answer::Consents) => {
                    tally.heads += 1;
                    tally.money += party.share;
                }
                Some(Answer::Declines) => tally.declined += 1,
                None => {}
            }
        }
        tally
    }

    pub(super) fn by(&mut self, by: &Actor, command: Command) -> Result<(), Refusal> {
        let (agreement, around) = (self.now(), self.around(command.party()));
        let no = command.party();
        let it = Case { agreement: &agreement, around: &around };
        let events = context(by, self.at, |cx| decide(&it, command, cx))?;
        for event in events {
            let recorded = self.recorded(by, event);
            match no {
                Some(no) => self.answers.entry((agreement.version.no, no)).or_default().push(recorded),
                None => self.events.push(recorded),
            }
        }
        if let Some(event) = start(&self.now().version, self.tally()) {
            let recorded = self.recorded(by, event);
            self.events.push(recorded);
        }
        Ok(())
    }

    pub(super) fn refused(&mut self, by: &Actor, command: Command) -> Code {
        self.by(by, command).expect_err("refused").code
    }

    pub(super) fn offers(&self, by: &Actor, no: Option<u32>) -> Vec<Act> {
        let (agreement, around) = (self.now(), self.around(no));
        let it = Case { agreement: &agreement, around: &around };
        context(by, self.at, |cx| offered(&it, cx))
    }

    pub(super) fn answer(&self, party: u32, answer: Answer) -> Command {
        Command::Answer { party, answer, digest: self.digest(), reason: None }
    }

    pub(super) fn consent(&self, party: u32) -> Command {
        self.answer(party, Answer::Consents)
    }

    pub(super) fn paper(&self, party: u32) -> Command {
        let (answer, day) = (Answer::Consents, self.at.date());
        Command::EnterPaper { party, answer, digest: self.digest(), day, pictures: vec!["scan".into()] }
    }

    pub(super) fn said(&self, party: u32, witness: &str) -> Command {
        let answer = Answer::Consents;
        Command::SayOnBehalf { party, answer, digest: self.digest(), witness: witness.into() }
    }

    pub(super) fn confirm(&self, party: u32, nth: u32) -> Command {
        Command::ConfirmOnBehalf { party, digest: self.digest(), nth }
    }

    pub(super) fn later(&mut self, days: i64) {
        self.at = Millis(self.at.0 + days * DAY_MS);
    }
}

/// Three homes that pay 100.00 together, by area.
pub(super) fn three_homes() -> NewDeed {
    deed(10_000, SharedBy::Area, vec![home("1-1-101", 80), home("1-1-102", 80), home("1-1-201", 40)])
}
