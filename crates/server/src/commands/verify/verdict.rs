//! What a check of a log came to, in a word, a sentence and an exit code.

use super::compared::Compared;
use super::other_days::OtherDays;
use super::replay::Replayed;
use mingtong_proof::mirror::Found;
use std::process::ExitCode;

/// Something is wrong with the log.
const WRONG: u8 = 1;
/// It cannot be checked.
pub const UNCHECKED: u8 = 2;

/// What a check came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Everything that is shown is what was signed, and what follows from it.
    Sound,
    /// So far, but no numbers were compared.
    NotCompared,
    /// The same, though they were to be compared: whoever shows the log shows no numbers.
    NotPublished,
    /// What differs may come of what happened while it was compared.
    Unsettled,
    /// Everything agrees, as of a moment that is far from the one here, or before the newest entry.
    WrongClock,
    /// What was signed is there, and nothing of it is shown: what it says nobody can check.
    NothingShown,
    /// There are fewer entries than on the sheet beside which it is held.
    TooFew,
    /// Something is wrong.
    Wrong,
}

impl Verdict {
    /// Of a log, and of what followed from it where it was read anew.
    pub fn of(found: &Found, replayed: Option<&Replayed>) -> Self {
        let read = replayed.map_or(found.entries_read, |replayed| replayed.read);
        match (found.faults.is_empty(), replayed) {
            (false, _) => Self::Wrong,
            (true, Some(replayed)) if !replayed.is_sound() => Self::Wrong,
            _ if read == 0 && found.accepted.checkpoint.head.size > 0 => Self::NothingShown,
            (true, Some(Replayed { not_published: true, .. })) => Self::NotPublished,
            (true, Some(Replayed { compared: Some(Compared { unsettled: 1.., .. }), .. })) => Self::Unsettled,
            (true, Some(Replayed { compared: Some(Compared { wrong_clock: Some(_), .. }), .. })) => Self::WrongClock,
            (true, Some(Replayed { compared: Some(_), .. })) => Self::Sound,
            _ => Self::NotCompared,
        }
    }

    /// The same, held beside a sheet of another day: whoever asks for more entries than there are has mistyped, or the
    /// record has become shorter.
    pub fn beside(self, other_days: &OtherDays) -> Self {
        let is_short = matches!(other_days.root, Some((_, None)));
        if is_short && self.is_sound() { Self::TooFew } else { self }
    }

    /// The key of its sentence.
    pub fn text(self) -> &'static str {
        match self {
            Self::Sound => "cli-verify-sound",
            Self::NotCompared => "cli-verify-sound-alone",
            Self::NotPublished => "cli-verify-not-published",
            Self::Unsettled => "cli-verify-unsettled",
            Self::WrongClock => "cli-verify-wrong-clock",
            Self::NothingShown => "cli-verify-nothing-shown",
            Self::TooFew => "cli-verify-too-few",
            Self::Wrong => "cli-verify-wrong",
        }
    }

    /// Its word, for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sound => "sound",
            Self::NotCompared => "sound_not_compared",
            Self::NotPublished => "not_published",
            Self::Unsettled => "unsettled",
            Self::WrongClock => "wrong_clock",
            Self::NothingShown => "nothing_shown",
            Self::TooFew => "too_few",
            Self::Wrong => "wrong",
        }
    }

    /// Whether nothing is wrong and something was read.
    pub fn is_sound(self) -> bool {
        matches!(self, Self::Sound | Self::NotCompared)
    }

    /// How the program ends.
    pub fn code(self) -> ExitCode {
        match self {
            Self::Sound | Self::NotCompared => ExitCode::SUCCESS,
            Self::Unsettled | Self::WrongClock | Self::NothingShown | Self::NotPublished | Self::TooFew => {
                ExitCode::from(UNCHECKED)
            }
            Self::Wrong => ExitCode::from(WRONG),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::moment::WrongClock;
    use super::*;
    use mingtong_domain::Millis;
    use mingtong_proof::mirror::Fault;
    use mingtong_proof::policy::Accepted;
    use mingtong_proof::verify::Head;
    use mingtong_proof::{Checkpoint, Hash};

    fn found(size: u64, faults: Vec<Fault>) -> Found {
        let head = Head { size, root: Hash([0; 32]) };
        let checkpoint = Checkpoint { origin: "example.org/log".to_owned(), head, extensions: vec![] };
        let accepted = Accepted { checkpoint, witnesses: vec![] };
        Found { accepted, entries_read: 0, entries_held_back: size, faults }
    }

    #[test]
    fn what_shows_nothing_is_not_called_sound() {
        let replayed = Replayed { held_back: 3, compared: Some(Compared::default()), ..Replayed::default() };
        let verdict = Verdict::of(&found(3, vec![]), Some(&replayed));
        assert_eq!((verdict, verdict.is_sound()), (Verdict::NothingShown, false));
        let shown = Replayed { read: 3, ..replayed };
        assert_eq!(Verdict::of(&found(3, vec![]), Some(&shown)), Verdict::Sound);
    }

    #[test]
    fn a_log_of_fewer_entries_than_a_sheet_says_is_not_called_sound() {
        let short = OtherDays { root: Some((9, None)), ..OtherDays::default() };
        assert_eq!(Verdict::Sound.beside(&short), Verdict::TooFew);
        assert_eq!(Verdict::Wrong.beside(&short), Verdict::Wrong);
        assert_eq!(Verdict::Sound.beside(&OtherDays::default()), Verdict::Sound);
    }

    #[test]
    fn a_difference_and_a_fault_are_wrong() {
        let mut compared = Compared::default();
        compared.differ("matter", "2026-0001".to_owned(), 1, 2);
        let replayed = Replayed { read: 3, compared: Some(compared), ..Replayed::default() };
        assert_eq!(Verdict::of(&found(3, vec![]), Some(&replayed)), Verdict::Wrong);
        let moving = Some(Compared { unsettled: 2, ..Compared::default() });
        let grew = Verdict::of(&found(3, vec![]), Some(&Replayed { read: 3, compared: moving, ..Replayed::default() }));
        assert_eq!((grew, grew.is_sound()), (Verdict::Unsettled, false));
        assert_eq!(Verdict::of(&found(3, vec![Fault::Root]), None), Verdict::Wrong);
        let (ours, theirs) = (Millis(0), Millis(86_400_000));
        let early = Compared { wrong_clock: Some(WrongClock::Apart { ours, theirs }), ..Compared::default() };
        let early = Replayed { read: 3, compared: Some(early), ..Replayed::default() };
        let early = Verdict::of(&found(3, vec![]), Some(&early));
        assert_eq!((early, early.is_sound()), (Verdict::WrongClock, false));
        let alone = Replayed { read: 3, ..Replayed::default() };
        assert_eq!(Verdict::of(&found(3, vec![]), Some(&alone)), Verdict::NotCompared);
        let kept_from_us = Verdict::of(&found(3, vec![]), Some(&Replayed { not_published: true, ..alone }));
        assert_eq!((kept_from_us, kept_from_us.is_sound()), (Verdict::NotPublished, false));
    }
}
