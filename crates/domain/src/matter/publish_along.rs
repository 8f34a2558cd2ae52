//! What residents wrote is let be read together with another act of the desk 受理并公开.

use super::{Act, Event, Matter};
use crate::context::Context;
use crate::refusal::Refusal;

/// Lets everybody read what residents wrote, said in the same breath as another act of the desk; nothing where nothing
/// waits for a look.
///
/// # Errors
/// The role may not let everybody read it.
pub fn published_along(matter: &Matter, cx: &Context<'_>) -> Result<Option<Event>, Refusal> {
    cx.attempting(Act::Publish).authorise()?;
    Ok(matter.publication.awaits_review().then_some(Event::Published {}))
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, Track};
    use crate::refusal::Code;

    #[test]
    fn together_with_another_act_only_what_waits_is_published() {
        let mut story = Story::raised(Track::Ordinary);
        let matter = story.now();
        let waits = story.with_context(&staff(), |cx| published_along(&matter, cx));
        assert_eq!(waits, Ok(Some(Event::Published {})));
        let by_unit = story.with_context(&handler("u1"), |cx| published_along(&matter, cx));
        assert_eq!(by_unit.unwrap_err().code, Code::RoleMayNot);
        story.by(staff(), Command::Publish {}).unwrap();
        let matter = story.now();
        assert_eq!(story.with_context(&staff(), |cx| published_along(&matter, cx)), Ok(None));
    }
}
