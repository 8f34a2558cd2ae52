//! Pictures of a project, at the project that carries them.

use mingtong_app::project::project_picture;
use mingtong_domain::ids::ProjectId;

crate::parts::pictures::pictures!(of ProjectId::parse, by project_picture);
