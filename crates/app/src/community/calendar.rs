//! The working days of a year: told by the community where the program does not know them yet, and by whom.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::community::{self, Act, Event};
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::ids::{PersonId, Stream, TextRef};
use mingtong_domain::limits::{PAGE_ROWS_MAX, TEXT_CHARS_MAX};
use mingtong_domain::role::Role;
use mingtong_store::read_events;
use std::collections::HashMap;

/// A year as it was told once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearTold {
    /// Which.
    pub year: u32,
    /// Its notice in the form of the calendar; empty where it was erased.
    pub notice: String,
    /// When it was told.
    pub at: Millis,
    /// In which role.
    pub role: Role,
    /// By whom; none at the command line, or where the name was erased.
    pub name: Option<String>,
}

/// Tells the holidays and worked weekends of a year, from what was pasted of its notice.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn arrange_year(
    app: &App,
    hall: &Hall,
    who: &Who,
    year: u32,
    number: &str,
    pasted: &str,
) -> Result<(), Fail> {
    let told = community::arrange_year(&hall.register, year, number, pasted, &who.actor)?;
    let mut texts = Texts::new(&app.chance, Act::ArrangeYear);
    let notice = texts.need(&told, TEXT_CHARS_MAX)?;
    let texts = texts.into_inner();
    let (number, pasted) = (number.to_owned(), pasted.to_owned());
    app.carry(hall, who, Act::ArrangeYear, move |mut it| {
        Box::pin(async move {
            // Decided by the years that are known now: somebody else may have told one meanwhile.
            community::arrange_year(&it.hall.register, year, &number, &pasted, &it.who.actor)?;
            it.record(vec![append(Stream::Register, Event::YearArranged { year, notice })], &texts).await?;
            Ok(())
        })
    })
    .await
}

/// What was told of years, the latest first, a page of it at the most.
///
/// # Errors
/// The role may not tell years, or the database failed.
pub async fn years_told(app: &App, hall: &Hall, who: &Who) -> Result<Vec<YearTold>, Fail> {
    who.authorise(Act::ArrangeYear)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut rows = link.register_rows(hall.id, 0).await?;
    // Before anything is read: the places of a large community stand in the same stream.
    rows.retain(|row| row.canonical.contains(community::Kind::YearArranged.key()));
    let mut recorded = read_events(link, hall.id, &rows).await?;
    recorded.reverse();
    recorded.truncate(PAGE_ROWS_MAX as usize);
    let refs = recorded.iter().filter_map(|it| it.event.as_ref()).flat_map(|event| event.references().texts);
    let words = words_behind(link, hall.id, refs).await?;
    let names = names_behind(link, hall.id, recorded.iter().filter_map(|it| it.person.as_ref())).await?;
    Ok(recorded.iter().filter_map(|it| told_in(it, &words, &names)).collect())
}

fn told_in(
    recorded: &Recorded,
    words: &HashMap<TextRef, String>,
    names: &HashMap<PersonId, String>,
) -> Option<YearTold> {
    let Some(event::Event::Community(Event::YearArranged { year, notice })) = &recorded.event else { return None };
    let name = recorded.person.as_ref().and_then(|person| names.get(person)).filter(|name| !name.is_empty());
    Some(YearTold {
        year: *year,
        notice: words.get(notice).cloned().unwrap_or_default(),
        at: recorded.at,
        role: recorded.role,
        name: name.cloned(),
    })
}
