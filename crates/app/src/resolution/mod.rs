//! Resolutions: drawn up from what was carried, published, carried out in their matters; official results beside them.

mod act;
mod around;
mod draw;
mod drawable;
mod list;
mod points;
mod publish;
mod record;
mod show_picture;
mod spoken;
mod view;
mod view_official;
mod view_points;
mod view_texts;

pub use act::{Acted, act_on_resolution};
pub use draw::{NewResolution, draw_resolution};
pub use drawable::{Drawable, drawable};
pub use list::{ResolutionListed, ResolutionQuery, list_resolutions};
pub use points::{NewMoney, NewPoint};
pub use publish::{Publication, draft_of_notice, publish_resolution};
pub use record::{NewResult, record_result};
pub use show_picture::resolution_picture;
pub use view::{NoticeStanding, ResolutionView, ViewAnswer, VoidingView, view_resolution};
pub use view_official::OfficialView;
pub use view_points::{MoneyView, PointView};
