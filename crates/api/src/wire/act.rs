//! Acts on a matter: a body each.

use super::keys;
use mingtong_app::matters::Ask;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PictureId, UnitId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::problem::Problem;

/// What the body of an act gives.
pub(crate) trait ActBody {
    /// The position of the latest event that the person saw.
    fn seen(&self) -> Option<i64>;
    /// The raiser's secret, where the act is a raiser's.
    fn tracking_code(&self) -> Option<&str>;
    /// The act itself.
    fn ask(self) -> Result<Ask, Problem>;
}

/// Makes a body with its own fields, `seen`, and for raisers `tracking_code`.
macro_rules! bodies {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* }
        $([$code:ident])? => |$self:ident| $ask:expr;)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Serialize, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$fdoc])* pub $field: $type,)*
            /// The `position` of the matter as it was seen: when somebody acted since, nothing is done (409).
            pub seen: Option<i64>,
            $(
                /// The secret code of the receipt, with which the raiser acts instead of a session.
                pub $code: Option<String>,
            )?
        }

        impl ActBody for $name {
            fn seen(&self) -> Option<i64> {
                self.seen
            }

            fn tracking_code(&self) -> Option<&str> {
                let code: Option<&str> = None;
                $(let code = code.or(self.$code.as_deref());)?
                code
            }

            fn ask(self) -> Result<Ask, Problem> {
                let $self = self;
                Ok($ask)
            }
        }
    )* };
}

bodies! {
    /// Accept it.
    AcceptBody {
        /// Ordinary or hazard, as the desk sees it; as it was reported when left out.
        track: Option<keys::Track>,
    } => |body| Ask::Accept { track: body.track.map(Into::into) };

    /// Decline it.
    DeclineBody {
        /// Why, and where to go instead.
        reason: String,
    } => |body| Ask::Decline { reason: body.reason };

    /// Merge it into another.
    MergeBody {
        /// The number of the other matter.
        into: String,
        /// Why.
        reason: String,
    } => |body| Ask::Merge {
        into: MatterId::parse(&body.into).ok_or_else(|| Problem::malformed("into"))?,
        reason: body.reason,
    };

    /// Give it to a unit.
    AssignBody {
        /// The id of the unit.
        unit: String,
        /// What is asked.
        note: Option<String>,
    } => |body| Ask::Assign { unit: UnitId(body.unit), note: body.note };

    /// Let units come forward.
    OpenForClaimBody {
        /// What is asked.
        note: Option<String>,
    } => |body| Ask::OpenForClaim { note: body.note };

    /// Take it on.
    ClaimBody {
        /// The id of the unit.
        unit: String,
        /// What it will do.
        plan: String,
    } => |body| Ask::Claim { unit: UnitId(body.unit), plan: body.plan };

    /// Send it back.
    ReturnBody {
        /// Why.
        reason: String,
    } => |body| Ask::Return { reason: body.reason };

    /// Decide who does it.
    ArbitrateBody {
        /// The id of the unit.
        unit: String,
        /// Why.
        reason: String,
    } => |body| Ask::Arbitrate { unit: UnitId(body.unit), reason: body.reason };

    /// Put it off.
    DeferBody {
        /// When it comes back by itself, in milliseconds since 1970 UTC.
        until_ms: i64,
        /// Why, for everybody to read.
        reason: String,
    } => |body| Ask::Defer { until: Millis(body.until_ms), reason: body.reason };

    /// Take it up again before its date.
    ResumeBody {} => |_body| Ask::Resume;

    /// Report it to the street office.
    EscalateBody {
        /// Why.
        reason: String,
    } => |body| Ask::Escalate { reason: body.reason };

    /// Answer in public.
    ReplyBody {
        /// The answer.
        text: String,
    } => |body| Ask::Reply { text: body.text };

    /// Write an internal note.
    NoteBody {
        /// The note.
        text: String,
    } => |body| Ask::Note { text: body.text };

    /// Ask in public how it stands.
    FollowUpBody {
        /// The question.
        text: String,
    } => |body| Ask::FollowUp { text: body.text };

    /// Report the work as done.
    MarkDoneBody {
        /// With which outcome.
        outcome: keys::Outcome,
        /// When the desk looks again, in milliseconds since 1970 UTC: needed where the outcome is `not_solved`, kept
        /// for no other.
        review_ms: Option<i64>,
        /// What was done, for everybody to read.
        text: String,
        /// Ids of pictures that were taken in before.
        #[serde(default)]
        pictures: Vec<String>,
    } => |body| Ask::MarkDone {
        outcome: body.outcome.into(),
        review: body.review_ms.map(Millis),
        text: body.text,
        pictures: pictures(body.pictures),
    };

    /// Check that it is done.
    VerifyBody {
        /// Whether it is really done.
        verdict: keys::Verdict,
        /// What was seen.
        text: String,
        /// Ids of pictures that were taken in before.
        #[serde(default)]
        pictures: Vec<String>,
    } => |body| Ask::Verify { verdict: body.verdict.into(), text: body.text, pictures: pictures(body.pictures) };

    /// Close it.
    CloseBody {} => |_body| Ask::Close;

    /// Judge the outcome.
    RateBody {
        /// 5 very satisfied … 1 very dissatisfied.
        #[schema(minimum = 1, maximum = 5)]
        level: u8,
        /// In their words.
        text: Option<String>,
    } [tracking_code] => |body| Ask::Rate { level: body.level, text: body.text };

    /// Open it again.
    ReopenBody {
        /// Why.
        reason: String,
    } [tracking_code] => |body| Ask::Reopen { reason: body.reason };

    /// Take it back.
    WithdrawBody {
        /// Why.
        reason: Option<String>,
    } [tracking_code] => |body| Ask::Withdraw { reason: body.reason };

    /// Decide on the personal data found in its texts.
    ReviewPersonalDataBody {
        /// Whether they stay masked.
        keep_masked: bool,
    } => |body| Ask::ReviewPersonalData { keep_masked: body.keep_masked };
}

fn pictures(ids: Vec<String>) -> Vec<PictureId> {
    ids.into_iter().map(PictureId).collect()
}

/// "Me too".
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupportBody {
    /// A telephone number, for whoever wants to be told of every reply.
    pub phone: Option<String>,
}
