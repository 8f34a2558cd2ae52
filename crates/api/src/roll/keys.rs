//! The words of rolls.

use crate::keys::mirror;

mirror! {
    /// From where an area is known.
    AreaSource = mingtong_domain::roll::AreaSource { Register, Survey, Contract }
    /// What a home is used for.
    HomePart = mingtong_domain::roll::Part { Dwelling, Shop, Garage, Storeroom, Other }
    /// Whether a home is its buyer's already.
    HomeHandover = mingtong_domain::roll::Handover { HandedOver, NotHandedOver }
    /// Who lives in a home.
    HomeLiving = mingtong_domain::roll::Living { Owner, Tenant, Empty, Unknown }
}
