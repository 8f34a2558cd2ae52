//! What pages of several nouns share: pieces that stand in `templates/parts/`, choices and words.

pub(crate) mod act_form;
pub(crate) mod acting;
pub(crate) mod body_rows;
pub(crate) mod channel_of;
pub(crate) mod clock;
pub(crate) mod count_words;
pub(crate) mod done;
pub(crate) mod erased;
pub(crate) mod matter_rows;
pub(crate) mod meeting_rows;
pub(crate) mod money;
pub(crate) mod not_done;
pub(crate) mod notice_rows;
pub(crate) mod paper;
pub(crate) mod people_choices;
pub(crate) mod pictures;
pub(crate) mod place_choices;
pub(crate) mod reception_rows;
pub(crate) mod resolution_rows;
pub(crate) mod share;
pub(crate) mod slip;
pub(crate) mod spoken;
pub(crate) mod taken_in;
pub(crate) mod tallies;
pub(crate) mod vote_rows;
pub(crate) mod written;
