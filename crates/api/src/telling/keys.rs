//! The words of telling.

use crate::keys::mirror;

mirror! {
    /// What came of a call.
    CallResult = mingtong_domain::telling::CallResult { Told, NoAnswer, WrongNumber }
    /// Who is told of the record.
    HookKind = mingtong_domain::telling::HookKind { Webhook, WeCom, DingTalk }
    /// Why a hook is told nothing any more.
    HookOff = mingtong_domain::telling::HookOff { ByHand, Gone, Failing }
    /// What is out for a while.
    IncidentKind = mingtong_domain::telling::IncidentKind { Water, Power, Gas, Lift, Other }
}
