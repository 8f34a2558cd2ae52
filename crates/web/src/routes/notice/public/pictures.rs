//! Pictures of the sheets, at the notice that carries them.

use mingtong_app::notice::notice_picture;
use mingtong_domain::ids::NoticeId;

crate::parts::pictures::pictures!(of |id: &str| Some(NoticeId::from(id)), by notice_picture);
