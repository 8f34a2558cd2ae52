//! What holds for every act on a vote.

mod calls;
mod cases;
mod faults;
mod impossible;
mod law;
mod properties;
pub(super) mod story;

use self::story::*;
use super::*;
use crate::refusal::Code;
use crate::role::Role;

/// Who is offered what on the vote and on the ballot of one elector, in each state.
#[test]
fn offers_of_a_vote_golden() {
    let people = [
        ("public", owner()),
        ("teller", ann()),
        ("building_lead", actor(Role::BuildingLead, "lead")),
        ("grid_worker", actor(Role::GridWorker, "grid")),
        ("council_member", actor(Role::CouncilMember, "member")),
        ("staff", staff()),
        ("secretary", actor(Role::Secretary, "secretary")),
        ("street", actor(Role::Street, "street")),
        ("supervisor", actor(Role::Supervisor, "supervisor")),
    ];
    let mut out = String::new();
    for stage in StageKind::ALL {
        let mut story = Story::in_stage(*stage);
        assert_eq!(story.stage(), *stage);
        if *stage == StageKind::Open {
            story.on(1, ann(), Command::IssuePaper {}).unwrap();
        }
        out.push_str(&format!("{}\n", stage.key()));
        for (name, person) in &people {
            let keys: Vec<_> = story.offers(person, Some(1)).iter().map(|act| act.key()).collect();
            out.push_str(&format!("  {name:17} {}\n", if keys.is_empty() { "·".to_owned() } else { keys.join(" ") }));
        }
    }
    insta::with_settings!({ snapshot_path => "../../../tests/golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("vote_offers", out);
    });
}

#[test]
fn an_event_refers_to_its_texts_people_and_pictures() {
    let story = Story::in_stage(StageKind::Announced);
    let events = story.with_context(&staff(), |cx| call(calling(homes(1, None)), None, None, cx)).unwrap();
    let references = events[0].references();
    assert_eq!(references.texts, ["title".into(), "text".into(), "m".into(), "scope".into()]);
    assert_eq!(references.persons, ["ann".into(), "bo".into()]);
    let (giver, holder, pictures) = (person("g"), person("h"), vec!["p".into()]);
    let proxy = Event::ProxyNamed { elector: 1, giver, holder, pictures }.references();
    assert_eq!((proxy.persons.len(), proxy.pictures.len()), (2, 1));
}

#[test]
fn a_long_electorate_is_frozen_in_pieces_that_fit_into_an_entry() {
    let story = Story::called(calling(homes(1_001, Some(9_999_999))));
    let sizes =
        story.with_context(&staff(), |cx| call(calling(homes(1_001, Some(9_999_999))), None, None, cx).unwrap());
    assert_eq!(sizes.len(), 4);
    for event in &sizes {
        assert!(serde_json::to_string(&event).unwrap().len() < 64_000);
    }
    assert_eq!((story.roll().electors.len(), story.now().size), (1_001, story.roll().size()));
}

#[test]
fn only_who_leads_the_body_calls_for_it() {
    let story = Story::in_stage(StageKind::Announced);
    let of_body =
        || Calling { origin: Origin { body: Some("b".into()), ..Origin::default() }, ..calling(homes(3, None)) };
    let attempt = |actor: &_, leads: Option<&crate::ids::BodyId>| {
        story.with_context(actor, |cx| call(of_body(), None, leads, cx)).map_err(|refusal| refusal.code)
    };
    let member = actor(Role::CouncilMember, "m");
    assert!(attempt(&member, Some(&"b".into())).is_ok());
    assert_eq!(attempt(&member, Some(&"other".into())).unwrap_err(), Code::NotYourBody);
    assert_eq!(attempt(&owner(), None).unwrap_err(), Code::RoleMayNot);
    assert!(attempt(&staff(), None).is_ok());
}
