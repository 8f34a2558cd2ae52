//! What came of a call.

use super::pace::Pace;
use crate::time::Millis;

keyed! {
    /// What somebody who called says of it.
    CallResult {
        /// 已告知: they were told everything that waited for them.
        Told = "told",
        /// 没人接: nobody answered.
        NoAnswer = "no_answer",
        /// 号码不对: whoever answered is somebody else, or the number is none.
        WrongNumber = "wrong_number",
    }
}

/// How it goes on after a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Called {
    /// They are called again from that moment on.
    Again(Millis),
    /// That was the end of it: told, or not to be reached.
    Ended,
}

/// How it goes on after a call, `before` of which nobody answered.
pub fn called(result: CallResult, before: i64, now: Millis, pace: &Pace) -> Called {
    match result {
        CallResult::Told | CallResult::WrongNumber => Called::Ended,
        CallResult::NoAnswer if before + 1 >= pace.calls_max => Called::Ended,
        CallResult::NoAnswer => Called::Again(now.saturating_add_minutes(pace.call_again_minutes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RuleBook;

    #[test]
    fn nobody_is_called_for_ever() {
        let now = Millis(1_623_115_800_000);
        let pace = Pace::of(RuleBook::defaults(), now).unwrap();
        let results: Vec<Called> = (0..3).map(|before| called(CallResult::NoAnswer, before, now, &pace)).collect();
        let later = Called::Again(now.saturating_add_hours(4));
        assert_eq!(results, [later, later, Called::Ended]);
        assert_eq!(called(CallResult::Told, 0, now, &pace), Called::Ended);
        assert_eq!(called(CallResult::WrongNumber, 0, now, &pace), Called::Ended);
    }
}
