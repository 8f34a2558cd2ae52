//! An amount as offices write it, exact to a fen. One below nought is a red entry: -300.00, (300.00).

use super::reason::BookReason;
use crate::clean::{quote, squeeze, visible};
use crate::plain_number::{Kind, in_unit, plain_number, shortest};
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
    let in_brackets = squeezed.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let bare = in_brackets.unwrap_or(text.trim());
    let plain = match power {
        0 => plain_number(bare, Kind::Money),
        power => in_unit(bare, power).ok_or_else(said)?,
    };
    let (sign, number) = plain.strip_prefix('-').map_or((1, plain.as_str()), |rest| (-1, rest));
    let fen = read_yuan(number).map_err(|_| said())?;
    let sign = if in_brackets.is_some() { -sign } else { sign };
    Ok(Some(sign * fen))
}
