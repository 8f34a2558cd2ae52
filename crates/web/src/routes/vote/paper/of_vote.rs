//! What the papers of a vote have in common: where they stand, what they call things, and a part of a long one.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::params::{Params, asked, encoded};
use crate::parts::paper::{Form, Stands, paper_at};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::roll::square_metres;
use mingtong_app::vote::{VoteBuilding, VoteView, view_vote};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::Act;
use mingtong_office::paper::{Document, Print};
use mingtong_words::Words;

/// The address of a paper: the community and the vote.
pub(super) type Address = Path<(String, String)>;

/// The vote, as whoever asks reads it.
pub(super) async fn read(visit: &Visit, id: &VoteId) -> Result<VoteView, Problem> {
    view_vote(&visit.site.app, &visit.hall, &visit.who(), id).await.map_err(|fail| visit.problem(fail))
}

/// The same for whoever works with its electors.
pub(super) async fn at_work(visit: &Visit, id: &VoteId) -> Result<(Who, VoteView), Problem> {
    let who = visit.authorised(Act::ReadElectors)?;
    Ok((who, read(visit, id).await?))
}

/// A paper of a vote; `path` is its address.
pub(super) fn of_vote(
    visit: &Visit,
    form: Form,
    id: &VoteId,
    path: String,
    document: Document,
) -> Result<Response, Problem> {
    let stands = Stands { here: "votes", back: format!("/votes/{id}"), path, ..Stands::default() };
    paper_at(visit, form, stands, document)
}

/// What a vote is called.
pub(super) fn title(words: Words, view: &VoteView) -> String {
    Called::title(&view.title, words).text
}

/// What a paper is called after its vote.
pub(super) fn titled(words: Words, key: &str, view: &VoteView) -> String {
    words.ta(key, &[text_arg("title", title(words, view))])
}

/// Its number in its year.
pub(super) fn number(words: Words, view: &VoteView) -> String {
    let year = view.vote.by.1.year();
    words.ta("vote-paper-number", &[text_arg("year", year), text_arg("n", view.vote.number)])
}

/// From when until when ballots are taken.
pub(super) fn window(words: Words, view: &VoteView) -> String {
    let window = view.vote.window;
    let [from, to] = [window.opens, window.closes].map(|at| format::moment(words, at));
    words.ta("vote-paper-window", &[text_arg("from", from), text_arg("to", to)])
}

/// An area with its unit.
pub(super) fn area(words: Words, units: impl TryInto<i64>) -> String {
    let units = units.try_into().unwrap_or(i64::MAX);
    words.ta("roll-square-metres", &[text_arg("area", square_metres(units))])
}

/// What a building is called.
pub(super) fn building(words: Words, building: &str) -> String {
    match building.is_empty() {
        true => words.t("roll-no-building").to_owned(),
        false => words.ta("roll-building", &[text_arg("building", building)]),
    }
}

/// The place with a home of it.
pub(super) fn home(view: &VoteView, home: &str) -> String {
    let place = view.place.as_deref().unwrap_or_default();
    format!("{place} {home}").trim().to_owned()
}

/// Where the community is reached.
pub(super) fn where_to(visit: &Visit) -> String {
    let name = &visit.hall.name;
    match visit.hall.contact() {
        Some(contact) => {
            visit.words.ta("vote-paper-where", &[text_arg("community", name), text_arg("contact", contact)])
        }
        None => name.clone(),
    }
}

/// Which part of a long paper is asked for: a building, after which number, in which print.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    pub(super) building: Option<String>,
    pub(super) after: u32,
    pub(super) print: Print,
}

impl Piece {
    pub(super) fn of(params: &Params) -> Self {
        Self {
            building: params.get("building").filter(|building| !building.is_empty()).cloned(),
            after: asked(params, "after").parse().unwrap_or(0),
            print: if params.contains_key("large") { Print::Large } else { Print::Office },
        }
    }

    /// As a query says it.
    pub(super) fn query(&self) -> String {
        let building = self.building.as_ref().map(|building| format!("building={}", encoded(building)));
        let after = (self.after > 0).then(|| format!("after={}", self.after));
        let large = (self.print == Print::Large).then(|| "large=yes".to_owned());
        let said: Vec<String> = building.into_iter().chain(after).chain(large).collect();
        if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) }
    }

    /// What stands beside this piece: the next one, the same in the other print, and the buildings.
    pub(super) fn beside(
        &self,
        words: Words,
        path: &str,
        buildings: &[VoteBuilding],
        next: Option<u32>,
    ) -> Vec<(String, String)> {
        let link = |piece: Piece, said: String| (format!("{path}.html{}", piece.query()), said);
        let next = next.map(|after| link(Piece { after, ..self.clone() }, words.t("vote-paper-next").to_owned()));
        let (print, key) = match self.print {
            Print::Office => (Print::Large, "vote-paper-large"),
            Print::Large => (Print::Office, "vote-paper-office"),
        };
        let other = link(Piece { print, ..self.clone() }, words.t(key).to_owned());
        let others = buildings.iter().filter(|_| buildings.len() > 1).map(|it| {
            let name = building(words, &it.building);
            let said = [text_arg("building", name), text_arg("n", it.electors)];
            let piece = Piece { building: Some(it.building.clone()), after: 0, print: self.print };
            link(piece, words.ta("vote-paper-of-building", &said))
        });
        next.into_iter().chain([other]).chain(others).collect()
    }
}
