//! Offices: a role reaches as far as its place or the place of its body, and the last who gives roles keeps theirs.

use mingtong_app::body::form_body;
use mingtong_app::matter::{Shown, worklist};
use mingtong_app::person::{add_person, erase_person};
use mingtong_app::register::change_role;
use mingtong_app::{Fail, Who};
use mingtong_domain::body::BodyKind;
use mingtong_domain::ids::PersonId;
use mingtong_domain::matter::{Command, Outcome, Verdict};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_member_of_a_courtyards_group_checks_in_their_courtyard_only,
    the_last_administrator_and_the_last_secretary_keep_their_role,
);

async fn somebody(town: &Town, name: &str, role: Role, scope: &Scope) -> Who {
    let keeper = Who::keeper();
    let person = add_person(&town.app, &town.hall, &keeper, name).await.unwrap();
    let grant = RoleChange::Grant;
    change_role(&town.app, &town.hall, &keeper, person.clone(), role, scope.clone(), grant).await.unwrap();
    Who::in_role(person, role, scope.clone())
}

async fn a_member_of_a_courtyards_group_checks_in_their_courtyard_only(t: TestApp) {
    let mut town = t.found().await;
    let keeper = Who::keeper();
    let group = Some(town.road.clone());
    let group =
        form_body(&t.app, &town.hall, &keeper, BodyKind::CourtyardGroup, "六十九号院小组", group).await.unwrap();
    let council = form_body(&t.app, &town.hall, &keeper, BodyKind::Council, "议事会", None).await.unwrap();
    town.hall = t.app.hall("mingtong").await.unwrap();
    let member = somebody(&town, "冯组员", Role::GroupMember, &Scope::Body(group)).await;
    let councillor = somebody(&town, "许议事", Role::CouncilMember, &Scope::Body(council)).await;
    let (staff, text) = (town.who(Role::Staff), || "看过了".to_owned());
    let mut done = Vec::new();
    for place in [town.courtyard.clone(), town.road.clone()] {
        let mut report = town.report("排椅坏了");
        report.place = Some(place);
        let id = town.raise(report).await.matter;
        town.act(&staff, id, Command::Accept { track: None }).await.unwrap();
        let work = Command::MarkDone { outcome: Outcome::Solved, review: None, text: text(), pictures: vec![] };
        town.act(&staff, id, work).await.unwrap();
        done.push(id);
    }
    let listed = async |who: &Who| worklist(&t.app, &town.hall, who, Shown::All, 0).await.unwrap().items.len();
    assert_eq!((listed(&member).await, listed(&councillor).await), (1, 2));
    let check = || Command::Verify { verdict: Verdict::Confirmed, text: text(), pictures: vec![] };
    let refused = town.act(&member, done[0], check()).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::OutsideYourPlace));
    town.act(&member, done[1], check()).await.unwrap();
    town.act(&councillor, done[0], check()).await.unwrap();
}

async fn the_last_administrator_and_the_last_secretary_keep_their_role(t: TestApp) {
    let town = t.found().await;
    let all = Scope::Community;
    let admin = somebody(&town, "何管理", Role::Admin, &all).await;
    let person = |who: &Who| who.actor.person.clone().unwrap();
    let end = async |who: &Who, holder: PersonId, role| {
        change_role(&t.app, &town.hall, who, holder, role, all.clone(), RoleChange::End).await
    };
    let last = |refused: Result<(), Fail>| assert_eq!(refused.unwrap_err().code(), Some(Code::LastInRole));
    let secretary = town.who(Role::Secretary);
    for (who, role) in [(&admin, Role::Admin), (&secretary, Role::Secretary)] {
        last(end(who, person(who), role).await);
        last(erase_person(&t.app, &town.hall, who, person(who)).await);
        let next = somebody(&town, "下一位", role, &all).await;
        erase_person(&t.app, &town.hall, &secretary, person(&next)).await.unwrap();
        last(end(who, person(who), role).await);
        let next = somebody(&town, "再下一位", role, &all).await;
        end(who, person(who), role).await.unwrap();
        last(end(&next, person(&next), role).await);
    }
}
