//! Several people and units at once, texts for all, and who else is writing.

use mingtong_app::matter::{
    NewTemplate, Shelf, TemplateRefused, keep_template, keep_template_on, offered_templates, template, templates_on,
};
use mingtong_app::person::{
    InviteRefused, Invitee, accept_invitation, forget_own_draft, invite_people, keep_own_draft, others_writing,
    people_in_roles, set_password, sign_in,
};
use mingtong_app::register::{UnitsRefused, UnitsReport, register_units};
use mingtong_app::{Fail, Who};
use mingtong_domain::limits::{NAME_CHARS_MAX, PEOPLE_PASTED_MAX, UNITS_MAX, WRITING_MS};
use mingtong_domain::matter::Act;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, TestApp, Town};

mingtong_testkit::on_both!(
    units_are_added_in_one_paste_and_not_twice,
    people_are_added_with_a_link_each_or_nobody_is,
    a_list_that_is_pasted_again_doubles_nobody,
    texts_of_the_community_are_offered_after_ones_own,
    who_else_is_writing_is_a_hint,
);

const PASSWORD: &str = "明通巷东风十四号";

async fn units_are_added_in_one_paste_and_not_twice(t: TestApp) {
    let town = t.found().await;
    let keeper = Who::keeper();
    let pasted = "园林绿化队\r\n\n  便民  维修站 \n物业服务中心\n园林绿化队\n";
    let report = register_units(&t.app, &town.hall, &keeper, pasted).await.unwrap();
    assert_eq!(report, UnitsReport { new: 2, known: 2 }, "one stands above, one was there");
    let hall = t.app.hall("mingtong").await.unwrap();
    assert!(hall.unit_by_name("园林绿化队").is_some() && hall.unit_by_name("便民 维修站").is_some());
    let again = register_units(&t.app, &hall, &keeper, pasted).await.unwrap();
    assert_eq!(again, UnitsReport { new: 0, known: 4 });
    let long = format!("好单位\n{}", "长".repeat(NAME_CHARS_MAX + 1));
    let refused = register_units(&t.app, &hall, &keeper, &long).await;
    assert!(matches!(refused, Err(UnitsRefused::Line { line: 2, .. })), "{refused:?}");
    let many: Vec<String> = (0..UNITS_MAX).map(|nth| format!("第{nth}家")).collect();
    let refused = register_units(&t.app, &hall, &keeper, &many.join("\n")).await;
    assert!(matches!(refused, Err(UnitsRefused::Fail(fail)) if fail.code() == Some(Code::RegisterFull)));
    let nothing = register_units(&t.app, &hall, &keeper, " \n ").await;
    assert!(matches!(nothing, Err(UnitsRefused::Fail(fail)) if fail.code() == Some(Code::TextMissing)));
    assert!(register_units(&t.app, &hall, &town.who(Role::Delegate), "甲").await.is_err());
    assert!(t.app.hall("mingtong").await.unwrap().unit_by_name("好单位").is_none(), "all of it or nothing");
}

fn invitee(line: usize, name: &str, role: Role, scope: Scope) -> Invitee {
    Invitee { line, name: name.to_owned(), role, scope, login: format!("login{line}") }
}

/// The lines that were refused with their reasons; line 0 is all of them.
fn told(refused: &InviteRefused) -> Vec<(usize, Option<Code>)> {
    match refused {
        InviteRefused::Lines(lines) => lines.iter().map(|(line, fail)| (*line, fail.code())).collect(),
        InviteRefused::All(fail) => vec![(0, fail.code())],
    }
}

async fn names(t: &TestApp, town: &Town) -> Vec<String> {
    let people = people_in_roles(&t.app, &town.hall, &Who::keeper()).await.unwrap();
    people.into_iter().filter_map(|person| person.name).collect()
}

async fn people_are_added_with_a_link_each_or_nobody_is(t: TestApp) {
    let town = t.found().await;
    let (app, hall, keeper) = (&t.app, &town.hall, Who::keeper());
    let lead = || invitee(1, "何楼长", Role::BuildingLead, Scope::Place(town.courtyard.clone()));
    let staff = || invitee(3, "周社工", Role::Staff, Scope::Community);
    let misfit = invitee(2, "曹队长", Role::UnitHandler, Scope::Community);
    let refused = invite_people(app, hall, &keeper, vec![lead(), misfit, staff()]).await.unwrap_err();
    assert_eq!(told(&refused), [(2, Some(Code::ScopeDoesNotFit))]);
    let same = Invitee { login: "LOGIN1".to_owned(), ..staff() };
    let refused = invite_people(app, hall, &keeper, vec![lead(), same]).await.unwrap_err();
    assert_eq!(told(&refused), [(3, Some(Code::LoginInUse))]);
    let taken = town.who(Role::Staff).actor.person.unwrap();
    set_password(app, hall, &keeper, &taken, "login3", PASSWORD).await.unwrap();
    let refused = invite_people(app, hall, &keeper, vec![lead(), staff()]).await.unwrap_err();
    assert_eq!(told(&refused), [(3, Some(Code::LoginInUse))]);
    assert!(!names(&t, &town).await.contains(&"何楼长".to_owned()), "nobody was added");
    let many = (0..=PEOPLE_PASTED_MAX).map(|line| invitee(line, "谁", Role::Staff, Scope::Community)).collect();
    let refused = invite_people(app, hall, &keeper, many).await.unwrap_err();
    assert_eq!(told(&refused), [(0, Some(Code::RegisterFull))]);
    let stranger = invite_people(app, hall, &town.who(Role::Staff), vec![lead()]).await.unwrap_err();
    assert_eq!(told(&stranger), [(0, Some(Code::RoleMayNot))]);

    let handler = invitee(2, "曹队长", Role::UnitHandler, Scope::Unit(town.units[0].clone()));
    let made = invite_people(app, hall, &keeper, vec![lead(), handler]).await.unwrap();
    assert_eq!(
        made.iter().map(|(who, link)| (who.line, link.login.as_str())).collect::<Vec<_>>(),
        [(1, "login1"), (2, "login2")]
    );
    let login = accept_invitation(app, hall, &made[1].1.code, PASSWORD).await.unwrap();
    sign_in(app, hall, &login, PASSWORD).await.unwrap();
    let again = accept_invitation(app, hall, &made[1].1.code, PASSWORD).await;
    assert!(matches!(again, Err(Fail::NotFound)), "a link opens once");
    assert!(names(&t, &town).await.contains(&"何楼长".to_owned()));
}

async fn a_list_that_is_pasted_again_doubles_nobody(t: TestApp) {
    let town = t.found().await;
    let (app, hall, keeper) = (&t.app, &town.hall, Who::keeper());
    let staff = |line, name| invitee(line, name, Role::Staff, Scope::Community);
    let list = || vec![staff(1, "何社工"), staff(2, "周社工")];
    let made = invite_people(app, hall, &keeper, list()).await.unwrap();
    let grown = [list(), vec![staff(3, "曹社工")]].concat();
    let again = invite_people(app, hall, &keeper, grown).await.unwrap_err();
    assert_eq!(told(&again), [(1, Some(Code::PersonThere)), (2, Some(Code::PersonThere))]);
    accept_invitation(app, hall, &made[0].1.code, PASSWORD).await.unwrap();
    let other = Invitee { name: "何小社工".to_owned(), ..staff(1, "") };
    let taken = invite_people(app, hall, &keeper, vec![other, staff(2, "周社工")]).await.unwrap_err();
    assert_eq!(told(&taken), [(1, Some(Code::LoginInUse)), (2, Some(Code::PersonThere))]);
    let here = names(&t, &town).await;
    assert_eq!(here.iter().filter(|name| ["何社工", "周社工"].contains(&name.as_str())).count(), 2);
    assert!(!here.contains(&"曹社工".to_owned()), "nobody was added");
    t.later(30 * DAY_MS);
    let late = Invitee { name: "周小社工".to_owned(), ..staff(2, "") };
    assert!(invite_people(app, hall, &keeper, vec![late]).await.is_ok(), "a link that has ended holds no login");
}

fn text(name: &str) -> NewTemplate {
    NewTemplate { act: Act::Reply, name: name.to_owned(), body: "您反映的事（{编号}）已办好。".to_owned() }
}

async fn texts_of_the_community_are_offered_after_ones_own(t: TestApp) {
    let town = t.found().await;
    let (app, hall) = (&t.app, &town.hall);
    let (unit, staff, secretary) = (town.handler(0), town.who(Role::Staff), town.who(Role::Secretary));
    let admin = Who::in_role("p-admin".into(), Role::Admin, Scope::Community);
    keep_template(app, hall, &unit, None, text("自己的")).await.unwrap();
    keep_template_on(app, hall, &admin, Shelf::Shared, None, text("大家的")).await.unwrap();
    keep_template_on(app, hall, &secretary, Shelf::Shared, None, text("都用的")).await.unwrap();
    let offered = offered_templates(app, hall, &unit).await.unwrap();
    assert_eq!(offered.iter().map(|it| it.name.as_str()).collect::<Vec<_>>()[0], "自己的");
    assert_eq!(offered.len(), 3);
    assert_eq!(offered_templates(app, hall, &staff).await.unwrap().len(), 2, "a unit's own are its own");
    let shared = &templates_on(app, hall, &admin, Shelf::Shared).await.unwrap()[0];
    assert_eq!(template(app, hall, &staff, &shared.id).await.unwrap().id, shared.id, "it can be put in");
    for stranger in [&unit, &staff, &town.who(Role::Street)] {
        let taken = keep_template_on(app, hall, stranger, Shelf::Shared, Some(shared.id.clone()), text("我的")).await;
        assert!(matches!(taken, Err(TemplateRefused::Fail(Fail::Refused(_)))), "who keeps the community keeps these");
        let by_own = keep_template(app, hall, stranger, Some(shared.id.clone()), text("我的")).await;
        assert!(matches!(by_own, Err(TemplateRefused::Fail(Fail::NotFound))));
    }
}

async fn who_else_is_writing_is_a_hint(t: TestApp) {
    let town = t.found().await;
    let (app, hall, thing) = (&t.app, &town.hall, "matter/2021-0001");
    let (staff, secretary, unit) = (town.who(Role::Staff), town.who(Role::Secretary), town.handler(0));
    let fields = vec![("text".to_owned(), "还没有写完的秘密".to_owned())];
    assert!(keep_own_draft(app, hall, &staff, (thing, "reply"), &fields).await.unwrap());
    assert!(others_writing(app, hall, &staff, thing).await.unwrap().is_empty(), "oneself is nobody else");
    assert!(others_writing(app, hall, &Who::public(None), thing).await.unwrap().is_empty());
    assert!(others_writing(app, hall, &secretary, "matter/2021-0002").await.unwrap().is_empty());
    let beside = others_writing(app, hall, &secretary, thing).await.unwrap();
    assert_eq!((beside[0].act, beside[0].role, beside[0].name.as_deref()), (Act::Reply, Role::Staff, Some("李社工")));
    let outside = others_writing(app, hall, &unit, thing).await.unwrap();
    assert_eq!((outside[0].role, outside[0].name.as_deref()), (Role::Staff, None), "a unit is told the role");
    t.later(WRITING_MS);
    assert!(others_writing(app, hall, &secretary, thing).await.unwrap().is_empty(), "who went to lunch writes no more");
    assert!(keep_own_draft(app, hall, &staff, (thing, "reply"), &fields).await.unwrap());
    forget_own_draft(app, hall, &staff, thing, "reply").await.unwrap();
    assert!(others_writing(app, hall, &secretary, thing).await.unwrap().is_empty(), "it was sent");
}
