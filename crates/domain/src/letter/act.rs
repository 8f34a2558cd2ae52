//! What is done with files of letters.

use crate::acts::roles::DESK;

acts! {
    "What is done with files of letters.";

    /// Take in a file of letters 导入.
    Import = "import": DESK,
    /// Take an import back 撤销导入.
    Undo = "undo_import": DESK,
}
