//! What a matter is about, said together with something else: with another act of the desk, by whoever raises it, by
//! the file with which it comes.

use super::{Act, Event, Matter};
use crate::context::Context;
use crate::ids::CategoryId;
use crate::refusal::Refusal;

/// What is said of it in the same breath as another act, accepting it or giving it to a unit; nothing where it is the
/// same as before.
///
/// # Errors
/// The role may not say what a matter is about.
pub fn categorised_along(matter: &Matter, category: CategoryId, cx: &Context<'_>) -> Result<Option<Event>, Refusal> {
    cx.attempting(Act::Categorise).authorise()?;
    let is_new = matter.category.as_ref() != Some(&category);
    Ok(is_new.then_some(Event::Categorised { category: Some(category) }))
}

/// What whoever raised it says it is about, or the file with which it came.
pub fn categorised(category: CategoryId) -> Event {
    Event::Categorised { category: Some(category) }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::Command;
    use crate::refusal::Code;

    #[test]
    fn together_with_another_act_the_same_category_is_said_once() {
        let mut story = Story::accepted();
        story.by(staff(), Command::Categorise { category: Some("other".into()) }).unwrap();
        let matter = story.now();
        let said = |category: &str| story.with_context(&staff(), |cx| categorised_along(&matter, category.into(), cx));
        assert_eq!(said("other"), Ok(None));
        assert_eq!(said("space"), Ok(Some(Event::Categorised { category: Some("space".into()) })));
        let by_unit = story.with_context(&handler("u1"), |cx| categorised_along(&matter, "space".into(), cx));
        assert_eq!(by_unit.unwrap_err().code, Code::RoleMayNot);
    }
}
