//! Several people at once, pasted out of a spreadsheet: one a line with name, role, where it holds, login. All of them
//! are added with a link each, or nobody; the links stand on one sheet, this once, to be cut up and handed over.

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::format;
use crate::kept;
use crate::page::Page;
use crate::parts::named_place::named_place;
use crate::parts::pasted::visible;
use crate::problem::{Problem, fail_status, fail_text, refusal_text};
use crate::render::render_as;
use crate::role_words::role_words;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::person::{Invitation, InviteRefused, Invitee, faulty_lines, invite_people};
use mingtong_domain::Refusal;
use mingtong_domain::limits::PEOPLE_PASTED_MAX;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{Act, decides_on};
use mingtong_domain::role::{Role, Scope};
use mingtong_office::qr;
use mingtong_words::{Language, Words};

/// Both languages: whoever pastes may have the roles in either.
const LANGUAGES: [Language; 2] = [Language::ZhCn, Language::En];
/// What the first cell of a row of headers may say.
const HEADERS: [&str; 3] = ["姓名", "名字", "name"];

/// A slip of the sheet.
struct SlipLine {
    name: String,
    role: String,
    login: String,
    code: String,
    address: String,
    ends: String,
    qr: String,
}

#[derive(Template)]
#[template(path = "person/desk/many.html")]
struct ManyPage {
    page: Page,
    action: String,
    error: Option<String>,
    /// The line, and what is wrong with it.
    faults: Vec<(usize, String)>,
    rows: String,
    roles: String,
    most: usize,
    slips: Vec<SlipLine>,
    /// Where the code is typed by hand.
    by_hand: String,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::GrantRole)?;
    let rows = kept::typed(&visit, "/desk/people/many").await.map(|form| form.get("rows").to_owned());
    let error = rows.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    Ok(render_as(StatusCode::OK, &ManyPage { error, ..page(&visit, rows.unwrap_or_default()) }))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form: Form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::GrantRole)?;
    let rows = visible(form.get("rows"));
    let (people, mut faults) = read(&visit, &rows);
    let is_too_long = lines_of(&rows).count() > PEOPLE_PASTED_MAX;
    if !faults.is_empty() || is_too_long {
        // What is wrong with the others is told in the same round.
        let others = faulty_lines(&visit.site.app, &visit.hall, &who, &people).await;
        let others = others.map_err(|fail| visit.problem(fail))?;
        faults.extend(others.iter().map(|(line, fail)| (*line, fail_text(visit.words, fail))));
        faults.sort_by_key(|(line, _)| *line);
    }
    if !faults.is_empty() {
        let full = Refusal::new(Code::RegisterFull, Act::GrantRole).with(PEOPLE_PASTED_MAX);
        let refused = visit.words.t("people-many-refused");
        let full = is_too_long.then(|| format!("{} {refused}", refusal_text(visit.words, &full)));
        let error = Some(full.unwrap_or_else(|| refused.to_owned()));
        let page = ManyPage { error, faults, ..page(&visit, rows) };
        return Ok(render_as(StatusCode::UNPROCESSABLE_ENTITY, &page));
    }
    match invite_people(&visit.site.app, &visit.hall, &who, people).await {
        Ok(made) => {
            let slips = made.into_iter().map(|(invitee, made)| slip(&visit, &invitee, made)).collect();
            Ok(render_as(StatusCode::OK, &ManyPage { slips, ..page(&visit, String::new()) }))
        }
        Err(InviteRefused::All(fail)) => {
            let page = ManyPage { error: Some(fail_text(visit.words, &fail)), ..page(&visit, rows) };
            Ok(render_as(fail_status(&fail), &page))
        }
        Err(InviteRefused::Lines(lines)) => {
            let status = lines.first().map_or(StatusCode::UNPROCESSABLE_ENTITY, |(_, fail)| fail_status(fail));
            let faults = lines.iter().map(|(line, fail)| (*line, fail_text(visit.words, fail))).collect();
            let error = Some(visit.words.t("people-many-refused").to_owned());
            Ok(render_as(status, &ManyPage { error, faults, ..page(&visit, rows) }))
        }
    }
}

fn page(visit: &Visit, rows: String) -> ManyPage {
    let by = visit.who().actor.role;
    let granted = Role::ALL.iter().filter(|role| role.is_granted() && decides_on(by, **role));
    let roles: Vec<String> = granted.map(|role| visit.words.word("role", role.key())).collect();
    ManyPage {
        page: Page::new(visit, "admin", visit.words.t("people-many")),
        action: visit.link("/desk/people/many"),
        error: None,
        faults: vec![],
        rows,
        roles: roles.join(visit.words.t("cli-list-join")),
        most: PEOPLE_PASTED_MAX,
        slips: vec![],
        by_hand: visit.outside_link("/welcome"),
    }
}

fn slip(visit: &Visit, invitee: &Invitee, made: Invitation) -> SlipLine {
    let address = format!("{}?code={}", visit.outside_link("/welcome"), made.code);
    SlipLine {
        name: invitee.name.clone(),
        role: role_words(visit, invitee.role, &invitee.scope),
        qr: qr::svg(&address, visit.words.t("invite-qr-label")).unwrap_or_default(),
        login: made.login,
        code: made.code,
        address,
        ends: format::moment(visit.words, made.ends),
    }
}

/// The lines with somebody in them, each with its number.
fn lines_of(rows: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = rows.lines().enumerate().map(|(at, line)| (at + 1, line));
    numbered.filter(|(_, line)| !line.trim().is_empty() && !is_header(line))
}

/// Who stands in the lines, and what nobody can read in them; as many as are taken at once, and one more that is told.
fn read(visit: &Visit, rows: &str) -> (Vec<Invitee>, Vec<(usize, String)>) {
    let (mut people, mut faults) = (vec![], vec![]);
    for (line, written) in lines_of(rows).take(PEOPLE_PASTED_MAX + 1) {
        match invitee(visit, line, written) {
            Ok(one) => people.push(one),
            Err(whys) => faults.extend(whys.into_iter().map(|why| (line, why))),
        }
    }
    (people, faults)
}

/// The cells of a line: between tabs as a spreadsheet gives them, or between commas as people type them.
fn cells(line: &str) -> Vec<&str> {
    let cells = match line.contains('\t') {
        true => line.split('\t').collect::<Vec<_>>(),
        false => line.split([',', '，']).collect(),
    };
    cells.into_iter().map(str::trim).collect()
}

fn is_header(line: &str) -> bool {
    cells(line).first().is_some_and(|first| HEADERS.contains(&first.to_lowercase().as_str()))
}

/// Somebody in a line, or all that nobody can read in it.
fn invitee(visit: &Visit, line: usize, written: &str) -> Result<Invitee, Vec<String>> {
    let cells = cells(written);
    let [name, role, wherever, login] = cells.as_slice() else {
        return Err(vec![visit.words.t("people-many-cells").to_owned()]);
    };
    let needed = [(name, "people-many-name-missing"), (login, "people-many-login-missing")];
    let missing = needed.into_iter().filter(|(cell, _)| cell.is_empty());
    let mut whys: Vec<String> = missing.map(|(_, key)| visit.words.t(key).to_owned()).collect();
    let unknown = || visit.words.ta("people-many-no-role", &[text_arg("given", *role)]);
    let held = role_called(role).ok_or_else(unknown);
    match held.and_then(|role| Ok((role, scope_called(visit, role, wherever)?))) {
        Ok((role, scope)) if whys.is_empty() => {
            Ok(Invitee { line, name: (*name).to_owned(), role, scope, login: (*login).to_owned() })
        }
        Ok(_) => Err(whys),
        Err(why) => {
            whys.push(why);
            Err(whys)
        }
    }
}

/// The role of a word, in either language, or of a key.
fn role_called(word: &str) -> Option<Role> {
    let is_called = |role: &Role| {
        let words = LANGUAGES.map(|language| Words::new(language).word("role", role.key()));
        role.key() == word || words.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    Role::ALL.iter().copied().find(|role| role.is_granted() && is_called(role))
}

/// Where a role holds, by a name: of a unit, of a body, else of a place; everywhere where nothing is written. Whether
/// it fits is for the domain to say.
fn scope_called(visit: &Visit, role: Role, named: &str) -> Result<Scope, String> {
    let hall = &visit.hall;
    let unknown = |key: &str| visit.words.ta(key, &[text_arg("given", named)]);
    match role {
        _ if named.is_empty() => Ok(Scope::Community),
        Role::UnitHandler => {
            let unit = hall.unit_by_name(named).cloned();
            unit.map(Scope::Unit).ok_or_else(|| unknown("people-many-no-unit"))
        }
        Role::GroupMember | Role::CouncilMember => {
            let body = hall.register.bodies.keys().find(|id| hall.body_name(id) == named).cloned();
            body.map(Scope::Body).ok_or_else(|| unknown("people-many-no-body"))
        }
        _ => Ok(named_place(visit, named)?.map_or(Scope::Community, Scope::Place)),
    }
}

#[cfg(test)]
mod tests {
    use super::{cells, is_header, role_called};
    use mingtong_domain::role::Role;

    #[test]
    fn a_line_is_read_as_spreadsheets_and_people_write_it() {
        assert_eq!(cells("何楼长\t楼栋长\t东风巷14号院, 1栋\they"), ["何楼长", "楼栋长", "东风巷14号院, 1栋", "hey"]);
        assert_eq!(cells("周社工，社区工作者，, zhou"), ["周社工", "社区工作者", "", "zhou"]);
        assert!(is_header("姓名\t身份\t在哪里\t登录名") && is_header("Name, role") && !is_header("何楼长"));
        assert_eq!(role_called("staff"), Some(Role::Staff));
        assert_eq!(role_called("public"), None, "what anybody is, is not given");
    }
}
