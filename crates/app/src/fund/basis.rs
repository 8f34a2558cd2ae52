//! What a fund comes from, as it stands within a write.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::project::{self, load};
use mingtong_domain::Refusal;
use mingtong_domain::fund::{Basis, Origin};
use mingtong_domain::ids::Stream;
use mingtong_domain::project::{Origin as Given, Project};
use mingtong_domain::refusal::Code;

/// What it comes from, loaded.
pub(super) enum Loaded {
    Given(project::Loaded),
    Project(Box<Project>),
}

impl Loaded {
    pub(super) fn basis(&self) -> Basis<'_> {
        match self {
            Loaded::Given(given) => Basis::Given(given.basis()),
            Loaded::Project(project) => Basis::Project(project),
        }
    }
}

/// Loads it, where whoever acts may see it; who may not is told that there is none.
pub(super) async fn basis(it: &mut Carrier<'_>, origin: &Origin) -> Result<Loaded, Fail> {
    let given = match origin {
        Origin::Matter(id) => Given::Matter(*id),
        Origin::Resolution(id) => Given::Resolution(*id),
        Origin::Agreement(id) => Given::Agreement(id.clone()),
        Origin::Need(id) => Given::Need(*id),
        Origin::Project(id) => {
            let project = Project::from_stream(&it.stream(&Stream::Project(*id)).await?);
            let project = project.ok_or_else(|| Refusal::new(Code::NoSuchProject, it.act).with(id))?;
            return Ok(Loaded::Project(Box::new(project)));
        }
    };
    Ok(Loaded::Given(load(it, &given).await?))
}
