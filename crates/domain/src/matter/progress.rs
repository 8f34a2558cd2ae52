//! Whoever works on a matter tells in public how far it is 进展. It is no reply: what was promised by a clock stays
//! promised.

use super::{Event, Stage};
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::limits;
use crate::refusal::{Code, Refusal};

pub(super) fn progress(
    stage: &Stage,
    text: TextRef,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let Stage::InProgress { unit, .. } = stage else { return Err(cx.refuse(Code::NotYourUnit)) };
    cx.acts_for(unit)?;
    if pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    Ok(vec![Event::Progressed { unit: unit.clone(), text, pictures }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::matter::{Command, StageKind};
    use crate::refusal::Code;

    fn tell() -> Command {
        Command::Progress { text: "t".into(), pictures: vec![] }
    }

    #[test]
    fn it_moves_nothing_and_is_no_reply() {
        let mut story = Story::claimed("u1");
        let replies = story.now().replies;
        story.by(handler("u1"), tell()).unwrap();
        story.by(staff(), tell()).unwrap();
        assert_eq!((story.kind(), story.now().replies), (StageKind::InProgress, replies));
    }

    #[test]
    fn another_unit_tells_nothing_and_nobody_before_somebody_works() {
        let mut story = Story::claimed("u1");
        assert_eq!(story.by(handler("u2"), tell()).unwrap_err().code, Code::NotYourUnit);
        let pictures = (0..5).map(|nth| format!("p{nth}").as_str().into()).collect();
        let many = Command::Progress { text: "t".into(), pictures };
        assert_eq!(story.by(handler("u1"), many).unwrap_err().code, Code::TooManyPictures);
        assert_eq!(Story::accepted().by(staff(), tell()).unwrap_err().code, Code::NotInThisState);
    }
}
