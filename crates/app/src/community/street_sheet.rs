//! The same as a workbook: a row for each community, and below each its units.

use super::street::{CommunityStands, STREET_LISTS, UnitStands};
use crate::app::App;
use crate::fail::Fail;
use crate::matter::Shown;
use crate::matter::export::ExportFailed;
use mingtong_domain::matter::HandlerKind;
use mingtong_office::write_table::{self, Column, Value};

/// Heading and width in characters of what stands before the counts and behind them.
const BEFORE: [(&str, u8); 3] =
    [("street-column-community", 24), ("street-column-unit", 24), ("street-column-needs", 18)];
const BEHIND: [(&str, u8); 5] = [
    ("street-column-stuck", 18),
    ("street-column-title", 48),
    ("street-column-since", 17),
    ("street-column-waits-on", 24),
    ("street-column-read", 17),
];

/// The workbook of what stands where. `say` gives the words of a key in the language of the file.
///
/// # Errors
/// Too many are written now, or the table cannot be written.
pub async fn export_street(
    app: &App,
    stands: &[CommunityStands],
    say: &(dyn Fn(&str) -> String + Sync),
) -> Result<Vec<u8>, ExportFailed> {
    let column = |(key, width): &(&str, u8)| Column { title: say(key), width: *width };
    let counts =
        STREET_LISTS.iter().map(|shown| Column { title: say(&format!("work-shown-{}", shown.key())), width: 12 });
    let columns: Vec<Column> = BEFORE.iter().map(column).chain(counts).chain(BEHIND.iter().map(column)).collect();
    let (name, now) = (say("street-title"), app.now());
    let rows: Vec<Vec<Value>> = stands.iter().flat_map(|stands| rows(stands, now.0, say)).collect();
    let written = app.gates.paper.work(move || write_table::xlsx(&name, &columns, rows, now.0)).await;
    Ok(written.map_err(Fail::from)??)
}

fn rows(stands: &CommunityStands, now_ms: i64, say: &dyn Fn(&str) -> String) -> Vec<Vec<Value>> {
    let text = |text: &str| Value::Text(text.to_owned());
    let name = text(&stands.hall.name);
    let mut whole = vec![name.clone(), Value::Empty, Value::Text(say(&format!("street-needs-{}", stands.needs.key())))];
    whole.extend(stands.counts.iter().map(|(_, count)| Value::Integer(*count)));
    whole.extend(match &stands.stuck {
        Some(item) => [
            text(&item.number),
            item.title.words().map_or_else(|| Value::Text(say("title-erased")), text),
            Value::DateTimeMs(item.latest.0),
            match item.handler {
                Some(HandlerKind::Unit) => text(item.unit.as_deref().unwrap_or_default()),
                Some(HandlerKind::Body) => text(item.deliberating.as_deref().unwrap_or_default()),
                Some(HandlerKind::Street) => Value::Text(say("work-owner-street")),
                Some(HandlerKind::Community) => Value::Text(say("work-owner-community")),
                None => Value::Empty,
            },
            Value::DateTimeMs(now_ms),
        ],
        None => [Value::Empty, Value::Empty, Value::Empty, Value::Empty, Value::DateTimeMs(now_ms)],
    });
    let of_unit = |unit: &UnitStands| {
        let mut row = vec![name.clone(), text(&unit.name), Value::Empty];
        // Of a unit only what it has is counted: what is overdue and what stands still.
        let counted = [(Shown::Overdue, unit.overdue), (Shown::Still, unit.still)];
        row.extend(STREET_LISTS.iter().map(|shown| {
            let count = counted.iter().find(|(of, _)| of == shown);
            count.map_or(Value::Empty, |(_, count)| Value::Integer(*count))
        }));
        row.extend(BEHIND.iter().map(|_| Value::Empty));
        row
    };
    std::iter::once(whole).chain(stands.units.iter().map(of_unit)).collect()
}
