//! The two-level list of categories: kept, given, taken in from a spreadsheet, found in an office's file of letters.

use mingtong_app::community::numbers::{About, Period, numbers};
use mingtong_app::letter::{Mode, import_letters};
use mingtong_app::matter::ledger::{LedgerColumn, write_ledger};
use mingtong_app::matter::{
    Along, MatterQuery, Report, Shown, WorkQuery, act_on_matter_along, alike_to, list_matters, raise_matter,
    view_matter, worklist,
};
use mingtong_app::register::{
    CategoryAsked, CategoryFault, CategoryOutcome, CategoryWords, Trial, change_category, import_categories,
    register_category,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{CategoryId, MatterId};
use mingtong_domain::matter::{Channel, Command};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_office::{Mapping, read};
use mingtong_store::rows::Figure;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    every_community_begins_with_the_list_and_makes_it_its_own,
    what_is_retired_is_given_to_no_new_matter_and_stays_on_old_ones,
    accepted_assigned_and_given_a_category_in_one_breath,
    residents_name_a_major_category_at_most,
    a_list_from_a_spreadsheet_comes_whole_or_not_at_all,
    similar_matters_say_what_a_new_one_is_about,
    lists_and_numbers_go_by_category,
    a_citys_code_with_a_leading_zero_is_known_in_a_file_of_letters,
);

async fn list(t: &TestApp) -> mingtong_app::Hall {
    (*t.app.hall("mingtong").await.unwrap()).clone()
}

async fn category_of(town: &Town, id: MatterId) -> Option<CategoryId> {
    view_matter(&town.app, &town.hall, &town.who(Role::Staff), id).await.unwrap().matter.category
}

async fn accept_about(town: &Town, id: MatterId, category: &str) -> Result<(), Fail> {
    let command = Command::Accept { track: None, unit: Some(town.units[0].clone()), note: None };
    let (staff, category) = (town.who(Role::Staff), Some(CategoryId::from(category)));
    act_on_matter_along(&town.app, &town.hall, &staff, (id, None), command, Along { category, ..Along::default() })
        .await
        .map(|_| ())
}

async fn change(town: &Town, id: &str, asked: CategoryAsked) -> Result<(), Fail> {
    change_category(&town.app, &town.hall, &town.who(Role::Staff), id.into(), asked).await
}

async fn every_community_begins_with_the_list_and_makes_it_its_own(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    assert_eq!(town.hall.category_in_full(&"environment.green".into(), false), "环境卫生 › 绿化树木");
    let words = CategoryWords {
        parent: Some("environment".into()),
        name: " 树木 倒伏".to_owned(),
        english: "Fallen trees".to_owned(),
        code: "0302".to_owned(),
    };
    let id = register_category(&t.app, &town.hall, &staff, words.clone()).await.unwrap();
    let twice = register_category(&t.app, &town.hall, &staff, CategoryWords { code: String::new(), ..words }).await;
    assert_eq!(twice.unwrap_err().code(), Some(Code::NameInUse));
    change(&town, "space", CategoryAsked::Rename { name: "停车和场地".to_owned(), english: String::new() })
        .await
        .unwrap();
    change(&town, "space", CategoryAsked::Recode("07".to_owned())).await.unwrap();
    let hall = list(&t).await;
    assert_eq!((hall.category_name(&id, false), hall.category_name(&id, true)), ("树木 倒伏", "Fallen trees"));
    assert_eq!(hall.category_in_full(&"space.parking".into(), true), "停车和场地 › Parking and access");
    assert_eq!((hall.register.city_code(&id), hall.register.city_code(&"space.parking".into())), ("0302", "07"));
    let handler = register_category(&t.app, &town.hall, &town.handler(0), CategoryWords::default()).await;
    assert!(handler.is_err());
    assert_eq!(mingtong_store::check(t.store()).await.expect("checked"), []);
}

async fn what_is_retired_is_given_to_no_new_matter_and_stays_on_old_ones(t: TestApp) {
    let town = t.found().await;
    let old = town.raise(town.report("树枝挡住路灯")).await.matter;
    accept_about(&town, old, "environment.green").await.unwrap();
    change(&town, "environment", CategoryAsked::Retire).await.unwrap();
    let new = town.raise(town.report("树倒了")).await.matter;
    let refused = accept_about(&town, new, "environment.green").await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::CategoryRetired));
    assert_eq!(category_of(&town, new).await, None, "and it was not accepted without it");
    let named = Command::Categorise { category: Some("nowhere".into()) };
    let unknown = town.act(&town.who(Role::Staff), new, named).await;
    assert_eq!(unknown.unwrap_err().code(), Some(Code::NoSuchCategory));
    assert_eq!(category_of(&town, old).await, Some("environment.green".into()));
    let query = MatterQuery { category: Some("environment".into()), ..MatterQuery::default() };
    let found = list_matters(&t.app, &list(&t).await, &town.who(Role::Staff), &query).await.unwrap();
    assert_eq!(found.items.iter().map(|item| item.id).collect::<Vec<_>>(), [old]);
}

async fn accepted_assigned_and_given_a_category_in_one_breath(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("车位被占")).await.matter;
    accept_about(&town, id, "space.parking").await.unwrap();
    let view = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap();
    assert_eq!((view.matter.category, view.matter.unit), (Some("space.parking".into()), Some(town.units[0].clone())));
    let seen = |steps: &[mingtong_app::matter::Step]| steps.iter().any(|step| step.kind.key() == "categorised");
    assert!(seen(&view.steps), "whoever works on it reads who said so");
    let public = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    assert!(!seen(&public.steps) && public.matter.category.is_some());
    let away = Command::Categorise { category: None };
    town.act(&town.who(Role::Staff), id, away.clone()).await.unwrap();
    let again = town.act(&town.who(Role::Staff), id, away).await;
    assert_eq!(again.unwrap_err().code(), Some(Code::CategoryUnchanged));
    assert_eq!(mingtong_store::check(t.store()).await.expect("checked"), []);
}

async fn residents_name_a_major_category_at_most(t: TestApp) {
    let town = t.found().await;
    let report = |category: &str, channel| Report {
        category: Some(category.into()),
        place: Some(town.courtyard.clone()),
        ..Report::new(channel, "院里没有路灯")
    };
    let public = Who::public(None);
    let minor = raise_matter(&t.app, &town.hall, &public, report("space.parking", Channel::Web)).await;
    assert_eq!(minor.unwrap_err().code(), Some(Code::NoSuchCategory));
    let raised = raise_matter(&t.app, &town.hall, &public, report("space", Channel::Web)).await.unwrap();
    assert_eq!(category_of(&town, raised.matter).await, Some("space".into()));
    let staff = town.who(Role::Staff);
    let walk_in = raise_matter(&t.app, &town.hall, &staff, report("space.parking", Channel::WalkIn)).await.unwrap();
    assert_eq!(category_of(&town, walk_in.matter).await, Some("space.parking".into()));
}

async fn a_list_from_a_spreadsheet_comes_whole_or_not_at_all(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let import = async |rows: &str, trial| {
        import_categories(&t.app, &list(&t).await, &staff, rows.as_bytes(), trial).await.unwrap()
    };
    let rows = "环境卫生\t绿化树木\t0302\n停车管理\t占道停车\t0501\tOn-street parking\n停车管理\t\t05\n";
    let wrong = format!("\t没有大类\t\n{rows}环境卫生\t垃圾清运\t0302\n停车管理\t占道停车\t\n");
    let refused = import(&wrong, Trial::Kept).await;
    let came: Vec<_> = refused.rows.iter().map(|(row, _, came)| (*row, came.clone())).collect();
    assert_eq!(came[0], (1, Err(CategoryFault::NoMajor)), "nothing stands above it");
    assert_eq!(came[1], (2, Ok(CategoryOutcome::Changed)), "it is there, and gets the code");
    assert_eq!(came[2], (3, Ok(CategoryOutcome::Added)));
    assert_eq!(came[3], (4, Ok(CategoryOutcome::Changed)), "the major one came with the row before");
    let Err(CategoryFault::Refused(code_in_use)) = &came[4].1 else { panic!("{came:?}") };
    assert_eq!(code_in_use.code, Code::CategoryCodeInUse);
    assert_eq!(came[5].1, Err(CategoryFault::Twice { above: 3 }));
    let before = town.hall.register.categories.size();
    assert_eq!(list(&t).await.register.categories.size(), before, "not a row of it");
    let tried = import(rows, Trial::Dry).await;
    assert!(!tried.is_faulty() && list(&t).await.register.categories.size() == before);
    import(rows, Trial::Kept).await;
    let hall = list(&t).await;
    assert_eq!(hall.register.categories.size(), before + 2);
    let parking = hall.register.category_of_code("0501").expect("its zero is there");
    assert_eq!(hall.category_in_full(&parking.id, false), "停车管理 › 占道停车");
    assert_eq!(hall.category_name(&parking.id, true), "On-street parking");
    assert_eq!(hall.register.category_of_code("0302").map(|it| it.id.as_str()), Some("environment.green"));
    let again = import(rows, Trial::Kept).await;
    assert_eq!(again.count(CategoryOutcome::Known), 3);
}

async fn similar_matters_say_what_a_new_one_is_about(t: TestApp) {
    let town = t.found().await;
    let said = [("院门口的路灯不亮", "energy"), ("巷子里的路灯不亮了", "energy"), ("路灯杆歪了", "fabric")];
    for (text, about) in said {
        let id = town.raise(town.report(text)).await.matter;
        accept_about(&town, id, &format!("building.{about}")).await.unwrap();
    }
    let asked = town.raise(town.report("路灯又不亮了")).await.matter;
    let staff = town.who(Role::Staff);
    let found = alike_to(&t.app, &town.hall, &staff, asked).await.unwrap().categories;
    assert_eq!(found[0].category, "building.energy".into());
    assert_eq!(found[0].matters, 2);
    change(&town, "building.energy", CategoryAsked::Retire).await.unwrap();
    let found = alike_to(&t.app, &list(&t).await, &staff, asked).await.unwrap().categories;
    assert!(found.iter().all(|it| it.category != "building.energy".into()), "what is retired is not suggested");
    assert_eq!(category_of(&town, asked).await, None, "a person decides");
}

async fn lists_and_numbers_go_by_category(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    for about in [Some("space.parking"), Some("space"), Some("environment.green"), None] {
        let id = town.raise(town.report("院里的事")).await.matter;
        let category = Along { category: about.map(CategoryId::from), ..Along::default() };
        let command = Command::Accept { track: None, unit: None, note: None };
        act_on_matter_along(&t.app, &town.hall, &staff, (id, None), command, category).await.unwrap();
    }
    let query = WorkQuery { category: Some("space".into()), ..WorkQuery::of(Shown::All) };
    assert_eq!(worklist(&t.app, &town.hall, &staff, &query).await.unwrap().total, 2, "with what stands under it");
    let period = Period::month_of(t.app.now());
    let all = numbers(&t.app, &town.hall, &staff, period, &MatterQuery::default()).await.unwrap();
    let told: Vec<_> = all.categories.iter().map(|line| (&line.about, line.tally.of(Figure::Received))).collect();
    let about = |id: &str| About::Category(id.into());
    let (environment, space) = (about("environment"), about("space"));
    assert_eq!(told, [(&environment, 1), (&space, 2), (&About::Uncategorised, 1)]);
    let narrowed = MatterQuery { category: Some("space".into()), ..MatterQuery::default() };
    let opened = numbers(&t.app, &town.hall, &staff, period, &narrowed).await.unwrap();
    assert_eq!(opened.tally.of(Figure::Received), 2);
    assert_eq!(opened.categories.iter().map(|line| &line.about).collect::<Vec<_>>(), [&about("space.parking")]);
    let none = MatterQuery { in_no_category: true, ..MatterQuery::default() };
    assert_eq!(list_matters(&t.app, &town.hall, &staff, &none).await.unwrap().total, 1);
}

async fn a_citys_code_with_a_leading_zero_is_known_in_a_file_of_letters(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    change(&town, "environment.green", CategoryAsked::Recode("0302".to_owned())).await.unwrap();
    let hall = list(&t).await;
    let file = "信件编号,标题,内容,来信日期,分类代码\nA1,树枝太长,请修剪,2021-05-01,0302\n\
        A2,树倒了,请扶正,2021-05-02,302\nA3,车位不够,请想办法,2021-05-03,停车与出入\n\
        A4,问个事,几点开门,2021-05-04,咨询\n";
    let import = async |mode| {
        let bytes = file.as_bytes().to_vec();
        import_letters(&t.app, &hall, &staff, "信件.csv", bytes, Mapping::default(), mode).await.unwrap()
    };
    for mode in [Mode::DryRun, Mode::Import] {
        let report = import(mode).await;
        assert_eq!(report.categorised, 3, "{mode:?}");
        assert_eq!(report.unknown_categories, [("咨询".to_owned(), 1)], "{mode:?}");
    }
    let found = list_matters(&t.app, &hall, &staff, &MatterQuery::default()).await.unwrap();
    let mut about: Vec<_> = found.items.iter().map(|item| item.category.as_ref().map(CategoryId::as_str)).collect();
    about.sort_unstable();
    assert_eq!(about, [None, Some("environment.green"), Some("environment.green"), Some("space.parking")]);
    let unknown = found.items.iter().find(|item| item.category.is_none()).unwrap().id;
    let view = view_matter(&t.app, &hall, &staff, unknown).await.unwrap();
    let notes = view.steps.iter().filter(|step| step.internal).filter_map(|step| step.said.as_ref()?.words());
    assert!(notes.into_iter().any(|words| words.contains("咨询")), "never lost");
    let columns = [LedgerColumn::MajorCategory, LedgerColumn::MinorCategory, LedgerColumn::CategoryCode];
    let narrowed = MatterQuery { category: Some("environment".into()), ..MatterQuery::default() };
    let book = write_ledger(&t.app, &hall, &staff, &narrowed, &columns, &|key: &str| key.to_owned()).await.unwrap();
    let table = read(&book).unwrap();
    let row = table.sheets[0].rows.last().unwrap();
    let cells: Vec<String> = (0..3).map(|column| row.cell(column).text()).collect();
    assert_eq!(cells, ["环境卫生", "绿化树木", "0302"]);
}
