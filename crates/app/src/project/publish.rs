//! The final account of a project is published: the project and its notice are written together.

use super::act::{Acted, act_in};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::masked_people;
use crate::notice::{NewNotice, post_in};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::ids::ProjectId;
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_domain::project::{Act, Command, Income};
use mingtong_text::personal::Masker;

/// A final account, in plain words.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// What came in, from where.
    pub income: Vec<Income>,
    /// What was spent, in fen.
    pub spent_fen: i64,
    /// What the notice is called.
    pub title: String,
    /// What it says. Personal data that are found in it are masked.
    pub text: String,
    /// The first day.
    pub from: Date,
    /// The last day, until 24:00.
    pub to: Date,
}

/// Publishes it.
///
/// # Errors
/// As [`super::act_on_project`], and those of posting a notice; nothing is posted then.
pub async fn publish_account(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: ProjectId,
    seen: Option<i64>,
    account: NewAccount,
) -> Result<Acted, Fail> {
    app.carry(hall, who, Act::PublishAccount, move |mut it| {
        Box::pin(async move {
            let place = it.project(id).await?.thing.place;
            let NewAccount { income, spent_fen, title, text, from, to } = account;
            let (kind, about) = (NoticeKind::Accounts, About::Project(id));
            let said = masked_people(&Masker::of([title.as_str(), text.as_str()]).mask(&text));
            let new = NewNotice { kind, about, title, text, place, from, to, covers: None };
            let notice = post_in(&mut it, new).await?;
            act_in(&mut it, id, seen, Command::PublishAccount { notice, income, spent_fen, text: said }).await
        })
    })
    .await
}
