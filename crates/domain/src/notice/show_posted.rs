//! Somebody writes down where a notice was posted 登记张贴, on which day, with a picture of the sheet.

use super::{Event, Notice, Posted, Way};
use crate::context::Context;
use crate::limits;
use crate::refusal::{Code, Refusal};

pub(super) fn show_posted(notice: &Notice, posted: Posted, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if posted.day > cx.now.date() {
        return Err(cx.refuse(Code::InTheFuture));
    }
    if posted.day < notice.from {
        return Err(cx.refuse(Code::PostedBeforeNotice).with(notice.from));
    }
    if posted.way == Way::Other && posted.words.is_none() {
        return Err(cx.refuse(Code::TextMissing));
    }
    if posted.pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    if notice.posted.len() >= limits::NOTICE_SHEETS_MAX {
        return Err(cx.refuse(Code::NoticeSheets).with(limits::NOTICE_SHEETS_MAX));
    }
    let Posted { way, words, day, pictures } = posted;
    Ok(vec![Event::ShownPosted { way, words, day, pictures }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::limits::{NOTICE_SHEETS_MAX, PICTURES_MAX};
    use crate::notice::{Act, Command, Way};
    use crate::refusal::Code;
    use jiff::civil::{Date, date};

    fn on(day: Date) -> Command {
        Command::ShowPosted { way: Way::Board, day, pictures: vec!["p".into()], words: None }
    }

    #[test]
    fn it_was_posted_between_its_first_day_and_today() {
        let mut story = Story::running();
        let refusal = story.by(staff(), on(date(2021, 6, 7))).unwrap_err();
        assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::PostedBeforeNotice, Some("2021-06-08")));
        assert_eq!(story.by(staff(), on(date(2021, 6, 9))).unwrap_err().code, Code::InTheFuture);
        story.by(staff(), on(date(2021, 6, 8))).unwrap();
        assert_eq!(story.now().posted.len(), 1);
        assert_eq!(story.by(public(), on(date(2021, 6, 8))).unwrap_err().code, Code::RoleMayNot);
    }

    #[test]
    fn what_is_to_come_was_not_posted_yet() {
        let story = Story::posted_from(date(2021, 6, 10));
        assert!(!story.offers(&staff()).contains(&Act::ShowPosted));
    }

    #[test]
    fn elsewhere_is_said_in_words_and_pictures_are_few() {
        let mut story = Story::running();
        let elsewhere = |words| Command::ShowPosted { way: Way::Other, day: START.date(), pictures: vec![], words };
        assert_eq!(story.by(staff(), elsewhere(None)).unwrap_err().code, Code::TextMissing);
        story.by(staff(), elsewhere(Some("w".into()))).unwrap();
        let pictures = vec!["p".into(); PICTURES_MAX + 1];
        let many = Command::ShowPosted { way: Way::Gate, day: START.date(), pictures, words: None };
        assert_eq!(story.by(staff(), many).unwrap_err().code, Code::TooManyPictures);
        for _ in 1..NOTICE_SHEETS_MAX {
            story.by(staff(), on(START.date())).unwrap();
        }
        assert_eq!(story.by(staff(), on(START.date())).unwrap_err().code, Code::NoticeSheets);
    }
}
