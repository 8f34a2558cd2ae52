//! What is done with account books.

use crate::acts::roles::DESK;

acts! {
    "What is done with account books.";

    /// Post a sheet of a period from a file 导入账本.
    Post = "post_account_book": DESK,
    /// Take a whole sheet back, with a reason 撤回账本.
    TakeBack = "take_back_account_book": DESK,
}
