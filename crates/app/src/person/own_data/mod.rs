//! What a community keeps about somebody, for themself: opened with the code of a matter or with the slip of a
//! household, put right, taken back, erased and asked about (Personal Information Protection Law, arts. 15, 44–50). A
//! code opens what belongs to it and nothing of anybody else.

mod change;
mod holder;
mod request;
mod view;

pub use change::{
    NewContact, be_told_no_more, correct_own, erase_own_contact, erase_own_words, get_letters_again, take_back_calls,
};
pub use request::{
    Answer, DataRequest, OwnRequest, RequestKind, RequestList, RequestResult, answer_data_request, ask_about_own_data,
    list_data_requests, waiting_data_requests,
};
pub use view::{OwnData, OwnHome, OwnHomeOf, OwnMatter, OwnPerson, OwnWords, open_own_data};
