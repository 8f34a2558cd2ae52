//! Pictures of the sheet on which the residents agreed, at the body that carries them.

use mingtong_app::body::body_picture;
use mingtong_domain::ids::BodyId;

crate::parts::pictures::pictures!(of |id: &str| Some(BodyId::from(id)), by body_picture);
