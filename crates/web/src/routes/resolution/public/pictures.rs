//! Pictures of an official result, at the resolution that carries them.

use mingtong_app::resolution::resolution_picture;
use mingtong_domain::ids::ResolutionId;

crate::parts::pictures::pictures!(of ResolutionId::parse, by resolution_picture);
