//! Offices: a role reaches as far as its place or the place of its body, and the last who gives roles keeps theirs.

use mingtong_app::body::{NewBody, form_body};
use mingtong_app::matter::{MatterQuery, Shown, WorkQuery, list_matters, worklist};
use mingtong_app::person::{add_person, erase_person};
use mingtong_app::register::{
    PlacesReport, RowFault, Trial, change_role, import_places, move_place, register_place, rename_place, rename_unit,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::body::BodyKind;
use mingtong_domain::ids::PersonId;
use mingtong_domain::matter::{Command, Outcome, Verdict};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{PlaceKind, RoleChange};
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_member_of_a_courtyards_group_checks_in_their_courtyard_only,
    the_last_administrator_and_the_last_secretary_keep_their_role,
    a_list_of_places_comes_whole_or_not_at_all,
    a_list_of_staircases_becomes_a_tree,
    a_place_is_found_however_wide_and_close_its_name_is_written,
    what_is_renamed_or_moved_keeps_what_happened_there,
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
    let new = |kind, name: &str, place| NewBody { kind, name: name.to_owned(), place, size: None };
    let group = new(BodyKind::CourtyardGroup, "六十九号院小组", group);
    let group = form_body(&t.app, &town.hall, &keeper, group).await.unwrap();
    let council = form_body(&t.app, &town.hall, &keeper, new(BodyKind::Council, "议事会", None)).await.unwrap();
    town.hall = t.app.hall("mingtong").await.unwrap();
    let member = somebody(&town, "冯组员", Role::GroupMember, &Scope::Body(group)).await;
    let councillor = somebody(&town, "许议事", Role::CouncilMember, &Scope::Body(council)).await;
    let (staff, text) = (town.who(Role::Staff), || "看过了".to_owned());
    let mut done = Vec::new();
    for place in [town.courtyard.clone(), town.road.clone()] {
        let mut report = town.report("排椅坏了");
        report.place = Some(place);
        let id = town.raise(report).await.matter;
        town.act(&staff, id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
        let work = Command::MarkDone {
            outcome: Outcome::Solved,
            review: None,
            text: text(),
            before: vec![],
            pictures: vec![],
        };
        town.act(&staff, id, work).await.unwrap();
        done.push(id);
    }
    let listed =
        async |who: &Who| worklist(&t.app, &town.hall, who, &WorkQuery::of(Shown::All)).await.unwrap().items.len();
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

async fn a_list_of_places_comes_whole_or_not_at_all(t: TestApp) {
    let town = t.found().await;
    let take = async |text: &str, trial| {
        import_places(&t.app, &town.hall, &Who::keeper(), text.as_bytes(), trial).await.unwrap()
    };
    let count = async || t.app.hall("mingtong").await.unwrap().register.places.size();
    let before = count().await;
    let good = "名称,类型,编码,上级\n东风巷14号院,院坝,0114,第一网格\n1栋,楼栋,011401,东风巷14号院\n1单元,单元,01140101,011401\n";
    let new = ["东风巷14号院 1栋", "东风巷14号院 1栋 1单元"].map(str::to_owned).to_vec();
    let report = PlacesReport { new, known: 1, ..PlacesReport::default() };
    assert_eq!(take(good, Trial::Dry).await, report, "the courtyard is there already");
    assert_eq!(count().await, before, "a trial keeps nothing");
    let wrong = format!(
        "{good}2栋,楼栋,0199,东风巷14号院\n3栋,塔楼,,东风巷14号院\n4栋,楼栋,,没有的院\n1栋,楼栋,011401,0114\n,楼栋,,\n"
    );
    let faults = take(&wrong, Trial::Kept).await.faults;
    let refused = |fault: &RowFault| matches!(fault, RowFault::Refused(refusal) if refusal.code == Code::CodePrefix);
    assert!(refused(&faults[0].1), "{faults:?}");
    let expected = [RowFault::Kind("塔楼".into()), RowFault::NoParent("没有的院".into()), RowFault::Twice { above: 3 }];
    assert_eq!(faults[1..4].iter().map(|(_, fault)| fault.clone()).collect::<Vec<_>>(), expected);
    assert_eq!(faults.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [5, 6, 7, 8, 9]);
    assert_eq!(count().await, before, "nothing comes of a list with a fault");
    assert_eq!(take(good, Trial::Kept).await, report);
    assert_eq!(count().await, before + 2);
    assert_eq!(take(good, Trial::Kept).await, PlacesReport { known: 3, ..PlacesReport::default() });
    assert_eq!(count().await, before + 2, "taken in twice it is there once");
    let hall = t.app.hall("mingtong").await.unwrap();
    assert!(hall.places().iter().any(|(_, name)| name == "东风巷14号院 1栋 1单元"));
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
    let staff = import_places(&t.app, &town.hall, &town.who(Role::Delegate), good.as_bytes(), Trial::Dry).await;
    assert!(staff.is_err(), "a delegate does not keep the register");
}

async fn a_place_is_found_however_wide_and_close_its_name_is_written(t: TestApp) {
    let town = t.found().await;
    let keeper = Who::keeper();
    let take = async |text: &str| {
        let hall = t.app.hall("mingtong").await.unwrap();
        import_places(&t.app, &hall, &keeper, text.as_bytes(), Trial::Kept).await.unwrap()
    };
    let twice = take("名称,类型,编码,上级\nＡ区,院坝,,\nA区,院坝,,\n").await;
    assert_eq!(twice.faults, [(3, RowFault::Twice { above: 2 })]);
    let list = "名称,类型,编码,上级\nＡ区,院坝,,\n1栋,楼栋,,A区\n1单元,单元,,A区1栋\n";
    let first = take(list).await;
    assert_eq!((first.new.len(), first.known, first.faults), (3, 0, vec![]));
    let wide = take("名称,类型,编码,上级\nA区,院坝,,\n１栋,楼栋,,Ａ区\n").await;
    assert_eq!(wide, PlacesReport { known: 2, ..PlacesReport::default() });
    let alike = register_place(&t.app, &town.hall, &keeper, None, PlaceKind::Courtyard, String::new(), "a区").await;
    assert_eq!(alike.unwrap_err().code(), Some(Code::NameInUse));
    let hall = t.app.hall("mingtong").await.unwrap();
    let called = |line: &str| match hall.places_called(line).as_slice() {
        [one] => hall.place_name(one),
        several => several.len().to_string(),
    };
    for line in ["Ａ区 1栋", "A区1栋", "a区 １栋", "A区1号楼", "Ａ区 一幢"] {
        assert_eq!(called(line), "Ａ区 1栋", "{line}");
    }
    assert_eq!((called("东风巷14号院"), called("没有的院")), ("东风巷14号院".to_owned(), "0".to_owned()));
}

async fn a_list_of_staircases_becomes_a_tree(t: TestApp) {
    let town = t.found().await;
    let keeper = Who::keeper();
    let list = "小区,楼栋,单元\n东风巷14号院,1栋,1单元\n东风巷14号院,1栋,2单元\n翠湖小区,1栋,1单元\n";
    let take = async || {
        let hall = t.app.hall("mingtong").await.unwrap();
        import_places(&t.app, &hall, &keeper, list.as_bytes(), Trial::Kept).await.unwrap()
    };
    let first = take().await;
    assert_eq!((first.new.len(), first.known, first.faults), (6, 1, vec![]), "the courtyard lies in a grid");
    assert_eq!(take().await, PlacesReport { known: 7, ..PlacesReport::default() });
    let hall = t.app.hall("mingtong").await.unwrap();
    let names: Vec<String> = hall.places().into_iter().map(|(_, name)| name).collect();
    for name in ["东风巷14号院 1栋 2单元", "翠湖小区 1栋 1单元"] {
        assert_eq!(names.iter().filter(|other| *other == name).count(), 1, "{names:?}");
    }
    assert_eq!(hall.register.places.size(), town.hall.register.places.size() + 6);
}

async fn what_is_renamed_or_moved_keeps_what_happened_there(t: TestApp) {
    let town = t.found().await;
    let (keeper, yard) = (Who::keeper(), town.courtyard.clone());
    let id = town.raise(town.report("排椅坏了")).await.matter;
    let taken = rename_place(&t.app, &town.hall, &keeper, yard.clone(), "人民东路69号院").await;
    assert_eq!(taken.unwrap_err().code(), Some(Code::NameInUse), "it lies beside it");
    rename_place(&t.app, &town.hall, &keeper, yard.clone(), "幸福院").await.unwrap();
    let under = move_place(&t.app, &town.hall, &keeper, yard.clone(), Some(town.road.clone())).await;
    assert_eq!(under.unwrap_err().code(), Some(Code::CodePrefix), "its code continues that of the grid");
    let kind = PlaceKind::Courtyard;
    let same = register_place(&t.app, &town.hall, &keeper, None, kind, String::new(), "幸福院").await.unwrap();
    let taken = move_place(&t.app, &town.hall, &keeper, yard.clone(), None).await;
    assert_eq!(taken.unwrap_err().code(), Some(Code::NameInUse), "another one stands there");
    rename_place(&t.app, &town.hall, &keeper, same.clone(), "幸福 \n 西院").await.unwrap();
    move_place(&t.app, &town.hall, &keeper, yard.clone(), None).await.unwrap();
    let (unit, taken) = (&town.units[0], town.hall.unit_name(&town.units[1]));
    let refused = rename_unit(&t.app, &town.hall, &keeper, unit.clone(), taken).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::NameInUse));
    rename_unit(&t.app, &town.hall, &keeper, unit.clone(), "幸福物业").await.unwrap();
    let hall = t.app.hall("mingtong").await.unwrap();
    assert_eq!((hall.place_name(&yard), hall.unit_name(unit)), ("幸福院".to_owned(), "幸福物业"));
    assert_eq!(hall.place_name(&same), "幸福 西院", "a name is one line");
    assert_eq!((hall.unit_by_name("幸福物业"), hall.unit_by_name("物业服务中心")), (Some(unit), None));
    let there = async |place| {
        let query = MatterQuery { place: Some(place), ..MatterQuery::default() };
        let list = list_matters(&t.app, &hall, &Who::public(None), &query).await.unwrap();
        list.items.iter().map(|item| item.id).collect::<Vec<_>>()
    };
    assert_eq!(there(yard).await, [id]);
    assert_eq!(there(town.grid.clone()).await, [], "it lies in the grid no longer");
    let delegate = rename_unit(&t.app, &town.hall, &town.who(Role::Delegate), unit.clone(), "别的").await;
    assert!(delegate.is_err(), "a delegate does not keep the register");
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}
