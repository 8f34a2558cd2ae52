//! A roll is filled from a file, comes again, is corrected, posted, and taken back; on both databases.

use jiff::civil::Date;
use mingtong_app::community::audit::audit;
use mingtong_app::notice::view_notice;
use mingtong_app::person::erase_person;
use mingtong_app::roll::{
    Correction, HomeFields, HomeView, Mode, NamedOwner, NewRollFile, NewRollPosting, RollRefused, RollReport,
    correct_home, import_roll, list_rolls, open_roll, post_roll, strike_home, undo_roll_import, view_home, view_homes,
    view_posted_roll, view_roll,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::{HomeNo, RollId};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::roll::{AreaSource, Handover, Living, Part};
use mingtong_testkit::{DAY_MS, START_MS, TestApp, Town};

mingtong_testkit::on_both!(
    the_same_file_twice_changes_nothing,
    a_later_file_corrects_what_differs_and_is_taken_back,
    owners_stay_who_they_are_in_every_file,
    a_home_is_corrected_with_a_reason,
    a_roll_is_posted_masked_with_objections,
    whoever_may_not_is_refused_and_the_public_reads_no_names,
    ten_thousand_homes_are_taken_in_and_read_a_page_at_a_time,
);

const HEAD: &str = "楼栋,单元,房号,产权面积,产权人,联系电话,交付状态\n";

async fn import(t: &TestApp, town: &Town, rows: &str, mode: Mode) -> Result<RollReport, RollRefused> {
    let file = NewRollFile {
        place: town.courtyard.clone(),
        as_of: None,
        name: "名册.csv".to_owned(),
        bytes: format!("{HEAD}{rows}").into_bytes(),
    };
    import_roll(&t.app, &town.hall, &town.who(Role::Staff), file, mode).await
}

async fn imported(t: &TestApp, town: &Town, rows: &str) -> RollReport {
    let report = import(t, town, rows, Mode::Import).await.expect("the file is taken in");
    let sum = report.new + report.changed + report.unchanged + report.rejected + report.skipped + report.blank;
    assert_eq!(sum, report.rows, "every row is one of these");
    report
}

async fn is_sound(t: &TestApp) {
    assert_eq!(mingtong_store::check(t.store()).await.expect("checked"), []);
    let audits = audit(&t.app).await.expect("audited");
    assert!(audits.iter().all(|audit| audit.broken.is_empty()), "{audits:?}");
}

async fn home(t: &TestApp, town: &Town, roll: &RollId, no: &str) -> HomeView {
    view_home(&t.app, &town.hall, &town.who(Role::Staff), roll, &no.into()).await.expect("the home is there")
}

fn names(home: &HomeView) -> Vec<&str> {
    home.owners.iter().map(|owner| owner.name.as_deref().unwrap_or_default()).collect()
}

const ROWS: &str = "1幢,1,101,90.5,张三,13900000001,\n1幢,1,102,80,张三,13900000001,\n1幢,1,201,100.1234,李四、王五,,\n\
                    2幢,1,101,,赵六,,\n2幢,1,102,70,,,未售\n2幢,1,103,70,,,未售\n";

async fn the_same_file_twice_changes_nothing(t: TestApp) {
    let town = t.found().await;
    let tried = import(&t, &town, ROWS, Mode::DryRun).await.unwrap();
    assert_eq!((tried.new, tried.batch.clone(), tried.roll.clone()), (6, None, None));
    assert_eq!(list_rolls(&t.app, &town.hall, 0).await.unwrap().items.len(), 0, "nothing is kept");
    let first = imported(&t, &town, ROWS).await;
    assert_eq!((first.new, first.changed, first.unchanged), (6, 0, 0));
    let all = first.after.all;
    assert_eq!(tried.after, first.after, "the dry run says what the import does");
    assert_eq!((all.homes, all.heads, all.area, all.areas_unknown), (6, 4, 4_106_234, 1));
    let roll = first.roll.clone().unwrap();
    let view = view_roll(&t.app, &town.hall, &Who::public(None), &roll).await.unwrap();
    assert_eq!(view.roll.numbers, first.after, "one function counts everywhere");
    let again = imported(&t, &town, ROWS).await;
    assert_eq!((again.new, again.changed, again.unchanged, again.batch), (0, 0, 6, None));
    let copied = imported(&t, &town, "01栋,1单元,０101室,90.5000,张 三,139 0000 0001,\n").await;
    assert_eq!((copied.unchanged, copied.not_in_file), (1, 5));
    is_sound(&t).await;
}

async fn a_later_file_corrects_what_differs_and_is_taken_back(t: TestApp) {
    let town = t.found().await;
    let first = imported(&t, &town, ROWS).await;
    let roll = first.roll.clone().unwrap();
    t.later(DAY_MS);
    let rows = "1幢,1,101,91.5,张三,13900000001,\n2幢,1,102,70,孙七,,已交付\n3幢,1,101,60,周八,,\n";
    let tried = import(&t, &town, rows, Mode::DryRun).await.unwrap();
    assert_eq!((tried.new, tried.changed, tried.unchanged, tried.not_in_file), (1, 2, 0, 4));
    let area = &tried.changes[0];
    assert_eq!((area.row, area.no.as_str(), area.fields.len()), (2, "1-1-101", 1));
    let later = imported(&t, &town, rows).await;
    assert_eq!(later.after, tried.after);
    let fields = HomeFields {
        area: Some(700_000),
        source: AreaSource::Survey,
        part: Part::Shop,
        handover: Handover::HandedOver,
        owners: vec![NamedOwner::New { name: "吴九".to_owned(), phone: None }],
        adults: None,
        living: Living::Empty,
    };
    let correction =
        Correction { no: "2-1-102".into(), new_no: None, home: fields, reason: "登记簿上是吴九".to_owned() };
    correct_home(&t.app, &town.hall, &town.who(Role::Staff), roll.clone(), correction).await.unwrap();
    let batch = later.batch.clone().unwrap();
    let undone = undo_roll_import(&t.app, &town.hall, &town.who(Role::Staff), batch.clone()).await.unwrap();
    assert_eq!((undone.taken_back, undone.restored, undone.kept), (1, 1, vec![HomeNo::from("2-1-102")]));
    assert_eq!(home(&t, &town, &roll, "1-1-101").await.home.area, Some(905_000), "it is what it was");
    assert_eq!(names(&home(&t, &town, &roll, "2-1-102").await), ["吴九"], "what somebody corrected stays");
    let gone = view_home(&t.app, &town.hall, &town.who(Role::Staff), &roll, &"3-1-101".into()).await;
    assert!(matches!(gone, Err(Fail::NotFound)));
    let again = undo_roll_import(&t.app, &town.hall, &town.who(Role::Staff), batch).await.unwrap();
    assert_eq!((again.taken_back, again.restored), (0, 0));
    is_sound(&t).await;
    let mut reader = t.store().read().await.unwrap();
    assert_eq!(reader.link().persons_by_name(town.hall.id, "周八", 9).await.unwrap(), Vec::<String>::new());
}

async fn owners_stay_who_they_are_in_every_file(t: TestApp) {
    let town = t.found().await;
    let rows = "1,1,101,90,王伟,13900000001,\n1,1,102,90,王伟,13900000002,\n1,1,103,90,王伟,,\n";
    let first = imported(&t, &town, rows).await;
    assert_eq!((first.after.all.heads, first.doubtful), (2, 1), "two people, and one who may be the first");
    let roll = first.roll.clone().unwrap();
    let third = home(&t, &town, &roll, "1-1-103").await;
    let fields = HomeFields {
        area: third.home.area,
        source: third.home.source,
        part: third.home.part,
        handover: third.home.handover,
        owners: vec![NamedOwner::New { name: "王伟".to_owned(), phone: None }],
        adults: None,
        living: third.home.living,
    };
    let correction =
        Correction { no: "1-1-103".into(), new_no: None, home: fields, reason: "是另一位王伟".to_owned() };
    correct_home(&t.app, &town.hall, &town.who(Role::Secretary), roll.clone(), correction).await.unwrap();
    let view = view_roll(&t.app, &town.hall, &Who::public(None), &roll).await.unwrap();
    assert_eq!(view.roll.numbers.all.heads, 3);
    let again = imported(&t, &town, rows).await;
    assert_eq!((again.changed, again.after.all.heads), (0, 3), "what somebody told apart stays apart");
    let moved = imported(&t, &town, "2,1,101,90,王伟,13900000002,\n").await;
    assert_eq!((moved.new, moved.after.all.heads), (1, 3), "known by the telephone");
    is_sound(&t).await;
}

async fn a_home_is_corrected_with_a_reason(t: TestApp) {
    let town = t.found().await;
    let roll = imported(&t, &town, ROWS).await.roll.unwrap();
    let staff = town.who(Role::Staff);
    let before = home(&t, &town, &roll, "1-1-201").await;
    let fields = || HomeFields {
        area: before.home.area,
        source: before.home.source,
        part: before.home.part,
        handover: before.home.handover,
        owners: before.owners.iter().map(|owner| NamedOwner::Known(owner.person.clone())).collect(),
        adults: before.home.adults,
        living: before.home.living,
    };
    let correct = async |no: &str, new_no: Option<&str>, home: HomeFields, reason: &str| {
        let (no, new_no, reason) = (no.into(), new_no.map(HomeNo::from), reason.to_owned());
        correct_home(&t.app, &town.hall, &staff, roll.clone(), Correction { no, new_no, home, reason }).await
    };
    let code = |result: Result<(), Fail>| match result {
        Err(Fail::Refused(refusal)) => Some(refusal.code),
        _ => None,
    };
    assert_eq!(code(correct("1-1-201", None, fields(), "核对").await), Some(Code::NothingCorrected));
    assert_eq!(code(correct("1-1-201", Some("1-1-101"), fields(), "错号").await), Some(Code::HomeNumber));
    let nought = HomeFields { area: Some(0), ..fields() };
    assert_eq!(code(correct("1-1-201", None, nought, "核对").await), Some(Code::HomeArea));
    assert_eq!(code(correct("1-1-201", Some("1-1-202"), fields(), "").await), Some(Code::TextMissing));
    correct("1-1-201", Some("1-1-202"), fields(), "门牌钉错了").await.unwrap();
    assert_eq!(names(&home(&t, &town, &roll, "1-1-202").await), ["李四", "王五"]);
    strike_home(&t.app, &town.hall, &staff, roll.clone(), "2-1-101".into(), "没有这套房".to_owned()).await.unwrap();
    let view = view_roll(&t.app, &town.hall, &staff, &roll).await.unwrap();
    assert_eq!((view.roll.numbers.all.homes, view.roll.numbers.all.areas_unknown), (5, 0));
    let person = home(&t, &town, &roll, "1-1-101").await.owners[0].person.clone();
    erase_person(&t.app, &town.hall, &town.who(Role::Secretary), person).await.unwrap();
    assert_eq!(names(&home(&t, &town, &roll, "1-1-101").await), [""], "erased as others are");
    is_sound(&t).await;
}

fn posting() -> NewRollPosting {
    let day = |days: i64| -> Date { Millis(START_MS + days * DAY_MS).date() };
    NewRollPosting {
        title: "东风巷14号院业主名册公示".to_owned(),
        text: "名册见下，有异议请在公示期内提出。".to_owned(),
        from: day(0),
        to: day(15),
    }
}

async fn a_roll_is_posted_masked_with_objections(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let empty = open_roll(&t.app, &town.hall, &staff, town.courtyard.clone(), None).await.unwrap();
    let refused = post_roll(&t.app, &town.hall, &staff, empty.clone(), posting()).await;
    assert!(matches!(refused, Err(Fail::Refused(refusal)) if refusal.code == Code::RollEmpty));
    let roll = imported(&t, &town, ROWS).await.roll.unwrap();
    assert_eq!(roll, empty, "the file goes into the roll of its place");
    let notice = post_roll(&t.app, &town.hall, &staff, roll.clone(), posting()).await.unwrap();
    let public = Who::public(None);
    let view = view_notice(&t.app, &town.hall, &public, &notice, 0).await.unwrap();
    assert!(view.about.is_some(), "it names its roll");
    let sheet = view_posted_roll(&t.app, &town.hall, &roll, 0).await.unwrap();
    let lines = sheet.lines.unwrap();
    let line = &lines[2];
    let said = (line.serial, line.building.as_str(), line.floor.as_str(), line.owners.as_str(), line.area.as_str());
    assert_eq!(said, (3, "1", "2", "李*、王*", "100.1234"));
    assert_eq!((sheet.posting.homes, sheet.posting.heads, sheet.posting.areas_unknown), (6, 4, 1));
    t.later(DAY_MS);
    imported(&t, &town, "1幢,1,101,91.5,张三,13900000001,\n").await;
    let view = view_roll(&t.app, &town.hall, &public, &roll).await.unwrap();
    assert!(view.roll.changed_since_posted());
    let frozen = view_posted_roll(&t.app, &town.hall, &roll, 0).await.unwrap().lines.unwrap();
    assert_eq!(frozen, lines, "what hangs on the board does not change");
    is_sound(&t).await;
}

async fn whoever_may_not_is_refused_and_the_public_reads_no_names(t: TestApp) {
    let town = t.found().await;
    let roll = imported(&t, &town, ROWS).await.roll.unwrap();
    for role in [Role::UnitHandler, Role::Delegate] {
        let refused = view_homes(&t.app, &town.hall, &town.who(role), &roll, None, 0).await;
        assert!(matches!(refused, Err(Fail::Refused(_))), "{role:?}");
    }
    let refused = view_homes(&t.app, &town.hall, &Who::public(None), &roll, None, 0).await;
    assert!(matches!(refused, Err(Fail::Refused(_))));
    let supervisor = town.who(Role::Supervisor);
    let read = view_homes(&t.app, &town.hall, &supervisor, &roll, Some("1"), 0).await.unwrap();
    assert_eq!((read.items.len(), names(&read.items[0])), (3, vec!["张三"]));
    assert_eq!(read.items[0].owners[0].phone, None, "who corrects nothing needs no telephone");
    let changed = undo_roll_import(&t.app, &town.hall, &supervisor, "i".into()).await;
    assert!(matches!(changed, Err(Fail::Refused(_))));
    let mut reader = t.store().read().await.unwrap();
    let log = reader.link().stream_rows(town.hall.id, &format!("roll/{roll}")).await.unwrap();
    for word in ["1-1-101", "905000", "homes_entered"] {
        assert!(log.iter().all(|row| !row.canonical.contains(word)), "{word} stands in the public log");
    }
}

async fn ten_thousand_homes_are_taken_in_and_read_a_page_at_a_time(t: TestApp) {
    let town = t.found().await;
    let row =
        |n: u32| format!("{}幢,{},{}{:02},90.25,业主{n},,\n", n / 400 + 1, n / 100 % 4 + 1, n / 4 % 25 + 1, n % 4 + 1);
    let rows: String = (0..10_000).map(row).collect();
    let report = imported(&t, &town, &rows).await;
    assert_eq!((report.new, report.after.all.heads, report.after.buildings.len()), (10_000, 10_000, 25));
    let roll = report.roll.unwrap();
    let page = view_homes(&t.app, &town.hall, &town.who(Role::Staff), &roll, Some("25"), 350).await.unwrap();
    assert_eq!((page.items.len(), page.next), (50, None));
}
