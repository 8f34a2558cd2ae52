//! Sheets that an office posted of its own accounts, told beside the public accounts of the same days and place: these
//! count none of them, and whoever meets only the totals would take what is 0.00 there for all there was.

use crate::format;
use crate::parts::accounts_told::sum_told;
use crate::problem::Problem;
use crate::visit::Visit;
use mingtong_app::account_book::{BookItem, account_books_of_days};
use mingtong_app::fund::Period;
use mingtong_domain::account_book;
use mingtong_domain::ids::PlaceId;
use mingtong_office::paper::Part;

/// A posted sheet: where it is, of which place where that is one inside, of which days, and what its accounts come to.
pub(super) struct PostedBook {
    pub(super) href: String,
    pub(super) place: Option<String>,
    pub(super) period: String,
    pub(super) sums: Vec<String>,
}

/// Those of a place and of everything inside it, or of the whole community where none is named.
pub(super) async fn posted_books(
    visit: &Visit,
    place: Option<&PlaceId>,
    period: &Period,
) -> Result<Vec<PostedBook>, Problem> {
    let days = account_book::Period { from: period.from, to: period.to };
    let found = account_books_of_days(&visit.site.app, &visit.hall, place, days).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let words = visit.words;
    let told = |item: BookItem| PostedBook {
        href: visit.link(&format!("/account-books/{}", item.id)),
        // Compared by id: a courtyard may be called as its grid is.
        place: item.place.filter(|_| item.place_id.as_ref() != place),
        period: format::period(words, item.period.from, item.period.to),
        sums: item.sums.iter().map(|sum| sum_told(words, sum)).collect(),
    };
    Ok(found.into_iter().map(told).collect())
}

/// The same on a sheet.
pub(super) fn notes(visit: &Visit, books: &[PostedBook]) -> Vec<Part> {
    let told = books.iter().map(|book| {
        let parts = book.place.iter().chain([&book.period]).chain(&book.sums);
        parts.map(String::as_str).collect::<Vec<_>>().join(" · ")
    });
    let lede = (!books.is_empty()).then(|| visit.words.t("accounts-posted-books").to_owned());
    lede.into_iter().chain(told).map(Part::Note).collect()
}
