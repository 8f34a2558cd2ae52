//! Whoever raised a matter tells more 补充说明, asked or not, as long as somebody works on it. The desk writes down what
//! they said on the telephone.

use super::{Event, Matter};
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

pub(super) fn add_words(
    matter: &Matter,
    text: TextRef,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    let per_day = cx.integer(RuleId::AddWordsPerDay)?;
    if matter.pace.additions(cx.now) >= per_day {
        return Err(cx.refuse(Code::TooManyToday).with(per_day));
    }
    Ok(vec![Event::WordsAdded { text, pictures }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::matter::{Command, StageKind};
    use crate::refusal::Code;
    use crate::role::{Actor, Role, Scope};

    fn add() -> Command {
        Command::AddWords { text: "t".into(), pictures: vec![] }
    }

    #[test]
    fn its_raiser_tells_more_without_having_been_asked_and_moves_nothing() {
        let mut story = Story::in_stage(StageKind::Verified);
        story.by(raiser(), add()).unwrap();
        assert_eq!((story.kind(), story.now().asked_back), (StageKind::Verified, None));
    }

    #[test]
    fn nobody_else_does_but_the_desk_for_them() {
        let mut story = Story::accepted();
        let another = Actor::raiser(Some("another".into()));
        assert_eq!(story.by(another, add()).unwrap_err().code, Code::NotTheRaiser);
        for role in [Role::Public, Role::Delegate, Role::UnitHandler, Role::Supervisor] {
            let refusal = story.by(actor(role, "p", Scope::Community), add()).unwrap_err();
            assert_eq!(refusal.code, Code::RoleMayNot, "{role:?}");
        }
        story.by(staff(), add()).unwrap();
    }
}
