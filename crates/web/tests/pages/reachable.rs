//! Every page can be found: whoever begins at the home of the community and follows links comes to it, in one role or
//! another, and each speaks both languages. A page to which nothing leads is not there for anybody.

mod apart;

use crate::browser::Browser;
use crate::meeting::room::Room;
use apart::{AFTER_A_FORM, ASKED_ABOUT, NO_PAGES};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::agreement::{NewAgreement, NewLine, NewStands, NewTerms, act_on_agreement, draft_agreement};
use mingtong_app::community::set_rule;
use mingtong_app::fund::{NewFund, open_fund};
use mingtong_app::matter::Report;
use mingtong_app::need::{NewNeed, propose_need};
use mingtong_app::notice::{NewNotice, object_to_notice, post_notice};
use mingtong_app::procedure::{NewQuestion, begin_procedure};
use mingtong_app::project::{NewProject, NewStep, open_project};
use mingtong_app::reception::open_reception;
use mingtong_app::reporting::{NewMemberReport, report_member};
use mingtong_app::resolution::{NewResult, record_result};
use mingtong_app::resource::{NewResource, offer_resource};
use mingtong_app::roll::{Mode, NewRollFile, NewRollPosting, import_roll, post_roll};
use mingtong_app::vote::{NewVote, OnVote, act_on_vote, call_vote};
use mingtong_domain::agreement::{self, Measures, Part, SharedBy};
use mingtong_domain::ids::{RollId, VoteId};
use mingtong_domain::meeting::{Command, ItemId, ItemKind, MotionId};
use mingtong_domain::motion::DecidedBy;
use mingtong_domain::need::{Class, NeedKind, Share, Source};
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_domain::project::Origin;
use mingtong_domain::resolution::{Doer, Figure};
use mingtong_domain::resource::ResourceKind;
use mingtong_domain::role::Role;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_domain::vote::{Command as Of, Decides, Mark, Paper, Window};
use mingtong_domain::{Millis, fund, matter};
use mingtong_testkit::{Courtyard, DAY_MS, HOUR_MS, START_MS, TestApp, Town, told};
use std::collections::BTreeSet;
use std::path::Path;

mingtong_testkit::on_both!(every_page_is_reached_by_links_and_speaks_both_languages);

/// Pages that one of them looks at, at the most.
const PAGES_MAX: usize = 500;

async fn every_page_is_reached_by_links_and_speaks_both_languages(t: TestApp) {
    // Everybody could object to the roll before a vote on it opens.
    t.clock.set(START_MS - 11 * DAY_MS);
    let town = t.found().await;
    let roll = post_a_roll(&t, &town).await;
    t.clock.set(START_MS);
    call_votes(&t, &town, roll).await;
    let lamp = Report { phone: Some("13800001111".to_owned()), ..town.report("三单元楼道灯不亮") };
    let (lamp, staff, unit) = (town.raise(lamp).await.matter, town.who(Role::Staff), Some(town.units[0].clone()));
    town.act(&staff, lamp, matter::Command::Accept { track: None, unit, note: None }).await.unwrap();
    town.act(&staff, lamp, matter::Command::Reply { text: "已换灯泡。".to_owned() }).await.unwrap();
    announce(&t, &town).await;
    list(&t, &town).await;
    build(&t, &town).await;
    publish(&t, &town).await;
    enter_result(&t, &town).await;
    // A council that decided something, and is about to decide by calling names.
    let room = Room::in_town(&t, town.clone(), 4).await;
    let meeting = room.opened(&[(ItemKind::Decide, "修门头"), (ItemKind::Decide, "停车")], 4).await;
    let mover = || Some(room.members[1].clone());
    let put =
        |item| Command::PutMotion { item: ItemId(item), amends: None, mover: mover(), text: "就这么办".to_owned() };
    meeting.does(put(1)).await;
    let (motion, counted_by) = (MotionId(1), [1, 2].map(|nth: usize| room.members[nth].clone()));
    let (proxies, entered, source) = (vec![], None, None);
    let (agree, oppose, abstain) = (4, 0, 0);
    meeting.does(Command::DecideByHands { motion, agree, oppose, abstain, counted_by, proxies, entered, source }).await;
    meeting.does(put(2)).await;
    let (title, question) = ("加装路灯".to_owned(), "是否同意加装路灯？".to_owned());
    let question = NewQuestion { title, question, matter: None, place: None };
    begin_procedure(&t.app, &town.hall, &staff, question).await.unwrap();
    let (purpose, sources) = ("加固门头".to_owned(), vec![fund::Source::Residents]);
    let fund = NewFund { purpose, sources, place: None, class: None, target: Some(70_000), from: None, origin: None };
    open_fund(&t.app, &town.hall, &town.who(Role::Staff), fund).await.unwrap();
    draft_an_agreement(&t, &town).await;
    crate::account_book::posted(&t, &town).await;
    let mut browsers = vec![Browser::new(&t)];
    for role in [Role::Staff, Role::Secretary, Role::Street, Role::Delegate, Role::UnitHandler, Role::Supervisor] {
        browsers.push(Browser::signed_in(&t, &town, &town.who(role)).await);
    }
    browsers.push(Browser::signed_in(&t, &town, &town.administrator().await).await);
    let mut reached = BTreeSet::new();
    for mut browser in browsers {
        for language in ["zh-CN", "en"] {
            reached.extend(walk(&mut browser, language).await);
        }
    }
    let pages = pages();
    let reached: BTreeSet<&str> = reached.iter().filter_map(|address| page_of(&pages, address)).collect();
    for page in &pages {
        let by_form = AFTER_A_FORM.contains(&page.as_str());
        assert_ne!(reached.contains(page.as_str()), by_form, "{page}: reached by links, or only after a form?");
    }
}

/// An agreement that was put to its parties.
async fn draft_an_agreement(t: &TestApp, town: &Town) {
    let line = |stands, part, fixed| NewLine {
        stands,
        part,
        gives: None,
        worth: None,
        measures: Measures { fixed, ..Measures::default() },
    };
    let shop = line(NewStands::Shop("甲蛋糕店".to_owned(), None), Part::Pays, Some(60_000));
    let terms = NewTerms {
        text: "蛋糕店出钱清掏排污管。".to_owned(),
        circle: "一楼商铺".to_owned(),
        day: Millis(START_MS).date(),
        total: 60_000,
        income: None,
        by: SharedBy::ByHand,
        heads: None,
        money: None,
        late: None,
        exit: None,
        homes: None,
        parties: vec![shop, line(NewStands::Community, Part::Signs, None)],
    };
    let new = NewAgreement { title: "排污管协议".to_owned(), place: None, body: None, origin: None, terms };
    let staff = town.who(Role::Staff);
    let id = draft_agreement(&t.app, &town.hall, &staff, new).await.unwrap();
    let until = Millis(START_MS + 14 * DAY_MS).date();
    act_on_agreement(&t.app, &town.hall, &staff, id, None, agreement::Command::Put { until }).await.unwrap();
}

/// One that is published; one that is open, with a paper that came back and a ballot that waits for its witness; and a
/// secret one.
async fn call_votes(t: &TestApp, town: &Town, roll: RollId) {
    for (id, integer) in [(RuleId::MeetingNoticeDaysResidents, 0), (RuleId::VoteSecretWeightMin, 2)] {
        let (jurisdiction, basis) = ("本社区".to_owned(), "居民会议决定（示例）".to_owned());
        let (value, from) = (RuleValue::Integer(integer), Millis(0).date());
        let rule = Rule { id, value, jurisdiction, basis, from, to: None };
        set_rule(&t.app, &town.hall, &Who::keeper(), rule).await.unwrap();
    }
    let hall = t.app.hall("mingtong").await.unwrap();
    let (app, staff) = (&t.app, town.who(Role::Staff));
    let tellers = [town.who(Role::Delegate).actor.person.unwrap(), staff.actor.person.clone().unwrap()];
    let yard = Courtyard { roll, tellers: tellers.clone() };
    let hours = |hours| Window { opens: app.now(), closes: app.now().saturating_add_hours(hours) };
    let call = async |new: NewVote| call_vote(app, &hall, &staff, new).await.unwrap();
    // Owners are told fifteen days ahead, by law.
    let of_residents = || NewVote { decides: Decides::by(DecidedBy::ResidentsMeeting), ..yard.owners_vote() };
    let over = call(NewVote { window: hours(1), ..of_residents() }).await;
    let open = call(NewVote { window: hours(600), ..of_residents() }).await;
    call(NewVote { window: hours(600), ..yard.secret_vote() }).await;
    call(yard.owners_vote()).await;
    let act = async |who: &Who, vote: &VoteId, electors: Vec<u32>, command| {
        let notice = matches!(command, Of::Publish { .. }).then(|| told(app.now()));
        let on = OnVote { electors, notice, ..OnVote::default() };
        act_on_vote(app, &hall, who, vote.clone(), on, command).await.unwrap();
    };
    let teller = town.who(Role::Delegate);
    for vote in [&over, &open] {
        act(&teller, vote, vec![1], Of::IssuePaper {}).await;
        act(&teller, vote, vec![1], Of::ReturnPaper {}).await;
    }
    let says = || Paper::Marks(vec![Mark::Agree]);
    let witness = staff.actor.person.clone().unwrap();
    act(&teller, &open, vec![2], Of::CastOnBehalf { paper: says(), witness }).await;
    for teller in [&teller, &staff] {
        let paper = says();
        act(teller, &over, vec![1], Of::EnterPaper { paper, by_proxy: false, pictures: vec![] }).await;
    }
    t.later(HOUR_MS);
    act(&teller, &over, vec![], Of::Count { counted_by: tellers }).await;
    // The other one who counts may not publish it.
    act(&town.who(Role::Secretary), &over, vec![], Of::Publish { notice: None }).await;
}

async fn post_a_roll(t: &TestApp, town: &Town) -> RollId {
    let staff = town.who(Role::Staff);
    let bytes = "房号,产权面积,产权人\n3-2-501,98.53,张三\n3-2-502,98.53,李四\n".as_bytes().to_vec();
    let file = NewRollFile { place: town.courtyard.clone(), as_of: None, name: "名册.csv".to_owned(), bytes };
    let roll = import_roll(&t.app, &town.hall, &staff, file, Mode::Import).await.unwrap().roll.unwrap();
    let (from, to) = (t.app.now().date(), Millis(t.app.now().0 + 10 * DAY_MS).date());
    let new = NewRollPosting { title: "名册公示".to_owned(), text: "名册见下。".to_owned(), from, to };
    post_roll(&t.app, &town.hall, &staff, roll.clone(), new).await.unwrap();
    roll
}

async fn announce(t: &TestApp, town: &Town) {
    let announcement = town.announcement(Millis(START_MS + 4 * DAY_MS)).await;
    open_reception(&t.app, &town.hall, &town.who(Role::Staff), announcement).await.unwrap();
}

/// A project that follows from a matter.
async fn build(t: &TestApp, town: &Town) {
    let (staff, matter) = (town.who(Role::Staff), town.raise(town.report("门头松动")).await.matter);
    town.act(&staff, matter, matter::Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    let step = NewStep { text: "加固".to_owned(), until: Millis(START_MS + 10 * DAY_MS).date() };
    let project = NewProject {
        origin: Origin::Matter(matter),
        title: "门头加固".to_owned(),
        text: "拆除松动的装饰板。".to_owned(),
        place: None,
        by: Doer::Community,
        steps: vec![step],
    };
    open_project(&t.app, &town.hall, &staff, project).await.unwrap();
}

/// A need, and what a unit offers.
async fn list(t: &TestApp, town: &Town) {
    let need = NewNeed {
        kind: NeedKind::Need,
        source: Source::Community,
        class: Class::ByDay,
        title: "门岗".to_owned(),
        text: "夜间无人值守。".to_owned(),
        place: None,
        total: Share::WHOLE,
        serves: None,
        wanted_by: None,
        name: None,
        phone: None,
    };
    propose_need(&t.app, &town.hall, &town.who(Role::Staff), need).await.unwrap();
    let resource = NewResource {
        unit: town.units[0].clone(),
        kind: ResourceKind::Place,
        title: "会议室".to_owned(),
        text: "周末可用。".to_owned(),
        place: None,
        until: Millis(START_MS + 30 * DAY_MS).date(),
    };
    offer_resource(&t.app, &town.hall, &town.handler(0), resource).await.unwrap();
    let report = NewMemberReport {
        unit: town.units[0].clone(),
        name: "白小梅".to_owned(),
        instead: "报到人".to_owned(),
        text: "修电".to_owned(),
        times: None,
        place: None,
        since: Millis(START_MS).date(),
        until: None,
    };
    report_member(&t.app, &town.hall, &town.handler(0), report).await.unwrap();
}

async fn publish(t: &TestApp, town: &Town) {
    let (from, to) = (Millis(START_MS).date(), Millis(START_MS + 10 * DAY_MS).date());
    let (title, text) = ("门头加固的决议".to_owned(), "议定加固门头。".to_owned());
    let (kind, place) = (NoticeKind::Accounts, Some(town.courtyard.clone()));
    let new = NewNotice { kind, about: About::Nothing, title, text, place, from, to, covers: None };
    let id = post_notice(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
    object_to_notice(&t.app, &town.hall, &Who::public(None), id, "不同意".to_owned(), None).await.unwrap();
}

async fn enter_result(t: &TestApp, town: &Town) {
    let figures = [("rule", "owners"), ("matter", "use_fund"), ("date", "2021-05-01"), ("electorate.heads", "36")];
    let figure = |(field, value): (&str, &str)| Figure { field: field.to_owned(), value: value.to_owned() };
    let new = NewResult {
        body: None,
        title: "维修资金表决".to_owned(),
        source: "区住建局系统".to_owned(),
        figures: figures.map(figure).into(),
        pictures: vec![],
        points: vec![],
    };
    record_result(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
}

/// The addresses, without what is asked, to which links lead from the home on. Each page speaks the language.
async fn walk(browser: &mut Browser, language: &str) -> BTreeSet<String> {
    browser.get(&format!("?lang={language}")).await.location();
    let (mut reached, mut ahead) = (BTreeSet::from([String::new()]), vec![String::new()]);
    while let Some(address) = ahead.pop() {
        let page = browser.get(&address).await;
        assert!(page.status != StatusCode::NOT_FOUND, "a link leads to {address}, where nothing is");
        // Whoever has to sign in first is sent there.
        if page.status.is_redirection() {
            continue;
        }
        assert!(page.html.contains(&format!("<html lang=\"{language}\"")), "{address} in {language}");
        assert_eq!(bare_keys(&page.html), Vec::<String>::new(), "{address} in {language}");
        for link in links(&page.html) {
            if reached.insert(link.clone()) {
                ahead.push(link);
            }
        }
        assert!(reached.len() < PAGES_MAX, "{reached:?}");
    }
    reached
}

/// A key that has no text stands between tags as lower-case words joined by hyphens.
fn bare_keys(html: &str) -> Vec<String> {
    let texts = html.split('>').filter_map(|piece| piece.split('<').next());
    let is_key = |word: &str| {
        word.contains('-')
            && word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    texts.map(str::trim).filter(|text| is_key(text)).map(str::to_owned).collect()
}

/// The addresses of pages to which links lead.
pub fn links(html: &str) -> impl Iterator<Item = String> {
    let hrefs = html.split("<a ").skip(1).filter_map(|tag| tag.split("href=\"").nth(1)?.split('"').next());
    let inside = hrefs.filter_map(|href| href.strip_prefix("/c/mingtong"));
    let addresses = inside.map(|path| path.split(['?', '#']).next().unwrap_or_default().to_owned());
    addresses.filter(|address| !is_file(address) && !ASKED_ABOUT.contains(&address.as_str()))
}

/// Word files, workbooks, calendars and sheets are no pages.
fn is_file(address: &str) -> bool {
    [".csv", ".docx", ".xlsx", ".ics", ".json", ".js", ".atom", ".xml"].iter().any(|end| address.ends_with(end))
}

/// The addresses of pages within a community, as the routes name them; pictures are no pages.
fn pages() -> BTreeSet<String> {
    let nouns = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/routes");
    let nouns = nouns.read_dir().unwrap().map(|entry| entry.unwrap().path());
    let folders = nouns.flat_map(|noun| ["", "public", "desk", "paper"].map(|folder| noun.join(folder).join("mod.rs")));
    let texts = folders.filter(|file| file.is_file()).map(|file| std::fs::read_to_string(file).unwrap());
    let page = |route: &str| {
        let (address, handlers) = route.trim_start().strip_prefix("\"/c/{community}")?.split_once("\",")?;
        // Papers of meetings have tests of their own; not every kind of them is in this world.
        let is_paper = address.starts_with("/meetings/") && address.ends_with(".html");
        let is_page = !is_paper && !address.contains("picture") && !is_file(address) && !NO_PAGES.contains(&address);
        (handlers.trim_start().starts_with("get(") && is_page).then(|| address.to_owned())
    };
    let pages: BTreeSet<String> =
        texts.flat_map(|text| text.split(".route(").filter_map(page).collect::<Vec<_>>()).collect();
    assert!(pages.contains("") && pages.contains("/desk"), "{pages:?}");
    pages
}

/// The page of an address: of several, the one that names most of it.
fn page_of<'p>(pages: &'p BTreeSet<String>, address: &str) -> Option<&'p str> {
    let is_any = |part: &str| part.starts_with('{');
    let parts: Vec<&str> = address.split('/').collect();
    let fits = |page: &&String| {
        let own: Vec<&str> = page.split('/').collect();
        own.len() == parts.len() && own.iter().zip(&parts).all(|(own, part)| is_any(own) || own == part)
    };
    pages.iter().filter(fits).min_by_key(|page| page.matches('{').count()).map(String::as_str)
}
