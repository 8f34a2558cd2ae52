//! Public accounts as people meet them: on pages, on the sheet at the gate, as files.

use crate::browser::{Browser, between};
use crate::paper::paper_of;
use axum::http::StatusCode;
use mingtong_app::fund::{NewFund, OnFund, act_on_fund, open_fund, view_expense};
use mingtong_app::matter::add_picture;
use mingtong_domain::fund::{Command, Form, RestGoes, Shown, Source, SpendingLine};
use mingtong_domain::ids::FundId;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town, png};

mingtong_testkit::on_both!(
    accounts_are_read_from_the_whole_to_the_entry,
    the_sheet_for_the_gate_says_what_was_booked,
    a_tax_stands_on_the_sheet_as_a_line_of_its_own,
    common_income_fees_and_what_mixes_them_stand_apart,
    accounts_are_taken_home_as_files,
    the_rest_of_a_closed_fund_is_followed_both_ways,
);

/// A fund of the courtyard that took 700.00 from a home.
async fn fund(t: &TestApp, town: &Town) -> FundId {
    fund_from(t, town, vec![Source::Residents]).await
}

/// The same that takes from these sources.
async fn fund_from(t: &TestApp, town: &Town, sources: Vec<Source>) -> FundId {
    let staff = town.who(Role::Staff);
    let new = NewFund {
        purpose: "加固门头".to_owned(),
        place: Some(town.courtyard.clone()),
        sources,
        class: None,
        target: Some(70_000),
        origin: None,
        from: None,
    };
    let fund = open_fund(&t.app, &town.hall, &staff, new).await.unwrap();
    let day = t.app.now().date();
    let pledge = Command::Pledge {
        pledge: "pledge-0001".into(),
        source: Source::Residents,
        form: Form::Gift,
        amount: 70_000,
        person: None,
        unit: None,
        shown: Shown::Named,
        until: day,
        donor: Some("3-2-501".to_owned()),
        what: None,
    };
    act_on_fund(&t.app, &town.hall, &staff, fund.clone(), OnFund::default(), pledge).await.unwrap();
    let receive = Command::Receive { amount: 70_000, day, slip: "slip-0001".to_owned(), pictures: vec![] };
    let on = OnFund { pledge: Some("pledge-0001".into()), ..OnFund::default() };
    act_on_fund(&t.app, &town.hall, &staff, fund.clone(), on, receive).await.unwrap();
    fund
}

/// Something is entered, approved by two others, and paid today.
async fn paid(t: &TestApp, town: &Town, fund: &FundId, id: &str, (amount, line): (i64, SpendingLine)) {
    let (hall, staff) = (&town.hall, town.who(Role::Staff));
    let entry = Command::EnterExpense {
        expense: id.into(),
        amount,
        line,
        vouchers: vec![add_picture(&t.app, hall, png(4), vec![]).await.unwrap()],
        bill: None,
        quotes: vec![],
        hazard: None,
        payee: "周师傅施工队".to_owned(),
        purpose: "加固门头".to_owned(),
        quoted_by: None,
        why_fewer: None,
    };
    act_on_fund(&t.app, hall, &staff, fund.clone(), OnFund::default(), entry).await.unwrap();
    let digest = view_expense(&t.app, hall, &staff, fund, &id.into()).await.unwrap().digest;
    let on = OnFund { expense: Some(id.into()), ..OnFund::default() };
    for role in [Role::Secretary, Role::Street] {
        let approve = Command::Approve { digest: digest.clone() };
        act_on_fund(&t.app, hall, &town.who(role), fund.clone(), on.clone(), approve).await.unwrap();
    }
    let pay = Command::Pay { day: t.app.now().date() };
    act_on_fund(&t.app, hall, &staff, fund.clone(), on, pay).await.unwrap();
}

/// What stands on a sheet, piece by piece.
fn pieces(page: &str) -> Vec<&str> {
    let pieces = between(page, "<article", "</article>").split('>').skip(1);
    let texts = pieces.filter_map(|piece| piece.split('<').next());
    texts.map(str::trim).filter(|text| !text.is_empty()).collect()
}

/// Where the days that were typed are none, the page says so and keeps them, and no file is made.
async fn no_other_time_is_shown(stranger: &mut Browser, fund: &FundId) {
    let backwards = "from=2021-12-31&to=2021-12-01";
    for path in ["/accounts".to_owned(), format!("/accounts/{fund}")] {
        let page = stranger.get(&format!("{path}?{backwards}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        for said in ["开始日期不能晚于结束日期", "不是您要的那段时间", "value=\"2021-12-31\"", "value=\"2021-12-01\""]
        {
            assert!(page.html.contains(said), "{path}, {said}: {}", page.html);
        }
    }
    let files =
        [".docx", ".xlsx", ".html"].map(|end| [format!("/accounts{end}"), format!("/accounts/{fund}/sheet{end}")]);
    for path in files.as_flattened() {
        for wrong in [backwards, "from=2021-02-30&to=2021-03-01", "from=2021-03-01&to=", "period=2021-13"] {
            let answer = stranger.get(&format!("{path}?{wrong}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}?{wrong}");
            assert!(answer.html.contains("<h1"), "{path}?{wrong}: told on a page: {}", answer.html);
        }
    }
}

async fn accounts_are_read_from_the_whole_to_the_entry(t: TestApp) {
    let town = t.found().await;
    let mut stranger = Browser::new(&t);
    let empty = stranger.get("/accounts").await.html;
    assert!(empty.contains("还没有资金") && empty.contains("2021年第2季度") && !empty.contains("<figure"), "{empty}");
    let fund = fund(&t, &town).await;
    let page = stranger.get("/accounts").await.html;
    assert!(page.contains("加固门头") && page.contains("700.00"), "{page}");
    assert!(page.contains("role=\"img\"") && page.contains("钱从哪里来"), "{page}");
    let elsewhere = stranger.get("/accounts?period=2020").await.html;
    assert!(elsewhere.contains("2020年") && !elsewhere.contains("700.00"), "{elsewhere}");
    let here = stranger.get(&format!("/accounts?place={}", town.courtyard)).await.html;
    assert!(here.contains("700.00"), "{here}");
    assert_eq!(stranger.get("/accounts?place=nowhere").await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.get("/accounts/nothing").await.status, StatusCode::NOT_FOUND);
    no_other_time_is_shown(&mut stranger, &fund).await;

    let path = format!("/accounts/{fund}");
    let page = stranger.get(&path).await.html;
    assert!(page.contains("收入 · 居民自筹") && page.contains("需要") && page.contains("只公布合计"), "{page}");
    let link = format!("/c/mingtong{path}/entries?period=2021&#38;account=given&#38;item=residents");
    assert!(!page.contains(&link), "what single people gave is not for strangers");
    let mut neighbour = Browser::signed_in(&t, &town, &town.who(Role::GridWorker)).await;
    let page = neighbour.get(&path).await.html;
    assert!(page.contains(&link), "{page}");
    let entries = format!("{path}/entries?period=2021&account=given&item=residents");
    let page = neighbour.get(&entries).await.html;
    assert!(page.contains("3-*") && !page.contains("3-2-501") && !page.contains("pledge-0001"), "{page}");
    let mut supervisor = Browser::signed_in(&t, &town, &town.who(Role::Supervisor)).await;
    let page = supervisor.get(&entries).await.html;
    assert!(page.contains("3-2-501") && page.contains("?pledge=pledge-0001#chosen"), "{page}");
    let page = stranger.get(&entries).await.html;
    assert!(page.contains("只公布合计") && !page.contains("3-*") && !page.contains("700.00"), "{page}");
}

async fn the_sheet_for_the_gate_says_what_was_booked(t: TestApp) {
    let town = t.found().await;
    let fund = fund(&t, &town).await;
    let page = Browser::new(&t).get(&format!("/accounts/{fund}/sheet.html?period=2021-Q2")).await.html;
    assert_eq!(
        pieces(&page),
        [
            "收支公示",
            "社区：",
            "明通社区",
            "范围：",
            "加固门头",
            "期间：",
            "2021年第2季度",
            "需要：",
            "700.00",
            "截至期末已筹：",
            "700.00",
            "截至期末已付：",
            "0.00",
            "项目",
            "来源或用途",
            "金额（元）",
            "期初余额",
            "0.00",
            "收入",
            "居民自筹",
            "700.00",
            "进账合计",
            "700.00",
            "出账合计",
            "0.00",
            "期末余额",
            "700.00",
            "金额单位为元。结转只是过账，不算收支；代管和实物让利不在余额里。对哪个数有疑问，可以问社区，也可以在网页上看它的明细。",
            "制表人：",
            "审核人：",
            "居务监督委员会：",
            "明通社区",
            "打印于2021年6月8日",
            "（盖章处）",
        ]
    );
    let said = paper_of(&mut Browser::new(&t), &format!("/accounts/{fund}/sheet"), "?period=2021-Q2").await;
    assert_eq!(said[..4], ["收支公示", "社区：明通社区", "范围：加固门头", "期间：2021年第2季度"], "in Word, too");
    let all = paper_of(&mut Browser::new(&t), "/accounts", "?period=2021").await.join("\n");
    assert!(all.contains("整个社区") && all.contains("各项资金") && all.contains("加固门头"), "{all}");
}

async fn a_tax_stands_on_the_sheet_as_a_line_of_its_own(t: TestApp) {
    let town = t.found().await;
    let fund = fund(&t, &town).await;
    paid(&t, &town, &fund, "expense-0001", (30_000, SpendingLine::Work)).await;
    paid(&t, &town, &fund, "expense-0002", (1_000, SpendingLine::Tax)).await;
    let page = Browser::new(&t).get(&format!("/accounts/{fund}/sheet.html?period=2021-Q2")).await.html;
    let went = ["支出", "施工", "300.00", "税费", "10.00", "出账合计", "310.00"];
    let said = pieces(&page);
    assert!(said.windows(went.len()).any(|pieces| pieces == went), "{said:?}");
}

async fn common_income_fees_and_what_mixes_them_stand_apart(t: TestApp) {
    let town = t.found().await;
    let own = fund(&t, &town).await;
    let mut stranger = Browser::new(&t);
    assert!(!stranger.get("/accounts").await.html.contains("物业费等其他资金"), "there is nothing to tell apart");
    let mixed = fund_from(&t, &town, vec![Source::Residents, Source::CommonIncome]).await;
    for path in ["/accounts", "/accounts.html?period=2021"] {
        let page = stranger.get(path).await.html;
        for text in ["公共收益（只收公共收益的资金）", "公共收益与其他钱合用的资金", "物业费等其他资金", "1400.00"]
        {
            assert!(page.contains(text), "{text}: {page}");
        }
    }
    let says = async |path: String| Browser::new(&t).get(&path).await.html.contains("余下的不单属于哪一方");
    for of in ["", "/sheet.html"] {
        assert!(says(format!("/accounts/{mixed}{of}")).await && !says(format!("/accounts/{own}{of}")).await, "{of}");
    }
}

async fn accounts_are_taken_home_as_files(t: TestApp) {
    let town = t.found().await;
    let fund = fund(&t, &town).await;
    let mut stranger = Browser::new(&t);
    for path in ["/accounts.xlsx".to_owned(), format!("/accounts/{fund}/sheet.xlsx?period=2021-Q2")] {
        let file = stranger.get(&path).await;
        assert_eq!(file.status, StatusCode::OK, "{path}");
        assert!(file.header("content-disposition").contains("mingtong-accounts-2021"), "{path}");
    }
    let mut names = std::collections::BTreeSet::new();
    for path in ["/accounts.docx".to_owned(), format!("/accounts/{fund}/sheet.docx")] {
        let file = stranger.get(&path).await;
        assert!(names.insert(file.header("content-disposition").to_owned()), "each has a name of its own: {names:?}");
        assert!(file.header("content-type").ends_with("wordprocessingml.document"), "{path}");
    }
}

async fn the_rest_of_a_closed_fund_is_followed_both_ways(t: TestApp) {
    let town = t.found().await;
    let (hall, staff) = (&town.hall, town.who(Role::Staff));
    let old = fund(&t, &town).await;
    let close =
        Command::Close { goes: RestGoes::CarriedOn, words: Some("并入张三丰家门前的扶手".to_owned()) };
    act_on_fund(&t.app, hall, &staff, old.clone(), OnFund::default(), close).await.unwrap();
    let next = NewFund { from: Some(old.clone()), ..mingtong_testkit::new_fund("装扶手", vec![Source::Residents]) };
    let next = open_fund(&t.app, hall, &staff, next).await.unwrap();
    let mut stranger = Browser::new(&t);
    for path in [format!("/funds/{old}"), format!("/accounts/{old}?period=2021")] {
        let page = stranger.get(&path).await.html;
        let link = format!("/c/mingtong/funds/{next}\"");
        for said in ["结余去向", "结转到另一笔资金，700.00 元", "并入张*家门前的扶手", "装扶手", &link]
        {
            assert!(page.contains(said), "{path}, {said}: {page}");
        }
        assert!(!page.contains("张三丰"), "{path}: {page}");
    }
    for path in [format!("/funds/{next}"), format!("/accounts/{next}?period=2021")] {
        let page = stranger.get(&path).await.html;
        let link = format!("/c/mingtong/funds/{old}\"");
        for said in ["由哪项资金结转", "加固门头", "700.00 元", &link] {
            assert!(page.contains(said), "{path}, {said}: {page}");
        }
    }
    let sheet = paper_of(&mut stranger, &format!("/accounts/{old}/sheet"), "?period=2021").await.concat();
    for said in ["结转到另一笔资金，700.00 元", "并入张*家门前的扶手", "装扶手"] {
        assert!(sheet.contains(said), "{said}: {sheet}");
    }
    let sheet = paper_of(&mut stranger, &format!("/accounts/{next}/sheet"), "?period=2021").await.concat();
    assert!(sheet.contains("加固门头，700.00 元"), "{sheet}");
    let english = Browser::speaking(&t, "en").get(&format!("/funds/{old}")).await.html;
    assert!(english.contains("What became of the rest") && english.contains("Carried on into"), "{english}");
}
