//! One rule: what holds, what is announced, what was set and by whom; and the form that sets it from a day on.

use super::rule_form::{Asked, asked, fields, range, written};
use crate::args::text_arg;
use crate::called::Called;
use crate::form::{self, Form};
use crate::format;
use crate::kept;
use crate::page::Page;
use crate::params::{self, Params};
use crate::parts::done::done_words;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::community::rule_words::{jurisdiction, name, value};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::community::{RuleSetting, rule_history, set_rule};
use mingtong_domain::Millis;
use mingtong_domain::community::{Act, bad_value};
use mingtong_domain::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX};
use mingtong_domain::refusal::Code;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};

/// The address to which the form is sent.
const ADDRESS: &str = "/desk/rules/one";

/// A version of the rule.
struct Version {
    value: String,
    jurisdiction: Called,
    basis: String,
    from: String,
    until: Option<String>,
    /// When it was set; none for what came with the program.
    set: Option<String>,
    /// In which role.
    role: String,
    name: Option<String>,
}

#[derive(Template)]
#[template(path = "community/desk/rule.html")]
struct RulePage {
    page: Page,
    action: String,
    done: Option<String>,
    error: Option<String>,
    /// The field that is wrong; empty where none is.
    wrong: &'static str,
    id: &'static str,
    name: String,
    in_force: Option<Version>,
    ahead: Vec<Version>,
    history: Vec<Version>,
    asked: Asked,
    range: String,
    typed: Form,
    jurisdiction_chars_max: usize,
    basis_chars_max: usize,
}

/// Why a rule was not set, and which field to look at.
struct NotSet {
    status: StatusCode,
    field: &'static str,
    text: String,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::SetRule)?;
    let kept = kept::typed(&visit, ADDRESS).await;
    let named = params::asked(&query, "rule");
    let named = if named.is_empty() { kept.as_ref().map_or("", |form| form.get("rule")) } else { named };
    let Some(id) = applied(named) else { return Ok(visit.onward("/desk/rules")) };
    let mut page = load(&visit, id).await?;
    page.done = done_words(&visit, query.get("done"));
    if let Some(form) = kept.filter(|form| form.get("rule") == id.key()) {
        page.error = Some(visit.words.t("work-kept").to_owned());
        page.typed = form;
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::SetRule)?;
    let Some(id) = applied(form.get("rule")) else { return Ok(visit.onward("/desk/rules")) };
    match attempt(&visit, id, &form).await {
        Ok(()) => Ok(visit.onward(&format!("{ADDRESS}?rule={id}&done={}", Act::SetRule.key()))),
        Err(not_set) => {
            let (error, wrong) = (Some(not_set.text), not_set.field);
            let page = RulePage { error, wrong, typed: form, ..load(&visit, id).await? };
            Ok(render_as(not_set.status, &page))
        }
    }
}

fn applied(key: &str) -> Option<RuleId> {
    RuleId::from_key(key).filter(|id| id.is_applied())
}

async fn attempt(visit: &Visit, id: RuleId, form: &Form) -> Result<(), NotSet> {
    let wrong =
        |field, key| NotSet { status: StatusCode::UNPROCESSABLE_ENTITY, field, text: visit.words.t(key).to_owned() };
    let no_day = |field| wrong(field, "rule-no-day");
    let from = form.get("from").parse().map_err(|_| no_day("from"))?;
    let to = form.maybe("to").map(|to| to.parse().map_err(|_| no_day("to"))).transpose()?;
    let text = |name: &str| form.get(name).trim().to_owned();
    let (jurisdiction, basis) = (text("jurisdiction"), text("basis"));
    let refused = |fail: Fail| not_set(visit, id, form, &fail);
    let value = RuleValue::read(id, &written(id, form)).map_err(|_| refused(bad_value(id).into()))?;
    let rule = Rule { id, value, jurisdiction, basis, from, to };
    // What was decided is read again by the rule of its day: a page does not change that day afterwards.
    if rule.from < visit.site.app.now().date() {
        return Err(wrong("from", "rule-past"));
    }
    set_rule(&visit.site.app, &visit.hall, &visit.who(), rule).await.map_err(refused)
}

fn not_set(visit: &Visit, id: RuleId, form: &Form, fail: &Fail) -> NotSet {
    let words = visit.words;
    let is_blank = |name: &str| form.maybe(name).is_none();
    let field = match fail.code() {
        Some(Code::BadRule | Code::RulesContradict) => "value",
        Some(Code::BadRuleDates) => "to",
        Some(Code::BadRuleText | Code::TextMissing | Code::TextTooLong) if is_blank("jurisdiction") => "jurisdiction",
        Some(Code::BadRuleText | Code::TextMissing | Code::TextTooLong) => "basis",
        _ => "",
    };
    let text = match fail.code() {
        Some(Code::BadRule) => words.ta("rule-wrong-value", &[text_arg("range", range(words, id))]),
        _ => fail_text(words, fail),
    };
    NotSet { status: fail_status(fail), field, text }
}

async fn load(visit: &Visit, id: RuleId) -> Result<RulePage, Problem> {
    let (words, now, book) = (visit.words, visit.site.app.now(), &visit.hall.register.rules);
    let history = rule_history(&visit.site.app, &visit.hall, &visit.who(), id).await;
    let history = history.map_err(|fail| visit.problem(fail))?;
    let in_force = book.rule(id, now).ok();
    let is_ahead = |rule: &&Rule| rule.id == id && rule.from > now.date();
    let mut typed = in_force.map(fields).unwrap_or_default();
    let field = |name: &str, value: String| (name.to_owned(), value);
    typed.extend([field("jurisdiction", visit.hall.name.clone()), field("from", now.date().to_string())]);
    Ok(RulePage {
        page: Page::new(visit, "admin", name(words, id)),
        action: visit.link(ADDRESS),
        done: None,
        error: None,
        wrong: "",
        id: id.key(),
        name: name(words, id),
        in_force: in_force.map(|rule| version(visit, rule)),
        ahead: book.iter().filter(is_ahead).map(|rule| version(visit, rule)).collect(),
        history: history.iter().map(|setting| set_version(visit, setting)).collect(),
        asked: asked(words, id),
        range: range(words, id),
        typed: Form::of(typed),
        jurisdiction_chars_max: NAME_CHARS_MAX,
        basis_chars_max: REASON_CHARS_MAX,
    })
}

fn version(visit: &Visit, rule: &Rule) -> Version {
    let words = visit.words;
    let day = |day| format::date(words, Millis::from_date(day));
    Version {
        value: value(words, rule),
        jurisdiction: jurisdiction(words, &rule.jurisdiction),
        basis: rule.basis.clone(),
        from: day(rule.from),
        until: rule.to.map(day),
        set: None,
        role: String::new(),
        name: None,
    }
}

fn set_version(visit: &Visit, setting: &RuleSetting) -> Version {
    Version {
        set: Some(format::moment(visit.words, setting.at)),
        role: visit.words.word("role", setting.role.key()),
        name: setting.name.clone(),
        ..version(visit, &setting.rule)
    }
}
