//! Who reads what of an agreement.

use super::support::*;
use mingtong_app::agreement::*;
use mingtong_app::community::public_log;
use mingtong_app::matter::{PictureSize, Said};
use mingtong_app::{Fail, Who};
use mingtong_domain::agreement::{Answer, Change, Command, Part, SharedBy};
use mingtong_domain::ids::AgreementId;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    strangers_read_terms_sums_and_counts_and_no_draft,
    a_household_reads_its_own_line_and_no_other,
    the_log_names_no_party_and_does_not_say_who_consented,
    the_public_log_does_not_say_by_its_number_which_home_answered,
    a_paper_is_for_staff_supervisors_and_the_party,
);

async fn strangers_read_terms_sums_and_counts_and_no_draft(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.draft(yard.by_area(40_000)).await;
    let stranger = Who::public(None);
    for who in [stranger.clone(), yard.owner("1-1-101").await, yard.town.handler(0)] {
        let hidden = view_agreement(&yard.t.app, yard.hall(), &who, &id).await;
        assert!(matches!(hidden, Err(Fail::NotFound)), "nobody was asked yet: {who:?}");
        assert_eq!(listed(&yard, &who).await, 0);
        let answered = yard.answer(&who, &id, 1, Answer::Consents).await;
        assert!(matches!(answered, Err(Fail::NotFound)));
    }
    assert_eq!(listed(&yard, &yard.staff()).await, 1);
    let until = until();
    yard.act(&yard.staff(), &id, Command::Put { until }).await.unwrap();
    let seen = yard.seen(&stranger, &id).await;
    assert_eq!((seen.own.len(), seen.may_read_lines, seen.offered.len()), (0, false, 0));
    let Said::Words(text) = &seen.text else { panic!("its terms") };
    assert!(text.contains("疏通排污管") && !text.contains("13812345678"), "{text}");
    for who in [stranger, yard.owner("1-1-101").await, yard.town.who(Role::Street), yard.town.handler(1)] {
        let refused = agreement_lines(&yard.t.app, yard.hall(), &who, &id, 0).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::RoleMayNot), "{who:?}");
    }
    for role in [Role::Staff, Role::Secretary, Role::Supervisor] {
        assert_eq!(yard.lines(&yard.town.who(role), &id).await.len(), 4, "{role:?}");
    }
}

async fn listed(yard: &Yard, who: &Who) -> usize {
    let list = list_agreements(&yard.t.app, yard.hall(), who, AgreementQuery::default()).await;
    list.unwrap().items.len()
}

async fn a_household_reads_its_own_line_and_no_other(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    let (fourth, other) = (yard.owner("1-1-202").await, yard.owner("2-1-201").await);
    yard.answer(&fourth, &id, 4, Answer::Declines).await.unwrap();
    let own = yard.seen(&fourth, &id).await.own;
    assert_eq!(own.iter().map(|line| line.party.no).collect::<Vec<_>>(), [4]);
    assert_eq!(own[0].answer.map(|(answer, ..)| answer), Some(Answer::Declines));
    assert_eq!(yard.seen(&other, &id).await.own, [], "not in this circle");
    let third = yard.seen(&yard.owner("1-1-201").await, &id).await;
    assert!(third.own.iter().all(|line| line.party.no == 3 && line.answer.is_none()));
    assert_eq!(third.tally.declined, 1, "a number, and no name");
}

async fn the_log_names_no_party_and_does_not_say_who_consented(t: TestApp) {
    let yard = Yard::new(t).await;
    let shop = line(NewStands::Shop("蛋糕店".to_owned(), None), Part::Pays, fixed(10_000));
    let new = yard.agreement(40_000, SharedBy::ByHome, Some(yard.circle(Part::Pays)), vec![shop]);
    let id = yard.put(new).await;
    let mut owners = vec![];
    for home in ["1-1-101", "1-1-102", "1-1-201", "1-1-202"] {
        owners.push(yard.owner(home).await);
    }
    for (owner, no) in owners.iter().zip(1..) {
        yard.answer(owner, &id, no, Answer::Consents).await.unwrap();
    }
    yard.paper(&id, 5).await.1.unwrap();
    let events = yard.t.stored(&yard.town, "event").await;
    let of_it = events.iter().flatten().flatten().filter(|cell| cell.contains("agreement."));
    let public: Vec<&String> = of_it.collect();
    assert!(!public.is_empty());
    for cell in public {
        assert!(!cell.contains("1-1-") && !cell.contains("answered") && !cell.contains("paper_entered"), "{cell}");
        for person in owners.iter().filter_map(|owner| owner.actor.person.as_ref()) {
            assert!(!cell.contains(person.as_str()), "{cell}");
        }
    }
}

/// What the log that strangers read calls the parties that answered a version, as often as something of them is told.
async fn called(yard: &Yard, id: &AgreementId, version: u32) -> Vec<String> {
    let log = public_log(&yard.t.app, yard.hall(), 0, 500).await.unwrap();
    let begins = format!("\"consent/{id}/{version}/");
    let rest = log.iter().filter_map(|entry| Some(entry.canonical.as_deref()?.split_once(&begins)?.1));
    rest.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
}

/// The roll that hangs at the gate has the homes in the order of their numbers: whoever knows the number of a party
/// knows its home.
async fn the_public_log_does_not_say_by_its_number_which_home_answered(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    let fourth = yard.owner("1-1-202").await;
    for answer in [Answer::Declines, Answer::Consents] {
        yard.answer(&fourth, &id, 4, answer).await.unwrap();
    }
    let (picture, entered) = yard.paper(&id, 3).await;
    entered.unwrap();
    issue_agreement_slips(&yard.t.app, yard.hall(), &yard.staff(), id.clone(), Some((2, 2))).await.unwrap();
    let log = public_log(&yard.t.app, yard.hall(), 0, 500).await.unwrap();
    let mut told = log.iter().filter_map(|entry| entry.canonical.as_deref());
    let issued = told.find(|entry| entry.contains("agreement.slips_issued")).unwrap();
    assert!(issued.contains(r#""data":{"count":1,"version":1}"#), "that a slip was issued, and not for whom: {issued}");
    let first = called(&yard, &id, 1).await;
    assert_eq!(first.len(), 3);
    assert!(first[0] == first[1] && first[1] != first[2], "a party is called the same as long as a version holds");
    let (reason, terms) = ("更正".to_owned(), yard.by_area(30_000).terms);
    let new = NewVersion { change: Change::Correction, reason, terms, seen: None };
    redraft_agreement(&yard.t.app, yard.hall(), &yard.staff(), id.clone(), new).await.unwrap();
    yard.act(&yard.staff(), &id, Command::Put { until: until() }).await.unwrap();
    yard.answer(&fourth, &id, 4, Answer::Consents).await.unwrap();
    let second = called(&yard, &id, 2).await;
    assert!(second.len() == 1 && !first.contains(&second[0]), "in each version anew: {second:?}");
    for key in first.iter().chain(&second) {
        assert!(key.len() > 20 && key.parse::<u32>().is_err(), "{key} says nothing");
    }
    let keeper = yard.town.who(Role::Secretary);
    let erase =
        async |party: u32| erase_paper(&yard.t.app, yard.hall(), &keeper, (&id, 1, party), picture.clone()).await;
    for party in [4, 9] {
        assert!(matches!(erase(party).await, Err(Fail::NotFound)), "it is a paper of the third");
    }
    erase(3).await.unwrap();
    yard.is_sound().await;
}

async fn a_paper_is_for_staff_supervisors_and_the_party(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    let (picture, entered) = yard.paper(&id, 3).await;
    entered.unwrap();
    let show = async |who: &Who| {
        agreement_picture(&yard.t.app, yard.hall(), who, (&id, 1, 3), &picture, PictureSize::Small).await
    };
    for who in [yard.staff(), yard.town.who(Role::Supervisor), yard.owner("1-1-201").await] {
        show(&who).await.unwrap();
    }
    for who in [Who::public(None), yard.owner("1-1-101").await, yard.town.who(Role::Street), yard.town.handler(0)] {
        assert!(matches!(show(&who).await, Err(Fail::NotFound)), "{who:?}");
    }
}
