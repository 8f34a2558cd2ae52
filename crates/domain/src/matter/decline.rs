//! The desk does not take a matter on 不予受理: it says why and where to go instead, and that is the public reply. What
//! was taken on, ended and opened again is not declined any more: an outcome that was judged bad, or a review that is
//! due, would be wiped out without anybody checking.

use super::{Event, Matter, reply};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn decline(matter: &Matter, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if matter.reopenings > 0 {
        return Err(cx.refuse(Code::DeclineReopened));
    }
    Ok(vec![reply::answer(reason, cx), Event::Declined {}])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::Command;

    #[test]
    fn what_was_opened_again_is_not_declined() {
        let mut matter = Story::closed();
        matter.by(raiser(), Command::Rate { level: 1, text: None }).unwrap();
        let refusal = matter.by(staff(), Command::Decline { reason: "r".into() }).unwrap_err();
        assert_eq!(refusal.code, Code::DeclineReopened);
    }
}
