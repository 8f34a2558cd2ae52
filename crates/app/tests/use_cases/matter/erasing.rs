//! What was erased stands in no table and leaves with no export; on both databases.

use mingtong_app::erase;
use mingtong_app::letter::{Mode, import_letters};
use mingtong_app::matter::export::{ExportFormat, matter_lines, write_lines};
use mingtong_app::matter::{Report, view_matter};
use mingtong_app::person::erase_person;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PersonId, TextRef};
use mingtong_domain::matter::Piece;
use mingtong_domain::role::Role;
use mingtong_office::Mapping;
use mingtong_store::tables::{Class, TABLES};
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    what_is_erased_leaves_with_no_export,
    what_is_erased_of_a_letter_is_in_no_table,
    a_report_kept_with_an_import_quotes_nobody,
);

/// Words and a name that stand nowhere else.
const SAID: &str = "鬾鬿魀魁家的事";
const NAME: &str = "魃魅魆";

/// The files that whoever may export takes home, as text.
async fn exported(t: &TestApp, town: &Town) -> String {
    let lines = matter_lines(&t.app, &town.hall, &town.who(Role::Staff)).await.unwrap();
    let say = |key: &str| key.to_owned();
    let file = |format| String::from_utf8(write_lines(&town.hall, &lines, format, &say, Millis(0)).unwrap()).unwrap();
    format!("{lines:?}{}{}", file(ExportFormat::Json), file(ExportFormat::Csv))
}

/// Everything that is stored of a community but the index, as text.
async fn all_tables(t: &TestApp, town: &Town) -> String {
    let mut all = String::new();
    for table in TABLES.iter().filter(|table| table.class != Class::Index) {
        all += &t.stored(town, table.name).await.concat().into_iter().flatten().collect::<Vec<_>>().join("\n");
    }
    all
}

async fn erase_raiser(t: &TestApp, town: &Town, id: MatterId) {
    let matter = t.store().read().await.unwrap().link().matter(town.hall.id, id.number()).await.unwrap().unwrap();
    erase_person(&t.app, &town.hall, &town.who(Role::Secretary), PersonId(matter.raiser.unwrap())).await.unwrap();
}

async fn what_is_erased_leaves_with_no_export(t: TestApp) {
    let town = t.found().await;
    let secretary = town.who(Role::Secretary);
    let by = |text: &str| {
        let (name, phone) = (Some(NAME.to_owned()), Some("13900000001".to_owned()));
        Report { name, phone, ..town.report(text) }
    };
    let made_of_its_words = town.raise(by(SAID)).await.matter;
    let titled = town.raise(Report { title: Some(format!("{NAME}来说")), ..by(SAID) }).await.matter;
    let before = exported(&t, &town).await;
    assert!(before.contains(SAID) && before.contains(NAME), "{before}");
    for id in [made_of_its_words, titled] {
        let matter = view_matter(&t.app, &town.hall, &secretary, id).await.unwrap().matter;
        erase(&t.app, &town.hall, &secretary, id, Piece::Text(matter.text.unwrap())).await.unwrap();
        erase_raiser(&t, &town, id).await;
    }
    let title = view_matter(&t.app, &town.hall, &secretary, titled).await.unwrap().matter.title;
    erase(&t.app, &town.hall, &secretary, titled, Piece::Text(title)).await.unwrap();
    let (after, tables) = (exported(&t, &town).await, all_tables(&t, &town).await);
    for words in [SAID, NAME] {
        assert!(!after.contains(words), "{after}");
        assert!(!tables.contains(words), "{tables}");
    }
}

/// A letter of which nothing is an answer, so that its words are found odd.
async fn import_a_letter(t: &TestApp, town: &Town) {
    let file = format!(
        "编号,标题,内容,来信日期,答复,来信人\nA1,{SAID}一,{SAID}二,2021-05-01,见{SAID}附件,{NAME}\n\
         A2,甲,乙,{NAME}那天,,\n"
    );
    let (staff, mapping) = (town.who(Role::Staff), Mapping::default());
    let report = import_letters(&t.app, &town.hall, &staff, "a.csv", file.into_bytes(), mapping, Mode::Import).await;
    let report = report.unwrap();
    assert_eq!((report.new, report.doubtful, report.rejected), (1, 1, 1));
}

async fn what_is_erased_of_a_letter_is_in_no_table(t: TestApp) {
    let town = t.found().await;
    let secretary = town.who(Role::Secretary);
    import_a_letter(&t, &town).await;
    let id = MatterId::new(2021, 1).unwrap();
    for row in t.stored(&town, "content").await {
        if row.iter().flatten().any(|cell| cell.contains(SAID)) {
            let text = TextRef(row[0].clone().unwrap());
            erase(&t.app, &town.hall, &secretary, id, Piece::Text(text)).await.unwrap();
        }
    }
    erase_raiser(&t, &town, id).await;
    let tables = all_tables(&t, &town).await;
    assert!(!tables.contains(SAID) && !tables.contains(NAME), "{tables}");
}

async fn a_report_kept_with_an_import_quotes_nobody(t: TestApp) {
    let town = t.found().await;
    import_a_letter(&t, &town).await;
    let kept = t.stored(&town, "import_batch").await.concat().into_iter().flatten().collect::<String>();
    assert!(kept.contains("import-answer-unsure") && kept.contains("import-date"), "{kept}");
    assert!(!kept.contains(SAID) && !kept.contains(NAME), "{kept}");
}
