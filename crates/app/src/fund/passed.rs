//! Where the rest of a closed fund went, and with whose rest a fund began: money passes from one to the other, and each
//! names the other.

use super::access::{seen, sight};
use super::reading::Reading;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::words_behind;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::fund::{Fund, RestGoes};
use mingtong_domain::ids::FundId;
use mingtong_store::Link;

/// A fund beside another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundBeside {
    /// Its id.
    pub id: FundId,
    /// What it is for.
    pub purpose: Said,
}

/// What became of the rest of a closed fund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestView {
    /// How much it was, in fen.
    pub left: i64,
    /// Where it went.
    pub goes: RestGoes,
    /// On which day.
    pub day: Date,
    /// To whom, or why it was closed; none where nothing was said.
    pub words: Option<Said>,
    /// The fund that was opened with it; none where there is none, or none yet.
    pub carried_on: Option<FundBeside>,
}

/// What passed into a fund, and out of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passed {
    /// The closed fund with whose rest it began, and how much that was, in fen.
    pub began_with: Option<(FundBeside, i64)>,
    /// What became of its own rest; none while it is open.
    pub rest: Option<RestView>,
}

/// What passed into a fund and out of it, as `who` reads each of them.
pub(super) async fn passed(link: &mut Link<'_>, hall: &Hall, who: &Who, fund: &Fund) -> Result<Passed, Fail> {
    let began_with = match &fund.carried {
        Some(carried) => beside(link, hall, who, &carried.from).await?.zip(Some(carried.amount)),
        None => None,
    };
    let Some(closed) = &fund.closed else { return Ok(Passed { began_with, rest: None }) };
    let carried_on = match &fund.carried_on {
        Some(id) => beside(link, hall, who, id).await?,
        None => None,
    };
    let sight = sight(link, hall, who, fund).await?;
    let reading = Reading { words: words_behind(link, hall.id, closed.words.clone()).await?, sight, hall };
    let words = reading.maybe(closed.words.as_ref());
    let rest = RestView { left: closed.rest, goes: closed.goes, day: closed.day, words, carried_on };
    Ok(Passed { began_with, rest: Some(rest) })
}

/// Another fund; none where there is none.
async fn beside(link: &mut Link<'_>, hall: &Hall, who: &Who, id: &FundId) -> Result<Option<FundBeside>, Fail> {
    let (fund, sight) = match seen(link, hall, who, id).await {
        Ok(found) => found,
        Err(Fail::NotFound) => return Ok(None),
        Err(fail) => return Err(fail),
    };
    let reading = Reading { words: words_behind(link, hall.id, [fund.purpose.clone()]).await?, sight, hall };
    Ok(Some(FundBeside { purpose: reading.said(&fund.purpose), id: fund.id }))
}
