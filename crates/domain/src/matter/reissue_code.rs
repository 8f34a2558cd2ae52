//! Whoever raised a matter has lost its code and gets another from the desk 重发查询码. The record shows that it was
//! done, by whom and when; the code itself is nowhere in it, and the one before opens nothing any more.

use super::{Act, Event, Matter};
use crate::context::Context;
use crate::limits::STREAM_EVENTS_MAX;
use crate::refusal::{Code, Refusal};

/// Issues the code of a matter anew, in whatever state it is.
///
/// # Errors
/// The role may not, or not at this place, or the matter's record is too long.
pub fn reissue_code(matter: &Matter, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let cx = &cx.attempting(Act::ReissueCode);
    cx.authorise()?;
    if matter.events + Act::ReissueCode.leaves_free() >= STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(vec![Event::CodeReissued {}])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;

    #[test]
    fn the_desk_issues_it_anew_in_any_state_and_nobody_else_does() {
        for story in [Story::accepted(), Story::closed()] {
            let matter = story.now();
            let events = story.with_context(&staff(), |cx| reissue_code(&matter, cx)).unwrap();
            assert_eq!(events, [Event::CodeReissued {}]);
            for other in [raiser(), handler("u1"), street()] {
                let refusal = story.with_context(&other, |cx| reissue_code(&matter, cx)).unwrap_err();
                assert_eq!(refusal.code, Code::RoleMayNot, "{other:?}");
            }
        }
    }
}
