//! Pictures of the sheets by which people were told of a meeting, and of those that were signed.

use mingtong_app::meeting::meeting_picture;
use mingtong_domain::ids::MeetingId;

crate::parts::pictures::pictures!(of |id: &str| Some(MeetingId::from(id)), by meeting_picture);
