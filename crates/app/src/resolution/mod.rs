//! Resolutions: drawn up from what a meeting carried or a vote decided, published, carried out in their matters;
//! official results beside them.

mod act;
mod around;
mod by_vote;
mod draw;
mod draw_from_vote;
mod drawable;
mod drawable_from_vote;
mod list;
mod points;
mod publish;
mod record;
mod resolved;
mod show_picture;
mod view;
mod view_official;
mod view_points;
mod view_texts;

pub use act::{Acted, act_on_resolution};
pub(crate) use around::{how_it_stands, place as place_of};
pub use by_vote::RestsOnVote;
pub use draw::{NewResolution, draw_resolution};
pub use draw_from_vote::{NewFromVote, draw_from_vote};
pub use drawable::{Drawable, drawable};
pub use drawable_from_vote::{DrawableFromVote, drawable_from_vote};
pub(crate) use list::resolutions_from;
pub use list::{ResolutionListed, ResolutionQuery, list_resolutions};
pub use points::{NewMoney, NewPoint};
pub use publish::{Publication, draft_of_notice, publish_resolution};
pub use record::{NewResult, record_result};
pub(crate) use resolved::{Resolved, notices_resting_on, to_resolve};
pub use show_picture::resolution_picture;
pub use view::{NoticeStanding, ResolutionView, ViewAnswer, VoidingView, view_resolution};
pub use view_official::OfficialView;
pub use view_points::{MoneyView, PointView};
