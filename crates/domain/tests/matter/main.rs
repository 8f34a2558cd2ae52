//! A deadline that was missed never disappears, whatever is done with a matter afterwards, and none is missed that was
//! kept. Random lives of three matters and of what is split off them; what was promised and missed is kept in a list of
//! its own (`told.rs`), made from the dates of the events only.

mod life;
mod told;

use life::{Life, Step, step};
use mingtong_domain::matter::{Matter, impossible_in};
use mingtong_domain::time::{ClockKind, Millis};
use proptest::prelude::*;
use told::Told;

/// Whether the matter shows that a deadline of a kind was, or is now, missed.
fn shows_late(matter: &Matter, kind: ClockKind, now: Millis) -> bool {
    let late = |end: Option<Millis>, due: Millis| end.unwrap_or(now) > due;
    matter.clocks.counted(kind).is_some_and(|run| late(run.stopped, run.deadline.due))
}

/// Whether the run that began then still stands there as missed.
fn keeps(matter: &Matter, kind: ClockKind, start: Millis, now: Millis) -> bool {
    let mut runs = matter.clocks.missed().iter().chain(matter.clocks.all());
    runs.any(|run| {
        (run.deadline.kind, run.deadline.start) == (kind, start) && run.stopped.unwrap_or(now) > run.deadline.due
    })
}

fn lives_as_told(steps: &[Step]) -> Result<(), TestCaseError> {
    let mut life = Life::begun();
    for step in steps {
        life.live(step);
        for stream in &life.streams {
            let told = Told::of(stream);
            let matter = Matter::from_stream(stream).expect("it was raised");
            // Whatever people do, nobody is told that it cannot have been.
            let impossible = impossible_in(matter.id, stream);
            prop_assert!(impossible.is_empty(), "{:?} of {}: {:?}", impossible, matter.id, stream);
            for later_ms in [0, step.looked_at_after_ms] {
                let now = Millis(life.at.0 + later_ms);
                for kind in ClockKind::ALL.iter().copied() {
                    let (shown, is) = (shows_late(&matter, kind, now), told.is_late(kind, now));
                    prop_assert_eq!(shown, is, "{:?} of {} at {}: {:?}", kind, matter.id, now.0, stream);
                }
                for (kind, start) in told.own_missed() {
                    prop_assert!(keeps(&matter, kind, start, now), "{:?} of {}: {:?}", kind, matter.id, stream);
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_was_missed_never_disappears(steps in prop::collection::vec(step(), 1..50)) {
        lives_as_told(&steps)?;
    }
}
