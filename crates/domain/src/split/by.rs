//! By which rule a cost is split, and what is said of everybody who is in the list.

use mingtong_methods::split::By;

keyed! {
    /// By which rule a cost is split. Whoever has a fixed amount pays it under each of them; those that are named after
    /// it say so.
    SplitBy {
        /// All homes alike 按户.
        Equal = "equal",
        /// By area.
        Area = "area",
        /// By coefficient, of the floor for example.
        Coefficient = "coefficient",
        /// By coefficient × area.
        CoefficientArea = "coefficient_area",
        /// By everybody's own percentage.
        Percent = "percent",
        /// Fixed amounts first, the rest by coefficient.
        FixedThenCoefficient = "fixed_then_coefficient",
        /// Fixed amounts first, the rest by area.
        FixedThenArea = "fixed_then_area",
    }
}

keyed! {
    /// What is said of one who is in the list.
    PartyField {
        /// Who it is: the number of a home.
        Id = "id",
        /// Their area in m².
        Area = "area",
        /// Their coefficient.
        Coefficient = "coefficient",
        /// Their percentage.
        Percent = "percent",
        /// The amount that they pay exactly.
        Fixed = "fixed",
        /// By what their measure is multiplied.
        Weight = "weight",
        /// Whether they pay at all.
        Pays = "pays",
    }
}

impl SplitBy {
    /// The measure.
    pub(super) fn of_methods(self) -> By {
        match self {
            SplitBy::Equal => By::Equal,
            SplitBy::Area | SplitBy::FixedThenArea => By::Area,
            SplitBy::Coefficient | SplitBy::FixedThenCoefficient => By::Coefficient,
            SplitBy::CoefficientArea => By::CoefficientArea,
            SplitBy::Percent => By::Percent,
        }
    }

    /// What has to be said of everybody who shares, in the order in which people write it; fixed amounts of some.
    pub fn fields(self) -> &'static [PartyField] {
        match self {
            SplitBy::Equal => &[PartyField::Id],
            SplitBy::Area => &[PartyField::Id, PartyField::Area],
            SplitBy::Coefficient => &[PartyField::Id, PartyField::Coefficient],
            SplitBy::CoefficientArea => &[PartyField::Id, PartyField::Area, PartyField::Coefficient],
            SplitBy::Percent => &[PartyField::Id, PartyField::Percent],
            SplitBy::FixedThenCoefficient => &[PartyField::Id, PartyField::Coefficient, PartyField::Fixed],
            SplitBy::FixedThenArea => &[PartyField::Id, PartyField::Area, PartyField::Fixed],
        }
    }
}
