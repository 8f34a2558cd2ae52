//! Agreements, a page of them, the latest first. Drafts only whoever works on all of them sees.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::said_of_money;
use crate::matter::Said;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Act, Origin, StageKind};
use mingtong_domain::ids::{AgreementId, MatterId, NeedId, PlaceId, TextRef};
use mingtong_domain::limits::PAGE_ROWS;
use mingtong_store::rows::{AgreementFilter, AgreementRow, AgreementsShown};

/// An agreement in a list.
#[derive(Debug, Clone)]
pub struct AgreementItem {
    /// Its id.
    pub id: AgreementId,
    /// Its number.
    pub number: String,
    /// What it is called.
    pub title: Said,
    /// Where it holds; none for the whole community.
    pub place: Option<String>,
    /// Its state now.
    pub stage: StageKind,
    /// What it costs in money, or what it shares out, in fen.
    pub total: i64,
    /// Whether that is no cost, but income that is shared out.
    pub shares_income: bool,
    /// How many parties it has, and how many of them are asked.
    pub parties: (i64, i64),
    /// The moment at which the last day to answer is over; none before it was put to its parties.
    pub ends: Option<Millis>,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct AgreementList {
    /// The agreements.
    pub items: Vec<AgreementItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Which agreements are asked for.
#[derive(Debug, Clone, Default)]
pub struct AgreementQuery {
    /// From one matter or one need only.
    pub of: Option<Origin>,
    /// So many are left out from the beginning.
    pub skip: u32,
}

/// Agreements, a page of them.
///
/// # Errors
/// The database failed.
pub async fn list_agreements(app: &App, hall: &Hall, who: &Who, query: AgreementQuery) -> Result<AgreementList, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let sees_drafts = who.authorise_everywhere(Act::Read, &hall.register).is_ok();
    let shown = if sees_drafts { AgreementsShown::All } else { AgreementsShown::Put };
    let AgreementQuery { of, skip } = query;
    let filter = AgreementFilter {
        shown,
        matter: of.and_then(Origin::matter).map(MatterId::number),
        need: of.and_then(Origin::need).map(NeedId::number),
        skip,
        limit: PAGE_ROWS + 1,
    };
    let mut rows = link.agreements(hall.id, &filter).await?;
    let next = (rows.len() > PAGE_ROWS as usize).then(|| skip.saturating_add(PAGE_ROWS));
    rows.truncate(PAGE_ROWS as usize);
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.title.clone()))).await?;
    let said = |row: &AgreementRow| match words.get(&TextRef(row.title.clone())) {
        Some(words) => Said::Words(said_of_money(hall, words, None)),
        None => Said::Erased,
    };
    let items = rows.into_iter().filter_map(|row| item(hall, now, said(&row), sees_drafts, row)).collect();
    Ok(AgreementList { items, next })
}

fn item(hall: &Hall, now: Millis, title: Said, sees_drafts: bool, row: AgreementRow) -> Option<AgreementItem> {
    let ends = row.ends_ms.map(Millis);
    let is_open =
        |ends: Option<Millis>| if ends.is_some_and(|ends| now >= ends) { StageKind::Lapsed } else { StageKind::Put };
    let stage = match StageKind::from_key(&row.stage)? {
        // Strangers read the version before the one that is drafted.
        StageKind::Drafting if !sees_drafts && row.started_ms.is_some() => StageKind::Started,
        StageKind::Drafting if !sees_drafts => is_open(ends),
        StageKind::Put => is_open(ends),
        other => other,
    };
    Some(AgreementItem {
        id: AgreementId(row.agreement_id),
        number: hall.agreement_number(row.year, u32::try_from(row.number).ok()?),
        title,
        place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
        stage,
        total: row.total_fen,
        shares_income: row.shares_income != 0,
        parties: (row.parties, row.asked),
        ends,
    })
}
