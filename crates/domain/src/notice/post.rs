//! A notice is posted 发布公示, for as long as the rule of its kind asks at least.

use super::{Event, NoticeKind, PostNotice};
use crate::context::Context;
use crate::limits::YEARS;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use jiff::civil::Date;

/// Posts a notice.
///
/// # Errors
/// The role may not, or not there; it is not about what its kind is about; it would begin so long before today that it
/// is no longer noted, or too far ahead, end before today or before it begins; it would be public for fewer days than
/// the rule of its kind asks, or for more than any may; it says which days its accounts cover, and posts none, or those
/// are no days that were over when it was posted.
pub fn post(post: PostNotice, cx: &Context<'_>) -> Result<Event, Refusal> {
    cx.authorise()?;
    if !post.kind.is_of(&post.about) {
        return Err(cx.refuse(Code::NoticeAboutNothing));
    }
    let today = cx.now.date();
    if post.to < post.from || post.to < today {
        return Err(cx.refuse(Code::NoticeDates));
    }
    let days_ahead = cx.integer(RuleId::NoticeAheadDays)?;
    if full_days(today, post.from) > days_ahead {
        return Err(cx.refuse(Code::NoticeTooFarAhead).with(days_ahead));
    }
    // A sheet that hung on the board before is noted later 补录; whoever only reads it here needs some of its days too.
    let days_ago = cx.integer(RuleId::NoticeNotedLaterDays)?;
    if full_days(post.from, today) > days_ago {
        return Err(cx.refuse(Code::NoticeNotedTooLate).with(days_ago));
    }
    let days = full_days(post.from, post.to);
    let at_least = cx.integer(post.kind.days())?;
    if days < at_least {
        return Err(cx.refuse(Code::NoticeTooShort).with(at_least));
    }
    let at_most = cx.integer(RuleId::NoticeLongestDays)?;
    if days > at_most {
        return Err(cx.refuse(Code::NoticeTooLong).with(at_most));
    }
    covers(&post, cx)?;
    let PostNotice { notice, kind, about, title, text, place, from, to, covers } = post;
    Ok(Event::Posted { notice, kind, about, title, text, place, from, to, covers })
}

/// Refuses days that no accounts cover: on a day that is not over, something may still come in.
fn covers(post: &PostNotice, cx: &Context<'_>) -> Result<(), Refusal> {
    let Some(covered) = post.covers else { return Ok(()) };
    let are_days = covered.from <= covered.to && YEARS.contains(&covered.from.year());
    let were_over = covered.to < post.from.min(cx.now.date());
    let may = post.kind == NoticeKind::Accounts && are_days && were_over;
    if may { Ok(()) } else { Err(cx.refuse(Code::NoticeCovers)) }
}

/// What people have to read before something is decided begins today or later: whoever reads it here was not told
/// before, and of what hung on a board nothing is known without a picture.
pub(crate) fn begins_today(from: Date, cx: &Context<'_>) -> Result<(), Refusal> {
    if from < cx.now.date() { Err(cx.refuse(Code::VoteNoticePast)) } else { Ok(()) }
}

/// The full days from one day to another: the first is not counted (art. 201 of the Civil Code), the last is.
fn full_days(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::notice::{About, Covered};
    use crate::role::{Actor, Role, Scope};
    use crate::rules::RuleBook;
    use crate::time::Millis;
    use jiff::civil::date;

    fn try_post(actor: &Actor, kind: NoticeKind, from: Date, to: Date) -> Result<Event, Refusal> {
        let story = Story::before();
        let about = match kind {
            NoticeKind::Founding => About::Body("b".into()),
            NoticeKind::Resolution => About::Procedure("g".into()),
            _ => About::Nothing,
        };
        story.with_context(actor, |cx| post(PostNotice { kind, about, from, to, ..posting() }, cx))
    }

    #[test]
    fn every_kind_is_public_for_exactly_the_days_of_its_rule_or_longer() {
        let longest = RuleBook::defaults().integer(RuleId::NoticeLongestDays, START).unwrap();
        for kind in NoticeKind::ALL.iter().copied() {
            let days = RuleBook::defaults().integer(kind.days(), START).unwrap();
            let for_days = |days: i64| {
                let to = Millis(START.0 + days * crate::time::DAY_MS).date();
                try_post(&staff(), kind, START.date(), to)
            };
            let refusal = for_days(days - 1).unwrap_err();
            assert_eq!((refusal.code, refusal.detail), (Code::NoticeTooShort, Some(days.to_string())), "{kind:?}");
            for_days(days).unwrap();
            for_days(longest).unwrap();
            let refusal = for_days(longest + 1).unwrap_err();
            assert_eq!((refusal.code, refusal.detail), (Code::NoticeTooLong, Some(longest.to_string())), "{kind:?}");
        }
    }

    #[test]
    fn it_does_not_end_before_it_begins_nor_before_today() {
        let today = START.date();
        assert_eq!(today, date(2021, 6, 8));
        for (from, to) in [(date(2021, 6, 20), date(2021, 6, 19)), (date(2021, 6, 1), date(2021, 6, 7))] {
            assert_eq!(try_post(&staff(), NoticeKind::Other, from, to).unwrap_err().code, Code::NoticeDates, "{from}");
        }
        try_post(&staff(), NoticeKind::Other, date(2021, 7, 1), date(2021, 7, 30)).expect("it may be to come");
    }

    #[test]
    fn it_begins_within_the_days_of_the_rule_and_a_wrong_year_is_told_which_way_to_go() {
        let tried = |from, to| {
            let refusal = try_post(&staff(), NoticeKind::Other, from, to).unwrap_err();
            (refusal.code, refusal.detail)
        };
        assert_eq!(tried(date(2021, 7, 9), date(2021, 7, 20)), (Code::NoticeTooFarAhead, Some("30".to_owned())));
        assert_eq!(tried(date(2028, 6, 8), date(2028, 6, 20)).0, Code::NoticeTooFarAhead);
        assert_eq!(tried(date(2021, 6, 8), date(2028, 6, 8)).0, Code::NoticeTooLong);
        try_post(&staff(), NoticeKind::Other, date(2021, 7, 8), date(2021, 7, 20)).unwrap();
    }

    #[test]
    fn a_founding_and_a_resolution_say_which() {
        let tried = |kind, about| {
            let (from, to) = (START.date(), date(2021, 6, 30));
            let post_it = |cx: &Context<'_>| post(PostNotice { kind, about, from, to, ..posting() }, cx);
            Story::before().with_context(&staff(), post_it).map_err(|refusal| refusal.code).err()
        };
        let nothing = Some(Code::NoticeAboutNothing);
        assert_eq!(tried(NoticeKind::Founding, About::Nothing), nothing);
        assert_eq!(tried(NoticeKind::Resolution, About::Nothing), nothing);
        assert_eq!(tried(NoticeKind::Resolution, About::Reception("r".into())), nothing);
        assert_eq!(tried(NoticeKind::Founding, About::Body("b".into())), None);
        assert_eq!(tried(NoticeKind::Resolution, About::Procedure("g".into())), None);
    }

    #[test]
    fn a_sheet_that_hung_before_is_noted_later_within_the_days_of_the_rule() {
        let refused = try_post(&staff(), NoticeKind::Other, date(2021, 6, 4), date(2021, 6, 30)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::NoticeNotedTooLate, Some("3")));
        try_post(&staff(), NoticeKind::Other, date(2021, 6, 5), date(2021, 6, 8)).expect("it hung for three days");
        assert!(!Story::running().now().is_noted_later());
        assert!(Story::posted_from(date(2021, 6, 5)).now().is_noted_later());
    }

    #[test]
    fn only_accounts_say_which_days_they_cover_and_those_were_over() {
        let tried = |kind, first: Date, (from, to): (Date, Date)| {
            let covers = Some(Covered { from, to });
            let new =
                PostNotice { kind, about: About::Nothing, from: first, to: date(2021, 6, 30), covers, ..posting() };
            Story::before().with_context(&staff(), |cx| post(new, cx)).map_err(|refusal| refusal.code)
        };
        let (today, yesterday, may) = (START.date(), date(2021, 6, 7), date(2021, 5, 1));
        let covered = tried(NoticeKind::Accounts, today, (may, yesterday)).unwrap();
        let json = serde_json::to_string(&covered).unwrap();
        assert!(json.contains(r#""covers":{"from":"2021-05-01","to":"2021-06-07"}"#), "{json}");
        let refused = Err(Code::NoticeCovers);
        assert_eq!(tried(NoticeKind::Accounts, today, (may, today)), refused, "today is not over");
        assert_eq!(tried(NoticeKind::Accounts, date(2021, 6, 7), (may, yesterday)), refused, "the sheet hung before");
        assert_eq!(tried(NoticeKind::Accounts, today, (yesterday, may)), refused);
        assert_eq!(tried(NoticeKind::Accounts, today, (date(21, 5, 1), yesterday)), refused);
        assert_eq!(tried(NoticeKind::Other, today, (may, yesterday)), refused);
    }

    #[test]
    fn a_notice_that_covers_no_days_is_written_as_ever() {
        let event = Story::before().with_context(&staff(), |cx| post(posting(), cx)).unwrap();
        let json = serde_json::to_string(&event).unwrap();
        assert!(!json.contains("covers"), "{json}");
        assert_eq!(serde_json::from_str::<Event>(&json).unwrap(), event);
    }

    #[test]
    fn only_the_desk_posts_and_only_where_its_role_holds() {
        let (from, to) = (START.date(), date(2021, 6, 30));
        for role in [Role::Public, Role::BuildingLead, Role::GroupMember, Role::CouncilMember, Role::Street] {
            let refused = try_post(&actor(role, "p", Scope::Community), NoticeKind::Other, from, to);
            assert_eq!(refused.unwrap_err().code, Code::RoleMayNot, "{role:?}");
        }
        let elsewhere = actor(Role::Staff, "p", Scope::Place("yard".into()));
        let refused = try_post(&elsewhere, NoticeKind::Other, from, to);
        assert_eq!(refused.unwrap_err().code, Code::OutsideYourPlace);
    }
}
