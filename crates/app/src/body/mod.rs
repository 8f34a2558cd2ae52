//! Deliberating bodies: proposed, founded, seated, shown.

mod absences;
mod act;
mod form;
mod show_picture;
mod standing;
mod unfinished;
mod view;

pub use act::{act_on_body, seat_newcomer};
pub use form::{NewBody, form_body, propose_body};
pub use show_picture::body_picture;
pub(crate) use standing::standing;
pub(crate) use view::name_of_body;
pub use view::{Absences, BodyItem, BodyView, FoundingNotice, RegularView, SeatView, list_bodies, view_body};
