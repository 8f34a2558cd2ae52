//! What is done with rolls.

use crate::acts::roles::{DESK, DESK_AND_KEEPERS, KNOW_HOMES};

acts! {
    "What is done with rolls.";

    /// Open the roll of a place 建立名册.
    Open = "open_roll": DESK_AND_KEEPERS,
    /// Take in homes from a file 导入名册.
    Enter = "take_in_homes": DESK_AND_KEEPERS,
    /// Take back what a file brought 撤销导入.
    TakeBack = "take_back_homes": DESK_AND_KEEPERS,
    /// Correct a home 更正.
    Correct = "correct_home": DESK_AND_KEEPERS,
    /// Strike a home that is none 划去.
    Strike = "strike_home": DESK_AND_KEEPERS,
    /// Post the roll, masked, with objections 公示名册.
    Post = "post_roll": DESK,
    /// Read it with the names of the owners 查看名册.
    Read = "read_roll": KNOW_HOMES,
}
