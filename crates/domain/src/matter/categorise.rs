//! What a matter is about 归类: an entry of the community's two-level list. That it is in use is looked up by the caller,
//! who knows the register; what was retired later stays with the matters that had it.

use super::{Event, Matter};
use crate::context::Context;
use crate::ids::CategoryId;
use crate::refusal::{Code, Refusal};

pub(super) fn categorise(
    matter: &Matter,
    category: Option<CategoryId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if matter.category == category {
        return Err(cx.refuse(Code::CategoryUnchanged));
    }
    Ok(vec![Event::Categorised { category }])
}

/// Another category than it has: one with which every list begins, or none.
pub(super) fn another(matter: &Matter) -> Option<CategoryId> {
    matter.category.is_none().then(|| "other".into())
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::Command;

    fn put(category: Option<&str>) -> Command {
        Command::Categorise { category: category.map(Into::into) }
    }

    #[test]
    fn the_desk_says_what_it_is_about_and_it_stays_as_it_is() {
        let mut story = Story::claimed("u1");
        let stage = story.kind();
        story.by(staff(), put(Some("space.parking"))).unwrap();
        assert_eq!((story.now().category, story.kind()), (Some("space.parking".into()), stage));
        assert_eq!(story.by(staff(), put(Some("space.parking"))).unwrap_err().code, Code::CategoryUnchanged);
        assert_eq!(story.by(handler("u1"), put(None)).unwrap_err().code, Code::RoleMayNot);
        story.by(secretary(), put(None)).unwrap();
        assert_eq!(story.now().category, None);
    }
}
