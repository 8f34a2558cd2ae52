//! Lives a life: each step is tried in the application and in the model, and both must come to the same.

use super::choose::{as_known_in, ask, choose, everybody};
use super::model::Model;
use super::step::{Step, TEXTS, pick};
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::matter::{Reach, Report, act_on_matter, raise_matter, support_matter, view_matter};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::body::BodyKind;
use mingtong_domain::matter::{Matter, Track, Visibility};
use mingtong_domain::refusal::{Code, Refusal};
use mingtong_domain::role::Role;
use mingtong_store::check;
use mingtong_testkit::{HOUR_MS, START_MS, TestApp, Town};
use proptest::prelude::*;

const MATTERS_MAX: usize = 4;

pub(super) async fn live(t: &TestApp, steps: &[Step]) -> Result<(), TestCaseError> {
    let mut town = t.found().await;
    let new = NewBody { kind: BodyKind::Council, name: "居民议事会".to_owned(), place: None, size: None };
    let council = form_body(&t.app, &town.hall, &Who::keeper(), new).await.unwrap();
    town.hall = t.app.hall("mingtong").await.unwrap();
    let next = t.store().head(town.hall.id).unwrap();
    let mut model = Model::new(next, Millis(START_MS), council);
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
    let (id, who) = (pick(&model.ids(), step.matter), pick(&known, step.who));
    let hidden = model.matters[&id].visibility == Visibility::Private;
    let supported = support_matter(&t.app, &town.hall, &who, id, Reach::default()).await;
    if hidden {
        prop_assert!(matches!(supported, Err(Fail::NotFound)));
        return Ok(());
    }
    let expected = model.support(town, &who, id);
    prop_assert_eq!(supported.is_ok(), expected.is_ok());
    prop_assert_eq!(supported.err().and_then(|fail| fail.code()), code(&expected));
    Ok(())
}

async fn act(t: &TestApp, town: &Town, model: &mut Model, step: &Step) -> Result<(), TestCaseError> {
    let id = pick(&model.ids(), step.matter);
    let stage = model.matters[&id].stage_at(model.now).kind();
    let chosen = choose(stage, step);
    let people = everybody(town);
    let may: Vec<Who> = people.iter().filter(|who| who.may(chosen)).cloned().collect();
    let who = as_known_in(&pick(if step.fitting { &may } else { &people }, step.who), id, step, model);
    let ask = ask(chosen, step, model, town, &who, id);
    let latest = model.matters[&id].latest.0;
    let seen = [None, Some(latest), Some(latest - 1)][usize::from(step.seen.saturating_sub(5))];
    let acted = act_on_matter(&t.app, &town.hall, &who, id, seen, ask.clone()).await;
    if !who.may_see(&town.hall.register, &model.matters[&id]) {
        prop_assert!(matches!(acted, Err(Fail::NotFound)), "{:?}", acted);
        return Ok(());
    }
    if seen.is_some_and(|seen| seen < latest) {
        prop_assert!(matches!(acted, Err(Fail::Changed)), "{:?}", acted);
        return Ok(());
    }
    let target = ask.names().matters.first().map(|into| &model.matters[into]);
    if target.is_some_and(|target| !who.may_see(&town.hall.register, target)) {
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

/// What an act came to: the refusal's reason, or none.
fn code<T>(result: &Result<T, Refusal>) -> Option<Code> {
    result.as_ref().err().map(|refusal| refusal.code)
}
