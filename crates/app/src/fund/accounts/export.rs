//! Accounts as a table for an office, or as JSON for a program: the figures of all funds together, and of each.

use super::figures::Figure;
use super::list::{Apart, list_accounts};
use super::period::Period;
use super::statement::Statement;
use super::view::view_account;
use crate::app::App;
use crate::fail::Fail;
use crate::fund::budget::BudgetRow;
use crate::hall::Hall;
use crate::matter::export::{ExportFailed, ExportFormat};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{FundId, PlaceId};
use mingtong_domain::money::yuan;
use mingtong_office::write_table::{self, Column, Value};
use serde::Serialize;

/// The columns: the key of the heading and the width in characters.
const COLUMNS: [(&str, u8); 6] = [
    ("accounts-column-fund-id", 38),
    ("accounts-column-fund", 40),
    ("accounts-column-period", 24),
    ("accounts-column-figure", 24),
    ("accounts-column-item", 20),
    ("accounts-column-amount", 16),
];

/// A figure of a fund, of all together, or of those of one purse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureLine {
    /// The id of the fund; none of all together and of a purse.
    pub fund: Option<String>,
    /// The key of the purse, where what common parts earn stands apart; none of all together and of a fund.
    pub purse: Option<&'static str>,
    /// What the fund is for; none where that was erased, and of all together.
    pub purpose: Option<String>,
    /// The word of the time.
    pub period: String,
    /// The key of what it says.
    pub figure: &'static str,
    /// The key of its source or line of spending; empty where it is of all.
    pub item: &'static str,
    /// How much, in yuan with two decimals.
    #[serde(serialize_with = "amount")]
    pub amount: i64,
    /// Whether the item is a line of spending.
    #[serde(skip)]
    is_line: bool,
}

fn amount<S: serde::Serializer>(fen: &i64, out: S) -> Result<S::Ok, S::Error> {
    yuan(*fen).serialize(out)
}

/// The figures of the community, or of a place with everything inside it, or of one fund. What common parts earn
/// stands apart behind those of all together. They are published: whoever takes them home, they are written as a
/// stranger reads them.
///
/// # Errors
/// [`Fail::NotFound`] where there is no such place or fund, or the database failed.
pub async fn figure_lines(
    app: &App,
    hall: &Hall,
    period: Period,
    (place, fund): (Option<&PlaceId>, Option<&FundId>),
) -> Result<Vec<FigureLine>, Fail> {
    let key = period.key();
    if let Some(fund) = fund {
        let view = view_account(app, hall, &Who::public(None), fund, period).await?;
        return Ok(lines(Some((fund, view.purpose.words())), &key, &view.statement, &view.budget));
    }
    let (mut all, mut skip) = (vec![], Some(0));
    while let Some(from) = skip {
        let page = list_accounts(app, hall, period, place, from).await?;
        if from == 0 {
            all.extend(lines(None, &key, &page.total, &[]));
            for (purse, statement) in page.apart.iter().flat_map(Apart::each) {
                let of_purse = |line: FigureLine| FigureLine { purse: Some(purse.key()), ..line };
                all.extend(lines(None, &key, statement, &[]).into_iter().map(of_purse));
            }
        }
        for account in &page.funds {
            let of = (&account.fund.id, account.fund.purpose.words());
            all.extend(lines(Some(of), &key, &account.statement, &account.budget));
        }
        skip = page.next;
    }
    Ok(all)
}

fn lines(
    fund: Option<(&FundId, Option<&str>)>,
    period: &str,
    statement: &Statement,
    budget: &[BudgetRow],
) -> Vec<FigureLine> {
    let line = |figure: Figure| FigureLine {
        fund: fund.map(|(id, _)| id.0.clone()),
        purse: None,
        purpose: fund.and_then(|(_, purpose)| purpose).map(str::to_owned),
        period: period.to_owned(),
        figure: figure.section.key(),
        item: figure.item(),
        amount: figure.fen,
        is_line: figure.source.is_none(),
    };
    statement.figures().into_iter().chain(budget.iter().map(Figure::planned)).map(line).collect()
}

/// The file of these lines. `say` gives the words of a key in the language of the file. Money is a number of yuan, an
/// id is text.
///
/// # Errors
/// There are more lines than a sheet has rows.
pub fn write_figures(
    lines: &[FigureLine],
    format: ExportFormat,
    say: &dyn Fn(&str) -> String,
    now: Millis,
) -> Result<Vec<u8>, ExportFailed> {
    let columns = COLUMNS.map(|(key, width)| Column { title: say(key), width });
    let rows = lines.iter().map(|line| cells(line, say));
    Ok(match format {
        ExportFormat::Xlsx => write_table::xlsx(&say("accounts-title"), &columns, rows, now.0)?,
        ExportFormat::Csv => write_table::csv(&columns, rows)?,
        ExportFormat::Json => {
            serde_json::to_vec_pretty(lines).map_err(|error| Fail::Fault(format!("JSON: {error}")))?
        }
    })
}

fn cells(line: &FigureLine, say: &dyn Fn(&str) -> String) -> Vec<Value> {
    let keyed = |family: &str, key: &str| Value::Text(say(&format!("{family}-{}", key.replace('_', "-"))));
    let of_purse = |purse| keyed("accounts-purse", purse);
    let (fund, purpose) = match (&line.fund, &line.purpose) {
        (None, _) => (Value::Empty, line.purse.map_or_else(|| Value::Text(say("accounts-total")), of_purse)),
        (Some(id), None) => (Value::Text(id.clone()), Value::Text(say("title-erased"))),
        (Some(id), Some(purpose)) => (Value::Text(id.clone()), Value::Text(purpose.clone())),
    };
    let item = match line.item {
        "" => Value::Empty,
        item => keyed(if line.is_line { "fund-line" } else { "fund-source" }, item),
    };
    let period = Value::Text(line.period.clone());
    vec![fund, purpose, period, keyed("accounts-figure", line.figure), item, Value::MoneyFen(line.amount)]
}
