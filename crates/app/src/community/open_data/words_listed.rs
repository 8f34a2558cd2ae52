//! Whose words there are, a page of things at a time: each thing that a stranger finds in a list of its noun.

use super::stranger::{Stranger, left_out};
use super::{of_funds, of_meetings};
use crate::account_book::list_account_books;
use crate::agreement::{AgreementQuery, list_agreements};
use crate::body::list_bodies;
use crate::fail::Fail;
use crate::fund::list_funds;
use crate::need::{NeedQuery, list_needs};
use crate::notice::list_notices;
use crate::procedure::{ProcedureQuery, list_procedures};
use crate::project::{ProjectQuery, list_projects};
use crate::reception::list_receptions;
use crate::resolution::{ResolutionQuery, list_resolutions};
use crate::resource::{ResourceQuery, list_resources};
use crate::roll::list_rolls;
use crate::vote::{VoteQuery, VotesShown, list_votes};
use mingtong_domain::ids::Stream;
use mingtong_domain::limits::PAGE_ROWS;
use mingtong_domain::reporting::ReportingKind;
use mingtong_store::rows::{ReportingFilter, ReportingRow};

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordsOf {
    /// Of the register: one thing, by the name of its stream.
    Names,
    /// Of notices.
    Notices,
    /// Of meetings.
    Meetings,
    /// Of resolutions.
    Resolutions,
    /// Of receptions.
    Receptions,
    /// Of votes.
    Votes,
    /// Of funds.
    Funds,
    /// Of what is paid of them.
    Expenses,
    /// Of needs that are on the list.
    Needs,
    /// Of what units and shops offer.
    Resources,
    /// Of agreements, once people are asked.
    Agreements,
    /// Of projects.
    Projects,
    /// Of procedures.
    Procedures,
    /// Of bodies: what their founding says, and where they meet.
    Bodies,
    /// Of the reports of units, with what they did.
    Reporting,
    /// Of posted sheets of an office's accounts.
    AccountBooks,
    /// Of the lists of homes that were posted.
    Rolls,
}

impl WordsOf {
    /// All of them: names first, by which others are told apart.
    pub const ALL: [Self; 17] = [
        Self::Names,
        Self::Notices,
        Self::Meetings,
        Self::Resolutions,
        Self::Receptions,
        Self::Votes,
        Self::Funds,
        Self::Expenses,
        Self::Needs,
        Self::Resources,
        Self::Agreements,
        Self::Projects,
        Self::Procedures,
        Self::Bodies,
        Self::Reporting,
        Self::AccountBooks,
        Self::Rolls,
    ];

    /// What addresses call them.
    pub fn key(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Notices => "notices",
            Self::Meetings => "meetings",
            Self::Resolutions => "resolutions",
            Self::Receptions => "receptions",
            Self::Votes => "votes",
            Self::Funds => "funds",
            Self::Expenses => "expenses",
            Self::Needs => "needs",
            Self::Resources => "resources",
            Self::Agreements => "agreements",
            Self::Projects => "projects",
            Self::Procedures => "procedures",
            Self::Bodies => "bodies",
            Self::Reporting => "reporting",
            Self::AccountBooks => "account-books",
            Self::Rolls => "rolls",
        }
    }

    /// Those of a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.key() == key)
    }
}

/// Things, and what is asked for to read on; nothing where there is no more.
type Page = (Vec<Stream>, Option<String>);

/// The things of a page.
pub(super) async fn things(it: &Stranger<'_>, of: WordsOf, from: Option<&str>) -> Result<Page, Fail> {
    match of {
        WordsOf::Names => only(vec![Stream::Register], from),
        WordsOf::Notices => notices(it, from).await,
        WordsOf::Meetings => meetings(it, from).await,
        WordsOf::Resolutions => resolutions(it, from).await,
        WordsOf::Receptions => receptions(it, from).await,
        WordsOf::Votes => votes(it, from).await,
        WordsOf::Funds => funds(it, from).await,
        WordsOf::Expenses => expenses(it, from).await,
        WordsOf::Needs => needs(it, from).await,
        WordsOf::Resources => resources(it, from).await,
        WordsOf::Agreements => agreements(it, from).await,
        WordsOf::Projects => projects(it, from).await,
        WordsOf::Procedures => procedures(it, from).await,
        WordsOf::Bodies => bodies(it, from).await,
        WordsOf::Reporting => reports(it, from).await,
        WordsOf::AccountBooks => account_books(it, from).await,
        WordsOf::Rolls => rolls(it, from).await,
    }
}

fn page<N: ToString>(streams: impl Iterator<Item = Stream>, next: Option<N>) -> Page {
    (streams.collect(), next.map(|next| next.to_string()))
}

/// Things of which there is one page.
fn only(streams: Vec<Stream>, from: Option<&str>) -> Result<Page, Fail> {
    match from {
        None => Ok((streams, None)),
        Some(_) => Err(Fail::NotFound),
    }
}

/// The first thing of a page by itself: one that may have thousands of texts.
fn alone(streams: impl Iterator<Item = Stream>, skip: u32, next: Option<u32>) -> Page {
    let mut streams = streams.peekable();
    let first = streams.next();
    let is_more = streams.peek().is_some() || next.is_some();
    (first.into_iter().collect(), is_more.then(|| skip.saturating_add(1).to_string()))
}

async fn notices(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let list = list_notices(it.app, it.hall, left_out(from)?).await?;
    Ok(page(list.items.into_iter().map(|item| Stream::Notice(item.id)), list.next))
}

async fn meetings(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let (items, next) = of_meetings::page(it, from, PAGE_ROWS).await?;
    Ok(page(items.into_iter().map(|item| Stream::Meeting(item.id)), next))
}

async fn resolutions(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let query = ResolutionQuery { skip: left_out(from)?, ..ResolutionQuery::default() };
    let (items, next) = list_resolutions(it.app, it.hall, &it.who, &query).await?;
    Ok(page(items.into_iter().map(|item| Stream::Resolution(item.id)), next))
}

async fn receptions(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let skip = left_out(from)?;
    let items = list_receptions(it.app, it.hall, skip).await?;
    let next = (items.len() >= PAGE_ROWS as usize).then(|| skip.saturating_add(PAGE_ROWS));
    Ok(page(items.into_iter().map(|item| Stream::Reception(item.id)), next))
}

async fn votes(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let query = VoteQuery { shown: VotesShown::All, place: None, matter: None, skip: left_out(from)? };
    let list = list_votes(it.app, it.hall, query).await?;
    Ok(page(list.items.into_iter().map(|item| Stream::Vote(item.id)), list.next))
}

async fn funds(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let list = list_funds(it.app, it.hall, left_out(from)?).await?;
    Ok(page(list.items.into_iter().map(|item| Stream::Fund(item.id)), list.next))
}

async fn expenses(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let (expenses, next) = of_funds::page_of_expenses(it, from).await?;
    Ok(page(expenses.into_iter().map(|(fund, item)| Stream::Expense(fund, item.id)), next))
}

async fn needs(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let query = NeedQuery { skip: left_out(from)?, ..NeedQuery::default() };
    let list = list_needs(it.app, it.hall, &it.who, &query).await?;
    Ok(page(list.items.into_iter().map(|item| Stream::Need(item.id)), list.next))
}

async fn resources(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let query = ResourceQuery { all: true, skip: left_out(from)?, ..ResourceQuery::default() };
    let list = list_resources(it.app, it.hall, &it.who, &query).await?;
    Ok(page(list.items.into_iter().map(|item| Stream::Resource(item.id)), list.next))
}

async fn agreements(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let query = AgreementQuery { skip: left_out(from)?, ..AgreementQuery::default() };
    let list = list_agreements(it.app, it.hall, &it.who, query).await?;
    Ok(page(list.items.into_iter().map(|item| Stream::Agreement(item.id)), list.next))
}

async fn projects(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let query = ProjectQuery { skip: left_out(from)?, ..ProjectQuery::default() };
    let (items, next) = list_projects(it.app, it.hall, &it.who, &query).await?;
    Ok(page(items.into_iter().map(|item| Stream::Project(item.id)), next))
}

async fn procedures(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let query = ProcedureQuery { skip: left_out(from)?, ..ProcedureQuery::default() };
    let list = list_procedures(it.app, it.hall, query).await?;
    Ok(page(list.items.into_iter().map(|item| Stream::Procedure(item.id)), list.next))
}

async fn bodies(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let bodies = list_bodies(it.app, it.hall).await?;
    only(bodies.into_iter().map(|item| Stream::Body(item.id)).collect(), from)
}

/// Those of units: what is said of one person is sealed.
async fn reports(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let skip = left_out(from)?;
    let filter = ReportingFilter {
        now_ms: it.app.now().0,
        kind: Some(ReportingKind::Unit.key().to_owned()),
        skip,
        limit: PAGE_ROWS + 1,
        ..ReportingFilter::default()
    };
    let mut rows = it.app.store.read().await?.link().reportings(it.hall.id, &filter).await?;
    let next = (rows.len() > PAGE_ROWS as usize).then(|| skip.saturating_add(PAGE_ROWS));
    rows.truncate(PAGE_ROWS as usize);
    Ok(page(rows.iter().filter_map(ReportingRow::id).map(Stream::Reporting), next))
}

async fn account_books(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let skip = left_out(from)?;
    let list = list_account_books(it.app, it.hall, skip).await?;
    Ok(alone(list.items.into_iter().map(|item| Stream::AccountBook(item.id)), skip, list.next))
}

async fn rolls(it: &Stranger<'_>, from: Option<&str>) -> Result<Page, Fail> {
    let skip = left_out(from)?;
    let list = list_rolls(it.app, it.hall, skip).await?;
    Ok(alone(list.items.into_iter().map(|item| Stream::Roll(item.id)), skip, list.next))
}
