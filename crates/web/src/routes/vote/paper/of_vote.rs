//! What the papers of a vote have in common: where they stand, what they call things, and a part of a long one.

use crate::args::text_arg;
use crate::called::Called;
use crate::params::{Params, asked, encoded};
use crate::parts::paper::{Form, Stands, label, paper_at};
use crate::parts::vote_rows;
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::vote::{VoteBuilding, VoteView, print_vote};
use mingtong_domain::ids::{PersonId, VoteId};
use mingtong_domain::vote::Act;
use mingtong_office::paper::{Coded, Document, Part, Print};
use mingtong_words::Words;

/// The address of a paper: the community and the vote.
pub(super) type Address = Path<(String, String)>;

/// The vote, as far as whoever asks sees it, and in the words of the public: paper is handed on.
pub(super) async fn read(visit: &Visit, id: &VoteId) -> Result<VoteView, Problem> {
    print_vote(&visit.site.app, &visit.hall, &visit.who(), id).await.map_err(|fail| visit.problem(fail))
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

/// What was declared void says so before anything else.
pub(super) fn is_void(words: Words, view: &VoteView) -> Option<Part> {
    let reason = Called::title(view.voided.as_ref()?, words).text;
    Some(Part::Text(words.ta("vote-paper-is-void", &[text_arg("reason", reason)])))
}

/// What a vote is called.
pub(super) fn title(words: Words, view: &VoteView) -> String {
    Called::title(&view.title, words).text
}

/// What a paper is called after its vote.
pub(super) fn titled(words: Words, key: &str, view: &VoteView) -> String {
    words.ta(key, &[text_arg("title", title(words, view))])
}

/// The lines of its ballot, as they are called.
pub(super) fn called(words: Words, view: &VoteView) -> Vec<Called> {
    view.lines.iter().map(|line| Called::title(&line.words, words)).collect()
}

/// The names of those who count.
pub(super) fn names<'v>(words: Words, view: &'v VoteView, who: impl Fn(&PersonId) -> bool + 'v) -> String {
    let names = view.tellers.iter().filter(|(person, _)| who(person)).map(|(_, name)| name.as_str());
    names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(words.t("vote-ways-join"))
}

/// The page of the vote with its code, for whoever stands before the sheet with a telephone.
pub(super) fn page_of_it(visit: &Visit, id: &VoteId, facts: &[(&str, String)]) -> Part {
    let words = visit.words;
    let address = visit.outside_link(&format!("/votes/{id}"));
    let own = ("vote-paper-page", address.clone());
    let facts = facts.iter().chain([&own]).map(|(key, text)| (label(words, key), text.clone()));
    Part::Coded(Coded {
        facts: facts.collect(),
        code: address,
        label: words.t("vote-paper-page").to_owned(),
        caption: words.t("vote-paper-scan").to_owned(),
    })
}

/// Its number in its year.
pub(super) fn number(words: Words, view: &VoteView) -> String {
    vote_rows::number(words, (view.vote.by.1.year().into(), view.vote.number))
}

/// From when until when ballots are taken.
pub(super) fn window(words: Words, view: &VoteView) -> String {
    vote_rows::window_words(words, view.vote.window)
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
            print: if params.contains_key("large") { Print::Large } else { Print::Form },
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
            Print::Office | Print::Form | Print::Lying | Print::Half => (Print::Large, "vote-paper-large"),
            Print::Large => (Print::Form, "vote-paper-office"),
        };
        let other = link(Piece { print, ..self.clone() }, words.t(key).to_owned());
        let others = buildings.iter().filter(|_| buildings.len() > 1).map(|it| {
            let name = building(words, &it.building);
            let said = [text_arg("building", name), ("n", it.electors.into())];
            let piece = Piece { building: Some(it.building.clone()), after: 0, print: self.print };
            link(piece, words.ta("vote-paper-of-building", &said))
        });
        next.into_iter().chain([other]).chain(others).collect()
    }
}
