//! What is done so that people are told.

use crate::acts::roles::{DESK, KEEPERS};

acts! {
    "What is done so that people are told. That somebody was called is an act on people's data.";

    /// Send again what did not arrive, or give it up 重发、放弃.
    SendAgain = "send_again": KEEPERS,
    /// Say which programs and robots are told of the record 推送.
    KeepHooks = "keep_hooks": KEEPERS,
    /// Say what is out for a while, and where 停水停电.
    KeepIncidents = "keep_incidents": DESK,
}
