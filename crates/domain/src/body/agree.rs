//! The residents agree to a body that was proposed.

use super::{AgreedBy, Event};
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::rules::{Requirement, RuleId};
use mingtong_methods::Heads;

/// Records the agreement, where enough homes agreed.
///
/// # Errors
/// More homes agreed than were asked, none was asked, or fewer agreed than the rule book asks for.
pub(super) fn agree(
    by: AgreedBy,
    due: u32,
    agreed: u32,
    text: TextRef,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if due == 0 {
        return Err(cx.refuse(Code::NobodyAsked));
    }
    if agreed > due {
        return Err(cx.refuse(Code::MoreThanAll).with(format!("{agreed}/{due}")));
    }
    let refuse = |code| cx.refuse(code);
    let requirement = cx.requirement(RuleId::BodyFoundingAgree)?;
    let holds = match requirement {
        Requirement::None => true,
        Requirement::Share { threshold, .. } => {
            threshold.holds(heads(agreed).map_err(refuse)?, heads(due).map_err(refuse)?)
        }
    };
    if !holds {
        let asked = requirement.threshold().map(|threshold| threshold.to_string()).unwrap_or_default();
        return Err(cx.refuse(Code::TooFewAgree).with(format!("{agreed}/{due}, {asked}")));
    }
    Ok(vec![Event::Agreed { by, due, agreed, text, pictures }])
}

fn heads(homes: u32) -> Result<Heads, Code> {
    Heads::new(homes.into()).map_err(|_| Code::MoreThanAll)
}
