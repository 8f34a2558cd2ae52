//! The numbers say what happened: no part is more than its whole, what was opened again is judged anew, what is shown
//! as solved is solved.

use mingtong_app::community::{home, rates, set_rule};
use mingtong_app::letter::{Mode, import_letters};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Outcome, Track, Verdict};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_domain::time::Span;
use mingtong_office::Mapping;
use mingtong_store::{check, rebuild};
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    what_was_taken_back_counts_on_neither_side,
    a_judgement_counts_until_the_matter_is_opened_again,
    only_what_was_solved_is_shown_as_solved,
    a_danger_that_waited_too_long_counts_as_late_whatever_it_is_accepted_as,
    no_rule_leaves_a_day_without_a_number,
);

async fn closed_as(t: &TestApp, town: &Town, outcome: Outcome) -> MatterId {
    let id = town.raise(town.report("路灯不亮")).await.matter;
    town.act(&town.who(Role::Staff), id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    close(t, town, id, outcome).await;
    id
}

async fn close(t: &TestApp, town: &Town, id: MatterId, outcome: Outcome) {
    let (staff, text) = (town.who(Role::Staff), || "看过了".to_owned());
    t.later(HOUR_MS);
    let review = Some(mingtong_domain::Millis(t.app.now().0 + 90 * DAY_MS));
    let done = Command::MarkDone { outcome, review, text: text(), before: vec![], pictures: vec![] };
    town.act(&staff, id, done).await.unwrap();
    let check = Command::Verify { verdict: Verdict::Confirmed, text: text(), pictures: vec![] };
    town.act(&town.who(Role::GridWorker), id, check).await.unwrap();
    town.act(&staff, id, Command::Close {}).await.unwrap();
}

/// Numerator and denominator of response and satisfaction, which a rebuild does not change.
async fn both_rates(t: &TestApp, town: &Town) -> [(i64, i64); 2] {
    let counted = rates(&t.app, &town.hall).await.unwrap();
    assert_eq!(check(t.store()).await.unwrap(), []);
    rebuild(t.store()).await.unwrap();
    let again = rates(&t.app, &town.hall).await.unwrap();
    assert_eq!(again.counts, counted.counts);
    [counted.response, counted.satisfaction].map(|rate| (rate.of, rate.all))
}

async fn what_was_taken_back_counts_on_neither_side(t: TestApp) {
    let town = t.found().await;
    for text in ["路灯不亮", "井盖松动", "垃圾清运"] {
        let id = town.raise(town.report(text)).await.matter;
        town.act(&town.who(Role::Staff), id, Command::Reply { text: "已报修".to_owned() }).await.unwrap();
        if text != "垃圾清运" {
            town.act(&Who::raiser(id, None), id, Command::Withdraw { reason: None }).await.unwrap();
        }
    }
    assert_eq!(both_rates(&t, &town).await[0], (1, 1));
}

async fn a_judgement_counts_until_the_matter_is_opened_again(t: TestApp) {
    let town = t.found().await;
    let id = closed_as(&t, &town, Outcome::Solved).await;
    let raiser = Who::raiser(id, None);
    let rate = |level| Command::Rate { level, text: None };
    town.act(&raiser, id, rate(5)).await.unwrap();
    assert_eq!(both_rates(&t, &town).await[1], (1, 1));
    town.act(&raiser, id, Command::Reopen { pictures: vec![], reason: "又坏了".to_owned() }).await.unwrap();
    assert_eq!(both_rates(&t, &town).await[1], (0, 0), "open");
    close(&t, &town, id, Outcome::Solved).await;
    assert_eq!(both_rates(&t, &town).await[1], (0, 0), "closed again, not judged again");
    town.act(&raiser, id, rate(3)).await.unwrap();
    assert_eq!(both_rates(&t, &town).await[1], (0, 1));
}

async fn only_what_was_solved_is_shown_as_solved(t: TestApp) {
    let town = t.found().await;
    let solved = closed_as(&t, &town, Outcome::Solved).await;
    for outcome in Outcome::ALL.iter().copied().filter(|outcome| *outcome != Outcome::Solved) {
        for _ in 0..2 {
            closed_as(&t, &town, outcome).await;
        }
    }
    let row = |n: usize| format!("A{n},路灯{n}不亮,请修第{n}盏路灯,2021-05-01,已修复,2021-06-01,供电所\n");
    let letters: String = (1..=6).map(row).collect();
    let bytes = format!("信件编号,标题,内容,来信日期,答复,答复日期,答复单位\n{letters}").into_bytes();
    let (staff, how) = (town.who(Role::Staff), Mapping::default());
    let import = import_letters(&t.app, &town.hall, &staff, "信件.csv", bytes, how, Mode::Import).await;
    assert_eq!(import.unwrap().new, 6);
    let shown = home(&t.app, &town.hall).await.unwrap().solved;
    assert_eq!(shown.iter().map(|item| item.id).collect::<Vec<_>>(), [solved]);
}

async fn a_danger_that_waited_too_long_counts_as_late_whatever_it_is_accepted_as(t: TestApp) {
    let town = t.found().await;
    let mut report = town.report("井盖没了");
    report.track = Track::Hazard;
    let id = town.raise(report).await.matter;
    t.later(3 * DAY_MS);
    town.act(&town.who(Role::Staff), id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .await
        .unwrap();
    close(&t, &town, id, Outcome::Solved).await;
    let finished = rates(&t.app, &town.hall).await.unwrap().finished_in_time;
    assert_eq!((finished.of, finished.all), (0, 1));
    both_rates(&t, &town).await;
}

async fn no_rule_leaves_a_day_without_a_number(t: TestApp) {
    let town = t.found_reviewing().await;
    let secretary = town.who(Role::Secretary);
    let book = &town.hall.register.rules;
    let today = t.app.now().date();
    let yesterday = today.yesterday().unwrap();
    for default in book.iter().filter(|rule| rule.from <= yesterday) {
        // In place of the default, and over before today.
        let to = Some(default.to.map_or(yesterday, |last| last.min(yesterday)));
        let over = Rule { jurisdiction: "本社区".to_owned(), to, ..default.clone() };
        set_rule(&t.app, &town.hall, &secretary, over).await.unwrap();
    }
    let hall = t.app.hall("mingtong").await.unwrap();
    for id in RuleId::ALL.iter().copied() {
        assert_eq!(hall.register.rules.rule(id, t.app.now()), book.rule(id, t.app.now()), "{id}");
    }
    home(&t.app, &hall).await.unwrap();
    closed_as(&t, &town, Outcome::Solved).await;
    let nonsense = [(RuleId::ClockAccept, RuleValue::Span(Span::Days(0))), (RuleId::ReopenCap, RuleValue::Integer(-1))];
    for (id, value) in nonsense {
        let rule = Rule { value, ..book.rule(id, t.app.now()).unwrap().clone() };
        let refused = set_rule(&t.app, &town.hall, &secretary, rule).await;
        let Err(Fail::Refused(refusal)) = refused else { panic!("{id} is taken") };
        assert_eq!((refusal.code, refusal.detail), (Code::BadRule, Some(id.allowed().to_string())));
    }
}
