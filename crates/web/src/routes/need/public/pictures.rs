//! Pictures of what was done, at the need that carries them.

use mingtong_app::need::need_picture;
use mingtong_domain::ids::NeedId;

crate::parts::pictures::pictures!(of NeedId::parse, by need_picture);
