//! The pure model. It folds the domain's own decisions in memory and counts the positions of the log itself.

use super::step::TEXTS;
use mingtong_app::Who;
use mingtong_app::matter::Report;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{BodyId, MatterId, PersonId, PlaceId, TextRef};
use mingtong_domain::matter::{self, Act, Around, Command, Forum, Matter, MergeTarget, Raise, Stage};
use mingtong_domain::put_aside::PutAside;
use mingtong_domain::refusal::Refusal;
use mingtong_domain::role::Role;
use mingtong_domain::time::Calendar;
use mingtong_domain::{Context, Millis};
use mingtong_testkit::Town;
use std::collections::{BTreeMap, BTreeSet};

/// Puts every text aside under the same reference.
struct Aside;

impl PutAside<String, TextRef> for Aside {
    type Error = std::convert::Infallible;

    fn need(&mut self, _: String, _: usize) -> Result<TextRef, Self::Error> {
        Ok("t".into())
    }

    fn maybe(&mut self, words: Option<String>, _: usize) -> Result<Option<TextRef>, Self::Error> {
        Ok(words.map(|_| "t".into()))
    }
}

/// Says the same words wherever a sample has a text.
struct Said<'w>(&'w str);

impl PutAside<TextRef, String> for Said<'_> {
    type Error = std::convert::Infallible;

    fn need(&mut self, _: TextRef, _: usize) -> Result<String, Self::Error> {
        Ok(self.0.to_owned())
    }

    fn maybe(&mut self, text: Option<TextRef>, _: usize) -> Result<Option<String>, Self::Error> {
        Ok(text.map(|_| self.0.to_owned()))
    }
}

/// The pure model of one community.
pub(super) struct Model {
    pub(super) matters: BTreeMap<MatterId, Matter>,
    supports: BTreeSet<(MatterId, PersonId)>,
    /// The next position of the log.
    pub(super) next: i64,
    pub(super) now: Millis,
    /// The one body that there is.
    pub(super) council: BodyId,
}

impl Model {
    /// A community in which nothing was raised yet; `next` is the next position of its log.
    pub(super) fn new(next: i64, now: Millis, council: BodyId) -> Self {
        Self { matters: BTreeMap::new(), supports: BTreeSet::new(), next, now, council }
    }

    pub(super) fn ids(&self) -> Vec<MatterId> {
        self.matters.keys().copied().collect()
    }

    fn context<R>(&self, town: &Town, who: &Who, matter: Option<&Matter>, with: impl FnOnce(&Context<'_>) -> R) -> R {
        let register = &town.hall.register;
        let place = matter.map_or(Some(&town.courtyard), |matter| matter.place.as_ref());
        with(&Context {
            act: Act::Raise.into(),
            now: self.now,
            actor: &who.actor,
            actor_units: &who.units,
            actor_place: register.bounds(&who.actor.scope),
            place_path: &register.path(place),
            rules: &register.rules,
            calendar: Calendar::state_council(),
            voice: who.tracked,
            personal_data: false,
        })
    }

    fn recorded(&mut self, who: &Who, event: matter::Event) -> Recorded {
        let position = self.next;
        self.next += 1;
        Recorded {
            position,
            at: self.now,
            person: who.actor.person.clone(),
            role: who.actor.role,
            event: Some(event.into()),
        }
    }

    /// The sample of an act, with words in place of its texts.
    pub(super) fn sample(&self, town: &Town, who: &Who, id: MatterId, act: Act, words: &str) -> Command<String> {
        let matter = &self.matters[&id];
        let sample = self.context(town, who, Some(matter), |cx| matter::sample(act, matter, cx));
        let Ok(said) = sample.expect("it is chosen among the commands").put_aside(&mut Said(words));
        said
    }

    pub(super) fn act(&mut self, town: &Town, who: &Who, id: MatterId, ask: &Command<String>) -> Result<(), Refusal> {
        let matter = &self.matters[&id];
        let Ok(command) = ask.clone().put_aside(&mut Aside);
        let around = self.around(id, ask);
        let personal_data = TEXTS.iter().any(|(text, personal)| *personal && format!("{ask:?}").contains(text));
        let decide = |cx: &Context<'_>| matter::decide(matter, command, &around, &Context { personal_data, ..*cx });
        let events = self.context(town, who, Some(matter), decide)?;
        let first = matter.clone();
        let absorbed = matter::absorbed(matter);
        let elsewhere: Vec<(MatterId, matter::Event)> = events
            .iter()
            .flat_map(|event| match event {
                matter::Event::Merged { into } => vec![(*into, absorbed.clone())],
                matter::Event::Unmerged { from, reason } => {
                    let released = matter::released(id, reason.clone(), personal_data);
                    released.into_iter().map(|event| (*from, event)).collect()
                }
                _ => vec![],
            })
            .collect();
        for event in events {
            self.apply(who, id, event);
        }
        for (other, event) in elsewhere {
            self.apply(who, other, event);
        }
        if let Command::Split { place, .. } = ask {
            self.split(who, &first, place.clone(), personal_data);
        }
        Ok(())
    }

    fn split(&mut self, who: &Who, first: &Matter, place: Option<PlaceId>, personal_data: bool) {
        let matter = self.next_id();
        let part = matter::Part { matter, place, title: "t".into(), text: "t".into(), personal_data };
        let events = matter::split_off(first, part);
        let recorded: Vec<Recorded> = events.into_iter().map(|event| self.recorded(who, event)).collect();
        self.matters.insert(matter, Matter::from_stream(&recorded).expect("a second matter"));
    }

    fn next_id(&self) -> MatterId {
        MatterId::new(self.now.year(), self.matters.len() as u32 + 1).expect("a number")
    }

    fn apply(&mut self, who: &Who, id: MatterId, event: matter::Event) {
        let recorded = self.recorded(who, event);
        self.matters.get_mut(&id).expect("the matter is known").apply(&recorded);
    }

    fn around(&self, id: MatterId, ask: &Command<String>) -> Around {
        let merge_into = ask.names().matters.first().map(|into| {
            let target = &self.matters[into];
            let (stage, visibility, track) = (target.stage_at(self.now).kind(), target.visibility, target.track);
            MergeTarget { id: *into, stage, visibility, track }
        });
        let (stands_alone, next) = (self.waiting_behind(id) == 0, Some(self.next_id()));
        // Whatever a matter is about, it is for the one body that there is.
        let forum = match ask {
            Command::Deliberate { body, .. } if *body == self.council => {
                Some(Forum { body: body.clone(), stands: true, is_of_its_level: true })
            }
            _ => None,
        };
        Around { merge_into, stands_alone, next, forum, leads: None }
    }

    /// Who met the same, and who raised or met what was merged into it.
    pub(super) fn others_behind(&self, id: MatterId) -> usize {
        let merged = self.matters.values().filter(|other| other.stage == Stage::Merged { into: id });
        let behind_merged: usize = merged.map(|other| 1 + self.others_behind(other.id)).sum();
        behind_merged + self.supports.iter().filter(|(supported, _)| *supported == id).count()
    }

    /// A matter and those that ended in it.
    pub(super) fn merged_into(&self, id: MatterId) -> Vec<MatterId> {
        let merged = self.matters.values().filter(|other| other.stage == Stage::Merged { into: id });
        [id].into_iter().chain(merged.flat_map(|other| self.merged_into(other.id))).collect()
    }

    /// Who waits for its reply beside its raiser: whoever said "me too" from a browser waits for nothing.
    fn waiting_behind(&self, id: MatterId) -> usize {
        let merged = self.matters.values().filter(|other| other.stage == Stage::Merged { into: id });
        let behind_merged: usize = merged.map(|other| 1 + self.waiting_behind(other.id)).sum();
        let waits = |person: &PersonId| !person.as_str().starts_with('v');
        behind_merged + self.supports.iter().filter(|(supported, who)| *supported == id && waits(who)).count()
    }

    /// Raises a matter in the model, under the number that is next.
    pub(super) fn raise(&mut self, town: &Town, who: &Who, report: &Report) -> Result<MatterId, Refusal> {
        let id = self.next_id();
        let who = &who.in_matter(id);
        let desk = matches!(who.actor.role, Role::Staff | Role::Secretary | Role::Delegate | Role::Street);
        let raise = Raise {
            matter: id,
            channel: report.channel,
            place: report.place.clone(),
            title: "t".into(),
            text: "t".into(),
            raiser: who.actor.person.clone().filter(|_| !desk),
            visibility: report.visibility,
            track: report.track,
            pictures: vec![],
            reception: None,
            body: None,
            personal_data: TEXTS.iter().any(|(text, personal)| *text == report.text && *personal),
        };
        let events = self.context(town, who, None, |cx| matter::raise(raise, cx))?;
        let recorded: Vec<Recorded> = events.into_iter().map(|event| self.recorded(who, event)).collect();
        self.matters.insert(id, Matter::from_stream(&recorded).expect("a raised matter"));
        Ok(id)
    }

    pub(super) fn support(&mut self, town: &Town, who: &Who, id: MatterId) -> Result<(), Refusal> {
        let who = &who.in_matter(id);
        // Those of an office say it for somebody else every time.
        let caller = PersonId(format!("caller-{}", self.next));
        let is_for_another = matter::speaks_for_another(who.actor.role, None);
        let person = if is_for_another { caller } else { who.actor.person.clone().expect("known") };
        let before = self.supports.contains(&(id, person.clone()));
        let matter = &self.matters[&id];
        self.context(town, who, Some(matter), |cx| matter::support(matter, person.clone(), before, cx))?;
        self.supports.insert((id, person));
        self.next += 1;
        Ok(())
    }
}
