//! Whoever wears a role for one place reads, takes home and writes down nothing of another.

use mingtong_app::body::{NewBody, form_body};
use mingtong_app::letter::{ImportRefused, Mode, import_letters, list_imports};
use mingtong_app::matter::export::matter_lines;
use mingtong_app::matter::ledger::LedgerColumn;
use mingtong_app::matter::{LeftOut, MatterQuery, Report, list_matters, raise_matter, view_matter, write_ledger_of};
use mingtong_app::person::{add_person, mark_told, waiting_to_be_told};
use mingtong_app::{Fail, Who};
use mingtong_domain::body::BodyKind;
use mingtong_domain::matter::{Act, Channel, Command, Visibility};
use mingtong_domain::permission::may;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::{Role, Scope};
use mingtong_office::{Mapping, read};
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    staff_of_one_place_read_what_is_private_there_and_nowhere_else,
    staff_of_one_place_export_and_import_nothing_elsewhere,
    who_writes_for_neighbours_does_so_in_their_place,
);

async fn staff_of(t: &TestApp, town: &Town, scope: Scope) -> Who {
    let person = add_person(&t.app, &town.hall, &Who::keeper(), "刘社工").await.unwrap();
    Who::in_role(person, Role::Staff, scope)
}

async fn staff_of_one_place_read_what_is_private_there_and_nowhere_else(t: TestApp) {
    let town = t.found().await;
    let phone = Some("13800001111".to_owned());
    let report = Report { phone, ..town.report("打我电话13912345678，家里的事") };
    let hidden = town.raise(Report { visibility: Visibility::Private, ..report.clone() }).await.matter;
    let open = town.raise(report.clone()).await.matter;
    let nowhere = town.raise(Report { place: None, visibility: Visibility::Private, ..report }).await.matter;
    let staff = town.who(Role::Staff);
    for id in [hidden, open] {
        town.act(&staff, id, Command::Note { text: "住三楼".to_owned() }).await.unwrap();
        town.act(&staff, id, Command::Reply { text: "已安排".to_owned() }).await.unwrap();
    }
    let here = staff_of(&t, &town, Scope::Place(town.courtyard.clone())).await;
    let elsewhere = staff_of(&t, &town, Scope::Place(town.road.clone())).await;

    assert!(view_matter(&t.app, &town.hall, &here, hidden).await.unwrap().contact.is_some());
    for id in [hidden, nowhere] {
        let seen = view_matter(&t.app, &town.hall, &elsewhere, id).await;
        assert!(matches!(seen, Err(Fail::NotFound)), "{seen:?}");
        let noted = town.act(&elsewhere, id, Command::Note { text: "看一看".to_owned() }).await;
        assert!(matches!(noted, Err(Fail::NotFound)), "{noted:?}");
    }
    let public = view_matter(&t.app, &town.hall, &elsewhere, open).await.unwrap();
    assert!(public.contact.is_none() && public.masked);
    assert!(public.steps.iter().all(|step| !step.internal), "notes are for the desk of the place");
    let listed = |who: Who| {
        let (app, hall) = (t.app.clone(), town.hall.clone());
        async move { list_matters(&app, &hall, &who, &MatterQuery::default()).await.unwrap().total }
    };
    assert_eq!((listed(here.clone()).await, listed(elsewhere.clone()).await), (2, 1));

    let waiting = waiting_to_be_told(&t.app, &town.hall, &here).await.unwrap();
    assert_eq!(waiting.len(), 2);
    assert_eq!(waiting_to_be_told(&t.app, &town.hall, &elsewhere).await.unwrap().len(), 0);
    let told = mark_told(&t.app, &town.hall, &elsewhere, waiting[0].id).await;
    assert!(matches!(told, Err(Fail::NotFound)), "{told:?}");
    mark_told(&t.app, &town.hall, &here, waiting[0].id).await.unwrap();
}

async fn staff_of_one_place_export_and_import_nothing_elsewhere(t: TestApp) {
    let town = t.found().await;
    let lamp = town.raise(town.report("路灯不亮")).await.matter;
    let bench = town.raise(Report { place: Some(town.road.clone()), ..town.report("排椅坏了") }).await.matter;
    let elsewhere = staff_of(&t, &town, Scope::Place(town.road.clone())).await;
    let lines = matter_lines(&t.app, &town.hall, &elsewhere).await.unwrap();
    assert_eq!(lines.iter().map(|line| line.title.as_deref()).collect::<Vec<_>>(), [Some("排椅坏了")]);
    let (chosen, columns, say) = ([lamp, bench], [LedgerColumn::Title], |key: &str| key.to_owned());
    let ledger = write_ledger_of(&t.app, &town.hall, &elsewhere, &chosen, &columns, &say).await.unwrap();
    assert_eq!(ledger.left_out, [(lamp, LeftOut::Elsewhere)]);
    let ledger = read(&ledger.bytes.unwrap()).unwrap().sheets;
    assert_eq!((ledger[0].rows.len(), ledger[0].rows[1].cell(0).text()), (2, "排椅坏了".to_owned()));
    let listed = list_imports(&t.app, &town.hall, &elsewhere, 10).await.unwrap_err();
    assert_eq!(listed.code(), Some(Code::OutsideYourPlace));
    let csv = "标题,内容\n路灯,不亮\n".as_bytes().to_vec();
    let imported = import_letters(&t.app, &town.hall, &elsewhere, "a.csv", csv, Mapping::default(), Mode::DryRun).await;
    assert!(
        matches!(&imported, Err(ImportRefused::Fail(fail)) if fail.code() == Some(Code::OutsideYourPlace)),
        "{imported:?}"
    );
}

async fn who_writes_for_neighbours_does_so_in_their_place(t: TestApp) {
    let mut town = t.found().await;
    let person = add_person(&t.app, &town.hall, &Who::keeper(), "刘楼长").await.unwrap();
    let (kind, name, place) = (BodyKind::CourtyardGroup, "14号院议事小组".to_owned(), Some(town.courtyard.clone()));
    let group = NewBody { kind, name, place, size: None };
    let body = form_body(&t.app, &town.hall, &Who::keeper(), group).await.unwrap();
    town.hall = t.app.hall("mingtong").await.unwrap();
    // Every role that may write for others and can be bound to a place, by itself or by that of its body.
    let scopes = [Scope::Place(town.courtyard.clone()), Scope::Body(body)];
    let bound = |role: &Role| Some((*role, scopes.iter().find(|scope| role.fits(scope))?.clone()));
    let writers: Vec<(Role, Scope)> =
        Role::ALL.iter().filter(|role| may(**role, Act::WriteFor)).filter_map(bound).collect();
    let of_a_body = |role| writers.iter().any(|(writer, scope)| *writer == role && matches!(scope, Scope::Body(_)));
    assert!(of_a_body(Role::GroupMember) && of_a_body(Role::CouncilMember), "{writers:?}");
    for (role, scope) in writers {
        let who = Who::in_role(person.clone(), role, scope);
        let report = Report { channel: Channel::WalkIn, ..town.report("三楼王阿姨家门口灯不亮") };
        let receipt = raise_matter(&t.app, &town.hall, &who, report.clone()).await.unwrap();
        let staff = town.who(Role::Staff);
        let view = view_matter(&t.app, &town.hall, &staff, receipt.matter).await.unwrap();
        assert_eq!(view.matter.raiser, None, "{role:?} speaks for somebody else");
        for place in [Some(town.road.clone()), None] {
            let refused = raise_matter(&t.app, &town.hall, &who, Report { place, ..report.clone() }).await;
            assert_eq!(refused.unwrap_err().code(), Some(Code::OutsideYourPlace), "{role:?}");
        }
    }
    let by_phone = Report { channel: Channel::Phone, ..town.report("灯") };
    let unit = raise_matter(&t.app, &town.hall, &town.handler(0), by_phone).await;
    assert_eq!(unit.unwrap_err().code(), Some(Code::NotYourChannel), "a unit speaks for itself");
}
