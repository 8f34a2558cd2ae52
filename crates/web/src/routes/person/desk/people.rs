//! Who holds which role and has an account: found by name or login.

use crate::page::Page;
use crate::params::{Params, asked, encoded, skipped};
use crate::parts::done::done_words;
use crate::problem::Problem;
use crate::render::render;
use crate::role_words::role_words;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::person::{InRoles, people_in_roles};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::register::Act;

/// Somebody in the list.
struct Line {
    href: String,
    name: Option<String>,
    roles: String,
    login: Option<String>,
    /// The short name of the community in which they sign in, when not here.
    home: Option<String>,
}

#[derive(Template)]
#[template(path = "person/desk/people.html")]
struct PeoplePage {
    page: Page,
    done: Option<String>,
    words: String,
    total: usize,
    people: Vec<Line>,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::GrantRole)?;
    let people = people_in_roles(&visit.site.app, &visit.hall, &who).await;
    let people = people.map_err(|fail| visit.problem(fail))?;
    let (words, skip) = (asked(&query, "q").trim(), skipped::<usize>(&query));
    let found: Vec<&InRoles> = people.iter().filter(|person| is_called(person, words)).collect();
    let most = PAGE_ROWS_MAX as usize;
    let after = skip.saturating_add(most);
    let template = PeoplePage {
        page: Page::new(&visit, "admin", visit.words.t("holders-title")),
        done: done_words(&visit, query.get("done")),
        total: found.len(),
        next: (after < found.len()).then(|| visit.link(&format!("/desk/people?q={}&skip={after}", encoded(words)))),
        people: found.into_iter().skip(skip).take(most).map(|person| line(&visit, person)).collect(),
        words: words.to_owned(),
    };
    Ok(render(&template))
}

fn is_called(person: &InRoles, words: &str) -> bool {
    let words = words.to_lowercase();
    let has = |text: &Option<String>| text.as_ref().is_some_and(|text| text.to_lowercase().contains(&words));
    words.is_empty() || has(&person.name) || has(&person.login)
}

fn line(visit: &Visit, person: &InRoles) -> Line {
    let roles = person.roles.iter().map(|(role, scope, _)| role_words(visit, *role, scope));
    Line {
        href: visit.link(&format!("/desk/people/{}", person.person)),
        name: person.name.clone(),
        roles: roles.collect::<Vec<_>>().join(visit.words.t("cli-list-join")),
        login: person.login.clone(),
        home: person.home.clone(),
    }
}
