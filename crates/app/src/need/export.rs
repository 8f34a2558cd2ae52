//! The three lists as workbooks, in the columns of the offices' ledgers 台账.

use super::list::{NeedItem, NeedQuery, list_needs};
use super::uptakes::{UptakeItem, list_uptakes};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::matter::export::ExportFailed;
use crate::resource::{ResourceItem, ResourceQuery, list_resources};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::matter;
use mingtong_domain::need::{Measure, Share};
use mingtong_office::write_table::{self, Column, Value};

/// One of the three lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ledger {
    /// 需求清单.
    Needs,
    /// 资源清单.
    Resources,
    /// 项目清单.
    Uptakes,
}

/// The columns of a ledger: the key of the heading and the width in characters.
impl Ledger {
    fn columns(self) -> &'static [(&'static str, u8)] {
        match self {
            Ledger::Needs => &[
                ("ledger-number", 18),
                ("ledger-source", 12),
                ("ledger-kind", 10),
                ("ledger-class", 12),
                ("ledger-title", 48),
                ("ledger-place", 24),
                ("ledger-serves", 10),
                ("ledger-measure", 10),
                ("ledger-total", 12),
                ("ledger-left", 12),
                ("ledger-wanted", 12),
                ("ledger-state", 12),
                ("ledger-recorded", 17),
            ],
            Ledger::Resources => &[
                ("ledger-number", 18),
                ("ledger-unit", 24),
                ("ledger-kind", 12),
                ("ledger-title", 48),
                ("ledger-place", 24),
                ("ledger-until", 12),
                ("ledger-state", 12),
            ],
            Ledger::Uptakes => &[
                ("ledger-number", 18),
                ("ledger-title", 48),
                ("ledger-place", 24),
                ("ledger-unit", 24),
                ("ledger-measure", 10),
                ("ledger-share", 12),
                ("ledger-until", 12),
                ("ledger-state", 18),
                ("ledger-asked", 17),
                ("ledger-done", 17),
            ],
        }
    }

    /// The name of the file, without its ending.
    pub fn file(self) -> &'static str {
        match self {
            Ledger::Needs => "needs",
            Ledger::Resources => "resources",
            Ledger::Uptakes => "uptakes",
        }
    }
}

/// The workbook of a list as `who` reads it: whole, the latest first. `say` gives the words of a key in the language of
/// the file. Money is a number of yuan, a number of a list is text.
///
/// # Errors
/// The role may not, there are more lines than a sheet has rows, or the database failed.
pub async fn export_list(
    app: &App,
    hall: &Hall,
    who: &Who,
    ledger: Ledger,
    say: &(dyn Fn(&str) -> String + Sync),
) -> Result<Vec<u8>, ExportFailed> {
    who.authorise(matter::Act::Export).map_err(Fail::from)?;
    let mut rows = vec![];
    let mut skip = Some(0);
    while let Some(from) = skip {
        let (more, next) = page(app, hall, who, ledger, from, say).await?;
        rows.extend(more);
        skip = next;
    }
    let columns: Vec<Column> =
        ledger.columns().iter().map(|(key, width)| Column { title: say(key), width: *width }).collect();
    let (name, now) = (say(&format!("ledger-{}", ledger.file())), app.now());
    let written = app.gates.paper.work(move || write_table::xlsx(&name, &columns, rows, now.0)).await;
    Ok(written.map_err(Fail::from)??)
}

type Rows = (Vec<Vec<Value>>, Option<u32>);

async fn page(
    app: &App,
    hall: &Hall,
    who: &Who,
    ledger: Ledger,
    skip: u32,
    say: &(dyn Fn(&str) -> String + Sync),
) -> Result<Rows, Fail> {
    let limit = PAGE_ROWS_MAX;
    Ok(match ledger {
        Ledger::Needs => {
            let found = list_needs(app, hall, who, &NeedQuery { skip, limit, ..NeedQuery::default() }).await?;
            (found.items.iter().map(|item| need(item, say)).collect(), found.next)
        }
        Ledger::Resources => {
            let query = ResourceQuery { all: true, skip, limit, ..ResourceQuery::default() };
            let found = list_resources(app, hall, who, &query).await?;
            (found.items.iter().map(|item| resource(item, say)).collect(), found.next)
        }
        Ledger::Uptakes => {
            let found = list_uptakes(app, hall, None, skip).await?;
            (found.items.iter().map(|item| uptake(item, say)).collect(), found.next)
        }
    })
}

/// The word of a key of a family, as the pages say it.
fn keyed(say: &dyn Fn(&str) -> String, family: &str, key: &str) -> Value {
    Value::Text(say(&format!("{family}-{}", key.replace('_', "-"))))
}

fn title(said: &Said, say: &dyn Fn(&str) -> String) -> Value {
    Value::Text(said.words().map_or_else(|| say("title-erased"), str::to_owned))
}

fn maybe(text: Option<&String>) -> Value {
    text.map_or(Value::Empty, |text| Value::Text(text.clone()))
}

fn amount(share: Share) -> Value {
    match share.measure {
        Measure::Money => Value::MoneyFen(share.amount),
        Measure::Whole | Measure::Hours | Measure::Parts => Value::Integer(share.amount),
    }
}

fn time(at: Option<Millis>) -> Value {
    at.map_or(Value::Empty, |at| Value::DateTimeMs(at.0))
}

fn need(item: &NeedItem, say: &dyn Fn(&str) -> String) -> Vec<Value> {
    vec![
        Value::Text(item.number.clone()),
        keyed(say, "need-source", item.source.parts().0),
        keyed(say, "need-kind", item.kind.key()),
        keyed(say, "need-class", item.class.key()),
        title(&item.title, say),
        maybe(item.place.as_ref()),
        item.serves.map_or(Value::Empty, Value::Integer),
        keyed(say, "ledger-measure", item.total.measure.key()),
        amount(item.total),
        item.left.map_or(Value::Empty, |left| amount(Share { amount: left, ..item.total })),
        item.wanted_by.map_or(Value::Empty, Value::Day),
        keyed(say, "need-stage", item.stage.key()),
        time(Some(item.proposed)),
    ]
}

fn resource(item: &ResourceItem, say: &dyn Fn(&str) -> String) -> Vec<Value> {
    vec![
        Value::Text(item.number.clone()),
        Value::Text(item.unit_name.clone()),
        keyed(say, "resource-kind", item.kind.key()),
        title(&item.title, say),
        maybe(item.place.as_ref()),
        Value::Day(item.until),
        keyed(say, "resource-stage", item.stage.key()),
    ]
}

fn uptake(item: &UptakeItem, say: &dyn Fn(&str) -> String) -> Vec<Value> {
    vec![
        Value::Text(format!("{}/{}", item.need_number, item.number)),
        title(&item.title, say),
        maybe(item.place.as_ref()),
        Value::Text(item.unit_name.clone()),
        keyed(say, "ledger-measure", item.share.measure.key()),
        amount(item.share),
        Value::Day(item.until),
        keyed(say, "uptake-stage", item.stage.key()),
        time(Some(item.asked)),
        time(item.ended),
    ]
}
