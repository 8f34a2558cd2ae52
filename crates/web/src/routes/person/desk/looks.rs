//! 查看记录: who looked at whose data, for whoever watches over it.

use crate::format::moment;
use crate::page::Page;
use crate::params::{Params, asked, encoded, skipped};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::{LookQuery, LookView, Seen, list_looks};
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::person::Act;

/// A look.
struct Line {
    when: String,
    by: String,
    role: String,
    unit: Option<String>,
    whose: String,
    seen: String,
    matter: Option<(String, String)>,
    looks: i64,
}

#[derive(Template)]
#[template(path = "person/desk/looks.html")]
struct LooksPage {
    page: Page,
    by: String,
    whose: String,
    lines: Vec<Line>,
    next: Option<String>,
    days: i64,
    name_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::ReadLooks)?;
    let words_of = |name: &str| asked(&query, name).trim().chars().take(NAME_CHARS_MAX).collect::<String>();
    let (by, whose) = (words_of("by"), words_of("whose"));
    let filled = |words: &String| Some(words.clone()).filter(|words| !words.is_empty());
    let skip = skipped(&query);
    let wanted = LookQuery { by: filled(&by), whose: filled(&whose), skip };
    let found = list_looks(&visit.site.app, &visit.hall, &who, &wanted).await.map_err(|fail| visit.problem(fail))?;
    let next = |skip| visit.link(&format!("/desk/looks?by={}&whose={}&skip={skip}", encoded(&by), encoded(&whose)));
    Ok(render(&LooksPage {
        page: Page::new(&visit, "looks", visit.words.t("looks-title")),
        next: found.next.map(next),
        lines: found.items.into_iter().map(|look| line(&visit, look)).collect(),
        days: found.days,
        name_chars_max: NAME_CHARS_MAX,
        by,
        whose,
    }))
}

fn line(visit: &Visit, look: LookView) -> Line {
    let words = visit.words;
    let nobody = if look.seen == Seen::Backup.key() { "looks-everybody" } else { "work-no-name" };
    Line {
        when: moment(words, look.latest),
        by: look.by.unwrap_or_else(|| words.t("holders-no-name").to_owned()),
        role: look.role.map(|role| words.word("role", role.key())).unwrap_or_default(),
        unit: look.unit,
        whose: look.whose.unwrap_or_else(|| words.t(nobody).to_owned()),
        seen: words.word("own-data-seen", &look.seen),
        matter: look.matter.map(|id| (visit.link(&format!("/matters/{id}")), visit.hall.number(id))),
        looks: look.looks,
    }
}
