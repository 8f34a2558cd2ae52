//! Administration 管理: what a community still lacks, and what can be kept here, by whoever may keep it, with how much
//! of it there is.

use crate::args::text_arg;
use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::role_words::role_word;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_app::body::list_bodies;
use mingtong_app::community::{Needed, Readiness, readiness};
use mingtong_app::letter::list_imports;
use mingtong_app::matter::{Shelf, templates_on};
use mingtong_app::person::own_data::waiting_data_requests;
use mingtong_app::person::people_in_roles;
use mingtong_app::telling::{dead_letters, list_hooks};
use mingtong_app::{Fail, Who};
use mingtong_domain::Act as AnyAct;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::register::Act;
use mingtong_domain::rules::RuleId;
use mingtong_domain::{body, community, letter, matter, telling};

/// One thing that is kept.
struct Door {
    href: String,
    title: &'static str,
    about: &'static str,
    count: String,
}

/// One thing that a community needs.
struct Step {
    href: String,
    words: String,
    about: String,
    is_done: bool,
}

/// One thing that others do.
struct Other {
    title: &'static str,
    about: &'static str,
    by: String,
}

#[derive(Template)]
#[template(path = "register/desk/admin.html")]
struct AdminPage {
    page: Page,
    /// What is still missing, and what is there; neither for whoever does not keep the whole.
    missing: Vec<Step>,
    there: Vec<Step>,
    doors: Vec<Door>,
    /// What belongs to the setting up of a community and is done in other roles.
    others: Vec<Other>,
}

/// Where a need is met.
fn met_at(needed: Needed) -> &'static str {
    match needed {
        Needed::Contact => "/desk/contact",
        Needed::Places => "/desk/places/import",
        Needed::Desk | Needed::SecondKeeper | Needed::Handlers => "/desk/people/many",
        Needed::Accounts => "/desk/people",
        Needed::Units => "/desk/units",
        Needed::Bodies => "/desk/bodies",
        Needed::Rules => "/desk/rules",
        Needed::Calendar => "/desk/calendar",
    }
}

/// What the community needs, ticked off by what is there.
async fn steps(visit: &Visit, who: &Who) -> Result<(Vec<Step>, Vec<Step>), Problem> {
    if !who.may(Act::GrantRole) {
        return Ok((vec![], vec![]));
    }
    let all = readiness(&visit.site.app, &visit.hall, who).await.map_err(|fail| visit.problem(fail))?;
    let step = |it: Readiness| Step {
        href: visit.link(met_at(it.needed)),
        words: visit.words.word("ready", it.needed.key()),
        about: visit.words.word("ready-about", it.needed.key()),
        is_done: it.is_done,
    };
    Ok(all.into_iter().map(step).partition(|step| !step.is_done))
}

/// The way to one thing, with how much of it there is.
fn door(visit: &Visit, path: &str, title: &'static str, about: &'static str, key: &str, count: usize) -> Door {
    let words = visit.words;
    let (title, about) = (words.t(title), words.t(about));
    Door { href: visit.link(path), title, about, count: words.ta(key, &[("n", count.into())]) }
}

/// The rule book, and by themselves the rules that say whether what was written is looked at before it is published, as
/// they stand.
fn of_rules(visit: &Visit, who: &Who) -> Vec<Door> {
    if !who.may(community::Act::SetRule) {
        return vec![];
    }
    let (words, now, book) = (visit.words, visit.site.app.now(), &visit.hall.register.rules);
    let review = |rule: RuleId, title: &'static str, about: &'static str| {
        let stands = if book.integer(rule, now) == Ok(0) { "admin-review-off" } else { "admin-review-on" };
        let (title, about, count) = (words.t(title), words.t(about), words.t(stands).to_owned());
        Door { href: visit.link(&format!("/desk/rules/one?rule={rule}")), title, about, count }
    };
    let rules = RuleId::applied().count();
    vec![
        door(visit, "/desk/rules", "rules-title", "admin-rules", "admin-rules-count", rules),
        review(RuleId::ReviewResidents, "admin-review-residents-title", "admin-review-residents"),
        review(RuleId::ReviewWrittenDown, "admin-review-written-down-title", "admin-review-written-down"),
    ]
}

/// What people ask for about their data.
async fn of_requests(visit: &Visit, who: &Who) -> Result<Option<Door>, Problem> {
    let waiting = match waiting_data_requests(&visit.site.app, &visit.hall, who).await {
        Ok(waiting) => waiting,
        // Not for this role, or not for one of a place.
        Err(Fail::Refused(_)) => return Ok(None),
        Err(fail) => return Err(visit.problem(fail)),
    };
    let (title, about) = ("data-requests-title", "admin-data-requests");
    Ok(Some(door(visit, "/desk/data-requests", title, about, "admin-data-requests-count", waiting)))
}

/// What did not arrive, and which programs are told.
async fn of_telling(visit: &Visit, who: &Who) -> Result<Vec<Door>, Problem> {
    let mut doors = Vec::new();
    if who.may(telling::Act::SendAgain) {
        let dead = dead_letters(&visit.site.app, &visit.hall, who).await;
        let dead = dead.map_err(|fail| visit.problem(fail))?.len();
        doors.push(door(
            visit,
            "/desk/dead-letters",
            "dead-title",
            "admin-dead-letters",
            "admin-dead-letters-count",
            dead,
        ));
    }
    if who.may(telling::Act::KeepHooks) {
        let hooks = list_hooks(&visit.site.app, &visit.hall, who).await.map_err(|fail| visit.problem(fail))?;
        let told = hooks.iter().filter(|hook| hook.off.is_none()).count();
        doors.push(door(visit, "/desk/hooks", "hooks-title", "admin-hooks", "admin-hooks-count", told));
    }
    Ok(doors)
}

/// A copy to take along: there is nothing of it to count, so it says for whom it is.
fn of_backup(visit: &Visit, who: &Who) -> Option<Door> {
    let words = visit.words;
    who.may(community::Act::TakeBackup).then(|| Door {
        href: visit.link("/desk/backup"),
        title: words.t("backup-title"),
        about: words.t("backup-about"),
        count: words.t("backup-alone").to_owned(),
    })
}

/// The ledger of matters, for whom it is: there is nothing of it to count.
fn of_ledger(visit: &Visit, who: &Who) -> Option<Door> {
    let words = visit.words;
    who.may(matter::Act::Export).then(|| Door {
        href: visit.link("/desk/ledger"),
        title: words.t("matters-ledger-title"),
        about: words.t("admin-ledger"),
        count: words.t("admin-ledger-excel").to_owned(),
    })
}

/// What is not for whoever keeps the system and no matters, with the roles it is for: they give those roles.
fn of_others(visit: &Visit, who: &Who) -> Vec<Other> {
    if !who.may(Act::GrantRole) {
        return vec![];
    }
    let words = visit.words;
    let tasks: [(AnyAct, &'static str, &'static str); 2] = [
        (letter::Act::Import.into(), "letters-title", "letters-about"),
        (matter::Act::Export.into(), "matters-ledger-title", "admin-ledger"),
    ];
    let other = |(act, title, about): (AnyAct, &'static str, &'static str)| {
        let roles: Vec<String> = act.roles.iter().map(|role| role_word(visit, *role)).collect();
        let by = words.ta("admin-others-by", &[text_arg("roles", roles.join(words.t("admin-others-between")))]);
        Other { title: words.t(title), about: words.t(about), by }
    };
    tasks.into_iter().filter(|(act, ..)| !who.may(*act)).map(other).collect()
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let who = visit.authorised(Act::RegisterPlace)?;
    let (words, register) = (visit.words, &visit.hall.register);
    let door = |path, title, about, key, count| door(&visit, path, title, about, key, count);
    let mut doors = of_rules(&visit, &who);
    let places = register.places.keys().filter(|id| register.is_place_in_use(id)).count();
    doors.push(door("/desk/places", "admin-places-title", "admin-places", "admin-places-count", places));
    let units = register.units.size();
    doors.push(door("/desk/units", "admin-units-title", "admin-units", "admin-units-count", units));
    if who.may(Act::RegisterCategory) {
        let given = register.categories.keys().filter(|id| register.is_in_use(id)).count();
        doors.push(door(
            "/desk/categories",
            "admin-categories-title",
            "admin-categories",
            "admin-categories-count",
            given,
        ));
    }
    if who.may(Act::GrantRole) {
        let people = people_in_roles(&visit.site.app, &visit.hall, &who).await;
        let people = people.map_err(|fail| visit.problem(fail))?.len();
        doors.push(door("/desk/people", "holders-title", "admin-people", "admin-people-count", people));
    }
    if who.may(body::Act::Form) {
        let bodies = list_bodies(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?.len();
        doors.push(door("/desk/bodies", "bodies-title", "admin-bodies", "admin-bodies-count", bodies));
    }
    if who.may(matter::Act::KeepSharedTemplate) {
        let kept = templates_on(&visit.site.app, &visit.hall, &who, Shelf::Shared).await;
        let (kept, at) = (kept.map_err(|fail| visit.problem(fail))?.len(), "/desk/templates/shared");
        doors.push(door(at, "template-shared", "admin-shared-templates", "admin-shared-templates-count", kept));
    }
    doors.extend(of_requests(&visit, &who).await?);
    doors.extend(of_telling(&visit, &who).await?);
    if who.may(community::Act::TellContact) {
        let told = usize::from(visit.hall.contact().is_some());
        doors.push(door("/desk/contact", "contact-title", "contact-about", "contact-state", told));
    }
    if who.may(community::Act::ArrangeYear) {
        let known = visit.site.app.calendar_of(&visit.hall).notices().len();
        doors.push(door("/desk/calendar", "calendar-title", "calendar-about", "calendar-count", known));
    }
    if who.may(letter::Act::Import) {
        let imports = list_imports(&visit.site.app, &visit.hall, &who, PAGE_ROWS_MAX).await;
        // Who works for a part of the community has no files of all of it.
        if let Ok(imports) = imports {
            doors.push(door("/desk/letters", "letters-title", "letters-about", "letters-count", imports.len()));
        }
    }
    doors.extend(of_ledger(&visit, &who));
    doors.extend(of_backup(&visit, &who));
    let (missing, there) = steps(&visit, &who).await?;
    let page = Page::new(&visit, "admin", words.t("admin-title"));
    let others = of_others(&visit, &who);
    Ok(render(&AdminPage { page, missing, there, doors, others }))
}
