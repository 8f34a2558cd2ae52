//! What is kept about somebody as a file to take along: for people as Word and for programs as JSON. It holds what the
//! page holds, and nothing of anybody else.

use super::own_data::{HOME, held_code, no_such_code};
use super::own_data_facts::sections;
use crate::args::text_arg;
use crate::format;
use crate::parts::paper::{printed, word_file};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::person::own_data::{OwnData, OwnHomeOf, OwnMatter, OwnRequest, open_own_data};
use mingtong_app::throttle::Limited;
use mingtong_domain::Millis;
use mingtong_domain::matter::Visibility;
use mingtong_office::paper::{Document, Part, Print};
use serde_json::{Value, json};

/// What is kept about whoever holds the code in the cookie; none where nobody does.
async fn opened(visit: &Visit, headers: &HeaderMap) -> Result<Option<OwnData>, Problem> {
    let Some(code) = held_code(headers) else { return Ok(None) };
    visit.throttle(Limited::Track)?;
    match open_own_data(&visit.site.app, &visit.hall, &code).await {
        Ok(data) => Ok(Some(data)),
        Err(Fail::NotFound) => Ok(None),
        Err(fail) => Err(visit.problem(fail)),
    }
}

pub(crate) async fn word(visit: Visit, headers: HeaderMap) -> Result<Response, Problem> {
    match opened(&visit, &headers).await? {
        Some(data) => {
            let document = document(&visit, &data);
            word_file(&document, "", visit.site.app.now()).map_err(|fail| visit.problem(fail))
        }
        None => Ok(no_such_code(&visit, String::new())),
    }
}

fn document(visit: &Visit, data: &OwnData) -> Document {
    let words = visit.words;
    let mut parts = vec![Part::Text(words.ta("own-data-lede", &[text_arg("community", &visit.hall.name)]))];
    for section in sections(visit, data) {
        parts.push(Part::Heading(section.title));
        parts.extend(
            section.facts.into_iter().map(|(word, so, _)| Part::Fact(format!("{word}{}", words.t("paper-colon")), so)),
        );
    }
    if !data.requests.is_empty() {
        parts.push(Part::Heading(words.t("own-data-requests").to_owned()));
        parts.extend(data.requests.iter().flat_map(|request| of_request(visit, request)));
    }
    parts.push(printed(visit));
    Document { title: words.t("own-data-title").to_owned(), parts, print: Print::Office, ..Document::default() }
}

fn of_request(visit: &Visit, request: &OwnRequest) -> Vec<Part> {
    let words = visit.words;
    let kind = words.word("own-data-kind", request.kind.key());
    let mut parts = vec![Part::Fact(format!("{kind}{}", words.t("paper-colon")), request.text.clone())];
    parts.extend(request.answered.as_ref().map(|(at, answer)| {
        let result = words.word("own-data-result", answer.result.key());
        Part::Text(format!("{} {result} {}", format::date(words, *at), answer.text))
    }));
    parts
}

pub(crate) async fn json(visit: Visit, headers: HeaderMap) -> Result<Response, Problem> {
    let Some(data) = opened(&visit, &headers).await? else { return Ok(no_such_code(&visit, String::new())) };
    let told = told(&visit, &data);
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\""),
    ];
    Ok((headers, format!("{told:#}\n")).into_response())
}

fn told(visit: &Visit, data: &OwnData) -> Value {
    let person = data.person.as_ref().map(|person| {
        json!({
            "name": person.name,
            "phone": person.phone,
            "email": person.email,
            "since": format::machine(person.since),
            "guardian": person.guardian.as_ref().map(|(name, relation)| json!({"name": name, "relation": relation})),
            "erased": person.erased.map(format::machine),
            "kept_days_after_the_end": data.contact_days,
            "letters_ended": data.letters_ended,
        })
    });
    let looks = data.looks.iter().map(|look| {
        json!({
            "day": day(look.day),
            "role": look.role.map(|role| role.key()),
            "unit": look.unit,
            "what": look.seen,
            "times": look.looks,
        })
    });
    let home = data.home.as_ref().map(|home| {
        let (kind, title, voted, share_fen) = match &home.of {
            OwnHomeOf::Vote(title, voted) => ("vote", title, Some(*voted), None),
            OwnHomeOf::Agreement(title, share) => ("agreement", title, None, *share),
        };
        json!({
            "name": home.name,
            "area_ten_thousandths_m2": home.area,
            "owners": home.owners,
            (kind): {"title": title, "voted": voted, "share_fen": share_fen},
        })
    });
    json!({
        "community": visit.hall.name,
        "page": visit.outside_link(HOME),
        "made": format::machine(visit.site.app.now()),
        "contact": person,
        "matters": data.matters.iter().map(of_matter).collect::<Vec<Value>>(),
        "household": home,
        "looked_at_by": looks.collect::<Vec<Value>>(),
        "requests": data.requests.iter().map(asked).collect::<Vec<Value>>(),
    })
}

fn day(at: Millis) -> String {
    at.date().to_string()
}

fn of_matter(matter: &OwnMatter) -> Value {
    let said = matter.said.iter().map(|said| json!({"at": format::machine(said.at), "words": said.words}));
    json!({
        "number": matter.number,
        "door": matter.channel.key(),
        "received": format::machine(matter.received),
        "place": matter.place,
        "public": matter.visibility == Visibility::Public,
        "unit": matter.unit,
        "said": said.collect::<Vec<Value>>(),
        "pictures": matter.pictures,
        "may_be_called_since": matter.may_be_called.map(format::machine),
    })
}

fn asked(request: &OwnRequest) -> Value {
    json!({
        "kind": request.kind.key(),
        "words": request.text,
        "asked": format::machine(request.asked),
        "due": format::machine(request.due),
        "answered": request.answered.as_ref().map(|(at, _)| format::machine(*at)),
        "result": request.answered.as_ref().map(|(_, answer)| answer.result.key()),
        "answer": request.answered.as_ref().map(|(_, answer)| answer.text.clone()),
    })
}
