//! What is done so that people are told.

use crate::acts::roles::KEEPERS;

acts! {
    "What is done so that people are told. That somebody was called is an act on people's data.";

    /// Send again what did not arrive, or give it up 重发、放弃.
    SendAgain = "send_again": KEEPERS,
    /// Say which programs and robots are told of the record 推送.
    KeepHooks = "keep_hooks": KEEPERS,
}
