//! Every act on a resource, declared once; the act that makes one stands at the end.

use super::offer::until_is_possible;
use super::{Event, Resource, Stage, StageKind, StageKind::*};
use crate::acts::roles::HANDLERS;
use crate::context::Context;
use crate::ids::TextRef;
use crate::limits::REASON_CHARS_MAX;
use crate::refusal::Refusal;
use jiff::civil::Date;

acts_on! {
    "What is done with resources.";
    (resource: Resource, _stage: Stage, _around: (), cx)
    commands {
        /// Offer it for longer, or for less long 调整有效期.
        Prolong {
            key: "prolong_resource", roles: HANDLERS, stages: &[Offered, Over],
            data: {
                /// The new last day.
                until: Date,
            },
            sample: Command::Prolong { until: cx.now.date() },
            decide: until_is_possible(until, cx).map(|()| vec![Event::Prolonged { until }]),
        }
        /// Take it off the list 撤下资源.
        Withdraw {
            key: "withdraw_resource", roles: HANDLERS, stages: &[Offered, Over],
            words: {
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::Withdraw { reason: resource.offered.title.clone() },
            decide: Ok(vec![Event::Withdrawn { reason }]),
        }
    }
    others {
        /// Offer a resource 登记资源.
        Offer { key: "offer_resource", roles: HANDLERS, stages: &[], }
    }
}
