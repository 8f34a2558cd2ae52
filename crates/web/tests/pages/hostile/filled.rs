//! Forms as pages offer them, filled in by somebody who means harm: a script into every field for words, and whatever
//! is offered first into the others. A new field or form is filled in because it is on a page.

use crate::browser::{Browser, Page};
use axum::http::StatusCode;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What is typed into every field for words: it would run between tags, and out of an attribute in either quotes.
const SCRIPT: &str = "<script>alert(7)</script>\"'><img src=x onerror=alert(7)>";
/// How it would stand on a page that lets it run.
const RUNS: [&str; 3] = ["<script>alert(7)", "<img src=x", "\"'><img"];
/// How it stands on a page that shows it.
const SHOWN: [&str; 2] = ["script&#62;alert(7)", "script&gt;alert(7)"];
/// What is typed instead where a field asks for something else, one after another.
const PLAIN: [&str; 3] = ["1", "2021-06-20", "13800138000"];
/// Forms that would end the walk.
const LEAD_AWAY: [&str; 3] = ["sign-out", "session", "/role"];
/// Pages that are looked at, at the most.
const PAGES_MAX: usize = 300;

/// Follows links from the home and from the desk and, where `sends`, sends each kind of form once. Nothing that comes
/// back runs. Gives the addresses that show what was typed.
pub async fn walk(browser: &mut Browser, sends: bool) -> BTreeSet<String> {
    let (mut seen, mut sent, mut shown) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut ahead = VecDeque::from([String::new(), "/desk".to_owned()]);
    while let Some(address) = ahead.pop_front() {
        let is_new = seen.insert(address.split('?').next().unwrap_or_default().to_owned());
        if !is_new || seen.len() > PAGES_MAX {
            continue;
        }
        let page = browser.get(&address).await;
        expect_text(&page, &address);
        if SHOWN.iter().any(|shown| page.html.contains(shown)) {
            shown.insert(address);
        }
        ahead.extend(page.header("location").strip_prefix("/c/mingtong").map(str::to_owned));
        ahead.extend(linked(&page.html));
        for form in forms(&page.html).filter(|_| sends) {
            if sent.insert(kind(form)) {
                send(browser, form).await;
            }
        }
    }
    shown
}

#[track_caller]
fn expect_text(page: &Page, address: &str) {
    assert!(page.status != StatusCode::INTERNAL_SERVER_ERROR, "{address}: {}", page.html);
    for script in RUNS {
        assert!(!page.html.contains(script), "{address} lets a script run: {}", page.html);
    }
}

/// The addresses within the community to which links lead.
fn linked(html: &str) -> impl Iterator<Item = String> {
    let hrefs = html.split("href=\"/c/mingtong").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
    hrefs.filter(|path| path.is_ascii() && path.starts_with('/')).map(plain_text)
}

/// The forms of a page that write something.
fn forms(html: &str) -> impl Iterator<Item = &str> {
    let forms = html.split("<form ").skip(1).filter_map(|rest| rest.split("</form>").next());
    forms.filter(|form| {
        let leads_away = LEAD_AWAY.iter().any(|word| action(form).contains(word));
        opening(form).contains("method=\"post\"") && !action(form).is_empty() && !leads_away
    })
}

/// Where a form goes, below the community.
fn action(form: &str) -> &str {
    let action = attribute(opening(form), "action").unwrap_or_default();
    action.strip_prefix("/c/mingtong").and_then(|path| path.split('#').next()).unwrap_or_default()
}

/// The same form about another thing has the same address but for what names the thing, and the same fields.
fn kind(form: &str) -> String {
    let names_it = |part: &&str| part.bytes().any(|byte| byte.is_ascii_digit());
    let path = action(form).split('?').next().unwrap_or_default();
    let path: Vec<&str> = path.split('/').map(|part| if names_it(&part) { "…" } else { part }).collect();
    let names: BTreeSet<String> = fields(form, &BTreeMap::new()).into_iter().map(|(name, _)| name).collect();
    format!("{} {names:?}", path.join("/"))
}

/// Sends a form; where fields ask for something else, once more with that.
async fn send(browser: &mut Browser, form: &str) {
    let mut plain = BTreeMap::new();
    for filling in PLAIN {
        let fields = fields(form, &plain);
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = browser.post(&plain_text(action(form)), &pairs).await;
        expect_text(&answer, action(form));
        if answer.status != StatusCode::UNPROCESSABLE_ENTITY {
            return;
        }
        // The summary of what is wrong leads to each field.
        let wrong: Vec<&str> =
            answer.html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let is_wrong = |name: &str| wrong.iter().any(|id| id.contains(name));
        plain.extend(fields.iter().filter(|(name, _)| is_wrong(name)).map(|(name, _)| (name.clone(), filling)));
    }
}

/// What is sent of a form, but for the secret of the session.
fn fields(form: &str, plain: &BTreeMap<String, &'static str>) -> Vec<(String, String)> {
    let mut sent: Vec<(String, String)> = vec![];
    let mut list = None;
    for tag in form.split('<').skip(1).map(opening) {
        let (kind, name) = (tag.split_whitespace().next().unwrap_or_default(), attribute(tag, "name"));
        let name = if kind == "option" { list } else { name };
        if kind == "select" {
            list = name;
        }
        let Some(name) = name.filter(|name| *name != "csrf") else { continue };
        let typed = || plain.get(name).copied().unwrap_or(SCRIPT).to_owned();
        let is_there = sent.iter().any(|(known, _)| known == name);
        let offered = attribute(tag, "value").map(plain_text);
        let value = match (kind, attribute(tag, "type").unwrap_or("text")) {
            ("textarea", _) => Some(typed()),
            ("option", _) => offered.filter(|value| !value.is_empty() && !is_there),
            ("input", "radio") => offered.filter(|_| !is_there),
            ("input", "hidden" | "checkbox") | ("button", _) => offered,
            ("input", "date") => Some(PLAIN[1].to_owned()),
            ("input", "datetime-local") => Some(format!("{}T10:00", PLAIN[1])),
            ("input", "number") => Some(PLAIN[0].to_owned()),
            ("input", "text" | "search" | "tel" | "email" | "url") => Some(typed()),
            _ => None,
        };
        sent.extend(value.map(|value| (name.to_owned(), value)));
    }
    sent
}

/// What stands in a tag.
fn opening(tag: &str) -> &str {
    tag.split('>').next().unwrap_or_default()
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let start = format!(" {name}=\"");
    tag.split_once(start.as_str()).and_then(|(_, rest)| rest.split('"').next())
}

/// A text out of an attribute.
fn plain_text(value: &str) -> String {
    let marks = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&"), ("&amp;", "&")];
    marks.iter().fold(value.to_owned(), |text, (mark, plain)| text.replace(mark, plain))
}
