//! A node of the place tree.

use crate::ids::{PlaceId, TextRef};
use crate::time::Millis;

keyed! {
    /// What a place is.
    PlaceKind {
        /// Grid 网格.
        Grid = "grid",
        /// Courtyard or estate 院坝、小区.
        Courtyard = "courtyard",
        /// Building 楼栋.
        Building = "building",
        /// Entrance 单元.
        Entrance = "entrance",
        /// Home 户.
        Home = "home",
        /// Street, square, green 街巷、公共场地.
        Public = "public",
    }
}

/// A node of the place tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: PlaceId,
    /// What it lies in.
    pub parent: Option<PlaceId>,
    /// What it is.
    pub kind: PlaceKind,
    /// Its codes, each from a moment on, the latest last.
    pub codes: Vec<(Millis, String)>,
    /// Its name.
    pub name: TextRef,
    /// Since when it is not in use any more; none also where only what it lies in was retired.
    pub retired: Option<Millis>,
}

impl Place {
    /// The code now in force.
    pub fn code(&self) -> &str {
        self.codes.last().map_or("", |(_, code)| code)
    }
}
