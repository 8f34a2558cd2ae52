//! The sheet of a step, as it comes in.

use super::keys;
use crate::moment::day;
use crate::problem::Problem;
use mingtong_domain::ids::{MeetingId, PictureId};
use mingtong_domain::meeting::MotionId;
use mingtong_domain::procedure::{MotionOf, Numbers, Roll, Sheet};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How many people were due and there, and what they said, from a sheet.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RollBody {
    /// Who belonged there and might vote.
    pub due: u32,
    /// Who was there.
    pub present: u32,
    /// How many agreed.
    pub agree: u32,
    /// How many opposed it.
    pub oppose: u32,
    /// How many abstained.
    pub abstain: u32,
}

/// A motion of a meeting.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MotionOfBody {
    /// The id of the meeting.
    pub meeting: String,
    /// The number of the motion.
    pub motion: u32,
}

impl From<MotionOf> for MotionOfBody {
    fn from(of: MotionOf) -> Self {
        Self { meeting: of.meeting.0, motion: of.motion.0 }
    }
}

/// The sheet of a step: either `roll`, or `decided`.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetBody {
    /// The day: `2021-06-08`; that of the decision where there is one.
    pub day: Option<String>,
    /// Which assembly met, at the fourth step.
    pub assembly: Option<keys::ProcedureAssembly>,
    /// The day on which the papers were handed out.
    pub papers: Option<String>,
    /// The numbers of the sheet.
    pub roll: Option<RollBody>,
    /// The motion of a meeting here whose decision it is.
    pub decided: Option<MotionOfBody>,
    /// Ids of pictures of the sheet with its signatures.
    #[serde(default)]
    pub pictures: Vec<String>,
}

impl SheetBody {
    /// The sheet, where its days can be read and its numbers come from one place.
    pub(super) fn read(self) -> Result<Sheet, Problem> {
        let numbers = match (self.roll, self.decided) {
            (Some(RollBody { due, present, agree, oppose, abstain }), None) => {
                Numbers::Entered(Roll { due, present, agree, oppose, abstain })
            }
            (None, Some(MotionOfBody { meeting, motion })) => {
                Numbers::Decided(MotionOf { meeting: MeetingId(meeting), motion: MotionId(motion) })
            }
            _ => return Err(Problem::unfit("roll")),
        };
        Ok(Sheet {
            day: self.day.map(|text| day("day", &text)).transpose()?,
            assembly: self.assembly.map(Into::into),
            papers: self.papers.map(|text| day("papers", &text)).transpose()?,
            numbers,
            pictures: self.pictures.into_iter().map(PictureId).collect(),
        })
    }
}
