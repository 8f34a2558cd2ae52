//! An amount as offices write it, exact to a fen. One below nought is a red entry: -300.00, (300.00).

use super::reason::BookReason;
use crate::clean::{quote, squeeze, visible};
use crate::plain_number::{Kind, in_brackets, in_unit, plain_number, shortest};
use crate::table::Cell;
use crate::vocabulary::is_nothing;
use mingtong_domain::money::read_yuan;

/// The amount of a cell in fen; nothing where it is empty. Its unit is yuan times ten to a power. What cannot be one is
/// a reason, and never guessed.
pub(crate) fn amount(cell: &Cell, power: i8) -> Result<Option<i64>, BookReason> {
    let text = match cell {
        Cell::Number(number) => shortest(*number),
        cell => visible(&cell.text()),
    };
    let squeezed = squeeze(&text);
    if squeezed.is_empty() || is_nothing(&squeezed) {
        return Ok(None);
    }
    let said = || BookReason::Amount { text: quote(&cell.text()) };
    let in_brackets = in_brackets(&text, power == 0);
    let bare = in_brackets.as_deref().unwrap_or(&text);
    let plain = match power {
        0 => plain_number(bare, Kind::Money),
        power => in_unit(bare, power).ok_or_else(said)?,
    };
    let (is_negative, number) = plain.strip_prefix('-').map_or((false, plain.as_str()), |rest| (true, rest));
    // Below nought twice is not below nought, or a slip: it is not guessed which.
    if is_negative && in_brackets.is_some() {
        return Err(said());
    }
    let fen = read_yuan(number).map_err(|_| said())?;
    Ok(Some(if is_negative || in_brackets.is_some() { -fen } else { fen }))
}
