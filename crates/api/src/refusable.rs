//! Which problems an operation can answer with. It follows from what the operation is: a number in its address, a body,
//! a session, an act. The tests of requests compare every answer that they get with it.

use utoipa::openapi::path::{Operation, Parameter, ParameterIn};
use utoipa::openapi::{Components, ContentBuilder, OpenApi, PathItem, Ref, RefOr, Response, ResponseBuilder};

/// The kinds of problems: status, name in the description, meaning.
const PROBLEMS: [(&str, &str, &str); 10] = [
    ("400", "Malformed", "What was sent is not what is described here."),
    ("401", "NoSession", "There is no session, it has ended, or login or password do not fit."),
    ("403", "NotTheirs", "It can be seen, but not be done in this role, at this place or for this unit."),
    ("404", "NotFound", "There is no such thing, or not for whoever asks: the two are not told apart."),
    ("409", "NotNow", "The state of the matter does not allow it, or somebody acted since `seen`."),
    ("413", "TooLarge", "The body is too large; `detail` says how large it may be."),
    ("422", "NotPossible", "It was understood, and is not possible: `code` says why."),
    ("429", "TooOften", "Too often from this address; `Retry-After` says when to come again."),
    ("500", "Fault", "The program failed; `detail` is the id under which it was logged."),
    ("503", "Unavailable", "The database is not available; nothing was changed. See `Retry-After`."),
];
/// What an answer is that is no problem.
const ANSWERS: [(&str, &str); 3] = [("200", "What was asked for."), ("201", "It was made."), ("204", "It was done.")];

/// Writes the problems of every operation into the description.
pub(crate) fn describe(document: &mut OpenApi) {
    let components = document.components.get_or_insert_with(Components::default);
    for (_, name, meaning) in PROBLEMS {
        components.responses.insert(name.to_owned(), RefOr::T(problem(meaning)));
    }
    for (path, item) in &mut document.paths.paths {
        for (reads, operation) in operations(item) {
            let statuses = statuses(path, reads, operation);
            let responses = &mut operation.responses.responses;
            responses.remove("default");
            for (status, name, _) in PROBLEMS.iter().filter(|(status, ..)| statuses.contains(status)) {
                responses.insert((*status).to_owned(), RefOr::Ref(Ref::new(format!("#/components/responses/{name}"))));
            }
            for (status, meaning) in ANSWERS {
                if let Some(RefOr::T(answer)) = responses.get_mut(status) {
                    meaning.clone_into(&mut answer.description);
                }
            }
        }
    }
}

fn problem(meaning: &str) -> Response {
    let body = ContentBuilder::new().schema(Some(Ref::from_schema_name("ProblemBody"))).build();
    ResponseBuilder::new().description(meaning).content("application/problem+json", body).build()
}

/// The operations of an address, and whether they only read.
fn operations(item: &mut PathItem) -> impl Iterator<Item = (bool, &mut Operation)> {
    let PathItem { get, put, post, delete, patch, .. } = item;
    let writing = [put, post, delete, patch].into_iter().map(|operation| (false, operation));
    std::iter::once((true, get)).chain(writing).filter_map(|(reads, operation)| Some((reads, operation.as_mut()?)))
}

fn statuses(path: &str, reads: bool, operation: &Operation) -> Vec<&'static str> {
    let is_query = |it: &RefOr<_>| matches!(it, RefOr::T(Parameter { parameter_in: ParameterIn::Query, .. }));
    let has_query = operation.parameters.iter().flatten().any(is_query);
    let body = operation.request_body.as_ref().and_then(|body| match body {
        RefOr::T(body) => Some(body),
        RefOr::Ref(_) => None,
    });
    let is_file = body.is_some_and(|body| !body.content.contains_key("application/json"));
    let securities = operation.security.as_deref().unwrap_or_default();
    let is_signed_in = |security: &_| serde_json::to_value(security).is_ok_and(|it| it != serde_json::json!({}));
    let knows_sessions = securities.iter().any(is_signed_in);
    let is_open = securities.is_empty() || !securities.iter().all(is_signed_in);
    let is_sign_in = path.ends_with("/sessions");
    let possible = [
        ("400", has_query || body.is_some()),
        ("401", knows_sessions || is_sign_in),
        ("403", knows_sessions),
        ("404", path.contains('{')),
        // Beside the community: something that others may have changed meanwhile.
        ("409", !reads && path.matches('{').count() > 1),
        ("413", body.is_some()),
        // A reading is refused by what it asks for, and by the thing itself where only some of its people may read it.
        ("422", !reads || has_query || knows_sessions),
        // Strangers are counted where they write or look for something, and room for files is counted for everybody.
        ("429", is_file || (is_open && (!reads || has_query))),
        ("500", true),
        ("503", true),
    ];
    possible.into_iter().filter(|(_, is)| *is).map(|(status, _)| status).collect()
}
