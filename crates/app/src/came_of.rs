//! What came of a thing 由此而来: the agreements about it, the funds and the projects from it, each by one query; of a
//! need also the projects from each of its agreements.

use crate::agreement::{AgreementItem, AgreementQuery, list_agreements};
use crate::app::App;
use crate::fail::Fail;
use crate::fund::{FundItem, funds_of};
use crate::hall::Hall;
use crate::project::{ProjectListed, projects_of};
use crate::who::Who;
use mingtong_domain::fund::Origin;
use mingtong_domain::{agreement, project};

/// What came of a thing, as far as whoever asks may see it.
#[derive(Debug, Clone, Default)]
pub struct CameOf {
    /// Agreements about it, the latest first.
    pub agreements: Vec<AgreementItem>,
    /// Funds from it, the first first.
    pub funds: Vec<FundItem>,
    /// Projects from it, the latest first; of a matter also those behind which it stands, of a need
    /// those from the agreements about it.
    pub projects: Vec<ProjectListed>,
}

/// What came of a thing that whoever asks may see. A private thing has nothing that comes of it: whatever may be opened
/// is public, and none is opened from it.
///
/// # Errors
/// The database failed.
pub async fn came_of(app: &App, hall: &Hall, who: &Who, of: &Origin) -> Result<CameOf, Fail> {
    let about = match of {
        Origin::Matter(id) => Some(agreement::Origin::Matter(*id)),
        Origin::Need(id) => Some(agreement::Origin::Need(*id)),
        Origin::Resolution(_) | Origin::Agreement(_) | Origin::Project(_) => None,
    };
    let agreements = match about {
        Some(_) => list_agreements(app, hall, who, AgreementQuery { of: about, skip: 0 }).await?.items,
        None => vec![],
    };
    let from = match of {
        Origin::Matter(id) => Some(project::Origin::Matter(*id)),
        Origin::Resolution(id) => Some(project::Origin::Resolution(*id)),
        Origin::Agreement(id) => Some(project::Origin::Agreement(id.clone())),
        Origin::Need(id) => Some(project::Origin::Need(*id)),
        Origin::Project(_) => None,
    };
    let mut projects = match &from {
        Some(from) => projects_of(app, hall, who, from).await?,
        None => vec![],
    };
    if matches!(of, Origin::Need(_)) {
        for agreement in &agreements {
            let from = project::Origin::Agreement(agreement.id.clone());
            projects.extend(projects_of(app, hall, who, &from).await?);
        }
    }
    Ok(CameOf { agreements, funds: funds_of(app, hall, of).await?, projects })
}
