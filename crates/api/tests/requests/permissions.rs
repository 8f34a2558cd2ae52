//! Nobody does what their role may not.

use crate::client::Client;
use mingtong_api::routes;
use mingtong_domain::Act;
use mingtong_domain::permission::may;
use mingtong_domain::role::Role;
use mingtong_domain::{body, community, letter, matter, notice, person, reception, register};
use mingtong_testkit::sqlite;
use serde_json::{Value, json};

/// A body of each command, as its wire type asks for it.
fn body(path: &str) -> Value {
    match path.trim_start_matches("/communities/{c}") {
        "/places" => json!({"name": "新", "kind": "grid"}),
        "/places/{id}/recode" | "/categories/{id}/recode" => json!({"code": "9"}),
        "/categories/{id}/move" => json!({"order": 1}),
        "/units" | "/persons" | "/categories" | "/categories/{id}/rename" => json!({"name": "新"}),
        "/bodies" => json!({"name": "新", "kind": "council"}),
        "/bodies/proposals" => json!({"name": "新", "kind": "council", "size": 5, "text": "提议"}),
        "/bodies/{id}/agree" => json!({"by": "doors", "due": 1, "agreed": 1, "text": "同意"}),
        "/bodies/{id}/announce" => {
            json!({"from": "2021-06-08", "until": "2021-07-01", "title": "公示", "text": "正文"})
        }
        "/bodies/{id}/seat" => json!({"person": "p", "office": "member", "from": "2021-06-01", "by": "election"}),
        "/bodies/{id}/entrust" => json!({"person": "p", "office": "member"}),
        "/bodies/{id}/unseat" => json!({"person": "p", "by": "recall", "on": "2021-06-01", "reason": "不再担任"}),
        "/bodies/{id}/meet-regularly" => json!({"rhythm": "weekly", "first_ms": 0, "place": "会议室"}),
        "/bodies/{id}/dissolve" => json!({"reason": "合并"}),
        "/rolls" => json!({"place": "l"}),
        "/rolls/{id}/post" => json!({"title": "公示", "text": "正文", "from": "2021-06-08", "to": "2021-06-30"}),
        "/rolls/{id}/homes/{piece}/strike" => json!({"reason": "没有"}),
        "/rolls/{id}/homes/{piece}/correct" => json!({
            "source": "register", "part": "dwelling", "handover": "handed_over", "owners": [], "living": "owner",
            "reason": "写错"
        }),
        path if path.starts_with("/meetings") => meeting(path),
        path if path.starts_with("/resolutions") => resolution(path),
        path if path.starts_with("/procedures") => procedure(path),
        path if path.starts_with("/projects") => project(path),
        path if path.starts_with("/votes") => vote(path),
        "/account-books/{id}/take-back" => json!({"reason": "更正"}),
        path if path.starts_with("/funds") => fund(path),
        path if path.starts_with("/agreements") => agreement(path),
        "/rules" => {
            json!({"rule": "return.cap", "value": 2, "jurisdiction": "本", "basis": "本", "from": "2021-01-01"})
        }
        "/receptions" => json!({"title": "接访", "starts_ms": 0, "ends_ms": 1, "delegates": []}),
        "/notices" => {
            json!({"kind": "other", "title": "公示", "text": "正文", "from": "2021-06-08", "to": "2021-06-30"})
        }
        "/notices/{id}/show-posted" => json!({"way": "board", "day": "2021-06-08"}),
        "/notices/{id}/answer-objection" => json!({"number": 1, "text": "答复"}),
        "/notices/{id}/withhold-objection" => json!({"number": 1, "reason": "人身攻击"}),
        "/needs/{number}/confirm-uptake" => json!({"number": 1}),
        "/needs/{number}/refuse-uptake" => json!({"number": 1, "reason": "另有安排"}),
        "/needs/{number}/decline-need" | "/needs/{number}/withdraw-need" => json!({"reason": "不再需要"}),
        "/reporting/{number}/decline-reporting" => json!({"reason": "不是本单位的人"}),
        "/reporting/{number}/evaluate-service" => json!({"number": 1, "evaluation": "很好"}),
        "/reporting/{number}/change-community-liaison" => json!({"ours": "p"}),
        "/calendar" => json!({"year": 2027, "number": "n", "notice": "元旦：1月1日放假。"}),
        "/contact" => json!({"text": "0871-00000000"}),
        "/hooks" => json!({"kind": "webhook", "name": "平台", "url": "https://example.cn/hook"}),
        "/incidents" => json!({"kind": "water", "places": ["l"], "text": "停水", "ends_ms": 0}),
        "/shared-templates" | "/shared-templates/{id}" => json!({"act": "reply", "name": "收到", "body": "收到了。"}),
        "/hand-over" => json!({"from": "a", "to": "b"}),
        "/stand-ins" => json!({"away": "a", "stand_in": "b", "from": "2021-06-08", "until": "2021-06-09"}),
        "/calls/{id}" => json!({"seen": 0, "result": "told"}),
        "/persons/{id}/account" => json!({"login": "x", "password": "long enough"}),
        "/persons/{id}/roles" | "/persons/{id}/roles/end" => json!({"role": "staff", "scope": "community"}),
        _ => json!({}),
    }
}

/// A body of each command on a resolution.
fn resolution(path: &str) -> Value {
    match path.trim_start_matches("/resolutions").trim_start_matches("/{number}/") {
        "" => json!({"meeting": "m", "items": [1], "kind": "opinion", "title": "决议", "points": []}),
        "/results" => json!({"title": "结果", "source": "住建局", "figures": {}}),
        "publish-resolution" => {
            json!({"title": "公示", "text": "正文", "from": "2021-06-08", "to": "2021-06-15"})
        }
        "carry-out" => json!({"text": "已办"}),
        "answer-view" => json!({"view": "t", "text": "答复"}),
        "escalate-resolution" => json!({"to": "b", "reason": "意见不一"}),
        "withdraw-resolution" => json!({"reason": "写错"}),
        "void-resolution" => json!({"by": "街道", "reason": "违法"}),
        _ => json!({}),
    }
}

/// A body of each command on a meeting.
fn meeting(path: &str) -> Value {
    match path.trim_start_matches("/meetings").trim_start_matches("/{id}/") {
        "" => json!({"body": "b", "title": "例会", "place": "会议室", "starts_ms": 0}),
        "add-item" => json!({"kind": "discuss", "title": "议题"}),
        "tell-of-meeting" => json!({"by": "sheet", "on": "2021-06-01"}),
        "call-off-meeting" => json!({"reason": "停电"}),
        "open-meeting" | "change-officers" => json!({"chair": "a", "recorder": "b", "tellers": ["b", "c"]}),
        "put-motion" => json!({"item": 1, "text": "动议", "mover": "b"}),
        "decide-by-hands" => json!({"motion": 1, "agree": 1, "oppose": 0, "abstain": 0, "counted_by": ["a", "b"]}),
        "decide-by-name" => json!({"motion": 1, "voices": [], "counted_by": ["a", "b"]}),
        "elect" => json!({"item": 1, "seats": 1, "papers": [], "counted_by": ["a", "b"]}),
        "put-off-item" => json!({"item": 1, "to": "2021-07-01", "reason": "再议"}),
        "give-floor" => json!({"speech": 1}),
        "refer-item" => json!({"item": 1, "to": "b", "reason": "移交"}),
        "withdraw-item" => json!({"item": 1, "reason": "撤回"}),
        "note-item" => json!({"item": 1}),
        "adjourn-meeting" => json!({"to": "2021-07-01", "why": "quorum", "reason": "人数不足"}),
        "minutes/erase" => json!({"passage": "某人"}),
        "write-minutes" => json!({"text": "纪要"}),
        "amend-minutes" => json!({"text": "纪要", "reason": "更正"}),
        _ => json!({}),
    }
}

/// A body of each command on a vote.
fn vote(path: &str) -> Value {
    let elector = json!({"elector": 9, "home": "1-1-9", "voice": 9});
    match path.trim_start_matches("/votes").trim_start_matches("/{id}/") {
        "" => json!({
            "title": "表决", "text": "正文", "ballot": {"motions": ["是否同意"]}, "decided_by": "residents_meeting",
            "roll": "l", "parts": ["dwelling"], "scope": "全体", "opens_ms": 0, "closes_ms": 1, "secrecy": "named",
            "ways": ["web"], "across": "first_holds", "tellers": ["a", "b"]
        }),
        "prolong" => json!({"closes_ms": 1, "reason": "人数不足"}),
        "correct-elector" => json!({"added": elector, "reason": "漏了"}),
        "name-proxy" => json!({"elector": 1, "giver": "a", "holder": "b", "pictures": ["p"]}),
        "change-tellers" => json!({"tellers": ["a", "b"], "reason": "生病"}),
        "count-hands" => json!({"hands": {"line": 1, "present": 1, "agree": 1, "oppose": 0, "abstain": 0}}),
        "issue-paper" | "return-paper" => json!({"electors": [1]}),
        "note-door" => json!({"door": "delivered", "on": "2021-06-08", "electors": [1]}),
        "take-back-door" => json!({"visit": 1, "reason": "走错了门", "electors": [1]}),
        "enter-paper" => json!({"paper": {"marks": ["agree"]}, "electors": [1]}),
        "cast-on-behalf" => json!({"paper": {"marks": ["agree"]}, "witness": "w", "electors": [1]}),
        "confirm-on-behalf" => json!({"nth": 1, "electors": [1]}),
        "tick-off" => json!({"elector": 1, "way": "paper"}),
        "enter-from-box" => json!({"sent": "1", "paper": {"marks": ["agree"]}}),
        "count" => json!({"counted_by": ["a", "b"]}),
        "record-official" => {
            json!({"line": 1, "announced": "2021-06-08", "figures": {"electorate.heads": "3"}, "source": "住建局"})
        }
        "resolutions" => json!({"lines": [1], "title": "决议", "points": []}),
        "void" | "ask-void" => json!({"reason": "名册有误"}),
        _ => json!({}),
    }
}

/// A body of each command on a fund.
fn fund(path: &str) -> Value {
    let spending = json!({"payee": "施工队", "amount": "1.00", "purpose": "加固", "line": "work"});
    let red = json!({"of": 1, "amount": "1.00", "reason": "mistake", "words": "记错"});
    match path.trim_start_matches("/funds").trim_start_matches("/{id}/") {
        "" => json!({"purpose": "加固", "sources": ["residents"]}),
        "close" => json!({"goes": "nowhere"}),
        "budget" => json!({"lines": [{"line": "work", "amount": "1.00"}]}),
        "refund-surplus" => json!({"seen": 1}),
        "pledges/{piece}/receive" => json!({"amount": "1.00", "day": "2021-06-08", "slip": "slip-0001"}),
        "pledges/{piece}/give-back" => json!({"amount": "1.00", "day": "2021-06-08"}),
        "pledges/{piece}/reverse" | "expenses/{piece}/reverse" => red,
        "expenses" => {
            json!({"id": "expense-0001", "payee": "施工队", "amount": "1.00", "purpose": "加固", "line": "work"})
        }
        "expenses/{piece}/change" => spending,
        "expenses/{piece}/approve" => json!({"digest": "d"}),
        "expenses/{piece}/pay" => json!({"day": "2021-06-08"}),
        "expenses/{piece}/withdraw" => json!({"reason": "不做了"}),
        _ => json!({}),
    }
}

/// A body of each command on an agreement.
fn agreement(path: &str) -> Value {
    let terms = json!({
        "text": "正文", "circle": "全体", "day": "2021-06-08", "total": "1.00", "by": "equal",
        "parties": [{"kind": "community", "part": "pays"}]
    });
    let (party, digest, answer) = (1, "d", "consents");
    match path.trim_start_matches("/agreements").trim_start_matches("/{id}/") {
        "" | "/preview" => json!({"title": "协议", "terms": terms}),
        "redraft" => json!({"change": "correction", "reason": "更正", "terms": terms}),
        "put" => json!({"until": "2021-06-30"}),
        "answer" => json!({"party": party, "answer": answer, "digest": digest}),
        "enter-paper" => json!({
            "party": party, "answer": answer, "digest": digest, "day": "2021-06-08", "pictures": ["p"]
        }),
        "say-on-behalf" => json!({"party": party, "answer": answer, "digest": digest, "witness": "w"}),
        "confirm-on-behalf" => json!({"party": party, "digest": digest, "nth": 1}),
        "void" => json!({"reason": "作废"}),
        _ => json!({}),
    }
}

/// A body of each command on a procedure.
fn procedure(path: &str) -> Value {
    let roll = json!({"due": 1, "present": 1, "agree": 1, "oppose": 0, "abstain": 0});
    let notice = json!({"title": "公开", "text": "正文", "from": "2021-06-08", "to": "2021-06-15"});
    match path.trim_start_matches("/procedures").trim_start_matches("/{id}/") {
        "" => json!({"title": "加装路灯", "question": "是否加装"}),
        "note-step" => json!({"step": "propose", "sheet": {"roll": roll}, "said": "同意"}),
        "correct-step" => json!({"step": "propose", "sheet": {"roll": roll}, "said": "同意", "reason": "写错"}),
        "disclose-resolution" | "disclose-result" => notice,
        "withdraw" => json!({"reason": "不再需要"}),
        _ => json!({}),
    }
}

/// A body of each command on a project.
fn project(path: &str) -> Value {
    let step = json!({"text": "加固", "until": "2021-06-30", "reason": "下雨", "step": 1});
    match path.trim_start_matches("/projects").trim_start_matches("/{number}/") {
        "" => json!({"matter": "2021-0001", "title": "门头加固", "text": "加固", "steps": []}),
        "add-quote" => json!({"name": "施工队", "amount_fen": 70_000}),
        "strike-quote" | "choose-contractor" => json!({"quote": 1, "reason": "成本价"}),
        "begin-project" | "report-done" | "accept-work" | "report-fault" => json!({"text": "完工"}),
        "report-progress" => json!({"step": 1, "progress": "done", "phase": "after", "text": "完成"}),
        "add-step" => json!({"text": step["text"], "until": step["until"], "reason": step["reason"]}),
        "alter-step" => step,
        "drop-step" => json!({"step": 1, "reason": "不必"}),
        "change-scope" => json!({"amount_fen": 100, "text": "加一块", "reason": "锈蚀"}),
        "send-back" | "call-off-project" => json!({"reason": "松动"}),
        "publish-account" => json!({
            "income": [], "spent_fen": 0, "title": "决算", "text": "正文", "from": "2021-06-08", "to": "2021-06-15",
        }),
        _ => json!({}),
    }
}

/// Of every route beside the acts on a matter: whoever's role may not do it is told so, and whoever is not signed in is
/// asked to sign in.
#[tokio::test]
async fn whoever_may_not_is_refused() {
    let test = sqlite().await;
    let town = test.found().await;
    let public = Client::new(test.app.clone());
    let handler = public.signed_in(&town, town.handler(0), "wu").await;
    public.post("/matters", json!({"text": "灯坏了"})).await.expect(201);
    let mut tried = vec![];
    for route in routes().into_iter().filter(|route| route.act.is_some_and(|act| !may(Role::UnitHandler, act))) {
        let path = route.path.trim_start_matches("/communities/{c}");
        if path.starts_with("/matters/{number}/") && route.act != Some(person::Act::Erase.act()) {
            continue;
        }
        let path = path.replace("{id}", "1").replace("{piece}", "1").replace("{number}", "2021-0001");
        let body = body(&route.path).to_string();
        let path = if path == "/export" { "/export?format=csv".to_owned() } else { path };
        let (content_type, body) = match path.as_str() {
            "/imports" | "/places/1/homes" | "/account-books" => {
                ("multipart/form-data; boundary=b", "--b--\r\n".to_owned())
            }
            _ => ("application/json", body),
        };
        let send = |client: Client| {
            let (path, body) = (path.clone(), body.clone());
            async move { client.send(&route.method.to_uppercase(), &path, content_type, body.into()).await }
        };
        let (refused, asked) = (send(handler.clone()).await, send(public.clone()).await);
        assert_eq!((refused.status, asked.status), (403, 401), "{route:?}: {refused:?}");
        refused.problem(403, "refusal-role-may-not");
        asked.problem(401, "refusal-no-session");
        tried.extend(route.act);
    }
    let kept: [Act; 18] = [
        community::Act::TellContact.into(),
        register::Act::RegisterPlace.into(),
        register::Act::RegisterUnit.into(),
        body::Act::Form.into(),
        community::Act::SetRule.into(),
        register::Act::GrantRole.into(),
        person::Act::Erase.into(),
        person::Act::Tell.into(),
        reception::Act::Open.into(),
        reception::Act::Close.into(),
        notice::Act::Post.into(),
        notice::Act::ShowPosted.into(),
        notice::Act::AnswerObjection.into(),
        notice::Act::TakeDown.into(),
        notice::Act::WithholdObjection.into(),
        letter::Act::Import.into(),
        letter::Act::Undo.into(),
        matter::Act::Export.into(),
    ];
    for act in kept {
        assert!(tried.contains(&act), "{act:?}");
    }
}
