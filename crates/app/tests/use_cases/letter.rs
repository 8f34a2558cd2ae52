//! A file of letters comes, comes again, comes with the answers, and is taken back; on both databases.

use mingtong_app::community::audit::audit;
use mingtong_app::letter::{ImportRefused, ImportReport, KeptBecause, Mode, import_letters, undo_import};
use mingtong_app::matter::export::matter_lines;
use mingtong_app::matter::{MatterQuery, Said, list_matters, view_matter};
use mingtong_app::{Fail, Hall, Who};
use mingtong_domain::ids::{CommunityId, MatterId};
use mingtong_domain::matter::{Command, Track};
use mingtong_domain::role::Role;
use mingtong_office::{FileKind, Mapping, Severity, Unreadable};
use mingtong_store::MatterFilter;
use mingtong_testkit::{DAY_MS, TestApp, Town};

mingtong_testkit::on_both!(
    a_letter_is_taken_in_once_however_often_it_comes,
    a_later_file_brings_the_answer,
    an_import_is_taken_back_but_not_what_people_did,
    whoever_may_not_import_is_refused,
    the_same_words_of_other_people_stay_apart_in_every_file,
    one_letter_in_two_rows_is_said_once,
    what_is_no_answer_leaves_the_matter_open,
    a_letter_is_found_by_the_number_of_its_office,
    a_letter_is_put_where_its_address_says,
    what_denounces_somebody_is_for_staff,
);

const HEAD: &str = "信件编号,标题,内容,来信日期,答复,答复日期,答复单位\n";

fn rows(range: std::ops::Range<usize>, answer: &str) -> String {
    range.map(|n| format!("A{n},路灯{n}不亮,请修一修第{n}盏路灯,2021-05-{:02},{answer}\n", n % 28 + 1)).collect()
}

async fn import(town: &Town, who: &Who, text: &str, mode: Mode) -> ImportReport {
    let bytes = format!("{HEAD}{text}").into_bytes();
    let report = import_letters(&town.app, &town.hall, who, "信件.csv", bytes, Mapping::default(), mode).await;
    let report = report.expect("the file is read");
    let sum = report.new + report.recognised + report.updated + report.rejected + report.skipped + report.blank;
    assert_eq!(sum, report.rows, "every row is one of these");
    report
}

async fn matters(town: &Town) -> i64 {
    let mut reader = town.app.store.read().await.expect("a reader");
    reader.link().count_matters(town.hall.id, &MatterFilter::default(), 100_000).await.expect("counted")
}

async fn is_sound(t: &TestApp) {
    assert_eq!(mingtong_store::check(t.store()).await.expect("checked"), []);
    let audits = audit(&t.app).await.expect("audited");
    assert!(audits.iter().all(|audit| audit.broken.is_empty()), "{audits:?}");
}

async fn a_letter_is_taken_in_once_however_often_it_comes(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    // More than one transaction holds; the last row has not come yet.
    let text = rows(0..1_100, "已修复,2021-06-01,供电所") + "B1,明天的信,内容,2021-06-09,,,\n";
    let tried = import(&town, &staff, &text, Mode::DryRun).await;
    assert_eq!((tried.new, tried.rejected, tried.batch.clone(), matters(&town).await), (1_100, 1, None, 0));
    let first = import(&town, &staff, &text, Mode::Import).await;
    assert_eq!((first.new, first.recognised, first.rejected), (1_100, 0, 1));
    let rejected = first.findings.iter().find(|finding| finding.severity == Severity::Rejected);
    assert_eq!(
        rejected.map(|finding| (finding.row, finding.reasons[0].key())),
        Some((1_102, "import-date-in-the-future"))
    );
    let again = import(&town, &staff, &text, Mode::Import).await;
    assert_eq!((again.new, again.recognised, again.batch), (0, 1_100, None));
    // Copied between programs: other widths, spaces and punctuation; and twice in one file.
    let copied =
        "Ａ３，路灯3不亮,请修一修　第３盏路灯。,2021年5月4日,已修复,2021-06-01,供电所\n".replacen('，', ",", 1);
    let copied = import(&town, &staff, &(copied.clone() + &copied), Mode::Import).await;
    assert_eq!((copied.new, copied.recognised, copied.skipped), (0, 1, 1));
    assert_eq!(matters(&town).await, 1_100);
    is_sound(&t).await;
}

async fn a_later_file_brings_the_answer(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    import(&town, &staff, &rows(0..3, ",,"), Mode::Import).await;
    let taken_up = MatterId::new(2021, 2).expect("a number");
    let accept = Command::Accept { track: Some(Track::Ordinary), unit: None, note: None };
    town.act(&staff, taken_up, accept).await.expect("accepted");
    t.later(DAY_MS);
    let report = import(&town, &staff, &rows(0..3, "已修复,2021-06-01,供电所"), Mode::Import).await;
    assert_eq!((report.new, report.recognised, report.updated), (0, 0, 3));
    let mut reader = t.store().read().await.expect("a reader");
    let found = reader.link().matters(town.hall.id, &MatterFilter { limit: 10, ..MatterFilter::default() }).await;
    let stages: Vec<(String, i64)> = found.expect("read").into_iter().map(|row| (row.stage, row.replies)).collect();
    let [closed, accepted] = ["closed", "accepted"].map(|stage| (stage.to_owned(), 1));
    assert_eq!(stages, [closed.clone(), accepted, closed], "work that was begun here goes on");
    drop(reader);
    let again = import(&town, &staff, &rows(0..3, "已修复,2021-06-01,供电所"), Mode::Import).await;
    assert_eq!((again.recognised, again.updated), (3, 0));
    is_sound(&t).await;
}

async fn an_import_is_taken_back_but_not_what_people_did(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let batch = import(&town, &staff, &rows(0..450, ",,"), Mode::Import).await.batch.expect("a batch");
    let touched = MatterId::new(2021, 7).expect("a number");
    let accept = Command::Accept { track: Some(Track::Ordinary), unit: None, note: None };
    t.later(1);
    town.act(&staff, touched, accept).await.expect("accepted");
    let undone = undo_import(&town.app, &town.hall, &staff, &batch).await.expect("taken back");
    assert_eq!(undone.taken_back, 449);
    assert_eq!(
        undone.kept.iter().map(|kept| (kept.matter, kept.because)).collect::<Vec<_>>(),
        [(touched, KeptBecause::ActedOn)]
    );
    let again = undo_import(&town.app, &town.hall, &staff, &batch).await.expect("done already");
    assert_eq!((again.taken_back, again.kept.len(), matters(&town).await), (0, 1, 1));
    let anew = import(&town, &staff, &rows(0..450, ",,"), Mode::Import).await;
    assert_eq!((anew.new, anew.recognised), (449, 1));
    is_sound(&t).await;
}

async fn whoever_may_not_import_is_refused(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let delegate = town.who(Role::Delegate);
    let bytes = format!("{HEAD}{}", rows(0..1, ",,")).into_bytes();
    let mode = Mode::Import;
    let refused = import_letters(&town.app, &town.hall, &delegate, "a.csv", bytes, Mapping::default(), mode).await;
    assert!(refused.is_err());
    let batch = import(&town, &staff, &rows(0..1, ",,"), mode).await.batch.expect("a batch");
    assert!(matches!(undo_import(&town.app, &town.hall, &delegate, &batch).await, Err(Fail::Refused(_))));
    let mut elsewhere = Hall::clone(&town.hall);
    elsewhere.id = CommunityId(town.hall.id.0 + 1);
    assert!(matches!(undo_import(&town.app, &elsewhere, &staff, &batch).await, Err(Fail::NotFound)));
    assert_eq!(matters(&town).await, 1);
}

async fn file(town: &Town, name: &str, text: &str) -> Result<ImportReport, ImportRefused> {
    let bytes = text.as_bytes().to_vec();
    import_letters(&town.app, &town.hall, &town.who(Role::Staff), name, bytes, Mapping::default(), Mode::Import).await
}

async fn the_same_words_of_other_people_stay_apart_in_every_file(t: TestApp) {
    let town = t.found().await;
    let people =
        "2021-03-05,停水,甲某,13900000001\n2021-03-05,停水,乙某,13900000002\n2021-03-05,停水,丙某,13900000003\n";
    let text = format!("登记日期,反映内容,来信人,联系电话\n{people}2021-03-06,停水,,\n2021-03-06,停水。,,\n");
    let first = file(&town, "a.csv", &text).await.expect("read");
    // The last two differ by a full stop, which copying changes: nothing tells them apart, and the later one says so.
    assert_eq!((first.new, first.skipped, first.doubtful), (5, 0, 1));
    let again = file(&town, "a.csv", &text).await.expect("read");
    assert_eq!((again.new, again.recognised), (0, 5));
    let fourth =
        file(&town, "b.csv", &format!("登记日期,反映内容,来信人,联系电话\n{people}2021-03-05,停水,Alex,\n")).await;
    assert_eq!(fourth.map(|report| (report.new, report.recognised)).ok(), Some((1, 3)));
    let mut reader = t.store().read().await.expect("a reader");
    let rows = reader.link().matters(town.hall.id, &MatterFilter { limit: 10, ..MatterFilter::default() }).await;
    let with_person = rows.expect("read").iter().filter(|row| row.raiser.is_some()).count();
    assert_eq!(with_person, 4, "a name with an x in it is a name");
    drop(reader);
    is_sound(&t).await;
}

async fn one_letter_in_two_rows_is_said_once(t: TestApp) {
    let town = t.found().await;
    let text = "编号,内容,来信日期,来信人\n7,水管爆了,2021-03-06,王五\n7,水管爆了。,2021-03-06,王五\n";
    let report = file(&town, "a.csv", text).await.expect("read");
    assert_eq!((report.new, report.skipped, report.doubtful), (1, 1, 0), "{:?}", report.findings);
    assert_eq!(report.findings.iter().map(|finding| finding.reasons.len()).collect::<Vec<_>>(), [1]);
}

async fn what_is_no_answer_leaves_the_matter_open(t: TestApp) {
    let town = t.found().await;
    let text = "编号,内容,来信日期,答复\n1,甲,2021-03-05,暂无答复\n2,乙,2021-03-05,详见附件\n3,丙,2021-03-05,已修好\n";
    let report = file(&town, "a.csv", text).await.expect("read");
    assert_eq!((report.new, report.doubtful), (3, 2));
    let mut reader = t.store().read().await.expect("a reader");
    let found = reader.link().matters(town.hall.id, &MatterFilter { limit: 10, ..MatterFilter::default() }).await;
    let stages: Vec<(String, i64)> = found.expect("read").into_iter().map(|row| (row.stage, row.replies)).collect();
    let open = ("received".to_owned(), 0);
    assert_eq!(stages, [("closed".to_owned(), 1), open.clone(), open]);
    drop(reader);
    let who = town.who(Role::Staff);
    let id = MatterId::new(2021, 2).expect("a number");
    let view = view_matter(&town.app, &town.hall, &who, id).await.expect("shown");
    assert!(view.steps.iter().any(|step| step.said == Some(Said::Words("答复：详见附件".to_owned()))));
    let lock = file(&town, "~$信件.xlsx", "\u{4}Alex").await;
    assert!(matches!(lock, Err(ImportRefused::Unreadable(Unreadable::NotATable(FileKind::LockFile)))));
}

async fn a_letter_is_found_by_the_number_of_its_office(t: TestApp) {
    let town = t.found().await;
    let text = "编号,内容,来信日期\nGD20210305001,路灯坏了,2021-03-05\nGD20210305002,井盖,2021-03-05\n";
    file(&town, "a.csv", text).await.expect("read");
    let (staff, anybody) = (town.who(Role::Staff), Who::public(None));
    let wanted = MatterQuery { words: " gd20210305001 ".to_owned(), ..MatterQuery::default() };
    let found = list_matters(&town.app, &town.hall, &staff, &wanted).await.expect("listed");
    assert_eq!((found.total, found.items.len()), (1, 1));
    let of_anybody = list_matters(&town.app, &town.hall, &anybody, &wanted).await.expect("listed");
    assert_eq!(of_anybody.total, 0);
    let id = found.items[0].id;
    for (who, expected) in [(&staff, Some("GD20210305001")), (&anybody, None)] {
        let view = view_matter(&town.app, &town.hall, who, id).await.expect("shown");
        assert_eq!(view.letter_number.as_deref(), expected);
    }
    let lines = matter_lines(&town.app, &town.hall, &staff).await.expect("exported");
    let numbers: Vec<_> = lines.iter().filter_map(|line| line.letter_number.as_deref()).collect();
    assert_eq!(numbers, ["GD20210305001", "GD20210305002"]);
}

async fn a_letter_is_put_where_its_address_says(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let text = "标题,内容,来信日期,事发地址\n路灯不亮,请修一修,2021-05-01,东风巷１４号院3栋2单元\n\
                井盖松了,请修一修,2021-05-02,翠湖小区2栋\n围墙要倒,请修一修,2021-05-03,东风巷14号院与人民东路69号院之间\n";
    let bytes = || text.as_bytes().to_vec();
    let import = |mode| import_letters(&town.app, &town.hall, &staff, "信件.csv", bytes(), Mapping::default(), mode);
    let tried = import(Mode::DryRun).await.unwrap();
    let unclear = tried.findings.iter().find(|finding| finding.reasons[0].key() == "import-place-unclear");
    assert_eq!(unclear.map(|finding| (finding.row, finding.severity)), Some((4, Severity::Doubtful)));
    assert_eq!(import(Mode::Import).await.unwrap().new, 3);
    let mut reader = town.app.store.read().await.unwrap();
    let mut places = vec![];
    for sequence in 1..=3 {
        let id = MatterId::new(2021, sequence).unwrap();
        places.push(reader.link().matter(town.hall.id, id.number()).await.unwrap().unwrap().place_id);
    }
    assert_eq!(places, [Some(town.courtyard.0.clone()), None, None]);
    drop(reader);
    is_sound(&t).await;
}

async fn what_denounces_somebody_is_for_staff(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let file = "信件编号,标题,内容,来信日期,信件类别\nA1,某店无证经营,请查处,2021-05-01,投诉举报\n\
        A2,路灯不亮,请修一修,2021-05-02,求助\nA3,某人收钱,请核实,2021-05-03,检举控告\n";
    let bytes = file.as_bytes().to_vec();
    let mode = Mode::Import;
    import_letters(&t.app, &town.hall, &staff, "信件.csv", bytes, Mapping::default(), mode).await.unwrap();
    let titles = async |who: &Who| {
        let list = list_matters(&t.app, &town.hall, who, &MatterQuery::default()).await.unwrap();
        list.items.into_iter().filter_map(|item| item.title.words().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(titles(&Who::public(None)).await, ["路灯不亮"]);
    assert_eq!(titles(&staff).await.len(), 3);
    is_sound(&t).await;
}
