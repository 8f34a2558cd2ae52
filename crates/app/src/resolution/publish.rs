//! A resolution is published: its notice is posted and its points go back into their matters, in one transaction.

use super::act::{Acted, act_in};
use super::around::place;
use super::view::ResolutionView;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::notice::{NewNotice, post_in};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::ids::ResolutionId;
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_domain::resolution::{Act, Command};

/// How a resolution is published.
#[derive(Debug, Clone)]
pub struct Publication {
    /// What the notice is called.
    pub title: String,
    /// What it says.
    pub text: String,
    /// The first day.
    pub from: Date,
    /// The last day, until 24:00.
    pub to: Date,
}

/// Publishes it.
///
/// # Errors
/// As [`super::act_on_resolution`], and those of posting a notice; nothing is posted then.
pub async fn publish_resolution(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: ResolutionId,
    seen: Option<i64>,
    publication: Publication,
) -> Result<Acted, Fail> {
    app.carry(hall, who, Act::Publish, move |mut it| {
        Box::pin(async move {
            let resolution = it.resolution(id).await?.thing;
            let place = place(&it.hall, &resolution).cloned();
            let Publication { title, text, from, to } = publication;
            let (kind, about) = (NoticeKind::Resolution, About::Resolution(id));
            let new = NewNotice { kind, about, title, text, place, from, to, covers: None };
            let notice = post_in(&mut it, new).await?;
            act_in(&mut it, id, seen, Command::Publish { notice }).await
        })
    })
    .await
}

/// What its notice says, to begin with: its points, line by line, by `line`.
pub fn draft_of_notice(view: &ResolutionView, line: impl Fn(usize, &super::PointView) -> String) -> String {
    let lines = view.points.iter().enumerate().map(|(index, point)| line(index + 1, point));
    lines.collect::<Vec<_>>().join("\n")
}
