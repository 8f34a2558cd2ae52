//! Nobody is shown up: no page, sheet or file lists the homes that have not paid or not answered, whoever reads it. The
//! supervisors of accounts read every line, those of the ones who paid among them, and in no list of its own.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::agreement::{NewAgreement, NewCircle, NewTerms, act_on_agreement, draft_agreement, view_agreement};
use mingtong_app::fund::{NewFund, OnFund, Period, act_on_fund, figure_lines, open_fund, write_figures};
use mingtong_app::matter::export::ExportFormat;
use mingtong_app::roll::view_home;
use mingtong_domain::agreement::{self, Answer, Part, SharedBy};
use mingtong_domain::fund::{Command, Form, Origin, Shown, Source};
use mingtong_domain::ids::{AgreementId, FundId, RollId};
use mingtong_domain::role::Role;
use mingtong_domain::roll;
use mingtong_domain::vote::Scope;
use mingtong_testkit::{Courtyard, DAY_MS, EIGHT_PARTS, TestApp, Town};

mingtong_testkit::on_both!(no_page_sheet_or_file_lists_who_did_not_pay, no_form_begins_with_what_an_agreement_says);

/// Who paid, and by what the others are known; the third of the homes gave its word, which lapsed.
const PAID: &str = "1-1-101";
const OPEN: [&str; 6] = ["1-1-102", "1-1-201", "1-1-202", "李四", "王五", "赵六"];
/// How such a list would be called.
const TITLES: [&str; 14] = [
    "欠缴",
    "未缴",
    "未交",
    "拖欠",
    "欠费",
    "催缴",
    "催收",
    "没有交",
    "没交",
    "未付款",
    "unpaid",
    "not paid",
    "arrears",
    "did not pay",
];

struct Collected {
    roll: RollId,
    agreement: AgreementId,
    fund: FundId,
}

async fn owner(t: &TestApp, town: &Town, roll: &RollId, home: &str) -> Who {
    let home = view_home(&t.app, &town.hall, &town.who(Role::Staff), roll, &home.into()).await.unwrap();
    Who::public(Some(home.owners[0].person.clone()))
}

async fn put(t: &TestApp, town: &Town, roll: &RollId) -> AgreementId {
    let (staff, today) = (town.who(Role::Staff), t.app.now().date());
    let scope = Scope { kinds: vec![roll::Part::Dwelling], within: vec!["1".into()], floors: None };
    let terms = NewTerms {
        text: "疏通一栋的排污管。".to_owned(),
        circle: "一栋全体住户".to_owned(),
        day: today,
        total: 40_000,
        income: None,
        by: SharedBy::ByHome,
        heads: None,
        money: None,
        late: None,
        exit: None,
        homes: Some(NewCircle { roll: roll.clone(), scope, part: Part::Pays }),
        parties: vec![],
    };
    let new = NewAgreement { title: "排污管疏通协议".to_owned(), place: None, body: None, origin: None, terms };
    let id = draft_agreement(&t.app, &town.hall, &staff, new).await.unwrap();
    let put = agreement::Command::Put { until: t.app.now().saturating_add_hours(14 * 24).date() };
    act_on_agreement(&t.app, &town.hall, &staff, id.clone(), None, put).await.unwrap();
    id
}

/// An agreement of four homes to which one consented, and its fund, to which that one paid its share; the word of
/// another lapsed.
async fn collected(t: &TestApp, town: &Town) -> Collected {
    let roll = Courtyard::filled(t, town, EIGHT_PARTS).await.roll;
    let (staff, agreement) = (town.who(Role::Staff), put(t, town, &roll).await);
    let seen = view_agreement(&t.app, &town.hall, &staff, &agreement).await.unwrap();
    let digest = seen.version.put.unwrap().digest;
    let consent = agreement::Command::Answer { party: 1, answer: Answer::Consents, digest, reason: None };
    let pays = owner(t, town, &roll, PAID).await;
    act_on_agreement(&t.app, &town.hall, &pays, agreement.clone(), None, consent).await.unwrap();
    let new = NewFund {
        purpose: "疏通排污管".to_owned(),
        place: None,
        sources: vec![Source::Residents],
        class: None,
        target: Some(40_000),
        from: None,
        origin: Some(Origin::Agreement(agreement.clone())),
    };
    let fund = open_fund(&t.app, &town.hall, &staff, new).await.unwrap();
    let day = t.app.now().date();
    for (id, home) in [("pledge-0001", PAID), ("pledge-0002", OPEN[1])] {
        let pledge = Command::Pledge {
            pledge: id.into(),
            source: Source::Residents,
            form: Form::Gift,
            amount: 10_000,
            person: None,
            unit: None,
            shown: Shown::Named,
            until: day,
            donor: Some(home.to_owned()),
            what: None,
        };
        act_on_fund(&t.app, &town.hall, &staff, fund.clone(), OnFund::default(), pledge).await.unwrap();
    }
    let receive = Command::Receive { amount: 10_000, day, slip: "slip-0001".to_owned(), pictures: vec![] };
    let on = OnFund { pledge: Some("pledge-0001".into()), ..OnFund::default() };
    act_on_fund(&t.app, &town.hall, &staff, fund.clone(), on, receive).await.unwrap();
    t.later(2 * DAY_MS);
    Collected { roll, agreement, fund }
}

/// Everything on which something of it stands.
fn addresses(Collected { agreement, fund, .. }: &Collected) -> Vec<String> {
    let given = "period=2021&account=given&item=residents";
    vec![
        "/funds".to_owned(),
        format!("/funds/{fund}"),
        "/accounts?period=2021".to_owned(),
        "/accounts.html?period=2021".to_owned(),
        format!("/accounts/{fund}?period=2021"),
        format!("/accounts/{fund}/sheet.html?period=2021"),
        format!("/accounts/{fund}/entries?{given}"),
        "/agreements".to_owned(),
        format!("/agreements/{agreement}"),
        format!("/agreements/{agreement}/sheet.html"),
        format!("/desk/agreements/{agreement}/parties"),
    ]
}

async fn no_page_sheet_or_file_lists_who_did_not_pay(t: TestApp) {
    let town = t.found().await;
    let all = collected(&t, &town).await;
    let (open, other) = (OPEN[2], "2-1-201");
    // Whoever reads, whether they read every line, and what of it is their own.
    let mut readers = vec![
        (Browser::new(&t), false, [""; 2]),
        (Browser::of_home(&t, &town, &all.roll, open).await, false, [open, "赵六"]),
        (Browser::of_home(&t, &town, &all.roll, other).await, false, [""; 2]),
        (Browser::signed_in(&t, &town, &town.who(Role::GridWorker)).await, false, [""; 2]),
        (Browser::signed_in(&t, &town, &town.who(Role::Supervisor)).await, true, [""; 2]),
    ];
    for language in ["", "en"] {
        let mut next = vec![];
        for (browser, is_everything, own) in readers {
            let mut browser = browser.and_speaks(language);
            for path in addresses(&all) {
                let page = browser.get(&path).await;
                if path.ends_with("/parties") && !is_everything {
                    assert_ne!(page.status, StatusCode::OK, "{path}");
                    continue;
                }
                assert_eq!(page.status, StatusCode::OK, "{path}");
                for title in TITLES {
                    assert!(!page.html.to_lowercase().contains(title), "{path} says {title}: {}", page.html);
                }
                for home in OPEN.into_iter().filter(|home| !own.contains(home)) {
                    let among_all = is_everything && page.html.contains(PAID);
                    assert!(among_all || !page.html.contains(home), "{path} names {home}: {}", page.html);
                }
            }
            next.push((browser, is_everything, own));
        }
        readers = next;
    }
    let period = Period::read("2021").unwrap();
    for of in [None, Some(&all.fund)] {
        let lines = figure_lines(&t.app, &town.hall, period, (None, of)).await.unwrap();
        for format in [ExportFormat::Csv, ExportFormat::Json] {
            let file = write_figures(&lines, format, &|key| key.to_owned(), t.app.now()).unwrap();
            let text = String::from_utf8(file).unwrap();
            assert!(text.contains("100.00") && !OPEN.iter().any(|home| text.contains(home)), "{text}");
        }
    }
}

/// How much somebody gives is theirs to say, whatever their share of the agreement is.
async fn no_form_begins_with_what_an_agreement_says(t: TestApp) {
    let town = t.found().await;
    let all = collected(&t, &town).await;
    let mut browser = Browser::of_home(&t, &town, &all.roll, OPEN[1]).await;
    let page = browser.get(&format!("/funds/{}", all.fund)).await.html;
    let form = between(&page, "acts/pledge_money", "</form>");
    let amount = between(form, "name=\"amount\"", ">");
    assert!(amount.contains("value=\"\"") && !form.contains("100.00"), "{form}");
}
