//! The roll is posted, masked, with objections: a frozen list, and what its homes are together.

use super::{Event, Roll};
use crate::context::Context;
use crate::ids::{NoticeId, TextRef};
use crate::notice::begins_today;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// A roll to be posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPosting {
    /// By this notice.
    pub notice: NoticeId,
    /// The first day of that.
    pub from: Date,
    /// The frozen list, masked, sheet by sheet.
    pub sheets: Vec<TextRef>,
}

/// Posts a roll. It may be posted again: what was corrected since is then public, too.
///
/// # Errors
/// The role may not, or not there; there are no homes in it; or the notice begins in the past.
pub fn post(roll: &Roll, new: NewPosting, cx: &Context<'_>) -> Result<Event, Refusal> {
    cx.authorise()?;
    let all = roll.numbers.all;
    if all.homes == 0 {
        return Err(cx.refuse(Code::RollEmpty));
    }
    let NewPosting { notice, from, sheets } = new;
    begins_today(from, cx)?;
    let (homes, heads, area, areas_unknown) = (all.homes, all.heads, all.area, all.areas_unknown);
    Ok(Event::Posted { notice, sheets, homes, heads, area, areas_unknown })
}
