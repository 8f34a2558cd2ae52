//! What is done with people's data.

use crate::acts::roles::{DESK, DESK_AND_KEEPERS, HOLDERS_OF_CODES, KEEPERS, OVERSEERS};

acts! {
    "What is done with people's data.";

    /// Tell a raiser or supporter what was answered, outside the program 告知.
    Tell = "tell": DESK,
    /// Erase a text or a person's data 删除个人信息.
    Erase = "erase": KEEPERS,
    /// See and change one's own data, with the code of a matter or a slip 查阅、更正、删除本人信息.
    OwnData = "own_data": HOLDERS_OF_CODES,
    /// Answer what somebody asks for about their own data 答复个人信息请求.
    AnswerDataRequest = "answer_data_request": DESK_AND_KEEPERS,
    /// See who looked at whose data 查看记录.
    ReadLooks = "read_looks": OVERSEERS,
}
