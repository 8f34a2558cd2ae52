//! Pictures of the sheets, at the procedure that carries them.

use mingtong_app::procedure::procedure_picture;
use mingtong_domain::ids::ProcedureId;

crate::parts::pictures::pictures!(of |id: &str| Some(ProcedureId::from(id)), by procedure_picture);
