//! A procedure as people meet it: begun, carried step by step, made public, read, printed.

use crate::browser::{Browser, Page, between};
use crate::paper::paper;
use axum::http::StatusCode;
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::meeting::{Announcement, NewAgendaItem, act_on_meeting, call_meeting};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::body::BodyKind;
use mingtong_domain::ids::{MeetingId, PersonId};
use mingtong_domain::meeting::{Attends, Command, Entered, ItemId, ItemKind, MotionId, SignedInBy, ToldBy};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, HOUR_MS, START_MS, TestApp, Town, png};

mingtong_testkit::on_both!(
    six_steps_are_carried_and_read,
    what_was_typed_is_still_there,
    a_step_that_was_not_carried_stops_it_and_is_put_right,
    the_numbers_come_from_a_meeting,
    only_the_desk_has_forms,
    on_paper_there_are_six_sheets,
);

type Fields = Vec<(&'static str, &'static str)>;

/// Begins a procedure; gives its address within the community.
async fn begin(staff: &mut Browser) -> String {
    let fields = [("title", "加装路灯"), ("question", "是否同意加装12盏路灯？"), ("matter", ""), ("place", "")];
    let begun = staff.post("/desk/procedures/new", &fields).await;
    begun.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned()
}

fn sheet(step: &'static str, agree: &'static str) -> Fields {
    vec![
        ("step", step),
        ("day", "2021-06-08"),
        ("assembly", "representatives"),
        ("place", "社区会议室"),
        ("form", "会议"),
        ("papers", "2021-06-01"),
        ("due", "30"),
        ("present", "24"),
        ("agree", agree),
        ("oppose", "0"),
        ("abstain", "0"),
        ("source", "签到表"),
        ("said", "同意加装，联系人13812345678"),
    ]
}

/// The same with another answer in a field.
fn with(mut fields: Fields, name: &'static str, answer: &'static str) -> Fields {
    fields.retain(|(field, _)| *field != name);
    fields.push((name, answer));
    fields
}

async fn note(staff: &mut Browser, procedure: &str, fields: &Fields) -> Page {
    staff.post(&format!("{procedure}/acts/note_step"), fields).await
}

async fn resolved(staff: &mut Browser) -> String {
    let procedure = begin(staff).await;
    for step in ["propose", "consult", "review", "resolve"] {
        note(staff, &procedure, &sheet(step, "20")).await.location();
    }
    procedure
}

async fn six_steps_are_carried_and_read(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut resident) = (Browser::of_staff(&t, &town).await, Browser::new(&t));
    assert!(resident.get("/procedures").await.html.contains("还没有走四议两公开的事项"));
    let procedure = resolved(&mut staff).await;
    let list = resident.get("/procedures").await.html;
    assert!(list.contains("第5步 / 共6步：决议公开") && list.contains("加装路灯"), "{list}");
    let page = resident.get(&procedure).await.html;
    for shown in [
        "应到 30 · 实到 24 · 赞成 20",
        "到会：24/30，要求应到人数 ≥2/3，即至少 20 人：达到",
        "同意：20/30，要求应到人数 &#62;1/2，即至少 16 人：达到",
        "138****5678",
        "居民代表会议",
        "正在这一步",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(!page.contains("13812345678") && !page.contains("<form method=\"post\" action=\"/c/mingtong/procedures"));

    let form = staff.get(&procedure).await.html;
    let form = between(&form, "id=\"act-disclose_resolution\"", "</form>").to_owned();
    assert!(form.contains("关于“加装路灯”的决议") && form.contains("2021-06-15"), "{form}");
    let notice = [("title", "加装路灯的决议"), ("text", "同意加装"), ("from", "2021-06-08"), ("to", "2021-06-15")];
    staff.post(&format!("{procedure}/acts/disclose_resolution"), &notice).await.location();
    let page = resident.get(&procedure).await.html;
    let posted = between(&page, "href=\"/c/mingtong/notices/", "\"").to_owned();
    assert!(page.contains("2021年6月8日至2021年6月15日") && page.contains("公示中"), "{page}");
    let posted = resident.get(&format!("/notices/{posted}")).await.html;
    assert!(
        posted.contains(&format!("href=\"/c/mingtong{procedure}\"")) && posted.contains("关于四议两公开"),
        "{posted}"
    );

    t.later(8 * DAY_MS);
    let mut staff = Browser::of_staff(&t, &town).await;
    let result = [
        ("title", "加装路灯的结果"),
        ("text", "装了12盏，花了9600元5角。"),
        ("cost", "9600.50"),
        ("from", "2021-06-16"),
        ("to", "2021-06-23"),
    ];
    staff.post(&format!("{procedure}/acts/disclose_result"), &result).await.location();
    let page = resident.get(&procedure).await.html;
    assert!(page.contains("9600.50 元") && page.contains("装了12盏"), "{page}");
    t.later(8 * DAY_MS);
    assert!(resident.get("/procedures").await.html.contains("六步都已完成"));
    assert!(resident.get(&procedure).await.html.contains("六步都已完成"));
}

async fn what_was_typed_is_still_there(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let wrong = [("title", "加装路灯"), ("question", "是否同意"), ("matter", "第三件"), ("place", "")];
    let refused = staff.post("/desk/procedures/new", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("value=\"第三件\"") && refused.html.contains("是否同意"), "{}", refused.html);

    let procedure = begin(&mut staff).await;
    let few = with(sheet("propose", "19"), "present", "19");
    let path = format!("{procedure}/acts/note_step");
    let refused = staff.post_pictures(&path, &few, "pictures", &[png(1)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = between(&refused.html, "id=\"act-note_step\" open", "</form>");
    for typed in ["19/30 &#60; 20", "value=\"签到表\"", "value=\"社区会议室\"", "同意加装", "name=\"picture\""]
    {
        assert!(form.contains(typed), "{typed}: {form}");
    }
    let refused = note(&mut staff, &procedure, &with(sheet("propose", "20"), "abstain", "两个")).await;
    assert!(refused.html.contains("都要填整数") && refused.html.contains("value=\"两个\""), "{}", refused.html);
}

async fn a_step_that_was_not_carried_stops_it_and_is_put_right(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut resident) = (Browser::of_staff(&t, &town).await, Browser::new(&t));
    let procedure = begin(&mut staff).await;
    note(&mut staff, &procedure, &sheet("propose", "12")).await.location();
    let page = resident.get(&procedure).await.html;
    for shown in ["未通过，停止", "不等于通过了相反的意见", "没有走到", "即至少 13 人：没有达到"]
    {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let page = staff.get(&procedure).await.html;
    assert!(!page.contains("id=\"act-note_step\""), "nothing follows");
    let form = between(&page, "id=\"act-correct_step\"", "</form>");
    assert!(form.contains("value=\"12\"") && form.contains("value=\"社区会议室\""), "what stands there is filled in");
    let right = [&sheet("propose", "13")[..], &[("reason", "漏数了一票")]].concat();
    staff.post(&format!("{procedure}/acts/correct_step"), &right).await.location();
    let page = resident.get(&procedure).await.html;
    for shown in ["更正过 1 次", "漏数了一票", "赞成 13", "赞成 12", "第2步"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let dropped = staff.post(&format!("{procedure}/acts/withdraw_procedure"), &[("reason", "先做改造")]).await;
    dropped.location();
    let page = resident.get(&procedure).await.html;
    assert!(page.contains("已撤回") && page.contains("先做改造"), "{page}");
}

/// The meeting of Party members decides: 20 of 30 are there, 16 agree.
async fn party_meeting(t: &TestApp, town: &Town) -> Result<MeetingId, Fail> {
    let kind = BodyKind::PartyMembers;
    let body = NewBody { kind, name: "党员大会".to_owned(), place: None, size: None };
    let body = form_body(&t.app, &town.hall, &Who::keeper(), body).await?;
    let hall = t.app.hall("mingtong").await?;
    let staff = town.who(Role::Staff);
    let item = NewAgendaItem { kind: ItemKind::Decide, title: "加装路灯".to_owned(), matter: None };
    let starts = Millis(START_MS + 10 * DAY_MS);
    let meeting = Announcement {
        body,
        title: "党员大会".to_owned(),
        place: "二楼会议室".to_owned(),
        starts,
        ends: Some(Millis(starts.0 + HOUR_MS)),
        items: vec![item],
        asked: None,
    };
    let id = call_meeting(&t.app, &hall, &staff, meeting).await?;
    let act = async |command| act_on_meeting(&t.app, &hall, &staff, id.clone(), None, command).await.map(|_| ());
    let on = Millis(START_MS).date();
    act(Command::Tell { by: ToldBy::Phone, on, pictures: vec![] }).await?;
    t.later(10 * DAY_MS);
    let person = |role| town.who(role).actor.person.expect("somebody");
    let there: Vec<PersonId> = [Role::Staff, Role::Secretary, Role::Delegate].map(person).to_vec();
    let tellers = vec![there[1].clone(), there[2].clone()];
    let (attends, by) = (Attends::Guest, SignedInBy::Sheet);
    act(Command::Come { persons: there.clone(), attends, by }).await?;
    let (chair, recorder) = (there[0].clone(), there[1].clone());
    act(Command::Open { chair, recorder, tellers: tellers.clone() }).await?;
    let (mover, text) = (Some(there[2].clone()), "同意加装路灯".to_owned());
    act(Command::PutMotion { item: ItemId(1), amends: None, mover, text }).await?;
    let counted_by = [tellers[0].clone(), tellers[1].clone()];
    let entered = Some(Entered { due: 30, present: 20, proxies: 0 });
    let (motion, source) = (MotionId(1), Some("党员名册".to_owned()));
    act(Command::DecideByHands {
        motion,
        agree: 16,
        oppose: 4,
        abstain: 0,
        counted_by,
        proxies: vec![],
        entered,
        source,
    })
    .await?;
    Ok(id)
}

async fn the_numbers_come_from_a_meeting(t: TestApp) {
    let town = t.found().await;
    let meeting = party_meeting(&t, &town).await.unwrap();
    let mut staff = Browser::of_staff(&t, &town).await;
    let procedure = begin(&mut staff).await;
    for step in ["propose", "consult"] {
        note(&mut staff, &procedure, &sheet(step, "20")).await.location();
    }
    let form = staff.get(&procedure).await.html;
    let form = between(&form, "id=\"act-note_step\"", "</form>").to_owned();
    let motion = format!("{meeting}/1");
    assert!(form.contains(&format!("value=\"{motion}\"")) && form.contains("同意加装路灯（16/20）"), "{form}");
    let chosen =
        [("step", "review"), ("motion", motion.as_str()), ("day", ""), ("papers", "2021-06-10"), ("said", "同意加装")];
    staff.post(&format!("{procedure}/acts/note_step"), &chosen).await.location();
    let page = Browser::new(&t).get(&procedure).await.html;
    for shown in ["2021年6月18日", "二楼会议室", "应到 30 · 实到 20 · 赞成 16 · 反对 4", "同意：16/30"]
    {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(page.contains(&format!("href=\"/c/mingtong/meetings/{meeting}\"")), "{page}");
}

async fn only_the_desk_has_forms(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let procedure = begin(&mut staff).await;
    assert!(staff.get("/procedures").await.html.contains("/desk/procedures/new"));
    let mut street = Browser::signed_in(&t, &town, &town.who(Role::Street)).await;
    assert!(!street.get("/procedures").await.html.contains("/desk/procedures/new"));
    assert_eq!(street.get("/desk/procedures/new").await.status, StatusCode::FORBIDDEN);
    assert!(!street.get(&procedure).await.html.contains("act-note_step"));
    assert_eq!(note(&mut street, &procedure, &sheet("propose", "20")).await.status, StatusCode::FORBIDDEN);
    let mut resident = Browser::new(&t);
    assert!(note(&mut resident, &procedure, &sheet("propose", "20")).await.location().contains("/sign-in"));
    assert!(resident.get("/bodies").await.html.contains("href=\"/c/mingtong/procedures\""));
}

async fn on_paper_there_are_six_sheets(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let procedure = begin(&mut staff).await;
    note(&mut staff, &procedure, &sheet("propose", "20")).await.location();
    let (mut public, address) = (Browser::new(&t), format!("{procedure}/register"));
    let said = paper(&mut public, &address).await;
    let first = [
        "明通社区四议两公开登记表",
        "第1步　党组织提议",
        "事项",
        "加装路灯",
        "要定的事",
        "是否同意加装12盏路灯？",
        "时间",
        "2021年6月8日",
        "地点",
        "社区会议室",
        "形式",
        "会议",
        "应到／实到／比例",
        "30 / 24 / 24 / 30",
        "赞成／反对／弃权",
        "20 / 0 / 0",
        "赞成的比例",
        "20 / 24",
        "状态",
        "已完成",
    ];
    assert_eq!(said[..first.len()], first, "{said:?}");
    let signed = ["内容", "同意加装，联系人138****5678", "主持人（签字）", "记录人（签字）", "参会人员（签字）"];
    assert!(said.windows(signed.len()).any(|part| part == signed), "{said:?}");
    let sheets = said.iter().filter(|line| line.starts_with('第') && line.contains("步　")).count();
    let word = public.get(&format!("{address}.docx")).await.html;
    assert_eq!((sheets, word.matches("<w:pageBreakBefore />").count()), (6, 5));
    assert!(!word.contains("13812345678"), "the public reads it masked on paper, too");
    let last = ["第6步　实施结果公开", "事项", "加装路灯", "公示", "张贴地点", "内容", "负责人（签字）"];
    assert_eq!(said[said.len() - last.len()..], last, "what is to come is filled in by hand");
    assert!(staff.get(&format!("{address}.html")).await.html.contains("13812345678"));
    assert!(public.get(&procedure).await.html.contains(&format!("{address}.html")));
    note(&mut staff, &procedure, &sheet("consult", "0")).await.location();
    let said = paper(&mut public, &address).await;
    assert!(said.iter().any(|line| line.contains("不等于通过了相反的意见")), "{said:?}");
    assert_eq!(said[said.len() - 2..], ["状态", "没有走到"], "no line to sign for what is not reached");
}
