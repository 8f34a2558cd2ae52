//! The ledger of matters that somebody chose one by one. What may not go out of the house does not keep the others
//! back: it is named on a sheet of its own, with why.

use super::export::ExportFailed;
use super::ledger::{LedgerColumn, cells, head};
use super::out_of_the_house::view_to_take_out;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Act;
use mingtong_domain::refusal::Code;
use mingtong_office::write_table::{self, Column, Sheet, Value};

/// The ledger of what was chosen.
#[derive(Debug)]
pub struct ChosenLedger {
    /// The workbook; none where nothing that was chosen may be in it.
    pub bytes: Option<Vec<u8>>,
    /// What is not in it, in the order in which it was chosen.
    pub left_out: Vec<(MatterId, LeftOut)>,
}

/// Why a matter is not in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// It is not there, or not for whoever asks: the two are not told apart.
    NotThere,
    /// It lies outside the place for which the role is worn.
    Elsewhere,
}

impl LeftOut {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            LeftOut::NotThere => "matters-ledger-not-there",
            LeftOut::Elsewhere => Code::OutsideYourPlace.key(),
        }
    }
}

/// The ledger of the matters that were chosen, in their order, as [`super::ledger::write_ledger`] makes it of days.
/// `say` gives the words of a key in the language of the file.
///
/// # Errors
/// The role may not, too many are written now, or the database failed.
pub async fn write_ledger_of(
    app: &App,
    hall: &Hall,
    who: &Who,
    chosen: &[MatterId],
    columns: &[LedgerColumn],
    say: &(dyn Fn(&str) -> String + Sync),
) -> Result<ChosenLedger, ExportFailed> {
    who.authorise(Act::Export).map_err(Fail::from)?;
    let now = app.now();
    // One at a time also reads: else a few of them would hold every reader.
    let pass = app.gates.paper.enter().await.map_err(Fail::from)?;
    let (mut rows, mut left_out) = (Vec::new(), Vec::new());
    for id in chosen {
        match view_to_take_out(app, hall, who, *id).await {
            Err(Fail::NotFound) => left_out.push((*id, LeftOut::NotThere)),
            // Whoever works for one place takes the matters of that place home.
            Ok(view) if !who.may_at(Act::Export, &hall.register, view.matter.place.as_ref()) => {
                left_out.push((*id, LeftOut::Elsewhere));
            }
            view => {
                let nth = rows.len() + 1;
                rows.push(cells(columns, nth, hall, &view?, say));
            }
        }
    }
    drop(pass);
    if rows.is_empty() {
        return Ok(ChosenLedger { bytes: None, left_out });
    }
    let mut sheets = vec![Sheet { name: hall.name.clone(), columns: head(columns, say), rows }];
    if !left_out.is_empty() {
        sheets.push(beside(hall, &left_out, say));
    }
    let written = app.gates.paper.work(move || write_table::xlsx_of(sheets, now.0)).await;
    Ok(ChosenLedger { bytes: Some(written.map_err(Fail::from)??), left_out })
}

/// The sheet of what is not in the ledger.
fn beside(hall: &Hall, left_out: &[(MatterId, LeftOut)], say: &(dyn Fn(&str) -> String + Sync)) -> Sheet {
    let row = |(id, why): &(MatterId, LeftOut)| vec![Value::Text(hall.number(*id)), Value::Text(say(why.key()))];
    Sheet {
        name: say("matters-ledger-left-out"),
        columns: vec![
            Column { title: say("matters-ledger-column-number"), width: 18 },
            Column { title: say("matters-ledger-why"), width: 60 },
        ],
        rows: left_out.iter().map(row).collect(),
    }
}
