//! Notices: posted, listed, shown, objected to, answered, taken down.

mod act;
mod fall;
mod list;
mod object;
mod post;
mod show_picture;
mod view;

pub use act::act_on_notice;
pub use list::{NoticeItem, NoticeList, list_notices, notices_to_work_on};
pub use object::object_to_notice;
// Resolutions and votes take theirs with them.
pub(crate) use fall::fall;
// Bodies, meetings and votes post theirs within their own transactions.
pub(crate) use post::post_as;
pub(crate) use post::post_in;
pub use post::{NewNotice, post_notice};
pub use show_picture::notice_picture;
pub use view::{AboutView, AnswerView, Kept, NoticeView, ObjectionView, PostedView, view_notice};
