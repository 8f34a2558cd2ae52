//! The words of resources.

use crate::keys::mirror;

mirror! {
    /// What kind of resource it is.
    ResourceKind = mingtong_domain::resource::ResourceKind { Place, People, Skill, Goods, Money }
    /// The state of a resource.
    ResourceStage = mingtong_domain::resource::StageKind { Offered, Over, Withdrawn }
}
