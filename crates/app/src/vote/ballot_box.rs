//! The box of a secret vote, for those who count: how many were ticked off against how many papers were entered, which
//! wait for another reading, and what two people read differently. What a paper says stands nowhere else.

use super::access::may_read_papers;
use super::box_papers::box_papers;
use super::lines::electors;
use super::reckon::secrets;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::names_behind;
use crate::who::Who;
use mingtong_domain::ids::{PersonId, VoteId};
use mingtong_domain::vote::{BoxClass, BoxPaper, BoxReading, BoxSays, Vote, box_classes};
use mingtong_store::Link;
use mingtong_store::rows::ElectorsShown;

/// A paper from the box that is not read by two people alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxWaiting {
    /// The code that was written on it.
    pub receipt: String,
    /// How many people read it.
    pub readings: usize,
    /// Whether whoever asks is one of them.
    pub is_own: bool,
    /// Who read what last, where they differ; nothing before: whoever reads a paper second reads it for themself. No
    /// name where it was erased, nothing read where somebody says that there is no such paper.
    pub differ: Vec<(Option<String>, Option<BoxSays>)>,
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxView {
    /// The areas that papers may have; one where areas do not count.
    pub classes: Vec<BoxClass>,
    /// How many electors were ticked off.
    pub ticked: u64,
    /// How many papers were entered.
    pub entered: u64,
    /// Papers that wait, in the order of their codes.
    pub waiting: Vec<BoxWaiting>,
}

/// The box of a secret vote.
///
/// # Errors
/// Whoever asks does not count here; [`Fail::NotFound`] also where it is not secret; or the database failed.
pub async fn view_box(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<BoxView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_read_papers(link, hall, who, id).await?;
    if !vote.is_secret() {
        return Err(Fail::NotFound);
    }
    let papers = box_papers(link, hall, &vote).await?;
    let mut classes = classes(link, hall, &vote, papers.iter().map(|(_, paper)| paper).collect()).await?;
    let mut entered = u64::try_from(papers.len()).unwrap_or(u64::MAX);
    if vote.tallied().is_some() {
        // It was counted when as many were entered as were ticked off, and then the box was emptied.
        classes.iter_mut().for_each(|class| class.entered = class.ticked);
        entered = classes.iter().map(|class| class.ticked).sum();
    }
    let readers = papers.iter().flat_map(|(_, paper)| &paper.readings).map(|reading| &reading.by);
    let names = names_behind(link, hall.id, readers).await?;
    let name = |person: &PersonId| names.get(person).filter(|name| !name.is_empty()).cloned();
    let read = |BoxReading { by, says }: &BoxReading| (name(by), says.clone());
    let waiting = papers.iter().filter(|(_, paper)| paper.settled().is_none()).map(|(row, paper)| BoxWaiting {
        receipt: row.receipt.clone(),
        readings: paper.readings.len(),
        is_own: paper.readings.iter().any(|reading| who.actor.person.as_ref() == Some(&reading.by)),
        differ: if paper.has_difference() { paper.readings.iter().map(read).collect() } else { vec![] },
    });
    let waiting = waiting.collect();
    Ok(BoxView { ticked: classes.iter().map(|it| it.ticked).sum(), entered, classes, waiting })
}

/// The areas that papers may have, each with how many were ticked off and how many of these papers are of it.
pub(super) async fn classes(
    link: &mut Link<'_>,
    hall: &Hall,
    vote: &Vote,
    papers: Vec<&BoxPaper>,
) -> Result<Vec<BoxClass>, Fail> {
    let all = electors(link, hall, &vote.id, ElectorsShown::All, None).await?;
    let voted = secrets(link, hall, vote).await?.voted;
    Ok(box_classes(vote, &all, &voted, papers))
}
