//! Agreements over the API: previewed, drafted, put, answered by two shops.

use crate::client::{at, founded};
use mingtong_app::Who;
use mingtong_app::person::add_person;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::Courtyard;
use serde_json::{Value, json};

fn sewer(shops: &[(&str, &str)], total: &str) -> Value {
    let shop = |(name, person): &(&str, &str)| json!({"kind": "shop", "name": name, "person": person, "part": "pays"});
    json!({
        "title": "排污管疏通协议",
        "terms": {
            "text": "两家蛋糕店承担清掏排污管的费用，联系13812345678。", "circle": "一楼商铺", "day": "2021-06-08",
            "total": total, "by": "equal", "parties": shops.iter().map(shop).collect::<Vec<_>>()
        }
    })
}

#[tokio::test]
async fn two_shops_agree_on_a_sewer_and_strangers_read_sums() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let mut shops = vec![];
    for (name, login) in [("甲店主", "jia"), ("乙店主", "yi")] {
        let person = add_person(&town.app, &town.hall, &Who::keeper(), name).await.expect("a person");
        let delegate = Who::in_role(person.clone(), Role::Delegate, Scope::Community);
        let granted = mingtong_domain::register::RoleChange::Grant;
        let (keeper, role) = (Who::keeper(), Role::Delegate);
        let id = person.clone();
        mingtong_app::register::change_role(&town.app, &town.hall, &keeper, id, role, Scope::Community, granted)
            .await
            .expect("a role");
        shops.push((person, public.signed_in(&town, delegate, login).await));
    }
    let named = [("甲蛋糕店", shops[0].0.as_str()), ("乙蛋糕店", shops[1].0.as_str())];
    public.post("/agreements", sewer(&named, "600.01")).await.problem(401, "refusal-no-session");
    for wrong in ["0.001", "100.001", "-1", "1e3", "NaN", "", "１ｅ３", "100000000.01", "9999999999999"] {
        let problem = staff.post("/agreements/preview", sewer(&named, wrong)).await;
        let problem = problem.problem(422, "refusal-agreement-total");
        assert!(problem["title"].as_str().expect("words").contains("两位小数"), "{wrong}: {problem}");
    }
    for (field, wrong) in [("fixed", "-1"), ("worth", "0.001"), ("area", "1e2"), ("weight", "１ｅ３")] {
        let mut new = sewer(&named, "600.01");
        new["terms"]["parties"][1][field] = json!(wrong);
        let problem = staff.post("/agreements/preview", new).await.problem(422, "refusal-agreement-measure");
        assert_eq!(problem["detail"], "2", "{field}");
    }
    let preview = staff.post("/agreements/preview", sewer(&named, "600.01")).await.expect(200);
    assert_eq!(preview["parties"][0]["share"], "300.01");
    assert_eq!(public.get("/agreements").await.expect(200)["items"], json!([]), "nothing was written");

    let drafted = staff.post("/agreements", sewer(&named, "600.01")).await.expect(201);
    let path = format!("/agreements/{}", drafted["id"].as_str().expect("an id"));
    let to = |act: &str| format!("{path}/{act}");
    public.get(&path).await.problem(404, "refusal-not-found");
    let put = staff.post(&to("put"), json!({"until": "2021-06-30"})).await.expect(200);
    let digest = put["digest"].as_str().expect("a digest").to_owned();
    let answer = |party: u32, digest: &str| json!({"party": party, "answer": "consents", "digest": digest});
    public.post(&to("answer"), answer(1, &digest)).await.problem(401, "refusal-no-session");
    staff.post(&to("answer"), answer(1, &digest)).await.problem(403, "refusal-not-your-party");

    let seen = public.get(&path).await.expect(200);
    assert_eq!((&seen["own"], &seen["acts"], &seen["asked"]), (&json!([]), &json!([]), &json!(2)));
    assert!(!seen["text"].as_str().expect("its terms").contains("13812345678"), "{seen}");
    public.get(&to("parties")).await.problem(401, "refusal-no-session");
    let parties = staff.get(&to("parties")).await.expect(200);
    assert_eq!((&at(&parties, 0)["name"], &at(&parties, 1)["share"]), (&json!("甲蛋糕店"), &json!("300.00")));
    for (nth, (_, owner)) in shops.iter().enumerate() {
        let no = u32::try_from(nth + 1).expect("small");
        assert_eq!(owner.get(&path).await.expect(200)["own"][0]["acts"], json!(["answer_agreement"]));
        owner.post(&to("answer"), answer(no, "another")).await.problem(422, "refusal-agreement-changed");
        owner.post(&to("answer"), answer(no, &digest)).await.expect(200);
    }
    let seen = public.get(&path).await.expect(200);
    assert_eq!((&seen["stage"], &seen["pledged"]), (&json!("started"), &json!("600.01")));
    let stale = json!({"reason": "作废", "seen": 0});
    staff.post(&to("void"), stale).await.problem(409, "refusal-changed");
    staff.post(&to("void"), json!({"reason": "作废"})).await.expect(200);
}

#[tokio::test]
async fn who_joins_late_does_so_by_the_rule_of_what_holds_and_a_new_version() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "zhou").await;
    let rule = "2021年7月1日起加入的平均分摊，补交的钱退给先出资的各方。";
    let terms = |shops: &[&str]| {
        let shops = shops.iter().map(|name| json!({"kind": "shop", "name": name, "part": "pays"}));
        let parties: Vec<Value> = std::iter::once(json!({"kind": "community", "part": "pays"})).chain(shops).collect();
        json!({
            "text": "修一楼的排污管。", "circle": "一楼", "day": "2021-06-08", "total": "600.01", "by": "equal",
            "starts_heads": ">=1/3", "starts_money": ">=1/3", "late": rule, "parties": parties
        })
    };
    let new = json!({"title": "排污管", "terms": terms(&["甲蛋糕店"])});
    let drafted = staff.post("/agreements", new).await.expect(201);
    let path = format!("/agreements/{}", drafted["id"].as_str().expect("an id"));
    let to = |act: &str| format!("{path}/{act}");
    let consent = |digest: &Value| json!({"party": 1, "answer": "consents", "digest": digest});
    let put = staff.post(&to("put"), json!({"until": "2021-06-30"})).await.expect(200);
    let started = secretary.post(&to("answer"), consent(&put["digest"])).await.expect(200);
    assert_eq!(
        (&started["stage"], &started["in_force"], &started["late"]),
        (&json!("started"), &json!(1), &json!(rule))
    );

    let both = terms(&["甲蛋糕店", "乙蛋糕店"]);
    let leaves = json!({"change": "exit", "reason": "甲店搬走", "terms": both});
    staff.post(&to("redraft"), leaves).await.problem(422, "refusal-agreement-no-rule");
    let joins = json!({"change": "late_joiner", "reason": "乙店加入", "terms": both});
    staff.post(&to("redraft"), joins).await.expect(200);
    staff.post(&to("put"), json!({"until": "2021-06-30"})).await.expect(200);
    let asked = public.get(&path).await.expect(200);
    assert_eq!((&asked["stage"], &asked["version"], &asked["in_force"]), (&json!("put"), &json!(2), &json!(1)));
    assert_eq!((&asked["versions"][1]["change"], &asked["day"]), (&json!("late_joiner"), &json!("2021-06-08")));
    secretary.post(&to("answer"), consent(&put["digest"])).await.problem(422, "refusal-agreement-changed");
    let holds = secretary.post(&to("answer"), consent(&asked["digest"])).await.expect(200);
    assert_eq!((&holds["stage"], &holds["in_force"]), (&json!("started"), &json!(2)));
    let parties = staff.get(&to("parties")).await.expect(200);
    assert_eq!([0, 1, 2].map(|nth| at(&parties, nth)["share"].clone()), ["200.01", "200.00", "200.00"]);
}

#[tokio::test]
async fn an_empty_home_bears_half_on_the_day() {
    let (test, town, public) = founded().await;
    let rows = "楼栋,单元,房号,产权面积,产权人\n1幢,1,101,80,张三\n1幢,1,201,80,李四\n1幢,1,301,80,王五\n";
    let roll = Courtyard::filled(&test, &town, rows).await.roll;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let new = json!({
        "title": "换水泵",
        "terms": {
            "text": "换水泵。", "circle": "一单元", "day": "2021-06-08", "total": "100.00", "by": "area",
            "homes": {"roll": roll.as_str(), "parts": ["dwelling"], "within": ["1-1"], "part": "pays"},
            "parties": [{"kind": "home", "roll": roll.as_str(), "home": "1-1-301", "part": "pays", "weight": "0.5"}]
        }
    });
    let shares = |parties: &Value| {
        let parties = parties.as_array().expect("parties");
        parties.iter().map(|party| party["share"].clone()).collect::<Vec<_>>()
    };
    let preview = staff.post("/agreements/preview", new.clone()).await.expect(200);
    assert_eq!(shares(&preview["parties"]), ["40.00", "40.00", "20.00"]);
    let id = staff.post("/agreements", new).await.id();
    let parties = staff.get(&format!("/agreements/{id}/parties")).await.expect(200);
    assert_eq!(shares(&parties["items"]), ["40.00", "40.00", "20.00"]);
}

#[tokio::test]
async fn an_agreement_is_drafted_from_a_need_and_found_from_it() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let asked = json!({
        "kind": "need", "source": {"kind": "community"}, "class": "by_day", "title": "排污管", "text": "堵了。",
        "measure": "money", "total": 60_001
    });
    let need = staff.post("/needs", asked).await.expect(201)["id"].clone();
    let mut new = sewer(&[("甲蛋糕店", ""), ("乙蛋糕店", "")], "600.01");
    for party in new["terms"]["parties"].as_array_mut().expect("parties") {
        party["person"] = Value::Null;
    }
    new["need"] = json!("2021-0099");
    staff.post("/agreements", new.clone()).await.problem(422, "refusal-no-such-need");
    new["need"] = need.clone();
    let drafted = staff.post("/agreements", new).await.expect(201);
    assert_eq!((&drafted["need"], &drafted["matter"]), (&json!("明通需2021-0001"), &Value::Null));
    let of_need = staff.get(&format!("/agreements?need={}", need.as_str().expect("an id"))).await.expect(200);
    assert_eq!(at(&of_need, 0)["id"], drafted["id"]);
    assert_eq!(staff.get("/agreements?need=2021-0002").await.expect(200)["items"], json!([]));
    let seen = public.get(&format!("/needs/{}", need.as_str().expect("an id"))).await.expect(200);
    assert_eq!((&seen["borne"], &seen["left"]), (&json!(0), &json!(60_001)), "nobody consented");
}

#[tokio::test]
async fn r21_income_is_shared_out_gross_or_net_and_no_fund_collects_for_it() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let owner = |name: &str, area: &str| json!({"kind": "other", "name": name, "part": "pays", "area": area});
    let new = |total: &str, of: &str| {
        json!({
            "title": "电梯广告收益分配协议",
            "terms": {
                "text": "电梯广告的收益分给业主。", "circle": "全体业主", "day": "2021-06-08", "total": total,
                "by": "area", "income": {"came": "12000.00", "cost": "2000.00", "of": of},
                "parties": [owner("甲业主", "80"), owner("乙业主", "120")]
            }
        })
    };
    let short = staff.post("/agreements/preview", new("10000.00", "gross")).await;
    assert_eq!(short.problem(422, "refusal-agreement-income-short")["detail"], "2000.00");
    let over = staff.post("/agreements/preview", new("12000.00", "net")).await;
    assert_eq!(over.problem(422, "refusal-agreement-income-over")["detail"], "2000.00");
    for cost in ["0.001", "-1", "12000.01", ""] {
        let mut wrong = new("10000.00", "net");
        wrong["terms"]["income"]["cost"] = json!(cost);
        staff.post("/agreements/preview", wrong).await.problem(422, "refusal-agreement-income");
    }
    let preview = staff.post("/agreements/preview", new("10000.00", "net")).await.expect(200);
    let shares = [&preview["parties"][0]["share"], &preview["parties"][1]["share"]];
    assert_eq!((&preview["income"]["of"], shares), (&json!("net"), [&json!("4000.00"), &json!("6000.00")]));
    let drafted = staff.post("/agreements", new("10000.00", "net")).await.expect(201);
    let id = drafted["id"].as_str().expect("an id").to_owned();
    staff.post(&format!("/agreements/{id}/put"), json!({"until": "2021-06-30"})).await.expect(200);
    let seen = public.get(&format!("/agreements/{id}")).await.expect(200);
    assert_eq!(seen["income"], json!({"came": "12000.00", "cost": "2000.00", "of": "net"}));
    let listed = public.get("/agreements").await.expect(200);
    assert_eq!(at(&listed, 0)["shares_income"], true, "its total is no cost");
    let fund = json!({
        "purpose": "分电梯广告收益", "sources": ["residents"], "origin": {"kind": "agreement", "id": id}
    });
    staff.post("/funds", fund).await.problem(422, "refusal-agreement-shares-income");
}
