//! An amount as offices write it, exact to a fen. One below nought is a red entry: -300.00, (300.00).

use super::reason::BookReason;
use crate::clean::{quote, squeeze, visible};
use crate::plain_number::{Kind, plain_number, shortest};
use crate::table::Cell;
use crate::vocabulary::is_nothing;
use mingtong_domain::money::read_yuan;

/// The amount of a cell in fen; nothing where it is empty. What cannot be one is a reason, and never guessed.
pub(crate) fn amount(cell: &Cell, in_myriads: bool) -> Result<Option<i64>, BookReason> {
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
    let dressed = if in_myriads { format!("{}万", bare.trim()) } else { bare.to_owned() };
    let plain = plain_number(&dressed, Kind::Money);
    let (sign, number) = plain.strip_prefix('-').map_or((1, plain.as_str()), |rest| (-1, rest));
    let fen = read_yuan(number).map_err(|_| said())?;
    let sign = if in_brackets.is_some() { -sign } else { sign };
    Ok(Some(sign * fen))
}
