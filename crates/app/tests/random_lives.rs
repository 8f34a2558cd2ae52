//! Lives at random: whatever people in whatever roles try, the database agrees with the pure model. The model folds the
//! domain's own decisions in memory and counts the positions of the log itself.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

use mingtong_app::matter::{Report, act_on_matter, raise_matter, support_matter, view_matter};
use mingtong_app::{Fail, Who};
use mingtong_domain::Context;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MatterId, PersonId, TextRef};
use mingtong_domain::matter::{
    self, Act, Around, Command, Matter, MergeTarget, Outcome, PutAside, Raise, Stage, StageKind, Track, Verdict,
    Visibility,
};
use mingtong_domain::refusal::{Code, Refusal};
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::time::Calendar;
use mingtong_store::check;
use mingtong_testkit::{DAY_MS, HOUR_MS, START_MS, TestApp, Town};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;

const STEPS_MAX: usize = 30;
const MATTERS_MAX: usize = 4;
/// A text with a telephone number in it, and one without.
const TEXTS: [(&str, bool); 2] = [("路灯不亮，请尽快修理", false), ("请致电13800138000联系", true)];

/// One step, as numbers that are read as a choice among what there is.
#[derive(Debug, Clone)]
struct Step {
    kind: u8,
    matter: usize,
    act: usize,
    who: usize,
    detail: usize,
    /// Choose among what the model thinks possible, or among everything.
    fitting: bool,
    hours: i64,
    /// Say which event was seen last: nothing, the right one, an old one.
    seen: u8,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let numbers = (0..8_u8, 0..8_usize, 0..64_usize, 0..64_usize, 0..64_usize);
    let step = (numbers, prop::bool::weighted(0.8), 0..72_i64, 0..8_u8).prop_map(|(numbers, fitting, hours, seen)| {
        let (kind, matter, act, who, detail) = numbers;
        Step { kind, matter, act, who, detail, fitting, hours, seen }
    });
    prop::collection::vec(step, 1..=STEPS_MAX)
}

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

/// The pure model of one community.
struct Model {
    matters: BTreeMap<MatterId, Matter>,
    supports: BTreeSet<(MatterId, PersonId)>,
    /// The next position of the log.
    next: i64,
    now: Millis,
}

impl Model {
    fn context<R>(&self, town: &Town, who: &Who, matter: Option<&Matter>, with: impl FnOnce(&Context<'_>) -> R) -> R {
        let register = &town.hall.register;
        let place = matter.map_or(Some(&town.courtyard), |matter| matter.place.as_ref());
        with(&Context {
            act: Act::Raise.into(),
            now: self.now,
            actor: &who.actor,
            actor_units: &who.units,
            place_path: &register.path(place),
            rules: &register.rules,
            calendar: Calendar::state_council(),
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

    fn act(&mut self, town: &Town, who: &Who, id: MatterId, ask: &Command<String>) -> Result<(), Refusal> {
        let matter = &self.matters[&id];
        let Ok(command) = ask.clone().put_aside(&mut Aside);
        let around = self.around(id, ask);
        let personal_data = TEXTS.iter().any(|(text, personal)| *personal && format!("{ask:?}").contains(text));
        let decide = |cx: &Context<'_>| matter::decide(matter, command, &around, &Context { personal_data, ..*cx });
        let events = self.context(town, who, Some(matter), decide)?;
        let absorbed = matter::absorbed(matter);
        let into = events.iter().find_map(|event| match event {
            matter::Event::Merged { into } => Some(*into),
            _ => None,
        });
        for event in events {
            self.apply(who, id, event);
        }
        if let Some(into) = into {
            self.apply(who, into, absorbed);
        }
        Ok(())
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
        Around { merge_into, stands_alone: self.others_behind(id) == 0 }
    }

    /// Who met the same, and who raised or met what was merged into it.
    fn others_behind(&self, id: MatterId) -> usize {
        let merged = self.matters.values().filter(|other| other.stage == Stage::Merged { into: id });
        let behind_merged: usize = merged.map(|other| 1 + self.others_behind(other.id)).sum();
        behind_merged + self.supports.iter().filter(|(supported, _)| *supported == id).count()
    }

    /// Raises a matter in the model, under the number that is next.
    fn raise(&mut self, town: &Town, who: &Who, report: &Report) -> Result<MatterId, Refusal> {
        let sequence = self.matters.len() as u32 + 1;
        let id = MatterId::new(self.now.year(), sequence).expect("a number");
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

    fn support(&mut self, town: &Town, who: &Who, id: MatterId) -> Result<(), Refusal> {
        let who = &who.in_matter(id);
        // The desk says it for somebody else every time.
        let caller = PersonId(format!("caller-{}", self.next));
        let person = if who.may(Act::ReadContacts) { caller } else { who.actor.person.clone().expect("known") };
        let before = self.supports.contains(&(id, person.clone()));
        let matter = &self.matters[&id];
        self.context(town, who, Some(matter), |cx| matter::support(matter, person.clone(), before, cx))?;
        self.supports.insert((id, person));
        self.next += 1;
        Ok(())
    }
}

fn pick<T: Clone>(from: &[T], nth: usize) -> T {
    from[nth % from.len()].clone()
}

fn everybody(town: &Town) -> Vec<Who> {
    let granted = [Role::Staff, Role::Secretary, Role::Street, Role::Delegate, Role::GridWorker, Role::Supervisor];
    let mut all: Vec<Who> = granted.into_iter().map(|role| town.who(role)).collect();
    all.extend([town.handler(0), town.handler(1), Who::keeper()]);
    // The grid worker of the other courtyard, and a secretary who also handles a unit's work.
    let stranger = PersonId::from("p-elsewhere");
    all.push(Who::in_role(stranger, Role::GridWorker, Scope::Place(town.road.clone())));
    all.push(Who { units: vec![town.units[0].clone()], ..town.who(Role::Secretary) });
    let neighbours = ["p-one", "p-two"].map(|id| Some(PersonId::from(id)));
    all.extend(neighbours.clone().map(Who::public));
    // Of which matter they are the raiser is said where they act.
    let any = MatterId::new(2021, 1).expect("a number");
    all.extend(neighbours.map(|neighbour| Who::raiser(any, neighbour)));
    all.push(Who::raiser(any, None));
    all
}

fn ask(act: Act, step: &Step, model: &Model, town: &Town) -> Command<String> {
    let (words, _) = pick(&TEXTS, step.detail);
    let (text, unit) = (words.to_owned(), pick(&town.units, step.detail / 2));
    let reason = text.clone();
    let ids: Vec<MatterId> = model.matters.keys().copied().collect();
    match act {
        Act::Accept => Command::Accept { track: (step.hours % 3 > 0).then(|| pick(Track::ALL, step.detail)) },
        Act::Decline => Command::Decline { reason },
        Act::Merge => Command::Merge { into: pick(&ids, step.detail), reason },
        Act::Assign => Command::Assign { unit, note: None },
        Act::OpenForClaim => Command::OpenForClaim { note: None },
        Act::Claim => Command::Claim { unit, plan: text },
        Act::Return => Command::Return { reason },
        Act::Arbitrate => Command::Arbitrate { unit, reason },
        // From the past to further away than any rule allows.
        Act::Defer => {
            let days = [-1, 1, 2, 30, 4_000];
            Command::Defer { until: Millis(model.now.0 + pick(&days, step.detail) * DAY_MS), reason }
        }
        Act::Resume => Command::Resume {},
        Act::Escalate => Command::Escalate { reason },
        Act::Reply => Command::Reply { text },
        Act::Note => Command::Note { text },
        Act::FollowUp => Command::FollowUp { text },
        Act::MarkDone => {
            let review = pick(&[None, Some(30), Some(30), Some(-1), Some(4_000)], step.detail / 4);
            let review = review.map(|days| Millis(model.now.0 + days * DAY_MS));
            Command::MarkDone { outcome: pick(Outcome::ALL, step.detail), review, text, pictures: vec![] }
        }
        Act::Verify => {
            let verdict = pick(&[Verdict::Confirmed, Verdict::Confirmed, Verdict::NotDone], step.detail);
            Command::Verify { verdict, text, pictures: vec![] }
        }
        Act::Close => Command::Close {},
        Act::Rate => Command::Rate { level: (step.detail % 7) as u8, text: None },
        Act::Reopen => Command::Reopen { reason },
        Act::Withdraw => Command::Withdraw { reason: None },
        _ => Command::ReviewPersonalData { keep_masked: step.detail.is_multiple_of(2) },
    }
}

/// What an act came to: the refusal's reason, or none.
fn code<T>(result: &Result<T, Refusal>) -> Option<Code> {
    result.as_ref().err().map(|refusal| refusal.code)
}

async fn live(t: &TestApp, steps: &[Step]) -> Result<(), TestCaseError> {
    let town = t.found().await;
    let next = t.store().head(town.hall.id).unwrap();
    let (matters, supports) = (BTreeMap::new(), BTreeSet::new());
    let mut model = Model { matters, supports, next, now: Millis(START_MS) };
    for step in steps {
        t.later(step.hours * HOUR_MS);
        model.now = Millis(t.clock.now_ms());
        match step.kind {
            _ if model.matters.is_empty() => raise(t, &town, &mut model, step).await?,
            0 if model.matters.len() < MATTERS_MAX => raise(t, &town, &mut model, step).await?,
            1 => support(t, &town, &mut model, step).await?,
            _ => act(t, &town, &mut model, step).await?,
        }
        prop_assert_eq!(t.store().head(town.hall.id), Some(model.next), "a gap in the log");
    }
    compare(t, &town, &model).await
}

async fn raise(t: &TestApp, town: &Town, model: &mut Model, step: &Step) -> Result<(), TestCaseError> {
    let (text, _) = pick(&TEXTS, step.detail);
    // One in four is private.
    let visibility = if step.act.is_multiple_of(4) { Visibility::Private } else { Visibility::Public };
    let report = Report { visibility, track: pick(Track::ALL, step.act / 4), ..town.report(text) };
    let who = pick(&everybody(town), step.who);
    let expected = model.raise(town, &who, &report);
    match raise_matter(&t.app, &town.hall, &who, report).await {
        Ok(receipt) => prop_assert_eq!(Some(receipt.matter), expected.ok()),
        Err(fail) => prop_assert_eq!(fail.code(), code(&expected), "{}", fail),
    }
    Ok(())
}

async fn support(t: &TestApp, town: &Town, model: &mut Model, step: &Step) -> Result<(), TestCaseError> {
    let known: Vec<Who> = everybody(town).into_iter().filter(|who| who.actor.person.is_some()).collect();
    let (id, who) = (pick(&ids(model), step.matter), pick(&known, step.who));
    let hidden = model.matters[&id].visibility == Visibility::Private;
    let supported = support_matter(&t.app, &town.hall, &who, id, None).await;
    if hidden {
        prop_assert!(matches!(supported, Err(Fail::NotFound)));
        return Ok(());
    }
    let expected = model.support(town, &who, id);
    prop_assert_eq!(supported.is_ok(), expected.is_ok());
    prop_assert_eq!(supported.err().and_then(|fail| fail.code()), code(&expected));
    Ok(())
}

/// A raiser holds the code of the matter: they are whoever raised it.
fn as_known_in(who: &Who, id: MatterId) -> Who {
    match who.actor.role {
        Role::Raiser => Who::raiser(id, Who::public(who.actor.person.clone()).in_matter(id).actor.person),
        _ => who.clone(),
    }
}

fn ids(model: &Model) -> Vec<MatterId> {
    model.matters.keys().copied().collect()
}

/// An act: any; one that is possible in the state; or, mostly, one that leads on, so that lives get long.
fn choose(stage: StageKind, step: &Step) -> Act {
    let all: Vec<Act> = Act::on_one().filter(|act| *act != Act::Support).collect();
    let possible: Vec<Act> = all.iter().copied().filter(|act| act.is_possible_in(stage)).collect();
    let aside = [
        Act::Note,
        Act::FollowUp,
        Act::Reply,
        Act::ReviewPersonalData,
        Act::Withdraw,
        Act::Decline,
        Act::Merge,
        Act::Escalate,
        Act::Defer,
    ];
    let leading: Vec<Act> = possible.iter().copied().filter(|act| !aside.contains(act)).collect();
    let choice = match (step.fitting, step.detail % 4 == 3) {
        (true, false) if !leading.is_empty() => &leading,
        (true, _) if !possible.is_empty() => &possible,
        _ => &all,
    };
    pick(choice, step.act)
}

async fn act(t: &TestApp, town: &Town, model: &mut Model, step: &Step) -> Result<(), TestCaseError> {
    let id = pick(&ids(model), step.matter);
    let stage = model.matters[&id].stage_at(model.now).kind();
    let chosen = choose(stage, step);
    let people = everybody(town);
    let may: Vec<Who> = people.iter().filter(|who| who.may(chosen)).cloned().collect();
    let who = as_known_in(&pick(if step.fitting { &may } else { &people }, step.who), id);
    let ask = ask(chosen, step, model, town);
    let latest = model.matters[&id].latest.0;
    let seen = [None, Some(latest), Some(latest - 1)][usize::from(step.seen.saturating_sub(5))];
    let acted = act_on_matter(&t.app, &town.hall, &who, id, seen, ask.clone()).await;
    if !who.may_see(&model.matters[&id]) {
        prop_assert!(matches!(acted, Err(Fail::NotFound)), "{:?}", acted);
        return Ok(());
    }
    if seen.is_some_and(|seen| seen < latest) {
        prop_assert!(matches!(acted, Err(Fail::Changed)), "{:?}", acted);
        return Ok(());
    }
    let target = ask.names().matters.first().map(|into| &model.matters[into]);
    if target.is_some_and(|target| !who.may_see(target)) {
        prop_assert_eq!(acted.err().and_then(|fail| fail.code()), Some(Code::NoSuchMatter));
        return Ok(());
    }
    let expected = model.act(town, &who, id, &ask);
    match acted {
        Ok(acted) => {
            prop_assert_eq!(None, code(&expected), "{:?}", ask);
            let matter = &model.matters[&id];
            prop_assert_eq!((acted.stage, acted.position), (matter.stage_at(model.now).kind(), matter.latest.0));
        }
        Err(fail) => prop_assert_eq!(fail.code(), code(&expected), "{} {:?}", fail, ask),
    }
    Ok(())
}

/// Every matter as it is read back is the model's, and the read tables are what the log says.
async fn compare(t: &TestApp, town: &Town, model: &Model) -> Result<(), TestCaseError> {
    let secretary = town.who(Role::Secretary);
    for (id, matter) in &model.matters {
        let view = view_matter(&t.app, &town.hall, &secretary, *id).await.unwrap();
        // Texts stand under salted references, which the model does not draw.
        let stored = Matter { title: "t".into(), text: Some("t".into()), ..view.matter };
        prop_assert_eq!(&stored, matter);
        prop_assert_eq!(view.supports, model.others_behind(*id) as i64);
    }
    prop_assert_eq!(check(t.store()).await.unwrap(), vec![]);
    Ok(())
}

/// Lives a number of random lives, each on a database of its own.
fn lives<F: Future<Output = TestApp>>(cases: u32, database: impl Fn() -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let lived = TestRunner::new(config).run(&steps(), |steps| {
        runtime.block_on(async {
            let t = database().await;
            let lived = Box::pin(live(&t, &steps)).await;
            t.store().close().await;
            lived
        })
    });
    assert!(lived.is_ok(), "{}", lived.unwrap_err());
}

#[test]
fn sqlite() {
    lives(48, mingtong_testkit::sqlite);
}

#[test]
fn postgres() {
    lives(16, mingtong_testkit::postgres);
}
