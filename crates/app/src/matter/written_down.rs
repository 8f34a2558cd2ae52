//! What a device that writes down has to know of the others: which receptions are open, whose turn is next there, and
//! what came in meanwhile.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::reception::{ReceptionView, open_receptions};
use crate::who::Who;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Act;
use mingtong_domain::{Millis, reception};
use mingtong_store::rows::WrittenDownRow;

/// Entries of one list: a reception hears some dozens.
const ROWS: u32 = 30;
/// Receptions that are offered: of more, nobody knows which is meant.
const RECEPTIONS: usize = 8;

/// What was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenRow {
    /// The matter that it became, and its public number.
    pub matter: MatterId,
    /// See `matter`.
    pub number: String,
    /// Whose turn it was, from 1.
    pub queue: Option<i64>,
    /// When it was written down, by the clock of the device.
    pub written: Millis,
    /// When it came in, by ours.
    pub received: Millis,
    /// Whether whoever asks wrote it down.
    pub is_own: bool,
}

/// A reception that is open, with what was written down there, the last turn first.
#[derive(Debug, Clone)]
pub struct AtReception {
    /// The reception.
    pub reception: ReceptionView,
    /// Whose turn is next.
    pub next: i64,
    /// What was written down there.
    pub rows: Vec<WrittenRow>,
}

/// The open receptions for whoever writes there, and what whoever asks wrote down elsewhere, the latest first.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn written_down(app: &App, hall: &Hall, who: &Who) -> Result<(Vec<AtReception>, Vec<WrittenRow>), Fail> {
    who.authorise(Act::WriteFor)?;
    let person = who.actor.person.as_ref().map(|person| person.as_str()).unwrap_or_default();
    let open = match who.may(reception::Act::Write) {
        true => open_receptions(app, hall).await?,
        false => vec![],
    };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let as_row = |row: WrittenDownRow| as_row(hall, person, row);
    let mut receptions = Vec::new();
    for reception in open.into_iter().take(RECEPTIONS) {
        let next = link.latest_turn(hall.id, reception.id.as_str()).await?.saturating_add(1);
        let rows = link.written_down_at(hall.id, reception.id.as_str(), ROWS).await?;
        receptions.push(AtReception { reception, next, rows: rows.into_iter().filter_map(as_row).collect() });
    }
    let own = link.written_down_by(hall.id, person, ROWS).await?;
    let elsewhere = own.into_iter().filter(|row| row.reception_id.is_none());
    Ok((receptions, elsewhere.filter_map(as_row).collect()))
}

fn as_row(hall: &Hall, person: &str, row: WrittenDownRow) -> Option<WrittenRow> {
    let matter = MatterId::from_number(row.matter_id)?;
    Some(WrittenRow {
        matter,
        number: hall.number(matter),
        queue: row.queue,
        written: Millis(row.written_ms),
        received: Millis(row.received_ms),
        is_own: row.person_id == person,
    })
}
