//! The sheet of a step at which people meet: as it comes in, and as it is written down.

use super::Assembly;
use crate::ids::{MeetingId, PictureId, TextRef};
use crate::meeting::{Figures, MotionId, Verdict, WrittenTest};
use crate::references::{Refer, References};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A motion of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MotionOf {
    /// The meeting.
    pub meeting: MeetingId,
    /// The motion.
    pub motion: MotionId,
}

impl Refer for MotionOf {}

/// Who was due and there, and what they said: people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roll {
    /// 应到.
    pub due: u32,
    /// 实到.
    pub present: u32,
    /// 赞成.
    pub agree: u32,
    /// 反对.
    pub oppose: u32,
    /// 弃权.
    pub abstain: u32,
}

/// From where the numbers of a step come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numbers {
    /// From its sheet.
    Entered(Roll),
    /// From what a meeting here decided.
    Decided(MotionOf),
}

/// The sheet of a step, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The day; that of the decision where it is taken from one.
    pub day: Option<Date>,
    /// Which assembly met, at the fourth step.
    pub assembly: Option<Assembly>,
    /// The day on which the papers were handed out.
    pub papers: Option<Date>,
    /// The numbers.
    pub numbers: Numbers,
    /// Pictures of the sheet with its signatures.
    pub pictures: Vec<PictureId>,
}

impl Refer for Sheet {
    fn refer(&self, to: &mut References) {
        self.pictures.refer(to);
    }
}

/// A step as it was held, with its arithmetic: it can be printed again without the rule book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The day.
    pub day: Date,
    /// Which assembly met, at the fourth step.
    pub assembly: Option<Assembly>,
    /// Where, in words; none where the meeting says it.
    pub place: Option<TextRef>,
    /// In which form, in words; none where it was a meeting here.
    pub form: Option<TextRef>,
    /// What was said and decided.
    pub said: TextRef,
    /// The day on which the papers were handed out.
    pub papers: Option<Date>,
    /// From where the numbers are known; none where they are those of a meeting here.
    pub source: Option<TextRef>,
    /// The motion of a meeting from which the numbers are.
    pub taken_from: Option<MotionOf>,
    /// What was counted.
    pub figures: Figures,
    /// The tests, as they were written down.
    pub tests: Vec<WrittenTest>,
    /// What follows.
    pub verdict: Verdict,
    /// Pictures of the sheet with its signatures.
    pub pictures: Vec<PictureId>,
}

impl Refer for Held {
    fn refer(&self, to: &mut References) {
        self.place.refer(to);
        self.form.refer(to);
        self.said.refer(to);
        self.source.refer(to);
        self.pictures.refer(to);
    }
}
