//! What is done with receptions.

use crate::acts::roles::{DELEGATE_AND_DESK, DESK};

acts! {
    "What is done with receptions.";

    /// Announce a reception 发布接访.
    Open = "open_reception": DESK,
    /// Write a matter down at a reception 接访登记.
    Write = "write_reception": DELEGATE_AND_DESK,
    /// End a reception 结束接访.
    Close = "close_reception": DELEGATE_AND_DESK,
}
